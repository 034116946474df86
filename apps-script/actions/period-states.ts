// The periods of a workbook as the sidebar shows them: what the Worker says of each, and what stands in the cells.

import { type Left, leftOf } from '../../shared/checks/left.ts';
import { daysOf, periodCode, periodName, readPeriodCode, type Slot, slots } from '../../shared/period.ts';
import type { MyPeriod } from '../../shared/wire/answers.ts';
import { checkBook, completenessOf, type Statement } from '../../shared/workbook/statement.ts';
import { readReasons } from '../sheets/kept-reasons.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { placeFindings } from './check.ts';
import { digestOf, forgetPending, listPending, type PendingReceipt } from './pending.ts';
import { type PlacedRemark, placedRemarks } from './remarks.ts';
import { type PlacedSuggestion, placedSuggestions } from './suggestions.ts';

export interface PeriodState extends MyPeriod {
  slot: Slot;
  filled: number;
  asked: number;
  /** What is still missing, wrong or unexplained as the cells stand. */
  left: Left;
  /** Remarks of the return on which it is this unit's turn. */
  remarks: PlacedRemark[];
  /** An attempt to submit that found no connection; `same`: the workbook still says what was to be sent. */
  waiting: { at: string; asOf: string; same: boolean } | null;
  /** Cells with last year's content that nobody has confirmed. */
  suggestions: PlacedSuggestion[];
}

/** What a workbook knows of its periods while the Worker is out of reach: their days, and its own receipts. */
export function periodsWithoutWorker({ data, receipts }: Workbook, today: string): MyPeriod[] {
  return slots.map((slot): MyPeriod => {
    const period = { year: data.year, slot };
    return {
      period: periodCode(period),
      name: periodName(period),
      state: today < daysOf(period).first ? 'chua_mo' : 'dang_mo',
      ...{ opens: null, due: null, inclusive: true, internal: null, grace: 0, exception: null },
      receipt: receipts[slot] ?? null,
      report: receipts[slot] ? 'da_nop' : 'chua_nop',
      ...{ onTime: null, review: null, outdated: false, daysLate: 0, offline: false, claim: null },
    };
  });
}

/** Periods with what stands in the workbook for them. */
export function withProgress(workbook: Workbook, periods: MyPeriod[]): PeriodState[] {
  const attempts = listPending(workbook.data.unit.id);
  return periods.flatMap((period) => {
    const slot = readPeriodCode(period.period)?.slot;
    if (!slot) return [];
    const reasons = readReasons(slot, workbook.book.tables);
    const progress = completenessOf(workbook.layout, workbook.book, slot, reasons);
    const { statement, findings } = checkBook(workbook.catalogue, workbook.layout, workbook.book, slot, {
      reasons,
    });
    const left = leftOf(placeFindings(workbook, slot, findings, statement, reasons));
    const waiting = waitingOf(workbook, period, statement, attempts[period.period]);
    const remarks = placedRemarks(workbook, period, slot);
    const suggestions = placedSuggestions(workbook, slot);
    return [{ ...period, slot, ...progress, left, remarks, waiting, suggestions }];
  });
}

function waitingOf(
  { data }: Workbook,
  { period, receipt }: MyPeriod,
  { report }: Statement,
  pending: PendingReceipt | undefined,
): PeriodState['waiting'] {
  if (!pending) return null;
  const { at, asOf, digest } = pending;
  if (receipt && digest.slice(0, receipt.digest.length) === receipt.digest) {
    // It arrived after all, only its answer was lost.
    forgetPending(data.unit.id, period);
    return null;
  }
  const { figures, tables, notes, reasons } = report;
  return { at, asOf, same: digestOf({ asOf, figures, tables, notes, reasons: [...reasons] }) === digest };
}
