// What came of an export: the file, why it is a draft, what to look at before signing.
import type { MadeDocument } from '../../documents/word.ts';
import { toWrite } from '../../shared/report/block.ts';
import { card } from './cards.ts';
import { element } from './element.ts';

/** `what` is «báo cáo», «kế hoạch»… */
export function doneCard(
  { file, draft, code, points }: MadeDocument,
  link: HTMLAnchorElement,
  what: string,
): HTMLElement {
  const made =
    draft.length === 0
      ? card('good', `Đã xuất ${what}.`, file.name)
      : card(
          'warn',
          'Đã xuất bản dự thảo.',
          `${file.name}. Văn bản có chữ «DỰ THẢO» vì còn có thể thay đổi:`,
        );
  if (draft.length > 0) made.append(element('ul', {}, ...draft.map((why) => element('li', {}, why))));
  if (code !== '') made.append(element('p', {}, `${code}.`));
  made.append(element('p', {}, link));
  if (what === 'báo cáo' && points.some(({ at }) => at === toWrite))
    made.append(
      element(
        'p',
        { class: 'quiet' },
        'Mục còn thiếu lời: viết ở sổ báo cáo, hoặc ở sổ số liệu riêng, mục «Lời văn của báo cáo», để lần xuất sau vẫn còn.',
      ),
    );
  if (points.length > 0) {
    made.append(
      element(
        'details',
        {},
        element('summary', {}, `${points.length} điều cần xem trước khi ký`),
        element(
          'ul',
          {},
          ...points.map(({ at, says }) => element('li', {}, element('strong', {}, `${at}: `), says)),
        ),
      ),
      element('p', { class: 'quiet' }, 'Các điều này cũng ở trang cuối của tệp; xóa trang đó trước khi ký.'),
    );
  }
  return made;
}
