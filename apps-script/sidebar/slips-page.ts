// «Xin số liệu»: a slip for each supplier, to print or for a chat group, and the answer pasted back.
import type { Supplier } from '../../shared/catalogue/catalogue.ts';
import { supplierNames } from '../../shared/catalogue/suppliers.ts';
import type { Slip } from '../../shared/slips/slip.ts';
import { type Asking, slipText } from '../../shared/slips/slip-text.ts';
import type { Failure } from '../actions/answer.ts';
import type { PeriodState } from '../actions/period-states.ts';
import type { AnswerPreview, SuppliersOfPeriod } from '../actions/slips.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { copyFrom } from './copying.ts';
import { saveFile } from './download.ts';
import { dayText, element } from './element.ts';
import { inRoom } from './rooms.ts';

/** Draws the page of a period; `back` returns to the workbook's page. */
export async function slipsPage(page: HTMLElement, period: PeriodState, back: () => void): Promise<void> {
  const title = element('h1', {}, 'Xin số liệu');
  title.tabIndex = -1;
  const area = element('div');
  page.replaceChildren(
    element('button', { class: 'link', click: back }, '← Quay lại'),
    title,
    element('p', { class: 'quiet' }, period.name),
    area,
  );
  title.focus();
  const known = await call('Đang làm phiếu…', 'readSlips', period.slot);
  if (!known.ok) {
    area.replaceChildren(failureCard(known));
    return say(known.title);
  }
  const asking: Asking = {
    unit: known.unit,
    period: known.period,
    day: period.internal === null ? '' : dayText(period.internal),
  };
  const outcome = element('div');
  area.replaceChildren(
    element(
      'p',
      { class: 'quiet' },
      'Mỗi nơi cung cấp có một phiếu: in ra, hoặc gửi bằng tin nhắn. Nhận trả lời thì dán vào đây, xem rồi mới ghi vào sổ.',
    ),
    element(
      'div',
      { class: 'buttons' },
      element('button', { click: () => void print(known.slips) }, 'Tải mọi phiếu (.docx)'),
    ),
    outcome,
    ...known.slips.map((slip) => slipFold(slip, known)),
  );

  async function print(slips: readonly Slip[]): Promise<void> {
    const written = await inRoom('word', 'Đang viết phiếu…', ({ writeSlips }) => writeSlips(slips, asking));
    if (!written.ok) {
      outcome.replaceChildren(failureCard(written));
      return say(written.title);
    }
    saveFile(written.made);
    outcome.replaceChildren(
      card('good', 'Đã tải về.', `Tệp «${written.made.name}»: mỗi nơi cung cấp một trang.`),
    );
    say(`Đã tải tệp ${written.made.name}.`);
  }

  function slipFold(slip: Slip, { answers }: SuppliersOfPeriod): HTMLElement {
    const { supplier, lines } = slip;
    const name = supplierNames[supplier];
    const summary = element('summary', {}, headOf(slip, answers));
    const result = element('div');
    const message = element('textarea', { id: `slip-text-${supplier}`, rows: '6' });
    message.value = slipText(slip, asking);
    message.readOnly = true;
    message.hidden = true;
    const answer = element('textarea', {
      id: `slip-answer-${supplier}`,
      rows: '5',
      placeholder: 'Dán tin nhắn hoặc bảng đã điền',
    });
    return element(
      'details',
      { class: 'group' },
      summary,
      element(
        'div',
        { class: 'buttons' },
        element('button', { click: () => copy() }, 'Chép tin nhắn'),
        element('button', { click: () => void print([slip]) }, 'Tải phiếu (.docx)'),
      ),
      message,
      element('label', { for: answer.id }, `Trả lời của ${name}`),
      answer,
      element('div', { class: 'buttons' }, element('button', { click: () => void look() }, 'Xem sẽ ghi gì')),
      result,
    );

    function copy(): void {
      message.hidden = false;
      copyFrom(message, `Đã chép tin nhắn gửi ${name}. Mở nhóm Zalo rồi dán.`);
    }

    async function look(): Promise<void> {
      const found = await call('Đang đọc trả lời…', 'previewAnswer', period.slot, supplier, answer.value);
      if (!found.ok) return failed(found);
      result.replaceChildren(...previewOf(found.preview, take));
      result.querySelector<HTMLButtonElement>('button.primary')?.focus();
      say(`Đã đọc trả lời: ${found.preview.cells.length} ô sẽ ghi.`);
    }

    async function take(over: boolean): Promise<void> {
      const done = await call('Đang ghi vào sổ…', 'takeAnswer', period.slot, supplier, answer.value, over);
      if (!done.ok) return failed(done);
      const kept = done.backup === '' ? '' : `Số trước đó được giữ ở trang «${done.backup}». `;
      result.replaceChildren(
        card(
          'good',
          `Đã ghi ${done.count} chỗ vào sổ.`,
          `${kept}Quay lại rồi bấm «Kiểm tra» để xem còn thiếu gì.`,
        ),
      );
      answer.value = '';
      summary.textContent = `${name}: đã ghi trả lời · ${lines.length} dòng`;
      say(`Đã ghi ${done.count} chỗ vào sổ.`);
    }

    function failed(failure: Failure): void {
      result.replaceChildren(failureCard(failure));
      say(failure.title);
    }
  }
}

/** «Hội Khuyến học: 33 dòng, còn 12 ô trống», «… đã trả lời 05/12/2016». */
function headOf(
  { supplier, lines, tables }: Slip,
  answers: Partial<Record<Supplier, { day: string }>>,
): string {
  const open = lines.filter(({ now, optional }) => now === '' && !optional).length;
  const known = answers[supplier];
  const parts = [
    ...(lines.length === 0 ? [] : [open === 0 ? 'đã đủ' : `còn ${open}/${lines.length} ô trống`]),
    ...(tables.length === 0 ? [] : [`${tables.length} bảng`]),
    ...(known ? [`ghi trả lời ngày ${dayText(known.day)}`] : []),
  ];
  return `${supplierNames[supplier]}: ${parts.join(' · ')}`;
}

const because = {
  unknown: 'không rõ là dòng nào của phiếu',
  several: 'có thể là nhiều dòng',
  'other-name': 'số thứ tự và tên là hai dòng khác nhau',
  twice: 'một dòng có hai số khác nhau',
} as const;

function previewOf(found: AnswerPreview, take: (over: boolean) => Promise<void>): HTMLElement[] {
  const { cells, lists, unread, unmatched, same, open } = found;
  const empty = cells.filter(({ before }) => before === '');
  const other = cells.filter(({ before }) => before !== '');
  const writes = empty.length + lists.length;
  const notes = [
    fold(
      'Dòng chưa hiểu, không ghi',
      unmatched.map(({ at, text, why, labels }) => {
        const may = labels.length === 0 ? '' : ` (${labels.map((label) => `«${label}»`).join(', ')})`;
        return `Dòng ${at}, «${text}»: ${because[why]}${may}. Sửa dòng đó rồi xem lại.`;
      }),
      true,
    ),
    fold(
      'Ghi đúng như họ viết, cần sửa trong sổ',
      unread
        .filter(({ goesIn }) => goesIn)
        .map(({ label, typed, fault, remedy }) => `${label}: «${typed}». ${fault} ${remedy}`),
      true,
    ),
    fold(
      'Không ghi: ô đang có số, trả lời chưa đọc được',
      unread
        .filter(({ goesIn }) => !goesIn)
        .map(({ label, typed, fault, remedy }) => `${label}: «${typed}». ${fault} ${remedy}`),
      true,
    ),
    fold('Đã có đúng như vậy trong sổ', same, false),
    fold('Chưa được trả lời', open, false),
  ];
  if (writes + other.length === 0)
    return [card(unmatched.length > 0 ? 'warn' : 'good', 'Không có gì mới để ghi.', ''), ...notes];
  const heading = [
    ...(writes > 0 ? [`Sẽ ghi ${writes} chỗ trống`] : []),
    ...(other.length > 0 ? [`${other.length} ô đang có số khác`] : []),
  ].join(', ');
  return [
    element(
      'section',
      { class: 'card warn', label: 'Xác nhận ghi trả lời' },
      element('h2', {}, heading),
      ...(empty.length + lists.length === 0
        ? []
        : [
            element(
              'ul',
              { class: 'units' },
              ...empty.map(({ label, place, after }) =>
                element('li', {}, `${label}: `, element('strong', {}, after), ` (${place})`),
              ),
              ...lists.map((line) => element('li', {}, line)),
            ),
          ]),
      ...(other.length === 0
        ? []
        : [
            writes > 0 && element('p', {}, 'Ô đang có số khác:'),
            element(
              'ul',
              { class: 'units' },
              ...other.map(({ label, place, before, after }) =>
                element('li', {}, `${label}: ${before} → `, element('strong', {}, after), ` (${place})`),
              ),
            ),
          ]),
      element(
        'div',
        { class: 'buttons' },
        ...(writes > 0
          ? [
              element(
                'button',
                { class: 'primary', click: () => void take(false) },
                `Ghi ${writes} chỗ trống`,
              ),
            ]
          : []),
        ...(other.length > 0
          ? [
              element(
                'button',
                { class: writes > 0 ? '' : 'primary', click: () => void take(true) },
                writes > 0 ? 'Ghi cả ô đang có số' : `Thay ${other.length} ô đang có số`,
              ),
            ]
          : []),
      ),
    ),
    ...notes,
  ];
}

function fold(heading: string, lines: readonly string[], open: boolean): HTMLElement {
  if (lines.length === 0) return element('div');
  const made = element(
    'details',
    { class: open ? 'card warn' : 'card' },
    element('summary', {}, `${heading}: ${lines.length}`),
    element('ul', { class: 'units' }, ...lines.map((line) => element('li', {}, line))),
  );
  made.open = open;
  return made;
}
