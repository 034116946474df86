// Judges the shape of a report against the catalogue: every key known and asked for, every value of the right sort.
import type * as z from 'zod';
import { isOwnId } from '../../shared/asking/own-lines.ts';
import type { Catalogue, Column, Table } from '../../shared/catalogue/catalogue.ts';
import { largestFigure } from '../../shared/catalogue/cells.ts';
import { columnOf } from '../../shared/catalogue/column.ts';
import type { CellName, Field } from '../../shared/catalogue/kinds.ts';
import { isReportedBy, lookup } from '../../shared/catalogue/lookup.ts';
import { showNumber } from '../../shared/catalogue/number-text.ts';
import { isQuarter, type Slot, slotName } from '../../shared/period.ts';
import type { Arriving, Submission } from '../../shared/wire/submission.ts';
import { bounds, day, envelope } from './submission.ts';

/** One place of a body that is not as it must be: a JSON pointer and a sentence. */
export interface Fault {
  at: string;
  fault: string;
}

type Schema = z.ZodType<Arriving>;
const made = new WeakMap<Catalogue, Map<string, Schema>>();

/**
 * The schema of one reporter's reports for one column of the year; made once. `all`: what there is besides what is asked,
 * so that somebody who sends it is told the right thing.
 */
export function submissionOf(
  catalogue: Catalogue,
  reporter: 'ward' | 'district',
  slot: Slot,
  all: Catalogue = catalogue,
): Schema {
  const known = made.get(catalogue) ?? new Map<string, Schema>();
  made.set(catalogue, known);
  const name = `${reporter} ${slot}`;
  const schema =
    known.get(name) ??
    envelope.check((context) => {
      for (const [path, message] of faultsOf({ catalogue, all, reporter, slot }, context.value)) {
        context.issues.push({ code: 'custom', path, message, input: undefined });
      }
    });
  known.set(name, schema);
  return schema;
}

/** The faults of a refused body in words, at most fifty. */
/** A schema, as those need it who only read by it. */
export type Shape<T> = Pick<z.ZodType<T>, 'safeParse'>;

export function faultsIn(error: z.ZodError): Fault[] {
  return error.issues.slice(0, 50).map((issue) => ({
    at: issue.path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join(''),
    fault: wordsOf(issue),
  }));
}

type Faults = Generator<[path: (string | number)[], message: string]>;

interface Judging {
  catalogue: Catalogue;
  all: Catalogue;
  reporter: 'ward' | 'district';
  slot: Slot;
}

function* faultsOf(
  { catalogue, all, reporter, slot }: Judging,
  { figures, tables, notes, reasons = [] }: Submission,
): Faults {
  const known = lookup(catalogue);
  const column = columnOf(catalogue, reporter, slot);
  const keys = Object.keys(figures);
  if (keys.length > bounds.keys) yield [['figures'], `Nhiều hơn ${bounds.keys} số liệu`];
  for (const key of keys.slice(0, bounds.keys)) {
    const place = known.fields.get(key);
    const path = ['figures', key];
    if (!place || !isReportedBy(place.indicator, reporter)) {
      const known = lookup(all).fields.get(key);
      const label = known && isReportedBy(known.indicator, reporter) ? known.field.label : undefined;
      // Of a line that another unit had added nothing is known here, not even its name.
      yield [
        path,
        isOwnId(key.replace(/\..*/, '')) && !label
          ? unaskedOwn
          : unaskedWords(label, `chỉ số «${shortened(key)}»`),
      ];
    } else if (column.role(key) === 'not-asked') {
      yield [path, `Chỉ số «${key}» không báo cáo ở cột ${slotName(slot)}`];
    } else {
      const fault = faultOfFigure(place.field, figures[key]);
      if (fault) yield [path, fault];
    }
  }
  if (Object.keys(tables).length > bounds.tables) yield [['tables'], `Nhiều hơn ${bounds.tables} bảng`];
  for (const id of Object.keys(tables).slice(0, bounds.tables)) {
    const table = known.tables.get(id);
    if (!table || !isReportedBy(table, reporter)) {
      const other = lookup(all).tables.get(id);
      const title = other && isReportedBy(other, reporter) ? other.title : undefined;
      yield [['tables', id], unaskedWords(title, `bảng «${shortened(id)}»`)];
    } else if (!isAsked(table, slot)) {
      yield [['tables', id], `Bảng «${id}» không báo cáo ở cột ${slotName(slot)}`];
    } else {
      yield* faultsOfTable(table, tables[id]);
    }
  }
  yield* faultsOfNotes(catalogue, notes, tables);
  for (const [i, { at }] of reasons.entries()) {
    if (!stands(catalogue, at) || !hasRow(tables, at))
      yield [['reasons', i, 'at'], `Giải trình «${shortened(at)}» không ứng với chỉ số hay dòng nào`];
  }
}

const unaskedOwn =
  'Có một chỉ tiêu riêng không được hỏi ở đơn vị này. Tải lại thanh bên để sổ theo bộ chỉ tiêu mới, rồi nộp lại';

/** `label`: how it is called where it is not asked now; undefined where units of this sort never report it. */
function unaskedWords(label: string | undefined, named: string): string {
  return label === undefined
    ? `Biểu mẫu không có ${named}`
    : `«${label}» không được hỏi ở kỳ này. Tải lại thanh bên để sổ theo bộ chỉ tiêu mới, rồi nộp lại`;
}

function* faultsOfTable(table: Table, rows: unknown): Faults {
  if (!Array.isArray(rows)) return yield [['tables', table.id], 'Phải là một danh sách các dòng'];
  const columns = new Map(table.columns.map((column) => [column.code, column]));
  for (const [i, row] of rows.entries()) {
    const path = ['tables', table.id, i];
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      yield [path, 'Phải là một dòng của bảng'];
      continue;
    }
    for (const code of Object.keys(row)) {
      const column = columns.get(code);
      const fault = column
        ? faultOfValue(column, (row as Record<string, unknown>)[code])
        : `Bảng «${table.id}» không có cột «${shortened(code)}»`;
      if (fault) yield [[...path, code], fault];
    }
  }
}

/** Whether a note or a remark can stand there: on a figure, an indicator, a percentage or a row of a table. */
export function stands(catalogue: Catalogue, key: string): boolean {
  const { fields, byId, shares, tables } = lookup(catalogue);
  const table = /^(.+)#[1-9]\d{0,3}$/.exec(key)?.[1];
  return fields.has(key) || byId.has(key) || shares.has(key) || tables.has(table ?? '');
}

/** A note on a row of a table needs the row. */
function hasRow(tables: Record<string, unknown>, key: string): boolean {
  const [, table, row] = /^(.+)#(\d+)$/.exec(key) ?? [];
  if (table === undefined) return true;
  const rows = tables[table];
  return Array.isArray(rows) && Number(row) <= rows.length;
}

function* faultsOfNotes(
  catalogue: Catalogue,
  notes: Record<string, unknown>,
  tables: Record<string, unknown>,
): Faults {
  const keys = Object.keys(notes);
  if (keys.length > bounds.keys) yield [['notes'], `Nhiều hơn ${bounds.keys} ghi chú`];
  for (const key of keys.slice(0, bounds.keys)) {
    const note = notes[key];
    if (!stands(catalogue, key) || !hasRow(tables, key))
      yield [['notes', key], `Ghi chú «${shortened(key)}» không ứng với chỉ số hay dòng nào`];
    else if (typeof note !== 'string') yield [['notes', key], 'Phải là văn bản'];
  }
}

/** Rows without a day belong to the year's report; rows with one to the quarters, or to the half-year and the year. */
function isAsked(table: Table, slot: Slot): boolean {
  if (table.dated === undefined) return slot === 'Y';
  return table.cycle === 'quarter' || !isQuarter(slot);
}

/** What is wrong with a figure in its cell; null for a good one. */
export function faultOfFigure(field: Field, figure: unknown): string | null {
  if (typeof figure !== 'object' || figure === null) return faultOfValue(field, figure);
  const others = Object.keys(figure).filter((key) => key !== 'none');
  if (others.length > 0) return `Không nhận phần ${others.map((key) => `«${shortened(key)}»`).join(', ')}`;
  const reason: unknown = 'none' in figure ? figure.none : undefined;
  if (typeof reason !== 'string') return 'Phải là một giá trị, hoặc «không có số liệu» kèm lý do';
  return null;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isWhole = (value: unknown) => Number.isInteger(value) && (value as number) <= largestFigure;
const whole = `số nguyên không âm, không quá ${showNumber(largestFigure)}`;

const valueFaults: Record<CellName, (value: unknown) => string | null> = {
  whole: (value) => (isWhole(value) ? null : `Phải là ${whole}`),
  money: (value) => (isWhole(value) ? null : `Phải là số đồng, ${whole}`),
  decimal: (value) => (isNumber(value) ? null : 'Phải là một số'),
  percent: (value) => (isNumber(value) && value <= 100 ? null : 'Phải là một tỷ lệ từ 0 đến 100'),
  date: (value) => (day.safeParse(value).success ? null : 'Phải là một ngày có thật, dạng yyyy-mm-dd'),
  choice: (value) => (typeof value === 'string' ? null : 'Phải là mã của một lựa chọn'),
  text: (value) => (typeof value === 'string' ? null : 'Phải là văn bản'),
};

function faultOfValue(cell: Pick<Field | Column, 'cell' | 'options'>, value: unknown): string | null {
  const fault = valueFaults[cell.cell](value);
  if (fault) return fault;
  if (typeof value === 'number') return value < 0 ? 'Không được nhỏ hơn 0' : null;
  const text = String(value);
  if (cell.cell !== 'choice' || cell.options?.some(({ code }) => code === text)) return null;
  return `Không có lựa chọn «${shortened(text)}»`;
}

/** What somebody sent is quoted, but not at any length. */
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Words for what zod finds in the envelope; the catalogue's own faults are in words already. */
function wordsOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'unrecognized_keys':
      return `Không nhận phần ${issue.keys.map((key) => `«${key}»`).join(', ')}`;
    case 'too_small':
      return `Không được nhỏ hơn ${issue.minimum}`;
    case 'too_big':
      return `Quá dài hoặc quá lớn: nhiều nhất ${issue.maximum}`;
    case 'invalid_format':
      return issue.message === 'unprintable'
        ? 'Có ký tự xuống dòng hoặc ký tự không in được'
        : 'Phải là một ngày có thật, dạng yyyy-mm-dd';
    default:
      return 'Thiếu, hoặc không đúng loại dữ liệu';
  }
}
