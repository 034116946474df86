// Whether one demand asks for less than another of the same indicator: what a unit may not set for itself without a word.
import type { Indicator } from '../catalogue/catalogue.ts';
import { gradesOf } from './measure.ts';
import { comparesWithLastYear, type Demand } from './target.ts';

/** False where the two cannot be held against each other: then both count. */
export function asksLess(own: Demand, other: Demand, indicator: Indicator): boolean {
  if (own.op === 'level' && other.op === 'level') {
    const place = (grade: string) => gradesOf(indicator).findIndex(({ code }) => code === grade);
    return place(other.grade) >= 0 && place(own.grade) < place(other.grade);
  }
  if (own.op === 'before' && other.op === 'before') return own.day > other.day;
  if (own.op === 'balanced' && other.op === 'balanced') return own.points > other.points;
  if (comparesWithLastYear(own) && comparesWithLastYear(other))
    return other.op === 'rising' ? own.op !== 'rising' : other.op === 'holding' && own.op === 'falling';
  if (own.op === 'exactly' && other.op === 'exactly')
    return own.percent === other.percent && own.value !== other.value;
  return isBelow(floorOf(own), floorOf(other)) || isBelow(ceilingOf(other), ceilingOf(own));
}

/** A limit of a year: what is asked of every month counts twelve times. */
interface Limit {
  value: number;
  percent: boolean;
  /** The limit itself does not fulfil it. */
  strict: boolean;
}

function isBelow(one: Limit | null, other: Limit | null): boolean {
  if (!one || !other || one.percent !== other.percent) return false;
  return one.value < other.value || (one.value === other.value && other.strict && !one.strict);
}

function floorOf(demand: Demand): Limit | null {
  switch (demand.op) {
    case 'at_least':
    case 'more_than':
    case 'exactly': {
      const times = demand.per === 'month' ? 12 : demand.per === 'quarter' ? 4 : 1;
      return { value: demand.value * times, percent: demand.percent, strict: demand.op === 'more_than' };
    }
    case 'between':
      return { value: demand.least, percent: demand.percent, strict: false };
    case 'assigned': {
      const [only] = demand.wards;
      return only ? { value: only.value, percent: demand.percent === true, strict: false } : null;
    }
    default:
      return null;
  }
}

function ceilingOf(demand: Demand): Limit | null {
  if (demand.op === 'at_most') return { value: demand.value, percent: demand.percent, strict: false };
  return demand.op === 'between' ? { value: demand.most, percent: demand.percent, strict: false } : null;
}
