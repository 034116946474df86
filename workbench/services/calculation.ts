// Keeps the calculator in step with a book and reads results from it: only what changed is sent, once per reading.

import type { Book } from './book.ts';
import {
  Calculator,
  keyOf,
  placeOf,
  plainText,
  type SavedCalculator,
  type SheetMirror,
} from './calculator.ts';
import type { Cell, DocumentState, Result, Row, SheetState } from './document-state.ts';
import { type SheetFacts, translateFormula } from './formula-translation.ts';
import { sparklineBox } from './sparkline.ts';
import { type Fill, Spilling } from './spilling.ts';

/** Stands for no sheet of the document. */
const scratchSheet = -1;
/** Every formula kept is calculated each time, so those of sheets looked at before are let go. */
const scratchLimit = 200;

/** What was calculated of a book, put away with it. */
export interface SavedCalculation {
  calculator: SavedCalculator;
  searched: [string, number][];
  lookedAt: [number, number[]][];
  scratch: [string, number][];
}

export class Calculation {
  readonly #book: Book;
  readonly #calculator: Calculator;
  readonly #spilling: Spilling;
  #synced: DocumentState | undefined;
  #version = -1;
  #structure = '';
  readonly #scratch: Map<string, number>;
  #nextScratch: number;
  /** Answers of `lastRow` that stand in sent formulas; when one changes, formulas are translated again. */
  readonly #searched: Map<string, number>;

  constructor(book: Book, saved?: SavedCalculation) {
    this.#book = book;
    this.#calculator = new Calculator(saved?.calculator);
    this.#spilling = new Spilling(this.#calculator);
    this.#calculator.mirror(scratchSheet);
    this.#searched = new Map(saved?.searched);
    this.#scratch = new Map(saved?.scratch);
    this.#nextScratch = Math.max(0, ...[...this.#scratch.values()].map((key) => placeOf(key).row)) + 1;
    if (saved) this.#adopt(saved);
  }

  /** All that is known, to be given to the same book when it is opened again. */
  save(): SavedCalculation {
    this.evaluate([]);
    return {
      calculator: this.#calculator.save(),
      searched: [...this.#searched],
      lookedAt: this.#spilling.save(),
      scratch: [...this.#scratch],
    };
  }

  /** The saved results hold for the book's formulas; values that were written over in the saved file are told. */
  #adopt({ lookedAt }: SavedCalculation): void {
    const state = this.#book.snapshot();
    this.#spilling.restore(lookedAt);
    for (const sheet of state.sheets) {
      const mirror = this.#calculator.mirror(sheet.id);
      sheet.rows.forEach((row, r) => {
        row?.forEach((cell, c) => {
          if (!cell) return;
          const key = keyOf(r + 1, c + 1);
          if (cell.formula !== undefined) this.#spilling.take(sheet.id, key, cell.formula);
          else if (cell.value !== undefined) this.#calculator.put(mirror, key, plainText(cell.value));
        });
      });
    }
    this.#structure = structureOf(state);
    this.#synced = state;
  }

  free(): void {
    this.#calculator.free();
  }

  readonly facts: SheetFacts = {
    /** Never the person's name for it, so that renaming costs nothing. */
    nameOf: (sheet) => this.#calculator.sheetName(this.#calculator.mirror(sheet)),
    lastRow: (sheet, fromColumn, toColumn) => {
      const row = this.#usedRows(sheet, fromColumn, toColumn);
      this.#searched.set(`${sheet}/${fromColumn}/${toColumn}`, row);
      return row;
    },
    reads: (sheet, fromColumn, toColumn) => this.#spilling.lookAt(sheet, fromColumn, toColumn),
  };

  /** What the cell holds or its formula gives. */
  result(sheet: SheetState, row: number, column: number): Result {
    const cell = sheet.rows[row - 1]?.[column - 1];
    const mirror = this.#fresh(sheet.id);
    if (cell?.formula === undefined) return cell?.value ?? this.#spilling.at(sheet.id, row, column)?.value;
    const key = keyOf(row, column);
    if (mirror.asked.has(key)) return this.#calculator.results(mirror).get(key);
    return this.#spilling.at(sheet.id, row, column)?.value;
  }

  /** The format of an array formula's source cell, where the shown cell has none of its own. */
  spilledFormat(sheet: SheetState, row: number, column: number): string | undefined {
    this.#fresh(sheet.id);
    return this.#spilling.at(sheet.id, row, column)?.style?.format;
  }

  /** What array formulas fill on the sheet. */
  fillsOf(sheet: SheetState): Iterable<Fill> {
    this.#fresh(sheet.id);
    return this.#spilling.fillsOf(sheet.id);
  }

  /**
   * Results of formulas that stand in no cell, already in the calculator's writing; asked again they cost nothing.
   * With `only` these are all that will be asked for a while: others are let go.
   */
  evaluate(texts: string[], only = false): Result[] {
    if (this.#version !== this.#book.version || this.#spilling.isLookedAtAnew)
      this.#catchUp(texts.length > 0);
    const mirror = this.#calculator.mirror(scratchSheet);
    const known = this.#scratch;
    if (only && known.size > 2 * texts.length + scratchLimit) {
      const wanted = new Set(texts);
      for (const text of [...known.keys()]) if (!wanted.has(text)) this.#forget(mirror, text);
    }
    const keys = texts.map((text) => {
      const key = known.get(text) ?? keyOf(this.#nextScratch++, 1);
      known.set(text, key);
      this.#calculator.ask(mirror, key, text);
      return key;
    });
    this.#calculator.flush();
    const results = this.#calculator.results(mirror);
    return keys.map((key) => results.get(key));
  }

  #forget(mirror: SheetMirror, text: string): void {
    this.#calculator.put(mirror, this.#scratch.get(text) ?? 0, '');
    this.#scratch.delete(text);
  }

  #fresh(sheet: number): SheetMirror {
    if (this.#version !== this.#book.version) this.#catchUp();
    return this.#calculator.mirror(sheet);
  }

  /** The last row in use, rounded up generously so that it seldom changes. */
  #usedRows(id: number, fromColumn: number, toColumn: number): number {
    const sheet = this.#book.findSheet(id);
    if (!sheet) return 1;
    let used = 16;
    for (let r = sheet.rows.length; r > used; r--) {
      const row = sheet.rows[r - 1];
      const cells = row?.slice(fromColumn - 1, toColumn);
      if (cells?.some((cell) => cell?.value !== undefined || cell?.formula !== undefined)) used = r;
    }
    for (const { row, column, rows } of this.#spilling.fillsOf(id)) {
      const columns = rows[0]?.length ?? 0;
      if (column <= toColumn && column + columns > fromColumn) used = Math.max(used, row + rows.length - 1);
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
    if (state === before && !this.#spilling.isLookedAtAnew) {
      this.#version = this.#book.version;
      return;
    }
    if (!before) this.#clearUnowned(state);
    const structure = structureOf(state);
    const all = structure !== this.#structure || this.#searchedChanged();
    if (all) this.#searched.clear();
    for (const sheet of state.sheets) {
      const old = before?.sheets.find((each) => each.id === sheet.id);
      if (old !== sheet || all) this.#sendSheet(sheet, old, state, all);
    }
    for (const [id, mirror] of this.#calculator.sheets) {
      if (id !== scratchSheet && !state.sheets.some((sheet) => sheet.id === id)) this.#drop(id, mirror);
    }
    this.#structure = structure;
    this.#synced = state;
    this.#version = this.#book.version;
    const hasArrays = this.#spilling.isNeeded;
    if (hold && !hasArrays) return;
    if (hasArrays) this.#spilling.layOut(state);
    this.#calculator.flush();
    if (hasArrays) this.#spilling.settle(state);
    if (hasArrays && this.#searchedChanged()) this.#resend(state);
  }

  #drop(id: number, mirror: SheetMirror): void {
    this.#calculator.clear(mirror);
    this.#spilling.drop(id);
  }

  /** Where the state that was sent last is not known, cells that are no longer there are looked for one by one. */
  #clearUnowned(state: DocumentState): void {
    this.#spilling.forget();
    for (const sheet of state.sheets) {
      const mirror = this.#calculator.mirror(sheet.id);
      for (const key of [...mirror.sent.keys()]) {
        const { row, column } = placeOf(key);
        if (!sheet.rows[row - 1]?.[column - 1]) this.#calculator.put(mirror, key, '');
      }
    }
  }

  /** What array formulas fill may reach below where lookups stopped searching. */
  #resend(state: DocumentState): void {
    this.#searched.clear();
    for (const sheet of state.sheets) this.#sendSheet(sheet, sheet, state, true);
    this.#calculator.flush();
    this.#spilling.settle(state);
  }

  #sendSheet(sheet: SheetState, old: SheetState | undefined, state: DocumentState, all: boolean): void {
    const mirror = this.#calculator.mirror(sheet.id);
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
    const isArray = this.#spilling.take(sheet.id, key, formula);
    if (formula !== undefined && !isArray && !sparklineBox(formula)) {
      this.#calculator.ask(mirror, key, translateFormula(formula, sheet, state, this.facts));
      return;
    }
    mirror.asked.delete(key);
    // What an array fills, its own cell included, is told when it is laid out.
    const isFilled = isArray || (cell?.value === undefined && this.#spilling.at(sheet.id, row, column));
    if (!isFilled) this.#calculator.put(mirror, key, plainText(cell?.value));
  }
}

/** What formulas depend on beside cells. */
function structureOf(state: DocumentState): string {
  return JSON.stringify([
    state.names,
    state.sheets.map((sheet) => [sheet.id, sheet.name, sheet.maxRows, sheet.maxColumns]),
  ]);
}
