// What a unit asks of the wards below it, from a period on. The nearest unit above a ward that chooses decides; what a
// unit further above requires is asked all the same.
import { type Period, type PeriodCode, readPeriodCode, slots } from '../period.ts';

/** Everything there is, or these indicators, narratives and tables, by id. */
export type AskedIds = 'all' | readonly string[];

/** What is asked of one unit from a period on, once everybody above it has chosen. */
export interface Asking {
  from: PeriodCode;
  ids: AskedIds;
}

/** The place of a period among all periods, in the order in which they are reported. */
function periodOrder({ year, slot }: Period): number {
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
