// R1C1 notation of formulas, relative to the cell that holds them.

import type { Box } from './address.ts';
import { type Corner, readFormula, referenceText } from './formula-text.ts';

const place = String.raw`R(?:\[(-?\d+)\]|(\d+))?C(?:\[(-?\d+)\]|(\d+))?`;
const pattern = new RegExp(
  `"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\\p{L}\\p{N}_.])${place}(?![\\p{L}\\p{N}_(])`,
  'gu',
);

export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(pattern, (text: string, dr?: string, r?: string, dc?: string, c?: string) => {
    if (!text.startsWith('R')) return text;
    const from: Corner = {
      row: r === undefined ? row + Number(dr ?? 0) : Number(r),
      column: c === undefined ? column + Number(dc ?? 0) : Number(c),
      rowFixed: r !== undefined,
      columnFixed: c !== undefined,
    };
    return from.row < 1 || from.column < 1 ? '#REF!' : referenceText({ from });
  });
}

function part(letter: string, line: number, fixed: boolean, home: number): string {
  if (fixed) return `${letter}${line}`;
  return line === home ? `${letter}[0]` : `${letter}[${line - home}]`;
}

export function toR1C1(formula: string, row: number, column: number): string {
  const write = (end: Corner) =>
    (end.row ? part('R', end.row, end.rowFixed, row) : '') +
    (end.column ? part('C', end.column, end.columnFixed, column) : '');
  return readFormula(formula)
    .map((token) => {
      if (token.kind !== 'reference') return token.text;
      const { from, to } = token.reference;
      const prefix = token.text.slice(0, token.text.lastIndexOf('!') + 1);
      return prefix + write(from) + (to ? `:${write(to)}` : '');
    })
    .join('');
}

/** Reads `R2C3` or `R1C1:R3C2`; undefined when it is neither. */
export function boxFromR1C1(notation: string): Box | undefined {
  const match = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i.exec(notation.trim());
  if (!match) return undefined;
  const [row = 0, column = 0, lastRow = row, lastColumn = column] = match
    .slice(1)
    .flatMap((part) => (part === undefined ? [] : [Number(part)]));
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}
