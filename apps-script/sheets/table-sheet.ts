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
import { rowMarkRules } from './marks.ts';
import { writeColumns, writePlannedCells } from './planned-cells.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Writes the table into an empty sheet; `typed` are rows that people had entered, column by column. */
export function writeTableSheet(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  place: TableSheet,
  subtitle: string,
  typed: readonly KeptCell[][],
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
  if (size.rows > rows) sheet.deleteRows(rows + 1, size.rows - rows);
  if (size.columns > gatheredWidth) sheet.deleteColumns(gatheredWidth + 1, size.columns - gatheredWidth);
  writePlannedCells(sheet, plan);
  sheet.getRange(firstRow, 1, count, gatheredWidth).setVerticalAlignment('top');
  sheet.getRange(1, 2, 1, gatheredWidth - 1).setFontColor(colours.titleText);
  sheet
    .getRange(headingRow, 2, 1, columns + 1)
    .setHorizontalAlignment('center')
    .setVerticalAlignment('middle');
  sheet.getRange(headingRow, 2, count + 1, columns + 1).setBorder(true, true, true, true, true, true);
  writeColumns(sheet, plan, headingRow);
  const last = `${letters(tableColumns.first)}${firstRow}:${letters(tableColumns.first + columns - 1)}`;
  sheet.setConditionalFormatRules([
    ...rowMarkRules(sheet, firstRow, count, columns + 1, tableColumns.mark),
    ...requiredRules(sheet, place, count),
  ]);
  sheet
    .protect()
    .setDescription(plan.protection)
    .setWarningOnly(true)
    .setUnprotectedRanges([sheet.getRange(`${last}${rows}`)]);
  dropAnchors(spreadsheet, sheet, table.id, count + 1, gatheredWidth, false);
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
