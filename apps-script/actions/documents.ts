// «Xuất báo cáo»: the report of a period as a Word file, and the settings of the unit's documents.

import { periodCode, readPeriodCode } from '../../shared/period.ts';
import type { DocumentHead } from '../../shared/report/head.ts';
import type { DocumentHeadAnswer, DocumentPoints } from '../../shared/wire/answers.ts';
import { ask } from '../client.ts';
import { type Failure, failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf } from './state.ts';

export interface ExportOrder {
  /** `2016-Y`. */
  period: string;
  /** Number of the document and day of signing, `yyyy-mm-dd`; '' where they are filled in by hand. */
  number: string;
  day: string;
}

/** The file as base64, with what to say beside it. Nothing is written into the workbook. */
export function exportReport(order: ExportOrder): Outcome<{ document: DocumentPoints; base64: string }> {
  const place = placeOf();
  if ('ok' in place) return place;
  const period = readPeriodCode(order.period);
  if (!period) return failure('Chưa rõ kỳ báo cáo.', 'Chọn lại kỳ báo cáo ở đầu thanh bên.');
  if (order.number !== '' && !/^\d{1,6}[a-z]?$/i.test(order.number))
    return failure(
      'Số văn bản chưa đúng.',
      `«${order.number}» không phải số văn bản. Gõ phần số, ví dụ 11; hoặc để trống.`,
    );
  const points = ask('documentPoints', { unit: place.unit, period: periodCode(period) });
  if (!points.ok) return failureOf(points);
  const file = ask('document', {
    unit: place.unit,
    document: `${periodCode(period)}.docx`,
    number: order.number || undefined,
    day: order.day || undefined,
  });
  if (!file.ok) return failureOf(file);
  return { ok: true, document: points.value, base64: file.value.base64 };
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
  if (!data)
    return failure('Tệp này chưa phải sổ báo cáo.', 'Mở sổ của phường hoặc bảng tổng hợp rồi thử lại.');
  return { unit: data.unit.id, year: data.year };
}
