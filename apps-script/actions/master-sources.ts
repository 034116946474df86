// What the master sheet is made of, asked for in as few rounds as possible.

import { withDecided } from '../../shared/assessing/assessed.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { daysOf, isQuarter, type Period, type PeriodCode, periodCode, slots } from '../../shared/period.ts';
import { comparableFigures } from '../../shared/totals/tallied-figures.ts';
import type { Change } from '../../shared/wire/submission.ts';
import { ask, askAll, atOnce, type Reply, request } from '../client.ts';
import type { Closed, MasterContent } from '../sheets/master-rows.ts';

/** Everything of one period, asked for at once. */
export function fetchMaster(
  unit: number,
  period: PeriodCode,
  year: number,
): Reply<
  Pick<MasterContent, 'summary' | 'reports' | 'assessed' | 'progress' | 'targets' | 'quarters' | 'outliers'>
> {
  const quarters = slots.filter(isQuarter);
  const [summary, reports, progress, targets, outliers, assessments, ...trend] = askAll([
    request('summary', { unit, period }),
    request('sentReports', { unit, period }),
    request('progress', { unit, year }),
    request('targets', { unit, year }),
    request('outliers', { unit, period }),
    request('assessments', { unit, year }),
    ...quarters.map((slot) => request('summary', { unit, period: periodCode({ year, slot }) })),
  ]);
  if (!summary.ok) return summary;
  if (!reports.ok) return reports;
  if (!progress.ok) return progress;
  if (!targets.ok) return targets;
  if (!assessments.ok) return assessments;
  const assessed = new Map(assessments.value.items.map((one) => [one.unit.id, one.figures]));
  return {
    ok: true,
    status: 200,
    value: {
      summary: summary.value,
      // What is said of a ward belongs to its year.
      reports: reports.value.items.map((report) =>
        period === periodCode({ year, slot: 'Y' })
          ? { ...report, figures: withDecided(report.figures, assessed.get(report.unit.id)) }
          : report,
      ),
      assessed,
      progress: progress.value,
      targets: targets.value,
      outliers: outliers.ok ? outliers.value.items : null,
      // A trend is an extra: without a quarter's totals the rest of the master sheet is as good as before.
      quarters: quarters.map((slot, i) => {
        const quarter = trend[i];
        return { slot, summary: quarter?.ok ? quarter.value : null, reports: [] };
      }),
    },
  };
}

/** Quarters with what the wards sent in them; a quarter that cannot be had stays without. */
export function withReports(
  unit: number,
  year: number,
  quarters: MasterContent['quarters'],
): MasterContent['quarters'] {
  const replies = askAll(
    quarters.map(({ slot }) => request('sentReports', { unit, period: periodCode({ year, slot }) })),
  );
  return quarters.map((quarter, i) => {
    const reply = replies[i];
    return { ...quarter, reports: reply?.ok ? reply.value.items : [] };
  });
}

/**
 * The same period of the year before on the borders of this one, so that like is held against like; null where it is not
 * known, which is no reason to stop.
 */
export function fetchBefore(unit: number, { year, slot }: Period): MasterContent['before'] {
  const day = daysOf({ year, slot }).last;
  const answer = ask('onBorders', { unit, period: periodCode({ year: year - 1, slot }), day });
  if (!answer.ok) return null;
  const { summary, items } = answer.value;
  const reports = items.flatMap((item) => {
    const figures = item.stands ? comparableFigures(catalogue, item) : null;
    return figures ? [{ unit: item.unit, figures }] : [];
  });
  return reports.length === 0 ? null : { summary, reports };
}

/** The last closing of a period with its addenda, figure by figure of as many units as are asked at once. */
export function fetchClosed(unit: number, period: PeriodCode): Reply<{ closed: Closed | null }> {
  const closings = ask('closings', { unit, period });
  if (!closings.ok) return closings;
  const closing = closings.value.items[closings.value.items.length - 1];
  if (!closing) return { ok: true, status: 200, value: { closed: null } };
  const changes = ask('closingChanges', { unit, period });
  if (!changes.ok) return changes;
  const compared = changes.value.addenda.filter(({ before }) => before > 0).slice(0, atOnce);
  const parts = new Map<number, readonly Change[]>();
  askAll(
    compared.map((one) =>
      request('revision', { unit: one.unit.id, period, n: one.revision, against: one.before }),
    ),
  ).forEach((reply, i) => {
    const id = compared[i]?.unit.id;
    if (reply.ok && reply.value.changes && id !== undefined) parts.set(id, reply.value.changes);
  });
  return {
    ok: true,
    status: 200,
    value: { closed: { closing, trail: closings.value.trail, changes: changes.value, parts } },
  };
}
