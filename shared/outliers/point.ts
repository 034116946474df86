// A point worth asking about: a figure that is possible, but unlike the others. Never a verdict.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { haveKey, type Line } from '../catalogue/kinds.ts';
import { lookup } from '../catalogue/lookup.ts';
import { showNumber, showShare } from '../catalogue/number-text.ts';
import type { UnitName } from '../totals/summary.ts';
import { type Ledgered, linesOf, type Tallies, tallyPosition } from '../totals/tally.ts';

/**
 * L01 unlike the unit's own earlier periods · L02 unlike its peers · L03 a report like another one · L04 a value that
 * stands twice. Codes are for ever.
 */
export type OutlierCode = 'L01' | 'L02' | 'L03' | 'L04';

export interface Outlier {
  code: OutlierCode;
  unit: UnitName;
  /** Line of the summary; '' where the whole report is meant. */
  line: string;
  /** The field at which the ward's note answers. */
  at: string;
  label: string;
  /** The figure as it is read: «97,91% (5.905/6.031)»; '' where the whole report is meant. */
  figure: string;
  /** Why it stands out, in a sentence without a full stop. */
  why: string;
}

/** One ward's tallies: of the period, of earlier ones of its year (oldest first), and of the same one last year. */
export interface Series {
  unit: UnitName;
  now: Tallies;
  earlier: { name: string; tallies: Tallies }[];
  lastYear: { name: string; tallies: Tallies } | null;
}

/** What the checks look at. `word` is what the units are called: «phường». */
export interface Field {
  book: Ledgered;
  wards: readonly Series[];
  word: string;
}

/** A ward's amount in a line; null where it has no figure. */
export interface Amount {
  value: number;
  /** The base where the line is a percentage, otherwise null. */
  base: number | null;
}

export function amountOf(book: Ledgered, line: Line, tallies: Tallies): Amount | null {
  const { have, value, base } = placesOf(book, line);
  if (!tallies[have]) return null;
  return { value: tallies[value] ?? 0, base: base < 0 ? null : (tallies[base] ?? 0) };
}

/** Where a line stands in the tallies; remembered, for every ward is asked about every line. */
function placesOf(book: Ledgered, line: Line): { have: number; value: number; base: number } {
  const known = places.get(line);
  if (known) return known;
  const at = tallyPosition(book);
  const made = {
    have: at(haveKey(line.id)),
    value: at(line.value),
    base: line.ranked === 'share' && line.base !== undefined ? at(line.base) : -1,
  };
  places.set(line, made);
  return made;
}

const places = new WeakMap<Line, { have: number; value: number; base: number }>();

/** Lines in which wards can be compared: percentages and amounts, not counts of answers. */
export function comparedLines(catalogue: Catalogue): readonly Line[] {
  const known = compared.get(catalogue);
  if (known) return known;
  const { fields } = lookup(catalogue);
  const made = linesOf(catalogue).filter((line) => line.ranked !== 'no' && fields.has(line.value));
  compared.set(catalogue, made);
  return made;
}

const compared = new WeakMap<Catalogue, readonly Line[]>();

export function showFigureOf(line: Line, { value, base }: Amount): string {
  if (base === null) return `${showNumber(value)} ${line.unit}`;
  return base === 0 ? '—' : `${showShare(value / base)} (${showNumber(value)}/${showNumber(base)})`;
}

export function outlierAt(
  code: OutlierCode,
  unit: UnitName,
  line: Line,
  amount: Amount,
  why: string,
): Outlier {
  return {
    code,
    unit,
    line: line.key,
    at: line.value,
    label: line.label,
    figure: showFigureOf(line, amount),
    why,
  };
}
