// Structural edits of a book: lines come and go, blocks move, sheets are renamed and deleted, and everything that points follows.

import { type Box, boxContains } from './address.ts';
import { type Book, withParts } from './book.ts';
import type { Cell, CellRule, ChartState, FormatRule, MetadataState, SheetState } from './document-state.ts';
import { exception } from './exception.ts';
import { type Change, qualifyFormula, shiftBox, shiftFormula, shiftSpan } from './reference-shift.ts';

type LineChange = Change & { kind: 'insert' | 'delete' };

function shiftRule(rule: CellRule, home: string, change: Change): CellRule {
  if (rule.criteria !== 'CUSTOM_FORMULA' && rule.criteria !== 'VALUE_IN_RANGE') return rule;
  const before = String(rule.values[0]);
  const after = shiftFormula(before, home, change);
  return after === before ? rule : { ...rule, values: [after, ...rule.values.slice(1)] };
}

/** Rewrites every formula of the document, of cells, validation rules and conditional formats. */
function shiftFormulas(book: Book, change: Change): void {
  for (const sheet of book.state.sheets) {
    sheet.rows.forEach((row, r) => {
      row?.forEach((cell, c) => {
        if (!cell || (cell.formula === undefined && !cell.rule)) return;
        const formula = cell.formula && shiftFormula(cell.formula, sheet.name, change);
        const rule = cell.rule && shiftRule(cell.rule, sheet.name, change);
        if (formula === cell.formula && rule === cell.rule) return;
        const writable = book.writableSheet(sheet.id);
        book.writableRow(writable, r + 1)[c] = withParts(cell, { formula, rule });
      });
    });
    const formatRules = sheet.formatRules.map((rule) => {
      if (rule.criteria !== 'CUSTOM_FORMULA') return rule;
      const formula = shiftFormula(String(rule.values[0]), sheet.name, change);
      return formula === rule.values[0] ? rule : { ...rule, values: [formula] };
    });
    if (formatRules.some((rule, i) => rule !== sheet.formatRules[i])) {
      book.writableSheet(sheet.id).formatRules = formatRules;
    }
  }
}

const shiftBoxes = (boxes: Box[], change: LineChange) => boxes.flatMap((box) => shiftBox(box, change) ?? []);

function shiftLineList(lines: number[], change: LineChange): number[] {
  return lines.flatMap((line) => shiftSpan(line, line, change)?.[0] ?? []);
}

function shiftSizes(sizes: Record<number, number>, change: LineChange): Record<number, number> {
  const shifted: Record<number, number> = {};
  for (const [line, size] of Object.entries(sizes)) {
    const span = shiftSpan(Number(line), Number(line), change);
    if (span) shifted[span[0]] = size;
  }
  return shifted;
}

function shiftFrozen(frozen: number, change: LineChange): number {
  if (change.at > frozen) return frozen;
  return change.kind === 'insert'
    ? frozen + change.count
    : frozen - (Math.min(frozen, change.at + change.count - 1) - change.at + 1);
}

function shiftMetadata(entry: MetadataState, change: LineChange): MetadataState[] {
  if (entry.axis !== change.axis || entry.at === undefined) return [entry];
  const span = shiftSpan(entry.at, entry.at, change);
  return span ? [{ ...entry, at: span[0] }] : [];
}

function shiftFormatRule(rule: FormatRule, change: LineChange): FormatRule[] {
  const boxes = shiftBoxes(rule.boxes, change);
  return boxes.length ? [{ ...rule, boxes }] : [];
}

/** A chart whose anchor is deleted moves to the line that takes its place; its ranges shrink and grow with the cells. */
function shiftCharts(book: Book, id: number, change: LineChange): void {
  const axis = change.axis;
  for (const sheet of book.state.sheets) {
    const charts = sheet.charts.map((chart): ChartState => {
      const ranges = chart.ranges.flatMap((range) => {
        if (range.sheet !== id) return [range];
        const box = shiftBox(range.box, change);
        return box ? [{ ...range, box }] : [];
      });
      if (sheet.id !== id) return { ...chart, ranges };
      const at = chart.anchor[axis];
      const moved = shiftSpan(at, at, change)?.[0] ?? change.at;
      return { ...chart, ranges, anchor: { ...chart.anchor, [axis]: moved } };
    });
    if (JSON.stringify(charts) !== JSON.stringify(sheet.charts)) book.writableSheet(sheet.id).charts = charts;
  }
}

function moveLines(book: Book, sheet: SheetState, change: LineChange): void {
  const index = change.at - 1;
  if (change.axis === 'row') {
    if (index < sheet.rows.length) {
      if (change.kind === 'insert')
        sheet.rows.splice(index, 0, ...Array.from({ length: change.count }, () => undefined));
      else sheet.rows.splice(index, change.count);
    }
    sheet.maxRows += change.kind === 'insert' ? change.count : -change.count;
    sheet.rowHeights = shiftSizes(sheet.rowHeights, change);
    sheet.hiddenRows = shiftLineList(sheet.hiddenRows, change);
    sheet.frozenRows = shiftFrozen(sheet.frozenRows, change);
    return;
  }
  sheet.rows.forEach((row, r) => {
    if (!row || index >= row.length) return;
    const writable = book.writableRow(sheet, r + 1);
    if (change.kind === 'insert')
      writable.splice(index, 0, ...Array.from({ length: change.count }, () => undefined));
    else writable.splice(index, change.count);
  });
  sheet.maxColumns += change.kind === 'insert' ? change.count : -change.count;
  sheet.columnWidths = shiftSizes(sheet.columnWidths, change);
  sheet.hiddenColumns = shiftLineList(sheet.hiddenColumns, change);
  sheet.frozenColumns = shiftFrozen(sheet.frozenColumns, change);
}

/** Inserted lines take over the look and the rules of the line before them, as in Google's grid. */
function inheritLooks(book: Book, sheet: SheetState, change: LineChange, from: number): void {
  if (change.kind !== 'insert' || from < 1) return;
  const like = (cell: Cell | undefined) =>
    cell && withParts(undefined, { style: cell.style, rule: cell.rule });
  if (change.axis === 'row') {
    const source = sheet.rows[from - 1];
    if (!source) return;
    for (let r = 0; r < change.count; r++) {
      const row = book.writableRow(sheet, change.at + r);
      source.forEach((cell, c) => {
        const made = like(cell);
        if (made) row[c] = made;
      });
    }
    return;
  }
  sheet.rows.forEach((row, r) => {
    const made = like(row?.[from - 1]);
    if (!made) return;
    const writable = book.writableRow(sheet, r + 1);
    for (let c = 0; c < change.count; c++) writable[change.at + c - 1] = made;
  });
}

/** Inserts or deletes rows or columns; `like` is the line (counted before the change) whose look new ones take. */
export function changeLines(
  book: Book,
  id: number,
  kind: 'insert' | 'delete',
  axis: 'row' | 'column',
  at: number,
  count: number,
  like = at - 1,
): void {
  const before = book.sheet(id);
  const max = axis === 'row' ? before.maxRows : before.maxColumns;
  if (kind === 'delete' && count >= max) {
    throw exception(`You can't delete all the ${axis === 'row' ? 'rows' : 'columns'} on the sheet.`);
  }
  const change: LineChange = { kind, axis, sheet: before.name, at, count };
  const sheet = book.writableSheet(id);
  moveLines(book, sheet, change);
  inheritLooks(book, sheet, change, like >= at ? like + count : like);
  sheet.merges = shiftBoxes(sheet.merges, change).filter((box) => box.rows * box.columns > 1);
  sheet.protections = sheet.protections.flatMap((protection) => {
    const unprotected = shiftBoxes(protection.unprotected, change);
    if (!protection.box) return [{ ...protection, unprotected }];
    const box = shiftBox(protection.box, change);
    return box ? [{ ...protection, box, unprotected }] : [];
  });
  sheet.formatRules = sheet.formatRules.flatMap((rule) => shiftFormatRule(rule, change));
  sheet.metadata = sheet.metadata.flatMap((entry) => shiftMetadata(entry, change));
  shiftCharts(book, id, change);
  const state = book.writable();
  state.names = state.names.flatMap((named) => {
    if (named.sheet !== id) return [named];
    const box = shiftBox(named.box, change);
    return box ? [{ ...named, box }] : [];
  });
  shiftFormulas(book, change);
}

export function renameSheet(book: Book, id: number, name: string): void {
  const sheet = book.sheet(id);
  const other = book.findSheetByName(name);
  if (name === '') throw exception('A sheet name cannot be empty.');
  if (other && other.id !== id) {
    throw exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  if (sheet.name === name) return;
  const from = sheet.name;
  book.writableSheet(id).name = name;
  shiftFormulas(book, { kind: 'rename', sheet: from, to: name });
}

export function deleteSheet(book: Book, id: number): void {
  const sheet = book.sheet(id);
  if (book.state.sheets.filter((each) => !each.hidden || each.id === id).length === 1) {
    throw exception("You can't remove all the visible sheets in a document.");
  }
  const state = book.writable();
  const at = state.sheets.findIndex((each) => each.id === id);
  state.sheets = state.sheets.filter((each) => each.id !== id);
  shiftFormulas(book, { kind: 'deleteSheet', sheet: sheet.name });
  if (book.active === id) {
    const near = book.state.sheets
      .slice(0, at)
      .filter((each) => !each.hidden)
      .at(-1);
    book.active = (near ?? book.state.sheets.find((each) => !each.hidden) ?? book.state.sheets[0]!).id;
  }
  book.settleSelection();
}

/** Cut and paste: contents, looks, notes and rules go along, and what pointed at the block follows it. */
export function moveBlock(
  book: Book,
  id: number,
  box: Box,
  toId: number,
  toRow: number,
  toColumn: number,
): void {
  const from = book.sheet(id);
  const to = book.sheet(toId);
  if (toRow + box.rows - 1 > to.maxRows || toColumn + box.columns - 1 > to.maxColumns) {
    throw exception('The coordinates of the range are outside the dimensions of the sheet.');
  }
  const cells = Array.from({ length: box.rows }, (_, r) =>
    Array.from({ length: box.columns }, (_, c) => from.rows[box.row + r - 1]?.[box.column + c - 1]),
  );
  const crosses = id !== toId;
  book.changeCells(id, box, () => undefined);
  const target: Box = { ...box, row: toRow, column: toColumn };
  book.changeCells(toId, target, (_, r, c) => {
    const cell = cells[r]![c];
    if (!cell || !crosses || cell.formula === undefined) return cell;
    return withParts(cell, { formula: qualifyFormula(cell.formula, from.name) });
  });
  shiftFormulas(book, { kind: 'move', sheet: from.name, box, toSheet: to.name, toRow, toColumn });
  const state = book.writable();
  const moved = (inner: Box): Box => ({
    ...inner,
    row: inner.row + toRow - box.row,
    column: inner.column + toColumn - box.column,
  });
  state.names = state.names.map((named) =>
    named.sheet === id && boxContains(box, named.box)
      ? { ...named, sheet: toId, box: moved(named.box) }
      : named,
  );
  const source = book.writableSheet(id);
  const merges = source.merges.filter((merge) => boxContains(box, merge));
  source.merges = source.merges.filter((merge) => !boxContains(box, merge));
  const destination = book.writableSheet(toId);
  destination.merges = [...destination.merges, ...merges.map(moved)];
}
