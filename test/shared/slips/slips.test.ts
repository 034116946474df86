// «Phiếu xin số liệu»: which rows a supplier is asked for, and what an answer from a chat is taken for.
import { expect, test } from 'vitest';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { lookup } from '../../../shared/catalogue/lookup.ts';
import { readAnswer } from '../../../shared/slips/answer.ts';
import { type Slip, slipsOf } from '../../../shared/slips/slip.ts';
import { slipText } from '../../../shared/slips/slip-text.ts';
import { layoutOf } from '../../../shared/workbook/layout.ts';

const layout = layoutOf(catalogue, 2016, 'ward');
const fields = new Map([...lookup(catalogue).fields].map(([key, { field }]) => [key, field]));
const known = { now: {}, lastYear: {} };
const slips = slipsOf(layout, 'Y', { ...known, lastYear: { 'gdht_dang_ky.tu': 4620 } });
const slipOf = (supplier: string): Slip => slips.find((one) => one.supplier === supplier)!;
const hkh = slipOf('HKH');

const answerOf = (text: string) => {
  const { answered, unread, unmatched } = readAnswer(hkh, fields, text);
  return {
    ...{ is: Object.fromEntries(answered.map(({ line, figure }) => [line.key, figure])) },
    unread: unread.map(({ line, typed }) => [line.key, typed]),
    unmatched: unmatched.map(({ at, why }) => [at, why]),
  };
};
const nothing = { is: {}, unread: [], unmatched: [] };

test('a supplier is asked for exactly its own rows of the period, numbered, with last year beside', () => {
  expect(hkh.lines[0]).toMatchObject({
    ...{ key: 'gdht_dang_ky.tu', number: 1, label: 'Số hộ đăng ký «Gia đình học tập»' },
    ...{ unit: 'hộ', before: '4.620' },
  });
  expect(hkh.lines.map(({ number }) => number)).toEqual(hkh.lines.map((_, i) => i + 1));
  // Scholarships come every quarter: the year is made of them and asks for none again (domain 1.0).
  expect(slipsOf(layout, 'Q1', known).map(({ supplier }) => supplier)).toContain('TTHTCĐ');
  const named = slips.flatMap(({ lines }) => lines.map(({ key }) => key));
  expect(new Set(named).size).toBe(named.length);
});

test('a message of a chat comes back filled in', () => {
  const message = slipText(hkh, { unit: 'Phường Nguyễn Cư Trinh', period: 'năm 2016', day: '12/12/2016' });
  expect(message).toContain('\n1. Số hộ đăng ký «Gia đình học tập» (hộ; năm trước 4.620):\n');
  expect(answerOf(message)).toMatchObject(nothing);
  const filled = message
    .replace('(hộ; năm trước 4.620):', '(hộ; năm trước 4.620): 4.315 hộ')
    .replace(
      'Số hộ được công nhận «Gia đình học tập» (hộ):',
      'Số hộ được công nhận «Gia đình học tập» (hộ): 4.066',
    )
    .replace(/Số hội viên Hội Khuyến học \([^)]*\):/, '$& không có số liệu: sổ hội viên đang cập nhật');
  expect(answerOf(filled)).toEqual({
    ...nothing,
    is: {
      'gdht_dang_ky.tu': 4315,
      'gdht_cong_nhan.tu': 4066,
      'hoi_vien_kh.tu': { none: 'sổ hội viên đang cập nhật' },
    },
  });
});

test.each([
  ['1. 4.620', 'gdht_dang_ky.tu', 4620],
  ['1: 4620', 'gdht_dang_ky.tu', 4620],
  ['1) 4.620 hộ', 'gdht_dang_ky.tu', 4620],
  ['1 - 4.620', 'gdht_dang_ky.tu', 4620],
  ['số hộ đăng ký «gia đình học tập»: 4.620', 'gdht_dang_ky.tu', 4620],
  ['So ho dang ky gia dinh hoc tap = 4620', 'gdht_dang_ky.tu', 4620],
  ['Số hộ đăng ký Gia đình học tập 4.620', 'gdht_dang_ky.tu', 4620],
  ['1\tSố hộ đăng ký «Gia đình học tập»\thộ\t4.620\t4.700', 'gdht_dang_ky.tu', 4700],
  ['1. Hộ đăng ký gia đình học tập: 4.700', 'gdht_dang_ky.tu', 4700],
  ['Tổng số dòng họ: 31', 'dht_tong', 31],
])('«%s» is an answer to %s: %s', (text, key, value) => {
  expect(answerOf(text)).toEqual({ ...nothing, is: { [key]: value } });
});

test('what cannot be read keeps its words and says what to do', () => {
  const { unread } = readAnswer(hkh, fields, '1. khoảng 300\n2. không có số liệu');
  expect(unread.map(({ line, typed }) => [line.number, typed])).toEqual([
    [1, 'khoảng 300'],
    [2, 'không có số liệu'],
  ]);
  expect(unread[0]?.remedy).not.toBe('');
});

test('a line that may mean several rows, another row or none at all is named and not taken', () => {
  expect(answerOf('Gia đình học tập: 300')).toEqual({ ...nothing, unmatched: [[1, 'several']] });
  expect(answerOf('1. Số chi hội (tổ hội) khuyến học: 12')).toEqual({
    ...nothing,
    unmatched: [[1, 'other-name']],
  });
  expect(answerOf('Em gửi chị ạ\nSố câu lạc bộ cờ vua: 3')).toEqual({
    ...nothing,
    unmatched: [[2, 'unknown']],
  });
  expect(answerOf('1. 300\n1. 400')).toEqual({
    ...nothing,
    unmatched: [
      [1, 'twice'],
      [2, 'twice'],
    ],
  });
  expect(answerOf('1. 300\n1. 300')).toEqual({ ...nothing, is: { 'gdht_dang_ky.tu': 300 } });
});

test('a text goes on over the lines below it, up to the next row', () => {
  const at = hkh.lines.find(({ unit }) => unit === 'lời văn')!.number;
  const { is } = answerOf(`${at}. Hội đã vận động.\nCác chi hội hưởng ứng.\n1. 300`);
  expect(Object.values(is)).toEqual([300, 'Hội đã vận động.\nCác chi hội hưởng ứng.']);
});

test('a list comes as a table with its headings; what cannot be read is kept as typed', () => {
  const center = slips.find(({ tables }) => tables.some(({ id }) => id === 'bang_dien_hinh'))!;
  const { lists } = readAnswer(
    center,
    fields,
    'Loại mô hình *\tTên mô hình\tKết quả nổi bật\nGia đình học tập\tHộ ở khu phố 2\tBa con đỗ đại học\n\n1. 300',
  );
  expect(lists).toEqual([
    {
      ...{ table: 'bang_dien_hinh', title: 'Điển hình mô hình học tập' },
      rows: [{ loai: 'gia_dinh', ten: 'Hộ ở khu phố 2', ket_qua: 'Ba con đỗ đại học' }],
    },
  ]);
});
