// What the unit above said about this workbook's reports: shown in the sidebar, and put on the very cells.

import { placeOf } from '../../shared/checks/words/place.ts';
import { readPeriodCode, type Slot } from '../../shared/period.ts';
import type { MyPeriod } from '../../shared/wire/answers.ts';
import { statementOf } from '../../shared/workbook/statement.ts';
import { spotOfRemark, writeRemarks } from '../sheets/noted-remarks.ts';
import type { NotedRemark } from '../sheets/remark-list.ts';
import { addressOf, type Workbook } from '../sheets/workbook.ts';

/** A remark with the cell that it is about; '' where the cell is gone or the whole report is meant. */
export interface PlacedRemark {
  text: string;
  place: string;
  sheet: string;
  cell: string;
}

/** Puts the open returns' remarks on the cells and takes older ones off. A sheet that may not be written stays as it is. */
export function showRemarks(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  workbook: Workbook,
  periods: readonly MyPeriod[],
): void {
  const wanted = periods.flatMap((period) => {
    const slot = readPeriodCode(period.period)?.slot;
    return slot ? remarksOf(workbook, period, slot) : [];
  });
  try {
    writeRemarks(
      spreadsheet,
      workbook,
      wanted.filter((remark) => remark.at !== ''),
    );
  } catch (error) {
    console.warn(String(error));
  }
}

/** Takes a period's remarks off the cells, once its report was sent again. */
export function dropRemarks(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  workbook: Workbook,
  slot: Slot,
): void {
  const others = workbook.remarks.filter((remark) => remark.period !== slot);
  // A report that was just accepted has nothing to correct or explain left.
  writeRemarks(spreadsheet, { ...workbook, marks: [] }, others);
}

/** The remarks of the review on which it is the ward's turn to act. */
export function placedRemarks(workbook: Workbook, period: MyPeriod, slot: Slot): PlacedRemark[] {
  return remarksOf(workbook, period, slot).map((remark) => {
    return {
      text: remark.text,
      place: remark.at === '' ? 'Cả báo cáo' : placeOf(workbook.catalogue, remark.at, slot),
      ...placeOfKey(workbook, remark.at, remark.slot),
    };
  });
}

/** Tab and address of a figure or table row in the workbook; '' where it has none. */
export function placeOfKey(
  workbook: Workbook,
  at: string,
  slot: Slot | null,
): { sheet: string; cell: string } {
  const spot = spotOfRemark(workbook, { at, slot });
  return (spot ? addressOf(workbook, spot) : null) ?? { sheet: '', cell: '' };
}

function remarksOf(workbook: Workbook, { review }: MyPeriod, slot: Slot): NotedRemark[] {
  if (review?.action !== 'return') return [];
  const rows = review.remarks.some(({ at }) => at.indexOf('#') >= 0)
    ? statementOf(workbook.layout, workbook.book, slot).rows
    : {};
  return review.remarks.map(({ at, text }) => ({
    at: rows[at] ?? at,
    slot: at.indexOf('#') >= 0 ? null : slot,
    period: slot,
    text,
    day: review.at.slice(0, 10),
  }));
}
