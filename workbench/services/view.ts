// The document as the page draws it: display texts, looks after conditional formats, marks on cells that break their rule.

import type { CellView, DocumentView, SheetView, TabView } from '../protocol.ts';
import { protectionOver } from './access.ts';
import { cellBox } from './address.ts';
import type { Book } from './book.ts';
import { inputText } from './cell-text.ts';
import { chartViews } from './chart-view.ts';
import { type ConditionalLook, formatFormulas, formatLooks } from './conditional-format.ts';
import type { Cell, SheetState, Style } from './document-state.ts';
import type { OpenBook } from './execution.ts';
import { judgeFormulas } from './judgement.ts';
import { displayAt } from './range-values.ts';
import { sparklineBox, sparklineValues } from './sparkline.ts';
import { isValid, optionsOf } from './validation.ts';

const standardHelp = 'Không hợp lệ: dữ liệu vi phạm quy tắc đặt cho ô này.';

function styleView(style: Style | undefined, conditional: ConditionalLook | undefined): Partial<CellView> {
  const background = conditional?.background ?? style?.background;
  const color = conditional?.color ?? style?.color;
  const view: Partial<CellView> = {};
  if (background) view.background = background;
  if (color) view.color = color;
  if (conditional?.bold ?? style?.weight === 'bold') view.bold = true;
  if (conditional?.italic ?? style?.italic) view.italic = true;
  if (conditional?.underline) view.underline = true;
  if (style?.size !== undefined) view.size = style.size;
  if (style?.wrap === 'WRAP') view.wrap = true;
  if (style?.align) view.align = style.align;
  if (style?.valign) view.valign = style.valign;
  if (style?.edges) view.borders = true;
  return view;
}

function cellView(
  document: OpenBook,
  sheet: SheetState,
  row: number,
  column: number,
  conditional: ConditionalLook | undefined,
): CellView | undefined {
  const cell: Cell | undefined = sheet.rows[row - 1]?.[column - 1];
  const view: CellView = {
    row,
    column,
    text: displayAt(sheet, row, column),
    ...styleView(cell?.style, conditional),
  };
  const result = document.calculation.result(sheet, row, column);
  if (typeof result === 'number') view.numeric = true;
  if (cell) {
    const box = cell.formula === undefined ? undefined : sparklineBox(cell.formula);
    if (box) view.sparkline = sparklineValues(document, sheet, box);
    const input = inputText(cell, document.book.state.locale);
    if (input !== '' && input !== view.text) view.input = input;
    if (cell.note !== undefined) view.note = cell.note;
    if (cell.rule) {
      const options = optionsOf(document, cell.rule);
      if (options) view.options = options;
      if (!isValid(document, sheet, row, column)) view.invalid = cell.rule.help ?? standardHelp;
    }
  }
  const warning = sheet.protections.length
    ? protectionOver(sheet, cellBox(row, column), (each) => each.warningOnly)
    : undefined;
  if (warning) view.protectedBy = warning.description;
  const plain = Object.keys(view).length === 3 && view.text === '';
  return plain ? undefined : view;
}

function sheetView(document: OpenBook, sheet: SheetState): SheetView {
  const places = new Set<number>();
  const asked = formatFormulas(sheet);
  sheet.rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (!cell) return;
      places.add((r + 1) * 32768 + c + 1);
      if (cell.rule?.criteria === 'CUSTOM_FORMULA') asked.push(String(cell.rule.values[0]));
    });
  });
  judgeFormulas(document, sheet, asked, true);
  const looks = formatLooks(document, sheet);
  for (const place of looks.keys()) places.add(place);
  for (const fill of document.calculation.fillsOf(sheet)) {
    fill.rows.forEach((cells, r) => {
      for (let c = 0; c < cells.length; c++) places.add((fill.row + r) * 32768 + fill.column + c);
    });
  }
  addProtected(sheet, places);
  const cells: CellView[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const view = cellView(document, sheet, Math.floor(place / 32768), place % 32768, looks.get(place));
    if (view) cells.push(view);
  }
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.hidden,
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    ...(sheet.tabColor === undefined ? {} : { tabColor: sheet.tabColor }),
    rowHeights: sheet.rowHeights,
    columnWidths: sheet.columnWidths,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    merges: sheet.merges,
    cells,
    charts: chartViews(document, sheet),
  };
}

/** Blank cells under a warning are listed too, as far as the sheet is used: the page asks before typing there. */
function addProtected(sheet: SheetState, places: Set<number>): void {
  const usedRows = sheet.rows.length;
  const usedColumns = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  for (const { warningOnly, box } of sheet.protections) {
    if (!warningOnly) continue;
    const first = box ?? { row: 1, column: 1, rows: usedRows, columns: usedColumns };
    const lastRow = Math.min(usedRows, first.row + first.rows - 1);
    const lastColumn = Math.min(usedColumns, first.column + first.columns - 1);
    for (let row = first.row; row <= lastRow; row++) {
      for (let column = first.column; column <= lastColumn; column++) places.add(row * 32768 + column);
    }
  }
}

/** Every sheet's tab, in order; nothing is calculated for it. */
export function tabsOf(book: Book): TabView[] {
  return book.state.sheets.map(({ id, name, hidden, tabColor }) => ({
    id,
    name,
    hidden,
    ...(tabColor === undefined ? {} : { tabColor }),
  }));
}

export function viewOf(document: OpenBook, sheet: number | undefined): DocumentView {
  const { book } = document;
  const shown = (sheet === undefined ? undefined : book.findSheet(sheet)) ?? book.sheet(book.active);
  return {
    id: book.id,
    name: book.state.name,
    version: book.version,
    active: book.active,
    selection: book.selection,
    tabs: tabsOf(book),
    sheet: sheetView(document, shown),
    canUndo: book.canUndo,
    canRedo: book.canRedo,
  };
}
