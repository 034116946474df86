// Working with Excel files: the year leaves as a file, a filled file comes back into the sheet, nothing is lost on the way.
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../shared/catalogue/current.ts';
import { placesOf } from '../../shared/workbook/formula.ts';
import { layoutOf } from '../../shared/workbook/layout.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book, Failed } from '../support/addon-book.ts';
import { expectOk } from '../support/addon-review.ts';
import { makeBook, Prepared, send } from '../support/addon-story.ts';
import { openFile } from '../support/xlsx-file.ts';

inTown();

interface Downloaded {
  ok: true;
  file: { name: string; type: string; base64: string };
}

interface Preview {
  ok: true;
  preview: {
    count: number;
    changes: { place: string; before: string; after: string }[];
    unreadable: { place: string; typed: string; fault: string; remedy: string }[];
    damage: string[];
    periods: string[];
    older: string;
  };
}

const key = 'gdht_cong_nhan.tu';
const classes = 'D2. Lớp, chuyên đề';

let prepared: Prepared;
let template: Uint8Array;

const bytesOf = (downloaded: Downloaded) => new Uint8Array(Buffer.from(downloaded.file.base64, 'base64'));
const upload = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const preview = (book: Book, bytes: Uint8Array) => {
  const answer = book.run<Preview>('previewFile', upload(bytes));
  expectOk(answer);
  return answer.preview;
};
const take = (book: Book, bytes: Uint8Array) => {
  const answer = book.run<{ ok: true; count: number; backup: string }>('takeFile', upload(bytes));
  expectOk(answer);
  return answer;
};

beforeAll(() => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  send(office, ward, ['Q1', 'Q2', 'H1', 'Q3', 'Q4']);
  const book = makeBook(office, ward);
  const downloaded = book.run<Downloaded>('bookFile', 'mau.xlsx');
  expectOk(downloaded);
  template = bytesOf(downloaded);
  prepared = new Prepared(office, book, ward);
}, 90_000);

/** `tab!J12` of a figure. */
const at = (book: Book, field: string, slot: 'Q1' | 'Y') => {
  const { sheet, cell } = book.placeOf(field, slot);
  return `${sheet}!${cell}`;
};

describe('a template filled in offline', () => {
  test('says what would change before anything is written, and how far each period is', () => {
    const { book } = prepared.open();
    const file = openFile(template).typed({
      [at(book, key, 'Y')]: '4.066',
      [at(book, 'dau_sach', 'Y')]: 1310,
    });
    const found = preview(book, file);
    expect(found.count).toBe(2);
    expect(found.changes).toContainEqual({
      place: 'I. Các mô hình học tập, Số hộ được công nhận «Gia đình học tập», Năm',
      before: 'trống',
      after: '4.066',
    });
    expect(found.periods[0]).toMatch(/^Năm: tệp đã điền 2\/\d+ ô[.;]/);
    expect(book.figure(key, 'Y').text).toBe('');
  });

  test('goes into the sheet as if it had been typed there, and again changes nothing', () => {
    const { book } = prepared.open();
    const file = openFile(template).typed({
      [at(book, key, 'Y')]: '4.066 hộ',
      [at(book, 'bcd_kien_toan', 'Y')]: 'Có',
      [at(book, 'bcd_kien_toan.ngay', 'Y')]: 42415,
      [at(book, 'dau_sach', 'Y')]: 'không có số liệu: đang kiểm kê',
      [`${classes}!C4`]: 'Lớp tin học',
    });
    expect(take(book, file).backup).toMatch(/^Lưu trước khi nạp tệp 28-12-2016/);
    const shown = [key, 'bcd_kien_toan', 'bcd_kien_toan.ngay', 'dau_sach'].map(
      (one) => book.figure(one, 'Y').text,
    );
    expect(shown).toEqual(['4.066', 'Có', '15/02/2016', 'không có số liệu: đang kiểm kê']);
    expect(book.text(classes, 'C4')).toBe('Lớp tin học');
    expect(preview(book, file).count).toBe(0);
  });

  test('never empties a cell of the sheet: what the file leaves out stays', () => {
    const { book } = prepared.open();
    book.typeFigure('dau_sach', 'Y', '1.310');
    book.type(classes, 'C4', 'Lớp của sổ');
    take(book, openFile(template).typed({ [at(book, key, 'Y')]: 4066 }));
    expect([book.figure('dau_sach', 'Y').text, book.text(classes, 'C4')]).toEqual(['1.310', 'Lớp của sổ']);
  });

  test('keeps what it replaces in a tab of its own', () => {
    const { book } = prepared.open();
    book.typeFigure(key, 'Y', '4.060');
    const { backup } = take(book, openFile(template).typed({ [at(book, key, 'Y')]: 4066 }));
    expect(['C2', 'D2', 'E2'].map((cell) => book.text(backup, cell))).toEqual(['Năm', '4.060', '4.066']);
  });

  test('brings what cannot be read as it was typed, for the check to name; nothing becomes a formula', () => {
    const { book } = prepared.open();
    const { letter } = placesOf(layoutOf(catalogue, 2016, 'ward')).column('bang_lop_chuyen_de', 'tu_ngay');
    const date = `${letter}4`;
    const file = openFile(template).typed({
      [at(book, key, 'Y')]: '=1+1',
      [at(book, 'dau_sach', 'Y')]: '99,15%',
      [`${classes}!C4`]: '=IMPORTXML("x")',
      [`${classes}!${date}`]: 'hôm qua',
    });
    const found = preview(book, file);
    expect(found.unreadable.map(({ typed }) => typed).sort()).toEqual(['99,15%', '=1+1', 'hôm qua']);
    take(book, file);
    expect([book.figure(key, 'Y'), book.cell(classes, 'C4')]).toMatchObject([
      { text: '=1+1' },
      { text: '=IMPORTXML("x")' },
    ]);
    expect([book.figure('dau_sach', 'Y').text, book.text(classes, date)]).toEqual(['99,15%', 'hôm qua']);
    const checked = book.run<{ result: { findings: { at: string; code: string }[] } }>('checkPeriod', 'Y');
    expect(checked.result.findings).toContainEqual(
      expect.objectContaining({ at: 'dau_sach', code: 'R26.percentage' }),
    );
    expect(preview(book, file).count).toBe(0);
  });
});

test('a new officer gets the year back from the file of its reports, to the letter', () => {
  const { office, book } = prepared.open();
  const downloaded = book.run<Downloaded>('bookFile', 'bao-cao.xlsx');
  expectOk(downloaded);
  expect(downloaded.file.name).toMatch(/^bao-cao-[\w.]+-2016\.xlsx$/);
  const fresh = makeBook(office, prepared.ward);
  expect(preview(fresh, bytesOf(downloaded))).toMatchObject({ unreadable: [], damage: [], older: '' });
  expect(take(fresh, bytesOf(downloaded)).count).toBeGreaterThan(100);
  for (const slot of ['Q1', 'Q2', 'Q3', 'Q4']) {
    const before = fresh.run<Preview>('previewRevision', slot, 1);
    expect([slot, before.preview.changes]).toEqual([slot, []]);
  }
});

test('a wrong file is told in plain words and changes nothing', () => {
  const { office, book } = prepared.open();
  const other = makeBook(office, office.district.wards[7]!);
  const foreign = other.run<Failed>('previewFile', upload(template));
  expect(foreign).toMatchObject({ ok: false, title: 'Tệp không phải của sổ này' });
  expect(foreign.detail).toContain(prepared.ward.name);
  const broken = book.run<Failed>('takeFile', upload(template.slice(0, 5000)));
  expect(broken).toMatchObject({ ok: false, title: 'Không đọc được tệp' });
});

describe('the district', () => {
  const download = (office: Office, which: string) => {
    const master = office.newBook(office.district.officer, 'Bảng tổng hợp');
    master.run('createMaster', { unit: office.district.id, year: 2016 });
    return master.run<Downloaded>('summaryFile', '2016-Q1', which);
  };

  test('gets its summary as Excel, CSV and DHIS2', () => {
    const { office } = prepared.open();
    const { id } = office.district;
    const names = ['tong-hop.xlsx', 'tong-hop.csv', 'dhis2.json'].map(
      (which) => download(office, which).file.name,
    );
    expect(names).toEqual([
      `tong-hop-${id}-2016-Q1.xlsx`,
      `tong-hop-${id}-2016-Q1.csv`,
      `dhis2-${id}-2016-Q1.json`,
    ]);
    const csv = Buffer.from(download(office, 'tong-hop.csv').file.base64, 'base64').toString('utf8');
    expect(csv).toContain(prepared.ward.name);
  });

  test('a mapping file without codes for the period is told, one that is no JSON too', () => {
    const { office } = prepared.open();
    const master = office.newBook(office.district.officer, 'Bảng tổng hợp');
    master.run('createMaster', { unit: office.district.id, year: 2016 });
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
    expect(book.run<Failed>('summaryFile', '2016-Q1', 'tong-hop.csv')).toMatchObject({ ok: false });
  });
});
