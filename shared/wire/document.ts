// What the Worker gathers for a unit's document, as it travels; whoever writes the document has the catalogue.
import type { Figures } from '../figures/figures.ts';
import type { Outlier } from '../outliers/point.ts';
import type { PeriodCode, Slot } from '../period.ts';
import type { Point } from '../report/block.ts';
import type { DocumentHead } from '../report/head.ts';
import type { TargetList } from '../targets/target.ts';
import type { Summary, SummaryLine, UnitName } from '../totals/summary.ts';
import type { Change, Content } from './submission.ts';

export interface NamedUnit extends UnitName {
  tier: string;
}

/** A report of a unit below. */
export interface ReportBelow {
  unit: NamedUnit;
  content: Content;
}

export interface DocumentSource {
  period: PeriodCode;
  unit: NamedUnit;
  /** A unit without units below it reports as a ward. */
  reporter: 'ward' | 'district';
  /** «phường»: what the units below are called; for a ward what it is itself. */
  ward: string;
  /** The figures that are printed: of the closing where there is one. */
  summary: Summary;
  /** The unit's own report. */
  own: Content | null;
  /** In the order of the tree. */
  below: ReportBelow[];
  /** Every unit below that should report; for a ward itself. */
  due: UnitName[];
  head: DocumentHead;
  targets: TargetList[];
  /** The same period last year, where a target compares with it and it is known. */
  before: { lines: SummaryLine[]; reports: { unit: number; content: { figures: Figures } }[] } | null;
  /** The quarters of a longer period, where a target asks something of every one. */
  quarters: {
    slot: Slot;
    lines: SummaryLine[];
    reports: { unit: number; content: { figures: Figures } }[];
  }[];
  /** Figures unlike the others. */
  outliers: Outlier[];
  /** Why it cannot be signed yet. */
  draft: string[];
  /** What came after the closing and is not in the figures: of each unit, or of the ward itself, what differs. */
  addenda: { unit: UnitName; number: number; at: string; isFirst: boolean; changes: Change[] }[];
  /** Which closing the figures are of. */
  closing: { code: string; unit: string } | null;
  /** What the units above said of wards in the year, by unit. */
  assessed: Record<number, Figures>;
  /** What only the Worker knows to look at before signing. */
  points: Point[];
}
