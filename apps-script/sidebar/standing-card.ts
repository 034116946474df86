// Where the wards of a district stand in one period, as the Worker says when the sidebar opens.

import { fold } from '../../shared/catalogue/cells.ts';
import { readPeriodCode, type Slot } from '../../shared/period.ts';
import { claimInWords } from '../../shared/reporting/claim.ts';
import type { ProgressCell } from '../../shared/wire/answers.ts';
import type { WardStates } from '../actions/ward-states.ts';
import { choiceOf, element, timeText } from './element.ts';
import { stateChip } from './states.ts';

/** The numbers, and every ward with its state; a ward's name leads to its file. */
export function standingCard(
  { word, units: all }: WardStates,
  period: string,
  open: (unit: WardStates['units'][number]) => void,
): HTMLElement {
  const slot = readPeriodCode(period)?.slot ?? 'Y';
  // A unit that left or came within the year has no cell for the periods without it.
  const units = all.filter((unit) => cellOf(unit.periods, slot) !== undefined);
  const cells = units.map((unit) => cellOf(unit.periods, slot));
  const count = (...states: ProgressCell['state'][]) =>
    cells.filter((cell) => cell && states.indexOf(cell.state) >= 0).length;
  const parts = [
    [count('nop_lai', 'da_nop'), 'chờ xét'],
    [count('tra_lai'), 'trả lại'],
    [count('da_duyet'), 'đã duyệt'],
  ] as const;
  const sent = units.length - count('chua_nop');
  const rows = units.map((unit, i) =>
    element(
      'li',
      {},
      element('button', { class: 'link', label: `Hồ sơ ${unit.name}`, click: () => open(unit) }, unit.name),
      ' ',
      ...cellWords(cells[i]),
    ),
  );
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, `Hồ sơ từng ${word}: ${sent}/${units.length} đã nộp`),
    element(
      'p',
      { class: 'quiet' },
      parts.flatMap(([n, words]) => (n > 0 ? [`${n} ${words}`] : [])).join(' · '),
    ),
    ...(units.length > mostAtOnce
      ? [
          narrowing(
            units.map((unit, i) => ({ name: unit.name, state: cells[i]?.state, row: rows[i] })),
            word,
          ),
        ]
      : []),
    element('ul', { class: 'units' }, ...rows),
  );
}

/** More units than this are looked for, not read through. */
const mostAtOnce = 20;

/** Which states are asked for together, as officers ask. */
const wanted: readonly [name: string, words: string, states: readonly ProgressCell['state'][]][] = [
  ['all', 'Mọi tình trạng', []],
  ['missing', 'Chưa nộp', ['chua_nop']],
  ['waiting', 'Chờ xét', ['da_nop', 'nop_lai']],
  ['returned', 'Đang trả lại', ['tra_lai']],
  ['approved', 'Đã duyệt', ['da_duyet']],
];

/** A filter by state and a search by name, tone marks aside; what does not fit is hidden. */
function narrowing(
  units: readonly { name: string; state: ProgressCell['state'] | undefined; row: HTMLElement | undefined }[],
  word: string,
): HTMLElement {
  const found = element('p', { class: 'quiet', id: 'units-found' });
  const search = element('input', {
    type: 'text',
    id: 'unit-search',
    maxlength: '60',
    input: () => narrow(),
  });
  const state = choiceOf(
    { id: 'unit-state', change: () => narrow() },
    wanted.map(([name, words]) => [name, words]),
  );
  return element(
    'div',
    {},
    element(
      'div',
      { class: 'field' },
      element('label', { for: 'unit-search' }, `Tìm ${word} theo tên`),
      search,
    ),
    element('div', { class: 'field' }, element('label', { for: 'unit-state' }, 'Tình trạng'), state),
    found,
  );

  function narrow(): void {
    const [, , states = []] = wanted.find(([name]) => name === state.value) ?? [];
    const text = fold(search.value);
    let shown = 0;
    for (const one of units) {
      const fits =
        fold(one.name).indexOf(text) >= 0 &&
        (states.length === 0 || (one.state !== undefined && states.indexOf(one.state) >= 0));
      if (one.row) one.row.hidden = !fits;
      if (fits) shown += 1;
    }
    found.textContent = `${shown}/${units.length} ${word}.`;
  }
}

/** State, and what there is to know about its time. */
export function cellWords(cell: ProgressCell | undefined): HTMLElement[] {
  if (!cell) return [];
  const words = [
    ...(cell.at !== null ? [timeText(cell.at)] : []),
    ...(cell.daysLate > 0 ? [`trễ ${cell.daysLate} ngày`] : []),
    ...claimInWords(cell, timeText),
    ...(cell.outdated ? ['có quý nộp lại sau báo cáo này'] : []),
  ];
  return [
    stateChip(cell.state, cell.revision),
    ...(words.length > 0 ? [element('p', { class: 'quiet' }, words.join(' · '))] : []),
  ];
}

function cellOf(periods: readonly ProgressCell[], slot: Slot): ProgressCell | undefined {
  return periods.find((one) => one.slot === slot);
}
