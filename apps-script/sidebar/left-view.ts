// What is left of the chosen period: missing apart from wrong, each count a way there, and the one button that comes next.
import type { Left } from '../../shared/checks/left.ts';
import type { PeriodState } from '../actions/period-states.ts';
import { element } from './element.ts';
import { goTo } from './go-to.ts';

interface Ways {
  fill(): void;
  check(): void;
  submit(): void;
  /** Shows the findings and scrolls to a group of them. */
  show(group: 'Còn thiếu' | 'Cần sửa' | 'Cần giải trình'): void;
}

export interface Standing {
  left: Left;
  filled: number;
  asked: number;
}

interface LeftView {
  element: HTMLElement;
  draw(period: PeriodState, standing: Standing): void;
}

export function leftView(ways: Ways): LeftView {
  const counts = element('div', { class: 'counts' });
  const bar = element('div');
  const sheets = element('div');
  const fill = element('button', { id: 'fill', click: ways.fill });
  const check = element('button', { id: 'check', click: ways.check }, 'Kiểm tra');
  const submit = element('button', { id: 'submit', click: ways.submit }, 'Nộp báo cáo');
  return {
    element: element(
      'div',
      {},
      counts,
      bar,
      element('div', { class: 'buttons' }, fill, check, submit),
      sheets,
    ),
    draw(period, { left, filled, asked }) {
      counts.replaceChildren(
        count('missing', 'Còn thiếu', left.missing),
        count('error', 'Cần sửa', left.wrong),
        count('warning', 'Cần giải trình', left.toExplain),
      );
      drawBar(filled, asked);
      fill.textContent = left.missing > 0 && filled > 0 ? 'Điền tiếp' : 'Điền lần lượt';
      const isSent = period.receipt !== null && period.report !== 'tra_lai';
      const open = left.missing + left.wrong + left.toExplain;
      // One thing to do next; after sending nothing asks to be pressed.
      const next = left.missing > 0 ? fill : open > 0 ? check : isSent ? null : submit;
      for (const button of [fill, check, submit]) button.className = button === next ? 'primary' : '';
      sheets.replaceChildren(...sheetsOf(left));
    },
  };

  function count(look: string, words: 'Còn thiếu' | 'Cần sửa' | 'Cần giải trình', n: number): HTMLElement {
    const inner = [
      element('span', {}, words),
      ' ',
      element('strong', { class: n > 0 ? `number ${look}` : 'number' }, String(n)),
    ];
    return n > 0
      ? element('button', { class: 'count', click: () => ways.show(words) }, ...inner)
      : element('span', { class: 'count' }, ...inner);
  }

  function drawBar(filled: number, asked: number): void {
    const share = asked === 0 ? 100 : Math.floor((100 * filled) / asked);
    const inner = element('span');
    inner.style.width = `${share}%`;
    bar.replaceChildren(
      element('div', { class: 'bar', role: 'img', label: `Đã điền ${share} phần trăm` }, inner),
      element('p', { class: 'quiet' }, `Đã điền ${filled}/${asked} ô`),
    );
  }
}

/** «Theo biểu»: where something is still missing, a click away. */
function sheetsOf({ sheets }: Left): HTMLElement[] {
  const known = sheets.filter(({ sheet, cell }) => sheet !== '' && cell !== '');
  if (known.length === 0) return [];
  return [
    element(
      'details',
      { class: 'group' },
      element('summary', {}, `Theo biểu: ${known.length} trang còn thiếu`),
      element(
        'ul',
        { class: 'units' },
        ...known.map(({ sheet, missing, cell }) =>
          element(
            'li',
            {},
            element(
              'button',
              { class: 'link', click: () => void goTo({ sheet, cell }) },
              `${sheet}: ${missing} ô`,
            ),
          ),
        ),
      ),
    ),
  ];
}
