// A sheet as a whole: ranges on it, its name and place, protection, conditional formats, metadata, clearing.

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
import {
  idOf,
  openSpreadsheet,
  type Range,
  rangeAt,
  type Sheet,
  type Spreadsheet,
  sheetWith,
  stateOf,
} from './handles.ts';
import { findName, NamedRange } from './named-range.ts';
import { addProtection, type Protection, protectionsOf } from './protection.ts';
import { boxFromR1C1 } from './r1c1.ts';
import { RangeList } from './range-list.ts';
import { checkBox } from './range-place.ts';
import { cellWith } from './range-values.ts';
import type { EnumValue } from './service.ts';
import { usedSize } from './sheet-lines.ts';
import { changeLines, renameSheet } from './structure.ts';

/** Reads A1 notation that may name a sheet; `home` is the sheet meant when it does not. */
export function rangeByNotation(notation: string, home: SheetState): Range {
  const { sheet: name, rest } = splitSheetName(notation);
  const sheet = name === undefined ? home : book().findSheetByName(name);
  const box =
    sheet && (readBox(rest, { rows: sheet.maxRows, columns: sheet.maxColumns }) ?? boxFromR1C1(rest));
  if (!sheet || !box) {
    const named = name === undefined && findName(notation);
    if (named) return rangeAt(named.sheet, named.box);
    throw exception('Range not found');
  }
  checkBox(sheet, box);
  return rangeAt(sheet.id, box, openEdgesOf(rest));
}

export class SheetPage {
  getRange(row: number | string, column = 1, rows = 1, columns = 1): Range {
    const sheet = stateOf(this);
    if (typeof row === 'string') return rangeByNotation(row, sheet);
    const box = { row, column, rows, columns };
    checkBox(sheet, box);
    return rangeAt(idOf(this), box);
  }

  getRangeList(notations: string[]): RangeList {
    return new RangeList(notations.map((notation) => this.getRange(notation)));
  }

  getDataRange(): Range {
    const { rows, columns } = usedSize(stateOf(this));
    return rangeAt(idOf(this), { row: 1, column: 1, rows: Math.max(1, rows), columns: Math.max(1, columns) });
  }

  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    return this.getRange(row, column, rows, columns).getValues();
  }

  getName(): string {
    return stateOf(this).name;
  }

  getSheetName(): string {
    return this.getName();
  }

  setName(name: string): this {
    assertMayRestructure(stateOf(this));
    renameSheet(book(), idOf(this), String(name));
    return this;
  }

  getSheetId(): number {
    return stateOf(this).id;
  }

  getIndex(): number {
    return book().state.sheets.findIndex((sheet) => sheet.id === idOf(this)) + 1;
  }

  getParent(): Spreadsheet {
    return openSpreadsheet();
  }

  activate(): this {
    stateOf(this);
    const open = book();
    if (open.active !== idOf(this))
      open.selection = { sheet: idOf(this), row: 1, column: 1, rows: 1, columns: 1 };
    open.active = idOf(this);
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
    return sheet === idOf(this) ? rangeAt(sheet, box) : null;
  }

  isSheetHidden(): boolean {
    return stateOf(this).hidden;
  }

  hideSheet(): this {
    if (book().state.sheets.filter((sheet) => !sheet.hidden && sheet.id !== idOf(this)).length === 0) {
      throw exception("You can't hide all the sheets in a document.");
    }
    book().writableSheet(idOf(this)).hidden = true;
    if (book().active === idOf(this)) book().active = book().state.sheets.find((sheet) => !sheet.hidden)!.id;
    return this;
  }

  showSheet(): this {
    book().writableSheet(idOf(this)).hidden = false;
    return this;
  }

  getTabColor(): string | null {
    return stateOf(this).tabColor ?? null;
  }

  setTabColor(color: string | null): this {
    const sheet = book().writableSheet(idOf(this));
    const made = colourOf(color);
    if (made === undefined) delete sheet.tabColor;
    else sheet.tabColor = made;
    return this;
  }

  setHiddenGridlines(hidden: boolean): this {
    book().writableSheet(idOf(this)).gridlinesHidden = hidden;
    return this;
  }

  hasHiddenGridlines(): boolean {
    return stateOf(this).gridlinesHidden;
  }

  protect(): Protection {
    return addProtection(idOf(this));
  }

  getProtections(type: EnumValue): Protection[] {
    return protectionsOf(type, [stateOf(this)]);
  }

  newChart(): EmbeddedChartBuilder {
    return newChart();
  }

  getCharts(): EmbeddedChart[] {
    return chartsOn(idOf(this));
  }

  insertChart(chart: EmbeddedChart): void {
    insertChart(idOf(this), chart);
  }

  updateChart(chart: EmbeddedChart): void {
    updateChart(idOf(this), chart);
  }

  removeChart(chart: EmbeddedChart): void {
    removeChart(idOf(this), chart);
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return stateOf(this).formatRules.map((rule) => new ConditionalFormatRule(idOf(this), rule));
  }

  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    const made = rules.map((rule) => formatRuleOf(rule, idOf(this)));
    book().writableSheet(idOf(this)).formatRules = made;
  }

  clearConditionalFormatRules(): void {
    book().writableSheet(idOf(this)).formatRules = [];
  }

  clear(options?: ClearOptions): this {
    const sheet = stateOf(this);
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
    const sheet = stateOf(this);
    const row = usedSize(sheet).rows + 1;
    assertMayWrite(sheet, { row, column: 1, rows: 1, columns: values.length });
    if (row > sheet.maxRows) changeLines(book(), idOf(this), 'insert', 'row', row, 1);
    const missing = values.length - sheet.maxColumns;
    if (missing > 0) changeLines(book(), idOf(this), 'insert', 'column', sheet.maxColumns + 1, missing);
    const { locale, zone } = book().state;
    const box = { row, column: 1, rows: 1, columns: values.length };
    writeCells(book().sheet(idOf(this)), box, (cell, _, c) => cellWith(cell, values[c], locale, zone));
    return this;
  }

  getNamedRanges(): NamedRange[] {
    return book()
      .state.names.filter((named) => named.sheet === idOf(this))
      .map((named) => new NamedRange(named.name));
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    addMetadata(key, rest, { sheet: idOf(this) });
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOn({ sheet: idOf(this) });
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder({ sheet: idOf(this) });
  }

  /** A copy at the end, on the same document only: other files need a scope that add-ons here do not have. */
  copyTo(spreadsheet: Spreadsheet): Sheet {
    if (spreadsheet.getId() !== book().id)
      throw exception('Specified permissions are not sufficient to copy to another file.');
    const source = stateOf(this);
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
    return sheetWith(id);
  }
}
