// «Xuất báo cáo»: what the report of a period is written from, and the settings of the unit's documents.

import { periodCode, readPeriodCode } from '../../shared/period.ts';
import type { DocumentHead } from '../../shared/report/head.ts';
import type { DocumentHeadAnswer } from '../../shared/wire/answers.ts';
import type { DocumentSource } from '../../shared/wire/document.ts';
import { ask } from '../client.ts';
import { type Failure, failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf } from './state.ts';

/** Everything of the report of a period (`2016-Y`); the page writes it. */
export function readDocument(code: string): Outcome<{ source: DocumentSource }> {
  const place = placeOf();
  if ('ok' in place) return place;
  const period = readPeriodCode(code);
  if (!period) return failure('Chưa rõ kỳ báo cáo.', 'Chọn lại kỳ báo cáo ở đầu thanh bên.');
  const answer = ask('documentSource', { unit: place.unit, period: periodCode(period) });
  return answer.ok ? { ok: true, source: answer.value } : failureOf(answer);
}

/** The report of a whole year for a report over several; null where nobody has reported it, or the unit was not there yet. */
export function readYear(year: number): Outcome<{ source: DocumentSource | null }> {
  const place = placeOf();
  if ('ok' in place) return place;
  const answer = ask('documentSource', { unit: place.unit, period: periodCode({ year, slot: 'Y' }) });
  if (answer.ok) return { ok: true, source: answer.value };
  const none = ['document-none', 'period-unknown', 'unit-unknown'];
  return answer.why === 'refused' && none.indexOf(answer.problem.code) >= 0
    ? { ok: true, source: null }
    : failureOf(answer);
}

export function readDocumentHead(): Outcome<{ answer: DocumentHeadAnswer }> {
  const place = placeOf();
  if ('ok' in place) return place;
  const answer = ask('documentHead', place);
  return answer.ok ? { ok: true, answer: answer.value } : failureOf(answer);
}

export function saveDocumentHead(head: DocumentHead): Outcome<{ answer: DocumentHeadAnswer }> {
  const place = placeOf();
  if ('ok' in place) return place;
  const answer = ask('setDocumentHead', place, head);
  return answer.ok ? { ok: true, answer: answer.value } : failureOf(answer);
}

function placeOf(): { unit: number; year: number } | Failure {
  const data = bookDataOf(SpreadsheetApp.getActive());
  if (!data) return failure('Tệp này chưa phải sổ báo cáo.', 'Mở sổ báo cáo hoặc bảng tổng hợp rồi thử lại.');
  return { unit: data.unit.id, year: data.year };
}
