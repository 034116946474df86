// «Tải tổng hợp» on the master sheet's page: Excel, CSV, and DHIS2 with our codes or with those of a mapping file.
import type { PeriodCode } from '../../shared/period.ts';
import type { Failure } from '../actions/answer.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { fileButton, saveFile, saveText } from './download.ts';
import { element } from './element.ts';
import { inRoom } from './rooms.ts';

/** The panel; `chosen` is the period of the page. */
export function exportPanel(chosen: () => PeriodCode): HTMLElement {
  const area = element('div');
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, 'Tải tổng hợp'),
    element(
      'p',
      { class: 'quiet' },
      'Tổng của kỳ đang chọn và từng đơn vị, số đơn vị có số liệu đi kèm. Lấy thẳng từ hệ thống, không phải từ trang tính.',
    ),
    element(
      'div',
      { class: 'buttons' },
      element('button', { label: 'Tải tổng hợp Excel', click: () => void save('xlsx') }, 'Excel'),
      element('button', { label: 'Tải tổng hợp CSV', click: () => void save('csv') }, 'CSV'),
      element('button', { label: 'Tải tổng hợp DHIS2', click: () => void saveDhis2() }, 'DHIS2'),
    ),
    fileButton(
      'DHIS2 theo bảng mã đối chiếu…',
      { id: 'mapping', accept: '.json' },
      (file) => void saveMapped(file),
    ),
    area,
  );

  async function save(ending: 'xlsx' | 'csv'): Promise<void> {
    const words = 'Đang làm tệp…';
    const answer = await call(words, 'readSummary', chosen());
    if (!answer.ok) return failed(answer);
    const written = await inRoom('excel', words, ({ writeSummary }) => writeSummary(answer.tallied, ending));
    if (!written.ok) return failed(written);
    saveFile(written.made);
    saved(written.made.name);
  }

  async function saveDhis2(): Promise<void> {
    const answer = await call('Đang làm tệp…', 'readDhis2', chosen());
    if (!answer.ok) return failed(answer);
    saveText(answer.name, 'application/json', answer.text);
    saved(answer.name);
  }

  async function saveMapped(file: File): Promise<void> {
    const mapping = await file.text();
    const answer = await call('Đang đối chiếu mã…', 'mappedSummary', chosen(), mapping);
    if (!answer.ok) return failed(answer);
    const { text, unmapped, unknown } = answer;
    const name = `dhis2-${chosen()}.json`;
    if (text === '') {
      area.replaceChildren(
        card('bad', 'Chưa làm được tệp.', 'Bảng mã thiếu mã bộ số liệu của kỳ này hoặc mã của đơn vị.'),
      );
    } else {
      saveText(name, 'application/json', text);
      saved(name);
    }
    area.append(
      list('Chưa có mã trong bảng, không có trong tệp', unmapped),
      list('Bảng mã có, danh mục không có', unknown),
    );
  }

  function saved(name: string): void {
    area.replaceChildren(card('good', 'Đã tải về.', `Tệp «${name}» ở mục tải xuống của trình duyệt.`));
    say(`Đã tải tệp ${name}.`);
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
    element('ul', { class: 'units' }, ...lines.map((line) => element('li', {}, line))),
  );
}
