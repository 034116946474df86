// Totals against their parts: sums inside the period (R12), and the half-year and year against the quarters (R20).
import type { Column } from '../catalogue/column.ts';
import { remembered } from '../catalogue/remembered.ts';
import { derivedIn, overTimeIn } from '../figures/derive.ts';
import { type Figure, isMissing, numberAt } from '../figures/figures.ts';
import { quartersOf, type Slot } from '../period.ts';
import { type Check, type Found, found, nothingInParticular, type Subject } from './finding.ts';

export const checkDerivedFigures: Check = {
  codes: ['R01.quarter-unfilled', 'R12.sum', 'R20.quarters', 'R20.half-year'],
  reads: nothingInParticular,
  judge: (subject) => [
    ...againstParts(subject),
    ...againstQuarters(subject),
    ...unfilledQuarters(subject),
    ...againstHalfYear(subject),
  ],
};

/** Sums within the period are judged by the parts as reported; the parts themselves by the quarters. */
function againstParts({ catalogue, column, period, figures, tables }: Subject): Found[] {
  const findings: Found[] = [];
  const right = derivedIn(catalogue, column, period, figures, tables);
  for (const { field } of column.derived) {
    const given = figures[field.key];
    const known = right(field.key);
    if (!same(given, known))
      findings.push(
        found('R12.sum', field.key, { key: field.key, given: given ?? null, known: known ?? null }),
      );
  }
  return findings;
}

function againstQuarters({ column, figures, others }: Subject): Found[] {
  const findings: Found[] = [];
  for (const { field, over } of column.overTime) {
    // Quarters that are not known here (never submitted) say nothing.
    if (over.from.some((slot) => others[slot] === undefined)) continue;
    const given = figures[field.key];
    const known = overTimeIn(over, field.key, others);
    if (!same(given, known))
      findings.push(
        found('R20.quarters', field.key, { key: field.key, given: given ?? null, known: known ?? null }),
      );
  }
  return findings;
}

/** A year or half-year cannot be worked out while one of its quarters is not filled in: said once a quarter. */
function unfilledQuarters({ column, period: { slot }, figures, others }: Subject): Found[] {
  const lacking = new Map<Slot, { first: string; cells: number }>();
  for (const { field, over } of column.overTime) {
    if (field.optional || figures[field.key] !== undefined) continue;
    for (const quarter of over.from) {
      if (others[quarter]?.[field.key] !== undefined) continue;
      const known = lacking.get(quarter);
      if (known) known.cells += 1;
      else lacking.set(quarter, { first: field.key, cells: 1 });
    }
  }
  return quartersOf(slot).flatMap((quarter) => {
    const known = quarter === slot ? undefined : lacking.get(quarter);
    return known ? [found('R01.quarter-unfilled', known.first, { quarter, cells: known.cells, slot })] : [];
  });
}

const halfYearlyIn = remembered(({ asked }: Column) =>
  asked.filter(({ indicator }) => indicator.cycle === 'half' && indicator.behaviour === 'flow'),
);

/** What happened in the first half-year is part of the year. */
function againstHalfYear({ column, period, figures, others }: Subject): Found[] {
  const first = others.H1;
  if (period.slot !== 'Y' || !first) return [];
  return halfYearlyIn(column).flatMap(({ field: { key } }) => {
    const half = numberAt(first, key);
    const year = numberAt(figures, key);
    return half === null || year === null || year >= half
      ? []
      : [found('R20.half-year', key, { year, half, period: { ...period, slot: 'H1' } })];
  });
}

function same(a: Figure | undefined, b: Figure | undefined): boolean {
  return a === b || (isMissing(a) && isMissing(b));
}
