// Where everything stands in a workbook: catalogue + year → sheets, rows, columns and what each cell is for.
import { askedInYear } from '../asking/asked-catalogue.ts';
import type { Asking } from '../asking/selection.ts';
import type { Catalogue, Column, Form, Indicator, Table } from '../catalogue/catalogue.ts';
import { type CellRole, roleOf } from '../catalogue/cell-role.ts';
import { inYear } from '../catalogue/in-year.ts';
import { type Field, kindOf, type Share } from '../catalogue/kinds.ts';
import { isReportedBy } from '../catalogue/lookup.ts';
import { type Slot, slotName, slots } from '../period.ts';

/** Column numbers of a form, from 1. The first and last are hidden: the row's key, and what the last check found. */
export const formColumns = {
  key: 1,
  number: 2,
  label: 3,
  unit: 4,
  firstSlot: 5,
  lastYear: 11,
  lastQuarter: 12,
  note: 13,
  supplier: 14,
  mark: 15,
} as const;

/** Earlier figures stand beside the column that is typed into; they are shown and never typed. */
export const earlierHeadings = { lastYear: 'Cùng kỳ năm trước', lastQuarter: 'Quý trước' } as const;

/** Column numbers of a table; its own columns start at `first`, the marks stand right of the widest table. */
export const tableColumns = { key: 1, number: 2, first: 3, mark: 18 } as const;

/** Every sheet is gathered this wide, so that all of them can stand in one array. */
export const gatheredWidth = 18;

/** Longest tab name that every spreadsheet program accepts. */
const longestTab = 31;

/** Title, subtitle and headings stand above the first row of figures. */
export const headingRow = 3;
export const firstRow = 4;

export interface Layout {
  catalogue: string;
  year: number;
  reporter: 'ward' | 'district';
  /** What each column asks of the unit. The sheets have rows for everything that the year has, asked or not. */
  asked: Record<Slot, Catalogue>;
  forms: FormSheet[];
  tables: TableSheet[];
}

export interface FormSheet {
  form: Form;
  /** Tab name. */
  name: string;
  rows: FormRow[];
}

export type FormRow =
  | { role: 'section'; key: string; label: string }
  /** Names an indicator whose parts stand in the rows below. */
  | { role: 'title'; key: string; number: string; label: string; indicator: Indicator }
  | {
      role: 'field';
      key: string;
      number: string;
      label: string;
      /** True where the row is a part of the indicator named in the row above it. */
      inner: boolean;
      field: Field;
      indicator: Indicator;
      cells: Record<Slot, CellRole>;
    }
  | {
      role: 'share';
      key: string;
      label: string;
      share: Share;
      indicator: Indicator;
      /** Slots in which the percentage is shown. */
      shown: readonly Slot[];
    };

export interface TableSheet {
  /** With its columns in the order of the sheet. */
  table: Table;
  name: string;
  /** How many rows the sheet has for entries to begin with; it grows as they fill. */
  capacity: number;
}

/** Key of the row that names an indicator with several rows. */
function titleKey(indicator: Indicator): string {
  return `~${indicator.id}`;
}

/** In a gathered grid a block starts with its headings; this key stands in the key column of that row. */
export function blockKey(id: string): string {
  return `#${id}`;
}

/** Column of a slot on a form, from 1. */
export function slotColumn(slot: Slot): number {
  return formColumns.firstSlot + slots.indexOf(slot);
}

/** Headings of a form's columns, from column 1. */
export function formHeadings(id: string): string[] {
  return [
    blockKey(id),
    'STT',
    'Chỉ số',
    'Đơn vị tính',
    ...slots.map(slotName),
    earlierHeadings.lastYear,
    earlierHeadings.lastQuarter,
    'Ghi chú',
    'Nơi cung cấp số liệu',
    '',
  ];
}

/** Headings of a table's columns, from column 1; padded to the gathered width. */
export function tableHeadings(table: Table): string[] {
  const headings = [blockKey(table.id), 'STT', ...table.columns.map((column) => headingOf(column))];
  while (headings.length < gatheredWidth) headings.push('');
  return headings;
}

/** A required column is marked with a star. */
export function headingOf(column: Column): string {
  return column.required ? `${column.label} *` : column.label;
}

/**
 * Plans the workbook of one unit for one year. `asking`: what the units above ask of it; everything where left out. What
 * is not asked keeps its row, so that nothing that was typed there is lost.
 */
export function layoutOf(
  all: Catalogue,
  year: number,
  reporter: 'ward' | 'district',
  asking: readonly Asking[] = [],
): Layout {
  const catalogue = inYear(all, year);
  return {
    catalogue: catalogue.version,
    year,
    reporter,
    asked: askedInYear(all, year, asking),
    forms: catalogue.forms
      .map((form) => formSheetOf(form, reporter))
      .filter((sheet) => sheet.rows.some((row) => row.role === 'field')),
    tables: catalogue.tables
      .filter((table) => isReportedBy(table, reporter))
      .map((table) => ({
        table: { ...table, columns: columnsOnSheet(table) },
        name: table.sheet,
        capacity: table.rows ? table.rows.length : capacityOf(table),
      })),
  };
}

/**
 * Tab name of a form: «F. Trình độ tin học, ngoại ngữ», «Thuyết minh». Of a long title the first parts are taken, whole
 * between their commas («Trung tâm học tập cộng đồng» never loses its «đồng»); without any it is cut at a word.
 */
export function formSheetName(form: Form): string {
  if (form.id.length > 1) return form.title;
  const full = `${form.id}. ${form.title}`;
  const parts = full.split(/(?=[,:(])/);
  while (parts.length > 1 && parts.join('').length > longestTab) parts.pop();
  const name = parts.join('');
  return name.length <= longestTab ? name : name.slice(0, 28).replace(/\s+\S*$/, '');
}

/** The words above a form's headings: «BIỂU A. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH». */
export function formTitle(form: Form): string {
  return (form.id.length > 1 ? form.title : `Biểu ${form.id}. ${form.title}`).toUpperCase();
}

/** The line below the title of every form and table. */
export function subtitleOf(book: { year: number; unit: { name: string } }): string {
  return `${book.unit.name} – năm ${book.year}. Điền vào ô nền vàng; không thu thập được thì ghi «không có số liệu» và lý do.`;
}

function formSheetOf(form: Form, reporter: 'ward' | 'district'): FormSheet {
  let counter = 0;
  const rows: FormRow[] = form.sections.flatMap((section, s): FormRow[] => {
    const asked = section.indicators.filter((indicator) => isReportedBy(indicator, reporter));
    const inner = asked.flatMap((indicator): FormRow[] => {
      const made = rowsOf(indicator, String(counter + 1));
      if (made.length > 0) counter += 1;
      return made;
    });
    return inner.length === 0
      ? []
      : [{ role: 'section', key: `§${form.id}${s + 1}`, label: sectionLabel(section.title, s) }, ...inner];
  });
  return { form, name: formSheetName(form), rows };
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** «1. Xóa mù chữ» → «I. XÓA MÙ CHỮ»: indicators count in figures, sections in Roman numbers. */
function sectionLabel(title: string, i: number): string {
  const plain = /^\d+\. /.test(title) ? `${romans[i] ?? i + 1}. ${title.replace(/^\d+\. /, '')}` : title;
  return plain.toUpperCase();
}

/**
 * An indicator with one cell takes one row; with several, a row that names it and one row a part; a rate also a row
 * for the percentage.
 */
function rowsOf(indicator: Indicator, number: string): FormRow[] {
  const kind = kindOf(indicator);
  const fields = kind.fields().filter(({ ofAssessor }) => !ofAssessor);
  const single = fields.length === 1;
  const title: FormRow[] =
    fields.length > 1 && fields[0]?.key !== indicator.id
      ? [{ role: 'title', key: titleKey(indicator), number, label: indicator.label, indicator }]
      : [];
  const rows = fields.map((field, i): FormRow => {
    const cells = {} as Record<Slot, CellRole>;
    for (const slot of slots) cells[slot] = roleOf(indicator, field, slot);
    const first = single || (title.length === 0 && i === 0);
    return {
      role: 'field',
      key: field.key,
      number: first ? number : '',
      label: first
        ? field.label
        : `– ${field.label.replace(`${indicator.label}: `, '').replace(`${indicator.label} – `, '')}`,
      inner: !first,
      field,
      indicator,
      cells,
    };
  });
  const shares = kind.shares().map(
    (share): FormRow => ({
      role: 'share',
      key: share.key,
      label: '– Tỷ lệ (tự tính)',
      share,
      indicator,
      shown: slots.filter((slot) =>
        fields.some((field) => roleOf(indicator, field, slot).role !== 'not-asked'),
      ),
    }),
  );
  return [...title, ...rows, ...shares];
}

/** A ward writes some thirty classes a year, and a few entries into the other lists. */
function capacityOf(table: Table): number {
  return table.cycle === 'quarter' ? 40 : 20;
}

/**
 * What an entry is called stands first and stays in sight, then what else must be filled in, so that nobody has to look for it;
 * the rest in the order of the papers.
 */
function columnsOnSheet({ columns }: Table): Column[] {
  const name = columns.find(({ required, cell }) => required && cell === 'text');
  const rank = (column: Column) => (column === name ? 0 : column.required ? 1 : 2);
  return columns
    .map((column, i) => ({ column, i }))
    .sort((a, b) => rank(a.column) - rank(b.column) || a.i - b.i)
    .map(({ column }) => column);
}
