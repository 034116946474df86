// How large a figure is: against what is usual in one ward, against the ward's own people and households, in đồng or in
// millions (R13, R31); and counts of what the report says there is none of (R33).
import { lookup } from '../catalogue/lookup.ts';
import { bases, usualMost } from '../catalogue/usual.ts';
import { isMissing, numberAt } from '../figures/figures.ts';
import { type Check, type Found, found, nothingInParticular, type Subject } from './finding.ts';

export const checkSizes: Check = {
  codes: ['R02.half-missing', 'R13.millions', 'R31.unusual', 'R31.above-base', 'R31.households', 'R33'],
  reads: nothingInParticular,
  judge: (subject) => [
    ...unusual(subject),
    ...households(subject),
    ...nothingToCount(subject),
    ...halfMissing(subject),
  ],
};

/** Smaller amounts of money than this are nobody's: millions were meant. */
const leastMoney = 1000;

function unusual({ column, reporter, figures }: Subject): Found[] {
  const findings: Found[] = [];
  const own =
    reporter === 'ward' ? bases.map((base) => ({ ...base, largest: largestOf(base.fields, figures) })) : [];
  for (const { indicator, field } of column.typed) {
    const n = numberAt(figures, field.key);
    if (n === null || n === 0) continue;
    if (field.cell === 'money' && n < leastMoney)
      findings.push(found('R13.millions', field.key, { amount: n }));
    // What is usual is known of a ward; a unit with wards below it gives its own figures for all of them.
    if (reporter !== 'ward') continue;
    const most = usualMost(indicator, field);
    if (most !== null && n > most) {
      findings.push(found('R31.unusual', field.key, { n, most }));
      continue;
    }
    const base = own.find(
      ({ units, fields }) => units.indexOf(field.unit) >= 0 && fields.indexOf(field.key) < 0,
    );
    if (base?.largest && n > base.largest.n * base.times)
      findings.push(found('R31.above-base', field.key, { n, base: base.largest.key, most: base.largest.n }));
  }
  return findings;
}

function largestOf(keys: readonly string[], figures: Subject['figures']): { key: string; n: number } | null {
  let largest: { key: string; n: number } | null = null;
  for (const key of keys) {
    const n = numberAt(figures, key);
    if (n !== null && n > (largest?.n ?? 0)) largest = { key, n };
  }
  return largest;
}

/** People of 15 and over in one household, on the whole of a ward. */
const inHousehold = { least: 0.5, most: 8 };

/** Two bases that do not fit each other: one of them was typed in thousands, or for another place. */
function households({ reporter, figures }: Subject): Found[] {
  const [people, homes] = bases.map(({ fields }) => largestOf(fields, figures));
  if (reporter !== 'ward' || !people || !homes) return [];
  const each = people.n / homes.n;
  if (each >= inHousehold.least && each <= inHousehold.most) return [];
  return [found('R31.households', people.key, { people: people.n, homes: homes.n })];
}

function nothingToCount({ catalogue, column, figures }: Subject): Found[] {
  return column.typed.flatMap(({ indicator, field: { key } }) => {
    const { onlyWhere } = indicator;
    const n = onlyWhere === undefined ? null : numberAt(figures, key);
    if (onlyWhere === undefined || n === null || n === 0 || figures[onlyWhere] !== 'khong') return [];
    return lookup(catalogue).fields.has(onlyWhere) ? [found('R33', key, { n, answer: onlyWhere })] : [];
  });
}

/** A rate of which only one half is known is left out of every total. */
function halfMissing({ catalogue, figures }: Subject): Found[] {
  return [...lookup(catalogue).shares.values()].flatMap(({ label, numerator, denominator }) => {
    const halves = [numerator, denominator];
    const missing = halves.filter((key) => isMissing(figures[key]));
    const [one] = missing;
    return missing.length === 1 && one && halves.some((key) => typeof figures[key] === 'number')
      ? [found('R02.half-missing', one, { label })]
      : [];
  });
}
