// How many cells of a report somebody had to type, and how many the workbook filled in.
import type { Catalogue, Table } from '../catalogue/catalogue.ts';
import { roleOf } from '../catalogue/cell-role.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { isReportedBy, lookup } from '../catalogue/lookup.ts';
import { isMissing } from '../figures/figures.ts';
import { isQuarter, type Slot } from '../period.ts';
import type { Content } from '../wire/submission.ts';
import { type Asked, askedField } from './asked.ts';

export interface CellCounts {
  /** Typed with a value: figures of this period's column, and cells of rows written in it. */
  typed: number;
  /** Worked out, added up from quarters, or standing in a table from the start. */
  prefilled: number;
  /** Typed as «không có số liệu». */
  none: number;
  /** Asked for and left empty, which only optional cells may be. */
  empty: number;
}

/** What a ward's report of one period came to; rows that were written in earlier quarters are not typed again. */
export function cellsOf(
  catalogue: Catalogue,
  slot: Slot,
  { figures, tables }: Pick<Content, 'figures' | 'tables'>,
): CellCounts {
  const counts: CellCounts = { typed: 0, prefilled: 0, none: 0, empty: 0 };
  for (const { indicator } of lookup(catalogue).indicators) {
    if (!isReportedBy(indicator, 'ward')) continue;
    for (const field of kindOf(indicator).fields()) {
      const { role } = roleOf(indicator, field, slot);
      if (role === 'not-asked') continue;
      const figure = figures[field.key];
      if (role !== 'typed') counts.prefilled += figure === undefined ? 0 : 1;
      else if (figure === undefined) counts.empty += 1;
      else if (isMissing(figure)) counts.none += 1;
      else counts.typed += 1;
    }
  }
  for (const table of catalogue.tables) {
    if (!isReportedBy(table, 'ward')) continue;
    const given = givenColumns(table, slot);
    for (const row of tables[table.id] ?? []) {
      for (const code of Object.keys(row)) {
        if (given.indexOf(code) < 0) counts.typed += 1;
        else counts.prefilled += 1;
      }
    }
  }
  return counts;
}

/** Columns that nobody types for this period: those of rows that are there from the start, or all of a quarterly table. */
function givenColumns({ columns, rows, cycle, dated }: Table, slot: Slot): string[] {
  if (cycle === 'quarter' && dated !== undefined && !isQuarter(slot)) return columns.map(({ code }) => code);
  return Object.keys(rows?.[0] ?? {});
}

export interface Lacking extends Asked {
  /** How many reports say «không có số liệu» there. */
  units: number;
}

/** Typed fields for which at least two reports, and at least half of them, have no figure; most often first. */
export function oftenLacking(
  catalogue: Catalogue,
  slot: Slot,
  reports: readonly Pick<Content, 'figures'>[],
): Lacking[] {
  return [...lookup(catalogue).fields.values()]
    .filter(
      ({ indicator, field }) =>
        isReportedBy(indicator, 'ward') && roleOf(indicator, field, slot).role === 'typed',
    )
    .map((place) => ({
      ...askedField(place),
      units: reports.filter(({ figures }) => isMissing(figures[place.field.key])).length,
    }))
    .filter(({ units }) => units >= 2 && units * 2 >= reports.length)
    .sort((a, b) => b.units - a.units);
}
