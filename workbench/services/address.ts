// A1 notation: columns by letter, boxes of cells, and sheet names as formulas quote them.

/** A block of cells; rows and columns count from 1. */
export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `A1` for one cell, `A1:B2` for a block. */
export function boxName(box: Box): string {
  const first = cellName(box.row, box.column);
  if (box.rows === 1 && box.columns === 1) return first;
  return `${first}:${cellName(box.row + box.rows - 1, box.column + box.columns - 1)}`;
}

/** The name as it stands before `!`; Google quotes everything that is not a plain word. */
export function quotedSheetName(name: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)) return name;
  return `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'Tờ 1'!A1:B2` into the sheet's name and the rest. */
export function splitSheetName(notation: string): { sheet?: string; rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(notation);
  if (!match) return { rest: notation };
  const name = match[1] === undefined ? match[2] : match[1].replaceAll("''", "'");
  return { sheet: name ?? '', rest: match[3] ?? '' };
}

/** Which edges of a box go as far as the sheet, however large that is: `E:E`, `2:2`, `A3:R`. */
export interface OpenEdges {
  top?: true;
  left?: true;
  bottom?: true;
  right?: true;
}

/** The edges that a notation which `readBox` takes leaves open; undefined where it has all four. */
export function openEdgesOf(notation: string): OpenEdges | undefined {
  const match = /^([A-Za-z]*)(\d*):([A-Za-z]*)(\d*)$/.exec(notation.replaceAll('$', '').trim());
  if (!match) return undefined;
  const [, left, top, right, bottom] = match;
  const open: OpenEdges = {
    ...(top ? {} : { top: true }),
    ...(left ? {} : { left: true }),
    ...(bottom ? {} : { bottom: true }),
    ...(right ? {} : { right: true }),
  };
  return Object.keys(open).length ? open : undefined;
}

/** The box on a sheet of that size, its open edges where the sheet ends. */
export function stretched(
  box: Box,
  open: OpenEdges | undefined,
  size: { rows: number; columns: number },
): Box {
  if (!open) return box;
  const rows = open.bottom ? size.rows - box.row + 1 : box.rows;
  const columns = open.right ? size.columns - box.column + 1 : box.columns;
  return { ...box, rows, columns };
}

/** `E:E`, `2:2`, `A3:R` where edges are open, otherwise as `boxName` has it. */
export function openBoxName(box: Box, open: OpenEdges | undefined): string {
  if (!open) return boxName(box);
  const corner = (row: number, column: number, noRow?: true, noColumn?: true) =>
    (noColumn ? '' : columnLetters(column)) + (noRow ? '' : String(row));
  const last = corner(box.row + box.rows - 1, box.column + box.columns - 1, open.bottom, open.right);
  return `${corner(box.row, box.column, open.top, open.left)}:${last}`;
}

/** Reads `B2`, `A1:B2`, `A3:R` (to the last row), `A:C` or `2:5` on a sheet of the given size; undefined when it is none of these. */
export function readBox(notation: string, size: { rows: number; columns: number }): Box | undefined {
  const text = notation.replaceAll('$', '').trim();
  const match = /^([A-Za-z]{1,3})?(\d+)?(?::([A-Za-z]{1,3})?(\d+)?)?$/.exec(text);
  if (!match || text === '' || text.endsWith(':')) return undefined;
  const [, c1, r1, c2, r2] = match;
  const isRange = text.includes(':');
  if (!isRange && !(c1 && r1)) return undefined;
  const columns = [
    c1 ? columnNumber(c1) : 1,
    c2 ? columnNumber(c2) : c1 && !isRange ? columnNumber(c1) : size.columns,
  ];
  const rows = [r1 ? Number(r1) : 1, r2 ? Number(r2) : r1 && !isRange ? Number(r1) : size.rows];
  const left = Math.min(columns[0]!, columns[1]!);
  const top = Math.min(rows[0]!, rows[1]!);
  if (left < 1 || top < 1) return undefined;
  return {
    row: top,
    column: left,
    rows: Math.abs(rows[1]! - rows[0]!) + 1,
    columns: Math.abs(columns[1]! - columns[0]!) + 1,
  };
}

export function boxContains(outer: Box, inner: Box): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function boxesMeet(a: Box, b: Box): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function cellBox(row: number, column: number): Box {
  return { row, column, rows: 1, columns: 1 };
}
