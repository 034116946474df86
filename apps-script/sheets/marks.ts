// What the last check found, shown on the cells: the hidden sheet holds the marks, formulas bring them to each row,
// conditional formats colour the cell. One write marks the whole workbook.

import { type Slot, slots } from '../../shared/period.ts';
import { gatherSheet, letters, marksColumn } from '../../shared/workbook/formula.ts';
import type { Book } from '../../shared/workbook/grid/book.ts';
import { colours, letterings } from '../../shared/workbook/plan/colours.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export interface Mark {
  /** Field key, or `table#row`. */
  at: string;
  slot: Slot | null;
  severity: 'error' | 'warning' | 'remark';
}

/** The signs behind the marks, the strongest first; each has its colour. */
const signs = { error: 'e', remark: 'r', warning: 'w' } as const;
const looks = { e: colours.wrong, r: colours.remarked, w: colours.doubtful } as const;
const order = ['e', 'r', 'w'] as const;

/** A condition with the look of a mark. */
function marked(sign: (typeof order)[number]): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
  const { bold, underline, colour } = letterings[sign];
  return SpreadsheetApp.newConditionalFormatRule()
    .setBackground(looks[sign])
    .setBold(bold)
    .setUnderline(underline)
    .setFontColor(colour);
}

/** Longest list of marks that the formulas look through. */
const capacity = 500;

/**
 * Where a mark is looked up: a figure by its key, a row of a table by how far it stands below the headings, for entries are
 * numbered without the empty rows between them.
 */
export function markedAt({ spots }: Pick<Book, 'spots'>, at: string): string {
  const spot = at.indexOf('#') >= 0 ? spots[at] : undefined;
  return spot ? `${spot.block}#${spot.row}` : at;
}

/** Replaces all marks: one block, padded so that older ones go. */
export function writeMarks(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  marks: Mark[],
  before: number,
): void {
  const sheet = spreadsheet.getSheetByName(gatherSheet);
  if (!sheet) return;
  const byKey = new Map<string, string[]>();
  for (const mark of marks) {
    const code = `${mark.slot ?? ''}${signs[mark.severity]}`;
    byKey.set(mark.at, [...(byKey.get(mark.at) ?? []), code]);
  }
  const rows = [...byKey].slice(0, capacity).map(([key, codes]) => [key, codes.join(' ')]);
  const length = Math.min(capacity, Math.max(rows.length, before, 1));
  while (rows.length < length) rows.push(['', '']);
  sheet.getRange(3, marksColumn, length, 2).setValues(rows);
}

/** The marks that stand in the hidden sheet, read back from its cells. */
export function readMarks(values: readonly unknown[][]): Mark[] {
  return values.slice(2).flatMap((row) =>
    String(row[marksColumn] ?? '')
      .split(' ')
      .flatMap((code): Mark[] => {
        const severity = (['error', 'remark', 'warning'] as const).find(
          (one) => code.slice(-1) === signs[one],
        );
        const slot = slots.find((one) => one === code.slice(0, -1)) ?? null;
        return severity ? [{ at: String(row[marksColumn - 1]), slot, severity }] : [];
      }),
  );
}

/** Conditional formats of a form: one column a period, errors before remarks before warnings. */
export function markRules(
  sheet: Sheet,
  columns: readonly Slot[],
  firstRow: number,
  count: number,
  markColumn: number,
): Rule[] {
  const mark = `$${letters(markColumn)}${firstRow}`;
  return order.flatMap((sign) =>
    columns.map((slot, i) =>
      marked(sign)
        .whenFormulaSatisfied(`=ISNUMBER(SEARCH("${slot}${sign}";${mark}))`)
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
  return order.map((sign) =>
    marked(sign)
      .whenFormulaSatisfied(`=ISNUMBER(SEARCH("${sign}";${mark}))`)
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
