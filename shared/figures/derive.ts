// Figures that nobody types: the same rules as the formulas in the sheet, for checking and for making submissions.
import type { Catalogue, Derivation, Table } from '../catalogue/catalogue.ts';
import { roleOf } from '../catalogue/cell-role.ts';
import type { Field } from '../catalogue/kinds.ts';
import { isReportedBy, lookup } from '../catalogue/lookup.ts';
import { covers, isQuarter, type Period, type Slot } from '../period.ts';
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
  const figures: Figures = { ...typed };
  const { fields } = lookup(catalogue);
  const pending = [...fields.values()].filter(({ indicator }) => isReportedBy(indicator, reporter));
  const settle = (key: string, trail: readonly string[]): Figure | undefined => {
    const place = fields.get(key);
    if (!place || trail.indexOf(key) >= 0) return figures[key];
    const role = roleOf(place.indicator, place.field, period.slot);
    if (role.role === 'typed' || role.role === 'not-asked') return figures[key];
    // Nothing is known of a quarter that is not among the others: what is given stands.
    if (role.role === 'over-time' && role.from.some((slot) => others[slot] === undefined))
      return figures[key];
    const figure =
      role.role === 'over-time'
        ? overTime(
            role.how,
            role.from.map((slot) => others[slot]?.[key]),
          )
        : derive(
            place.field.from as Derivation,
            (part) => settle(part, [...trail, key]),
            (id) => rowsIn(lookup(catalogue).tables.get(id), tables[id] ?? [], period),
          );
    if (figure === undefined) delete figures[key];
    else figures[key] = figure;
    return figure;
  };
  for (const { field } of pending) settle(field.key, []);
  return figures;
}

/** The rows of a table that belong to a period: by their day, or all of them to the year's report. */
export function rowsIn(table: Table | undefined, rows: readonly TableRow[], period: Period): TableRow[] {
  if (!table) return [];
  const column = table.dated;
  if (column === undefined) return period.slot === 'Y' ? [...rows] : [];
  if (table.cycle !== 'quarter' && isQuarter(period.slot)) return [];
  return rows.filter((row) => typeof row[column] === 'string' && covers(period, row[column] as string));
}

/** Adds parts; see `withDerived` for what an unfilled or missing part does. */
export function combine(
  plus: readonly (Figure | undefined)[],
  minus: readonly (Figure | undefined)[],
): Figure | undefined {
  const all = [...plus, ...minus];
  if (all.some((part) => part === undefined)) return undefined;
  if (all.some((part) => isMissing(part))) return { none: partMissing };
  const total = (parts: readonly (Figure | undefined)[]) =>
    parts.reduce<number>((sum, part) => sum + Number(part), 0);
  return total(plus) - total(minus);
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
