// Reading a workbook: the gathered grid and the layout become figures, notes and cells that cannot be read.
import { fold, type RawCell, type Reading, readCell, shorten } from './catalogue/cells.ts';
import type { Field } from './catalogue/kinds.ts';
import { isDerivedIn } from './derive.ts';
import type { Figures, TableRow, Tables, Value } from './figures.ts';
import {
  blockKey,
  type FormRow,
  type FormSheet,
  formColumns,
  formHeadings,
  headingOf,
  type Layout,
  type TableSheet,
  tableColumns,
  tableHeadings,
} from './layout.ts';
import { plainText, quoted } from './number-text.ts';
import { type Slot, slotName, slots } from './period.ts';

/** What a range of the sheet holds: values, and the texts that its cells show, in the same shape. */
export interface Grid {
  values: unknown[][];
  texts: string[][];
}

/** A cell of a block, counted from the block's heading row and key column, both 0. */
export interface Spot {
  /** Form or table id. */
  block: string;
  row: number;
  column: number;
}

/** A cell whose content cannot be read as what the cell is for. */
export interface Unreadable {
  /** Field key, or `table#row`. */
  at: string;
  slot: Slot | null;
  /** `R01` not what the cell asks for, `R26` a percentage, `R27` more than one reading. */
  code: string;
  /** Column code in a table. */
  column?: string;
  spot: Spot;
  fault: string;
  remedy: string;
  readings?: string[];
}

/** Part of the template that is not where it must be and cannot be told from what is left. */
export interface Damage {
  block: string;
  /** In an officer's words. */
  fault: string;
}

/** Last year's content in a cell that nobody has filled in yet. */
export interface Suggested {
  key: string;
  slot: Slot;
  spot: Spot;
  /** As it stands in the cell. */
  content: string;
  /** What confirming it makes of the cell; null where it can no longer be read. */
  value: Value | null;
}

/** Everything that stands in a workbook. */
export interface Book {
  figures: Record<Slot, Figures>;
  /** Rows of the whole year; `spots` tells where each stands. */
  tables: Tables;
  notes: Record<string, string>;
  /** What the percentage rows show, by row key; '' where nothing is shown. */
  shares: Record<Slot, Record<string, unknown>>;
  unreadable: Unreadable[];
  suggested: Suggested[];
  /** Cells of columns that do not ask for them, with something in them all the same. */
  ignored: { key: string; slot: Slot; text: string }[];
  damage: Damage[];
  /** Where a field's row, or `table#row`, stands. */
  spots: Record<string, Spot>;
  /**
   * Cells read from words that the sheet's own formulas cannot count («4.315 người»): `slot/key`, and the ids of tables
   * that have such cells.
   */
  worded: string[];
  /** Column of each slot and of the notes in a form, of each column in a table: `block/slot`, `block/code`. */
  columns: Record<string, number>;
}

/** Reads every block of a gathered grid. Blocks that are not there are reported as damage. */
export function readBook(layout: Layout, grid: Grid): Book {
  const book: Book = {
    figures: { Q1: {}, Q2: {}, H1: {}, Q3: {}, Q4: {}, Y: {} },
    tables: {},
    notes: {},
    shares: { Q1: {}, Q2: {}, H1: {}, Q3: {}, Q4: {}, Y: {} },
    unreadable: [],
    suggested: [],
    ignored: [],
    damage: [],
    spots: {},
    worded: [],
    columns: {},
  };
  const starts = startsOf(grid);
  for (const sheet of layout.forms) {
    const block = blockAt(grid, starts, sheet.form.id);
    if (block) readForm(book, sheet, block);
    else book.damage.push({ block: sheet.form.id, fault: `Không tìm thấy biểu «${sheet.name}».` });
  }
  for (const sheet of layout.tables) {
    const block = blockAt(grid, starts, sheet.table.id);
    if (block) readTable(book, sheet, block);
    else book.damage.push({ block: sheet.table.id, fault: `Không tìm thấy bảng «${sheet.name}».` });
  }
  return book;
}

interface Start {
  id: string;
  row: number;
}

/**
 * Where blocks begin: the key column holds `#A`, `#bang_lop_chuyen_de`… in their heading rows. Headings whose key is
 * gone still end the block above them, which must not swallow their rows.
 */
function startsOf(grid: Grid): Start[] {
  const starts: Start[] = [];
  grid.values.forEach((row, i) => {
    const key = String(row[0] ?? '').trim();
    if (/^#[A-Za-z_]\w*$/.test(key)) starts.push({ id: key.slice(1), row: i });
    else if (key === '' && fold(String(row[formColumns.number - 1] ?? '')) === 'stt') {
      starts.push({ id: '', row: i });
    }
  });
  return starts;
}

function blockAt(grid: Grid, starts: Start[], id: string): Grid | null {
  const i = starts.findIndex((start) => blockKey(start.id) === blockKey(id));
  const from = starts[i]?.row;
  if (from === undefined) return null;
  const to = starts[i + 1]?.row ?? grid.values.length;
  return { values: grid.values.slice(from, to), texts: grid.texts.slice(from, to) };
}

/** Columns are known by their heading, wherever they stand now. */
function columnsByHeading(block: Grid): (heading: string) => number {
  const found = new Map<string, number>();
  (block.values[0] ?? []).forEach((heading, i) => {
    const text = fold(String(heading ?? ''));
    if (text !== '' && !found.has(text)) found.set(text, i);
  });
  return (heading) => found.get(fold(heading)) ?? -1;
}

function readForm(book: Book, sheet: FormSheet, block: Grid): void {
  const id = sheet.form.id;
  const at = columnsByHeading(block);
  const columns = slots.map((slot) => ({ slot, column: at(slotName(slot)) }));
  for (const { slot, column } of columns) {
    if (column < 0) {
      book.damage.push({ block: id, fault: `Biểu «${sheet.name}» mất cột «${slotName(slot)}».` });
    } else book.columns[`${id}/${slot}`] = column;
  }
  const note = at('Ghi chú');
  if (note >= 0) book.columns[`${id}/ghi_chu`] = note;
  const rows = rowsByKey(book, sheet, block, at('Chỉ số'));
  for (const row of sheet.rows) {
    if (row.role === 'section' || row.role === 'title') continue;
    const i = rows.get(row.key);
    if (i === undefined) {
      const lost =
        row.role === 'field' ? quoted(row.field.label) : `tỷ lệ của ${quoted(row.indicator.label)}`;
      book.damage.push({ block: id, fault: `Biểu «${sheet.name}» mất dòng ${lost}.` });
      continue;
    }
    book.spots[row.key] = { block: id, row: i, column: formColumns.label - 1 };
    if (row.role === 'share') {
      for (const { slot, column } of columns) book.shares[slot][row.key] = block.values[i]?.[column] ?? '';
      continue;
    }
    const noted = note < 0 ? '' : noteIn(cellAt(block, { block: id, row: i, column: note }));
    if (noted !== '') book.notes[row.key] = noted;
    for (const { slot, column } of columns) {
      if (column >= 0) readFormCell(book, row, slot, block, { block: id, row: i, column }, noted);
    }
  }
}

/** Rows by their hidden key; where the key is gone, by the label, if one row has it and one row is missing it. */
function rowsByKey(book: Book, sheet: FormSheet, block: Grid, label: number): Map<string, number> {
  const rows = new Map<string, number>();
  const labels = new Map<string, number[]>();
  block.values.forEach((row, i) => {
    if (i === 0) return;
    const key = String(row[0] ?? '').trim();
    if (key !== '') {
      if (rows.has(key)) {
        book.damage.push({
          block: sheet.form.id,
          fault: `Biểu «${sheet.name}» có hai dòng giống nhau (dòng ${quoted(String(row[label] ?? '').replace(/^– /, ''))} bị chép thêm).`,
        });
      } else rows.set(key, i);
      return;
    }
    const text = fold(String(row[label] ?? ''));
    if (text !== '') labels.set(text, [...(labels.get(text) ?? []), i]);
  });
  const missing = sheet.rows.filter(
    (row) => (row.role === 'field' || row.role === 'share') && !rows.has(row.key),
  );
  for (const row of missing) {
    const [only, ...more] = labels.get(fold(row.label)) ?? [];
    const alike = missing.filter((other) => fold(other.label) === fold(row.label));
    if (only !== undefined && more.length === 0 && alike.length === 1) rows.set(row.key, only);
  }
  return rows;
}

function readFormCell(
  book: Book,
  row: Extract<FormRow, { role: 'field' }>,
  slot: Slot,
  block: Grid,
  spot: Spot,
  note: string,
): void {
  const raw = cellAt(block, spot);
  if (row.cells[slot].role === 'not-asked') {
    const text = shorten(plainText(raw.text || String(raw.value ?? '')));
    if (text !== '') book.ignored.push({ key: row.key, slot, text });
    return;
  }
  const figures = book.figures[slot];
  const derived = isDerivedIn(row.indicator, row.field, slot);
  settle(readCell(raw, row.field), {
    value: (value) => {
      figures[row.key] = value;
      if (!derived && isWorded(raw.value, value, row.field)) book.worded.push(`${slot}/${row.key}`);
    },
    none: (reason) => {
      figures[row.key] = { none: reason || note };
    },
    suggested: (content) => {
      const reading = readCell({ value: content, text: content }, row.field);
      const value = reading.state === 'value' ? reading.value : null;
      if (!derived) book.suggested.push({ key: row.key, slot, spot, content, value });
    },
    unreadable: (reading) => {
      if (derived && reading.fault.indexOf('Công thức') < 0) return;
      book.unreadable.push({ at: row.key, slot, spot, ...told(reading) });
    },
  });
}

function readTable(book: Book, sheet: TableSheet, block: Grid): void {
  const { table } = sheet;
  const at = columnsByHeading(block);
  const columns = table.columns.map((column) => ({ column, at: at(headingOf(column)) }));
  for (const { column, at: found } of columns) {
    if (found < 0) {
      book.damage.push({ block: table.id, fault: `Bảng «${sheet.name}» mất cột «${column.label}».` });
    } else book.columns[`${table.id}/${column.code}`] = found;
  }
  const rows: TableRow[] = [];
  // What stands in a row from the start is no entry, wherever the row has moved.
  const given = new Set(
    (table.rows ?? []).flatMap((row) => Object.keys(row).map((code) => `${code}=${fold(String(row[code]))}`)),
  );
  block.values.forEach((values, i) => {
    if (i === 0) return;
    const cells = columns.filter(({ column, at: found }) => {
      const text = found < 0 ? '' : fold(String(values[found] ?? ''));
      return text !== '' && !given.has(`${column.code}=${text}`);
    });
    if (cells.length === 0) return;
    const row: TableRow = {};
    const number = rows.length + 1;
    const key = `${table.id}#${number}`;
    book.spots[key] = { block: table.id, row: i, column: tableColumns.first - 1 };
    for (const { column, at: found } of columns) {
      if (found < 0) continue;
      const spot = { block: table.id, row: i, column: found };
      const raw = cellAt(block, spot);
      settle(readCell(raw, tableField(column)), {
        value: (value) => {
          row[column.code] = value;
          if (isWorded(raw.value, value, column) && book.worded.indexOf(table.id) < 0)
            book.worded.push(table.id);
        },
        none: () => undefined,
        suggested: () => undefined,
        unreadable: (reading) => {
          book.unreadable.push({ at: key, slot: null, column: column.code, spot, ...told(reading) });
        },
      });
    }
    const note = row.ghi_chu;
    if (typeof note === 'string') book.notes[key] = note;
    rows.push(row);
  });
  book.tables[table.id] = rows;
}

/** Whether a cell holds words for what was read from it: a number or a day as text, an answer that is not its label. */
function isWorded(given: unknown, read: number | string, { cell, options }: Asked): boolean {
  if (typeof given !== 'string' || cell === 'text') return false;
  return typeof read === 'number' || !options?.some((option) => option.label === given);
}

type Asked = Pick<Field, 'cell' | 'options'>;

function tableField(column: TableSheet['table']['columns'][number]): Asked {
  return { cell: column.cell, ...(column.options ? { options: column.options } : {}) };
}

/** A note as the officer sees it, also where the sheet took it for a number or a day. */
function noteIn(raw: RawCell): string {
  const reading = readCell(raw, { cell: 'text' });
  return reading.state === 'value' ? String(reading.value) : '';
}

function cellAt(block: Grid, spot: Spot): { value: unknown; text: string } {
  return {
    value: block.values[spot.row]?.[spot.column] ?? '',
    text: block.texts[spot.row]?.[spot.column] ?? '',
  };
}

function settle(
  reading: Reading,
  on: {
    value(value: number | string): void;
    none(reason: string): void;
    suggested(content: string): void;
    unreadable(reading: Extract<Reading, { state: 'unreadable' }>): void;
  },
): void {
  if (reading.state === 'value') on.value(reading.value);
  else if (reading.state === 'none') on.none(reading.reason);
  else if (reading.state === 'suggested') on.suggested(reading.content);
  else if (reading.state === 'unreadable') on.unreadable(reading);
}

type Told = Pick<Unreadable, 'code' | 'fault' | 'remedy' | 'readings'>;

function told({ code, fault, remedy, readings }: Extract<Reading, { state: 'unreadable' }>): Told {
  return readings ? { code, fault, remedy, readings } : { code, fault, remedy };
}

/**
 * The grid that a workbook with these figures would gather: the inverse of `readBook`, for filling a workbook and for
 * proving that nothing is lost on the way.
 */
export function gridOf(
  layout: Layout,
  content: { figures: Partial<Record<Slot, Figures>>; tables: Tables; notes: Record<string, string> },
  show: (figure: Figures[string], field: Field) => unknown,
): Grid {
  const values: unknown[][] = [];
  for (const sheet of layout.forms) {
    values.push(formHeadings(sheet.form.id));
    for (const row of sheet.rows) {
      if (row.role !== 'field') {
        values.push([row.key, '', row.label]);
        continue;
      }
      const cells = slots.map((slot) => {
        const figure = content.figures[slot]?.[row.key];
        return figure === undefined ? '' : show(figure, row.field);
      });
      values.push([row.key, row.number, row.label, row.field.unit, ...cells, content.notes[row.key] ?? '']);
    }
  }
  for (const sheet of layout.tables) {
    values.push(tableHeadings(sheet.table));
    for (const row of content.tables[sheet.table.id] ?? []) {
      values.push([
        '',
        '',
        ...sheet.table.columns.map((column) => showInTable(row[column.code], column, show)),
      ]);
    }
  }
  return { values, texts: values.map((row) => row.map((value) => String(value ?? ''))) };
}

function showInTable(
  value: number | string | undefined,
  column: TableSheet['table']['columns'][number],
  show: (figure: Figures[string], field: Field) => unknown,
): unknown {
  if (value === undefined) return '';
  return show(value, { key: column.code, label: column.label, unit: '', ...tableField(column) });
}
