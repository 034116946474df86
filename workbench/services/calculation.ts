// Keeps the calculator in step with a book and reads results from it: only what changed is sent, once per reading.

import { isArrayLiteral, layOutArray, type SpilledCell } from './array-literal.ts';
import type { Book } from './book.ts';
import { bridge } from './bridge.ts';
import {
  type Cell,
  type DocumentState,
  isError,
  type Result,
  type Row,
  type SheetState,
} from './document-state.ts';
import { type SheetFacts, translateFormula } from './formula-translation.ts';
import { sparklineBox } from './sparkline.ts';

const width = 1 << 15;
/** Stands for no sheet of the document. */
const scratchSheet = -1;
/** Every formula kept is calculated each time, so those of sheets looked at before are let go. */
const scratchLimit = 200;
const keyOf = (row: number, column: number) => row * width + column;

interface SheetMirror {
  index: number;
  /** Text last sent for a cell. */
  sent: Map<number, string>;
  results: Map<number, Result> | undefined;
  arrays: Map<number, string>;
  spilled: Map<number, SpilledCell>;
}

export class Calculation {
  readonly #book: Book;
  readonly #calculator = bridge.calculatorCreate();
  readonly #sheets = new Map<number, SheetMirror>();
  #synced: DocumentState | undefined;
  #version = -1;
  #structure = '';
  #queue: (number | string)[] = [];
  readonly #scratch = new Map<string, number>();
  #nextScratch = 1;
  /** Answers of `lastRow` that stand in sent formulas; when one changes, formulas are translated again. */
  readonly #searched = new Map<string, number>();

  constructor(book: Book) {
    this.#book = book;
    this.#mirror(scratchSheet);
  }

  free(): void {
    bridge.calculatorFree(this.#calculator);
  }

  readonly facts: SheetFacts = {
    /** Never the person's name for it, so that renaming costs nothing. */
    nameOf: (sheet) => `Sheet${this.#mirror(sheet).index + 1}`,
    lastRow: (sheet, fromColumn, toColumn) => {
      const row = this.#usedRows(sheet, fromColumn, toColumn);
      this.#searched.set(`${sheet}/${fromColumn}/${toColumn}`, row);
      return row;
    },
  };

  /** What the cell holds or its formula gives. */
  result(sheet: SheetState, row: number, column: number): Result {
    const cell = sheet.rows[row - 1]?.[column - 1];
    const mirror = this.#fresh(sheet.id);
    if (cell?.formula === undefined) {
      return cell?.value ?? (mirror.spilled.size ? mirror.spilled.get(keyOf(row, column))?.value : undefined);
    }
    const key = keyOf(row, column);
    if (mirror.arrays.has(key)) return mirror.spilled.get(key)?.value;
    return this.#results(mirror).get(key);
  }

  /** The format of an array formula's source cell, where the shown cell has none of its own. */
  spilledFormat(sheet: SheetState, row: number, column: number): string | undefined {
    return this.#fresh(sheet.id).spilled.get(keyOf(row, column))?.style?.format;
  }

  /** Cells on the sheet that an array formula fills. */
  spilledCells(sheet: SheetState): { row: number; column: number }[] {
    return [...this.#fresh(sheet.id).spilled.keys()].map((key) => ({
      row: Math.floor(key / width),
      column: key % width,
    }));
  }

  /**
   * Results of formulas that stand in no cell, already in the calculator's writing; asked again they cost nothing.
   * With `only` these are all that will be asked for a while: others are let go.
   */
  evaluate(texts: string[], only = false): Result[] {
    if (this.#version !== this.#book.version) this.#catchUp(texts.length > 0);
    const mirror = this.#mirror(scratchSheet);
    const known = this.#scratch;
    if (only && known.size > 2 * texts.length + scratchLimit) {
      const wanted = new Set(texts);
      for (const text of [...known.keys()]) if (!wanted.has(text)) this.#forget(mirror, text);
    }
    const keys = texts.map((text) => {
      const key = known.get(text) ?? keyOf(this.#nextScratch++, 1);
      known.set(text, key);
      this.#send(mirror, key, text);
      return key;
    });
    this.#flush();
    const results = this.#results(mirror);
    return keys.map((key) => results.get(key));
  }

  #forget(mirror: SheetMirror, text: string): void {
    this.#send(mirror, this.#scratch.get(text) ?? 0, '');
    this.#scratch.delete(text);
  }

  #fresh(sheet: number): SheetMirror {
    if (this.#version !== this.#book.version) this.#catchUp();
    return this.#mirror(sheet);
  }

  #mirror(id: number): SheetMirror {
    let mirror = this.#sheets.get(id);
    if (!mirror) {
      mirror = {
        index: this.#sheets.size,
        sent: new Map(),
        results: undefined,
        arrays: new Map(),
        spilled: new Map(),
      };
      this.#sheets.set(id, mirror);
    }
    return mirror;
  }

  /** The last row in use, rounded up generously so that it seldom changes. */
  #usedRows(id: number, fromColumn: number, toColumn: number): number {
    const sheet = this.#book.findSheet(id);
    if (!sheet) return 1;
    let used = 64;
    for (let r = sheet.rows.length; r > used; r--) {
      const row = sheet.rows[r - 1];
      const cells = row?.slice(fromColumn - 1, toColumn);
      if (cells?.some((cell) => cell?.value !== undefined || cell?.formula !== undefined)) used = r;
    }
    for (const key of this.#mirror(id).spilled.keys()) {
      const column = key % width;
      if (column >= fromColumn && column <= toColumn) used = Math.max(used, Math.floor(key / width));
    }
    return 2 ** Math.ceil(Math.log2(used));
  }

  #searchedChanged(): boolean {
    for (const [place, row] of this.#searched) {
      const [sheet = 0, from = 0, to = 0] = place.split('/').map(Number);
      if (this.#usedRows(sheet, from, to) !== row) return true;
    }
    return false;
  }

  /** A formula that cannot be calculated stops half-way; what was sent by then is compared anew the next time. */
  #catchUp(hold = false): void {
    try {
      this.#synchronise(hold);
    } catch (thrown) {
      this.#synced = undefined;
      this.#structure = '';
      throw thrown;
    }
  }

  /** With `hold` the recalculation is left to the caller, who has more to send; array formulas cannot wait. */
  #synchronise(hold = false): void {
    const state = this.#book.snapshot();
    const before = this.#synced;
    if (state === before) {
      this.#version = this.#book.version;
      return;
    }
    for (const sheet of state.sheets) {
      const { sent } = this.#mirror(sheet.id);
      if (before) continue;
      for (const key of sent.keys()) {
        if (!sheet.rows[Math.floor(key / width) - 1]?.[(key % width) - 1])
          this.#send(this.#mirror(sheet.id), key, '');
      }
    }
    const structure = JSON.stringify([
      state.names,
      state.sheets.map((sheet) => [sheet.id, sheet.name, sheet.maxRows, sheet.maxColumns]),
    ]);
    const all = structure !== this.#structure || this.#searchedChanged();
    if (all) this.#searched.clear();
    for (const sheet of state.sheets) {
      const old = before?.sheets.find((each) => each.id === sheet.id);
      if (old !== sheet || all) this.#sendSheet(sheet, old, state, all);
    }
    for (const [id, mirror] of this.#sheets) {
      if (id !== scratchSheet && !state.sheets.some((sheet) => sheet.id === id)) this.#clear(mirror);
    }
    this.#structure = structure;
    this.#synced = state;
    this.#version = this.#book.version;
    const hasArrays = [...this.#sheets.values()].some((mirror) => mirror.arrays.size || mirror.spilled.size);
    if (hold && !hasArrays) return;
    if (hasArrays && before) this.#layOut(state);
    this.#flush();
    if (hasArrays) this.#spill(state);
    if (hasArrays && this.#searchedChanged()) this.#resend(state);
  }

  /** What array formulas fill may reach below where lookups stopped searching. */
  #resend(state: DocumentState): void {
    this.#searched.clear();
    for (const sheet of state.sheets) this.#sendSheet(sheet, sheet, state, true);
    this.#flush();
    this.#spill(state);
  }

  #sendSheet(sheet: SheetState, old: SheetState | undefined, state: DocumentState, all: boolean): void {
    const mirror = this.#mirror(sheet.id);
    const empty: Row = [];
    for (let r = 0; r < Math.max(sheet.rows.length, old?.rows.length ?? 0); r++) {
      const row = sheet.rows[r] ?? empty;
      const oldRow = old?.rows[r] ?? empty;
      if (row === oldRow && !all) continue;
      for (let c = 0; c < Math.max(row.length, oldRow.length); c++) {
        const cell = row[c];
        if (cell === oldRow[c] && !(all && cell?.formula !== undefined)) continue;
        this.#sendCell(mirror, sheet, state, cell, r + 1, c + 1);
      }
    }
  }

  #sendCell(
    mirror: SheetMirror,
    sheet: SheetState,
    state: DocumentState,
    cell: Cell | undefined,
    row: number,
    column: number,
  ): void {
    const key = keyOf(row, column);
    const formula = cell?.formula;
    if (formula !== undefined && isArrayLiteral(formula)) {
      mirror.arrays.set(key, formula);
      return;
    }
    mirror.arrays.delete(key);
    if (formula !== undefined && sparklineBox(formula)) {
      this.#send(mirror, key, '');
      return;
    }
    const text =
      formula === undefined ? plainText(cell?.value) : translateFormula(formula, sheet, state, this.facts);
    this.#send(mirror, key, text);
  }

  #send(mirror: SheetMirror, key: number, text: string): void {
    if ((mirror.sent.get(key) ?? '') === text) return;
    if (text === '') mirror.sent.delete(key);
    else mirror.sent.set(key, text);
    this.#queue.push(mirror.index, Math.floor(key / width), key % width, text);
  }

  #clear(mirror: SheetMirror): void {
    for (const key of [...mirror.sent.keys()]) this.#send(mirror, key, '');
    mirror.arrays.clear();
    mirror.spilled.clear();
  }

  /** Sends what is waiting and recalculates. */
  #flush(): void {
    if (!this.#queue.length) return;
    bridge.calculatorWrite(this.#calculator, this.#sheets.size, JSON.stringify(this.#queue));
    this.#queue = [];
    for (const mirror of this.#sheets.values()) mirror.results = undefined;
  }

  #results(mirror: SheetMirror): Map<number, Result> {
    if (mirror.results) return mirror.results;
    const keys: number[] = [];
    const wanted: number[] = [];
    for (const [key, text] of mirror.sent) {
      if (!text.startsWith('=')) continue;
      keys.push(key);
      wanted.push(mirror.index, Math.floor(key / width), key % width);
    }
    const read: string[] = keys.length
      ? JSON.parse(bridge.calculatorRead(this.#calculator, JSON.stringify(wanted)))
      : [];
    mirror.results = new Map(
      keys.map((key, i) => [key, resultOf(read[i * 2] ?? 's', read[i * 2 + 1] ?? '')]),
    );
    return mirror.results;
  }

  /** Lays out the array formulas until nothing moves any more: one may read what another fills. */
  #spill(state: DocumentState): void {
    for (let round = 0; round < 20 && this.#layOut(state); round++) this.#flush();
  }

  /** One round of laying out, by the results known so far; says whether anything moved. */
  #layOut(state: DocumentState): boolean {
    let moved = false;
    for (const sheet of state.sheets) {
      const mirror = this.#mirror(sheet.id);
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
      const row = Math.floor(key / width);
      const column = key % width;
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
      const own = sheet.rows[Math.floor(key / width) - 1]?.[(key % width) - 1];
      if (next.has(key) || (own?.formula === undefined && own?.value === undefined))
        this.#send(mirror, key, plainText(after));
    }
    mirror.spilled = next;
    return moved;
  }

  #source(sheet: SheetState, row: number, column: number): SpilledCell {
    const cell = sheet.rows[row - 1]?.[column - 1];
    const mirror = this.#mirror(sheet.id);
    const key = keyOf(row, column);
    const spilled = mirror.spilled.get(key);
    if (cell?.formula !== undefined && !mirror.arrays.has(key)) {
      const value = this.#results(mirror).get(key);
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

/** How the calculator is told a plain value. */
function plainText(value: Result): string {
  if (value === undefined) return '';
  if (isError(value)) return `=${value.error}`;
  if (typeof value === 'string') return `'${value}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

function resultOf(kind: string, text: string): Result {
  if (kind === 'n') return Number(text);
  if (kind === 'b') return text === 'TRUE';
  if (kind === 'e') return { error: text };
  return text;
}
