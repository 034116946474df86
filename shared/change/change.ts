// Why a total changed: the units that moved it, those that came or went, and one sentence about it.
import type { Line } from '../catalogue/kinds.ts';
import type { PeriodCode } from '../period.ts';
import type { UnitName } from '../totals/summary.ts';
import { type Amount, contributionsToShare, contributionsToSum, type Side } from './contributions.ts';

/** Why a unit has no figure: not in that year's tree, nothing sent, or sent without this figure. */
export type Absence = 'no-unit' | 'not-sent' | 'no-figure';

/** One unit's share in a line at two times. A unit with units below it brings its own figures only. */
export interface Part extends Side {
  unit: UnitName;
  /** Why `before` or `after` is null. */
  absent: { before: Absence | null; after: Absence | null };
}

/** A submission after the first by which a unit changed this line within the later period. */
export interface Resubmission {
  unit: UnitName;
  revision: number;
  /** ISO time with the zone of Vietnam. */
  at: string;
  /** Officer's name. */
  by: string;
  before: Amount | null;
  after: Amount | null;
}

export interface Mover {
  unit: UnitName;
  before: Amount | null;
  after: Amount | null;
  absent: Part['absent'];
  /** What it added: in the line's unit, or in thousandths of a percentage point. */
  moved: number;
}

export interface Change {
  /** `share` counts in thousandths of a percentage point, `sum` in the line's own unit. */
  measure: 'share' | 'sum';
  before: number;
  after: number;
  /** Of `after` − `before`: by units that have a figure at both times, and by those that came or went. */
  byFigures: number;
  byCoverage: number;
  /** Units that moved the total, the strongest first. */
  movers: Mover[];
  /** How many units have a figure before and after, and how many at both times. */
  units: { before: number; after: number; both: number };
}

/** What the Worker answers to «Vì sao con số này thay đổi?». */
export interface LineChange {
  unit: UnitName;
  line: string;
  period: PeriodCode;
  /** The period compared with; the same as `period` for its own first submissions. */
  against: PeriodCode;
  /** Units whose earlier figure has a part of another unit in it: «ước tính theo tỷ lệ». */
  estimated?: UnitName[];
  /** Null where one of the two periods has no figure, or nothing to divide by. */
  change: Change | null;
  resubmissions: Resubmission[];
}

/** Explains the change of one line; null where there is nothing to compare. */
export function changeOf(line: Pick<Line, 'ranked'>, parts: readonly Part[]): Change | null {
  const has = (when: 'before' | 'after') => parts.filter((part) => part[when] !== null).length;
  const both = parts.filter((part) => part.before && part.after).length;
  const units = { before: has('before'), after: has('after'), both };
  if (units.before === 0 || units.after === 0) return null;
  const measure = line.ranked === 'share' ? 'share' : 'sum';
  const moved = measure === 'share' ? contributionsToShare(parts) : contributionsToSum(parts);
  if (!moved) return null;
  const movers = parts
    .map(({ unit, before, after, absent }, i): Mover => {
      return { unit, before, after, absent, moved: moved.parts[i] ?? 0 };
    })
    .filter((mover) => mover.moved !== 0 || !mover.before !== !mover.after)
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved) || a.unit.id - b.unit.id);
  const byCoverage = movers
    .filter(({ before, after }) => !before || !after)
    .reduce((sum, mover) => sum + mover.moved, 0);
  return {
    measure,
    before: moved.before,
    after: moved.after,
    byFigures: moved.after - moved.before - byCoverage,
    byCoverage,
    movers,
    units,
  };
}
