// What the add-on keeps with a file has little room at Google: a tab's metadata, a property. It stays below that by design,
// however many wards there are and however long people write.
import { beforeAll, describe, expect, test } from 'vitest';
import { afterEdit, type WorkLog } from '../../shared/burden/working-time.ts';
import { longestReason } from '../../shared/checks/reasons.ts';
import { slots } from '../../shared/period.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import { addressOf, type Book } from '../support/addon-book.ts';
import { select } from '../support/addon-review.ts';
import { send } from '../support/addon-story.ts';

inTown();

const byWard = 'Theo phường';
const wards = 260;

interface Item {
  unit: { id: number; code: string; name: string };
}

let office: Office;
let master: Book;

beforeAll(() => {
  office = openOffice();
  const [ward] = office.district.wards;
  if (ward) send(office, ward);
  // A province's summary: as many wards, with names as long as they come.
  office.standIn = (request) => {
    const { pathname } = new URL(request.url);
    if (!/\/progress\//.test(pathname)) return undefined;
    const { status, body } = office.ask(office.district.officer, 'GET', pathname);
    const progress = body as { items: Item[] };
    const [first] = progress.items.slice(-1);
    const { unit } = first as Item;
    const more = Array.from({ length: wards - 10 }, (_, i) => ({
      ...first,
      unit: { ...unit, id: unit.id + 1000 + i, code: `9${i}`, name: `Phường Lê Thị Hồng Gấm – khu số ${i}` },
    }));
    return {
      status,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...progress, items: [...progress.items, ...more] }),
    };
  };
  master = office.newBook(office.district.officer, 'Bảng tổng hợp');
  master.run('createMaster', { unit: office.district.id, year: 2016 });
  expect(master.run('updateMaster', '2016-Y')).toMatchObject({ ok: true });
}, 240_000);

describe('the metadata', () => {
  test('stays below what Google gives a tab, however many wards there are', () => {
    const sizes = master.sheets.map(({ name, metadata }) => ({
      name,
      size: metadata.reduce((sum, { key, value }) => sum + key.length + (value ?? '').length, 0),
    }));
    expect(sizes.find(({ name }) => name === byWard)?.size).toBeGreaterThan(0);
    expect(sizes.filter(({ size }) => size > 3_000)).toEqual([]);
  });

  test('knows none of the wards: they stand in the tab’s hidden row', () => {
    const { cells } = master.sheet(byWard);
    const last = cells.find(({ row, text }) => row === 3 && text.endsWith('khu số 7'));
    select(master, byWard, addressOf(3, last?.column ?? 0));
    const read = master.run<{ selected: { units: { name: string; revision: number }[] } }>('readSelection');
    expect(read.selected.units).toMatchObject([{ name: 'Phường Lê Thị Hồng Gấm – khu số 7', revision: 0 }]);
  });
});

test('widths of many columns are set in few calls', () => {
  master.run('updateMaster', '2016-Y');
  expect(master.last.calls['Sheet.setColumnWidths']).toBe(undefined);
  master.edit({ kind: 'deleteSheet', sheet: master.idOf(byWard) });
  master.run('updateMaster', '2016-Y');
  // Labels, units, and all wards together.
  expect(master.last.calls['Sheet.setColumnWidths']).toBeLessThanOrEqual(4);
});

test('no property grows beyond 9 KB', () => {
  const room = 9 * 1024;
  const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
  let log: WorkLog | null = null;
  // Somebody types every half an hour, all year, in every period.
  for (let minute = 25_000_000; minute < 25_000_000 + 366 * 24 * 60; minute += 30)
    log = afterEdit(log, slots[minute % slots.length] ?? 'Y', minute) ?? log;
  expect(bytes(log)).toBeLessThan(room);
  const reason = { code: 'R99', at: 'x'.repeat(100), column: 'x'.repeat(40), row: 'x'.repeat(44) };
  expect(bytes({ ...reason, words: 'ế'.repeat(longestReason) })).toBeLessThan(room);
});
