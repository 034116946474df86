// Days: the workbook lives in Vietnam, wherever the machine that reads it stands. Every case also runs in other zones.
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { dayOf, readCell } from '../../../shared/catalogue/cells.ts';
import { wordsOfUnread } from '../../../shared/checks/words/cell-words.ts';
import { covers, type Period, quartersOf, readPeriodCode, slots } from '../../../shared/period.ts';
import { drawn } from '../../support/pipe-table.ts';

const home = process.env.TZ;
afterAll(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

/** Midnight in Vietnam, as the sheet hands a day over. */
function inVietnam(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

describe.each([
  'UTC',
  'America/St_Johns',
  'Asia/Ho_Chi_Minh',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
])('on a machine in %s', (zone) => {
  test.each([
    '2016-01-01',
    '2016-02-29',
    '2016-03-31',
    '2016-04-01',
    '2016-06-30',
    '2016-12-31',
    '2017-01-01',
  ])('a day of the sheet stays %s', (day) => {
    process.env.TZ = zone;
    expect(dayOf(inVietnam(day))).toBe(day);
    expect(dayOf(new Date(inVietnam(day).getTime() + 86_399_000))).toBe(day);
  });

  test('a serial number of the sheet is the same day everywhere', () => {
    process.env.TZ = zone;
    // 42370 is 1/1/2016 in every spreadsheet; half a day more is noon.
    expect(dayOf(42370)).toBe('2016-01-01');
    expect(dayOf(42370.5)).toBe('2016-01-01');
    expect(dayOf(42735)).toBe('2016-12-31');
  });
});

test.each(
  drawn(`
    | 20/01/2016        | 2016-01-20 |
    | 1/2/2016          | 2016-02-01 |
    | 31/12/2016        | 2016-12-31 |
    | 20-01-2016        | 2016-01-20 |
    | 20.1.2016         | 2016-01-20 |
    | 2016-01-20        | 2016-01-20 |
    | ２０／０１／２０１６ | 2016-01-20 |
    | 29/02/2016        | 2016-02-29 |
    | 30/9/16           | 2016-09-30 |
    | 3/11/16           | 2016-11-03 |
    | ngày 30/9/2016    | 2016-09-30 |
    | Ngày 30-9-2016    | 2016-09-30 |
    | 30 / 9 / 2016     | 2016-09-30 |
    | 30 tháng 9 năm 2016 | 2016-09-30 |
    | ngày 05 tháng 12 năm 2016 | 2016-12-05 |
    | 30 tháng 9/2016   | 2016-09-30 |
  `),
)('«%s» is the day %s', (text, day) => {
  expect(dayOf(text)).toBe(day);
});

test.each([
  '',
  '30/02/2016',
  '29/02/2015',
  '31/04/2016',
  '1/20/2016',
  '30/9',
  '30/9/166',
  '00/01/2016',
  '20/01/0016',
  'hôm qua',
])('«%s» is no day', (text) => {
  expect(dayOf(text)).toBeNull();
});

test('a day without its year is told from what is no day at all', () => {
  const read = (value: unknown) => {
    const reading = readCell({ value, text: String(value) }, { cell: 'date' });
    return reading.state === 'unreadable' ? reading.why.code : reading.state;
  };
  expect(['30/9', 'ngày 30/9', '30 tháng 9', 'hôm qua', 903123456, '0903123456'].map(read)).toEqual([
    ...['R01.no-year', 'R01.no-year', 'R01.no-year', 'R01.not-a-day', 'R01.not-a-day', 'R01.not-a-day'],
  ]);
});

test.each([
  0,
  4315,
  2016,
  99_999,
  Number.NaN,
  true,
  new Date(Number.NaN),
  null,
])('what is too small or too large for a day, or no day at all, is refused: %s', (value) => {
  expect(dayOf(value)).toBeNull();
});

test('a refusal shows how to type a day', () => {
  const reading = readCell({ value: '31/4/2016', text: '31/4/2016' }, { cell: 'date' });
  expect(reading.state === 'unreadable' && wordsOfUnread(reading.why)).toEqual({
    fault: '«31/4/2016» không phải là ngày.',
    remedy: 'Gõ ngày/tháng/năm, ví dụ 20/01/2016.',
  });
});

describe('a day belongs to', () => {
  test.each(
    drawn(`
      | 2015-12-31 |               |
      | 2016-01-01 | Q1 H1 Y       |
      | 2016-03-31 | Q1 H1 Y       |
      | 2016-04-01 | Q2 H1 Y       |
      | 2016-06-30 | Q2 H1 Y       |
      | 2016-07-01 | Q3 Y          |
      | 2016-09-30 | Q3 Y          |
      | 2016-10-01 | Q4 Y          |
      | 2016-12-31 | Q4 Y          |
      | 2017-01-01 |               |
    `),
  )('%s: the periods «%s» of 2016', (day, periods) => {
    const found = slots.filter((slot) => covers({ year: 2016, slot }, day ?? ''));
    expect(found.join(' ')).toBe(periods);
  });

  test('exactly one quarter of its year, and to the half-year and year that this quarter is part of', () => {
    const days = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (day) => {
        const year = Number(day.slice(0, 4));
        const within = (slot: Period['slot']) => covers({ year, slot }, day);
        expect(quartersOf('Y').filter(within)).toHaveLength(1);
        expect(within('Y')).toBe(true);
        expect(within('H1')).toBe(quartersOf('H1').some(within));
      }),
    );
  });
});

test('a period that is misspelt, or of no year that can be reported, is no period', () => {
  expect(readPeriodCode('2016-Q1')).toEqual({ year: 2016, slot: 'Q1' });
  expect(readPeriodCode('2016-H1')).toEqual({ year: 2016, slot: 'H1' });
  for (const text of [
    '',
    '2016',
    '2016-Q5',
    '2016-q1',
    '1999-Y',
    '2101-Y',
    '2016-Y ',
    '2016-H2',
    '12016-Y',
    '２０１６-Y',
  ])
    expect(readPeriodCode(text)).toBeNull();
});
