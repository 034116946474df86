// «Điền lần lượt»: what is asked in which order, how typed text is read, what is said of a row at once.
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { lookup } from '../../../shared/catalogue/lookup.ts';
import type { Figures } from '../../../shared/figures/figures.ts';
import { cardsOf, type FieldCard, groupOf } from '../../../shared/filling/cards.ts';
import { type Filling, openFilling } from '../../../shared/filling/filling.ts';
import { minutesFor } from '../../../shared/filling/pace.ts';
import { readTyped, standingOf, standingOfFigure } from '../../../shared/filling/reading.ts';
import type { Slot } from '../../../shared/period.ts';
import { bookFrom, type Content, drawnRows, wardLayout } from '../../support/ward-book.ts';

const field = (key: string) => lookup(catalogue).fields.get(key)!.field;

function opened(slot: Slot, content: Partial<Content> = {}, lastYear: Figures | null = null): Filling {
  return openFilling({
    ...{ catalogue, year: 2016, reporter: 'ward', asking: [], slot, reasons: [], lastYear, standings: {} },
    book: bookFrom(content),
    origins: { K: { sheet: 'K. Khuyến học, khuyến tài', row: 3, column: 1 } },
  });
}

function cardOf(filling: Filling, id: string): FieldCard {
  const card = filling.cards('forms').find((one) => one.id === id);
  if (card?.sort !== 'fields') throw new Error(id);
  return card;
}

describe('the rows', () => {
  test('a quarter asks its 39 cells, each once, whatever the order', () => {
    for (const order of ['forms', 'suppliers'] as const) {
      const keys = cardsOf(wardLayout, 'Q1', order).flatMap((card) =>
        card.sort === 'fields' ? card.fields.map(({ key }) => key) : [],
      );
      expect([keys.length, new Set(keys).size]).toEqual([39, 39]);
    }
  });

  test('a rate is one card with numerator and denominator; tables come before what is counted from them', () => {
    const cards = [...cardsOf(wardLayout, 'Q1', 'forms'), ...cardsOf(wardLayout, 'Y', 'forms')];
    const rate = cards.find(({ id }) => id === 'xmc_ra_lop_muc1') as FieldCard;
    expect(rate.fields.map(({ key }) => key)).toEqual(['xmc_ra_lop_muc1.tu', 'xmc_ra_lop_muc1.mau']);
    const half = cards.find(({ id }) => id === 'gdht_cong_nhan') as FieldCard;
    expect([half.fields, half.worked].map((of) => of.map(({ key }) => key))).toEqual([
      ['gdht_cong_nhan.tu'],
      ['gdht_cong_nhan.mau'],
    ]);
    expect(groupOf(half, 'forms')).toBe('I. Các mô hình học tập');
    expect(groupOf(half, 'suppliers')).toBe('Hội Khuyến học');
    expect(cards.findIndex(({ id }) => id === 'bang_lop_chuyen_de')).toBeLessThan(
      cards.findIndex(({ block }) => block === 'E'),
    );
  });

  test('by supplier, everything of one supplier stands together', () => {
    const suppliers = cardsOf(wardLayout, 'Y', 'suppliers').map(({ supplier }) => supplier);
    const changes = suppliers.filter((one, i) => one !== suppliers[i - 1]);
    expect(changes).toHaveLength(new Set(suppliers).size);
  });

  test('of a class the four required columns come first', () => {
    const table = cardsOf(wardLayout, 'Q1', 'forms').find(({ id }) => id === 'bang_lop_chuyen_de');
    expect(table?.sort === 'table' && table.first.map(({ code }) => code)).toEqual([
      'ten',
      'nhom',
      'tu_ngay',
      'so_nguoi',
    ]);
  });
});

describe('what is typed is read by the product’s own reader', () => {
  test.each([
    ['hoc_bong_suat', '4.315 suất', 4315, '4.315 suất'],
    ['hoc_bong_tien', '2 tỷ 289 triệu', 2_289_000_000, '2.289.000.000 đồng'],
    ['hoc_bong_suat', '0', 0, '0 suất'],
    [
      'hoc_bong_suat',
      'không có số liệu: trường chưa gửi',
      { none: 'trường chưa gửi' },
      'không có số liệu: trường chưa gửi',
    ],
    ['bcd_kien_toan.ngay', '20/1/2016', '2016-01-20', '20/01/2016'],
    ['bcd_kien_toan', 'có', 'co', 'Có'],
  ])('%s: «%s»', (key, text, figure, shown) => {
    expect(readTyped(text, field(key))).toEqual({ state: 'figure', figure, shown });
  });

  test('what cannot be read says why and offers readings', () => {
    expect(readTyped('86,44%', field('hoc_bong_suat'))).toMatchObject({
      state: 'unreadable',
      fault: expect.stringContaining('tỷ lệ phần trăm'),
    });
    expect(readTyped('khoảng 300', field('hoc_bong_suat'))).toMatchObject({ readings: ['300'] });
    expect(readTyped('  ', field('hoc_bong_suat'))).toEqual({ state: 'empty' });
  });

  test('what stands in a cell is the same for a number and for the words that read as it', () => {
    const suites = field('hoc_bong_suat');
    expect(standingOf({ value: 4315, text: '4.315' }, suites)).toBe(standingOfFigure(4315));
    expect(standingOf({ value: '4.315 suất', text: '' }, suites)).toBe(standingOfFigure(4315));
    expect(standingOf({ value: '', text: '' }, suites)).toBe('');
    expect(standingOf({ value: 'Gợi ý năm trước: 4.315', text: '' }, suites)).toBe('');
    expect(standingOf({ value: 'nhiều lắm', text: '' }, suites)).toBe('?nhiêu lăm');
  });
});

describe('what is said of a row the moment it is typed', () => {
  test('more recognised than registered: at the row, and gone once it is right', () => {
    const filling = opened('Y', { figures: { Y: { 'gdht_dang_ky.tu': 4620 } } });
    const card = cardOf(filling, 'gdht_cong_nhan');
    expect(filling.findings(card)).toEqual([]);
    filling.put('gdht_cong_nhan.tu', 4700);
    expect(filling.findings(card).map(({ severity, fault }) => [severity, fault])).toEqual([
      ['error', expect.stringContaining('4.700')],
    ]);
    filling.put('gdht_cong_nhan.tu', 4066);
    expect(filling.findings(card)).toEqual([]);
    // 4.066 / 4.620 = 0,880086…
    expect(filling.shares(card)).toEqual(['88,01%']);
  });

  test('what the sheet had worked out before is no fault of what is typed now', () => {
    const filling = opened('Y', {
      figures: { Y: { 'ban_doc.tu': 10, 'ban_doc.mau': 20 } },
    });
    for (const card of filling.cards('forms')) {
      for (const { code } of filling.findings(card)) expect(code).not.toMatch(/overwritten/);
    }
  });

  test('last year and the quarter before stand beside the field; an absence says nothing', () => {
    const content = { figures: { Q1: { hoc_bong_suat: 12 }, Q2: {} } };
    const before = opened('Q2', content, { hoc_bong_suat: 64, hoc_bong_tien: { none: 'x' } });
    expect(before.earlier(field('hoc_bong_suat'))).toEqual([
      { when: 'Năm trước', figure: 64, shown: '64' },
      { when: 'Quý I', figure: 12, shown: '12' },
    ]);
    expect(before.earlier(field('hoc_bong_tien'))).toEqual([]);
    expect(opened('Q1', content).earlier(field('hoc_bong_suat'))).toEqual([]);
  });

  test('empty cells are missing, not wrong; of several answers one is enough', () => {
    const filling = opened('Q1');
    const ways = cardOf(filling, 'ks_nhu_cau_hinh_thuc');
    expect(filling.missing(ways)).toHaveLength(7);
    expect(filling.findings(ways)).toEqual([]);
    filling.put(ways.fields[2]!.key, 'co');
    expect(filling.missing(ways)).toEqual([]);
    filling.put(ways.fields[2]!.key, null);
    expect(filling.missing(ways)).toHaveLength(7);
  });

  test('a class counts at once in what is worked out of the list', () => {
    const filling = opened('Q1');
    const [row] = drawnRows(
      'ten | nhom | tu_ngay | so_nguoi\nTin học cơ bản | tin_hoc | 2016-02-03 | 25',
    ).slice(0, 1);
    expect(filling.rows('bang_lop_chuyen_de')).toEqual([]);
    filling.add('bang_lop_chuyen_de', row ?? {});
    expect(filling.rows('bang_lop_chuyen_de')).toHaveLength(1);
    expect(filling.worked('hd_tin_hoc')).toBe(25);
    filling.add('bang_lop_chuyen_de', { ...row, tu_ngay: '2016-05-03' });
    expect(filling.rows('bang_lop_chuyen_de')).toHaveLength(1);
  });
});

describe('a figure’s cell', () => {
  test('is where the workbook had it when it was read', () => {
    const filling = opened('Q2');
    const place = filling.place(field('hoc_bong_suat'));
    const row = wardLayout.forms
      .find(({ form }) => form.id === 'K')!
      .rows.findIndex(({ key }) => key === 'hoc_bong_suat');
    expect(place).toEqual({
      sheet: 'K. Khuyến học, khuyến tài',
      heading: 3,
      keyColumn: 1,
      row: 4 + row,
      column: 6,
    });
    expect(filling.place(field('gdht_cong_nhan.tu'))).toBeNull();
  });
});

describe('how long it takes', () => {
  const number = field('hoc_bong_suat');

  test('four numbers take a minute, and twice that for who needs twice the time', () => {
    expect(minutesFor([], { fields: [], seconds: 0 })).toBe(0);
    expect(minutesFor([number], { fields: [], seconds: 0 })).toBe(1);
    expect(minutesFor(Array(8).fill(number), { fields: [], seconds: 0 })).toBe(2);
    expect(minutesFor(Array(8).fill(number), { fields: Array(5).fill(number), seconds: 150 })).toBe(4);
    // A cup of tea in between does not make it an afternoon.
    expect(minutesFor(Array(8).fill(number), { fields: Array(5).fill(number), seconds: 9000 })).toBe(6);
  });
});
