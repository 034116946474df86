// Summaries on their way out, written as the officer's browser writes them and read back by other programs.
import readXlsxFile from 'read-excel-file/web-worker';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeSummary } from '../../documents/excel.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import type { DataValueSet, MappedSummary } from '../../shared/exchange/dhis2.ts';
import type { TalliedSummary } from '../../shared/exchange/exported-summary.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import { call, db, emailOf, makeWorld, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const district = 'quan1@gmail.com';
const yearEnd = '2016-12-08T09:15:00+07:00';

/** Two wards of ten: 11 260 of 11 307 and 9 718 of 9 800 are 20 978 of 21 107, which is 99,39 %. */
const literate: Record<number, Figures> = {
  2: { 'xmc_15_tro_len.tu': 11260, 'xmc_15_tro_len.mau': 11307, muc_pcgdth: 'muc_2' },
  3: { 'xmc_15_tro_len.tu': 9718, 'xmc_15_tro_len.mau': 9800, muc_pcgdth: 'muc_3' },
};

async function fetched(path: string, as = district): Promise<Response> {
  const response = await call(`/v1/units/1/summaries/${path}`, { as });
  expect(response.status).toBe(200);
  return response;
}

/** A file as the sidebar's page makes it of what the Worker answers. */
async function written(period: string, ending: 'xlsx' | 'csv') {
  const exported = await (await fetched(`${period}/tallies`)).json<TalliedSummary>();
  return writeSummary(exported, ending);
}

beforeAll(async () => {
  await makeWorld();
  for (const [ward, figures] of Object.entries(literate)) {
    const answer = await submit(Number(ward), '2016-Y', reportOf('2016-Y', figures), { at: yearEnd });
    expect(answer.status).toBe(201);
  }
  const scholarships = reportOf('2016-Q4', { hoc_bong_suat: 30 }, { reporter: 'district' });
  expect((await submit(1, '2016-Q4', scholarships, { as: district })).status).toBe(201);
  // A name that a spreadsheet would take for a formula.
  await db.all({ sql: "UPDATE tree SET name = '=1+1' WHERE unit = 4", values: [] });
});

describe('the CSV', () => {
  type Line = Record<string, string>;
  let lines: Line[];
  const of = (key: string) => lines.filter((line) => line['Mã chỉ số'] === key);

  beforeAll(async () => {
    const { name, type, bytes } = await written('2016-Y', 'csv');
    expect([name, type]).toEqual(['tong-hop-760-2016-Y.csv', 'text/csv;charset=utf-8']);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    lines = byHand(new TextDecoder().decode(bytes));
  });

  test('has the total with its coverage, and every unit with its state', () => {
    expect(of('xmc_15_tro_len').slice(0, 4)).toMatchObject([
      {
        'Tên đơn vị': 'Quận 1',
        'Phạm vi': 'Tổng hợp',
        'Số liệu': '20978',
        'Mẫu số': '21107',
        'Tỷ lệ (%)': '99,39',
        'Số đơn vị có số liệu': '2',
        'Số đơn vị phải nộp': '10',
        'Tình trạng': 'mới có 2/10 đơn vị',
      },
      { 'Tên đơn vị': 'Tân Định', 'Số liệu': '11260', 'Tỷ lệ (%)': '99,58', 'Tình trạng': 'có số liệu' },
      { 'Tên đơn vị': 'Đa Kao', 'Số liệu': '9718', 'Mẫu số': '9800' },
      { 'Số liệu': '', 'Mẫu số': '', 'Tỷ lệ (%)': '', 'Tình trạng': 'chưa nộp' },
    ]);
    expect(of('xmc_15_tro_len')).toHaveLength(11);
    expect(of('dau_sach')[1]).toMatchObject({ 'Số liệu': '', 'Tình trạng': 'không có số liệu' });
  });

  test('holds no text that a spreadsheet would work out', () => {
    expect(of('xmc_15_tro_len')[3]).toMatchObject({ 'Tên đơn vị': "'=1+1", 'Mã đơn vị': '26740' });
    expect(lines.flatMap((line) => Object.values(line)).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual(
      [],
    );
  });

  test('lists the district’s own figures beside its wards', async () => {
    const own = byHand(new TextDecoder().decode((await written('2016-Q4', 'csv')).bytes));
    const rows = own.filter((line) => line['Mã chỉ số'] === 'hoc_bong_suat');
    expect(rows.map((line) => [line['Phạm vi'], line['Số liệu']]).slice(0, 2)).toEqual([
      ['Tổng hợp', '30'],
      ['Số liệu riêng', '30'],
    ]);
  });
});

describe('the Excel file', () => {
  test('has the total with its coverage on one sheet and the units side by side on the other', async () => {
    const { bytes } = await written('2016-Y', 'xlsx');
    const sheets = await readXlsxFile(new Blob([bytes]));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Tổng hợp', 'Từng đơn vị']);
    const [totals, units] = sheets.map(({ data }) => data);
    const last = totals?.[2]?.indexOf('Mã chỉ số') ?? -1;
    const total = totals?.find((row) => row[last] === 'xmc_15_tro_len');
    expect(total?.slice(2, 7)).toEqual([20978, 21107, 99.39, 2, 10]);
    expect(total?.[8]).toBe('Đa Kao');
    expect(totals?.[0]?.[0]).toBe('QUẬN 1 – NĂM 2016');
    const headings = units?.[2] ?? [];
    // The district's own scholarships of the fourth quarter are part of its year.
    expect(headings.slice(2, 6)).toEqual(['Quận 1 (số liệu riêng)', 'Tân Định', 'Đa Kao', '=1+1']);
    const row = units?.find((one) => one[headings.indexOf('Mã chỉ số')] === 'xmc_15_tro_len');
    expect(row?.slice(3, 6)).toEqual([99.58, 99.16, 'chưa nộp']);
  });
});

test('a unit with more wards than one file holds is told to take them one by one', async () => {
  await db.all({ sql: 'UPDATE tree SET wards = 251 WHERE unit = 20 AND year = 2015', values: [] });
  for (const file of ['tallies', 'dhis2.json']) {
    const answer = await call(`/v1/units/20/summaries/2015-Y/${file}`, { as: 'thanh.pho@gmail.com' });
    expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'unit-too-large' }]);
  }
});

describe('the data value set for DHIS2', () => {
  const today = '2016-12-08';
  const mapping = {
    catalogue: catalogue.version,
    idScheme: 'uid',
    dataSets: { Yearly: 'pBOMPrpg1QX' },
    orgUnits: { 760: 'DiszpKrYNg8' },
    dataElements: {
      'xmc_15_tro_len.tu': { dataElement: 'f7n9E0hX8qk', categoryOptionCombo: 'bRowv6yZOF2' },
      khong_co: { dataElement: 'Ix2HsbDMLea' },
    },
    leftOut: ['dau_sach'],
  };

  test('has the shape of DHIS2’s own documentation, with our codes', async () => {
    const set = await (await fetched('2016-Y/dhis2.json')).json<DataValueSet>();
    // docs.dhis2.org, «Sending data values»: dataSet, completeDate, period, orgUnit, dataValues of text.
    expect(set).toMatchObject({
      dataSet: 'SHT_Y',
      period: '2016',
      orgUnit: '760',
      dataElementIdScheme: 'code',
    });
    expect(set.dataValues.find(({ dataElement }) => dataElement === 'xmc_15_tro_len.tu')).toEqual({
      dataElement: 'xmc_15_tro_len.tu',
      value: '20978',
      comment: '2/10 đơn vị có số liệu',
    });
    const grade = (key: string) => set.dataValues.filter(({ dataElement }) => dataElement === key);
    expect(grade('muc_pcgdth=muc_2')).toMatchObject([{ value: '1' }]);
    expect(grade('muc_pcgdth#')).toMatchObject([{ value: '2' }]);
    expect(set.dataValues.every(({ value }) => typeof value === 'string' && value !== '')).toBe(true);
  });

  test('is complete only where every ward has reported', async () => {
    expect(await (await fetched('2016-Y/dhis2.json')).json()).not.toHaveProperty('completeDate');
    const ward = await call('/v1/units/2/summaries/2016-Y/dhis2.json', { as: emailOf(2) });
    expect(await ward.json()).toMatchObject({ completeDate: today, orgUnit: '26734' });
  });

  test('goes by a mapping file, and lists what that lacks instead of dropping it', async () => {
    const path = '/v1/units/1/summaries/2016-Y/dhis2.json';
    const made = await (await send(path, mapping)).json<MappedSummary>();
    expect(made.dataValueSet).toEqual({
      dataSet: 'pBOMPrpg1QX',
      period: '2016',
      orgUnit: 'DiszpKrYNg8',
      dataElementIdScheme: 'uid',
      orgUnitIdScheme: 'uid',
      categoryOptionComboIdScheme: 'uid',
      dataSetIdScheme: 'uid',
      dataValues: [
        {
          dataElement: 'f7n9E0hX8qk',
          categoryOptionCombo: 'bRowv6yZOF2',
          value: '20978',
          comment: '2/10 đơn vị có số liệu',
        },
      ],
    });
    expect(made.unmapped).toContain('xmc_15_tro_len.mau');
    expect(made.unmapped).not.toContain('dau_sach');
    expect(made.unknown).toEqual(['khong_co']);
  });

  test('is not made where the mapping has no data set or organisation unit', async () => {
    const lacking = { ...mapping, dataSets: {}, orgUnits: {} };
    const made = await (await send('/v1/units/1/summaries/2016-Y/dhis2.json', lacking)).json<MappedSummary>();
    expect(made.dataValueSet).toBeNull();
    expect(made.unmapped.slice(0, 2)).toEqual(['dataSet:Yearly', 'orgUnit:760']);
  });

  test('refuses a mapping that is none', async () => {
    for (const wrong of [
      { ...mapping, idScheme: 'name' },
      { ...mapping, more: 1 },
      [],
      'x',
      { catalogue: 1 },
    ]) {
      const answer = await send('/v1/units/1/summaries/2016-Y/dhis2.json', wrong);
      expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'mapping-invalid' }]);
    }
  });
});

/** CSV read without any library: semicolons, quotation marks doubled, CRLF. */
function byHand(text: string): Record<string, string>[] {
  const rows = [...text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n)/g)].reduce<
    string[][]
  >(
    (all, [, quoted, plain, end]) => {
      all.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
      if (end === '\r\n') all.push([]);
      return all;
    },
    [[]],
  );
  const [headings = [], ...rest] = rows.filter((row) => row.length > 0);
  return rest.map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i] ?? ''])));
}
