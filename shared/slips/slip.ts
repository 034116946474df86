// «Phiếu xin số liệu»: what one supplier is asked for in one period, line by line, with last year's figures.
import type { Column, Supplier } from '../catalogue/catalogue.ts';
import { showFigure } from '../catalogue/cells.ts';
import type { Field } from '../catalogue/kinds.ts';
import type { Figures } from '../figures/figures.ts';
import type { Slot } from '../period.ts';
import { askedRows } from '../workbook/asked-rows.ts';
import type { Layout } from '../workbook/layout.ts';

export interface SlipLine {
  /** Field key. */
  key: string;
  /** From 1 within the slip: by it an answer is told from its neighbours. */
  number: number;
  label: string;
  /** «hộ»; for a choice its answers, for a day how it is written. */
  unit: string;
  /** What is counted; '' where the line above has the same. */
  definition: string;
  /** The same period of last year; '' where nobody knows. */
  before: string;
  /** What stands in the workbook; '' where nothing does. */
  now: string;
  optional: boolean;
}

/** A list, such as the training classes: asked row by row. */
export interface SlipTable {
  id: string;
  title: string;
  definition: string;
  columns: Column[];
  /** Rows that stand there from the start, to be filled in; none where it is a free list. */
  given: readonly Record<string, string | number>[];
}

export interface Slip {
  supplier: Supplier;
  lines: SlipLine[];
  tables: SlipTable[];
}

/** What stands in the workbook, and what was reported of the same period a year ago. */
export interface Known {
  /** Texts of the cells by field key. */
  now: Readonly<Record<string, string>>;
  lastYear: Figures;
}

/** Suppliers in the order in which the forms name them first, each with exactly its rows. */
export function slipsOf(layout: Layout, slot: Slot, known: Known): Slip[] {
  const slips = new Map<Supplier, Slip>();
  const slipOf = (supplier: Supplier): Slip => {
    const slip = slips.get(supplier) ?? { supplier, lines: [], tables: [] };
    slips.set(supplier, slip);
    return slip;
  };
  const asked = askedRows(layout, slot);
  for (const { rows } of layout.forms) {
    for (const row of rows) {
      if (row.role !== 'field' || row.cells[slot].role !== 'typed' || !asked.rows.has(row.key)) continue;
      const { field, indicator } = row;
      const { lines } = slipOf(indicator.supplier);
      const isFirst = lines.every(({ key }) => indicatorOf(key) !== indicator.id);
      const before = known.lastYear[field.key];
      lines.push({
        key: field.key,
        number: lines.length + 1,
        label: field.label,
        unit: unitOf(field),
        definition: isFirst ? indicator.definition : '',
        before: before === undefined || typeof before === 'object' ? '' : showFigure(before, field),
        now: known.now[field.key] ?? '',
        optional: field.optional === true,
      });
    }
  }
  for (const { table } of layout.tables) {
    if (!asked.blocks.has(table.id)) continue;
    slipOf(table.supplier).tables.push({
      id: table.id,
      title: table.title,
      definition: table.definition,
      columns: table.columns,
      given: table.rows ?? [],
    });
  }
  return [...slips.values()];
}

function indicatorOf(key: string): string {
  return key.replace(/\..*$/, '');
}

function unitOf(field: Field): string {
  if (field.cell === 'choice') return (field.options ?? []).map(({ label }) => label).join(' / ');
  if (field.cell === 'date') return 'ngày/tháng/năm';
  if (field.cell === 'money') return 'đồng';
  return field.cell === 'text' ? 'lời văn' : (field.unit ?? '');
}
