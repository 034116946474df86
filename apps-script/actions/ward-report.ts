// «Cả báo cáo»: writes one ward's report beside last year onto a page of the master sheet.
import { catalogue } from '../../shared/catalogue/current.ts';
import { type PeriodCode, periodCode, readPeriodCode } from '../../shared/period.ts';
import { askAll, request } from '../client.ts';
import { writeAlone } from '../sheets/master.ts';
import { wardReportBlock } from '../sheets/ward-report-block.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf } from './state.ts';

/** Last year's report and the points are extras: without them the page has what was sent. */
export function showWardReport(
  unit: number,
  period: PeriodCode,
): Outcome<{ sheet: string; lastYear: boolean }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const data = bookDataOf(spreadsheet);
  const wanted = readPeriodCode(period);
  if (data?.sort !== 'master' || !wanted)
    return failure('Đây không phải bảng tổng hợp.', 'Mở bảng tổng hợp của đơn vị.');
  const above = data.unit.id;
  const past = periodCode({ year: wanted.year - 1, slot: wanted.slot });
  const [sent, progress, before, outliers] = askAll([
    request('report', { unit, period }),
    request('progress', { unit: above, year: wanted.year }),
    request('report', { unit, period: past }),
    request('outliers', { unit: above, period }),
  ]);
  if (!sent.ok) return failureOf(sent);
  if (!progress.ok) return failureOf(progress);
  const named = progress.value.items.find((item) => item.unit.id === unit)?.unit;
  if (!named) return failure('Đơn vị này không thuộc bảng tổng hợp.', 'Cập nhật bảng tổng hợp rồi chọn lại.');
  const { submission, receipt } = sent.value;
  const points = outliers.ok ? outliers.value.items.filter((point) => point.unit.id === unit) : [];
  const sheet = writeAlone(
    spreadsheet,
    wardReportBlock(catalogue, wanted, {
      report: { ...submission, receipt, unit: named },
      lastYear: before.ok ? before.value.submission.figures : {},
      points,
    }),
  );
  spreadsheet.setActiveSheet(sheet);
  return { ok: true, sheet: sheet.getName(), lastYear: before.ok };
}
