// What people do to whole sheets: tabs, widths, what is selected.

import type { Edit } from '../protocol.ts';
import { checkProtection } from './edit-guards.ts';
import type { OpenBook } from './execution.ts';
import { sheetWith } from './handles.ts';
import { addSheet } from './spreadsheet-file.ts';
import { deleteSheet, renameSheet } from './structure.ts';

type SheetEdit = Exclude<
  Edit,
  {
    kind:
      | 'type'
      | 'paste'
      | 'clear'
      | 'move'
      | 'insertRows'
      | 'deleteRows'
      | 'insertColumns'
      | 'deleteColumns'
      | 'note';
  }
>;

export function applyToSheets({ book, ...rest }: OpenBook, user: string, edit: SheetEdit): void {
  const document = { book, ...rest };
  const guard = (id: number) => {
    const sheet = book.sheet(id);
    const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
    checkProtection(document, user, sheet, whole, edit.confirmed === true);
  };
  switch (edit.kind) {
    case 'renameSheet':
      renameSheet(book, edit.sheet, edit.name);
      return;
    case 'moveSheet': {
      const state = book.writable();
      const sheet = book.sheet(edit.sheet);
      const sheets = state.sheets.filter((each) => each.id !== edit.sheet);
      sheets.splice(edit.to - 1, 0, sheet);
      state.sheets = sheets;
      return;
    }
    case 'addSheet':
      book.active = addSheet(edit.name, undefined);
      return;
    case 'deleteSheet':
      guard(edit.sheet);
      deleteSheet(book, edit.sheet);
      return;
    case 'hideSheet':
      sheetWith(edit.sheet).hideSheet();
      return;
    case 'showSheet':
      book.writableSheet(edit.sheet).hidden = false;
      return;
    case 'activateSheet':
      sheetWith(edit.sheet).activate();
      return;
    case 'columnWidth': {
      const sheet = book.writableSheet(edit.sheet);
      sheet.columnWidths = { ...sheet.columnWidths, [edit.column]: edit.pixels };
      return;
    }
    case 'moveChart': {
      const { chart, row, column } = edit;
      const sheet = book.writableSheet(edit.sheet);
      const anchor = { row, column, offsetX: 0, offsetY: 0 };
      sheet.charts = sheet.charts.map((one) => (one.id === chart ? { ...one, anchor } : one));
      return;
    }
    case 'deleteChart': {
      const sheet = book.writableSheet(edit.sheet);
      sheet.charts = sheet.charts.filter((one) => one.id !== edit.chart);
      return;
    }
    case 'select': {
      const { sheet, row, column, rows, columns } = edit;
      book.active = sheet;
      book.selection = { sheet, row, column, rows, columns };
      return;
    }
    case 'undo':
    case 'redo':
      return;
  }
}
