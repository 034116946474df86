// Array formulas: what they fill, laid out over the cells below and beside them as Google does.
import { layOutArray, type SpilledCell } from './array-literal.ts';
import { type Calculator, keyOf, placeOf, plainText, type SheetMirror } from './calculator.ts';
import type { DocumentState, SheetState } from './document-state.ts';

export class Spilling {
  readonly #calculator: Calculator;

  constructor(calculator: Calculator) {
    this.#calculator = calculator;
  }

  /** Whether any sheet has an array formula, or had one. */
  get isNeeded(): boolean {
    return [...this.#calculator.sheets.values()].some(({ arrays, spilled }) => arrays.size || spilled.size);
  }

  /** Lays out the array formulas until nothing moves any more: one may read what another fills. */
  settle(state: DocumentState): void {
    for (let round = 0; round < 20 && this.layOut(state); round++) this.#calculator.flush();
  }

  /** One round of laying out, by the results known so far; says whether anything moved. */
  layOut(state: DocumentState): boolean {
    let moved = false;
    for (const sheet of state.sheets) {
      const mirror = this.#calculator.mirror(sheet.id);
      if (mirror.arrays.size || mirror.spilled.size) moved = this.#spillSheet(sheet, mirror, state) || moved;
    }
    return moved;
  }

  #spillSheet(sheet: SheetState, mirror: SheetMirror, state: DocumentState): boolean {
    const next = new Map<number, SpilledCell>();
    for (const [key, formula] of mirror.arrays) {
      const block = layOutArray(formula, sheet, state, (source, row, column) =>
        this.#source(source, row, column),
      );
      const { row, column } = placeOf(key);
      if ('error' in block || !hasRoom(sheet, row, column, block, next)) {
        next.set(key, { value: { error: '#REF!' }, style: undefined });
        continue;
      }
      block.forEach((cells, r) => {
        cells.forEach((cell, c) => {
          next.set(keyOf(row + r, column + c), cell);
        });
      });
    }
    let moved = false;
    for (const key of new Set([...mirror.spilled.keys(), ...next.keys()])) {
      const before = mirror.spilled.get(key)?.value;
      const after = next.get(key)?.value;
      if (plainText(before) !== plainText(after)) moved = true;
      const { row, column } = placeOf(key);
      const own = sheet.rows[row - 1]?.[column - 1];
      if (next.has(key) || (own?.formula === undefined && own?.value === undefined))
        this.#calculator.send(mirror, key, plainText(after));
    }
    mirror.spilled = next;
    return moved;
  }

  #source(sheet: SheetState, row: number, column: number): SpilledCell {
    const cell = sheet.rows[row - 1]?.[column - 1];
    const mirror = this.#calculator.mirror(sheet.id);
    const key = keyOf(row, column);
    const spilled = mirror.spilled.get(key);
    if (cell?.formula !== undefined && !mirror.arrays.has(key)) {
      const value = this.#calculator.results(mirror).get(key);
      return { value: value === '' ? undefined : value, style: cell.style };
    }
    if (spilled) return { value: spilled.value, style: cell?.style?.format ? cell.style : spilled.style };
    return { value: cell?.value, style: cell?.style };
  }
}

/** An array formula needs empty cells, as far as its last non-blank row, and a sheet large enough. */
function hasRoom(
  sheet: SheetState,
  row: number,
  column: number,
  block: SpilledCell[][],
  taken: Map<number, SpilledCell>,
): boolean {
  const columns = block[0]?.length ?? 0;
  if (row + block.length - 1 > sheet.maxRows || column + columns - 1 > sheet.maxColumns) return false;
  for (let r = 0; r < block.length; r++) {
    for (let c = 0; c < columns; c++) {
      if (r === 0 && c === 0) continue;
      const cell = sheet.rows[row + r - 1]?.[column + c - 1];
      if (cell?.formula !== undefined || cell?.value !== undefined) return false;
      if (taken.has(keyOf(row + r, column + c))) return false;
    }
  }
  return true;
}
