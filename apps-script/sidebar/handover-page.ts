// «Bàn giao»: for a new officer: what is done, missing, returned and due, and getting back what was submitted.
import type { Preview } from '../actions/history.ts';
import type { PeriodState, State } from '../actions/state.ts';
import { type CallFailure, call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { dayText, element, timeText } from './element.ts';
import { previewCard } from './preview-card.ts';
import { stateChip } from './states.ts';

type Book = Extract<State, { sort: 'book' }>;
type Ok<T> = { ok: true } & T;

/** Draws the page; `back` returns to the workbook's page, reading everything anew. */
export function handoverPage(page: HTMLElement, state: Book, back: () => void): void {
  const area = element('div');
  const title = element('h1', {}, `Bàn giao: ${state.unit}`);
  title.tabIndex = -1;
  const sent = state.periods.filter((period) => period.receipt !== null);
  page.replaceChildren(
    element('button', { class: 'link', click: back }, '← Quay lại'),
    title,
    element('p', { class: 'quiet' }, `Sổ năm ${state.year}, tính đến ngày ${dayText(state.today)}`),
    element('ul', { class: 'units' }, ...state.periods.map((period) => periodItem(period, state.today))),
    element('h2', {}, 'Khôi phục từ bản đã nộp'),
    element(
      'p',
      { class: 'quiet' },
      sent.length === 0
        ? 'Đơn vị chưa nộp kỳ nào của năm này nên chưa có gì để khôi phục.'
        : 'Dùng khi mở sổ mới trên máy khác: số liệu, bảng và ghi chú của các kỳ đã nộp được ghi lại vào sổ này.',
    ),
    element(
      'div',
      { class: 'buttons' },
      sent.length > 0 && element('button', { click: () => void preview() }, 'Khôi phục từ bản đã nộp'),
    ),
    area,
  );
  title.focus();

  async function preview(): Promise<void> {
    const answer = await call<Ok<{ preview: Preview; periods: string[] }>>(
      'Đang lấy bản đã nộp…',
      'previewYear',
    );
    if (!answer.ok) return failed(answer);
    area.replaceChildren(
      element('p', {}, `Các kỳ đã nộp: ${answer.periods.join(', ')}.`),
      previewCard(
        answer.preview,
        'Khôi phục vào sổ này',
        () => void restore(),
        () => area.replaceChildren(),
      ),
    );
    area.querySelector<HTMLButtonElement>('button.primary')?.focus();
  }

  async function restore(): Promise<void> {
    const answer = await call<Ok<{ count: number; backup: string; periods: string[] }>>(
      'Đang khôi phục các kỳ, khoảng một phút…',
      'restoreYear',
    );
    if (!answer.ok) return failed(answer);
    area.replaceChildren(
      card(
        'good',
        `Đã khôi phục ${answer.periods.length} kỳ.`,
        `Đã ghi lại ${answer.count} chỗ. Số trước đó được giữ ở trang «${answer.backup}». Bấm «Quay lại» để làm tiếp.`,
      ),
    );
    say(`Đã khôi phục ${answer.periods.length} kỳ.`);
  }

  function failed(failure: CallFailure): void {
    area.replaceChildren(failureCard(failure));
    say(failure.title);
  }
}

function periodItem(period: PeriodState, today: string): HTMLElement {
  const { receipt, report } = period;
  return element(
    'li',
    {},
    element('strong', {}, period.name),
    ' ',
    stateChip(report, receipt?.revision),
    element('p', { class: 'quiet' }, wordsOf(period, today)),
    receipt !== null &&
      element('p', { class: 'quiet' }, `${receipt.number}, ${receipt.by}, ${timeText(receipt.at)}`),
  );
}

/** What is still to be done for a period. */
function wordsOf({ state, report, due, filled, asked, outdated }: PeriodState, today: string): string {
  if (report === 'tra_lai') return 'Phải sửa theo ý kiến của cấp trên rồi nộp lại.';
  if (outdated) return 'Có quý đã nộp lại sau báo cáo này: kiểm tra rồi nộp lại.';
  if (report === 'da_duyet') return 'Xong: đã được duyệt.';
  if (report !== 'chua_nop') return 'Đã nộp, chờ cấp trên xét.';
  if (state === 'chua_mo') return due === null ? 'Chưa mở.' : `Chưa mở; hạn nộp ${dayText(due)}.`;
  const progress = `đã điền ${filled}/${asked} ô`;
  if (due === null) return `Còn phải nộp; ${progress}.`;
  return today > due ? `Quá hạn từ ${dayText(due)}; ${progress}.` : `Hạn nộp ${dayText(due)}; ${progress}.`;
}
