// Figures that nobody types: the same rules as the formulas in the sheet, for checking and for making submissions.
import type { Catalogue, Derivation, Table } from '../catalogue/catalogue.ts';
import { type CellRole, roleOf } from '../catalogue/cell-role.ts';
import { type Column, columnOf } from '../catalogue/column.ts';
import type { Field } from '../catalogue/kinds.ts';
import { lookup } from '../catalogue/lookup.ts';
import { covers, isQuarter, type Period, quartersOf, type Slot } from '../period.ts';
import { type Figure, type Figures, isMissing, type TableRow, type Tables } from './figures.ts';

/** The reason given for a total one of whose parts has no figure. */
export const partMissing = 'thiếu số liệu thành phần';

/**
 * Fills in every derived figure of one period. `others` are the figures of the year's other periods, as far as they
 * are known; `tables` may hold the rows of the whole year. Typed figures are kept as they are.
 *
 * A total is known only when all its parts are: a part not yet filled leaves it unfilled, a part without a figure
 * leaves it without one.
 */
export function withDerived(
  catalogue: Catalogue,
  reporter: 'ward' | 'district',
  period: Period,
  typed: Figures,
  tables: Tables,
  others: Partial<Record<Slot, Figures>>,
): Figures {
  const column = columnOf(catalogue, reporter, period.slot);
  const figures: Figures = { ...typed };
  const put = (key: string, figure: Figure | undefined) => {
    if (figure === undefined) delete figures[key];
    else figures[key] = figure;
  };
  for (const { field, over } of column.overTime) {
    // Nothing is known of a quarter that is not among the others: what is given stands.
    if (over.from.every((slot) => others[slot] !== undefined))
      put(field.key, overTimeIn(over, field.key, others));
  }
  const right = derivedIn(catalogue, column, period, figures, tables);
  for (const { field } of column.derived) put(field.key, right(field.key));
  return figures;
}

/** What a figure comes to that is worked out from others of its period, each worked out once; other figures as given. */
export function derivedIn(
  catalogue: Catalogue,
  column: Column,
  period: Period,
  figures: Figures,
  tables: Tables,
): (key: string) => Figure | undefined {
  const { fields, tables: declared } = lookup(catalogue);
  const settled = new Map<string, Figure | undefined>();
  const rows = new Map<string, TableRow[]>();
  const rowsOf = (id: string): TableRow[] => {
    const known = rows.get(id) ?? rowsIn(declared.get(id), tables[id] ?? [], period);
    rows.set(id, known);
    return known;
  };
  const settle = (key: string): Figure | undefined => {
    if (settled.has(key)) return settled.get(key);
    const from = column.role(key) === 'derived' ? fields.get(key)?.field.from : undefined;
    // Until it is settled a figure stands as given, so that a circle ends.
    settled.set(key, figures[key]);
    if (from) settled.set(key, derive(from, settle, rowsOf));
    return settled.get(key);
  };
  return settle;
}

/** What a figure comes to over the quarters, all of which are known. */
export function overTimeIn(
  { how, from }: Extract<CellRole, { role: 'over-time' }>,
  key: string,
  others: Partial<Record<Slot, Figures>>,
): Figure | undefined {
  return overTime(
    how,
    from.map((slot) => others[slot]?.[key]),
  );
}

/** The rows of a table that belong to a period; those of a table without days all belong to the year's report. */
export function rowsIn(table: Table | undefined, rows: readonly TableRow[], period: Period): TableRow[] {
  if (!table) return [];
  const column = table.dated;
  if (column === undefined) return period.slot === 'Y' ? [...rows] : [];
  if (table.cycle !== 'quarter' && isQuarter(period.slot)) return [];
  return rows.filter((row) => isRowOf(table, row, period) === true);
}

/** Whether a row belongs to a period: by its day, without one by the period that it names; null where it says neither. */
export function isRowOf({ dated, period: named }: Table, row: TableRow, period: Period): boolean | null {
  const day = dated === undefined ? undefined : row[dated];
  if (typeof day === 'string') return covers(period, day);
  const slot = named === undefined ? undefined : row[named];
  if (typeof slot !== 'string') return null;
  return slot === period.slot || quartersOf(period.slot).some((quarter) => quarter === slot);
}

/** Adds parts; see `withDerived` for what an unfilled or missing part does. */
export function combine(
  plus: readonly (Figure | undefined)[],
  minus: readonly (Figure | undefined)[],
): Figure | undefined {
  let sum = 0;
  let isWhole = true;
  for (const [parts, sign] of [[plus, 1] as const, [minus, -1] as const]) {
    for (const part of parts) {
      if (part === undefined) return undefined;
      if (isMissing(part)) isWhole = false;
      else sum += sign * Number(part);
    }
  }
  return isWhole ? sum : { none: partMissing };
}

function overTime(how: 'sum' | 'last' | 'any', parts: (Figure | undefined)[]): Figure | undefined {
  if (how === 'last') return parts[parts.length - 1];
  if (how === 'sum') return combine(parts, []);
  if (parts.some((part) => part === 'co')) return 'co';
  if (parts.some((part) => part === undefined)) return undefined;
  return parts.some((part) => isMissing(part)) ? { none: partMissing } : 'khong';
}

function derive(
  from: Derivation,
  figure: (key: string) => Figure | undefined,
  rows: (table: string) => TableRow[],
): Figure | undefined {
  if ('sum' in from) return combine(from.sum.map(figure), (from.minus ?? []).map(figure));
  const where = from.where;
  const chosen = rows(from.table).filter((row) => !where || where.in.indexOf(String(row[where.column])) >= 0);
  if ('rows' in from) return chosen.length;
  return chosen.reduce(
    (sum, row) => sum + (typeof row[from.total] === 'number' ? (row[from.total] as number) : 0),
    0,
  );
}

/** Whether a field is worked out in this period. */
export function isDerivedIn(indicator: Parameters<typeof roleOf>[0], field: Field, slot: Slot): boolean {
  const { role } = roleOf(indicator, field, slot);
  return role === 'derived' || role === 'over-time';
}
