// «Theo chỉ số»: the line that is selected in the totals, unit by unit, in the order that is asked for.
import { beforeAll, expect, test } from 'vitest';
import { codeOf, opening } from '../../demo/units.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { linesOf } from '../../shared/totals/tally.ts';
import { inTown, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { makeMaster, select } from '../support/addon-review.ts';
import { send } from '../support/addon-story.ts';

inTown();

let master: Book;
const tab = 'Theo chỉ số';

beforeAll(() => {
  const office = openOffice();
  for (const ward of office.district.wards) send(office, ward, ['Y']);
  office.moveTo(opening);
  master = makeMaster(office, codeOf('Y'));
}, 60_000);

interface Shown {
  ok: boolean;
  title?: string;
  shown: { key: string; label: string; units: number };
}

const rows = (column: string) => Array.from({ length: 10 }, (_, i) => master.text(tab, `${column}${i + 4}`));

test('nothing is chosen: the officer is told where to click', () => {
  select(master, 'Tổng hợp', 'A1');
  expect(master.run<Shown>('showByLine', codeOf('Y'), '', 'rank')).toMatchObject({
    ok: false,
    title: 'Chưa chọn chỉ số nào.',
  });
});

test('the chosen line has a row a unit, the largest first, and another order on request', () => {
  const { label } = linesOf(catalogue).find(
    ({ id, ranked }) => id === 'xmc_15_tro_len' && ranked === 'share',
  )!;
  const cell = master.sheet('Tổng hợp').cells.find(({ text, column }) => column === 1 && text === label);
  expect(cell).toBeDefined();
  select(master, 'Tổng hợp', `A${cell?.row}`);
  const { shown } = master.run<Shown>('showByLine', codeOf('Y'), '', 'rank');
  expect(shown.units).toBe(10);
  const ranks = rows('A').map(Number);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(ranks[0]).toBe(1);
  const names = rows('B');
  master.run<Shown>('showByLine', codeOf('Y'), shown.key, 'least');
  expect(master.tabs.filter(({ name }) => name.startsWith(tab))).toHaveLength(1);
  expect(rows('B')[0]).toBe(names[9]);
  // The lowest share of literate people of the ten in the report of 2016 is under its highest.
  const share = (text: string | undefined) => Number(text?.replace('%', '').replace(',', '.'));
  expect(share(rows('E')[0])).toBeLessThan(share(rows('E')[9]));
});
