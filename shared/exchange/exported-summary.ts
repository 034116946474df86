// A summary on its way out of the system: the total and every unit below it, line by line, from one reading.
import type { OwnLines } from '../asking/own-lines.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { isAskedIn } from '../catalogue/cell-role.ts';
import { kindOf, type Line } from '../catalogue/kinds.ts';
import { isReportedBy, lookup } from '../catalogue/lookup.ts';
import { roundHalfUp } from '../catalogue/number-text.ts';
import { type Period, type PeriodCode, readPeriodCode } from '../period.ts';
import type { QuarterCoverage } from '../totals/coverage.ts';
import { bookWithOwn } from '../totals/own-tallies.ts';
import type { QuarterSum } from '../totals/quarters.ts';
import { type Summary, type SummaryLine, shareOf, summaryOf, type UnitName } from '../totals/summary.ts';
import {
  addRollups,
  type Ledgered,
  type Rollup,
  rollupOfOwn,
  rollupOfWard,
  type Tallies,
} from '../totals/tally.ts';
import { formSheetName } from '../workbook/layout.ts';

/** One unit of the subtree; `summary` is null where it has sent nothing. */
export interface ExportedUnit {
  unit: UnitName;
  /** `ward`: counts towards coverage; `own`: the own figures of a unit that has units below it. */
  part: 'ward' | 'own';
  summary: Summary | null;
}

/** What the Worker answers: every unit with its tallies, each at its position of the ledger. */
export interface TalliedSummary {
  /** Catalogue version that the tallies were added up with. */
  catalogue: string;
  unit: UnitName;
  reporter: 'ward' | 'district';
  period: PeriodCode;
  /** Wards that should report. */
  due: number;
  /** By id of an indicator: of how many wards it is asked, where that is not all that are due. */
  asked?: Record<string, number>;
  /** What each quarter of a half-year or year covers; the units' tallies hold their quarters already. */
  quarters?: QuarterSum[];
  /** In the order of the tree; a ward has itself. `tallies` are null where a unit has sent nothing. */
  units: (Pick<ExportedUnit, 'unit' | 'part'> & { tallies: Tallies | null })[];
  /** When it was asked for, in words. */
  at: string;
  /** Lines that the unit or one above it has added; their tallies follow the ledger's. */
  own?: OwnLines[];
}

export interface ExportedSummary {
  total: Summary;
  /** In the order of the tree; a ward's own export has none. */
  units: ExportedUnit[];
  /** When it was asked for, in words. */
  at: string;
}

/** The total is the sum of the units, so that both say the same. */
export function exportedOf(common: Ledgered, tallied: TalliedSummary): ExportedSummary {
  const book = bookWithOwn(common, tallied.own ?? []);
  const { unit: whole, period, due, units, reporter, quarters, at, asked } = tallied;
  const rollups = new Map(
    units.flatMap(({ unit, part, tallies }): [number, Rollup][] =>
      tallies
        ? [[unit.id, part === 'ward' ? rollupOfWard(book, unit.id, tallies) : rollupOfOwn(tallies)]]
        : [],
    ),
  );
  const nameOf = (id: number) => units.find(({ unit }) => unit.id === id)?.unit ?? whole;
  const summaryIn = (rollup: Rollup, unit: UnitName, wards: number) =>
    summaryOf(book, rollup, { unit, period, due: wards }, nameOf);
  const place = {
    ...{ unit: whole, period, due },
    ...(quarters ? { quarters } : {}),
    ...(asked ? { asked: (id: string) => asked[id] ?? due } : {}),
  };
  return {
    total: summaryOf(book, addRollups([...rollups.values()]), place, nameOf),
    units:
      reporter === 'ward'
        ? []
        : units.map(({ unit, part }) => {
            const rollup = rollups.get(unit.id);
            return { unit, part, summary: rollup ? summaryIn(rollup, unit, 1) : null };
          }),
    at,
  };
}

/** The period that a summary is of. */
export function periodOf({ total }: ExportedSummary): Period {
  const period = readPeriodCode(total.period);
  if (!period) throw new Error(`no period: ${total.period}`);
  return period;
}

/** A line of the catalogue with the form that it stands on. */
export interface ExportedLine extends Line {
  form: string;
}

/** The lines that the period asks somebody for, in the order of the forms. */
export function exportedLines(catalogue: Catalogue, { slot }: Period): ExportedLine[] {
  return lookup(catalogue).indicators.flatMap(({ form, indicator }) =>
    isAskedIn(indicator, slot)
      ? kindOf(indicator)
          .lines()
          .map((line) => ({ ...line, form: formSheetName(form) }))
      : [],
  );
}

/** The same without what nobody was asked and nobody has sent. */
export function askedLines(catalogue: Catalogue, exported: ExportedSummary): ExportedLine[] {
  const figures = figuresOf(exported.total);
  return exportedLines(catalogue, periodOf(exported)).filter((line) => {
    const { asked, value } = figures(line);
    return asked !== 0 || value !== null;
  });
}

/** Figures of one line of a summary; a percentage only where the line is about a share of people or things. */
export interface LineFigures {
  value: number | null;
  base: number | null;
  /** In percent, two decimals at most: 99,15 for 0,991497. */
  percent: number | null;
  wards: number;
  /** Of how many wards it is asked, where that is not all that are due. */
  asked?: number;
  quarters?: readonly QuarterCoverage[];
}

const nothing: SummaryLine = { key: '', value: null, wards: 0 };

/** Reads lines of a summary by their key; a unit that has sent nothing has none. */
export function figuresOf(summary: Summary | null): (line: Line) => LineFigures {
  const byKey = new Map((summary?.lines ?? []).map((line) => [line.key, line]));
  return (line) => {
    const found = byKey.get(line.key) ?? nothing;
    const share = shareOf(found);
    return {
      value: found.value,
      base: found.base ?? null,
      percent: share === null ? null : roundHalfUp(share * 100, 2),
      wards: found.wards,
      ...(found.asked === undefined ? {} : { asked: found.asked }),
      ...(found.quarters ? { quarters: found.quarters } : {}),
    };
  };
}

/** Whether a unit of this sort is asked for a line at all. */
export function isAsked(catalogue: Catalogue, line: Line, part: ExportedUnit['part']): boolean {
  const place = lookup(catalogue).byId.get(line.id);
  return place !== undefined && isReportedBy(place.indicator, part === 'ward' ? 'ward' : 'district');
}
