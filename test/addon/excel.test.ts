// Working with Excel files: the year leaves as a file, a filled file comes back into the sheet, nothing is lost on the way.
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readWorkbook, writeSummary, writeWorkbook } from '../../documents/excel.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import type { TalliedSummary } from '../../shared/exchange/exported-summary.ts';
import type { YearContent } from '../../shared/figures/year-content.ts';
import type { BookIdentity } from '../../shared/workbook/book-file.ts';
import { placesOf } from '../../shared/workbook/formula.ts';
import { layoutOf } from '../../shared/workbook/layout.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book, Failed } from '../support/addon-book.ts';
import { expectOk } from '../support/addon-review.ts';
import { makeBook, Prepared, send } from '../support/addon-story.ts';
import { openFile } from '../support/xlsx-file.ts';

inTown();

// What is awaited may run into the clock where what is not awaited cannot.
vi.setConfig({ testTimeout: 240_000 });

type Content = { ok: true; identity: BookIdentity; content: YearContent | null };

interface Preview {
  ok: true;
  preview: {
    count: number;
    changes: { place: string; before: string; after: string }[];
    unreadable: { place: string; typed: string; fault: string; remedy: string }[];
    refused: { sheet: string; cell: string; why: string }[];
    damage: string[];
    periods: string[];
    older: string;
  };
}

const key = 'gdht_cong_nhan.tu';
const classes = 'D2. Lớp, chuyên đề';

let prepared: Prepared;
let template: Uint8Array;

/** The unit's file as the page writes it. */
const download = async (book: Book, filled: boolean) => {
  const answer = book.run<Content>('readBookContent', filled);
  expectOk(answer);
  return writeWorkbook(answer.identity, answer.content);
};
/** A file as the page reads it. */
const filledOf = async (bytes: Uint8Array) => {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.detail);
  return read.filled;
};
const preview = async (book: Book, bytes: Uint8Array) => {
  const answer = book.run<Preview>('previewFile', await filledOf(bytes));
  expectOk(answer);
  return answer.preview;
};
const take = async (book: Book, bytes: Uint8Array) => {
  const answer = book.run<{ ok: true; count: number; backup: string }>('takeFile', await filledOf(bytes));
  expectOk(answer);
  return answer;
};

beforeAll(async () => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  send(office, ward, ['Q1', 'Q2', 'H1', 'Q3', 'Q4']);
  const book = makeBook(office, ward);
  template = (await download(book, false)).bytes;
  prepared = new Prepared(office, book, ward);
}, 90_000);

/** `tab!J12` of a figure. */
const at = (book: Book, field: string, slot: 'Q1' | 'Y') => {
  const { sheet, cell } = book.placeOf(field, slot);
  return `${sheet}!${cell}`;
};

describe('a template filled in offline', () => {
  test('says what would change before anything is written, and how far each period is', async () => {
    const { book } = prepared.open();
    const file = openFile(template).typed({
      [at(book, key, 'Y')]: '4.066',
      [at(book, 'dau_sach', 'Y')]: 1310,
    });
    const found = await preview(book, file);
    expect(found.count).toBe(2);
    expect(found.changes).toContainEqual({
      place: 'I. Các mô hình học tập, Số hộ được công nhận «Gia đình học tập», Năm',
      before: 'trống',
      after: '4.066',
    });
    expect(found.periods[0]).toMatch(/^Năm: tệp đã điền 2\/\d+ ô[.;]/);
    expect(book.figureText(key, 'Y')).toBe('');
  });

  test('goes into the sheet as if it had been typed there, and again changes nothing', async () => {
    const { book } = prepared.open();
    const file = openFile(template).typed({
      [at(book, key, 'Y')]: '4.066 hộ',
      [at(book, 'bcd_kien_toan', 'Y')]: 'Có',
      [at(book, 'bcd_kien_toan.ngay', 'Y')]: 42415,
      [at(book, 'dau_sach', 'Y')]: 'không có số liệu: đang kiểm kê',
      [`${classes}!C4`]: 'Lớp tin học',
    });
    expect((await take(book, file)).backup).toMatch(/^Lưu trước khi nạp tệp 28-12-2016/);
    const shown = [key, 'bcd_kien_toan', 'bcd_kien_toan.ngay', 'dau_sach'].map((one) =>
      book.figureText(one, 'Y'),
    );
    expect(shown).toEqual(['4.066', 'Có', '15/02/2016', 'không có số liệu: đang kiểm kê']);
    expect(book.text(classes, 'C4')).toBe('Lớp tin học');
    expect((await preview(book, file)).count).toBe(0);
  });

  test('never empties a cell of the sheet: what the file leaves out stays', async () => {
    const { book } = prepared.open();
    book.typeFigure('dau_sach', 'Y', '1.310');
    book.type(classes, 'C4', 'Lớp của sổ');
    await take(book, openFile(template).typed({ [at(book, key, 'Y')]: 4066 }));
    expect([book.figureText('dau_sach', 'Y'), book.text(classes, 'C4')]).toEqual(['1.310', 'Lớp của sổ']);
  });

  test('keeps what it replaces in a tab of its own', async () => {
    const { book } = prepared.open();
    book.typeFigure(key, 'Y', '4.060');
    const { backup } = await take(book, openFile(template).typed({ [at(book, key, 'Y')]: 4066 }));
    expect(['C2', 'D2', 'E2'].map((cell) => book.text(backup, cell))).toEqual(['Năm', '4.060', '4.066']);
  });

  test('brings what cannot be read as it was typed, for the check to name; nothing becomes a formula', async () => {
    const { book } = prepared.open();
    const { letter } = placesOf(layoutOf(catalogue, 2016, 'ward')).column('bang_lop_chuyen_de', 'tu_ngay');
    const date = `${letter}4`;
    const file = openFile(template).typed({
      [at(book, key, 'Y')]: '=1+1',
      [at(book, 'dau_sach', 'Y')]: '99,15%',
      [`${classes}!C4`]: '=IMPORTXML("x")',
      [`${classes}!${date}`]: 'hôm qua',
    });
    const found = await preview(book, file);
    expect(found.unreadable.map(({ typed }) => typed).sort()).toEqual(['99,15%', '=1+1', 'hôm qua']);
    await take(book, file);
    expect([book.figure(key, 'Y'), book.cell(classes, 'C4')]).toMatchObject([
      { text: '=1+1' },
      { text: '=IMPORTXML("x")' },
    ]);
    expect([book.figureText('dau_sach', 'Y'), book.text(classes, date)]).toEqual(['99,15%', 'hôm qua']);
    const checked = book.run<{ result: { findings: { at: string; code: string }[] } }>('checkPeriod', 'Y');
    expect(checked.result.findings).toContainEqual(
      expect.objectContaining({ at: 'dau_sach', code: 'R26.percentage' }),
    );
    expect((await preview(book, file)).count).toBe(0);
  });
});

test('a new officer gets the year back from the file of its reports, to the letter', async () => {
  const { office, book } = prepared.open();
  const { name, bytes } = await download(book, true);
  expect(name).toMatch(/^bao-cao-[\w.]+-2016\.xlsx$/);
  const fresh = makeBook(office, prepared.ward);
  expect(await preview(fresh, bytes)).toMatchObject({ unreadable: [], refused: [], damage: [], older: '' });
  expect((await take(fresh, bytes)).count).toBeGreaterThan(100);
  for (const slot of ['Q1', 'Q2', 'Q3', 'Q4']) {
    const before = fresh.run<Preview>('previewRevision', slot, 1);
    // An Excel file has no reasons: those are given where the finding stands.
    const changes = before.preview.changes.filter(({ place }) => !place.startsWith('Giải trình của '));
    expect([slot, changes]).toEqual([slot, []]);
  }
});

test('a file of another ward is told in plain words and changes nothing', async () => {
  const { office } = prepared.open();
  const other = makeBook(office, office.district.wards[7]!);
  for (const name of ['previewFile', 'takeFile']) {
    const foreign = other.run<Failed>(name, await filledOf(template));
    expect(foreign).toMatchObject({ ok: false, title: 'Tệp không phải của sổ này.' });
    expect(foreign.detail).toContain(prepared.ward.name);
  }
});

test('a unit that has sent nothing is told so, and gets the empty template', async () => {
  const { office } = prepared.open();
  const other = makeBook(office, office.district.wards[7]!);
  const none = other.run<Failed>('readBookContent', true);
  expect(none).toMatchObject({ ok: false, detail: 'Hãy tải mẫu trống.' });
  expect((await download(other, false)).name).toMatch(/^mau-/);
});

test('what a file holds where nobody asks is named with its address and does not come in', async () => {
  const { book } = prepared.open();
  const { sheet, cell } = book.placeOf(key, 'Q1');
  const file = openFile(template).typed({ [`${sheet}!${cell}`]: 12 });
  expect(await preview(book, file)).toMatchObject({
    count: 0,
    refused: [{ sheet, cell, why: 'cột «Quý I» không hỏi chỉ số này' }],
  });
});

test('the parts of the page that write files come packed, and unpack to what they export', async () => {
  const { book } = prepared.open();
  for (const room of ['word', 'excel'] as const) {
    const { packed } = book.run<{ packed: string }>('readRoom', room);
    const code = gunzipSync(Buffer.from(packed, 'base64')).toString();
    expect(code).toContain(`soHocTap.${room}=`);
    // Loaded at the press of a button, over the network of a ward.
    expect(packed.length).toBeLessThan(250_000);
  }
});

describe('the district', () => {
  const masterOf = (office: Office) => {
    const master = office.newBook(office.district.officer, 'Bảng tổng hợp');
    master.run('createMaster', { unit: office.district.id, year: 2016 });
    return master;
  };

  test('gets its summary as Excel, CSV and DHIS2', async () => {
    const { office } = prepared.open();
    const { id } = office.district;
    const master = masterOf(office);
    const { tallied } = master.run<{ tallied: TalliedSummary }>('readSummary', '2016-Q1');
    const csv = await writeSummary(tallied, 'csv');
    const names = [(await writeSummary(tallied, 'xlsx')).name, csv.name];
    expect(names).toEqual([`tong-hop-${id}-2016-Q1.xlsx`, `tong-hop-${id}-2016-Q1.csv`]);
    expect(new TextDecoder().decode(csv.bytes)).toContain(prepared.ward.name);
    const dhis2 = master.run<{ name: string; text: string }>('readDhis2', '2016-Q1');
    expect(dhis2.name).toBe(`dhis2-${id}-2016-Q1.json`);
    expect(JSON.parse(dhis2.text)).toMatchObject({ dataSet: 'SHT_Q', period: '2016Q1' });
  });

  test('a mapping file without codes for the period is told, one that is no JSON too', () => {
    const { office } = prepared.open();
    const master = masterOf(office);
    const mapping = {
      catalogue: catalogue.version,
      idScheme: 'code',
      dataSets: {},
      orgUnits: {},
      dataElements: {},
      leftOut: [],
    };
    const made = master.run<{ ok: true; text: string; unmapped: string[] }>(
      'mappedSummary',
      '2016-Q1',
      JSON.stringify(mapping),
    );
    expect([made.text, made.unmapped[0]]).toEqual(['', 'dataSet:Quarterly']);
    expect(master.run<Failed>('mappedSummary', '2016-Q1', 'x')).toMatchObject({ ok: false });
  });

  test('a ward’s own workbook has no summary to take', () => {
    const { book } = prepared.open();
    expect(book.run<Failed>('readSummary', '2016-Q1')).toMatchObject({ ok: false });
  });
});
