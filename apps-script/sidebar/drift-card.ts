// What was sent and what stands in the workbook, and what besides the findings a check has to say.
import type { CheckResult } from '../actions/check.ts';
import type { SentAndNow } from '../actions/sent.ts';
import { card } from './cards.ts';
import { placeButton } from './corrected-card.ts';
import { element, timeText } from './element.ts';

/** Longest list shown at once. */
const shown = 20;

/** «3 ô khác với bản đã nộp», and which; a copy that has not sent is told so. Nothing where all is as it was sent. */
export function driftCards(sent: SentAndNow | null): HTMLElement[] {
  if (!sent || (sent.count === 0 && !sent.elsewhere)) return [];
  const { receipt, elsewhere, count, changes } = sent;
  const from = `${receipt.by} nộp lúc ${timeText(receipt.at)} (${receipt.number})`;
  const title = elsewhere
    ? 'Sổ này chưa nộp kỳ này: bản đã nộp là từ một sổ khác.'
    : `${count} ô khác với bản đã nộp.`;
  const detail = elsewhere
    ? `${from}. ${count === 0 ? 'Số liệu trong sổ này giống bản đó.' : `Sổ này có ${count} ô khác với bản đó.`} Nên làm việc ở sổ đã nộp.`
    : `Số liệu đã gõ sau khi nộp chưa được gửi đi: bấm «Nộp báo cáo» để gửi, hoặc mở «Lịch sử» để khôi phục bản đã nộp.`;
  const made = card('warn', title, detail);
  if (changes.length > 0)
    made.append(
      element(
        'ol',
        { class: 'units' },
        ...changes
          .slice(0, shown)
          .map((change) =>
            element(
              'li',
              {},
              placeButton(change),
              element('p', { class: 'quiet' }, `Đã nộp: ${change.before}. Trong sổ: ${change.after}.`),
            ),
          ),
      ),
    );
  if (count > shown) made.append(element('p', { class: 'quiet' }, `và ${count - shown} ô khác.`));
  return [made];
}

/** What stands in the way of sending, and what the check did or could not do. */
export function checkNotes({ hindrances, alone, closed, mended, sent }: CheckResult): HTMLElement[] {
  return [
    ...hindrances.map(({ title, detail }) => card('bad', title, detail)),
    ...(closed && hindrances.length === 0
      ? [card('warn', 'Kỳ này đã khóa.', 'Nếu nộp nữa thì thành báo cáo bổ sung, đánh số riêng.')]
      : []),
    ...(alone
      ? [
          card(
            'warn',
            'Chưa kết nối được với hệ thống.',
            'Đã kiểm tra theo những gì có trong sổ; chưa đối chiếu được với năm trước và với bản đã nộp.',
          ),
        ]
      : []),
    ...(mended > 0
      ? [
          card(
            'good',
            `Đã sửa lại ${mended} ô tự tính.`,
            'Công thức của các ô đó không đúng như biểu mẫu (do cắt dán, kéo ô); số đã gõ được giữ nguyên.',
          ),
        ]
      : []),
    ...driftCards(sent),
  ];
}
