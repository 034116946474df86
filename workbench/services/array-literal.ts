// Array literals of ranges, `={'A. Tên'!A3:R60;'B'!A3:R}`: the calculator does not know them, so they are laid out here.

import { plainText } from './calculator.ts';
import type { CellError, DocumentState, Result, SheetState, Style } from './document-state.ts';
import { notInWorkbench } from './exception.ts';
import { type Reference, readFormula } from './formula-text.ts';

/** One cell that an array formula fills. */
export interface SpilledCell {
  readonly value: Result;
  /** The source cell's style: its number format shows where the target's is automatic. */
  readonly style: Style | undefined;
  /** What the calculator is told: the value, or a reference to a formula whose result it knows before we do. */
  readonly text: string;
}

/** Reads results along a row of a sheet, wherever they come from; the same list again where nothing changed. */
export type ReadRow = (sheet: SheetState, row: number, from: number, to: number) => readonly SpilledCell[];

type Part = Reference | { constant: Result } | CellError;

/** An array literal taken apart: rows of parts. */
export type ArrayParts = readonly (readonly Part[])[];

export function isArrayLiteral(formula: string): boolean {
  return /^=\s*\{[\s\S]*\}\s*$/.test(formula);
}

/** Rows of parts: `;` ends a row, `,` or `\` stands between the columns. */
export function readArrayLiteral(formula: string): ArrayParts {
  const inner = formula
    .trim()
    .replace(/^=\s*\{/, '')
    .replace(/\}$/, '');
  const rows: Part[][] = [[]];
  let expecting = true;
  for (const token of readFormula(inner)) {
    if (token.kind === 'space') continue;
    if (!expecting) {
      if (token.text === ';') rows.push([]);
      else if (token.text !== ',' && token.text !== '\\') throw refuse(token.text);
      expecting = true;
      continue;
    }
    const row = rows.at(-1)!;
    if (token.kind === 'reference') row.push(token.reference);
    else if (token.kind === 'text') row.push({ constant: token.text.slice(1, -1).replaceAll('""', '"') });
    else if (token.kind === 'number') row.push({ constant: Number(token.text) });
    else if (token.kind === 'error') row.push({ error: '#REF!' });
    else throw refuse(token.text);
    expecting = false;
  }
  return rows;
}

function refuse(text: string): Error {
  return notInWorkbench(`formula not in the workbench: «${text}» inside { }`);
}

const failed: CellError = { error: '#REF!' };

function blockOf(
  part: Part,
  home: SheetState,
  state: DocumentState,
  read: ReadRow,
): (readonly SpilledCell[])[] | CellError {
  if ('error' in part) return failed;
  if ('constant' in part)
    return [[{ value: part.constant, style: undefined, text: plainText(part.constant) }]];
  const wanted = part.sheet?.toLowerCase();
  const sheet = wanted === undefined ? home : state.sheets.find((each) => each.name.toLowerCase() === wanted);
  if (!sheet) return failed;
  const { from, to = part.from } = part;
  const rows: (readonly SpilledCell[])[] = [];
  const first = from.column || 1;
  const last = to.column || sheet.maxColumns;
  for (let row = from.row || 1; row <= (to.row || sheet.maxRows); row++)
    rows.push(read(sheet, row, first, last));
  return rows;
}

/** The block that the literal makes, or the error it shows instead. */
export function layOutArray(
  literal: ArrayParts,
  home: SheetState,
  state: DocumentState,
  read: ReadRow,
): (readonly SpilledCell[])[] | CellError {
  const made: (readonly SpilledCell[])[] = [];
  for (const parts of literal) {
    let band: (readonly SpilledCell[])[] | undefined;
    for (const part of parts) {
      const block = blockOf(part, home, state, read);
      if ('error' in block) return block;
      if (!band) band = block;
      else if (band.length !== block.length) return failed;
      else band = band.map((row, i) => [...row, ...block[i]!]);
    }
    if (!band) return failed;
    if (made[0] && band[0] && made[0].length !== band[0].length) return failed;
    for (const row of band) made.push(row);
  }
  while (made.length > 1 && made.at(-1)!.every((cell) => cell.value === undefined)) made.pop();
  return made;
}
