// «Làm việc với Excel»: the workbook as a file, and a filled file put into the sheet after a look at what changes.
import type { FilledFile } from '../../shared/exchange/filled-file.ts';
import type { Failure } from '../actions/answer.ts';
import type { FilePreview } from '../actions/files.ts';
import type { BookState } from '../actions/state.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { fileButton, readBytes, saveFile } from './download.ts';
import { element } from './element.ts';
import { inRoom } from './rooms.ts';

/** Draws the page; `back` returns to the workbook's page, reading everything anew. */
export function excelPage(page: HTMLElement, state: BookState, back: () => void): void {
  const area = element('div');
  const title = element('h1', {}, `Làm việc với Excel: ${state.unit}`);
  title.tabIndex = -1;
  page.replaceChildren(
    element('button', { class: 'link', click: back }, '← Quay lại'),
    title,
    element('p', { class: 'quiet' }, `Sổ năm ${state.year}`),
    element('h2', {}, 'Tải về'),
    element(
      'div',
      { class: 'buttons' },
      element('button', { click: () => void save(false) }, 'Tải mẫu Excel'),
      element('button', { click: () => void save(true) }, 'Tải báo cáo Excel'),
    ),
    element(
      'p',
      { class: 'quiet' },
      'Mẫu là biểu trống của năm, điền được khi không có mạng. Báo cáo là mẫu đã điền các kỳ đơn vị đã nộp.',
    ),
    element('h2', {}, 'Nạp tệp Excel đã điền'),
    fileButton('Nạp tệp Excel đã điền…', { id: 'file', accept: '.xlsx' }, (file) => void preview(file)),
    element(
      'p',
      { class: 'quiet' },
      'Chọn tệp .xlsx tải từ đây và đã điền. Xem trước rồi mới ghi. Ô để trống trong tệp thì giữ nguyên số trong sổ. Nạp tệp chưa phải là nộp báo cáo.',
    ),
    area,
  );
  title.focus();

  async function save(filled: boolean): Promise<void> {
    const words = 'Đang làm tệp Excel…';
    const answer = await call(words, 'readBookContent', filled);
    if (!answer.ok) return failed(answer);
    const written = await inRoom('excel', words, ({ writeWorkbook }) =>
      writeWorkbook(answer.identity, answer.content),
    );
    if (!written.ok) return failed(written);
    const { name } = written.made;
    saveFile(written.made);
    area.replaceChildren(card('good', 'Đã tải về.', `Tệp «${name}» ở mục tải xuống của trình duyệt.`));
    say(`Đã tải tệp ${name}.`);
  }

  async function preview(file: File): Promise<void> {
    const words = 'Đang đọc và kiểm tra tệp…';
    const bytes = await readBytes(file);
    if (bytes === null) return told('Không mở được tệp.', 'Đóng tệp trong Excel rồi chọn lại.');
    const read = await inRoom('excel', words, ({ readWorkbook }) => readWorkbook(bytes));
    if (!read.ok) return failed(read);
    if (!read.made.ok) return told(read.made.title, read.made.detail);
    const { filled } = read.made;
    const answer = await call(words, 'previewFile', filled);
    if (!answer.ok) return failed(answer);
    area.replaceChildren(...previewOf(file.name, answer.preview, () => void take(filled)));
    area.querySelector<HTMLButtonElement>('button.primary')?.focus();
    say(`Đã đọc tệp: ${answer.preview.count} chỗ sẽ thay.`);
  }

  async function take(filled: FilledFile): Promise<void> {
    const words = 'Đang đưa số liệu vào sổ…';
    const answer = await call(words, 'takeFile', filled);
    if (!answer.ok) return failed(answer);
    area.replaceChildren(
      card(
        'good',
        `Đã đưa ${answer.count} chỗ vào sổ.`,
        `Số trước đó được giữ ở trang «${answer.backup}». Bấm «Quay lại», «Kiểm tra» rồi «Nộp báo cáo».`,
      ),
    );
    say(`Đã đưa ${answer.count} chỗ vào sổ.`);
  }

  function previewOf(name: string, found: FilePreview, yes: () => void): HTMLElement[] {
    const { count, changes, unreadable, refused, damage, periods, older } = found;
    const lost = [
      ...(older === '' ? [] : [`Tệp làm theo danh mục chỉ số ${older}, khác danh mục đang dùng.`]),
      ...damage,
    ];
    const notes = [
      list('Những chỗ tệp bị thiếu', lost),
      list(
        'Ô không đọc được, sẽ đưa vào đúng như đã gõ để sửa trong sổ',
        unreadable.map(({ place, fault, remedy }) => `${place}: ${fault} ${remedy}`),
      ),
      list(
        'Ô của tệp không được đưa vào sổ',
        refused.map(
          ({ sheet, cell, typed, why }) =>
            `Trang «${sheet}», ô ${cell}${typed === '' ? '' : ` («${typed}»)`}: ${why}.`,
        ),
      ),
    ];
    if (count === 0) {
      return [card('good', 'Sổ đã có đủ những gì trong tệp.', 'Không có gì phải thay.'), ...notes];
    }
    return [
      element(
        'section',
        { class: 'card warn', label: 'Xác nhận nạp tệp' },
        element('h2', {}, `Tệp «${name}»: sẽ thay ${count} chỗ trong sổ`),
        ...periods.map((line) => element('p', {}, line)),
        element('p', {}, 'Số đang có được giữ lại ở một trang riêng «Lưu trước khi nạp tệp».'),
        element(
          'details',
          {},
          element('summary', {}, 'Xem những chỗ sẽ thay'),
          element(
            'ol',
            { class: 'units' },
            ...changes.map(({ place, before, after }) => element('li', {}, `${place}: ${before} → ${after}`)),
          ),
          count > changes.length &&
            element('p', { class: 'quiet' }, `và ${count - changes.length} chỗ khác.`),
        ),
        element(
          'div',
          { class: 'buttons' },
          element('button', { class: 'primary', click: yes }, 'Đưa vào sổ'),
          element('button', { click: () => area.replaceChildren() }, 'Thôi'),
        ),
      ),
      ...notes,
    ];
  }

  function told(heading: string, detail: string): void {
    area.replaceChildren(card('bad', heading, detail));
    say(heading);
  }

  function failed(failure: Failure): void {
    area.replaceChildren(failureCard(failure));
    say(failure.title);
  }
}

/** Lines of a list; a file with more is another workbook's. */
const most = 1000;

/** A folded list; nothing where it is empty. */
function list(heading: string, lines: readonly string[]): HTMLElement {
  if (lines.length === 0) return element('div');
  return element(
    'details',
    { class: 'card warn' },
    element('summary', {}, `${heading}: ${lines.length}`),
    element('ul', { class: 'units' }, ...lines.slice(0, most).map((line) => element('li', {}, line))),
    lines.length > most && element('p', { class: 'quiet' }, `và ${lines.length - most} chỗ khác.`),
  );
}
