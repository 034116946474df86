// A summary: what a unit's subtree adds up to in one period, with the coverage beside every total.
import type { OwnLines } from '../asking/own-lines.ts';
import { kindOf, type Line } from '../catalogue/kinds.ts';
import { lookup } from '../catalogue/lookup.ts';
import { isQuarter, type PeriodCode, readPeriodCode, type Slot } from '../period.ts';
import type { AskedOf, QuarterCoverage } from './coverage.ts';
import {
  type QuarterDifference,
  type QuarterSum,
  quarterCoverage,
  talliesBySlot,
  withQuarters,
} from './quarters.ts';
import { type Extreme, type Ledgered, linesOf, type Rollup, reportsKey, tallyReader } from './tally.ts';

/** A unit as an officer sees it. */
export interface UnitName {
  id: number;
  /** Official code, text: «26758». */
  code: string;
  name: string;
}

export interface SummaryLine {
  key: string;
  /** Null where no unit below has a figure: missing is never zero. */
  value: number | null;
  /** Present on lines with a percentage; the percentage is value / base, «—» where base is 0. */
  base?: number | null;
  /** Wards that have a figure here; of a line made of quarters, the most that any of them has. */
  wards: number;
  /** Of how many wards it is asked, where that is not all that are due. */
  asked?: number;
  /** Where a half-year or year is the sum of its quarters: what each of them covers. */
  quarters?: QuarterCoverage[];
  least?: { value: number; unit: UnitName };
  most?: { value: number; unit: UnitName };
  /** One of three units or more makes more than half of the amount, of a percentage more than half of its base. */
  half?: { value: number; of: number; unit: UnitName };
}

export interface Summary {
  catalogue: string;
  unit: UnitName;
  period: PeriodCode;
  /** `reported` of `due` wards have sent this period. */
  reported: number;
  due: number;
  lines: SummaryLine[];
  /** Lines that the unit or one above it has added, as they are called. */
  own?: OwnLines[];
  /** Units whose half-year or year was sent before one of its quarters was corrected: «cần xác nhận lại». */
  unconfirmed?: Unconfirmed[];
  /** Reports in the total that were sent back to their units, with the period that they are of. */
  returned?: { unit: UnitName; slot: Slot }[];
}

/** A report of a half-year or year that says something else than its quarters in force. */
export interface Unconfirmed {
  unit: UnitName;
  differences: QuarterDifference[];
  /** Quarters in which it stood and has sent nothing. */
  missing: Slot[];
}

/**
 * Reads a rollup back into the lines of a summary. `nameOf` turns a unit id into the words an officer reads. `quarters`:
 * those of a half-year or year, which own its quarterly flows; absent where the tallies hold them already.
 */
export function summaryOf(
  book: Ledgered,
  rollup: Rollup,
  place: {
    unit: UnitName;
    period: PeriodCode;
    due: number;
    quarters?: readonly QuarterSum[];
    /** Where not everything is asked of every ward. */
    asked?: AskedOf | null;
  },
  nameOf: (unit: number) => UnitName,
): Summary {
  const { quarters } = place;
  const slot = readPeriodCode(place.period)?.slot ?? 'Y';
  const tallies = quarters
    ? withQuarters(book, slot, rollup.tallies, talliesBySlot(quarters))
    : rollup.tallies;
  const covered = quarters && !isQuarter(slot) ? quarterCoverage(book, quarters) : null;
  const read = tallyReader(book, tallies);
  return {
    catalogue: book.catalogue.version,
    unit: place.unit,
    period: place.period,
    reported: read.amount(reportsKey),
    due: place.due,
    lines: linesOf(book.catalogue).map((line): SummaryLine => {
      const known = read.units(line.id) > 0;
      const wards = read.wards(line.id);
      const extreme = rollup.extremes[line.key];
      return {
        key: line.key,
        value: known ? read.amount(line.value) : null,
        ...(known && isOfAll(book, line) ? { base: place.due } : baseOf(line, known, read.amount)),
        wards,
        ...askedOf(place, line),
        ...quartersOf(line, covered),
        ...extremeOf(extreme, nameOf),
        ...(wards < fewest || isOfAll(book, line) ? {} : halfOf(line, extreme, read.amount, nameOf)),
      };
    }),
    ...(book.own ? { own: [...book.own] } : {}),
  };
}

/** Share of a line as a fraction, or null where there is none or nothing to divide by (R02). */
export function shareOf(line: { value: number | null; base?: number | null }): number | null {
  if (line.value === null || line.base === undefined || line.base === null || line.base === 0) return null;
  return line.value / line.base;
}

/** What the system answers is about every ward that should report: one that has not sent is not in time. */
function isOfAll({ catalogue }: Ledgered, { id, base }: Line): boolean {
  const indicator = lookup(catalogue).byId.get(id)?.indicator;
  return base !== undefined && indicator !== undefined && kindOf(indicator).isSystem;
}

function baseOf(line: Line, known: boolean, amount: (key: string) => number): { base?: number | null } {
  if (line.base === undefined) return {};
  return { base: known ? amount(line.base) : null };
}

function askedOf(
  { due, asked }: { due: number; asked?: AskedOf | null },
  { id }: Line,
): Pick<SummaryLine, 'asked'> {
  const count = asked?.(id) ?? due;
  return count === due ? {} : { asked: count };
}

function quartersOf(
  line: Line,
  covered: ReturnType<typeof quarterCoverage> | null,
): Pick<SummaryLine, 'quarters'> {
  const quarters = covered?.get(line.key);
  return quarters ? { quarters } : {};
}

/** Of two one always makes half. */
const fewest = 3;

function halfOf(
  { ranked, value, base }: Line,
  extreme: Extreme | undefined,
  amount: (key: string) => number,
  nameOf: (unit: number) => UnitName,
): Pick<SummaryLine, 'half'> {
  if (!extreme) return {};
  const [heaviest, unit] = [extreme[4], extreme[5]];
  const of = amount(ranked === 'share' && base !== undefined ? base : value);
  return heaviest * 2 > of ? { half: { value: heaviest, of, unit: nameOf(unit) } } : {};
}

function extremeOf(
  extreme: Extreme | undefined,
  nameOf: (unit: number) => UnitName,
): Pick<SummaryLine, 'least' | 'most'> {
  if (!extreme) return {};
  const [least, leastUnit, most, mostUnit] = extreme;
  return { least: { value: least, unit: nameOf(leastUnit) }, most: { value: most, unit: nameOf(mostUnit) } };
}
