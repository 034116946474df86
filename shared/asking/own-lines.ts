// «Chỉ tiêu riêng»: lines that a unit adds to what it asks of the wards below it. Merged into a catalogue they are
// indicators like all others, on a form of their own.
import type {
  Behaviour,
  Catalogue,
  Cycle,
  Form,
  Indicator,
  Supplier,
  Years,
} from '../catalogue/catalogue.ts';
import { type Period, type PeriodCode, readPeriodCode } from '../period.ts';
import { choiceIn } from './selection.ts';

export const ownKinds = ['count', 'money', 'rate', 'yesno', 'rating', 'date', 'narrative'] as const;
export type OwnKind = (typeof ownKinds)[number];

/** What is said of a line; every text stands as it was entered. */
export interface OwnWords {
  kind: OwnKind;
  label: string;
  /** What is counted; '' where the kind says it. */
  unit: string;
  cycle: Cycle;
  behaviour: Behaviour;
  definition: string;
  example: string;
  supplier: Supplier;
  /** Of a rate the names of numerator and denominator, of a rating its grades, worst first; otherwise none. */
  parts: string[];
}

export interface OwnLine extends OwnWords {
  /** `rieng_<unit>_<number>`, for ever: never given to another line. */
  id: string;
  /** From which periods on it is asked, and no longer; a line is never deleted. */
  times: OwnTime[];
}

export interface OwnTime {
  from: PeriodCode;
  asked: boolean;
}

/** The lines of one unit. */
export interface OwnLines {
  unit: number;
  name: string;
  lines: OwnLine[];
}

/** How many lines a unit asks at a time, and how many it ever had. */
export const mostOwnAsked = 100;
export const mostOwnEver = 300;

/** How long the texts of a line may be; `parts` is one of them, of which there are so many. */
export const ownLengths = { label: 150, unit: 30, definition: 300, example: 60, part: 80, parts: 8 } as const;

/** The form on which they stand. */
export const ownForm = { id: 'R', title: 'Chỉ tiêu riêng' } as const;

const marks = /^rieng_\d+_\d+$/;

/** The id of a unit's line by its number, which counts from 1. */
export function ownId(unit: number, number: number): string {
  return `rieng_${unit}_${number}`;
}

export function isOwnId(id: string): boolean {
  return marks.test(id);
}

/** Ids of the lines that are asked in a period, whatever the units between choose. */
export function ownAskedIn(own: readonly OwnLines[], period: Period): string[] {
  return own.flatMap(({ lines }) => lines.filter((line) => isAskedThen(line, period)).map(({ id }) => id));
}

export function isAskedThen({ times }: Pick<OwnLine, 'times'>, period: Period): boolean {
  return choiceIn(times, period)?.asked ?? false;
}

/** The lines that some period of a year has asked; units without any are left out. */
export function ownIn(own: readonly OwnLines[], year: number): OwnLines[] {
  return own.flatMap((one) => {
    const lines = one.lines.filter((line) => {
      const { from = year, until = year } = yearsOf(line);
      return from <= year && year <= until;
    });
    return lines.length === 0 ? [] : [{ ...one, lines }];
  });
}

/** A line that was taken back in the year in which it was added still has its row there: somebody may have seen it. */
function yearsOf({ times }: OwnLine): Years {
  const years = times.map(({ from }) => readPeriodCode(from)?.year ?? 0);
  const [first = 0] = years;
  const last = times[times.length - 1];
  if (!last || last.asked) return { from: first };
  const [year = 0, slot] = [years[years.length - 1], readPeriodCode(last.from)?.slot];
  return { from: first, until: Math.max(first, slot === 'Q1' ? year - 1 : year) };
}

const known = new WeakMap<Catalogue, Map<string, Catalogue>>();
const mostKnown = 50;

/** The catalogue with the lines of some units, those further up first; the very same one where there are none. */
export function withOwn(catalogue: Catalogue, own: readonly OwnLines[]): Catalogue {
  if (own.every(({ lines }) => lines.length === 0)) return catalogue;
  const made = known.get(catalogue) ?? new Map<string, Catalogue>();
  known.set(catalogue, made);
  const name = JSON.stringify(own);
  const found = made.get(name);
  if (found) return found;
  const form: Form = {
    ...ownForm,
    sections: own
      .filter(({ lines }) => lines.length > 0)
      .map((one) => ({
        title: `Chỉ tiêu riêng của ${one.name}`,
        indicators: one.lines.map(indicatorOfLine),
      })),
  };
  // Texts come last in a workbook.
  const texts = catalogue.forms.findIndex(({ id }) => id === 'TM');
  const at = texts < 0 ? catalogue.forms.length : texts;
  const whole = {
    ...catalogue,
    forms: [...catalogue.forms.slice(0, at), form, ...catalogue.forms.slice(at)],
  };
  if (made.size >= mostKnown) made.delete(made.keys().next().value ?? '');
  made.set(name, whole);
  return whole;
}

/** How the wards' answers come together. */
const gathers = {
  count: 'sum',
  money: 'sum',
  rate: 'ratio',
  yesno: 'yes',
  rating: 'grades',
  date: 'list',
  narrative: 'edit',
} as const;

function indicatorOfLine(line: OwnLine): Indicator {
  const { id, kind, label, unit, cycle, behaviour, definition, example, supplier, parts } = line;
  const declared = {
    ...{ id, label, cycle, behaviour, definition, example, supplier },
    gather: gathers[kind],
    reporter: 'ward' as const,
    source: 'riêng',
    years: yearsOf(line),
  };
  const [first = label, second = ''] = parts;
  switch (kind) {
    case 'count':
      return { ...declared, kind, unit };
    case 'rate':
      return { ...declared, kind, unit, numerator: { label: first }, denominator: { label: second } };
    case 'rating':
      return {
        ...declared,
        kind,
        grades: parts.map((part, i) => ({ code: `muc_${i + 1}`, label: part })),
      };
    case 'narrative':
      return { ...declared, kind, heading: '', required: true };
    case 'money':
    case 'yesno':
    case 'date':
      return { ...declared, kind };
  }
}
