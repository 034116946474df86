// The ward's workbook as an Excel file: read by libraries that did not write it, filled in, and read back.
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import readXlsxFile from 'read-excel-file/web-worker';
import { beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../documents/excel.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import type { FilledFile } from '../../shared/exchange/filled-file.ts';
import { yearOf } from '../../shared/figures/year-content.ts';
import type { Slot } from '../../shared/period.ts';
import { placesOf } from '../../shared/workbook/formula.ts';
import { layoutOf } from '../../shared/workbook/layout.ts';
import { reportOf } from '../support/worker-content.ts';
import { openFile, type XlsxFile } from '../support/xlsx-file.ts';

const identity = {
  catalogue: catalogue.version,
  year: 2016,
  unit: { id: 10, code: '26758', name: 'Nguyễn Cư Trinh' },
  reporter: 'ward' as const,
};
const places = placesOf(layoutOf(catalogue, 2016, 'ward'));
/** `tab!J12` of a figure. */
const at = (key: string, slot: Slot) => {
  const { sheet, row, letter } = places.cell(key, slot);
  return `${sheet}!${letter}${row}`;
};
const cellOf = (place: string) => place.split('!')[1] ?? '';

const classes = [{ ten: '=CMD()', nhom: 'tin_hoc', tu_ngay: '2016-11-03', so_buoi: 1, so_nguoi: 5 }];

async function readBack(bytes: Uint8Array): Promise<FilledFile> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.detail);
  return read.filled;
}

let empty: Uint8Array;
let filled: Uint8Array;
const sent = reportOf('2016-Q4', { phat_thanh_lan: 6 }, { tables: { bang_lop_chuyen_de: classes } });

beforeAll(async () => {
  const notes = { ...sent.notes, phat_thanh_lan: '=1+1', 'bang_lop_chuyen_de#1': 'x' };
  const template = await writeWorkbook(identity, null);
  expect(template.name).toBe('mau-26758-2016.xlsx');
  empty = template.bytes;
  const year = yearOf(catalogue, 2016, [{ slot: 'Q4', content: { ...sent, notes } }]);
  filled = (await writeWorkbook(identity, year)).bytes;
});

test('what nobody asks is in the file and out of sight: its rows, and tabs without any other', async () => {
  const asking = [{ from: '2016-Q1' as const, ids: ['dau_sach', 'xmc_15_35'] }];
  const file = openFile((await writeWorkbook({ ...identity, asking }, null)).bytes);
  const layout = layoutOf(catalogue, 2016, 'ward', asking);
  const shown: string[] = [];
  layout.forms.forEach(({ name, rows }, i) => {
    // The guide is the first sheet.
    const xml = file.part(`xl/worksheets/sheet${i + 2}.xml`);
    const isHidden = new RegExp(`<sheet name="${name}"[^>]* state="hidden"`).test(
      file.part('xl/workbook.xml'),
    );
    rows.forEach(({ key }, r) => {
      const row = new RegExp(`<row r="${r + 4}"[^>]*>`).exec(xml)?.[0] ?? '';
      if (!isHidden && !/hidden="(true|1)"/.test(row)) shown.push(key);
    });
  });
  // Two indicators with the titles over them; the rate has two counts and its percentage.
  expect(shown.filter((key) => !/^[§~]/.test(key))).toEqual([
    ...['dau_sach', 'xmc_15_35.tu', 'xmc_15_35.mau', 'xmc_15_35.ty_le'],
  ]);
});

describe('the empty template', () => {
  let file: XlsxFile;
  beforeAll(() => {
    file = openFile(empty);
  });

  test('has the guide, every form, the narratives and the tables, as the Google workbook', async () => {
    const sheets = await readXlsxFile(new Blob([empty.slice()]));
    const { forms, tables } = layoutOf(catalogue, 2016, 'ward');
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Hướng dẫn',
      ...forms.map(({ name }) => name),
      ...tables.map(({ name }) => name),
      '_so',
    ]);
    const form = sheets.find(({ sheet }) => sheet.startsWith('I. '))?.data ?? [];
    expect(form[2]?.slice(0, 14)).toEqual([
      ...['#I', 'STT', 'Chỉ số', 'Đơn vị tính', 'Quý I', 'Quý II', '6 tháng', 'Quý III', 'Quý IV', 'Năm'],
      ...['Cùng kỳ năm trước', 'Quý trước', 'Ghi chú', 'Nơi cung cấp số liệu'],
    ]);
    expect(form.find((row) => row[0] === 'gdht_cong_nhan.tu')?.slice(2, 4)).toEqual([
      '– Số hộ được công nhận «Gia đình học tập»',
      'hộ',
    ]);
    expect(form[1]?.[1]).toBe(
      'Nguyễn Cư Trinh – năm 2016. Điền vào ô nền vàng; không thu thập được thì ghi «không có số liệu» và lý do.',
    );
  });

  test('keeps keys hidden and names in sight, and asks not to type where nothing belongs', () => {
    const xml = file.sheet(places.cell('gdht_cong_nhan.tu', 'Y').sheet);
    expect(xml).toMatch(/<col min="1" max="1"[^>]* hidden="(true|1)"/);
    expect(xml).toMatch(/<pane xSplit="3" ySplit="3" topLeftCell="D4" state="frozen"/);
    expect(xml).toMatch(/<sheetProtection [^>]*sheet="1"/);
    expect(xml).not.toMatch(/<sheetProtection [^>]*password/);
    expect(file.part('xl/workbook.xml')).toMatch(/<sheet name="_so"[^>]* state="hidden"/);
  });

  test('a count takes whole numbers and «không có số liệu», and only warns', () => {
    const place = at('gdht_cong_nhan.tu', 'Y');
    const rule = ruleAt(file.sheet(place.split('!')[0] ?? ''), cellOf(place));
    const first = /sqref="([A-Z]+\d+)/.exec(rule)?.[1];
    expect(rule).toContain('type="custom"');
    expect(rule).toContain('errorStyle="warning"');
    const formula = /<formula1>(.*)<\/formula1>/.exec(rule)?.[1] ?? '';
    expect(formula).toContain(`IF(ISNUMBER(${first}),AND(${first}&gt;=0,${first}=INT(${first})),`);
    expect(formula).toContain(`LEFT(LOWER(${first}),16)="không có số liệu"`);
    expect(formula).not.toContain(`;${first}`);
  });

  test('yellow cells and notes may be typed into, everything else is locked', () => {
    const formats = [...file.part('xl/styles.xml').matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(
      ([xf]) => xf,
    );
    const cellFormats = formats.slice(
      formats.length - Number(/<cellXfs count="(\d+)"/.exec(file.part('xl/styles.xml'))?.[1]),
    );
    const isOpen = (place: string) => {
      const style = new RegExp(`<c r="${cellOf(place)}"[^>]* s="(\\d+)"`).exec(
        file.sheet(place.split('!')[0] ?? ''),
      )?.[1];
      return /locked="0"/.test(cellFormats[Number(style)] ?? '');
    };
    const typed = at('gdht_cong_nhan.tu', 'Y');
    const places = [
      typed,
      typed.replace('!J', '!M'),
      typed.replace('!J', '!C'),
      at('gdht_cong_nhan.tu', 'Q1'),
    ];
    expect(places.map(isOpen)).toEqual([true, true, false, false]);
  });

  test('a choice has its answers from the hidden sheet, whatever commas they hold', async () => {
    const place = at('bcd_kien_toan', 'Y');
    const rule = ruleAt(file.sheet(place.split('!')[0] ?? ''), cellOf(place));
    const [, column = '', from = '', to = ''] =
      /type="list".*<formula1>'_so'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)<\/formula1>/.exec(rule) ?? [];
    const own = (await readXlsxFile(new Blob([empty.slice()]))).at(-1)?.data ?? [];
    const list = own.slice(Number(from) - 1, Number(to)).map((row) => row[column.charCodeAt(0) - 65]);
    expect(list).toEqual(['Có', 'Không', 'Không có số liệu']);
  });

  test('works out what the Google workbook works out', () => {
    const formula = (key: string, slot: Slot) => {
      const place = at(key, slot);
      return new RegExp(`<c r="${cellOf(place)}"[^>]*><f>([^<]*)</f>`).exec(
        file.sheet(place.split('!')[0] ?? ''),
      )?.[1];
    };
    const [q1, q2] = [cellOf(at('phat_thanh_lan', 'Q1')), cellOf(at('phat_thanh_lan', 'Q2'))];
    expect(formula('phat_thanh_lan', 'H1')).toContain(`${q1}+${q2}`);
    // A table is added up over the whole column: a file may not leave it open at the bottom.
    expect(formula('hd_tin_hoc', 'Q4')).toMatch(/^SUMIFS\('D2\. Lớp, chuyên đề'!([A-Z])\$3:\1\$1048576,/);
    const all = file.paths
      .filter((path) => path.startsWith('xl/worksheets/sheet'))
      .map((path) => file.part(path));
    const formulas = all.flatMap((xml) =>
      [...xml.matchAll(/<f>([^<]*)<\/f>/g)].map(([, text]) => text ?? ''),
    );
    expect(formulas.length).toBeGreaterThan(500);
    expect(formulas.filter((text) => /^=|;(?![^"]*"[^"]*$)/.test(text.replace(/&\w+;/g, '')))).toEqual([]);
  });

  test('every indicator explains itself in a comment', () => {
    const comments = file.paths.filter((path) => /comments/.test(path)).map((path) => file.part(path));
    expect(comments.join('')).toContain('Ví dụ: ');
    expect(comments.length).toBe(layoutOf(catalogue, 2016, 'ward').forms.length + 7);
  });

  test('read back says that nothing is filled in', async () => {
    expect(await readBack(empty)).toEqual({
      identity,
      figures: {},
      tables: Object.fromEntries(catalogue.tables.map(({ id }) => [id, []])),
      notes: {},
      unreadable: [],
      refused: [],
      damage: [],
      periods: [],
    });
  });
});

describe('the filled file', () => {
  test('holds what was reported, and no text of it as a formula', async () => {
    const sheets = await readXlsxFile(new Blob([filled.slice()]));
    const rowOf = (key: string) => sheets.flatMap(({ data }) => data).find((row) => row[0] === key);
    // Quý IV stands in the ninth column, «Ghi chú» in the thirteenth.
    expect([rowOf('phat_thanh_lan')?.[8], rowOf('phat_thanh_lan')?.[12]]).toEqual([6, '=1+1']);
    const table = sheets.find(({ sheet }) => sheet === 'D2. Lớp, chuyên đề')?.data ?? [];
    expect(table[3]).toContain('=CMD()');
    expect(
      table[3]?.some((cell) => cell instanceof Date && cell.toISOString().startsWith('2016-11-03')),
    ).toBe(true);
    const file = openFile(filled);
    for (const path of file.paths) expect(file.part(path)).not.toMatch(/<f>[^<]*(CMD|1\+1)/);
  });

  test('read back is what was typed, to the letter', async () => {
    const read = await readBack(filled);
    expect([read.unreadable, read.refused, read.damage]).toEqual([[], [], []]);
    // A text has no third state: its words are its content.
    const { fields } = lookup(catalogue);
    const typed = Object.keys(read.figures.Q4 ?? {}).filter((key) => fields.get(key)?.field.cell !== 'text');
    expect(typed.length).toBeGreaterThan(30);
    for (const key of typed) expect([key, read.figures.Q4?.[key]]).toEqual([key, sent.figures[key]]);
    expect(read.tables.bang_lop_chuyen_de).toEqual([{ ...classes[0] }]);
    expect(read.notes.phat_thanh_lan).toBe('=1+1');
    expect(read.periods).toMatchObject([{ slot: 'Q4' }]);
  });
});

describe('a template filled in offline', () => {
  const classSheet = 'D2. Lớp, chuyên đề';

  test('is read like the sheet: numbers the Vietnamese way, answers in words, absences with a reason', async () => {
    const read = await readBack(
      openFile(empty).typed({
        [at('gdht_cong_nhan.tu', 'Y')]: '4.066 hộ',
        [at('gdht_dang_ky.tu', 'Y')]: 4620,
        [at('bcd_kien_toan', 'Y')]: 'có',
        [at('bcd_kien_toan.ngay', 'Y')]: 42415,
        [at('dau_sach', 'Y')]: 'Không có số liệu: thư viện đang kiểm kê',
      }),
    );
    expect(read.figures).toEqual({
      Y: {
        'gdht_cong_nhan.tu': 4066,
        'gdht_dang_ky.tu': 4620,
        bcd_kien_toan: 'co',
        'bcd_kien_toan.ngay': '2016-02-15',
        dau_sach: { none: 'thư viện đang kiểm kê' },
      },
    });
    expect(read.unreadable).toEqual([]);
    expect(read.periods[0]?.slot).toBe('Y');
    expect(read.periods[0]?.findings.some(({ severity }) => severity === 'error')).toBe(true);
  });

  test('what cannot be read is named with its place and kept as it was typed', async () => {
    const key = 'gdht_cong_nhan.tu';
    const { unreadable, figures } = await readBack(
      openFile(empty).typed({
        [at(key, 'Y')]: 'khoảng bốn nghìn',
        [`${classSheet}!C4`]: 'Lớp A',
        [`${classSheet}!${places.column('bang_lop_chuyen_de', 'tu_ngay').letter}4`]: 'hôm qua',
      }),
    );
    expect(figures.Y?.[key]).toBeUndefined();
    expect(unreadable.map(({ at: where, slot, column, typed }) => [where, slot, column, typed])).toEqual([
      [key, 'Y', '', 'khoảng bốn nghìn'],
      ['bang_lop_chuyen_de#1', null, 'tu_ngay', 'hôm qua'],
    ]);
    expect(unreadable[0]?.place).toBe(
      'I. Các mô hình học tập, «Số hộ được công nhận “Gia đình học tập”», Năm',
    );
  });

  test('with a tab renamed and a row lost, gives the rest and says what is lost', async () => {
    const renamed = openFile(empty).changed('xl/workbook.xml', (xml) =>
      xml.replace('name="I. ', 'name="X. '),
    );
    const place = at('gdht_cong_nhan.tu', 'Y').replace(/^I\./, 'X.');
    const keys = openFile(renamed).typed({ [place]: 12, [place.replace(/!J/, '!A')]: 'khong_con_nua' });
    const { figures, damage, refused } = await readBack(keys);
    expect(figures).toEqual({});
    expect(damage.some((line) => /mất dòng/.test(line) && /Gia đình học tập/.test(line))).toBe(true);
    expect(refused.find(({ cell }) => cell === cellOf(place))).toMatchObject({
      typed: '12',
      why: 'dòng «Số hộ được công nhận “Gia đình học tập”» không có trong danh mục đang dùng',
    });
    expect((await readBack(openFile(renamed).typed({ [place]: 12 }))).figures).toEqual({
      Y: { 'gdht_cong_nhan.tu': 12 },
    });
  });
});

describe('a wrong file gets a plain answer', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['no zip', () => new TextEncoder().encode('đây không phải là tệp Excel, chỉ là chữ'), 'Tệp bị hỏng'],
    ['a zip cut short', () => empty.slice(0, empty.length - 4000), 'Tệp bị hỏng'],
    [
      'an old .xls',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]),
      'Tệp ở dạng cũ',
    ],
    [
      'one with a password',
      () => writeXlsx({ sheets: [{ name: 'A', rows: [[1]] }], encryption: { password: 'x', spinCount: 10 } }),
      'Tệp có mật khẩu',
    ],
    [
      'another workbook',
      () => writeXlsx({ sheets: [{ name: 'A', rows: [['#I', 1]] }] }),
      'Tệp không phải mẫu',
    ],
    [
      'a zip that unfolds',
      () => zipSync({ '[Content_Types].xml': new Uint8Array(50_000_000) }),
      'Tệp có quá nhiều',
    ],
    [
      'a zip that lies',
      () => lying(zipSync({ 'xl/workbook.xml': new Uint8Array(50_000_000) })),
      'Tệp có quá nhiều',
    ],
    ['two million texts in 84 KB', () => withStrings(2_000_000), 'Tệp có quá nhiều'],
    ['more texts than any book has', () => withStrings(60_000), 'Tệp có quá nhiều'],
    ['more cells than any book has', () => withCells(110_000), 'Tệp có quá nhiều'],
    ['tags without an end', () => withSheet('<worksheet><!--'.repeat(100_000)), 'Tệp bị hỏng'],
    ['a zip of nothing', () => zipSync({ 'a.txt': new Uint8Array(10) }), 'Tệp bị hỏng'],
  ])('%s', async (_, bytes, words) => {
    const read = await readWorkbook(await bytes());
    expect(read).toMatchObject({ ok: false, title: 'Không đọc được tệp' });
    expect(read.ok ? '' : read.detail).toContain(words);
  });

  test('one that spreads over the whole sheet is read within bounds', async () => {
    const file = openFile(empty);
    const path = 'xl/worksheets/sheet2.xml';
    const far = file.changed(path, (xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    );
    const { damage, refused } = await readBack(far);
    expect(damage).toEqual([]);
    expect(refused).toMatchObject([{ cell: 'XFD1048576', typed: '1', why: 'ô này không thuộc biểu' }]);
  });
});

/** The rule that covers a cell. */
function ruleAt(xml: string, cell: string): string {
  const [, letter = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const rules = [...xml.matchAll(/<dataValidation .*?<\/dataValidation>/g)].map(([rule]) => rule);
  const found = rules.find((rule) => {
    const [, from = '', first = '', last = ''] = /sqref="([A-Z]+)(\d+):[A-Z]+(\d+)"/.exec(rule) ?? [];
    return from === letter && Number(first) <= Number(row) && Number(row) <= Number(last);
  });
  return found ?? '';
}

/** A zip whose directory says that its entry unfolds to nothing. */
function lying(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let i = 0; i + 28 < zip.length; i++) {
    if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 0, true);
  }
  return zip;
}

/** The template with another part in place of one of its own. */
const withPart = (path: string, xml: string) => openFile(empty).changed(path, () => xml);
const withStrings = (count: number) =>
  withPart('xl/sharedStrings.xml', `<sst>${'<si><t/></si>'.repeat(count)}</sst>`);
const withSheet = (xml: string) => withPart('xl/worksheets/sheet2.xml', xml);
const withCells = (count: number) =>
  withSheet(
    `<worksheet><sheetData><row r="1">${'<c><v>1</v></c>'.repeat(count)}</row></sheetData></worksheet>`,
  );
