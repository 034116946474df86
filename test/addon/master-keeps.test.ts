// What a district adds to its master sheets is the district's: updating leaves it alone.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SentReports } from '../../shared/wire/answers.ts';
import { inTown, type Office, openOffice, type StandIn } from '../support/addon.ts';
import { Book } from '../support/addon-book.ts';
import { send } from '../support/addon-story.ts';

inTown();

const totals = 'Tổng hợp';
const byWard = 'Theo phường';
const classes = 'D2. Lớp, chuyên đề';

let office: Office;
let saved: string;
let document: string;
let master: Book;

beforeAll(() => {
  office = openOffice();
  for (const ward of office.district.wards.slice(0, 3)) send(office, ward);
  const made = office.newBook(office.district.officer, 'Bảng tổng hợp');
  made.run('createMaster', { unit: office.district.id, year: 2016 });
  made.run('updateMaster', '2016-Y');
  saved = office.host.save();
  document = made.document;
}, 60_000);

beforeEach(() => {
  office.standIn = undefined;
  office.host.load(saved);
  master = new Book(office.host, document, office.district.officer);
});

const update = () => expect(master.run('updateMaster', '2016-Y')).toMatchObject({ ok: true });

/** Lets the answer of a route through, changed. */
function changing<T>(route: RegExp, change: (answer: T) => void): StandIn {
  return (request) => {
    const path = new URL(request.url).pathname;
    if (!route.test(path)) return undefined;
    const { status, body } = office.ask(office.district.officer, 'GET', path);
    change(body as T);
    return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  };
}

describe('updating keeps', () => {
  test('tabs of the district’s own, and the order of all tabs', () => {
    master.edit({ kind: 'addSheet', name: 'Ghi nhớ của quận' });
    master.type('Ghi nhớ của quận', 'A1', '=1+1');
    master.edit({ kind: 'moveSheet', sheet: master.idOf(byWard), to: 1 });
    const order = master.tabs.map((tab) => tab.name);
    update();
    expect(master.tabs.map((tab) => tab.name)).toEqual(order);
    expect(master.cell('Ghi nhớ của quận', 'A1')).toMatchObject({ text: '2', input: '=1+1' });
  });

  test('a tab that the district had under the same name: the summary comes beside it', () => {
    const own = office.newBook(office.district.officer);
    own.run('createMaster', { unit: office.district.id, year: 2016 });
    own.edit({ kind: 'addSheet', name: 'Tiến độ' });
    own.type('Tiến độ', 'A1', 'của quận');
    for (let time = 0; time < 2; time++) {
      const { result } = own.run<{ result: { sheets: string[] } }>('updateMaster', '2016-Y');
      expect(result.sheets).toContain('Tiến độ (2)');
      expect(own.text('Tiến độ', 'A1')).toBe('của quận');
      expect(own.text('Tiến độ (2)', 'A1')).toContain('TIẾN ĐỘ NỘP BÁO CÁO');
    }
  });

  test('the new name of a tab, and goes on writing there', () => {
    master.edit({ kind: 'renameSheet', sheet: master.idOf(totals), name: 'Số chung' });
    const tabs = master.tabs.length;
    master.type('Số chung', 'C7', 'sai');
    update();
    expect(master.tabs).toHaveLength(tabs);
    expect(master.text('Số chung', 'C7')).not.toBe('sai');
  });

  test('notes on cells and widths of columns', () => {
    master.edit({ kind: 'note', sheet: master.idOf(totals), row: 7, column: 3, text: 'Đã đối chiếu' });
    master.edit({ kind: 'columnWidth', sheet: master.idOf(totals), column: 1, pixels: 555 });
    update();
    expect(master.cell(totals, 'C7').note).toBe('Đã đối chiếu');
    expect(master.sheet(totals).columnWidths[1]).toBe(555);
  });

  test('columns to the right, with their formulas', () => {
    master.type(totals, 'K3', 'Nhận xét');
    master.type(totals, 'K7', 'tăng so với năm trước');
    master.type(totals, 'L7', '=C7*2');
    const before = master.cell(totals, 'L7');
    update();
    expect(master.text(totals, 'K3')).toBe('Nhận xét');
    expect(master.text(totals, 'K7')).toBe('tăng so với năm trước');
    expect(master.cell(totals, 'L7')).toMatchObject({ text: before.text, input: '=C7*2' });
  });
});

test('a ward that joins pushes the district’s own columns to the right instead of writing over them', () => {
  const last = lastColumn(byWard);
  master.edit({ kind: 'type', sheet: master.idOf(byWard), row: 3, column: last + 1, text: 'Nhận xét' });
  office.standIn = changing<{ items: { unit: { id: number; name: string }; reporter: string }[] }>(
    /progress/,
    (all) => {
      const [, first] = all.items;
      all.items.push({ ...first!, unit: { ...first!.unit, id: 99_999, name: 'Phường Mới' } });
    },
  );
  update();
  const headings = master.sheet(byWard).cells.filter((cell) => cell.row === 3);
  expect(headings.find((cell) => cell.column === last + 1)!.text).toBe('Phường Mới');
  expect(headings.find((cell) => cell.column === last + 2)!.text).toBe('Nhận xét');
});

test('rows that are gone leave nothing behind', () => {
  const rows = () =>
    master.sheet(classes).cells.filter((cell) => cell.row > 3 && cell.column === 1 && cell.text !== '');
  const before = rows().length;
  expect(before).toBeGreaterThan(20);
  office.standIn = changing<SentReports>(/submissions/, (sent) => {
    sent.items = sent.items.slice(0, 1);
  });
  update();
  expect(rows().length).toBeLessThan(before / 2);
  expect(new Set(rows().map((cell) => cell.text))).toEqual(new Set(['Phường Tân Định']));
  expect(
    master.sheet(classes).cells.filter((cell) => cell.row > 3 + rows().length && cell.text !== ''),
  ).toEqual([]);
  office.standIn = undefined;
  update();
  expect(rows()).toHaveLength(before);
});

test('a failed call changes nothing in the master sheet', () => {
  for (const route of [/summaries/, /submissions/, /progress/]) {
    office.standIn = (request) =>
      route.test(request.url) ? { status: 500, headers: {}, body: '<html>' } : undefined;
    const before = office.host.save();
    expect(master.run('updateMaster', '2016-Y')).toMatchObject({
      ok: false,
      title: 'Chưa kết nối được với hệ thống.',
    });
    expect(office.host.save()).toBe(before);
  }
});

test('a large sum that the Worker works out in steps is waited for', () => {
  let steps = 0;
  office.standIn = (request) => {
    if (!/summaries/.test(request.url) || steps >= 3) return undefined;
    steps += 1;
    return { status: 202, headers: {}, body: JSON.stringify({ building: { left: 3 - steps } }) };
  };
  update();
  expect(steps).toBe(3);
});

function lastColumn(sheet: string): number {
  return Math.max(
    ...master
      .sheet(sheet)
      .cells.filter((cell) => cell.row === 3 && cell.text !== '')
      .map((cell) => cell.column),
  );
}
