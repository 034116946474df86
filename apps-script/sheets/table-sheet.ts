// Writes one repeating table as a sheet: what the plan says, and what only Google Sheets has.
import { letters, tableMarkFormula } from '../../shared/workbook/formula.ts';
import {
  firstRow,
  gatheredWidth,
  headingRow,
  type TableSheet,
  tableColumns,
} from '../../shared/workbook/layout.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import { tablePlan } from '../../shared/workbook/plan/table-plan.ts';
import { dropAnchors } from './anchors.ts';
import { formatToWrite, type KeptCell, valueToWrite } from './kept-cells.ts';
import type { Extra } from './long-work.ts';
import { rowMarkRules } from './marks.ts';
import { writeColumns, writePlannedCells } from './planned-cells.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Writes the table into a sheet of its own; `typed` are rows that people had entered, column by column. */
export function writeTableSheet(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  place: TableSheet,
  subtitle: string,
  typed: readonly KeptCell[][],
  extra: Extra,
): void {
  const { table } = place;
  const columns = table.columns.length;
  const plan = tablePlan(place, subtitle, {
    entries: typed.map((row) =>
      table.columns.map(({ cell }, c) => {
        const kept = row[c];
        return kept ? { value: valueToWrite(kept, cell), format: formatToWrite(kept, cell) } : null;
      }),
    ),
    mark: (row) => tableMarkFormula(table.id, row),
  });
  const rows = plan.rows.length;
  const count = rows - headingRow;
  const size = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  if (size.rows < rows) sheet.insertRowsAfter(size.rows, rows - size.rows);
  if (size.rows > rows) sheet.deleteRows(rows + 1, size.rows - rows);
  if (size.columns > gatheredWidth) sheet.deleteColumns(gatheredWidth + 1, size.columns - gatheredWidth);
  writePlannedCells(sheet, plan, extra);
  extra('kẻ khung và canh chữ', () => {
    sheet.getRange(firstRow, 1, count, gatheredWidth).setVerticalAlignment('top');
    sheet.getRange(1, 2, 1, gatheredWidth - 1).setFontColor(colours.titleText);
    sheet
      .getRange(headingRow, 2, 1, columns + 1)
      .setHorizontalAlignment('center')
      .setVerticalAlignment('middle');
    sheet.getRange(headingRow, 2, count + 1, columns + 1).setBorder(true, true, true, true, true, true);
  });
  extra('bề rộng cột và cột ẩn', () => writeColumns(sheet, plan, headingRow));
  extra('màu báo dòng phải sửa', () =>
    sheet.setConditionalFormatRules([
      ...rowMarkRules(sheet, firstRow, count, columns + 1, tableColumns.mark),
      ...requiredRules(sheet, place, count),
    ]),
  );
  extra('hỏi lại khi gõ vào ô không phải nhập', () => {
    const open = `${letters(tableColumns.first)}${firstRow}:${letters(tableColumns.first + columns - 1)}${rows}`;
    sheet
      .protect()
      .setDescription(plan.protection)
      .setWarningOnly(true)
      .setUnprotectedRanges([sheet.getRange(open)]);
  });
  dropAnchors(
    spreadsheet,
    sheet,
    { id: table.id, rows: count + 1, width: gatheredWidth, isForm: false },
    extra,
  );
}

/** The rows that people have entered into a table that was begun and not finished; none that it has from the start. */
export function enteredSoFar(sheet: Sheet, { table }: TableSheet): KeptCell[][] {
  const count = sheet.getLastRow() - headingRow;
  if (count < 1) return [];
  const cells = sheet.getRange(firstRow, tableColumns.first, count, table.columns.length);
  const texts = cells.getDisplayValues();
  const rows = cells
    .getValues()
    .map((row, i) => row.map((value, c): KeptCell => ({ value, text: texts[i]?.[c] ?? '' })));
  const isAsGiven = (row: readonly KeptCell[], i: number) =>
    row.every(({ value }, c) => value === (table.rows?.[i]?.[table.columns[c]?.code ?? ''] ?? ''));
  while (rows.length > 0 && isAsGiven(rows[rows.length - 1] ?? [], rows.length - 1)) rows.pop();
  return rows;
}

/** Yellow is what a row that was begun still needs; a row of which nothing is there needs nothing. */
function requiredRules(
  sheet: Sheet,
  { table }: TableSheet,
  count: number,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  const letterOf = (c: number) => letters(tableColumns.first + c);
  const row = `$${letterOf(0)}${firstRow}:$${letterOf(table.columns.length - 1)}${firstRow}`;
  return table.columns.flatMap(({ required }, c) =>
    required
      ? [
          SpreadsheetApp.newConditionalFormatRule()
            .whenFormulaSatisfied(`=AND(COUNTA(${row})>0;ISBLANK(${letterOf(c)}${firstRow}))`)
            .setBackground(colours.toFill)
            .setRanges([sheet.getRange(firstRow, tableColumns.first + c, count, 1)])
            .build(),
        ]
      : [],
  );
}
