// What people do with mouse and keyboard: typed text is read by the locale, rules refuse, protections ask or refuse.

import type { Edit, EditAnswer } from '../protocol.ts';
import { type Box, cellBox } from './address.ts';
import { withParts } from './book.ts';
import { assertFits, readInput } from './cell-text.ts';
import type { Cell } from './document-state.ts';
import { checkGrid, checkProtection, refuse, Stopped } from './edit-guards.ts';
import { type Execution, isEditor, type OpenBook } from './execution.ts';
import { openSpreadsheet, rangeAt } from './handles.ts';
import { applyToSheets } from './sheet-edits.ts';
import { changeLines, moveBlock } from './structure.ts';
import { isValid, judgeTogether } from './validation.ts';

interface Written {
  sheet: number;
  box: Box;
}

type EditEvent = (current: Execution) => unknown;

function typed(cell: Cell | undefined, text: string, locale: string): Cell | undefined {
  assertFits(text);
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

/** The event that onEdit gets; value and oldValue only for a single cell, as on Google. */
function eventOf(written: Written, before: Cell | undefined, after: Cell | undefined): EditEvent {
  return (current) => ({
    authMode: current.authMode,
    range: rangeAt(written.sheet, written.box),
    source: openSpreadsheet(),
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
