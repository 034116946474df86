// What makes two submissions the same, and how the differences between two are told.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Content,
  canonicalText,
  changesBetween,
  receiptNumber,
} from '../../../shared/wire/submission.ts';
import { anyContent } from '../../support/arbitrary-content.ts';

const content: Content = {
  asOf: '2016-12-05',
  figures: { gdht_tong_ho: 5783, muc_xmc: 'muc_2', thac_si: { none: 'chưa thống kê' } },
  tables: {
    bang_lop_chuyen_de: [
      { ten: 'Luật', so_nguoi: 40 },
      { ten: 'Tin học', so_nguoi: 20 },
    ],
  },
  notes: { gdht_tong_ho: 'có tính hộ tạm trú' },
};

/** The same thing with the keys of every object the other way round. */
function turned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(turned) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  ) as T;
}

describe('the text that a digest is made of', () => {
  test('is the same in whatever order the keys came', () => {
    fc.assert(
      fc.property(anyContent, ({ figures, tables, notes }) => {
        const one = { asOf: '2016-12-05', figures: figures.Y ?? {}, tables, notes };
        expect(canonicalText(turned(one))).toBe(canonicalText(one));
        expect(JSON.parse(canonicalText(one))).toEqual(one);
      }),
    );
  });

  test('leaves out what does not belong to the content', () => {
    const submission = { ...content, catalogue: '2026.1', base: 3 };
    expect(canonicalText(submission)).toBe(canonicalText(content));
  });

  test.each<[string, Content]>([
    ['a figure', { ...content, figures: { ...content.figures, gdht_tong_ho: 5784 } }],
    ['a zero for a missing figure', { ...content, figures: { ...content.figures, thac_si: 0 } }],
    [
      'the reason for a missing figure',
      { ...content, figures: { ...content.figures, thac_si: { none: 'khác' } } },
    ],
    [
      'the order of the classes',
      {
        ...content,
        tables: { bang_lop_chuyen_de: [...(content.tables.bang_lop_chuyen_de ?? [])].reverse() },
      },
    ],
    ['a note', { ...content, notes: {} }],
    ['the day of the figures', { ...content, asOf: '2016-12-06' }],
  ])('differs when %s differs', (_, other) => {
    expect(canonicalText(other)).not.toBe(canonicalText(content));
  });
});

describe('the differences between two submissions', () => {
  test('of the same content are none', () => {
    expect(changesBetween(content, turned(content))).toEqual([]);
  });

  test('are figures by key, then rows of tables, with before and after', () => {
    const later: Content = {
      ...content,
      figures: { gdht_tong_ho: 5800, muc_xmc: 'muc_2', tien_si: 5 },
      tables: { bang_lop_chuyen_de: [{ ten: 'Luật', so_nguoi: 45 }], bang_dien_hinh: [{ ten: 'Họ Đoàn' }] },
    };
    expect(changesBetween(content, later)).toEqual([
      { key: 'gdht_tong_ho', before: 5783, after: 5800 },
      { key: 'thac_si', before: { none: 'chưa thống kê' }, after: null },
      { key: 'tien_si', before: null, after: 5 },
      { key: 'bang_dien_hinh#1', before: null, after: { ten: 'Họ Đoàn' } },
      {
        key: 'bang_lop_chuyen_de#1',
        before: { ten: 'Luật', so_nguoi: 40 },
        after: { ten: 'Luật', so_nguoi: 45 },
      },
      { key: 'bang_lop_chuyen_de#2', before: { ten: 'Tin học', so_nguoi: 20 }, after: null },
    ]);
  });

  test('are the day and the notes as well', () => {
    const later: Content = {
      ...content,
      asOf: '2016-12-20',
      notes: { gdht_tong_ho: 'không tính hộ tạm trú', 'bang_lop_chuyen_de#1': 'Cùng Đoàn Thanh niên' },
    };
    expect(changesBetween(content, later)).toEqual([
      { key: 'asOf', before: '2016-12-05', after: '2016-12-20' },
      { key: 'note:bang_lop_chuyen_de#1', before: null, after: 'Cùng Đoàn Thanh niên' },
      { key: 'note:gdht_tong_ho', before: 'có tính hộ tạm trú', after: 'không tính hộ tạm trú' },
    ]);
  });

  test('read backwards are the same places with before and after exchanged', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (a, b) => {
        const one = { ...a, asOf: '', figures: a.figures.Y ?? {} };
        const other = { ...b, asOf: '', figures: b.figures.Y ?? {} };
        const back = changesBetween(other, one).map(({ key, before, after }) => ({
          key,
          before: after,
          after: before,
        }));
        expect(changesBetween(one, other)).toEqual(back);
      }),
      { numRuns: 40 },
    );
  });
});

test('a receipt is numbered by unit, period and revision', () => {
  expect(receiptNumber('26758', '2016-Y', 3)).toBe('26758-2016Y-03');
  expect(receiptNumber('26758', '2016-Q1', 12)).toBe('26758-2016Q1-12');
  expect(receiptNumber('26758', '2016-H1', 100)).toBe('26758-2016H1-100');
});

describe('reasons', () => {
  const said = (words: string): Content => ({
    ...content,
    reasons: [{ code: 'R10', at: 'gdht_tong_ho', words }],
  });

  test('are part of the content; beside them a note is not', () => {
    const one = said('Đã đối chiếu');
    expect(canonicalText(said('Đã rà soát'))).not.toBe(canonicalText(one));
    expect(canonicalText({ ...one, notes: { gdht_tong_ho: 'Quý III thiếu hai hộ' } })).toBe(
      canonicalText(one),
    );
    const two = [
      ...(one.reasons ?? []),
      { code: 'R31.unusual' as const, at: 'dau_sach', words: 'Được tặng' },
    ];
    expect(canonicalText({ ...one, reasons: two })).toBe(
      canonicalText({ ...one, reasons: [...two].reverse() }),
    );
  });

  test('that changed are told by their place', () => {
    expect(changesBetween(said('Đã đối chiếu'), said('Đã rà soát'))).toEqual([
      { key: 'reason:gdht_tong_ho', before: 'Đã đối chiếu', after: 'Đã rà soát' },
    ]);
  });
});
