// How large a figure is: against what is usual in one ward, against the ward's own people and households, in đồng or in
// millions (R13, R31); and counts of what the report says there is none of (R33).
import type { Column } from '../catalogue/column.ts';
import { lookup } from '../catalogue/lookup.ts';
import { remembered } from '../catalogue/remembered.ts';
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

/** With what is usual of each, and the place of the base that it is a part of. */
const amountsIn = remembered(({ typed }: Column) =>
  typed.map(({ indicator, field }) => ({
    field,
    most: usualMost(indicator, field),
    baseOf: bases.findIndex(
      ({ units, fields }) => units.indexOf(field.unit) >= 0 && fields.indexOf(field.key) < 0,
    ),
  })),
);

function unusual({ column, reporter, figures }: Subject): Found[] {
  const findings: Found[] = [];
  const own = bases.map((base) => ({ ...base, largest: largestOf(base.fields, figures) }));
  for (const { field, most, baseOf } of amountsIn(column)) {
    const n = numberAt(figures, field.key);
    if (n === null || n === 0) continue;
    if (field.cell === 'money' && n < leastMoney)
      findings.push(found('R13.millions', field.key, { amount: n }));
    // What is usual is known of a ward; a unit with wards below it gives its own figures for all of them.
    if (reporter !== 'ward') continue;
    if (most !== null && n > most) {
      findings.push(found('R31.unusual', field.key, { n, most }));
      continue;
    }
    const base = own[baseOf];
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

const conditionalIn = remembered(({ typed }: Column) =>
  typed.flatMap(({ indicator: { onlyWhere }, field: { key } }) =>
    onlyWhere === undefined ? [] : [{ key, onlyWhere }],
  ),
);

function nothingToCount({ catalogue, column, figures }: Subject): Found[] {
  return conditionalIn(column).flatMap(({ key, onlyWhere }) => {
    const n = numberAt(figures, key);
    if (n === null || n === 0 || figures[onlyWhere] !== 'khong') return [];
    return lookup(catalogue).fields.has(onlyWhere) ? [found('R33', key, { n, answer: onlyWhere })] : [];
  });
}

/** A rate of which only one half is known is left out of every total. */
function halfMissing({ catalogue, figures }: Subject): Found[] {
  const findings: Found[] = [];
  for (const { label, numerator, denominator } of lookup(catalogue).shares.values()) {
    const [tu, mau] = [figures[numerator], figures[denominator]];
    if (isMissing(tu) && typeof mau === 'number')
      findings.push(found('R02.half-missing', numerator, { label }));
    if (isMissing(mau) && typeof tu === 'number')
      findings.push(found('R02.half-missing', denominator, { label }));
  }
  return findings;
}
