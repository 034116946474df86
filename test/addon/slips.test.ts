// «Xin số liệu»: an answer from a chat becomes figures in the right cells, and nothing else is touched.
import { beforeAll, expect, test } from 'vitest';
import { yearOfWard } from '../../demo/reports.ts';
import type { Unmatched } from '../../shared/slips/answer.ts';
import type { Slip } from '../../shared/slips/slip.ts';
import { slipText } from '../../shared/slips/slip-text.ts';
import { inTown, openOffice } from '../support/addon.ts';
import { expectOk } from '../support/addon-review.ts';
import { makeBook, Prepared, send } from '../support/addon-story.ts';

inTown();

interface Slips {
  ok: true;
  unit: string;
  period: string;
  slips: Slip[];
  answers: Record<string, { day: string; count: number }>;
}
interface Preview {
  ok: true;
  preview: {
    cells: { label: string; place: string; before: string; after: string }[];
    lists: string[];
    unread: { label: string; typed: string }[];
    unmatched: Unmatched[];
    same: string[];
    open: string[];
  };
}
interface Taken {
  ok: true;
  count: number;
  backup: string;
}

let prepared: Prepared;

beforeAll(() => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  prepared = new Prepared(office, makeBook(office, ward), ward);
}, 60_000);

test('a supplier sends the message back filled in, and its figures stand in their cells', () => {
  const { book } = prepared.open();
  const slips = book.run<Slips>('readSlips', 'Y');
  expectOk(slips);
  const slip = slips.slips.find(({ supplier }) => supplier === 'HKH')!;
  expect(slip.lines[0]).toMatchObject({ key: 'gdht_dang_ky.tu', before: '', now: '' });
  expect(slips.answers).toEqual({});
  const message = slipText(slip, { unit: slips.unit, period: slips.period, day: '' });
  const answer = message
    .replace(/«Gia đình học tập» \(hộ\):/, '«Gia đình học tập» (hộ): 4.620 hộ')
    .replace(/công nhận «Gia đình học tập» \(hộ\):/, 'công nhận «Gia đình học tập» (hộ): khoảng 4.000')
    .concat('\nSố câu lạc bộ cờ: 3');

  const { preview } = book.run<Preview>('previewAnswer', 'Y', 'HKH', answer);
  const place = book.placeOf('gdht_dang_ky.tu', 'Y');
  expect(preview.cells).toEqual([
    {
      label: 'Số hộ đăng ký «Gia đình học tập»',
      place: `${place.sheet}, ô ${place.cell}`,
      ...{ before: '', after: '4.620' },
    },
    expect.objectContaining({ before: '', after: 'khoảng 4.000' }),
  ]);
  expect(preview.unread.map(({ typed }) => typed)).toEqual(['khoảng 4.000']);
  expect(preview.unmatched).toMatchObject([{ text: 'Số câu lạc bộ cờ: 3', why: 'unknown' }]);
  expect(book.figureText('gdht_dang_ky.tu', 'Y')).toBe('');

  const taken = book.run<Taken>('takeAnswer', 'Y', 'HKH', answer, false);
  expect(taken).toMatchObject({ ok: true, count: 2, backup: '' });
  expect(book.figureText('gdht_dang_ky.tu', 'Y')).toBe('4.620');
  expect(book.figureText('gdht_cong_nhan.tu', 'Y')).toBe('khoảng 4.000');
  expect(book.figureText('gdht_tieu_bieu', 'Y')).toBe('');
  expect(book.run<Slips>('readSlips', 'Y').answers).toMatchObject({ HKH: { count: 2 } });
  expect(book.run<Slips>('readSlips', 'Q1').answers).toEqual({});
});

test('a cell with another figure is replaced only when asked to, and what stood there is kept', () => {
  const { book } = prepared.open();
  book.typeFigure('gdht_dang_ky.tu', 'Y', '4000');
  const answer = '1. 4.620\n2. 4.066';
  const { preview } = book.run<Preview>('previewAnswer', 'Y', 'HKH', answer);
  expect(preview.cells.map(({ before, after }) => [before, after])).toEqual([
    ['4.000', '4.620'],
    ['', '4.066'],
  ]);
  expect(book.run<Taken>('takeAnswer', 'Y', 'HKH', answer, false)).toMatchObject({ count: 1, backup: '' });
  expect(book.figureText('gdht_dang_ky.tu', 'Y')).toBe('4.000');
  expect(book.figureText('gdht_cong_nhan.tu', 'Y')).toBe('4.066');
  const { backup } = book.run<Taken>('takeAnswer', 'Y', 'HKH', answer, true);
  expect(backup).toMatch(/^Lưu trước khi ghi phiếu /);
  expect(book.figureText('gdht_dang_ky.tu', 'Y')).toBe('4.620');
  expect(book.sheet(backup).cells.map(({ text }) => text)).toContain('4.000');
  // The same answer once more changes nothing.
  const again = book.run<Preview>('previewAnswer', 'Y', 'HKH', answer).preview;
  expect([again.cells, again.same.length]).toEqual([[], 2]);
});

test('rows of a list are added below those that are there', () => {
  const { book } = prepared.open();
  const rows =
    'Loại mô hình *\tTên mô hình *\tKết quả nổi bật *\nGia đình học tập\tHộ ở khu phố 2\tBa con vào đại học\nDòng họ học tập\tDòng họ khu phố 3\tQuỹ 40 triệu';
  const { preview } = book.run<Preview>('previewAnswer', 'Y', 'HKH', rows);
  expect(preview.lists).toEqual(['Điển hình mô hình học tập: thêm 2 dòng']);
  expect(book.run<Taken>('takeAnswer', 'Y', 'HKH', rows, false).count).toBe(1);
  const more = rows.replace(/\nGia đình.*\n/, '\n').replace('khu phố 3', 'khu phố 5');
  expect(book.run<Taken>('takeAnswer', 'Y', 'HKH', more, false).count).toBe(1);
  const texts = book
    .sheet(book.tabs.find(({ name }) => /[Đđ]iển hình/.test(name))!.name)
    .cells.map(({ text }) => text);
  expect(texts.filter((text) => /khu phố \d/.test(text))).toEqual([
    'Hộ ở khu phố 2',
    'Dòng họ khu phố 3',
    'Dòng họ khu phố 5',
  ]);
});

test('last year stands beside the rows where it was reported', () => {
  const office = openOffice();
  const ward = office.district.wards[7]!;
  send(office, ward, ['Y']);
  const book = office.newBook(ward.email);
  expectOk(book.run('createBook', { unit: ward.id, year: 2017 }));
  const { slips } = book.run<Slips>('readSlips', 'Y');
  const line = slips
    .find(({ supplier }) => supplier === 'CTPC')!
    .lines.find(({ key }) => key === 'xmc_15_tro_len.tu')!;
  const sent = yearOfWard(ward).figures.Y?.['xmc_15_tro_len.tu'];
  expect(sent).toBeTypeOf('number');
  expect(line.before.replace('.', '')).toBe(String(sent));
});

test('an empty or a much too long answer is refused in plain words', () => {
  const { book } = prepared.open();
  expect(book.run('previewAnswer', 'Y', 'HKH', ' \n ')).toMatchObject({
    ok: false,
    title: 'Chưa có trả lời.',
  });
  expect(book.run('previewAnswer', 'Y', 'HKH', 'a'.repeat(20_001))).toMatchObject({
    ok: false,
    title: 'Trả lời dài quá.',
  });
});
