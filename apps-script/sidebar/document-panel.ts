// «Xuất báo cáo» on the pages of wards and districts: makes the Word file and hands it to the browser.
import type { MadeDocument } from '../../documents/word.ts';
import { toWrite } from '../../shared/report/block.ts';
import type { Failure } from '../actions/answer.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { linkTo } from './download.ts';
import { dayOf, element } from './element.ts';
import { headForm } from './head-form.ts';
import { inRoom } from './rooms.ts';

/** The panel; `chosen` is the period of the page. */
export function documentPanel(chosen: () => { code: string }): HTMLElement {
  const area = element('div');
  const annexArea = element('div', { id: 'annexes' });
  /** Boxes of the annexes of a period, once somebody has looked at them. */
  let offered: { code: string; boxes: { id: string; box: HTMLInputElement }[] } | null = null;
  const number = element('input', {
    type: 'text',
    id: 'document-number',
    maxlength: '7',
    inputmode: 'numeric',
    placeholder: 'để trống nếu chưa có',
  });
  const day = element('input', {
    type: 'text',
    id: 'document-day',
    maxlength: '10',
    inputmode: 'numeric',
    placeholder: 'ngày/tháng/năm',
  });
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, 'Xuất báo cáo'),
    element(
      'p',
      { class: 'quiet' },
      'Tải về tệp Word (.docx) đúng thể thức, số liệu đã viết thành câu. Mở tệp để biên tập rồi trình ký.',
    ),
    element('div', { class: 'field' }, element('label', { for: 'document-number' }, 'Số văn bản'), number),
    element('div', { class: 'field' }, element('label', { for: 'document-day' }, 'Ngày ký'), day),
    element(
      'div',
      { class: 'buttons' },
      element('button', { id: 'choose-annexes', click: () => void chooseAnnexes() }, 'Chọn phụ lục'),
    ),
    annexArea,
    element(
      'div',
      { class: 'buttons' },
      element('button', { id: 'export', click: () => void make() }, 'Xuất báo cáo'),
    ),
    area,
    headForm(),
  );

  /** Each annex with about how many pages it has; long ones are left out unless they are asked for. */
  async function chooseAnnexes(): Promise<void> {
    const words = 'Đang xem các phụ lục…';
    const { code } = chosen();
    const answer = await call(words, 'readDocument', code);
    if (!answer.ok) return failed(answer);
    const read = await inRoom('word', words, async ({ annexesToChoose }) => annexesToChoose(answer.source));
    if (!read.ok) return failed(read);
    const boxes = read.made.map(({ id, title, pages, usual }) => ({
      id,
      box: element('input', { type: 'checkbox', id: `annex-${id}`, checked: usual }),
      words: `${title} (khoảng ${pages} trang)`,
    }));
    offered = { code, boxes };
    annexArea.replaceChildren(
      ...boxes.map(({ id, box, words: text }) =>
        element('div', { class: 'tick' }, box, element('label', { for: `annex-${id}` }, text)),
      ),
    );
    say(`${boxes.length} phụ lục.`);
  }

  /** What is ticked for this period; nothing where nobody has looked, so that the usual ones are printed. */
  function chosenAnnexes(): { annexes?: string[] } {
    if (offered?.code !== chosen().code) return {};
    return { annexes: offered.boxes.flatMap(({ id, box }) => (box.checked ? [id] : [])) };
  }

  async function make(): Promise<void> {
    const typed = day.value.trim();
    const signed = typed === '' ? '' : dayOf(typed);
    if (signed === null) {
      area.replaceChildren(
        card(
          'bad',
          'Ngày ký chưa đúng.',
          `«${typed}» không phải là ngày. Gõ ngày/tháng/năm, ví dụ 16/01/2017; hoặc để trống.`,
        ),
      );
      day.focus();
      return;
    }
    const typedNumber = number.value.trim();
    if (typedNumber !== '' && !/^\d{1,6}[a-z]?$/i.test(typedNumber)) {
      area.replaceChildren(
        card(
          'bad',
          'Số văn bản chưa đúng.',
          `«${typedNumber}» không phải số văn bản. Gõ phần số, ví dụ 11; hoặc để trống.`,
        ),
      );
      number.focus();
      return;
    }
    const words = 'Đang viết báo cáo…';
    const answer = await call(words, 'readDocument', chosen().code);
    if (!answer.ok) return failed(answer);
    const written = await inRoom('word', words, ({ writeReport }) =>
      writeReport(answer.source, { number: typedNumber, day: signed, ...chosenAnnexes() }),
    );
    if (!written.ok) return failed(written);
    const { made } = written;
    const link = linkTo(made.file, 'Tải lại tệp');
    const done = doneCard(made, link);
    area.replaceChildren(done);
    done.scrollIntoView({ block: 'nearest' });
    link.click();
    say(`Đã xuất: ${made.file.name}`);
  }

  function failed(failure: Failure): void {
    area.replaceChildren(failureCard(failure));
    say(failure.title);
  }
}

function doneCard({ file, draft, code, points }: MadeDocument, link: HTMLAnchorElement): HTMLElement {
  const made =
    draft.length === 0
      ? card('good', 'Đã xuất báo cáo.', file.name)
      : card(
          'warn',
          'Đã xuất bản dự thảo.',
          `${file.name}. Văn bản có chữ «DỰ THẢO» vì số liệu còn có thể thay đổi:`,
        );
  if (draft.length > 0) made.append(element('ul', {}, ...draft.map((why) => element('li', {}, why))));
  if (code !== '') made.append(element('p', {}, `${code}.`));
  made.append(element('p', {}, link));
  if (points.some(({ at }) => at === toWrite))
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
