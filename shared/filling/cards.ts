// «Điền lần lượt»: what a period asks, one indicator or table after the other, in the order of the forms or by supplier.
import type { Column, Indicator, Supplier, Table } from '../catalogue/catalogue.ts';
import { type Column as AskedColumn, columnOf } from '../catalogue/column.ts';
import type { Field } from '../catalogue/kinds.ts';
import { supplierNames } from '../catalogue/suppliers.ts';
import type { Slot } from '../period.ts';
import { askedRows } from '../workbook/asked-rows.ts';
import { type FormSheet, formSheetName, type Layout } from '../workbook/layout.ts';

/** One indicator: its typed cells together, so that a numerator is asked beside its denominator. */
export interface FieldCard {
  sort: 'fields';
  id: string;
  /** Form whose cells they are. */
  block: string;
  sheet: string;
  section: string;
  label: string;
  definition: string;
  example: string;
  supplier: Supplier;
  indicator: Indicator;
  fields: readonly Field[];
  /** Cells of the same indicator that are worked out: shown, never typed. */
  worked: readonly Field[];
}

/** One repeating table: entries are added one by one. */
export interface TableCard {
  sort: 'table';
  id: string;
  block: string;
  sheet: string;
  section: string;
  label: string;
  definition: string;
  example: string;
  supplier: Supplier;
  table: Table;
  /** What an entry must have comes first, the rest is under «thêm». */
  first: readonly Column[];
  more: readonly Column[];
}

export type Card = FieldCard | TableCard;

export type Order = 'forms' | 'suppliers';

export function cardsOf(layout: Layout, slot: Slot, order: Order): Card[] {
  const { blocks } = askedRows(layout, slot);
  const column = columnOf(layout.asked[slot], layout.reporter, slot);
  const tables = layout.tables.flatMap(({ table }) => (blocks.has(table.id) ? [table] : []));
  const cards = layout.forms.flatMap((sheet): Card[] => [
    // The list of classes comes before what is counted from it.
    ...tables.filter(({ form }) => form === sheet.form.id).map(tableCard),
    ...fieldCards(sheet, column),
  ]);
  const known = new Set(cards.map(({ id }) => id));
  const all = [...cards, ...tables.filter(({ id }) => !known.has(id)).map(tableCard)];
  return order === 'forms' ? all : bySupplier(all);
}

/** What a heading above the card says: the tab, or who has the figures. */
export function groupOf(card: Card, order: Order): string {
  return order === 'forms' ? card.sheet : supplierNames[card.supplier];
}

function bySupplier(cards: readonly Card[]): Card[] {
  const suppliers = Object.keys(supplierNames);
  return suppliers.flatMap((supplier) => cards.filter((card) => card.supplier === supplier));
}

function fieldCards({ form, rows }: FormSheet, column: AskedColumn): FieldCard[] {
  const cards: (FieldCard & { fields: Field[]; worked: Field[] })[] = [];
  let section = '';
  for (const row of rows) {
    if (row.role === 'section') section = row.label;
    if (row.role !== 'field') continue;
    const { indicator, field } = row;
    let open = cards[cards.length - 1];
    if (open?.id !== indicator.id) {
      const { id, label, definition, example = '', supplier } = indicator;
      const where = { block: form.id, sheet: formSheetName(form), section };
      open = {
        ...{ sort: 'fields', id, ...where, label, definition, example, supplier, indicator },
        ...{ fields: [], worked: [] },
      };
      cards.push(open);
    }
    const role = column.role(field.key);
    if (role === 'typed') open.fields.push(field);
    else if (role !== 'not-asked') open.worked.push(field);
  }
  return cards.filter(({ fields }) => fields.length > 0);
}

function tableCard(table: Table): TableCard {
  const columns = table.columns;
  return {
    ...{ sort: 'table', id: table.id, block: table.id, sheet: table.sheet, section: table.title },
    ...{ label: table.title, definition: table.definition, example: '', supplier: table.supplier, table },
    first: columns.filter(({ required }) => required),
    more: columns.filter(({ required }) => !required),
  };
}
