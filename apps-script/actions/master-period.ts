// The period of the open master sheet that an action is about.
import { type PeriodCode, periodCode, periodName, readPeriodCode } from '../../shared/period.ts';
import { type Failure, failure } from './answer.ts';
import { bookDataOf } from './state.ts';

export interface MasterPeriod {
  unit: number;
  period: PeriodCode;
  /** «Quý I năm 2016». */
  name: string;
}

/** Whatever the page sends is read before it is used. */
export function masterPeriodOf(period: string): MasterPeriod | Failure {
  const data = bookDataOf(SpreadsheetApp.getActive());
  const wanted = readPeriodCode(period);
  if (data?.sort !== 'master' || !wanted)
    return failure('Đây không phải bảng tổng hợp.', 'Mở tệp bảng tổng hợp của đơn vị mình.');
  return { unit: data.unit.id, period: periodCode(wanted), name: periodName(wanted) };
}
