// Minutes of work out of minutes of edits; every figure is counted by hand on the list of edits.
import { expect, test } from 'vitest';
import {
  afterEdit,
  durationText,
  effortOf,
  longest,
  readWorkLog,
  type WorkLog,
} from '../../../shared/burden/working-time.ts';
import type { Slot } from '../../../shared/period.ts';

const logOf = (edits: [slot: Slot | null, minute: number][]) =>
  edits.reduce<WorkLog | null>((log, [slot, minute]) => afterEdit(log, slot, minute) ?? log, null);

test('gaps of a quarter of an hour are work, longer ones a pause', () => {
  // 100→105: 5 · 105→120: 15 · 120→136: a pause of 16 · 136→140: 4
  const log = logOf([100, 105, 120, 136, 140].map((minute) => ['Y', minute]));
  expect(effortOf(log, 'Y', [])).toEqual({ span: 40, active: 24 });
});

test('a single edit took less than a minute; without one nothing is known', () => {
  expect(effortOf(logOf([['Q1', 7]]), 'Q1', [])).toEqual({ span: 0, active: 0 });
  expect(effortOf(logOf([['Q1', 7]]), 'Q2', [])).toBeNull();
  expect(effortOf(null, 'Q1', [])).toBeNull();
});

test('notes and tables count for the period edited before them, and for none before the first', () => {
  const log = logOf([
    [null, 90],
    ['Q4', 100],
    [null, 110],
    [null, 112],
  ]);
  expect(effortOf(log, 'Q4', [])).toEqual({ span: 12, active: 12 });
});

test('no minute counts for two periods, and quarters that were never sent count for the year', () => {
  // Q4 100→104: 4 · Y begins at 106 · Q4 112: 6 · Y 120: 8
  const log = logOf([
    ['Q4', 100],
    ['Q4', 104],
    ['Y', 106],
    ['Q4', 112],
    ['Y', 120],
  ]);
  expect(effortOf(log, 'Q4', [])).toEqual({ span: 12, active: 10 });
  expect(effortOf(log, 'Y', ['Q4'])).toEqual({ span: 14, active: 8 });
  expect(effortOf(log, 'Y', [])).toEqual({ span: 20, active: 18 });
});

test('the same minute again is nothing to write down, and a clock set back takes nothing away', () => {
  const log = logOf([
    ['Y', 100],
    ['Y', 110],
  ]);
  expect(afterEdit(log, 'Y', 110)).toBeNull();
  expect(afterEdit(log, null, 110)).toBeNull();
  expect(effortOf(afterEdit(log, 'Y', 95), 'Y', [])).toEqual({ span: 10, active: 10 });
});

test('what is sent has a bound, and a damaged log is none', () => {
  const log = logOf([
    ['Y', 0],
    ['Y', 900_000],
  ]);
  expect(effortOf(log, 'Y', [])).toEqual({ span: longest, active: 0 });
  expect(longest).toBe(527_040);
  expect(readWorkLog(JSON.stringify(log))).toEqual(log);
  for (const text of [null, '', '{', '7', '{"at":"x"}', '{"at":1}', '{"at":1,"periods":null}'])
    expect(readWorkLog(text)).toBeNull();
});

test('durations in words', () => {
  expect([0, 1, 59, 60, 95, 1440, 4445].map(durationText)).toEqual([
    'dưới 1 phút',
    '1 phút',
    '59 phút',
    '1 giờ',
    '1 giờ 35 phút',
    '1 ngày',
    '3 ngày 2 giờ',
  ]);
});
