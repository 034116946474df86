// What the reporting units of a period are called: the one place that says so for sheets, mails, checks and documents. No
// sentence says «phường» or «quận» by itself: the same sheet serves a city of wards and a province of communes.

/** The sorts of units that report, in the order in which documents name them. */
const sorts = ['xã', 'phường', 'thị trấn', 'đặc khu'] as const;

/** Where there are several sorts, or none. */
const anySort = 'đơn vị';

/** «phường», «xã», or «đơn vị» where there are several sorts or none; `tiers` of those that stand in the period. */
export function wardWord(tiers: Iterable<string>): string {
  const [only, ...others] = new Set([...tiers].map((tier) => tier.toLowerCase()));
  return only !== undefined && others.length === 0 ? only : anySort;
}

/** The same where a document is written: several sorts are named one by one, «xã, phường, đặc khu». */
export function wardWords(tiers: Iterable<string>): string {
  const found = new Set([...tiers].map((tier) => tier.toLowerCase()));
  const known = sorts.filter((sort) => found.has(sort));
  return known.length > 0 && known.length === found.size ? known.join(', ') : wardWord(found);
}

/** «10 phường», «số xã»: the word after a number, as an officer may type it. */
export const typedWardWord = new RegExp(` ?(số )?(${[...sorts, anySort].join('|')})$`, 'i');

/** Tab of the master sheet with the figures of each unit: «Theo phường», «Theo xã», «Theo đơn vị». */
export function byUnitTab(word: string): string {
  return `Theo ${word}`;
}
