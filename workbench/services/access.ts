// Reading and writing cells on behalf of the running execution: protections hold, and rejecting rules are checked late.

import { type Box, boxContains, boxesMeet, cellName } from './address.ts';
import { withParts } from './book.ts';
import type { Cell, ProtectionState, Result, SheetState } from './document-state.ts';
import { exception } from './exception.ts';
import { book, execution } from './execution.ts';
import { isValid, judgeTogether } from './validation.ts';

const forbidden =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** The protection that covers the box and no unprotected range of it does. */
export function protectionOver(
  sheet: SheetState,
  box: Box,
  applies: (protection: ProtectionState) => boolean,
): ProtectionState | undefined {
  return sheet.protections.find(
    (protection) =>
      applies(protection) &&
      (!protection.box || boxesMeet(protection.box, box)) &&
      !protection.unprotected.some((free) => boxContains(free, box)),
  );
}

/** Throws as Google does when the user may not edit there; the owner always may, warnings never stop a script. */
export function assertMayWrite(sheet: SheetState, box: Box): void {
  const { user, open } = execution();
  if (!sheet.protections.length || user === open.book.owner) return;
  const stops = (protection: ProtectionState) =>
    !protection.warningOnly && !protection.editors.includes(user);
  if (protectionOver(sheet, box, stops)) throw exception(forbidden);
}

/** Throws when the sheet as a whole is closed to the user, as for inserting rows. */
export function assertMayRestructure(sheet: SheetState, box?: Box): void {
  assertMayWrite(sheet, box ?? { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns });
}

/** Replaces cells; remembers those whose rule rejects, to be checked when the script next reads. */
export function writeCells(
  sheet: SheetState,
  box: Box,
  change: (cell: Cell | undefined, row: number, column: number) => Cell | undefined,
): void {
  assertMayWrite(sheet, box);
  const { unchecked } = execution();
  book().changeCells(sheet.id, box, (before, row, column) => {
    const after = change(before, row, column);
    if (after?.rule?.rejects && (after.value !== before?.value || after.formula !== before?.formula)) {
      unchecked.push({ sheet: sheet.id, row: box.row + row, column: box.column + column, before });
    }
    return after;
  });
}

/** Carries out what was written: a rejecting rule throws now and its cell goes back to what it was. */
export function settle(): void {
  const current = execution();
  if (!current.unchecked.length) return;
  const waiting = current.unchecked;
  current.unchecked = [];
  judgeTogether(current.open, waiting);
  let broken: string | undefined;
  for (const { sheet, row, column, before } of waiting) {
    const state = book().findSheet(sheet);
    if (!state) continue;
    const cell = state.rows[row - 1]?.[column - 1];
    if (!cell?.rule?.rejects || isValid(current.open, state, row, column)) continue;
    const { value, formula } = before ?? {};
    book().changeCells(sheet, { row, column, rows: 1, columns: 1 }, (now) =>
      withParts(now, { value, formula }),
    );
    broken ??= cellName(row, column);
  }
  if (broken) {
    throw exception(
      `The data you entered in cell ${broken} violates the data validation rules set on this cell.`,
    );
  }
}

/** What a cell holds or shows as a value, after everything written before is settled. */
export function resultAt(sheet: SheetState, row: number, column: number): Result {
  return execution().open.calculation.result(sheet, row, column);
}
