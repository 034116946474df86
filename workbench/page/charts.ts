// Charts float over the cells: where they lie, and dragging one elsewhere.

import type { ChartView } from '../protocol.ts';
import { drawChart } from './chart-drawing.ts';
import type { Geometry } from './geometry.ts';

/** What people do to a chart. */
export interface ChartActs {
  moved(chart: number, row: number, column: number): void;
  deleted(chart: number): void;
}

/** The layer of charts of the shown sheet. */
export class Charts {
  readonly #layer = document.createElement('div');
  readonly #acts: ChartActs;
  #drawn = '';
  #geometry: Geometry | undefined;
  #topOf: (row: number) => number = () => 0;

  constructor(acts: ChartActs) {
    this.#layer.className = 'charts';
    this.#acts = acts;
  }

  /** Draws the charts over `paper`; `topOf` tells where a row begins, which only the browser knows. */
  draw(
    paper: HTMLElement,
    charts: readonly ChartView[],
    geometry: Geometry,
    topOf: (row: number) => number,
  ): void {
    this.#geometry = geometry;
    this.#topOf = topOf;
    if (this.#layer.parentElement !== paper) paper.append(this.#layer);
    const key = JSON.stringify(charts);
    if (key !== this.#drawn) {
      this.#drawn = key;
      this.#layer.replaceChildren(...charts.map((chart) => this.#box(chart)));
    }
    charts.forEach((chart, i) => {
      const box = this.#layer.children[i] as HTMLElement;
      box.style.left = `${this.#leftOf(chart.column) + chart.offsetX}px`;
      box.style.top = `${topOf(chart.row) + chart.offsetY}px`;
    });
  }

  #leftOf(column: number): number {
    const geometry = this.#geometry;
    if (!geometry) return 0;
    return geometry.visibleColumns
      .filter((one) => one < column)
      .reduce((sum, one) => sum + geometry.widthOf(one), geometry.headerWidth);
  }

  #box(chart: ChartView): HTMLElement {
    const box = document.createElement('div');
    box.className = 'chart';
    box.dataset.chart = String(chart.id);
    box.tabIndex = 0;
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Delete') return;
      event.stopPropagation();
      this.#acts.deleted(chart.id);
    });
    box.append(drawChart(chart));
    box.addEventListener('pointerdown', (event) => this.#drag(event, box, chart.id));
    return box;
  }

  #drag(event: PointerEvent, box: HTMLElement, chart: number): void {
    event.preventDefault();
    event.stopPropagation();
    box.focus();
    const start = { x: event.clientX - box.offsetLeft, y: event.clientY - box.offsetTop };
    let isMoved = false;
    const move = (next: PointerEvent) => {
      isMoved = true;
      box.style.left = `${next.clientX - start.x}px`;
      box.style.top = `${next.clientY - start.y}px`;
    };
    const end = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      if (isMoved) this.#acts.moved(chart, this.#rowAt(box.offsetTop), this.#columnAt(box.offsetLeft));
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
  }

  #rowAt(top: number): number {
    const rows = this.#geometry?.visibleRows ?? [1];
    return rows.filter((row) => this.#topOf(row) <= top).at(-1) ?? rows[0] ?? 1;
  }

  #columnAt(left: number): number {
    const columns = this.#geometry?.visibleColumns ?? [1];
    return columns.filter((column) => this.#leftOf(column) <= left).at(-1) ?? columns[0] ?? 1;
  }
}
