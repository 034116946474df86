// What a structural edit does to references: rows and columns come and go, blocks move, sheets are renamed or deleted.

import { type Box, boxContains } from './address.ts';
import { type Corner, mapReferences, type Reference } from './formula-text.ts';

export type Change =
  | { kind: 'insert' | 'delete'; axis: 'row' | 'column'; sheet: string; at: number; count: number }
  | { kind: 'rename'; sheet: string; to: string }
  | { kind: 'deleteSheet'; sheet: string }
  | { kind: 'move'; sheet: string; box: Box; toSheet: string; toRow: number; toColumn: number };

type Lines = { kind: 'insert' | 'delete'; at: number; count: number };

/** Where line `start`…`end` goes; undefined when it is deleted altogether. `end` 0 means open to the last line. */
export function shiftSpan(start: number, end: number, change: Lines): [number, number] | undefined {
  const last = change.at + change.count - 1;
  if (change.kind === 'insert') {
    return [start >= change.at ? start + change.count : start, end >= change.at ? end + change.count : end];
  }
  if (start >= change.at && end !== 0 && end <= last) return undefined;
  const newStart = start > last ? start - change.count : Math.min(start, change.at);
  const newEnd = end === 0 ? 0 : end > last ? end - change.count : end >= change.at ? change.at - 1 : end;
  return [newStart, newEnd];
}

/** Where a box on the changed sheet goes; undefined when all of it is deleted. */
export function shiftBox(box: Box, change: Change & { kind: 'insert' | 'delete' }): Box | undefined {
  if (change.axis === 'row') {
    const span = shiftSpan(box.row, box.row + box.rows - 1, change);
    return span && { ...box, row: span[0], rows: span[1] - span[0] + 1 };
  }
  const span = shiftSpan(box.column, box.column + box.columns - 1, change);
  return span && { ...box, column: span[0], columns: span[1] - span[0] + 1 };
}

function shiftLines(
  reference: Reference,
  change: Change & { kind: 'insert' | 'delete' },
): Reference | '#REF!' {
  const key = change.axis;
  const to = reference.to ?? reference.from;
  const start = reference.from[key];
  const end = to[key];
  if (start === 0 && end === 0) return reference;
  const span = shiftSpan(start, end, change);
  if (!span) return '#REF!';
  if (span[0] === start && span[1] === end) return reference;
  const from = { ...reference.from, [key]: span[0] };
  return reference.to
    ? { ...reference, from, to: { ...reference.to, [key]: span[1] } }
    : { ...reference, from };
}

function boxOf(reference: Reference): Box | undefined {
  const to = reference.to ?? reference.from;
  if (!reference.from.row || !reference.from.column || !to.row || !to.column) return undefined;
  return {
    row: reference.from.row,
    column: reference.from.column,
    rows: to.row - reference.from.row + 1,
    columns: to.column - reference.from.column + 1,
  };
}

function moveBy(end: Corner, rows: number, columns: number): Corner {
  return { ...end, row: end.row && end.row + rows, column: end.column && end.column + columns };
}

function shiftMoved(reference: Reference, home: string, change: Change & { kind: 'move' }): Reference {
  const box = boxOf(reference);
  if (!box || !boxContains(change.box, box)) return reference;
  const rows = change.toRow - change.box.row;
  const columns = change.toColumn - change.box.column;
  const moved: Reference = { ...reference, from: moveBy(reference.from, rows, columns) };
  if (reference.to) moved.to = moveBy(reference.to, rows, columns);
  if (change.toSheet !== home) moved.sheet = change.toSheet;
  else if (change.toSheet !== change.sheet) delete moved.sheet;
  return moved;
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The formula of a cell on sheet `home` after the change; the text itself where nothing in it is touched. */
export function shiftFormula(formula: string, home: string, change: Change): string {
  const named = change.sheet.toLowerCase().replaceAll("'", "''");
  if (!same(home, change.sheet) && !formula.toLowerCase().includes(named)) return formula;
  return mapReferences(formula, (reference) => {
    if (!same(reference.sheet ?? home, change.sheet)) return reference;
    switch (change.kind) {
      case 'insert':
      case 'delete':
        return shiftLines(reference, change);
      case 'rename':
        return reference.sheet === undefined ? reference : { ...reference, sheet: change.to };
      case 'deleteSheet':
        return '#REF!';
      case 'move':
        return shiftMoved(reference, home, change);
    }
  });
}

/** The formula as copying it `rows` down and `columns` right would write it: only references without `$` move. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (end: Corner): Corner => ({
    ...end,
    row: end.row && !end.rowFixed ? end.row + rows : end.row,
    column: end.column && !end.columnFixed ? end.column + columns : end.column,
  });
  const outside = (before: Corner, after: Corner) =>
    (before.row > 0 && after.row < 1) || (before.column > 0 && after.column < 1);
  return mapReferences(formula, (reference) => {
    const from = move(reference.from);
    if (outside(reference.from, from)) return '#REF!';
    if (!reference.to) return { ...reference, from };
    const to = move(reference.to);
    return outside(reference.to, to) ? '#REF!' : { ...reference, from, to };
  });
}

/** Writes the sheet's name into references that leave it out, as a formula needs when it moves to another sheet. */
export function qualifyFormula(formula: string, home: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet === undefined ? { ...reference, sheet: home } : reference,
  );
}
