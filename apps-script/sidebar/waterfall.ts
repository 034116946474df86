// A small waterfall: a table whose second row of each entry is a bar. Screen readers read the table; the bars repeat it.
import type { Bar } from '../actions/changes.ts';
import { element } from './element.ts';

/** How much of the scale lies beside the outermost bar ends, so that small movements stay visible. */
const margin = 0.08;

/** Draws the bars in their order. Up and down differ by sign, place and hatching, not by colour alone. */
export function waterfall(label: string, bars: readonly Bar[]): HTMLElement {
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const room = (most - least || Math.abs(most) || 1) * margin;
  const low = least >= 0 && least - room < 0 ? 0 : least - room;
  const scale = (at: number) => ((at - low) / (most + room - low)) * 100;
  return element(
    'table',
    { class: 'waterfall' },
    element(
      'caption',
      {},
      `Phần của từng đơn vị: ${label}. Thanh chỉ vẽ khoảng thay đổi, không bắt đầu từ 0.`,
    ),
    element(
      'thead',
      {},
      element('tr', {}, element('th', {}, 'Đơn vị'), element('th', { class: 'amount' }, 'Làm thay đổi')),
    ),
    element('tbody', {}, ...bars.flatMap((bar) => rowsOf(bar, scale))),
  );
}

function rowsOf(bar: Bar, scale: (at: number) => number): HTMLElement[] {
  const start = bar.sort === 'total' ? 0 : scale(Math.min(bar.from, bar.to));
  const end = scale(Math.max(bar.from, bar.to));
  const drawn = element('span', { class: `bar-${bar.sort}` });
  drawn.style.marginLeft = `${start.toFixed(2)}%`;
  drawn.style.width = `${Math.max(end - start, 0.8).toFixed(2)}%`;
  const track = element('div', { class: 'track' }, drawn);
  track.setAttribute('aria-hidden', 'true');
  return [
    element(
      'tr',
      { class: bar.sort === 'total' ? 'total' : '' },
      element(
        'td',
        {},
        bar.name,
        bar.detail !== '' && element('span', { class: 'quiet' }, element('br'), bar.detail),
        track,
      ),
      element('td', { class: 'amount' }, bar.text),
    ),
  ];
}
