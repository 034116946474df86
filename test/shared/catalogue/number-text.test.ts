// How a number that was written as text is understood (R27). Examples come from domain 4.5(h) and from what officers type.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NumberReading, plainText, readNumberText } from '../../../shared/catalogue/number-text.ts';
import { drawn } from '../../support/pipe-table.ts';

function asCount(text: string): NumberReading {
  return readNumberText(text, true);
}

describe('a count written as text', () => {
  test.each(
    drawn(`
      | 0                   | 0          |
      | 00                  | 0          |
      | 06                  | 6          |
      | 4315                | 4315       |
      | +7                  | 7          |
      | 4.315               | 4315       |
      | 4,315               | 4315       |
      | 1.618               | 1618       |
      | 5.000               | 5000       |
      | 5,000               | 5000       |
      | 350.000             | 350000     |
      | 2.289.000.000       | 2289000000 |
      | 2,289,000,000       | 2289000000 |
      | 1 618               | 1618       |
      | 2 289 000 000       | 2289000000 |
      | 4315 người          | 4315       |
      | 4.315 người         | 4315       |
      | 4.315người          | 4315       |
      | 4.315 lượt người    | 4315       |
      | 5.783 HỘ            | 5783       |
      | 3199 suất           | 3199       |
      | 115.000.000 đ       | 115000000  |
      | 115.000.000 đồng.   | 115000000  |
      | 1.618 đầu sách      | 1618       |
      | không phát sinh     | 0          |
    `),
  )('«%s» is %s', (text, value) => {
    expect(asCount(text)).toEqual({ value: Number(value) });
  });

  test.each(
    drawn(`
      | 2 tỷ 289 triệu            | 2289000000 |
      | 2 tỷ 289 triệu đồng       | 2289000000 |
      | 2 Tỉ 289 Triệu            | 2289000000 |
      | 115 triệu                 | 115000000  |
      | 1,5 tỷ                    | 1500000000 |
      | 1.5 tỷ                    | 1500000000 |
      | 500 nghìn                 | 500000     |
      | 500k                      | 500000     |
      | 1 tỷ 250 triệu 500 nghìn  | 1250500000 |
      | 3 triệu 500.000           | 3500000    |
      | 3 triệu 500.000 đồng      | 3500000    |
    `),
  )('money words: «%s» is %s đồng', (text, value) => {
    expect(asCount(text)).toEqual({ value: Number(value) });
  });

  test.each([
    ['a non-breaking space', '4.315\u00a0người'],
    ['a narrow non-breaking space between the groups', '4\u202f315'],
    ['a zero-width space', '4.\u200b315'],
    ['full-width digits and stop', '４．３１５'],
    ['an ideographic space', '\u30004.315\u3000'],
    ['marks of writing direction', '\u200f4.315\u202c'],
    ['a byte order mark', '\ufeff4315'],
  ])('is not disturbed by %s', (_, text) => {
    expect(asCount(text)).toEqual({ value: 4315 });
  });

  test('reads the same in composed and in decomposed Vietnamese letters', () => {
    for (const text of ['2 tỷ 289 triệu', '4.315 người', '3 tỉ', '5.783 hộ']) {
      expect(asCount(text.normalize('NFD'))).toEqual(asCount(text.normalize('NFC')));
    }
  });

  test('a percentage stays a percentage, so that the cell can refuse it', () => {
    expect(asCount('99,15%')).toEqual({ percent: 99.15 });
    expect(asCount('99.15 %')).toEqual({ percent: 99.15 });
    expect(asCount('９９，１５％')).toEqual({ percent: 99.15 });
  });

  test('a fraction stays a fraction, so that the cell can refuse it', () => {
    expect(asCount('99,15')).toEqual({ value: 99.15 });
    expect(asCount('1.618,5')).toEqual({ value: 1618.5 });
    expect(asCount('0,150')).toEqual({ value: 0.15 });
  });

  test('a negative number keeps its sign, so that the cell can refuse it', () => {
    expect(asCount('-4.315')).toEqual({ value: -4315 });
    expect(asCount('-1 618')).toEqual({ value: -1618 });
  });

  test.each([
    'abc',
    'khoảng 500',
    '4.315 😀',
    '1e9',
    '--5',
    '5-',
    '4..315',
    '4.31.5',
    '1.2.3',
    '12/15',
    '20/01/2016',
    '2016 1618',
    '289 triệu 2 tỷ',
    '2 tỷ rưỡi',
    '3 triệu 5.000.000',
    '%',
    '-',
    '٤٣١٥',
    'NaN',
    'Infinity',
    '=1+1',
  ])('«%s» is no number and is not guessed at', (text) => {
    expect(asCount(text)).toBe('unreadable');
  });
});

describe('text that can be read in two ways gives both readings, smaller first', () => {
  test.each(
    drawn(`
      | 2 tỷ 289      | 2000000289 | 2289000000    |
      | 3 triệu 5     | 3000005    | 3500000       |
      | 1.500 triệu   | 1500000    | 1500000000    |
      | 1,618 tỷ      | 1618000000 | 1618000000000 |
    `),
  )('«%s»: %s or %s', (text, small, large) => {
    expect(asCount(text)).toEqual({ either: [Number(small), Number(large)] });
  });

  test('where decimals are allowed «4.315» may be four thousand or a little more than four', () => {
    expect(readNumberText('4.315', false)).toEqual({ either: [4.315, 4315] });
    expect(readNumberText('88,5', false)).toEqual({ value: 88.5 });
    expect(readNumberText('88.5', false)).toEqual({ value: 88.5 });
  });
});

test('a number written with dots by Vietnamese rules reads back as itself', () => {
  fc.assert(
    fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (n) => {
      const dotted = [...String(n)]
        .reverse()
        .map((digit, i) => (i > 0 && i % 3 === 0 ? `${digit}.` : digit))
        .reverse()
        .join('');
      expect(asCount(dotted)).toEqual({ value: n });
      expect(asCount(`${dotted} người`)).toEqual({ value: n });
    }),
  );
});

test('whatever is typed, reading it never fails', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean(), (text, whole) => {
      readNumberText(text, whole);
      expect(plainText(plainText(text))).toBe(plainText(text));
    }),
  );
  expect(readNumberText('9'.repeat(400), true)).toEqual({ value: Number.POSITIVE_INFINITY });
});
