// Cell addresses as people write them: column letters and row numbers.

/** A cell, counted from 1. */
export interface Place {
  row: number;
  column: number;
}

/** A block of cells, counted from 1. */
export interface Block extends Place {
  rows: number;
  columns: number;
}

/** 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function addressOf({ row, column }: Place): string {
  return `${columnLetters(column)}${row}`;
}

/** `B2` for one cell, `B2:D5` for more. */
export function blockAddress(block: Block): string {
  const end = { row: block.row + block.rows - 1, column: block.column + block.columns - 1 };
  return block.rows === 1 && block.columns === 1 ? addressOf(block) : `${addressOf(block)}:${addressOf(end)}`;
}

/** Reads `d5` or `B2:D5`; undefined for anything else. */
export function blockAt(text: string): Block | undefined {
  const match = /^\s*\$?([a-z]{1,3})\$?(\d{1,6})(?::\$?([a-z]{1,3})\$?(\d{1,6}))?\s*$/i.exec(text);
  if (!match) return undefined;
  const one = { row: Number(match[2]), column: columnNumber(match[1]!) };
  const two = match[3] === undefined ? one : { row: Number(match[4]), column: columnNumber(match[3]) };
  return blockBetween(one, two);
}

/** The smallest block that holds both cells. */
export function blockBetween(one: Place, two: Place): Block {
  const row = Math.min(one.row, two.row);
  const column = Math.min(one.column, two.column);
  return {
    row,
    column,
    rows: Math.max(one.row, two.row) - row + 1,
    columns: Math.max(one.column, two.column) - column + 1,
  };
}

export function isInside({ row, column }: Place, block: Block): boolean {
  return (
    row >= block.row &&
    row < block.row + block.rows &&
    column >= block.column &&
    column < block.column + block.columns
  );
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
