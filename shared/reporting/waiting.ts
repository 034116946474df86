// Reports that wait for the unit above, with what to look at first in each: what nobody has to read one by one is approved
// in one go.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { lookup } from '../catalogue/lookup.ts';
import { showNumber } from '../catalogue/number-text.ts';
import { placeOf } from '../checks/words/place.ts';
import type { Figures } from '../figures/figures.ts';
import type { Outlier } from '../outliers/point.ts';
import type { Slot } from '../period.ts';
import type { Progress, SentReport } from '../wire/answers.ts';
import type { ReportState } from './workflow.ts';

export interface WaitingReport {
  id: number;
  name: string;
  /** The revision that is approved; one that is sent meanwhile is not. */
  revision: number;
  state: ReportState;
  /** Points worth asking about, in sentences. */
  points: string[];
  /** What the ward answered to warnings. */
  answered: string[];
  /** The largest changes against the same period of last year. */
  changes: string[];
}

/** From a fifth on a change is worth reading; the largest three are. */
const leastChange = 0.2;
const mostChanges = 3;

/** Those with the most to look at come first. */
export function waitingReports(
  catalogue: Catalogue,
  slot: Slot,
  known: {
    progress: Progress;
    reports: readonly SentReport[];
    lastYear: readonly SentReport[];
    outliers: readonly Outlier[];
  },
): WaitingReport[] {
  const waiting = known.progress.items.flatMap(({ unit, reporter, periods }): WaitingReport[] => {
    const cell = periods.find((one) => one.slot === slot);
    if (reporter !== 'ward' || !cell || (cell.state !== 'da_nop' && cell.state !== 'nop_lai')) return [];
    const report = known.reports.find((one) => one.unit.id === unit.id);
    const before = known.lastYear.find((one) => one.unit.id === unit.id);
    return [
      {
        ...{ id: unit.id, name: unit.name, revision: cell.revision, state: cell.state },
        points: known.outliers
          .filter((point) => point.unit.id === unit.id)
          .map(({ label, figure, why }) => `${figure === '' ? label : `${label}: ${figure}`}, ${why}.`),
        answered: (report?.reasons ?? []).map(
          ({ at, words }) => `${placeOf(catalogue, at, slot)}: «${words}»`,
        ),
        changes: report && before ? changesOf(catalogue, report.figures, before.figures) : [],
      },
    ];
  });
  const weight = ({ points, answered, changes }: WaitingReport) =>
    points.length * 100 + answered.length * 10 + changes.length;
  return waiting.sort((a, b) => weight(b) - weight(a));
}

function changesOf(catalogue: Catalogue, now: Figures, before: Figures): string[] {
  const { fields } = lookup(catalogue);
  return Object.keys(now)
    .flatMap((key) => {
      const [from, to] = [before[key], now[key]];
      const label = fields.get(key)?.field.label;
      if (label === undefined || typeof from !== 'number' || typeof to !== 'number' || from === 0) return [];
      return [{ share: (to - from) / from, words: `${label}: ${showNumber(from)} → ${showNumber(to)}` }];
    })
    .filter(({ share }) => Math.abs(share) >= leastChange)
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share))
    .slice(0, mostChanges)
    .map(({ share, words }) => {
      const percent = Math.round(Math.abs(share) * 100);
      return `${words} (${share > 0 ? 'tăng' : 'giảm'} ${percent} %)`;
    });
}
