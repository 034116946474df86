// «Giải trình»: keeps what an officer says to warnings of one period.
import { catalogue } from '../../shared/catalogue/current.ts';
import { longestReason, mostReasons, type Reason, saysSomething } from '../../shared/checks/reasons.ts';
import type { Slot } from '../../shared/period.ts';
import { personalDataIn } from '../../shared/personal-data/personal-data.ts';
import { keepReasons, readReasons } from '../sheets/kept-reasons.ts';
import { readWorkbook } from '../sheets/workbook.ts';
import { type Failure, failure, type Outcome } from './answer.ts';

/** Rows of tables are numbered as the workbook has them. Nothing is kept unless all can be. */
export function giveReasons(slot: Slot, given: readonly Reason[]): Outcome<object> {
  const reasons = given.map((one) => ({ ...one, words: one.words.normalize('NFC').trim() }));
  const refusal = reasons.map(({ words }) => refusalOf(words)).find((one) => one !== null);
  if (refusal) return refusal;
  const workbook = readWorkbook(SpreadsheetApp.getActive(), catalogue);
  if (!workbook || reasons.some(({ at }) => !workbook.book.spots[at])) {
    return failure('Không tìm thấy ô này nữa.', 'Bấm «Kiểm tra» lại để cập nhật vị trí các ô.');
  }
  const { tables } = workbook.book;
  if (readReasons(slot, tables).length + reasons.length > mostReasons) {
    return failure('Đã có quá nhiều giải trình của kỳ này.', 'Xem lại số liệu: sửa những điểm sửa được.');
  }
  keepReasons(slot, reasons, tables);
  return { ok: true };
}

function refusalOf(words: string): Failure | null {
  if (!saysSomething(words)) {
    return failure(
      'Chưa rõ lý do.',
      'Ghi lý do bằng lời, ít nhất hai từ, ví dụ «đã đối chiếu sổ của Hội Khuyến học».',
    );
  }
  if (words.length > longestReason) {
    return failure('Giải trình quá dài.', `Ghi gọn lại: nhiều nhất ${longestReason} ký tự.`);
  }
  const [personal] = personalDataIn(words).filter(({ sure }) => sure);
  return personal
    ? failure(`Giải trình có ${personal.words}.`, `Dữ liệu cá nhân không được gửi đi. ${personal.remedy}`)
    : null;
}
