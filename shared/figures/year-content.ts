// The reports of a year put together: what one workbook of the unit would hold.
import type { Catalogue, Table } from '../catalogue/catalogue.ts';
import type { Slot } from '../period.ts';
import type { Content } from '../wire/submission.ts';
import { rowsIn } from './derive.ts';
import type { Figures, TableRow, Tables } from './figures.ts';

export interface YearContent {
  figures: Partial<Record<Slot, Figures>>;
  tables: Tables;
  notes: Record<string, string>;
}

/** Reports in the order in which they came: over the days and notes that two share, the later one decides. */
export function yearOf(
  catalogue: Catalogue,
  year: number,
  reports: readonly { slot: Slot; content: Content }[],
): YearContent {
  const figures: Partial<Record<Slot, Figures>> = {};
  let notes: Record<string, string> = {};
  for (const { slot, content } of reports) {
    figures[slot] = content.figures;
    notes = { ...notes, ...content.notes };
  }
  const tables: Tables = {};
  const sent = reports.map(({ slot, content }) => ({ slot, tables: content.tables }));
  for (const table of catalogue.tables) tables[table.id] = rowsOfReports(table, year, sent);
  return { figures, tables, notes };
}

/** A table's rows out of several reports without counting one twice: a later report decides over the days it covers. */
export function rowsOfReports(
  table: Table,
  year: number,
  reports: readonly { slot: Slot; tables: Tables }[],
): TableRow[] {
  let rows: TableRow[] = [];
  for (const { slot, tables } of reports) {
    const earlier = rows.filter((row) => rowsIn(table, [row], { year, slot }).length === 0);
    rows = [...earlier, ...(tables[table.id] ?? [])];
  }
  return rows;
}
