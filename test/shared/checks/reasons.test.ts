// What answers a warning: a reason for its code, at its place, that says something.
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../shared/checks/finding.ts';
import { answerTo, type Reason, saysSomething, unanswered } from '../../../shared/checks/reasons.ts';
import { findings, rate, reportOf } from '../../support/judged-report.ts';

test.each([
  '...',
  '…',
  '---',
  'ok',
  'OK!',
  'x',
  '12 34',
  'a b',
  'rồi rồi',
  'đã',
  ' . ',
])('«%s» is no reason', (words) => {
  expect(saysSomething(words)).toBe(false);
});

test.each([
  'không tổ chức',
  'Đã đối chiếu',
  'theo sổ hội',
  'Số liệu năm 2016 đúng',
  'đúng số 99.999, đã rà',
])('«%s» is one', (words) => {
  expect(saysSomething(words)).toBe(true);
});

test('words count as they are read, however their letters are composed', () => {
  expect(saysSomething('không tổ chức'.normalize('NFD'))).toBe(true);
});

describe('a warning is answered', () => {
  // Two warnings R10: 60 of 100 farmers who learn at the centre, of only 50 who learn at all.
  const typed = { ...rate('nong_dan_hoc_tthtcd', 60, 100), ...rate('ldnt_hoc_tap', 50, 100) };
  const [warning] = findings(reportOf(typed), 'R10');
  const at = warning?.at ?? '';
  const words = 'có người của phường khác';
  const open = (...reasons: Reason[]) => {
    const report = reportOf(typed, { reasons });
    return unanswered(findings(report, 'R10'), report).length;
  };

  test('by a reason for its code at its place', () => {
    expect(open()).toBe(1);
    expect(open({ code: 'R10', at, words })).toBe(0);
  });

  test('not by one for another code, at another place, in another cell of the row, nor by one without a word', () => {
    expect(open({ code: 'R31.unusual', at, words })).toBe(1);
    expect(open({ code: 'R10', at: 'hd_tong', words })).toBe(1);
    expect(open({ code: 'R10', at, column: 'ghi_chu', words })).toBe(1);
    expect(open({ code: 'R10', at, words: '...' })).toBe(1);
  });

  test('not by a note, whatever it says', () => {
    const report = reportOf(typed, { notes: { [at]: words } });
    expect(unanswered(findings(report, 'R10'), report)).toHaveLength(1);
  });

  test('about the whole report by the general remark itself', () => {
    const copied = { code: 'R21', severity: 'warning', at: 'tm_ghi_chu_chung' } as Finding;
    const silent = reportOf({}, { slot: 'Q2' });
    expect(answerTo(copied, silent)).toBe(null);
    const figures = { tm_ghi_chu_chung: 'Quý này không có gì thay đổi.' };
    expect(answerTo(copied, { ...silent, figures })).toBe('Quý này không có gì thay đổi.');
  });

  test('while errors and hints want no answer', () => {
    const report = reportOf(rate('pcgdmn_5t', 10, 10));
    expect(unanswered(findings(report, 'R01', 'R18'), report)).toEqual([]);
  });
});

test('a reason is searched for personal data as every text is', () => {
  const reasons: Reason[] = [{ code: 'R10', at: 'hd_tong', words: 'Hỏi chị Lan, ĐT 0908.123.456' }];
  expect(findings(reportOf({}, { reasons }), 'P02')).toMatchObject([{ severity: 'error', at: 'hd_tong' }]);
});
