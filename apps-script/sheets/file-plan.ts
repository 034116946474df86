// Putting a filled Excel file into the workbook: what the file has is written, what it leaves empty stays.
import type { FilledFile } from '../../shared/exchange/filled-file.ts';
import type { TableRow } from '../../shared/figures/figures.ts';
import { type Slot, slots } from '../../shared/period.ts';
import { type Answer, figuresOf } from '../../shared/slips/answer.ts';
import { changedCells, type RestorePlan, replacedRows } from './restore-plan.ts';
import type { Workbook } from './workbook.ts';

/**
 * What has to change so that the workbook says what the file says. What cannot be read goes in as it was typed, to be
 * settled there. A table that has rows in the file gets exactly those.
 */
export function planFile(workbook: Workbook, file: FilledFile): RestorePlan {
  const wanted = slots.map((slot) => {
    const figures = { ...(file.figures[slot] ?? {}) };
    for (const cell of file.unreadable) if (cell.slot === slot) figures[cell.at] = cell.typed;
    return { slot, content: { figures, tables: {}, notes: file.notes } };
  });
  return {
    reasons: [],
    cells: changedCells(workbook, wanted, true),
    tables: workbook.layout.tables.flatMap((sheet) => {
      const after = asTyped(sheet.table.id, file.tables[sheet.table.id] ?? [], file.unreadable);
      if (after.length === 0) return [];
      const before = asTyped(sheet.table.id, workbook.book.tables[sheet.table.id] ?? [], unreadIn(workbook));
      return replacedRows(workbook, sheet, () => true, before, after);
    }),
  };
}

/**
 * What has to change so that the workbook says what a supplier answered for a period: what the answer leaves out stays, rows
 * of lists are added below those that are there.
 */
export function planAnswer(workbook: Workbook, slot: Slot, answer: Answer): RestorePlan {
  const figures = figuresOf(answer);
  // What cannot be read is settled in the sheet, and never takes the place of something there.
  for (const { line, typed } of answer.unread) if (line.now === '') figures[line.key] = typed;
  return {
    reasons: [],
    cells: changedCells(workbook, [{ slot, content: { figures, tables: {}, notes: {} } }], true),
    tables: workbook.layout.tables.flatMap((sheet) => {
      const rows = answer.lists.filter(({ table }) => table === sheet.table.id).flatMap((list) => list.rows);
      return rows.length === 0 ? [] : replacedRows(workbook, sheet, () => false, [], rows);
    }),
  };
}

interface Unread {
  at: string;
  column: string;
  typed: string;
}

function unreadIn({ book, grids }: Workbook): Unread[] {
  return book.unreadable.map(({ at, column = '', spot }) => ({
    at,
    column,
    typed: grids.get(spot.block)?.texts[spot.row]?.[spot.column] ?? '',
  }));
}

/** Rows with the words of what cannot be read in its place. */
function asTyped(table: string, rows: readonly TableRow[], unread: readonly Unread[]): TableRow[] {
  return rows.map((row, i) => {
    const whole = { ...row };
    for (const { at, column, typed } of unread) if (at === `${table}#${i + 1}`) whole[column] = typed;
    return whole;
  });
}
