// «Làm việc với Excel»: the workbook as a file, and a filled file put into the sheet after a look at what changes.

import type { Failure } from '../actions/answer.ts';
import type { BookFile, FilePreview } from '../actions/files.ts';
import type { BookState } from '../actions/state.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { fileButton, readBase64, saveFile } from './download.ts';
import { element } from './element.ts';

/** What the Worker still takes, as bytes of the file. */
const largest = 700_000;

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
      element('button', { click: () => void save('mau.xlsx') }, 'Tải mẫu Excel'),
      element('button', { click: () => void save('bao-cao.xlsx') }, 'Tải báo cáo Excel'),
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

  async function save(which: BookFile): Promise<void> {
    const answer = await call('Đang làm tệp Excel…', 'bookFile', which);
    if (!answer.ok) return failed(answer);
    saveFile(answer.file);
    area.replaceChildren(
      card('good', 'Đã tải về.', `Tệp «${answer.file.name}» ở mục tải xuống của trình duyệt.`),
    );
    say(`Đã tải tệp ${answer.file.name}.`);
  }

  async function preview(file: File): Promise<void> {
    if (file.size > largest) {
      return told('Tệp quá lớn.', 'Tệp đã điền thường dưới 300 KB. Bỏ hình ảnh, trang thêm vào rồi lưu lại.');
    }
    const base64 = await readBase64(file);
    if (base64 === null) return told('Không mở được tệp.', 'Đóng tệp trong Excel rồi chọn lại.');
    const answer = await call('Đang đọc và kiểm tra tệp…', 'previewFile', base64);
    if (!answer.ok) return failed(answer);
    area.replaceChildren(...previewOf(file.name, answer.preview, () => void take(base64)));
    area.querySelector<HTMLButtonElement>('button.primary')?.focus();
    say(`Đã đọc tệp: ${answer.preview.count} chỗ sẽ thay.`);
  }

  async function take(base64: string): Promise<void> {
    const words = 'Đang đưa số liệu vào sổ…';
    const answer = await call(words, 'takeFile', base64);
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
    const { count, changes, unreadable, damage, periods, older } = found;
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

/** A folded list; nothing where it is empty. */
function list(heading: string, lines: readonly string[]): HTMLElement {
  if (lines.length === 0) return element('div');
  return element(
    'details',
    { class: 'card warn' },
    element('summary', {}, `${heading}: ${lines.length}`),
    element('ul', { class: 'units' }, ...lines.slice(0, 50).map((line) => element('li', {}, line))),
    lines.length > 50 && element('p', { class: 'quiet' }, `và ${lines.length - 50} chỗ khác.`),
  );
}
