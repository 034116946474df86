// «Cập nhật bảng tổng hợp»: asks for the totals of a period and writes them into the district's spreadsheet.
import { catalogue } from '../../shared/catalogue/current.ts';
import { periodCode, readPeriodCode } from '../../shared/period.ts';
import { fetchMaster, fetchMe } from '../client.ts';
import { writeMaster } from '../sheets/master.ts';
import { timeText } from '../sheets/master-blocks.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf, foreign } from './state.ts';

export interface MasterResult {
  reported: number;
  due: number;
  /** Wards that have not sent the period. */
  missing: string[];
  sheets: string[];
  at: string;
}

export function updateMaster(period: string): Outcome<{ result: MasterResult }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const data = bookDataOf(spreadsheet);
  const wanted = readPeriodCode(period);
  if (data?.sort !== 'master' || !wanted) {
    return failure(
      'Đây không phải bảng tổng hợp.',
      'Mở tệp bảng tổng hợp của quận, hoặc tạo bảng mới ở thanh bên.',
    );
  }
  const me = fetchMe();
  if (!me.ok) return failureOf(me);
  if (!me.value.units.some((unit) => unit.id === data.unit.id)) return foreign(me.value, data);
  const answer = fetchMaster(data.unit.id, periodCode(wanted), wanted.year);
  if (!answer.ok) return failureOf(answer);
  const at = timeText(me.value.now);
  const sheets = writeMaster(spreadsheet, { catalogue, period: wanted, at, ...answer.value });
  const { summary, progress } = answer.value;
  return {
    ok: true,
    result: {
      reported: summary.reported,
      due: summary.due,
      missing: progress.items
        .filter((item) => item.reporter === 'ward')
        .filter((item) => item.periods.every((one) => one.slot !== wanted.slot || one.state === 'chua_nop'))
        .map((item) => item.unit.name),
      sheets,
      at,
    },
  };
}
