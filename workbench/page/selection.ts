// The selected block and the active cell, and how keys and mouse move them.

import { type Block, blockAddress, blockBetween, type Place } from './address.ts';
import type { Grid } from './grid.ts';

/** A step on the grid: rows down, columns right. */
export type Step = [rows: number, columns: number];

/** What is selected on the sheet that the grid shows. */
export class Selection {
  readonly #grid: Grid;
  readonly #onChange: () => void;
  active: Place = { row: 1, column: 1 };
  /** The corner that Shift moves. */
  #end: Place = { row: 1, column: 1 };
  /** Where Tab began, for Enter to return to its column. */
  #tabColumn: number | undefined;

  constructor(grid: Grid, onChange: () => void) {
    this.#grid = grid;
    this.#onChange = onChange;
  }

  get block(): Block {
    const block = blockBetween(this.active, this.#end);
    return this.#grid.geometry?.wholeMerges(block) ?? block;
  }

  get address(): string {
    const merge = this.#grid.geometry?.mergeAt(this.active);
    const block = this.block;
    const isOneMerge = merge && merge.rows === block.rows && merge.columns === block.columns;
    return isOneMerge ? blockAddress({ ...this.active, rows: 1, columns: 1 }) : blockAddress(block);
  }

  /** Selects one cell. */
  goTo(place: Place): void {
    this.#tabColumn = undefined;
    this.#put(place, place);
  }

  /** Stretches the block from the active cell to `place`. */
  stretchTo(place: Place): void {
    this.#put(this.active, place);
  }

  /** Selects a block; the active cell is its first. */
  choose(block: Block): void {
    this.#tabColumn = undefined;
    this.#put(block, { row: block.row + block.rows - 1, column: block.column + block.columns - 1 });
  }

  /** Keeps the selection inside a sheet that has become smaller. */
  stay(): void {
    this.#put(this.active, this.#end, false);
  }

  step([rows, columns]: Step, stretch = false): void {
    if (!stretch) this.#tabColumn = undefined;
    const from = stretch ? this.#end : this.active;
    const to = this.#neighbour(from, rows, columns);
    if (stretch) this.stretchTo(to);
    else this.goTo(to);
    this.#grid.reveal(to);
  }

  /** Ctrl + arrow: to the edge of the filled cells, or to the next filled one. */
  jump([rows, columns]: Step, stretch = false): void {
    const from = stretch ? this.#end : this.active;
    let at = from;
    let next = this.#neighbour(at, rows, columns);
    const alongFilled = this.#isFilled(at) && this.#isFilled(next);
    while (next.row !== at.row || next.column !== at.column) {
      if (alongFilled && !this.#isFilled(next)) break;
      at = next;
      if (!alongFilled && this.#isFilled(at)) break;
      next = this.#neighbour(at, rows, columns);
    }
    if (stretch) this.stretchTo(at);
    else this.goTo(at);
    this.#grid.reveal(at);
  }

  /** Home: to the first column; with Ctrl to the first cell. */
  jumpHome(wholeSheet: boolean, stretch: boolean): void {
    const from = stretch ? this.#end : this.active;
    const to = { row: wholeSheet ? 1 : from.row, column: 1 };
    if (stretch) this.stretchTo(to);
    else this.goTo(to);
    this.#grid.reveal(to);
  }

  /** Tab: to the right, remembering the column for Enter. */
  tab(backwards: boolean): void {
    const column = this.#tabColumn ?? this.active.column;
    this.step([0, backwards ? -1 : 1]);
    this.#tabColumn = column;
  }

  /** Enter: down, after Tab in the column where Tab began. */
  enter(upwards: boolean): void {
    const column = this.#tabColumn ?? this.active.column;
    const to = this.#neighbour({ row: this.active.row, column }, upwards ? -1 : 1, 0);
    this.goTo(to);
    this.#grid.reveal(to);
  }

  #put(active: Place, end: Place, notify = true): void {
    const sheet = this.#grid.geometry?.sheet;
    if (!sheet) return;
    const clamp = (place: Place): Place => ({
      row: Math.min(Math.max(place.row, 1), sheet.rows),
      column: Math.min(Math.max(place.column, 1), sheet.columns),
    });
    const isOne = active.row === end.row && active.column === end.column;
    this.active = this.#grid.geometry!.homeOf(isOne ? this.#shown(clamp(active)) : clamp(active));
    this.#end = isOne ? this.active : clamp(end);
    this.#mark();
    if (notify) this.#onChange();
  }

  /** The nearest cell that is not hidden, after the place rather than before it. */
  #shown({ row, column }: Place): Place {
    const { visibleRows, visibleColumns } = this.#grid.geometry!;
    return { row: nearestAmong(visibleRows, row), column: nearestAmong(visibleColumns, column) };
  }

  #mark(): void {
    for (const old of this.#grid.root.querySelectorAll('.selected, .active, .chosen')) {
      old.classList.remove('selected', 'active', 'chosen');
      old.removeAttribute('aria-selected');
    }
    const block = this.block;
    const active = this.#grid.element(this.active);
    for (const element of this.#grid.elementsIn(block)) {
      element.setAttribute('aria-selected', 'true');
      if (element !== active) element.classList.add('selected');
    }
    for (const head of this.#grid.headersOf(block)) head.classList.add('chosen');
    active?.classList.add('active');
  }

  #neighbour(from: Place, rows: number, columns: number): Place {
    const geometry = this.#grid.geometry!;
    const merge = geometry.mergeAt(from);
    const start = { row: from.row, column: from.column };
    if (merge && rows > 0) start.row = merge.row + merge.rows - 1;
    if (merge && columns > 0) start.column = merge.column + merge.columns - 1;
    return {
      row: stepAmong(geometry.visibleRows, start.row, rows),
      column: stepAmong(geometry.visibleColumns, start.column, columns),
    };
  }

  #isFilled(place: Place): boolean {
    const home = this.#grid.geometry!.homeOf(place);
    return (this.#grid.cell(home)?.text ?? '') !== '';
  }
}

/** Moves `steps` along the visible numbers, stopping at the ends. */
function stepAmong(visible: number[], from: number, steps: number): number {
  if (steps === 0 || visible.length === 0) return from;
  const index = visible.findIndex((number) => number >= from);
  const start = index === -1 ? visible.length - 1 : index;
  return visible[Math.min(Math.max(start + steps, 0), visible.length - 1)]!;
}

function nearestAmong(visible: number[], wanted: number): number {
  return visible.find((number) => number >= wanted) ?? visible.at(-1) ?? wanted;
}
