// One spreadsheet file in memory: copy-on-write state with snapshots, so that undo and recalculation compare by identity.

import {
  type Cell,
  type DocumentState,
  emptySheet,
  type Row,
  type SheetState,
  type Style,
} from './document-state.ts';
import { exception } from './exception.ts';

const undoSteps = 100;

export class Book {
  readonly id: string;
  readonly owner: string;
  readonly editors: Set<string>;
  /** Grows with every change. */
  version = 1;
  active = 0;
  selection = { sheet: 0, row: 1, column: 1, rows: 1, columns: 1 };
  #state: DocumentState;
  /** What was copied since the last snapshot and may be changed in place. */
  #own = new WeakSet<object>();
  #undo: DocumentState[] = [];
  #redo: DocumentState[] = [];

  constructor(id: string, owner: string, state: DocumentState, editors: string[] = []) {
    this.id = id;
    this.owner = owner;
    this.editors = new Set(editors);
    this.#state = state;
    this.active = state.sheets[0]?.id ?? 0;
    this.selection.sheet = this.active;
  }

  static create(id: string, owner: string, name: string): Book {
    const state: DocumentState = {
      name,
      locale: 'en_US',
      zone: 'Etc/GMT-7',
      sheets: [emptySheet(0, 'Trang tính1')],
      names: [],
      metadata: [],
      nextId: 1001,
    };
    return new Book(id, owner, state);
  }

  get state(): Readonly<DocumentState> {
    return this.#state;
  }

  /** The state as it is now; later writes go to copies and leave it as it was. */
  snapshot(): DocumentState {
    this.#own = new WeakSet();
    return this.#state;
  }

  /** Runs one step of work that undo takes back as a whole; a step that throws keeps what it wrote, as Google does. */
  step<T>(work: () => T): T {
    const before = this.snapshot();
    try {
      return work();
    } finally {
      if (this.#state !== before) {
        this.#undo.push(before);
        if (this.#undo.length > undoSteps) this.#undo.shift();
        this.#redo = [];
      }
    }
  }

  /** A step that leaves nothing behind when it throws. */
  attempt<T>(work: () => T): T {
    const before = this.snapshot();
    try {
      return this.step(work);
    } catch (thrown) {
      if (this.#state !== before) {
        this.snapshot();
        this.#state = before;
        this.#undo.pop();
        this.version++;
      }
      throw thrown;
    }
  }

  /** Makes the document what it was at that snapshot, which undo takes back. */
  putBack(state: DocumentState): void {
    this.step(() => {
      this.#state = state;
    });
    this.version++;
    this.settleSelection();
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  undo(): boolean {
    return this.#swap(this.#undo, this.#redo);
  }

  redo(): boolean {
    return this.#swap(this.#redo, this.#undo);
  }

  #swap(from: DocumentState[], to: DocumentState[]): boolean {
    const state = from.pop();
    if (!state) return false;
    to.push(this.snapshot());
    this.#state = state;
    this.version++;
    this.settleSelection();
    return true;
  }

  /** Puts the selection on a sheet that exists. */
  settleSelection(): void {
    const first = this.#state.sheets.find((sheet) => !sheet.hidden) ?? this.#state.sheets[0]!;
    if (!this.findSheet(this.active)) this.active = first.id;
    if (!this.findSheet(this.selection.sheet)) {
      this.selection = { sheet: this.active, row: 1, column: 1, rows: 1, columns: 1 };
    }
  }

  findSheet(id: number): Readonly<SheetState> | undefined {
    return this.#state.sheets.find((sheet) => sheet.id === id);
  }

  findSheetByName(name: string): Readonly<SheetState> | undefined {
    const wanted = name.toLowerCase();
    return this.#state.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  sheet(id: number): Readonly<SheetState> {
    const sheet = this.findSheet(id);
    if (!sheet) throw exception(`Sheet ${id} not found`);
    return sheet;
  }

  cell(sheet: number, row: number, column: number): Cell | undefined {
    return this.sheet(sheet).rows[row - 1]?.[column - 1];
  }

  newId(): number {
    return this.writable().nextId++;
  }

  /** The state to change in place: scalars and whole lists of it (make a new list, never push into the old one). */
  writable(): DocumentState {
    this.version++;
    if (!this.#own.has(this.#state)) {
      this.#state = { ...this.#state, sheets: [...this.#state.sheets] };
      this.#own.add(this.#state);
    }
    return this.#state;
  }

  /** A sheet to change in place; its lists and records must be replaced, not changed. */
  writableSheet(id: number): SheetState {
    const state = this.writable();
    const index = state.sheets.findIndex((sheet) => sheet.id === id);
    const sheet = state.sheets[index];
    if (!sheet) throw exception(`Sheet ${id} not found`);
    if (this.#own.has(sheet)) return sheet;
    const copy = { ...sheet, rows: [...sheet.rows] };
    state.sheets[index] = copy;
    this.#own.add(copy);
    return copy;
  }

  /** A row of a writable sheet, to put cells into. */
  writableRow(sheet: SheetState, row: number): Row {
    const found = sheet.rows[row - 1];
    if (found && this.#own.has(found)) return found;
    const copy = found ? [...found] : [];
    sheet.rows[row - 1] = copy;
    this.#own.add(copy);
    return copy;
  }

  /** Replaces one cell by what `change` makes of it; undefined or an empty cell takes it away. */
  changeCells(
    id: number,
    box: { row: number; column: number; rows: number; columns: number },
    change: (cell: Cell | undefined, rowOffset: number, columnOffset: number) => Cell | undefined,
  ): void {
    const sheet = this.writableSheet(id);
    for (let r = 0; r < box.rows; r++) {
      const row = this.writableRow(sheet, box.row + r);
      for (let c = 0; c < box.columns; c++) {
        const index = box.column + c - 1;
        const changed = change(row[index], r, c);
        if (changed !== undefined || index < row.length) row[index] = changed;
      }
    }
  }
}

/** The cell with some of its parts replaced; undefined parts go, and a cell without parts is no cell. */
export function withParts(
  cell: Cell | undefined,
  parts: { [K in keyof Cell]?: Cell[K] | undefined },
): Cell | undefined {
  const made: Record<string, unknown> = { ...cell, ...parts };
  let used = false;
  for (const key in made) {
    if (made[key] === undefined) delete made[key];
    else used = true;
  }
  return used ? (made as Cell) : undefined;
}

const noStyle: Style = {};

/** Makes the same new style object for the same old one, so that a block of cells shares its styles. */
export function styleChanger(
  change: (style: Style) => Style,
): (style: Style | undefined) => Style | undefined {
  const made = new Map<Style, Style | undefined>();
  return (style = noStyle) => {
    if (made.has(style)) return made.get(style);
    const next: Record<string, unknown> = { ...change(style) };
    for (const key in next) if (next[key] === undefined) delete next[key];
    const result = Object.keys(next).length ? (next as Style) : undefined;
    made.set(style, result);
    return result;
  };
}
