// «Xuất báo cáo» on the pages of wards and districts: makes the Word file and hands it to the browser.
import type { Failure } from '../actions/answer.ts';
import { call, say } from './call.ts';
import { failureCard } from './cards.ts';
import { doneCard } from './done-card.ts';
import { linkTo } from './download.ts';
import { element } from './element.ts';
import { headForm } from './head-form.ts';
import { numberFields } from './number-fields.ts';
import { inRoom } from './rooms.ts';
import { severalYearsPanel } from './several-years-panel.ts';

/** The panel; `chosen` is the period of the page, `year` the spreadsheet's. */
export function documentPanel(chosen: () => { code: string }, year: number): HTMLElement {
  const area = element('div');
  const annexArea = element('div', { id: 'annexes' });
  /** Boxes of the annexes of a period, once somebody has looked at them. */
  let offered: { code: string; boxes: { id: string; box: HTMLInputElement }[] } | null = null;
  const typed = numberFields('document', (wrong) => area.replaceChildren(wrong));
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, 'Xuất báo cáo'),
    element(
      'p',
      { class: 'quiet' },
      'Tải về tệp Word (.docx) đúng thể thức, số liệu đã viết thành câu. Mở tệp để biên tập rồi trình ký.',
    ),
    ...typed.fields,
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
    severalYearsPanel(year, typed.read),
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
    const given = typed.read();
    if (!given) return;
    const words = 'Đang viết báo cáo…';
    const answer = await call(words, 'readDocument', chosen().code);
    if (!answer.ok) return failed(answer);
    const written = await inRoom('word', words, ({ writeReport }) =>
      writeReport(answer.source, { ...given, ...chosenAnnexes() }),
    );
    if (!written.ok) return failed(written);
    const { made } = written;
    const link = linkTo(made.file, 'Tải lại tệp');
    const done = doneCard(made, link, 'báo cáo');
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
