// What the last check found, shown on the cells: the hidden sheet holds the marks, formulas bring them to each row,
// conditional formats colour the cell. One write marks the whole workbook.
import { gatherSheet, letters, marksColumn } from '../../shared/formula.ts';
import type { Slot } from '../../shared/period.ts';
import { colours } from './colours.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export interface Mark {
  /** Field key, or `table#row`. */
  at: string;
  slot: Slot | null;
  severity: 'error' | 'warning';
}

/** Longest list of marks that the formulas look through. */
const capacity = 500;

/** Replaces all marks: one block, padded so that older ones go. */
export function writeMarks(
  book: GoogleAppsScript.Spreadsheet.Spreadsheet,
  marks: Mark[],
  before: number,
): void {
  const sheet = book.getSheetByName(gatherSheet);
  if (!sheet) return;
  const byKey = new Map<string, string[]>();
  for (const mark of marks) {
    const code = `${mark.slot ?? ''}${mark.severity === 'error' ? 'e' : 'w'}`;
    byKey.set(mark.at, [...(byKey.get(mark.at) ?? []), code]);
  }
  const rows = [...byKey].slice(0, capacity).map(([key, codes]) => [key, codes.join(' ')]);
  const length = Math.min(capacity, Math.max(rows.length, before, 1));
  while (rows.length < length) rows.push(['', '']);
  sheet.getRange(3, marksColumn, length, 2).setValues(rows);
}

/** Conditional formats of a form: one column a period, errors before warnings. */
export function markRules(
  sheet: Sheet,
  slots: readonly Slot[],
  firstRow: number,
  count: number,
  markColumn: number,
): Rule[] {
  const mark = `$${letters(markColumn)}${firstRow}`;
  return (['e', 'w'] as const).flatMap((sign) =>
    slots.map((slot, i) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(`=ISNUMBER(SEARCH("${slot}${sign}";${mark}))`)
        .setBackground(sign === 'e' ? colours.wrong : colours.doubtful)
        .setRanges([sheet.getRange(firstRow, 5 + i, count, 1)])
        .build(),
    ),
  );
}

/** Conditional formats of a table: the whole row. */
export function rowMarkRules(
  sheet: Sheet,
  firstRow: number,
  count: number,
  width: number,
  markColumn: number,
): Rule[] {
  const mark = `$${letters(markColumn)}${firstRow}`;
  return (['e', 'w'] as const).map((sign) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=ISNUMBER(SEARCH("${sign}";${mark}))`)
      .setBackground(sign === 'e' ? colours.wrong : colours.doubtful)
      .setRanges([sheet.getRange(firstRow, 2, count, width)])
      .build(),
  );
}

/** Consecutive numbers as runs: 3, 4, 5, 8 → [3, 5], [8, 8]. */
export function runsOf(numbers: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs[runs.length - 1];
    if (last && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs;
}
