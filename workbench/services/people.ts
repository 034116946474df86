// What people do with mouse and keyboard: typed text is read by the locale, rules refuse, protections ask or refuse.

import type { Edit, EditAnswer } from '../protocol.ts';
import { protectionOver } from './access.ts';
import { type Box, cellBox } from './address.ts';
import { withParts } from './book.ts';
import { readInput } from './cell-text.ts';
import type { Cell, SheetState } from './document-state.ts';
import { type Execution, isEditor, type OpenBook } from './execution.ts';
import { make } from './makers.ts';
import { addSheet } from './spreadsheet.ts';
import { changeLines, deleteSheet, moveBlock, renameSheet } from './structure.ts';
import { isValid, judgeTogether } from './validation.ts';

/** Thrown to leave an edit without having changed anything. */
class Stopped {
  readonly answer: Exclude<EditAnswer, { ok: true }>;

  constructor(answer: Exclude<EditAnswer, { ok: true }>) {
    this.answer = answer;
  }
}

const refuse = (refused: string) => new Stopped({ ok: false, refused });

interface Written {
  sheet: number;
  box: Box;
}

type EditEvent = (current: Execution) => unknown;

function checkProtection(
  document: OpenBook,
  user: string,
  sheet: SheetState,
  box: Box,
  confirmed: boolean,
): void {
  if (user !== document.book.owner) {
    const closed = protectionOver(sheet, box, (each) => !each.warningOnly && !each.editors.includes(user));
    if (closed)
      throw refuse(
        `Ô này được bảo vệ${closed.description ? `: ${closed.description}` : ''}. Hãy liên hệ chủ sở hữu bảng tính.`,
      );
  }
  const warning = confirmed ? undefined : protectionOver(sheet, box, (each) => each.warningOnly);
  if (warning) {
    const about = warning.description ? ` (${warning.description})` : '';
    throw new Stopped({
      ok: false,
      ask: `Bạn đang chỉnh sửa một phần của trang tính không nên thay đổi do nhầm lẫn${about}. Vẫn chỉnh sửa?`,
    });
  }
}

function checkGrid(sheet: SheetState, box: Box): void {
  if (
    box.row < 1 ||
    box.column < 1 ||
    box.row + box.rows - 1 > sheet.maxRows ||
    box.column + box.columns - 1 > sheet.maxColumns
  ) {
    throw refuse('Vùng nằm ngoài trang tính.');
  }
}

function typed(cell: Cell | undefined, text: string, locale: string): Cell | undefined {
  const input = readInput(text, cell?.style, locale);
  const style = input.format === undefined ? cell?.style : { ...cell?.style, format: input.format };
  return withParts(cell, { value: input.value, formula: input.formula, style });
}

/** Writes texts as typed; a rule that rejects what was typed takes all of it back. */
function typeTexts(
  document: OpenBook,
  user: string,
  edit: Edit & { kind: 'type' | 'paste' },
  texts: string[][],
): Written {
  const { book } = document;
  const sheet = book.sheet(edit.sheet);
  const columns = Math.max(...texts.map((row) => row.length));
  const box = { row: edit.row, column: edit.column, rows: texts.length, columns };
  checkGrid(sheet, box);
  checkProtection(document, user, sheet, box, edit.confirmed === true);
  const { locale } = book.state;
  book.changeCells(sheet.id, box, (cell, r, c) =>
    texts[r]![c] === undefined ? cell : typed(cell, texts[r]![c], locale),
  );
  const after = book.sheet(sheet.id);
  const rejecting: { sheet: number; row: number; column: number }[] = [];
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) {
      if (after.rows[row - 1]?.[column - 1]?.rule?.rejects) rejecting.push({ sheet: sheet.id, row, column });
    }
  }
  // A formula that the workbench cannot calculate is refused here, before it spoils every later view.
  if (texts.some((row) => row.some((text) => text.startsWith('='))))
    document.calculation.result(after, box.row, box.column);
  judgeTogether(document, rejecting);
  for (const { row, column } of rejecting) {
    if (isValid(document, after, row, column)) continue;
    const help = after.rows[row - 1]?.[column - 1]?.rule?.help;
    throw refuse(help ?? 'Dữ liệu bạn nhập vi phạm quy tắc xác thực dữ liệu được đặt cho ô này.');
  }
  return { sheet: sheet.id, box };
}

/** Fields of tab-separated text; a field in double quotes may hold tabs and line ends. */
function pastedFields(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    row.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] !== '\t') {
      rows.push(row);
      row = [];
      if (match[3] === '' || pattern.lastIndex >= text.length) break;
    }
  }
  return rows;
}

function lines(
  document: OpenBook,
  user: string,
  edit: Edit & { kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns' },
): void {
  const sheet = document.book.sheet(edit.sheet);
  const axis = edit.kind.endsWith('Rows') ? 'row' : 'column';
  const kind = edit.kind.startsWith('insert') ? 'insert' : 'delete';
  const count = kind === 'delete' ? edit.count : 1;
  const at = Math.min(edit.at, axis === 'row' ? sheet.maxRows : sheet.maxColumns);
  const box =
    axis === 'row'
      ? { row: at, column: 1, rows: count, columns: sheet.maxColumns }
      : { row: 1, column: at, rows: sheet.maxRows, columns: count };
  checkGrid(sheet, box);
  checkProtection(document, user, sheet, box, edit.confirmed === true);
  changeLines(document.book, sheet.id, kind, axis, edit.at, edit.count);
}

function apply(document: OpenBook, user: string, edit: Edit): Written | undefined {
  const { book } = document;
  const confirmed = edit.confirmed === true;
  switch (edit.kind) {
    case 'type':
      return typeTexts(document, user, edit, [[edit.text]]);
    case 'paste':
      return typeTexts(document, user, edit, pastedFields(edit.text));
    case 'clear': {
      const sheet = book.sheet(edit.sheet);
      checkGrid(sheet, edit);
      checkProtection(document, user, sheet, edit, confirmed);
      book.changeCells(
        sheet.id,
        edit,
        (cell) => cell && withParts(cell, { value: undefined, formula: undefined }),
      );
      const { row, column, rows, columns } = edit;
      return { sheet: sheet.id, box: { row, column, rows, columns } };
    }
    case 'move': {
      const sheet = book.sheet(edit.sheet);
      const { row, column, rows, columns } = edit;
      const box = { row, column, rows, columns };
      const target = { ...box, row: edit.toRow, column: edit.toColumn };
      checkGrid(sheet, box);
      checkGrid(book.sheet(edit.toSheet), target);
      checkProtection(document, user, sheet, box, confirmed);
      checkProtection(document, user, book.sheet(edit.toSheet), target, confirmed);
      moveBlock(book, sheet.id, box, edit.toSheet, edit.toRow, edit.toColumn);
      return { sheet: edit.toSheet, box: target };
    }
    case 'insertRows':
    case 'deleteRows':
    case 'insertColumns':
    case 'deleteColumns':
      lines(document, user, edit);
      return undefined;
    case 'note': {
      const sheet = book.sheet(edit.sheet);
      const box = cellBox(edit.row, edit.column);
      checkGrid(sheet, box);
      book.changeCells(sheet.id, box, (cell) => withParts(cell, { note: edit.text || undefined }));
      return undefined;
    }
    default:
      applyToSheets(document, user, edit);
      return undefined;
  }
}

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

function applyToSheets({ book, ...rest }: OpenBook, user: string, edit: SheetEdit): void {
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
      make.sheet(edit.sheet).hideSheet();
      return;
    case 'showSheet':
      book.writableSheet(edit.sheet).hidden = false;
      return;
    case 'activateSheet':
      make.sheet(edit.sheet).activate();
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

/** The event that onEdit gets; value and oldValue only for a single cell, as on Google. */
function eventOf(written: Written, before: Cell | undefined, after: Cell | undefined): EditEvent {
  return (current) => ({
    authMode: current.authMode,
    range: make.range(written.sheet, written.box),
    source: make.spreadsheet(),
    ...(written.box.rows * written.box.columns === 1
      ? { value: after?.value === undefined ? undefined : String(after.value), oldValue: before?.value }
      : {}),
  });
}

/** Does the edit as one undo step, or says why not; an event where cells were written. */
export function editBook(
  document: OpenBook,
  user: string,
  edit: Edit,
): { answer: EditAnswer; event?: EditEvent } {
  const { book } = document;
  const done = (): EditAnswer => ({ ok: true, version: book.version });
  if (!isEditor(document, user)) return { answer: { ok: false, refused: 'Bạn chỉ có quyền xem.' } };
  if (edit.kind === 'undo' || edit.kind === 'redo') {
    const changed = edit.kind === 'undo' ? book.undo() : book.redo();
    return { answer: changed ? done() : { ok: false, refused: 'Không còn gì để hoàn tác.' } };
  }
  const cellBefore =
    'row' in edit ? book.findSheet(edit.sheet)?.rows[edit.row - 1]?.[edit.column - 1] : undefined;
  try {
    const written = book.attempt(() => apply(document, user, edit));
    if (!written) return { answer: done() };
    const cellAfter = book.cell(written.sheet, written.box.row, written.box.column);
    return { answer: done(), event: eventOf(written, cellBefore, cellAfter) };
  } catch (stopped) {
    if (stopped instanceof Stopped) return { answer: stopped.answer };
    const error = stopped as Error;
    if (error.name === 'Exception' || error.name === 'WorkbenchError')
      return { answer: { ok: false, refused: error.message } };
    throw error;
  }
}
