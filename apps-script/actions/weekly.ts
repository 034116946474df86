// The weekly mail of a district: on or off, and what became of the last one.
import type { WeeklyMail } from '../../shared/reporting/weekly.ts';
import { ask, type Reply } from '../client.ts';
import { timeText } from '../sheets/master-rows.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf } from './state.ts';

export interface ShownWeekly {
  wanted: boolean;
  /** What there is to know, in a sentence. */
  words: string;
}

export function readWeekly(): Outcome<{ weekly: ShownWeekly }> {
  return shown((unit) => ask('weekly', { unit }));
}

export function setWeekly(wanted: boolean): Outcome<{ weekly: ShownWeekly }> {
  return shown((unit) => ask('setWeekly', { unit }, { wanted }));
}

function shown(send: (unit: number) => Reply<WeeklyMail>): Outcome<{ weekly: ShownWeekly }> {
  const data = bookDataOf(SpreadsheetApp.getActive());
  if (data?.sort !== 'master')
    return failure('Đây không phải bảng tổng hợp.', 'Mở tệp bảng tổng hợp của đơn vị mình.');
  const answer = send(data.unit.id);
  if (!answer.ok) return failureOf(answer);
  const { wanted, available, last } = answer.value;
  const state = wanted ? 'Đang bật: gửi sáng thứ Hai hằng tuần.' : 'Đang tắt.';
  const service = available ? '' : ' Máy chủ chưa có dịch vụ gửi thư nên chưa gửi được; báo người quản trị.';
  const before = last ? ` Lần gần nhất, ${timeText(last.at)}: ${last.outcome}.` : '';
  return { ok: true, weekly: { wanted, words: `${state}${service}${before}` } };
}
