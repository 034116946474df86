// What was sent of a period, and where the workbook says something else now.
import { catalogue } from '../../shared/catalogue/current.ts';
import { periodCode, type Slot } from '../../shared/period.ts';
import { shownChange } from '../../shared/report/shown-change.ts';
import type { Receipt } from '../../shared/wire/submission.ts';
import { driftOf } from '../../shared/workbook/drift.ts';
import { type Statement, statementOf } from '../../shared/workbook/statement.ts';
import { ask } from '../client.ts';
import { readWorkbook, type Workbook } from '../sheets/workbook.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import type { PlacedChange } from './history.ts';
import { placeOfKey } from './remarks.ts';

export interface SentAndNow {
  receipt: Receipt;
  /** It was sent from another workbook: this one is a copy, or has not sent it. */
  elsewhere: boolean;
  /** All differences; the list is cut. */
  count: number;
  changes: PlacedChange[];
}

const longest = 100;

/** The report in force of a period against what stands in the open workbook; null where there is none. */
export function compareSent(slot: Slot): Outcome<{ sent: SentAndNow | null }> {
  const workbook = readWorkbook(SpreadsheetApp.getActive(), catalogue);
  if (!workbook) return failure('Đây không phải sổ báo cáo.', 'Mở đúng sổ báo cáo của đơn vị.');
  const { data, layout, book } = workbook;
  const answer = ask('report', { unit: data.unit.id, period: periodCode({ year: data.year, slot }) });
  if (!answer.ok) {
    const isNone = answer.why === 'refused' && answer.problem.code === 'report-none';
    return isNone ? { ok: true, sent: null } : failureOf(answer);
  }
  return {
    ok: true,
    sent: sentAndNow(workbook, slot, statementOf(layout, book, slot), answer.value),
  };
}

export function sentAndNow(
  workbook: Workbook,
  slot: Slot,
  { report, rows }: Statement,
  { receipt, submission }: { receipt: Receipt; submission: Parameters<typeof driftOf>[2] },
): SentAndNow {
  const changes = driftOf(workbook.catalogue, slot, submission, report);
  const known = workbook.receipts[slot];
  const file = SpreadsheetApp.getActive().getId();
  return {
    receipt,
    elsewhere: known?.number !== receipt.number || (known.file !== undefined && known.file !== file),
    count: changes.length,
    changes: changes.slice(0, longest).map((change) => {
      // A row that is gone has no place.
      const at =
        change.after === null && change.key.indexOf('#') >= 0 ? '' : (rows[change.key] ?? change.key);
      return {
        ...shownChange({ ...change, key: rows[change.key] ?? change.key }, slot),
        ...placeOfKey(workbook, at, slot),
      };
    }),
  };
}
