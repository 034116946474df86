// «Báo cáo nhiều năm» under «Xuất báo cáo»: reads the document of each year, one after the other, and makes one report.
import type { DocumentSource } from '../../shared/wire/document.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { doneCard } from './done-card.ts';
import { linkTo } from './download.ts';
import { element } from './element.ts';
import { inRoom } from './rooms.ts';

/** More than this nobody reports at once. */
const mostYears = 10;

/** The panel; `last` is the year it offers to end with, `typed` gives number and day, or null where they cannot be. */
export function severalYearsPanel(
  last: number,
  typed: () => { number: string; day: string } | null,
): HTMLElement {
  const area = element('div');
  const yearInput = (id: string, value: number) =>
    element('input', { type: 'text', id, maxlength: '4', inputmode: 'numeric', value: String(value) });
  const from = yearInput('years-from', last - 4);
  const to = yearInput('years-to', last);
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, 'Báo cáo nhiều năm'),
    element(
      'p',
      { class: 'quiet' },
      'Cộng kết quả các năm, so đầu và cuối giai đoạn, danh hiệu từng năm. Năm chưa có báo cáo được nêu tên, không tính là 0.',
    ),
    element('div', { class: 'field' }, element('label', { for: 'years-from' }, 'Từ năm'), from),
    element('div', { class: 'field' }, element('label', { for: 'years-to' }, 'Đến năm'), to),
    element(
      'div',
      { class: 'buttons' },
      element('button', { id: 'export-years', click: () => void make() }, 'Xuất báo cáo nhiều năm'),
    ),
    area,
  );

  async function make(): Promise<void> {
    const given = typed();
    if (!given) return;
    const span = { from: Number(from.value), to: Number(to.value) };
    const count = span.to - span.from + 1;
    if (
      !/^20\d\d$/.test(from.value.trim()) ||
      !/^20\d\d$/.test(to.value.trim()) ||
      count < 2 ||
      count > mostYears
    ) {
      area.replaceChildren(
        card(
          'bad',
          'Các năm chưa đúng.',
          `Gõ năm đầu và năm cuối, từ 2 đến ${mostYears} năm, ví dụ 2016 và 2020.`,
        ),
      );
      from.focus();
      return;
    }
    const gathered: DocumentSource[] = [];
    for (let year = span.from; year <= span.to; year++) {
      const answer = await call(`Đang đọc năm ${year}…`, 'readYear', year);
      if (!answer.ok) {
        area.replaceChildren(failureCard(answer));
        say(answer.title);
        return;
      }
      if (answer.source) gathered.push(answer.source);
    }
    if (gathered.length === 0) {
      area.replaceChildren(
        card('bad', 'Chưa có báo cáo năm nào.', 'Các năm đã chọn chưa có báo cáo trong hệ thống.'),
      );
      return;
    }
    const written = await inRoom('word', 'Đang viết báo cáo…', ({ writeSeveralYears }) =>
      writeSeveralYears(gathered, span, given),
    );
    if (!written.ok) {
      area.replaceChildren(failureCard(written));
      return;
    }
    const link = linkTo(written.made.file, 'Tải lại tệp');
    area.replaceChildren(doneCard(written.made, link, 'báo cáo nhiều năm'));
    link.click();
    say(`Đã xuất: ${written.made.file.name}`);
  }
}
