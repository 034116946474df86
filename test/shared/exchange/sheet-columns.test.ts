// A table made of columns: headings, rows and positions come from the same place.
import { expect, test } from 'vitest';
import {
  headsOf,
  positionOf,
  rowOf,
  rowWith,
  type SheetColumn,
  widthsOf,
} from '../../../shared/exchange/sheet-columns.ts';

type Sent = SheetColumn<{ name: string; sent: number }, string | number>;

const columns: Record<'name' | 'sent' | 'due', Sent> = {
  name: { head: 'Phường', width: 160, cell: ({ name }) => name },
  sent: { head: 'Đã nộp', width: 90, cell: ({ sent }) => sent },
  due: { head: 'Phải nộp', width: 90, cell: () => 6 },
};

test('a column taken out or put elsewhere takes heading, width and cell with it', () => {
  const { name, sent, due } = columns;
  expect(headsOf(columns)).toEqual(['Phường', 'Đã nộp', 'Phải nộp']);
  expect(rowOf(columns, { name: 'Bến Nghé', sent: 4 })).toEqual(['Bến Nghé', 4, 6]);
  const other = [due, name];
  expect([headsOf(other), widthsOf(other), rowOf(other, { name: 'Đa Kao', sent: 1 })]).toEqual([
    ['Phải nộp', 'Phường'],
    [90, 160],
    [6, 'Đa Kao'],
  ]);
  expect(positionOf({ sent, name }, 'name')).toBe(2);
});

test('a row about something else names the columns in which it stands', () => {
  expect(rowWith<keyof typeof columns, string | number>(columns, { due: 60 }, '')).toEqual(['', '', 60]);
});
