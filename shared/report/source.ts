// Everything that a report is made of: what the Worker has gathered, the catalogue, and what is typed beside it.
import { withDecided } from '../assessing/assessed.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { withReasons } from '../outliers/outliers.ts';
import type { Outlier } from '../outliers/point.ts';
import { type Period, readPeriodCode, type Slot } from '../period.ts';
import type { WardFigures } from '../targets/situation.ts';
import type { TargetList } from '../targets/target.ts';
import type { SummaryLine } from '../totals/summary.ts';
import type { DocumentSource } from '../wire/document.ts';
import type { Content } from '../wire/submission.ts';

/** A point with what the unit has said to it; '' where it has said nothing. */
export type Explained = Outlier & { reason: string };

/** What targets are judged by. */
export interface SourceTargets {
  lists: readonly TargetList[];
  /** Every unit below that should report, with figures where it has; for a ward itself. */
  wards: readonly WardFigures[];
  /** Lines of the same period last year; null where they are not known. */
  lastYear: readonly SummaryLine[] | null;
  /** The quarters of a longer period, where something is asked of every one. */
  quarters: readonly { slot: Slot; lines: readonly SummaryLine[]; wards: readonly WardFigures[] }[];
}

export interface ReportSource
  extends Pick<
    DocumentSource,
    | 'unit'
    | 'reporter'
    | 'ward'
    | 'summary'
    | 'own'
    | 'below'
    | 'head'
    | 'draft'
    | 'addenda'
    | 'closing'
    | 'points'
  > {
  catalogue: Catalogue;
  period: Period;
  /** Number and day of the document, where they are known already. */
  number: string | null;
  day: string | null;
  /** Annexes that were chosen; null for all. */
  annexes: readonly string[] | null;
  targets: SourceTargets;
  /** Figures unlike the others, with the units' reasons. */
  outliers: Explained[];
}

/** What is typed and chosen beside the figures. */
export interface Typed {
  /** Number of the document; '' where it is filled in by hand. */
  number: string;
  /** Day of signing, `yyyy-mm-dd` or ''. */
  day: string;
  /** Ids of annexes; all of them where left out. */
  annexes?: readonly string[];
}

export function sourceOf(
  catalogue: Catalogue,
  { period: code, due, targets: lists, before, quarters, outliers, assessed, ...gathered }: DocumentSource,
  typed: Typed,
): ReportSource {
  const period = readPeriodCode(code);
  if (!period) throw new Error(`no period: ${code}`);
  const { unit, reporter } = gathered;
  const whole = <C extends Content>(id: number, content: C): C => ({
    ...content,
    figures: withDecided(content.figures, assessed[id]),
  });
  const own = gathered.own && whole(unit.id, gathered.own);
  const below = gathered.below.map((one) => ({ ...one, content: whole(one.unit.id, one.content) }));
  const reports = [...(own ? [{ unit, content: own }] : []), ...below];
  const figuresOf = (id: number) =>
    (reporter === 'ward' ? reports : below).find((one) => one.unit.id === id)?.content.figures ??
    assessed[id] ??
    null;
  return {
    ...gathered,
    own,
    below,
    catalogue,
    period,
    number: typed.number === '' ? null : typed.number,
    day: typed.day === '' ? null : typed.day,
    annexes: typed.annexes ?? null,
    targets: {
      lists,
      wards: due.map((ward) => ({
        unit: ward,
        figures: figuresOf(ward.id),
        lastYear: before?.reports.find((one) => one.unit === ward.id)?.content.figures ?? null,
      })),
      lastYear: before?.lines ?? null,
      quarters: quarters.map(({ slot, lines, reports: sent }) => ({
        ...{ slot, lines },
        wards: due.map((ward) => ({
          unit: ward,
          figures: sent.find((one) => one.unit === ward.id)?.content.figures ?? null,
        })),
      })),
    },
    outliers: withReasons(
      catalogue,
      outliers,
      reports.map(({ unit: of, content }) => ({ unit: of, ...content })),
    ),
  };
}
