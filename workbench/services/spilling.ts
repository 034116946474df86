// Array formulas: what they fill, laid out over the cells below and beside them as Google does. Rows that did not change
// since the last layout are taken over as they are, and the calculator is told of the others alone.
import {
  type ArrayParts,
  isArrayLiteral,
  layOutArray,
  readArrayLiteral,
  type SpilledCell,
} from './array-literal.ts';
import { type Calculator, keyOf, placeOf, plainText, type SheetMirror } from './calculator.ts';
import { type DocumentState, isError, type Result, type Row, type SheetState } from './document-state.ts';
import { sparklineBox } from './sparkline.ts';

type SpilledRow = readonly SpilledCell[];

/** What one array formula fills, from its own cell on. */
export interface Fill {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly SpilledRow[];
}

/** Columns of a sheet that formulas look at, and how many of them the calculator was told. */
interface LookedAt {
  columns: Set<number>;
  told: number;
}

interface SheetArrays {
  /** By the cell of the formula. */
  literals: Map<number, { text: string; parts: ArrayParts }>;
  fills: Map<number, Fill>;
}

/** A row as it was read last, and of what. */
interface KnownRow {
  source: Row | undefined;
  /** Results that its formulas were read from; undefined where it has none. */
  results: ReadonlyMap<number, Result> | undefined;
  cells: SpilledRow;
}

const blank: SpilledCell = { value: undefined, style: undefined, text: '' };
const broken: SpilledCell = { value: { error: '#REF!' }, style: undefined, text: '=#REF!' };

export class Spilling {
  readonly #calculator: Calculator;
  readonly #sheets = new Map<number, SheetArrays>();
  /** Rows read for array formulas, by sheet and columns, then by row. */
  #known = new Map<string, Map<number, KnownRow>>();
  /** What no formula looks at, the calculator need not know: it would double its work. */
  readonly #lookedAt = new Map<number, LookedAt>();

  constructor(calculator: Calculator) {
    this.#calculator = calculator;
  }

  /** Columns that formulas look at, by sheet. */
  save(): [number, number[]][] {
    return [...this.#lookedAt].map(([sheet, { columns }]) => [sheet, [...columns]]);
  }

  /** Takes over what `save` gave; nothing is laid out yet. */
  restore(saved: [number, number[]][]): void {
    for (const [sheet, columns] of saved) this.#lookedAt.set(sheet, { columns: new Set(columns), told: -1 });
  }

  /** Whether any sheet has an array formula, or had one. */
  get isNeeded(): boolean {
    return this.#sheets.size > 0;
  }

  /** A formula reads these columns of the sheet; from now on what fills them is told. */
  lookAt(sheet: number, fromColumn: number, toColumn: number): void {
    const { columns } = this.#lookedAtOn(sheet);
    for (let column = fromColumn; column <= toColumn; column++) columns.add(column);
  }

  /** Whether formulas look at more columns of a filled sheet than the calculator was told. */
  get isLookedAtAnew(): boolean {
    for (const sheet of this.#sheets.keys()) {
      const { columns, told } = this.#lookedAtOn(sheet);
      if (columns.size !== told) return true;
    }
    return false;
  }

  #lookedAtOn(sheet: number): LookedAt {
    let known = this.#lookedAt.get(sheet);
    if (!known) {
      known = { columns: new Set(), told: 0 };
      this.#lookedAt.set(sheet, known);
    }
    return known;
  }

  /** Takes the cell's formula if it is an array's; says whether it was. */
  take(sheet: number, key: number, formula: string | undefined): boolean {
    if (formula === undefined || !isArrayLiteral(formula)) {
      this.#sheets.get(sheet)?.literals.delete(key);
      return false;
    }
    let arrays = this.#sheets.get(sheet);
    if (!arrays) {
      arrays = { literals: new Map(), fills: new Map() };
      this.#sheets.set(sheet, arrays);
    }
    if (arrays.literals.get(key)?.text !== formula)
      arrays.literals.set(key, { text: formula, parts: readArrayLiteral(formula) });
    return true;
  }

  /** What an array formula put into the cell. */
  at(sheet: number, row: number, column: number): SpilledCell | undefined {
    for (const fill of this.fillsOf(sheet)) {
      const cell = fill.rows[row - fill.row]?.[column - fill.column];
      if (cell) return cell;
    }
    return undefined;
  }

  fillsOf(sheet: number): Iterable<Fill> {
    return this.#sheets.get(sheet)?.fills.values() ?? [];
  }

  /** The sheet is gone. */
  drop(sheet: number): void {
    this.#sheets.delete(sheet);
    for (const place of this.#known.keys()) if (place.startsWith(`${sheet}/`)) this.#known.delete(place);
  }

  /** What the calculator was told of the fills is no longer known. */
  forget(): void {
    for (const { fills } of this.#sheets.values()) fills.clear();
  }

  /** Lays out the array formulas until nothing moves any more: one may read what another fills. */
  settle(state: DocumentState): void {
    for (let round = 0; round < 20 && this.layOut(state); round++) this.#calculator.flush();
  }

  /** One round of laying out, by the results known so far; says whether the calculator was told anything. */
  layOut(state: DocumentState): boolean {
    let moved = false;
    for (const sheet of state.sheets) {
      const arrays = this.#sheets.get(sheet.id);
      if (arrays) moved = this.#spillSheet(sheet, arrays, state) || moved;
    }
    return moved;
  }

  #spillSheet(sheet: SheetState, arrays: SheetArrays, state: DocumentState): boolean {
    const mirror = this.#calculator.mirror(sheet.id);
    const next = new Map<number, Fill>();
    for (const [key, { parts }] of arrays.literals) {
      const block = layOutArray(parts, sheet, state, (source, row, from, to) =>
        this.#row(source, row, from, to),
      );
      const place = placeOf(key);
      const fits = !('error' in block) && hasRoom(sheet, { ...place, rows: block }, next.values());
      next.set(key, { ...place, rows: fits ? block : [[broken]] });
    }
    const before = arrays.fills;
    arrays.fills = next;
    let moved = false;
    const lookedAt = this.#lookedAtOn(sheet.id);
    const isAnew = lookedAt.columns.size !== lookedAt.told;
    lookedAt.told = lookedAt.columns.size;
    for (const [key, fill] of next) {
      const known = before.get(key);
      moved = this.#tell(mirror, fill, known, lookedAt.columns, isAnew) || moved;
    }
    for (const fill of before.values()) moved = this.#clear(mirror, sheet, fill) || moved;
    if (!arrays.literals.size) this.#sheets.delete(sheet.id);
    return moved;
  }

  /** Tells the calculator what changed in columns that formulas look at; says whether anything is new at all. */
  #tell(
    mirror: SheetMirror,
    fill: Fill,
    before: Fill | undefined,
    columns: ReadonlySet<number>,
    isAnew: boolean,
  ): boolean {
    let moved = before?.rows.length !== fill.rows.length;
    fill.rows.forEach((cells, r) => {
      const isNew = before?.rows[r] !== cells;
      moved ||= isNew;
      if (!isNew && !isAnew) return;
      cells.forEach(({ text }, c) => {
        if (!columns.has(fill.column + c)) return;
        moved = this.#calculator.send(mirror, keyOf(fill.row + r, fill.column + c), text) || moved;
      });
    });
    return moved;
  }

  /** Takes back what no array fills any more, where nothing else stands. */
  #clear(mirror: SheetMirror, sheet: SheetState, before: Fill): boolean {
    let moved = false;
    const fills = [...this.fillsOf(sheet.id)];
    before.rows.forEach((cells, r) => {
      const row = before.row + r;
      const left = before.column;
      const right = left + cells.length;
      if (fills.some((fill) => covers(fill, row, left, right))) return;
      for (let column = left; column < right; column++) {
        const own = sheet.rows[row - 1]?.[column - 1];
        if (own?.formula !== undefined || own?.value !== undefined || this.at(sheet.id, row, column))
          continue;
        moved = this.#calculator.send(mirror, keyOf(row, column), '') || moved;
      }
    });
    return moved;
  }

  #row(sheet: SheetState, row: number, from: number, to: number): SpilledRow {
    const place = `${sheet.id}/${from}/${to}`;
    let rows = this.#known.get(place);
    if (!rows) {
      rows = new Map();
      this.#known.set(place, rows);
    }
    const mirror = this.#calculator.mirror(sheet.id);
    const source = sheet.rows[row - 1];
    const known = rows.get(row);
    const filled = this.#sheets.has(sheet.id);
    const settled = known?.results === undefined || known.results === this.#calculator.results(mirror);
    if (known && !filled && known.source === source && settled) return known.cells;
    let results: ReadonlyMap<number, Result> | undefined;
    const cells: SpilledCell[] = [];
    for (let column = from; column <= to; column++) {
      if (source?.[column - 1]?.formula !== undefined) results = this.#calculator.results(mirror);
      cells.push(this.#cell(sheet, mirror, row, column));
    }
    const kept = known && sameCells(known.cells, cells) ? known.cells : cells;
    rows.set(row, { source, results, cells: kept });
    return kept;
  }

  #cell(sheet: SheetState, mirror: SheetMirror, row: number, column: number): SpilledCell {
    const cell = sheet.rows[row - 1]?.[column - 1];
    const key = keyOf(row, column);
    const isArray = this.#sheets.get(sheet.id)?.literals.has(key);
    if (cell?.formula !== undefined && !isArray) {
      const value = this.#calculator.results(mirror).get(key);
      const text = sparklineBox(cell.formula) ? '' : `=${this.#calculator.cellName(mirror, key)}`;
      return { value: value === '' ? undefined : value, style: cell.style, text };
    }
    const spilled = this.at(sheet.id, row, column);
    if (spilled) return cell?.style?.format ? { ...spilled, style: cell.style } : spilled;
    if (!cell || (cell.value === undefined && !cell.style)) return blank;
    return { value: cell.value, style: cell.style, text: plainText(cell.value) };
  }
}

function sameCells(a: SpilledRow, b: SpilledRow): boolean {
  return a.length === b.length && a.every((cell, i) => sameCell(cell, b[i]!));
}

function sameCell(a: SpilledCell, b: SpilledCell): boolean {
  if (a === b) return true;
  if (a.style !== b.style || a.text !== b.text) return false;
  if (isError(a.value) && isError(b.value)) return a.value.error === b.value.error;
  return a.value === b.value;
}

function covers(fill: Fill, row: number, left: number, right: number): boolean {
  const cells = fill.rows[row - fill.row];
  return cells !== undefined && fill.column <= left && fill.column + cells.length >= right;
}

/** An array formula needs empty cells, as far as its last non-blank row, and a sheet large enough. */
function hasRoom(sheet: SheetState, fill: Fill, others: Iterable<Fill>): boolean {
  const { row, column, rows } = fill;
  const columns = rows[0]?.length ?? 0;
  if (row + rows.length - 1 > sheet.maxRows || column + columns - 1 > sheet.maxColumns) return false;
  const taken = [...others];
  for (let r = 0; r < rows.length; r++) {
    const own = sheet.rows[row + r - 1];
    for (let c = 0; own && c < columns; c++) {
      if (r === 0 && c === 0) continue;
      const cell = own[column + c - 1];
      if (cell?.formula !== undefined || cell?.value !== undefined) return false;
    }
    if (taken.some((other) => meets(other, row + r, column, column + columns))) return false;
  }
  return true;
}

function meets(fill: Fill, row: number, left: number, right: number): boolean {
  const cells = fill.rows[row - fill.row];
  return cells !== undefined && fill.column < right && fill.column + cells.length > left;
}
