// Judges the shape of a report against the catalogue: every key known and asked for, every value of the right sort.
import type * as z from 'zod';
import type { Catalogue, Column, Table } from '../../shared/catalogue/catalogue.ts';
import type { CellName, Field } from '../../shared/catalogue/kinds.ts';
import { isReportedBy, lookup } from '../../shared/catalogue/lookup.ts';
import { roleOf } from '../../shared/cell-role.ts';
import type { Figure, Value } from '../../shared/figures.ts';
import { isQuarter, type Slot, slotName } from '../../shared/period.ts';
import type { Submission } from '../../shared/submission.ts';
import { day, submission } from './submission.ts';

/** One place of a body that is not as it must be: a JSON pointer and a sentence. */
export interface Fault {
  at: string;
  fault: string;
}

type Schema = z.ZodType<Submission>;
const made = new WeakMap<Catalogue, Map<string, Schema>>();

/** The schema of one reporter's reports for one column of the year; made once. */
export function submissionOf(catalogue: Catalogue, reporter: 'ward' | 'district', slot: Slot): Schema {
  const known = made.get(catalogue) ?? new Map<string, Schema>();
  made.set(catalogue, known);
  const name = `${reporter} ${slot}`;
  const schema =
    known.get(name) ??
    submission.check((context) => {
      for (const [path, message] of faultsOf(catalogue, reporter, slot, context.value)) {
        context.issues.push({ code: 'custom', path, message, input: undefined });
      }
    });
  known.set(name, schema);
  return schema;
}

/** The faults of a refused body in words, at most fifty. */
export function faultsIn(error: z.ZodError): Fault[] {
  return error.issues.slice(0, 50).map((issue) => ({
    at: issue.path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join(''),
    fault: wordsOf(issue),
  }));
}

function* faultsOf(
  catalogue: Catalogue,
  reporter: 'ward' | 'district',
  slot: Slot,
  { figures, tables, notes }: Submission,
): Generator<[path: (string | number)[], message: string]> {
  const known = lookup(catalogue);
  for (const key of Object.keys(figures)) {
    const place = known.fields.get(key);
    const path = ['figures', key];
    if (!place || !isReportedBy(place.indicator, reporter)) {
      yield [path, `Biểu mẫu không có chỉ số «${key}»`];
    } else if (roleOf(place.indicator, place.field, slot).role === 'not-asked') {
      yield [path, `Chỉ số «${key}» không báo cáo ở cột ${slotName(slot)}`];
    } else {
      const fault = faultOfFigure(place.field, figures[key] as Figure);
      if (fault) yield [path, fault];
    }
  }
  for (const id of Object.keys(tables)) {
    const table = known.tables.get(id);
    if (!table || !isReportedBy(table, reporter)) {
      yield [['tables', id], `Biểu mẫu không có bảng «${id}»`];
    } else if (!isAsked(table, slot)) {
      yield [['tables', id], `Bảng «${id}» không báo cáo ở cột ${slotName(slot)}`];
    } else {
      yield* faultsOfTable(table, tables[id] ?? []);
    }
  }
  for (const key of Object.keys(notes)) {
    const table = /^(.+)#[1-9]\d{0,3}$/.exec(key)?.[1];
    const stands =
      known.fields.has(key) || known.byId.has(key) || known.shares.has(key) || known.tables.has(table ?? '');
    if (!stands) yield [['notes', key], `Ghi chú «${key}» không ứng với chỉ số hay dòng nào`];
  }
}

function* faultsOfTable(
  table: Table,
  rows: readonly Record<string, Value>[],
): Generator<[path: (string | number)[], message: string]> {
  const columns = new Map(table.columns.map((column) => [column.code, column]));
  for (const [i, row] of rows.entries()) {
    for (const code of Object.keys(row)) {
      const column = columns.get(code);
      const fault = column
        ? faultOfValue(column, row[code] as Value)
        : `Bảng «${table.id}» không có cột «${code}»`;
      if (fault) yield [['tables', table.id, i, code], fault];
    }
  }
}

/** Rows without a day belong to the year's report; rows with one to the quarters, or to the half-year and the year. */
function isAsked(table: Table, slot: Slot): boolean {
  if (table.dated === undefined) return slot === 'Y';
  return table.cycle === 'quarter' || !isQuarter(slot);
}

function faultOfFigure(field: Field, figure: Figure): string | null {
  return typeof figure === 'object' ? null : faultOfValue(field, figure);
}

const valueFaults: Record<CellName, (value: Value) => string | null> = {
  whole: (value) =>
    Number.isSafeInteger(value) ? null : 'Phải là số nguyên không âm, không quá 9.007.199.254.740.991',
  money: (value) => (Number.isSafeInteger(value) ? null : 'Phải là số đồng, số nguyên không âm'),
  decimal: (value) => (typeof value === 'number' ? null : 'Phải là một số'),
  date: (value) => (day.safeParse(value).success ? null : 'Phải là một ngày có thật, dạng yyyy-mm-dd'),
  choice: (value) => (typeof value === 'string' ? null : 'Phải là mã của một lựa chọn'),
  text: (value) => (typeof value === 'string' ? null : 'Phải là văn bản'),
};

function faultOfValue(cell: Pick<Field | Column, 'cell' | 'options'>, value: Value): string | null {
  const fault = valueFaults[cell.cell](value);
  if (fault) return fault;
  if (cell.cell !== 'choice' || cell.options?.some(({ code }) => code === value)) return null;
  return `Không có lựa chọn «${value}»`;
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
      return 'Phải là một ngày có thật, dạng yyyy-mm-dd';
    default:
      return 'Thiếu, hoặc không đúng loại dữ liệu';
  }
}
