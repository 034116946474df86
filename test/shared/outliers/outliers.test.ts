// What does not look right: wards of which one is unlike the others, unlike itself, or too much like another.
import { describe, expect, test } from 'vitest';
import { yearOfWard } from '../../../demo/reports.ts';
import { wards as demoWards } from '../../../demo/units.ts';
import { catalogue } from '../../../shared/catalogue/current.ts';
import type { Figures } from '../../../shared/figures/figures.ts';
import { outliersOf, withReasons } from '../../../shared/outliers/outliers.ts';
import type { Outlier, Series } from '../../../shared/outliers/point.ts';
import { medianOf, ratioFrom, spreadOf } from '../../../shared/outliers/usual.ts';
import { addTallies, talliesOf } from '../../../shared/totals/tally.ts';
import { book } from '../../support/quan1.ts';

const tallies = (figures: Figures) => talliesOf(book, figures, 2016, 'ward');

/** Ward A, B, C … each with its figures; earlier quarters and last year where given. */
function wardsOf(now: Figures[], earlier: Figures[][] = [], lastYear: Figures[] = []): Series[] {
  return now.map((figures, i) => ({
    unit: { id: i + 1, code: String(i), name: `Phường ${String.fromCharCode(65 + i)}` },
    now: tallies(figures),
    earlier: (earlier[i] ?? []).map((one, q) => ({ name: `quý ${q + 1}`, tallies: tallies(one) })),
    lastYear: lastYear[i] ? { name: 'năm 2015', tallies: tallies(lastYear[i]) } : null,
  }));
}

const district = { id: 100, code: '760', name: 'Quận' };
function points(wards: Series[]): Outlier[] {
  return outliersOf(
    { book, wards, word: 'phường' },
    { unit: district, tallies: addTallies(wards.map(({ now }) => now)) },
  );
}
const told = (found: Outlier[]) => found.map(({ code, unit, figure, why }) => [code, unit.name, figure, why]);

test('the middle, the spread, and what is far from it', () => {
  // 1 2 3 4 100: median 3; distances 2 1 0 1 97, their median 1.
  expect([medianOf([100, 1, 3, 2, 4]), medianOf([1, 2, 3, 10])]).toEqual([3, 2.5]);
  expect(spreadOf([100, 1, 3, 2, 4])).toBeCloseTo(1.4826, 10);
  // Three times, but only 20 apart from ten on; a third; neither.
  expect([ratioFrom(100, 320), ratioFrom(100, 30), ratioFrom(100, 60), ratioFrom(5, 20)]).toEqual([
    { times: 3.2, isMore: true },
    { times: 100 / 30, isMore: false },
    null,
    null,
  ]);
});

describe('amounts against the other wards', () => {
  const books = (counts: number[]) => wardsOf(counts.map((n) => ({ dau_sach: n })));

  test('one that is several times the usual is named with how often', () => {
    // Median of the logarithms lies between 140 and 150: √(140·150) = 144,9; 620/144,9 = 4,28.
    expect(told(points(books([120, 130, 140, 150, 160, 620])))).toEqual([
      ['L02', 'Phường F', '620 đầu sách', 'cao gấp 4,3 lần mức thường thấy của các phường khác (khoảng 145)'],
    ]);
  });

  test('one that has nothing where everybody has much', () => {
    expect(told(points(books([120, 130, 140, 150, 160, 0])))).toEqual([
      [
        'L02',
        'Phường F',
        '0 đầu sách',
        'bằng 0, trong khi mức thường thấy của các phường khác khác 0 (khoảng 140)',
      ],
    ]);
  });

  test('wards that differ widely anyway raise nothing, nor do four wards', () => {
    expect(points(books([10, 40, 90, 200, 450, 900]))).toEqual([]);
    expect(points(books([120, 130, 140, 900]))).toEqual([]);
  });

  test('where half of the wards have nothing, nothing is not odd', () => {
    expect(points(books([0, 0, 0, 150, 160, 170]))).toEqual([]);
  });
});

describe('rates against the other wards', () => {
  const literate = (pairs: [number, number][]) =>
    wardsOf(pairs.map(([tu, mau]) => ({ 'xmc_15_tro_len.tu': tu, 'xmc_15_tro_len.mau': mau })));
  const five: [number, number][] = [
    [990, 1000],
    [1980, 2000],
    [1485, 1500],
    [989, 1000],
    [1486, 1500],
  ];

  test('one outside the limits of its own base is named with what would be usual', () => {
    // The five others together: 6.930/7.000 = 99,00 %; F has 94,00 %, 5 points lower. √(0,99·0,01/1000) = 0,32 points,
    // three of them 0,95; the wards' own scatter widens that.
    const [found, ...more] = points(literate([...five, [940, 1000]]));
    expect(more).toEqual([]);
    expect([found?.code, found?.unit.name, found?.figure]).toEqual(['L02', 'Phường F', '94,00% (940/1.000)']);
    expect(found?.why).toMatch(
      /^thấp hơn 5,00 điểm % so với các phường khác \(chung 99,00%\); với mẫu số cỡ này/,
    );
  });

  test('the same rate over a small base is decided by single persons, and is not', () => {
    // 47/50 = 94 % again, but 2,5 people fewer than 99 % would be; 141/150 = 94 % are 7,5: 5 points against 2,4.
    expect(points(literate([...five, [47, 50]]))).toEqual([]);
    expect(points(literate([...five, [141, 150]]))).toHaveLength(1);
  });

  test('a difference of less than a point is of no account, however large the base', () => {
    expect(
      points(
        literate([
          [99000, 100000],
          [98990, 100000],
          [99010, 100000],
          [99005, 100000],
          [98400, 100000],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('against the ward’s own earlier periods', () => {
  const flow = (n: number): Figures => ({ hoc_bong_suat: n });

  test('three times the middle of the year’s earlier quarters', () => {
    // 100, 120, 110: the middle is 110; 385/110 = 3,5.
    const found = points(wardsOf([flow(385)], [[flow(100), flow(120), flow(110)]]));
    expect(told(found)).toEqual([
      [
        'L01',
        'Phường A',
        '385 suất',
        'cao gấp 3,5 lần mức thường thấy của chính đơn vị ở các quý trước (khoảng 110)',
      ],
    ]);
  });

  test('last year where there are not two earlier quarters; a third of it', () => {
    expect(told(points(wardsOf([flow(50)], [[flow(60)]], [flow(200)])))).toEqual([
      ['L01', 'Phường A', '50 suất', 'chỉ bằng 1/4 số của chính đơn vị ở năm 2015 (khoảng 200)'],
    ]);
  });

  test('what had been nothing until now is no deviation', () => {
    expect(points(wardsOf([flow(800)], [[flow(0), flow(0), flow(0)]]))).toEqual([]);
  });
});

describe('the same again', () => {
  const whole = (n: number): Figures => ({
    dau_sach: 100 + n,
    hoc_bong_suat: 30 + n,
    phat_thanh_lan: 20 + n,
    may_tinh_ket_noi_mang: 1 + n,
    'xmc_15_tro_len.tu': 900 + n,
    'xmc_15_tro_len.mau': 1000,
  });

  test('a report like the ward’s last one, and two wards with one report', () => {
    expect(told(points(wardsOf([whole(0), whole(1), whole(1)], [[whole(5)], [whole(1)]])))).toEqual([
      ['L03', 'Phường B', '', 'mọi số liệu giống hệt quý 1'],
      ['L03', 'Phường B', '', 'mọi số liệu giống hệt phường khác: Phường C'],
      ['L03', 'Phường C', '', 'mọi số liệu giống hệt phường khác: Phường B'],
    ]);
  });

  test('two indicators with one rate, as the 99,75 % of the 2016 report', () => {
    // 38.324/38.420 = 99,7501 %; 399/400 = 99,75 %.
    const ward: Figures = {
      'xmc_15_35.tu': 38_324,
      'xmc_15_35.mau': 38_420,
      'pcgdth_11t.tu': 399,
      'pcgdth_11t.mau': 400,
    };
    const found = points(wardsOf([ward]));
    // The ward, and the district that it is all of.
    expect(found.map(({ code, unit, line }) => [code, unit.name, line])).toEqual([
      ['L04', 'Quận', 'pcgdth_11t'],
      ['L04', 'Phường A', 'pcgdth_11t'],
    ]);
    expect(found[0]?.why).toBe(
      'trùng 99,75% với chỉ số «Người 15–35 tuổi biết chữ»; hai chỉ số khác nhau ít khi ra đúng một tỷ lệ',
    );
  });

  test('100 % twice, or alike over few people, is nothing to ask about', () => {
    const pair = (tu: number, mau: number): Figures => ({
      'xmc_15_35.tu': tu,
      'xmc_15_35.mau': mau,
      'pcgdth_11t.tu': tu,
      'pcgdth_11t.mau': mau,
    });
    expect(points(wardsOf([pair(400, 400)]))).toEqual([]);
    expect(points(wardsOf([pair(95, 100)]))).toEqual([]);
  });
});

test('a point carries the ward’s reason: what it said or noted on any cell of the indicator, or the general remark', () => {
  const base = { unit: { id: 1, code: '0', name: 'Phường A' }, label: '', figure: '', why: '' };
  const list: Outlier[] = [
    { ...base, code: 'L02', line: 'xmc_15_35', at: 'xmc_15_35.tu' },
    { ...base, code: 'L03', line: '', at: 'tm_ghi_chu_chung' },
    { ...base, code: 'L01', line: 'dau_sach', at: 'dau_sach' },
    {
      ...base,
      code: 'L04',
      line: 'xmc_15_35',
      at: 'xmc_15_35.tu',
      unit: { id: 100, code: '', name: 'Quận' },
    },
  ];
  const report = {
    unit: base.unit,
    figures: { tm_ghi_chu_chung: 'Số liệu không đổi so với quý trước.' },
    notes: { 'xmc_15_35.mau': 'Rà soát lại hộ cho thuê nhà' },
    reasons: [{ code: 'L01' as const, at: 'dau_sach', words: 'Được tặng một tủ sách' }],
  };
  expect(withReasons(catalogue, list, [report]).map(({ reason }) => reason)).toEqual([
    'Rà soát lại hộ cho thuê nhà',
    'Số liệu không đổi so với quý trước.',
    'Được tặng một tủ sách',
    '',
  ]);
});

test('the year 2016 of Quận 1 raises five points, each a value that the demo’s even split gives two wards or more', () => {
  const wards = demoWards.map(
    (ward): Series => ({
      unit: { id: ward.id, code: ward.code, name: ward.name },
      now: tallies(yearOfWard(ward).figures.Y),
      earlier: [],
      lastYear: null,
    }),
  );
  // Bến Nghé and Cầu Ông Lãnh both have 3.070/3.074 people of 15–35; Bến Thành and Cô Giang 3.450/3.458; and so on.
  expect(points(wards).map(({ code, unit, line }) => [code, unit.name, line])).toEqual([
    ['L04', 'Phường Cầu Ông Lãnh', 'xmc_15_35'],
    ['L04', 'Phường Cô Giang', 'xmc_15_35'],
    ['L04', 'Phường Cô Giang', 'ks_nld'],
    ['L04', 'Phường Cầu Kho', 'ks_nld'],
    ['L04', 'Phường Cầu Kho', 'hoc_bong_tien'],
  ]);
});

describe('both halves of a rate times a thousand', () => {
  // Six bases a ward, so that its size is known; the wards stand as 1 : 2 : 1,5 : 1 : 1,5 : 3.
  const ids = ['xmc_15_tro_len', 'xmc_15_60', 'xmc_15_35', 'ds15_cmkt', 'pcgdth_11t', 'pcgdmn_5t'];
  const ofBases = (found: Outlier[]) => found.filter(({ why }) => why.startsWith('mẫu số'));
  const sizes = [1000, 2000, 1500, 1000, 1500, 3000];
  const wards = (changed: Figures, last: Figures[] = []) =>
    wardsOf(
      sizes.map((size, i) => ({
        ...Object.fromEntries(
          ids.flatMap((id) => [
            [`${id}.tu`, Math.round(size * 0.99) - i],
            [`${id}.mau`, size],
          ]),
        ),
        ...(i === 3 ? changed : {}),
      })),
      [],
      last,
    );

  test('leaves the rate as it is, and is named by its base', () => {
    expect(ofBases(points(wards({})))).toEqual([]);
    const found = ofBases(points(wards({ 'xmc_15_60.tu': 987_000, 'xmc_15_60.mau': 1_000_000 })));
    // The middle of the bases is √(1.500 · 2.000) = 1.732 of six wards with 1.000.000 in the place of the fourth's 1.000; the
    // ward's other bases stand at 1.000/1.500 of theirs: 1.155. 1.000.000/1.155 = 866.
    expect(told(found)).toEqual([
      [
        'L02',
        'Phường D',
        '98,70% (987.000/1.000.000)',
        'mẫu số cao gấp 866 lần mức ứng với quy mô của phường này (khoảng 1.155)',
      ],
    ]);
  });

  test('a ward that is larger in everything is not odd in anything', () => {
    const large = Object.fromEntries(
      ids.flatMap((id) => [
        [`${id}.tu`, 98_900],
        [`${id}.mau`, 100_000],
      ]),
    );
    expect(ofBases(points(wards(large)))).toEqual([]);
  });

  test('is seen by last year as well', () => {
    const last = sizes.map((size) => ({ 'xmc_15_60.tu': size - 10, 'xmc_15_60.mau': size }));
    const found = ofBases(points(wards({ 'xmc_15_60.tu': 3960, 'xmc_15_60.mau': 4000 }, last)));
    expect(told(found)).toEqual([
      [
        'L01',
        'Phường D',
        '99,00% (3.960/4.000)',
        'mẫu số cao gấp 4 lần số của chính đơn vị ở năm 2015 (khoảng 1.000)',
      ],
    ]);
  });
});
