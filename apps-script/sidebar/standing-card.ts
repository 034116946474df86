// Where the wards of a district stand in one period, as the Worker says when the sidebar opens.

import { readPeriodCode, type Slot } from '../../shared/period.ts';
import { claimInWords } from '../../shared/reporting/claim.ts';
import type { ProgressCell } from '../../shared/wire/answers.ts';
import type { WardStates } from '../actions/ward-states.ts';
import { element, timeText } from './element.ts';
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
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, `Hồ sơ từng ${word}: ${sent}/${units.length} đã nộp`),
    element(
      'p',
      { class: 'quiet' },
      parts.flatMap(([n, words]) => (n > 0 ? [`${n} ${words}`] : [])).join(' · '),
    ),
    element(
      'ul',
      { class: 'units' },
      ...units.map((unit, i) =>
        element(
          'li',
          {},
          element(
            'button',
            { class: 'link', label: `Hồ sơ ${unit.name}`, click: () => open(unit) },
            unit.name,
          ),
          ' ',
          ...cellWords(cells[i]),
        ),
      ),
    ),
  );
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
