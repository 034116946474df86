// Units whose names differ only in tone marks, or in nothing but their code (domain 3.11): none is ever taken for another.
import { beforeAll, describe, expect, test } from 'vitest';
import { opening } from '../../demo/units.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import { addressOf, type Book } from '../support/addon-book.ts';
import { expectOk, select, selected } from '../support/addon-review.ts';

inTown();

const alike = [
  ['25534', 'Phường Tân Thành'],
  ['27826', 'Phường Tân Thạnh'],
  ['24797', 'Phường Tân Phú'],
  ['24798', 'Phường Tân Phú'],
  ['25807', 'Xã Thanh An'],
  ['27676', 'Xã Thạnh An'],
] as const;

let office: Office;
let master: Book;
let ids: Map<string, number>;

interface Preview {
  faults: { cell: string; words: string }[];
  changes: string[];
  seen: string;
}

const preview = (id: string) => {
  const answer = master.run<{ ok: true; preview: Preview }>('previewList', id);
  expectOk(answer);
  return answer.preview;
};
const firstEmpty = (tab: string) =>
  Math.max(
    ...master
      .sheet(tab)
      .cells.filter(({ column, text }) => column === 2 && text !== '')
      .map(({ row }) => row),
  ) + 1;
const fill = (tab: string, row: number, texts: readonly string[]) => {
  for (const [i, text] of texts.entries()) if (text !== '') master.type(tab, addressOf(row, i + 1), text);
};

beforeAll(() => {
  office = openOffice();
  office.moveTo(opening);
  const { administrator, id } = office.district;
  const path = `/v1/units/${id}/children`;
  const known = office.ask(administrator, 'GET', path).body as { version: number };
  const changes = alike.map(([code, name]) => ({
    ...{
      change: 'add',
      code: `${id}.${code}`,
      name,
      tier: name.split(' ')[0],
      parent: id,
      from: '2016-01-01',
    },
    after: [],
  }));
  const answer = office.ask(administrator, 'PUT', path, { version: known.version, changes });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  const { items } = office.ask(administrator, 'GET', path).body as { items: { id: number; code: string }[] };
  ids = new Map(items.map((one) => [one.code.replace(`${id}.`, ''), one.id]));
  master = office.newBook(administrator, 'Bảng tổng hợp');
  expectOk(master.run('createMaster', { unit: id, year: 2016 }));
}, 60_000);

const code = (short: string) => `${office.district.id}.${short}`;
const idOf = (short: string) => ids.get(short)!;

describe('«Thành viên»', () => {
  const tab = 'Thành viên';

  test.each([
    ['Phường Tân Thành', '25534'],
    ['phường tân thạnh', '27826'],
    ['Xã Thạnh An', '27676'],
    ['Xã Thanh An', '25807'],
  ])('an officer entered for «%s» gets the rights of that very unit', (name, short) => {
    expectOk(master.run('openList', 'thanh_vien'));
    expectOk(master.run('refreshList', 'thanh_vien', true));
    const email = `u${short}@gmail.com`;
    fill(tab, firstEmpty(tab), [name, 'Lê Thị Mai', email, 'Nhập liệu']);
    const { faults, seen } = preview('thanh_vien');
    expect(faults).toEqual([]);
    expect(master.run('applyList', { id: 'thanh_vien', seen })).toMatchObject({ ok: true });
    const me = office.ask(email, 'GET', '/v1/me').body as { units: { id: number }[] };
    expect(me.units.map((one) => one.id)).toEqual([idOf(short)]);
  });

  test('a list with all of them can be applied again, and says nothing would change', () => {
    expectOk(master.run('refreshList', 'thanh_vien', true));
    expect(preview('thanh_vien')).toMatchObject({ faults: [], changes: [] });
  });

  test('a name that several have is asked about with their codes; code and «tên (mã)» are taken', () => {
    const row = firstEmpty(tab);
    fill(tab, row, ['Phường Tân Phú', 'Lê Thị Mai', 'p@gmail.com', 'Nhập liệu']);
    expect(preview('thanh_vien').faults.map(({ words }) => words)).toEqual([
      `Ô A${row} (Đơn vị): «Phường Tân Phú» có thể là «Phường Tân Phú (${code('24797')})» hoặc «Phường Tân Phú (${code('24798')})». Ghi rõ tên kèm mã.`,
    ]);
    for (const text of [code('24798'), `phường Tân Phú (${code('24798')})`]) {
      master.type(tab, addressOf(row, 1), text);
      const { faults, changes } = preview('thanh_vien');
      expect([faults, changes.length]).toEqual([[], 1]);
    }
    expectOk(master.run('refreshList', 'thanh_vien', true));
  });
});

describe('«Thời hạn»', () => {
  test('an extension goes to the unit that is written', () => {
    const tab = 'Thời hạn';
    expectOk(master.run('openList', 'thoi_han'));
    const row = firstEmpty(tab);
    fill(tab, row, ['Năm', 'Phường Tân Thành', '', '05/01/2017', 'vào ngày', '', '', 'Bão số 3']);
    const { faults, seen } = preview('thoi_han');
    expect(faults).toEqual([]);
    expectOk(master.run('applyList', { id: 'thoi_han', seen }));
    const path = `/v1/units/${office.district.id}/deadlines/2016`;
    const { exceptions } = office.ask(office.district.administrator, 'GET', path).body as {
      exceptions: { unit: { id: number }; slot: string }[];
    };
    expect(exceptions.map(({ unit, slot }) => [unit.id, slot])).toEqual([[idOf('25534'), 'Y']]);
  });
});

describe('«Nhập từ»', () => {
  test('names the older unit exactly, or says which are meant', () => {
    const tab = 'Đơn vị';
    expectOk(master.run('openList', 'don_vi'));
    const row = firstEmpty(tab);
    fill(tab, row, ['', code('1'), 'Phường Mới', 'Phường', office.district.name, '', '01/10/2016', '']);
    master.type(tab, addressOf(row, 9), 'Phường Tân Phú; 40% Phường Tân Thanh');
    const words = preview('don_vi').faults.map((one) => one.words);
    expect(words).toEqual([
      `Ô I${row} (Nhập từ): «Phường Tân Phú» có thể là «Phường Tân Phú (${code('24797')})» hoặc «Phường Tân Phú (${code('24798')})». Ghi rõ tên kèm mã.`,
      `Ô I${row} (Nhập từ): «Phường Tân Thanh» có thể là «Phường Tân Thành (${code('25534')})» hoặc «Phường Tân Thạnh (${code('27826')})». Ghi rõ tên kèm mã.`,
    ]);
    master.type(tab, addressOf(row, 9), `Phường Tân Phú (${code('24798')}); Phường Tân Thạnh`);
    const { faults, seen } = preview('don_vi');
    expect(faults).toEqual([]);
    expectOk(master.run('applyList', { id: 'don_vi', seen }));
    const { items } = office.ask(
      office.district.administrator,
      'GET',
      `/v1/units/${office.district.id}/children`,
    ).body as { items: { name: string; after: { id: number; share: number }[] }[] };
    expect(
      items.find(({ name }) => name === 'Phường Mới')?.after.map(({ id, share }) => [id, share]),
    ).toEqual([
      [idOf('27826'), 10_000],
      [idOf('24798'), 10_000],
    ]);
    expect(preview('don_vi')).toMatchObject({ faults: [], changes: [] });
  });
});

describe('«Giao chỉ tiêu»', () => {
  test('the numbers of each unit stand under its own heading', () => {
    const tab = 'Giao chỉ tiêu';
    expectOk(master.run('openList', 'chi_tieu'));
    const headings = master
      .sheet(tab)
      .cells.filter(({ row, text }) => row === 3 && text.startsWith('Số giao: '));
    expect(new Set(headings.map(({ text }) => text)).size).toBe(headings.length);
    const row = 4;
    fill(tab, row, [
      'Số lần tuyên truyền về xã hội học tập trên đài truyền thanh',
      'theo số giao từng đơn vị',
      '',
      '2016',
    ]);
    const column = (text: string) => headings.find((one) => one.text === `Số giao: ${text}`)?.column ?? 0;
    master.type(tab, addressOf(row, column('Phường Tân Thành')), '11');
    master.type(tab, addressOf(row, column('Phường Tân Thạnh')), '12');
    master.type(tab, addressOf(row, column(`Phường Tân Phú (${code('24798')})`)), '13');
    const { faults, changes } = preview('chi_tieu');
    expect(faults).toEqual([]);
    expect(changes.join()).toMatch(/Phường Tân Thành.*11.*Phường Tân Thạnh.*12.*Phường Tân Phú.*13/);
  });
});

describe('«Theo đơn vị»: wards and communes side by side', () => {
  const unitTab = 'Theo đơn vị';

  const unitsUnder = (column: number) => {
    select(master, unitTab, addressOf(3, column));
    return selected(master).units.map(({ id }) => id);
  };
  const columnOf = (heading: string) =>
    master.sheet(unitTab).cells.find(({ row, text }) => row === 3 && text === heading)?.column ?? 0;

  test('every column is its own unit, whatever its name, and stays so where it is dragged', () => {
    expectOk(master.run('updateMaster', '2016-Q1'));
    const headings = {
      'Phường Tân Thành': '25534',
      'Phường Tân Thạnh': '27826',
      [`Phường Tân Phú (${code('24797')})`]: '24797',
      [`Phường Tân Phú (${code('24798')})`]: '24798',
    };
    for (const [heading, short] of Object.entries(headings))
      expect(unitsUnder(columnOf(heading))).toEqual([idOf(short)]);
    // Dragged to the left of all wards: a new column, the whole old one into it.
    const from = columnOf('Phường Tân Thạnh') + 1;
    const sheet = master.idOf(unitTab);
    master.edit({ kind: 'insertColumns', sheet, at: 3, count: 1 });
    master.edit({
      ...{ kind: 'move', sheet, row: 1, column: from, rows: master.sheet(unitTab).rows, columns: 1 },
      ...{ toSheet: sheet, toRow: 1, toColumn: 3 },
    });
    for (const [heading, short] of Object.entries(headings))
      expect(unitsUnder(columnOf(heading))).toEqual([idOf(short)]);
    // Whatever somebody writes above it.
    master.type(unitTab, addressOf(3, columnOf('Phường Tân Thạnh')), 'Phường Tân Thành');
    expect(unitsUnder(3)).toEqual([idOf('27826')]);
  });
});
