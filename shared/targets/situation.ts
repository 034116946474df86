// Everything a judgement of targets looks at.
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Figures } from '../figures/figures.ts';
import type { Period } from '../period.ts';
import type { Summary, SummaryLine, UnitName } from '../totals/summary.ts';
import { linesOfReport } from './measure.ts';
import { isAskedOften, type Target } from './target.ts';

/** A ward and what it reported; null where it has not. */
export interface WardFigures {
  unit: UnitName;
  figures: Figures | null;
  /** Of the same period last year, where they are known. */
  lastYear?: Figures | null;
}

export interface Situation {
  catalogue: Catalogue;
  period: Period;
  /** What the reporting units are called: «phường»; empty for a unit without units below it. */
  word: string;
  /** Wards that should report, and the lines of the unit's summary. */
  due: number;
  lines: readonly SummaryLine[];
  /** Every ward that should report, with figures where it has. For a unit without units below it: itself. */
  wards: readonly WardFigures[];
  /** The lines of the same period last year; null where they are not known. */
  lastYear: readonly SummaryLine[] | null;
  /** The quarters of a longer period, for what is asked of every month or quarter; none where they are not known. */
  quarters: readonly Situation[];
}

interface Known {
  summary: Pick<Summary, 'due' | 'lines'>;
  /** What the wards sent; others, such as the unit's own report, are not looked at. */
  reports: readonly { unit: UnitName; figures: Figures }[];
}

/** A unit with wards below it: its summary, and its wards with what they sent. `before`: the same of last year. */
export function situationOfUnit({
  catalogue,
  period,
  word,
  wards,
  summary,
  reports,
  before,
  quarters = [],
}: Known & {
  catalogue: Catalogue;
  period: Period;
  word: string;
  wards: readonly UnitName[];
  before: Known | null;
  quarters?: readonly Situation[];
}): Situation {
  const figuresOf = (known: readonly { unit: UnitName; figures: Figures }[]) =>
    new Map(known.map((report) => [report.unit.id, report.figures]));
  const [now, earlier] = [figuresOf(reports), figuresOf(before?.reports ?? [])];
  return {
    ...{ catalogue, period, word, due: summary.due, lines: summary.lines },
    wards: wards.map((unit) => ({
      unit,
      figures: now.get(unit.id) ?? null,
      lastYear: earlier.get(unit.id) ?? null,
    })),
    lastYear: before?.summary.lines ?? null,
    quarters,
  };
}

/** A ward by itself: its own report is the whole. */
export function situationOfWard(
  catalogue: Catalogue,
  period: Period,
  ward: WardFigures,
  quarters: readonly Situation[] = [],
): Situation {
  const lines = (figures: Figures, year: number) => linesOfReport(catalogue, figures, year);
  return {
    catalogue,
    period,
    word: '',
    due: 1,
    lines: ward.figures ? lines(ward.figures, period.year) : [],
    wards: [ward],
    lastYear: ward.lastYear ? lines(ward.lastYear, period.year - 1) : null,
    quarters,
  };
}

/** A target of the year is judged on the year; one that is asked of every quarter or month in any period. */
export function isJudgedIn({ demand }: Target, { slot }: Period): boolean {
  return slot === 'Y' || isAskedOften(demand);
}
