// EmbeddedChart and its builder: a chart is data on the sheet; a builder changes a copy until the sheet takes it.

import type { Box } from './address.ts';
import type { ChartState } from './document-state.ts';
import { exception } from './exception.ts';
import { book } from './execution.ts';
import { placeOf, type Range, rangeAt } from './handles.ts';
import { serve } from './service.ts';

let stateIn: (chart: EmbeddedChart) => ChartState;

/** Where a chart lies: the cell under its upper left corner, and pixels from there. */
class ContainerInfo {
  readonly #anchor: ChartState['anchor'];

  constructor(anchor: ChartState['anchor']) {
    this.#anchor = anchor;
  }

  getAnchorRow(): number {
    return this.#anchor.row;
  }

  getAnchorColumn(): number {
    return this.#anchor.column;
  }

  getOffsetX(): number {
    return this.#anchor.offsetX;
  }

  getOffsetY(): number {
    return this.#anchor.offsetY;
  }
}

class ChartOptions {
  readonly #options: ChartState['options'];

  constructor(options: ChartState['options']) {
    this.#options = options;
  }

  get(option: string): unknown {
    return this.#options[option] ?? null;
  }

  getOrDefault(option: string): unknown {
    return this.get(option);
  }
}

/** A chart as it was when it was read or built; the sheet's own is replaced by `Sheet.updateChart`. */
export class EmbeddedChart {
  readonly #state: ChartState;

  constructor(state: ChartState) {
    this.#state = state;
  }

  static {
    stateIn = (chart) => chart.#state;
  }

  getChartId(): number | null {
    return this.#state.id || null;
  }

  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.#state.anchor);
  }

  getOptions(): ChartOptions {
    return new ChartOptions(this.#state.options);
  }

  getRanges(): Range[] {
    return this.#state.ranges.map(({ sheet, box }) => rangeAt(sheet, box));
  }

  getNumHeaders(): number {
    return this.#state.headers;
  }

  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.#state);
  }
}

export class EmbeddedChartBuilder {
  #state: ChartState;

  constructor(state: ChartState) {
    this.#state = state;
  }

  #with(parts: Partial<ChartState>): this {
    this.#state = { ...this.#state, ...parts };
    return this;
  }

  asBarChart(): this {
    return this.#with({ type: 'BAR' });
  }

  asColumnChart(): this {
    return this.#with({ type: 'COLUMN' });
  }

  addRange(range: Range): this {
    const { sheet, box } = placeOf(range);
    const isThere = this.#state.ranges.some((one) => one.sheet === sheet && sameBox(one.box, box));
    return isThere ? this : this.#with({ ranges: [...this.#state.ranges, { sheet, box }] });
  }

  clearRanges(): this {
    return this.#with({ ranges: [] });
  }

  getRanges(): Range[] {
    return this.#state.ranges.map(({ sheet, box }) => rangeAt(sheet, box));
  }

  setNumHeaders(headers: number): this {
    return this.#with({ headers });
  }

  setOption(option: string, value: unknown): this {
    return this.#with({ options: { ...this.#state.options, [option]: JSON.parse(JSON.stringify(value)) } });
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    if (!(row >= 1) || !(column >= 1)) {
      throw exception('The coordinates of the chart are outside the dimensions of the sheet.');
    }
    return this.#with({ anchor: { row, column, offsetX, offsetY } });
  }

  build(): EmbeddedChart {
    return new EmbeddedChart(this.#state);
  }
}

function sameBox(a: Box, b: Box): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function newChart(): EmbeddedChartBuilder {
  const anchor = { row: 1, column: 1, offsetX: 0, offsetY: 0 };
  return new EmbeddedChartBuilder({ id: 0, type: 'COLUMN', ranges: [], headers: 0, options: {}, anchor });
}

export function chartsOn(sheet: number): EmbeddedChart[] {
  return book()
    .sheet(sheet)
    .charts.map((state) => new EmbeddedChart(state));
}

export function insertChart(sheet: number, chart: EmbeddedChart): void {
  const made = { ...stateOf(chart, 'insertChart'), id: book().newId() };
  const writable = book().writableSheet(sheet);
  writable.charts = [...writable.charts, made];
}

export function updateChart(sheet: number, chart: EmbeddedChart): void {
  const state = stateOf(chart, 'updateChart');
  if (
    !book()
      .sheet(sheet)
      .charts.some(({ id }) => id === state.id)
  ) {
    throw exception('The chart is not on this sheet.');
  }
  const writable = book().writableSheet(sheet);
  writable.charts = writable.charts.map((one) => (one.id === state.id ? state : one));
}

export function removeChart(sheet: number, chart: EmbeddedChart): void {
  const { id } = stateOf(chart, 'removeChart');
  const writable = book().writableSheet(sheet);
  writable.charts = writable.charts.filter((one) => one.id !== id);
}

function stateOf(chart: unknown, method: string): ChartState {
  if (chart instanceof EmbeddedChart) return stateIn(chart);
  throw exception(`The parameters don't match the method signature for SpreadsheetApp.Sheet.${method}.`);
}

export function serveEmbeddedChart(): void {
  serve('EmbeddedChart', EmbeddedChart);
  serve('EmbeddedChartBuilder', EmbeddedChartBuilder);
  serve('ContainerInfo', ContainerInfo);
  serve('ChartOptions', ChartOptions);
}
