// The calculator as one document uses it: which text stands in which of its cells, and what its formulas give.
import { cellName } from './address.ts';
import { bridge } from './bridge.ts';
import { isError, type Result } from './document-state.ts';

const width = 1 << 15;

/** A cell of a sheet as one number; rows and columns count from 1. */
export const keyOf = (row: number, column: number) => row * width + column;
export const placeOf = (key: number) => ({ row: Math.floor(key / width), column: key % width });

/** What the calculator knows of one sheet. */
export interface SheetMirror {
  index: number;
  /** Text last sent for a cell. */
  sent: Map<number, string>;
  /** Cells with formulas whose results are read. */
  asked: Set<number>;
  results: ReadonlyMap<number, Result>;
  /** The results were read before the last recalculation. */
  stale: boolean;
}

/** A calculator put away with its results. */
export interface SavedCalculator {
  model: string;
  sheets: { id: number; index: number; sent: [number, string][]; asked: number[] }[];
}

export class Calculator {
  readonly #handle: number;
  readonly #sheets = new Map<number, SheetMirror>();
  #queue: (number | string)[] = [];

  constructor(saved?: SavedCalculator) {
    this.#handle = bridge.calculatorCreate(saved?.model ?? '');
    for (const { id, index, sent, asked } of saved?.sheets ?? []) {
      const known = { sent: new Map(sent), asked: new Set(asked), results: new Map(), stale: true };
      this.#sheets.set(id, { index, ...known });
    }
  }

  save(): SavedCalculator {
    this.flush();
    const sheets = [...this.#sheets].map(([id, { index, sent, asked }]) => {
      return { id, index, sent: [...sent], asked: [...asked] };
    });
    return { model: bridge.calculatorSave(this.#handle), sheets };
  }

  free(): void {
    bridge.calculatorFree(this.#handle);
  }

  get sheets(): ReadonlyMap<number, SheetMirror> {
    return this.#sheets;
  }

  mirror(id: number): SheetMirror {
    let mirror = this.#sheets.get(id);
    if (!mirror) {
      mirror = {
        index: this.#sheets.size,
        sent: new Map(),
        asked: new Set(),
        results: new Map(),
        stale: false,
      };
      this.#sheets.set(id, mirror);
    }
    return mirror;
  }

  /** Says whether that is news to the calculator. */
  send(mirror: SheetMirror, key: number, text: string): boolean {
    if ((mirror.sent.get(key) ?? '') === text) return false;
    if (text === '') mirror.sent.delete(key);
    else mirror.sent.set(key, text);
    const { row, column } = placeOf(key);
    this.#queue.push(mirror.index, row, column, text);
    return true;
  }

  /** A formula whose result will be asked for. */
  ask(mirror: SheetMirror, key: number, text: string): void {
    mirror.asked.add(key);
    this.send(mirror, key, text);
  }

  /** A value, or nothing. */
  put(mirror: SheetMirror, key: number, text: string): void {
    mirror.asked.delete(key);
    this.send(mirror, key, text);
  }

  sheetName(mirror: SheetMirror): string {
    return `Sheet${mirror.index + 1}`;
  }

  /** The cell as formulas of the calculator name it. */
  cellName(mirror: SheetMirror, key: number): string {
    const { row, column } = placeOf(key);
    return `${this.sheetName(mirror)}!${cellName(row, column)}`;
  }

  clear(mirror: SheetMirror): void {
    for (const key of [...mirror.sent.keys()]) this.put(mirror, key, '');
  }

  /** Sends what is waiting and recalculates. */
  flush(): void {
    if (!this.#queue.length) return;
    bridge.calculatorWrite(this.#handle, this.#sheets.size, JSON.stringify(this.#queue));
    this.#queue = [];
    for (const mirror of this.#sheets.values()) mirror.stale = true;
  }

  /** What the sheet's formulas give, by cell, since the last recalculation; what is waiting is not in it. */
  results(mirror: SheetMirror): ReadonlyMap<number, Result> {
    if (!mirror.stale || this.#queue.length) return mirror.results;
    mirror.stale = false;
    const keys: number[] = [];
    const wanted: number[] = [];
    for (const key of mirror.asked) {
      keys.push(key);
      const { row, column } = placeOf(key);
      wanted.push(mirror.index, row, column);
    }
    const read: string[] = keys.length
      ? JSON.parse(bridge.calculatorRead(this.#handle, JSON.stringify(wanted)))
      : [];
    mirror.results = new Map(
      keys.map((key, i) => [key, resultOf(read[i * 2] ?? 's', read[i * 2 + 1] ?? '')]),
    );
    return mirror.results;
  }
}

/** How the calculator is told a plain value. */
export function plainText(value: Result): string {
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
