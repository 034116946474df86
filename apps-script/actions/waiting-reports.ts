// «Duyệt mọi báo cáo chờ xét»: what waits in a period with what to look at first, and approving it in one go.
import { catalogue } from '../../shared/catalogue/current.ts';
import { type PeriodCode, periodCode, readPeriodCode } from '../../shared/period.ts';
import { type WaitingReport, waitingReports } from '../../shared/reporting/waiting.ts';
import { askAll, request } from '../client.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf } from './state.ts';

/** Points and last year's figures are extras: without them a report still waits. */
export function readWaitingReports(period: PeriodCode): Outcome<{ waiting: WaitingReport[] }> {
  const data = bookDataOf(SpreadsheetApp.getActive());
  const known = readPeriodCode(period);
  if (data?.sort !== 'master' || !known)
    return failure('Đây không phải bảng tổng hợp.', 'Mở bảng tổng hợp của đơn vị.');
  const { year, slot } = known;
  const unit = data.unit.id;
  const [progress, reports, outliers, lastYear] = askAll([
    request('progress', { unit, year }),
    request('sentReports', { unit, period }),
    request('outliers', { unit, period }),
    request('sentReports', { unit, period: periodCode({ year: year - 1, slot }) }),
  ]);
  if (!progress.ok) return failureOf(progress);
  if (!reports.ok) return failureOf(reports);
  return {
    ok: true,
    waiting: waitingReports(catalogue, slot, {
      progress: progress.value,
      reports: reports.value.items,
      lastYear: lastYear.ok ? lastYear.value.items : [],
      outliers: outliers.ok ? outliers.value.items : [],
    }),
  };
}
