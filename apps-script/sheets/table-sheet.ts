// Writes one repeating table as a sheet: a row an entry, dropdowns and dates restricted, rows numbered by themselves.
import { numberFormatOf } from '../../shared/catalogue/cells.ts';
import { letters, tableMarkFormula } from '../../shared/formula.ts';
import {
  firstRow,
  gatheredWidth,
  headingRow,
  type TableSheet,
  tableColumns,
  tableHeadings,
} from '../../shared/layout.ts';
import { colours } from '../../shared/plan/colours.ts';
import { dropAnchors } from './anchors.ts';
import { cellRuleOf } from './cell-rules.ts';
import { formatToWrite, type KeptCell, valueToWrite } from './kept-cells.ts';
import { rowMarkRules } from './marks.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Writes the table into an empty sheet; `typed` are rows that people had entered, column by column. */
export function writeTableSheet(
  book: Spreadsheet,
  sheet: Sheet,
  place: TableSheet,
  subtitle: string,
  typed: readonly KeptCell[][],
): void {
  const { table } = place;
  const columns = table.columns.length;
  const count = Math.max(place.capacity, typed.length + 20);
  const rows = headingRow + count;
  if (sheet.getMaxRows() > rows) sheet.deleteRows(rows + 1, sheet.getMaxRows() - rows);
  if (sheet.getMaxColumns() > gatheredWidth) {
    sheet.deleteColumns(gatheredWidth + 1, sheet.getMaxColumns() - gatheredWidth);
  }
  const head = sheet.getRange(1, 1, headingRow, gatheredWidth);
  const body = sheet.getRange(firstRow, 1, count, gatheredWidth);
  head.setNumberFormat('@');
  body.setNumberFormats(
    repeat(count, 0).map((_, i) => [
      '@',
      '0',
      ...table.columns.map((column, c) => {
        const kept = typed[i]?.[c];
        return kept ? formatToWrite(kept, column.cell) : numberFormatOf(column.cell);
      }),
      ...repeat(gatheredWidth - 2 - columns, 'General'),
    ]),
  );
  head.setValues([
    ['', table.title.toUpperCase(), ...repeat(gatheredWidth - 2, '')],
    ['', subtitle, ...repeat(gatheredWidth - 2, '')],
    tableHeadings(table),
  ]);
  body.setVerticalAlignment('top');
  body.setValues(bodyOf(place, count, typed));
  head.setBackgrounds([
    ['', ...repeat(gatheredWidth - 1, colours.title)],
    repeat(gatheredWidth, ''),
    repeat(gatheredWidth, colours.heading),
  ]);
  head.setFontWeights(
    (['bold', 'normal', 'bold'] as const).map((weight) =>
      repeat<GoogleAppsScript.Spreadsheet.FontWeight>(gatheredWidth, weight),
    ),
  );
  sheet.getRange(1, 2, 1, gatheredWidth - 1).setFontColor(colours.titleText);
  const heading = sheet.getRange(headingRow, 2, 1, columns + 1);
  heading.setWrap(true).setHorizontalAlignment('center').setVerticalAlignment('middle');
  heading.setNotes([['', ...table.columns.map((column) => column.definition ?? '')]]);
  const entries = sheet.getRange(firstRow, tableColumns.first, count, columns);
  entries.setBackground(colours.toFill).setWrap(true);
  entries.setDataValidations(
    new Array(count)
      .fill(0)
      .map((_, i) =>
        table.columns.map((column, c) =>
          cellRuleOf(
            { cell: column.cell, ...(column.options ? { options: column.options } : {}) },
            `${letters(tableColumns.first + c)}${firstRow + i}`,
            false,
          ),
        ),
      ),
  );
  sheet.getRange(headingRow, 2, count + 1, columns + 1).setBorder(true, true, true, true, true, true);
  sheet.setColumnWidth(tableColumns.number, 44);
  table.columns.forEach((column, i) => {
    sheet.setColumnWidth(tableColumns.first + i, column.width);
  });
  sheet.hideColumns(tableColumns.key);
  sheet.hideColumns(tableColumns.mark);
  sheet.setFrozenRows(headingRow);
  const last = `${letters(tableColumns.first)}${firstRow}:${letters(tableColumns.first + columns - 1)}`;
  sheet.setConditionalFormatRules([
    ...rowMarkRules(sheet, firstRow, count, columns + 1, tableColumns.mark),
    SpreadsheetApp.newConditionalFormatRule()
      .whenCellNotEmpty()
      .setBackground(colours.filled)
      .setRanges([entries])
      .build(),
  ]);
  sheet
    .protect()
    .setDescription('Bảng mẫu: nhập từ dòng dưới tiêu đề')
    .setWarningOnly(true)
    .setUnprotectedRanges([sheet.getRange(`${last}${rows}`)]);
  dropAnchors(book, sheet, table.id, count + 1, gatheredWidth, false);
}

function bodyOf({ table }: TableSheet, count: number, typed: readonly KeptCell[][]): unknown[][] {
  const first = letters(tableColumns.first);
  return repeat(count, 0).map((_, i) => {
    const at = firstRow + i;
    const given = table.rows?.[i];
    const entered = typed[i];
    const cells = table.columns.map((column, c) => {
      const kept = entered?.[c];
      return kept && kept.value !== '' ? valueToWrite(kept, column.cell) : (given?.[column.code] ?? '');
    });
    const row: unknown[] = ['', `=IF(${first}${at}="";"";ROW(A${at})-ROW(A$${headingRow}))`, ...cells];
    while (row.length < gatheredWidth - 1) row.push('');
    return [...row, tableMarkFormula(table.id, at)];
  });
}

function repeat<T>(times: number, value: T): T[] {
  return new Array<T>(times).fill(value);
}
