// What a unit asks of the wards below it, from a period on. The nearest unit above a ward that chooses decides; what a
// unit further above requires is asked all the same.
import { type Period, type PeriodCode, readPeriodCode, type Slot, slots } from '../period.ts';

/** Everything there is, or these indicators, narratives and tables, by id. */
export type AskedIds = 'all' | string[];

/** One choice of one unit; it counts until the unit's next one. */
export interface Selection {
  from: PeriodCode;
  /** `above`: what the unit above asks. */
  asks: AskedIds | 'above';
  /** Asked of every ward below, whatever units in between choose. */
  requires: readonly string[];
}

/** What is asked of one unit from a period on, once everybody above it has chosen. */
export interface Asking {
  from: PeriodCode;
  ids: AskedIds;
  /** Lines that units above have added (`own-lines.ts`); none where left out. */
  own?: string[];
}

/** The place of a period among all periods, in the order in which they are reported. */
export function periodOrder({ year, slot }: Period): number {
  return year * slots.length + slots.indexOf(slot);
}

function orderOf(code: PeriodCode): number {
  const period = readPeriodCode(code);
  return period ? periodOrder(period) : 0;
}

/** The choice that counts in a period; null where nothing counts yet. */
export function choiceIn<T extends { from: PeriodCode }>(choices: readonly T[], period: Period): T | null {
  let found: T | null = null;
  for (const one of choices) {
    if (orderOf(one.from) > periodOrder(period)) continue;
    if (!found || orderOf(one.from) >= orderOf(found.from)) found = one;
  }
  return found;
}

/** What is asked of a unit in a period. `above`: the choices of each unit above it, nearest first. */
export function idsAskedIn(above: readonly (readonly Selection[])[], period: Period): AskedIds {
  const inForce = above.flatMap((choices) => choiceIn(choices, period) ?? []);
  const asks = inForce.find((one) => one.asks !== 'above')?.asks ?? 'all';
  if (asks === 'all' || asks === 'above') return 'all';
  return [...new Set([...asks, ...inForce.flatMap(({ requires }) => [...requires])])];
}

/** A unit's choices with a new one, which takes the place of all that were to count from its period on. */
export function withChoice(choices: readonly Selection[], choice: Selection): Selection[] {
  const from = orderOf(choice.from);
  return [...choices.filter((one) => orderOf(one.from) < from), choice];
}

/** What is asked of a unit over some periods, in their order, each said once for as long as it stays the same. */
export function askingOf(
  periods: readonly { period: PeriodCode; ids: AskedIds; own?: readonly string[] }[],
): Asking[] {
  const found: Asking[] = [];
  const inOrder = [...periods].sort((a, b) => orderOf(a.period) - orderOf(b.period));
  for (const { period, ids, own = [] } of inOrder) {
    const last = found[found.length - 1];
    const [was, is] = [
      [last?.ids ?? 'all', last?.own ?? []],
      [ids, own],
    ].map((one) => JSON.stringify(one));
    if (was !== is) found.push({ from: period, ids, ...(own.length === 0 ? {} : { own: [...own] }) });
  }
  return found;
}

/** Of what is asked over the years, what counts in one of them. */
export function askingIn(asking: readonly Asking[], year: number): Asking[] {
  const before = choiceIn(asking, { year: year - 1, slot: 'Y' });
  const within = asking.filter(({ from }) => readPeriodCode(from)?.year === year);
  const isUsual = ({ ids, own = [] }: Asking) => ids === 'all' && own.length === 0;
  const known = before && !isUsual(before) ? [before, ...within] : within;
  return known.every(isUsual) ? [] : known;
}

/** The first period after the last one that somebody has reported, within a year; null where the year is over. */
export function firstFree(year: number, reported: readonly Period[]): PeriodCode | null {
  const last = Math.max(0, ...reported.map(periodOrder));
  const free = slots.find((slot) => periodOrder({ year, slot }) > last);
  return free ? codeOf(year, free) : null;
}

function codeOf(year: number, slot: Slot): PeriodCode {
  return `${year}-${slot}`;
}
