// Draws a sheet as rows of elements, and redraws only the rows that changed.

import type { CellView, SheetView } from '../protocol.ts';
import { addressOf, type Block, columnLetters, type Place } from './address.ts';
import { drawCell, emptyCell, mayRunOver, roughWidth } from './cell-drawing.ts';
import type { Charts } from './charts.ts';
import { Geometry } from './geometry.ts';

/** The drawn sheet. Elements of cells live as long as the sheet keeps its shape, so focus and editors survive a redraw. */
export class Grid {
  readonly root: HTMLElement;
  geometry: Geometry | undefined;
  readonly #paper = document.createElement('div');
  readonly #columnRules = new CSSStyleSheet();
  readonly #charts: Charts;
  #shape = '';
  #rows = new Map<number, HTMLElement>();
  #drawn = new Map<number, string>();
  #elements = new Map<string, HTMLElement>();
  #cells = new Map<string, CellView>();

  constructor(root: HTMLElement, charts: Charts) {
    this.root = root;
    this.#charts = charts;
    root.setAttribute('role', 'grid');
    root.setAttribute('aria-label', 'Bảng tính');
    root.setAttribute('aria-multiselectable', 'true');
    this.#paper.className = 'paper';
    this.#paper.setAttribute('role', 'presentation');
    root.append(this.#paper);
    document.adoptedStyleSheets.push(this.#columnRules);
  }

  /** Shows `sheet`. Answers whether all elements were made anew. */
  draw(sheet: SheetView): boolean {
    const { cells: _, charts: ____, name: __, tabColor: ___, ...frame } = sheet;
    const shape = JSON.stringify(frame);
    const rebuilt = shape !== this.#shape;
    if (rebuilt) this.#build(sheet, shape);
    const byRow = new Map<number, CellView[]>();
    for (const cell of sheet.cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
    this.#cells = new Map(sheet.cells.map((cell) => [addressOf(cell), cell]));
    for (const row of this.#rows.keys()) {
      const cells = byRow.get(row);
      const key = cells === undefined ? '' : JSON.stringify(cells);
      if (key === (this.#drawn.get(row) ?? '')) continue;
      this.#drawn.set(row, key);
      this.#drawRow(row);
    }
    this.#settle();
    this.#charts.draw(this.#paper, sheet.charts, this.geometry as Geometry, (row) => this.#topOf(row));
    return rebuilt;
  }

  /** Makes the next drawing of a row start afresh, because its elements show something else for now. */
  touch(row: number): void {
    this.#drawn.set(row, 'touched');
  }

  /** The view of a cell; undefined where it is wholly default. */
  cell(place: Place): CellView | undefined {
    return this.#cells.get(addressOf(place));
  }

  /** The element of a cell; of its merge when it is covered; undefined when hidden or outside. */
  element(place: Place): HTMLElement | undefined {
    const home = this.geometry?.homeOf(place) ?? place;
    return this.#elements.get(addressOf(home));
  }

  /** All elements of a block that are drawn. */
  elementsIn(block: Block): HTMLElement[] {
    const found: HTMLElement[] = [];
    for (let row = block.row; row < block.row + block.rows; row++) {
      if (!this.#rows.has(row)) continue;
      for (let column = block.column; column < block.column + block.columns; column++) {
        const element = this.#elements.get(addressOf({ row, column }));
        if (element) found.push(element);
      }
    }
    return found;
  }

  /** Headers of the rows and columns of a block. */
  headersOf(block: Block): HTMLElement[] {
    const heads = [...this.#paper.querySelectorAll<HTMLElement>('[data-column]')].filter((head) =>
      within(Number(head.dataset.column), block.column, block.columns),
    );
    for (const [row, element] of this.#rows) {
      if (within(row, block.row, block.rows)) heads.push(element.firstElementChild as HTMLElement);
    }
    return heads;
  }

  /** Scrolls until the cell lies beside the frozen rows and columns. */
  reveal(place: Place): void {
    const element = this.element(place);
    const geometry = this.geometry;
    if (!element || !geometry) return;
    const view = this.root.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const frozen = [...this.#rows].filter(([row]) => row <= geometry.sheet.frozenRows);
    const above = frozen.reduce((sum, [, row]) => sum + row.offsetHeight, geometry.headerHeight);
    const beside = geometry.headerWidth + geometry.frozenWidth;
    if (place.row > geometry.sheet.frozenRows) {
      const over = box.top - view.top - above;
      const under = box.bottom - view.top - this.root.clientHeight;
      if (over < 0) this.root.scrollTop += over;
      else if (under > 0) this.root.scrollTop += Math.min(under, over);
    }
    if (place.column > geometry.sheet.frozenColumns) {
      const over = box.left - view.left - beside;
      const under = box.right - view.left - this.root.clientWidth;
      if (over < 0) this.root.scrollLeft += over;
      else if (under > 0) this.root.scrollLeft += Math.min(under, over);
    }
  }

  /** Pixels from the top of the paper to a row; to the first one below it where it is hidden. */
  #topOf(row: number): number {
    const shown = this.geometry?.visibleRows.find((one) => one >= row) ?? 1;
    return this.#rows.get(shown)?.offsetTop ?? 0;
  }

  #build(sheet: SheetView, shape: string): void {
    const geometry = new Geometry(sheet);
    if (this.geometry?.sheet.id !== sheet.id) this.root.scrollTo(0, 0);
    this.geometry = geometry;
    this.#shape = shape;
    this.#rows.clear();
    this.#drawn.clear();
    this.#elements.clear();
    this.#columnRules.replaceSync(geometry.columnRules());
    this.root.setAttribute('aria-rowcount', String(sheet.rows + 1));
    this.root.setAttribute('aria-colcount', String(sheet.columns + 1));
    const all = document.createDocumentFragment();
    all.append(headRow(geometry));
    for (const row of geometry.visibleRows) {
      const element = this.#buildRow(row, geometry);
      this.#rows.set(row, element);
      all.append(element);
    }
    this.#paper.replaceChildren(all);
  }

  #buildRow(row: number, geometry: Geometry): HTMLElement {
    const element = document.createElement('div');
    element.className = geometry.isPlainRow(row) ? 'row plain' : 'row';
    element.setAttribute('role', 'row');
    element.setAttribute('aria-rowindex', String(row + 1));
    element.style.minHeight = `${geometry.heightOf(row)}px`;
    if (row <= geometry.sheet.frozenRows) element.classList.add('frozen');
    if (row === geometry.sheet.frozenRows) element.classList.add('last-frozen');
    const head = document.createElement('div');
    head.className = geometry.isAfterHiddenRow(row) ? 'head after-hidden' : 'head';
    head.setAttribute('role', 'rowheader');
    head.dataset.row = String(row);
    head.textContent = String(row);
    element.append(head);
    for (const column of geometry.visibleColumns) {
      const place = { row, column };
      const merge = geometry.mergeAt(place);
      const home = merge && merge.row === row && merge.column === column;
      if (merge && !home && merge.row === row) continue;
      const cell = emptyCell(place);
      if (merge && !home) {
        cell.removeAttribute('role');
        cell.removeAttribute('aria-colindex');
        cell.removeAttribute('data-cell');
        cell.classList.add('covered');
      } else {
        this.#elements.set(addressOf(place), cell);
        if (merge) {
          cell.classList.add('merged');
          cell.style.flexBasis = cell.style.width = `${geometry.widthOfBlock(merge)}px`;
          if (merge.columns > 1) cell.setAttribute('aria-colspan', String(merge.columns));
          if (merge.rows > 1) cell.setAttribute('aria-rowspan', String(merge.rows));
        }
      }
      element.append(cell);
    }
    return element;
  }

  #drawRow(row: number): void {
    const geometry = this.geometry!;
    const columns = geometry.visibleColumns;
    columns.forEach((column, index) => {
      const element = this.#elements.get(addressOf({ row, column }));
      if (!element) return;
      const cell = this.cell({ row, column });
      let room = 0;
      let hidesLines = true;
      if (cell && mayRunOver(cell) && !geometry.mergeAt(cell)) {
        room = geometry.widthOf(column);
        for (const next of columns.slice(index + 1)) {
          const neighbour = this.cell({ row, column: next });
          if (neighbour?.text || geometry.mergeAt({ row, column: next })) break;
          hidesLines &&= room > roughWidth(cell) || neighbour?.background === cell.background;
          room += geometry.widthOf(next);
        }
        if (room === geometry.widthOf(column)) room = 0;
      }
      drawCell(element, cell, column, room, hidesLines);
    });
  }

  /** Frozen rows and tall merges depend on heights that only the browser knows. */
  #settle(): void {
    const geometry = this.geometry!;
    let top = geometry.headerHeight;
    for (const row of geometry.visibleRows) {
      if (row > geometry.sheet.frozenRows) break;
      const element = this.#rows.get(row)!;
      element.style.top = `${top}px`;
      top += element.offsetHeight;
    }
    for (const merge of geometry.sheet.merges) {
      const element = this.#elements.get(addressOf(merge));
      if (!element || merge.rows === 1) continue;
      let height = 0;
      for (let row = merge.row; row < merge.row + merge.rows; row++)
        height += this.#rows.get(row)?.offsetHeight ?? 0;
      element.style.height = `${height}px`;
    }
  }
}

function headRow(geometry: Geometry): HTMLElement {
  const row = document.createElement('div');
  row.className = 'row heads';
  row.setAttribute('role', 'row');
  row.setAttribute('aria-rowindex', '1');
  const corner = document.createElement('div');
  corner.className = 'head corner';
  corner.setAttribute('role', 'gridcell');
  corner.title = 'Chọn tất cả';
  row.append(corner);
  for (const column of geometry.visibleColumns) {
    const head = document.createElement('div');
    head.className = `column-head c${column}`;
    if (geometry.isAfterHiddenColumn(column)) head.classList.add('after-hidden');
    head.setAttribute('role', 'columnheader');
    head.setAttribute('aria-colindex', String(column + 1));
    head.dataset.column = String(column);
    head.textContent = columnLetters(column);
    const handle = document.createElement('div');
    handle.className = 'handle';
    head.append(handle);
    row.append(head);
  }
  return row;
}

function within(number: number, start: number, count: number): boolean {
  return number >= start && number < start + count;
}
