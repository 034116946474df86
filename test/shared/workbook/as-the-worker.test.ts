// The sheet's check against the Worker's: nothing that is refused there is new to the officer.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { check } from '../../../shared/checks/check.ts';
import { unanswered } from '../../../shared/checks/reasons.ts';
import type { Figures } from '../../../shared/figures/figures.ts';
import { type Slot, slots } from '../../../shared/period.ts';
import { checkBook } from '../../../shared/workbook/statement.ts';
import { submissionOf } from '../../../worker/schemas/content.ts';
import { anyContent } from '../../support/arbitrary-content.ts';
import { bookFrom, wardLayout } from '../../support/ward-book.ts';

const anySlot = fc.constantFrom(...slots);

test('what is made out of any workbook has the shape that the Worker asks for', () => {
  fc.assert(
    fc.property(anyContent, anySlot, (content, slot) => {
      const { report } = checkBook(catalogue, wardLayout, bookFrom(content), slot).statement;
      const { figures, tables, notes, reasons } = report;
      const sent = { catalogue: '1', base: 0, asOf: '2016-03-31', figures, tables, notes, reasons };
      const read = submissionOf(catalogue, 'ward', slot).safeParse(sent);
      expect(read.error?.issues ?? []).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe('with what the Worker knows of other reports', () => {
  /** The period's own figures changed here and there, so that every rule about other periods has something to say. */
  const near = (figures: Figures, by: number): Figures =>
    Object.fromEntries(
      Object.entries(figures).map(([key, figure]) => [
        key,
        typeof figure === 'number' ? figure * by : figure,
      ]),
    );

  test('whatever it would refuse stands in the sheet’s findings, at the same place', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyContent, anySlot, fc.constantFrom(1, 2, 3), (content, slot, by) => {
        const book = bookFrom(content);
        const bare = checkBook(catalogue, wardLayout, book, slot).statement.report;
        const lastYear = near(bare.figures, by);
        const others: Partial<Record<Slot, Figures>> = {};
        for (const one of slots) if (one !== slot) others[one] = near(bare.others[one] ?? {}, by);
        const { statement, findings } = checkBook(catalogue, wardLayout, book, slot, { lastYear, others });
        // What arrives at the Worker, judged as it does: by the reports in force alone.
        const arrived = { ...statement.report, others, lastYear };
        const refused = check(arrived).filter(
          (one) => one.severity === 'error' || unanswered([one], arrived).length > 0,
        );
        const told = new Set(findings.map(({ at }) => at));
        for (const { code, at } of refused) {
          seen.add(code);
          expect(told).toContain(statement.rows[at] ?? at);
        }
      }),
      { numRuns: 60, seed: 2016 },
    );
    expect(seen).toContain('R19');
  });

  test('a quarter edited after it was sent: the half-year is held against what was sent, as the Worker does', () => {
    const book = bookFrom({ figures: { Q1: { phat_thanh_lan: 9 }, Q2: { phat_thanh_lan: 6 } } });
    const others = { Q1: { phat_thanh_lan: 7 }, Q2: { phat_thanh_lan: 6 } };
    const { findings } = checkBook(catalogue, wardLayout, book, 'H1', { others });
    // 9 + 6 in the sheet, 7 + 6 in force.
    expect(findings.find(({ code }) => code === 'R20.quarters')).toMatchObject({
      at: 'phat_thanh_lan',
      fault: 'Báo cáo ghi 15, các quý đã nộp cho kết quả 13.',
    });
  });
});
