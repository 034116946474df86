// Writes the cells of a plan as blocks: each property of all cells in one call.
import type { PlannedCell, SheetPlan } from '../../shared/workbook/plan/sheet-plan.ts';
import { validationOf } from './cell-rules.ts';
import type { Extra } from './long-work.ts';
import { runsOf } from './marks.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Everything that a cell has, on a sheet that is large enough. */
export function writePlannedCells(sheet: Sheet, { rows }: SheetPlan, extra: Extra): void {
  const width = rows[0]?.cells.length ?? 0;
  const all = sheet.getRange(1, 1, rows.length, width);
  const of = <T>(read: (cell: PlannedCell) => T): T[][] => rows.map(({ cells }) => cells.map(read));
  // Formats first: what is text must be text before its value comes.
  all.setNumberFormats(of(({ format }) => format));
  all.setValues(of(({ formula, value }) => formula || value));
  extra('màu và kiểu chữ', () => {
    all.setBackgrounds(of(({ colour }) => colour));
    all.setFontWeights(rows.map(({ bold }) => repeat(width, bold ? 'bold' : 'normal')));
    if (rows.some(({ italic }) => italic))
      all.setFontStyles(rows.map(({ italic }) => repeat(width, italic ? 'italic' : 'normal')));
    all.setWraps(rows.map(({ wrap }) => repeat(width, wrap)));
  });
  const has = (is: (cell: PlannedCell) => boolean) => rows.some(({ cells }) => cells.some(is));
  if (has(({ note }) => note !== '')) extra('lời giải thích ở ô', () => all.setNotes(of(({ note }) => note)));
  if (has(({ rule }) => rule !== null))
    extra('danh sách chọn và quy tắc nhập', () =>
      all.setDataValidations(of(({ rule }) => validationOf(rule))),
    );
}

/** Widths, hidden columns and what stays in sight. */
export function writeColumns(sheet: Sheet, plan: SheetPlan, frozenRows: number): void {
  setWidths(sheet, plan.widths);
  for (const [from, to] of runsOf(plan.hiddenColumns)) sheet.hideColumns(from, to - from + 1);
  sheet.setFrozenRows(frozenRows);
  if (plan.frozenColumns > 0) sheet.setFrozenColumns(plan.frozenColumns);
}

/** Widths in pixels by column, from 1: neighbours that are alike in one call, however many they are. */
export function setWidths(sheet: Sheet, widths: ReadonlyMap<number, number>): void {
  const columns = [...widths.keys()].sort((a, b) => a - b);
  for (let i = 0; i < columns.length; ) {
    const first = columns[i] ?? 1;
    const pixels = widths.get(first) ?? 100;
    let count = 1;
    while (columns[i + count] === first + count && widths.get(first + count) === pixels) count++;
    sheet.setColumnWidths(first, count, pixels);
    i += count;
  }
}

function repeat<T>(times: number, value: T): T[] {
  return new Array<T>(times).fill(value);
}
