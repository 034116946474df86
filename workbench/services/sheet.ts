// Sheet, part 2: ranges on it, its name and place, protection, conditional formats, metadata, clearing.

import { assertMayRestructure, assertMayWrite, settle, writeCells } from './access.ts';
import { openEdgesOf, readBox, splitSheetName } from './address.ts';
import { type ClearOptions, clearBlock } from './block.ts';
import { withParts } from './book.ts';
import { colourOf } from './colours.ts';
import { ConditionalFormatRule, formatRuleOf } from './conditional-format-rule.ts';
import {
  addMetadata,
  type DeveloperMetadata,
  DeveloperMetadataFinder,
  metadataOn,
} from './developer-metadata.ts';
import type { SheetState } from './document-state.ts';
import {
  chartsOn,
  type EmbeddedChart,
  type EmbeddedChartBuilder,
  insertChart,
  newChart,
  removeChart,
  updateChart,
} from './embedded-chart.ts';
import { exception } from './exception.ts';
import { book } from './execution.ts';
import { make } from './makers.ts';
import { findName, NamedRange } from './named-range.ts';
import { addProtection, type Protection, protectionsOf } from './protection.ts';
import { boxFromR1C1 } from './r1c1.ts';
import type { Range } from './range.ts';
import { RangeList } from './range-list.ts';
import { checkBox } from './range-place.ts';
import { cellWith } from './range-values.ts';
import type { EnumValue } from './service.ts';
import { SheetLines, usedSize } from './sheet-lines.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import { changeLines, renameSheet } from './structure.ts';

/** Reads A1 notation that may name a sheet; `home` is the sheet meant when it does not. */
export function rangeByNotation(notation: string, home: SheetState): Range {
  const { sheet: name, rest } = splitSheetName(notation);
  const sheet = name === undefined ? home : book().findSheetByName(name);
  const box =
    sheet && (readBox(rest, { rows: sheet.maxRows, columns: sheet.maxColumns }) ?? boxFromR1C1(rest));
  if (!sheet || !box) {
    const named = name === undefined && findName(notation);
    if (named) return make.range(named.sheet, named.box);
    throw exception('Range not found');
  }
  checkBox(sheet, box);
  return make.range(sheet.id, box, openEdgesOf(rest));
}

export class Sheet extends SheetLines {
  #state(): SheetState {
    return book().sheet(this.id);
  }

  getRange(row: number | string, column = 1, rows = 1, columns = 1): Range {
    const sheet = this.#state();
    if (typeof row === 'string') return rangeByNotation(row, sheet);
    const box = { row, column, rows, columns };
    checkBox(sheet, box);
    return make.range(this.id, box);
  }

  getRangeList(notations: string[]): RangeList {
    return new RangeList(notations.map((notation) => this.getRange(notation)));
  }

  getDataRange(): Range {
    const { rows, columns } = usedSize(this.#state());
    return make.range(this.id, { row: 1, column: 1, rows: Math.max(1, rows), columns: Math.max(1, columns) });
  }

  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    return this.getRange(row, column, rows, columns).getValues();
  }

  getName(): string {
    return this.#state().name;
  }

  getSheetName(): string {
    return this.getName();
  }

  setName(name: string): this {
    assertMayRestructure(this.#state());
    renameSheet(book(), this.id, String(name));
    return this;
  }

  getSheetId(): number {
    return this.#state().id;
  }

  getIndex(): number {
    return book().state.sheets.findIndex((sheet) => sheet.id === this.id) + 1;
  }

  getParent(): Spreadsheet {
    return make.spreadsheet();
  }

  activate(): this {
    this.#state();
    const open = book();
    if (open.active !== this.id) open.selection = { sheet: this.id, row: 1, column: 1, rows: 1, columns: 1 };
    open.active = this.id;
    return this;
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setCurrentCell(range: Range): Range {
    return range.activate();
  }

  getActiveRange(): Range | null {
    const { sheet, ...box } = book().selection;
    return sheet === this.id ? make.range(sheet, box) : null;
  }

  isSheetHidden(): boolean {
    return this.#state().hidden;
  }

  hideSheet(): this {
    if (book().state.sheets.filter((sheet) => !sheet.hidden && sheet.id !== this.id).length === 0) {
      throw exception("You can't hide all the sheets in a document.");
    }
    book().writableSheet(this.id).hidden = true;
    if (book().active === this.id) book().active = book().state.sheets.find((sheet) => !sheet.hidden)!.id;
    return this;
  }

  showSheet(): this {
    book().writableSheet(this.id).hidden = false;
    return this;
  }

  getTabColor(): string | null {
    return this.#state().tabColor ?? null;
  }

  setTabColor(color: string | null): this {
    const sheet = book().writableSheet(this.id);
    const made = colourOf(color);
    if (made === undefined) delete sheet.tabColor;
    else sheet.tabColor = made;
    return this;
  }

  setHiddenGridlines(hidden: boolean): this {
    book().writableSheet(this.id).gridlinesHidden = hidden;
    return this;
  }

  hasHiddenGridlines(): boolean {
    return this.#state().gridlinesHidden;
  }

  protect(): Protection {
    return addProtection(this.id);
  }

  getProtections(type: EnumValue): Protection[] {
    return protectionsOf(type, [this.#state()]);
  }

  newChart(): EmbeddedChartBuilder {
    return newChart();
  }

  getCharts(): EmbeddedChart[] {
    return chartsOn(this.id);
  }

  insertChart(chart: EmbeddedChart): void {
    insertChart(this.id, chart);
  }

  updateChart(chart: EmbeddedChart): void {
    updateChart(this.id, chart);
  }

  removeChart(chart: EmbeddedChart): void {
    removeChart(this.id, chart);
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.#state().formatRules.map((rule) => new ConditionalFormatRule(this.id, rule));
  }

  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    const made = rules.map((rule) => formatRuleOf(rule, this.id));
    book().writableSheet(this.id).formatRules = made;
  }

  clearConditionalFormatRules(): void {
    book().writableSheet(this.id).formatRules = [];
  }

  clear(options?: ClearOptions): this {
    const sheet = this.#state();
    clearBlock(sheet, { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns }, options ?? {});
    return this;
  }

  clearContents(): this {
    return this.clear({ contentsOnly: true });
  }

  clearFormats(): this {
    return this.clear({ formatOnly: true });
  }

  clearNotes(): this {
    return this.clear({ commentsOnly: true });
  }

  appendRow(values: unknown[]): this {
    settle();
    const sheet = this.#state();
    const row = usedSize(sheet).rows + 1;
    assertMayWrite(sheet, { row, column: 1, rows: 1, columns: values.length });
    if (row > sheet.maxRows) changeLines(book(), this.id, 'insert', 'row', row, 1);
    const missing = values.length - sheet.maxColumns;
    if (missing > 0) changeLines(book(), this.id, 'insert', 'column', sheet.maxColumns + 1, missing);
    const { locale, zone } = book().state;
    const box = { row, column: 1, rows: 1, columns: values.length };
    writeCells(book().sheet(this.id), box, (cell, _, c) => cellWith(cell, values[c], locale, zone));
    return this;
  }

  getNamedRanges(): NamedRange[] {
    return book()
      .state.names.filter((named) => named.sheet === this.id)
      .map((named) => new NamedRange(named.name));
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    addMetadata(key, rest, { sheet: this.id });
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOn({ sheet: this.id });
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder({ sheet: this.id });
  }

  /** A copy at the end, on the same document only: other files need a scope that add-ons here do not have. */
  copyTo(spreadsheet: Spreadsheet): Sheet {
    if (spreadsheet.getId() !== book().id)
      throw exception('Specified permissions are not sufficient to copy to another file.');
    const source = this.#state();
    const id = book().newId();
    let name = `Bản sao của ${source.name}`;
    for (let i = 2; book().findSheetByName(name); i++) name = `Bản sao của ${source.name} ${i}`;
    const rows = source.rows.map((row) => row?.map((cell) => cell && withParts(cell, {})));
    const { charts } = source;
    const state = book().writable();
    state.sheets = [
      ...state.sheets,
      {
        ...source,
        id,
        name,
        rows,
        charts: charts.map((chart) => ({ ...chart, id: book().newId() })),
        metadata: [],
        protections: [],
      },
    ];
    return make.sheet(id);
  }
}
