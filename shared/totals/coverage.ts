// What a line of a summary covers, in numbers and in words: one count of wards, or one for every quarter it is made of.
import { type Slot, slotName } from '../period.ts';

/** How many wards that stood in a quarter have a figure of it. */
export interface QuarterCoverage {
  slot: Slot;
  wards: number;
  due: number;
}

/** Of how many wards an indicator is asked, by its id. */
export type AskedOf = (id: string) => number;

/** Of a line: the wards with a figure, and quarter by quarter where quarters make it up. */
interface Covered {
  wards: number;
  /** Of how many wards it is asked, where that is not all. */
  asked?: number;
  quarters?: readonly QuarterCoverage[];
}

/** The coverage that says whether a line is whole: of a line made of quarters, that of the one which lacks most. */
export function leastCoverage(line: Covered | undefined, due: number): { wards: number; due: number } {
  const [first, ...rest] = line?.quarters ?? [];
  if (!first) return { wards: line?.wards ?? 0, due: line?.asked ?? due };
  const { wards, due: of } = rest.reduce((least, one) => (lack(one) > lack(least) ? one : least), first);
  return { wards, due: of };
}

/**
 * «10/10 phường», or, where the quarters differ, «10/10 phường quý I, II · 4/4 quý III, IV». Without a word only numbers and
 * quarters. What only some are asked says so: «4/4 phường (hỏi 4/10)», «không hỏi».
 */
export function coverageInWords(line: Covered | undefined, due: number, word = ''): string {
  const quarters = line?.quarters ?? [];
  const named = (count: string, i: number) => (i === 0 && word !== '' ? `${count} ${word}` : count);
  const { wards = 0, asked = due } = line ?? {};
  if (asked === 0 && wards === 0) return 'không hỏi';
  const of = asked === due ? '' : ` (hỏi ${asked}/${due})`;
  if (quarters.length === 0) return `${named(`${wards}/${asked}`, 0)}${of}`;
  const groups: { count: string; names: string[] }[] = [];
  for (const one of quarters) {
    const { slot } = one;
    const count = `${one.wards}/${one.due}`;
    const last = groups[groups.length - 1];
    if (last?.count === count) last.names.push(numeralOf(slot));
    else groups.push({ count, names: [numeralOf(slot)] });
  }
  const [only] = groups;
  // Where every quarter from the first on says the same, there is nothing to tell apart.
  if (only && groups.length === 1 && quarters[0]?.slot === 'Q1') return `${named(only.count, 0)}${of}`;
  return groups.map(({ count, names }, i) => `${named(count, i)} quý ${names.join(', ')}`).join(' · ');
}

/** «Phường A chiếm 97%»; '' where nobody makes more than half. */
export function halfInWords(
  line: { half?: { value: number; of: number; unit: { name: string } } } | undefined,
): string {
  if (!line?.half) return '';
  const { value, of, unit } = line.half;
  return `${unit.name} chiếm ${Math.floor((100 * value) / of)}%`;
}

function lack({ wards, due }: QuarterCoverage): number {
  return due - wards;
}

/** «Quý III» → «III». */
function numeralOf(slot: Slot): string {
  return slotName(slot).replace(/^Quý /, '');
}
