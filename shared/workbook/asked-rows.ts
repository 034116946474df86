// Which rows and tabs of a workbook are asked: in one column, or in any of the year. Who shows only those shows titles
// where something stands under them, and no tab without a row.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { isAskedIn, roleOf } from '../catalogue/cell-role.ts';
import { lookup } from '../catalogue/lookup.ts';
import { type Slot, slots } from '../period.ts';
import type { FormRow, FormSheet, Layout } from './layout.ts';

export interface AskedRows {
  /** Forms and tables with something to ask, by id. */
  blocks: ReadonlySet<string>;
  /** Rows of the forms, titles of sections and indicators among them, by key. */
  rows: ReadonlySet<string>;
}

/** `null`: the whole year. `isWanted` leaves out rows that are asked and all the same not wanted. */
export function askedRows(
  { forms, tables, asked }: Layout,
  slot: Slot | null,
  isWanted: (row: FormRow) => boolean = () => true,
): AskedRows {
  const chosen = slot === null ? slots : [slot];
  const rows = new Set(forms.flatMap((form) => rowsOf(form, asked, chosen, isWanted)));
  const blocks = new Set<string>();
  for (const { form, rows: all } of forms) if (all.some(({ key }) => rows.has(key))) blocks.add(form.id);
  for (const { table } of tables) {
    const isAsked = (one: Slot) => lookup(asked[one]).tables.has(table.id) && isAskedIn(table, one);
    if (chosen.some(isAsked)) blocks.add(table.id);
  }
  return { blocks, rows };
}

function rowsOf(
  { rows }: FormSheet,
  asked: Layout['asked'],
  chosen: readonly Slot[],
  isWanted: (row: FormRow) => boolean,
): string[] {
  const isAsked = (row: FormRow) => isWanted(row) && chosen.some((slot) => rowAsked(row, asked[slot], slot));
  const fields = new Set(
    rows.flatMap((row) => (row.role === 'field' && isAsked(row) ? [row.indicator.id] : [])),
  );
  // A percentage stays where something that it is made of stays.
  const under = rows.map((row) => isAsked(row) && (row.role !== 'share' || fields.has(row.indicator.id)));
  return rows.filter((_, i) => under[i] || headsAsked(rows, i, under)).map(({ key }) => key);
}

function rowAsked(row: FormRow, catalogue: Catalogue, slot: Slot): boolean {
  if (row.role !== 'field' && row.role !== 'share') return false;
  // The indicator as it is asked there: of a half-year whose quarters do not ask it nothing is.
  const indicator = lookup(catalogue).byId.get(row.indicator.id)?.indicator;
  if (!indicator) return false;
  if (row.role === 'share') return row.shown.indexOf(slot) >= 0;
  return roleOf(indicator, row.field, slot).role !== 'not-asked';
}

/** A title stays where something under it stays. */
function headsAsked(rows: readonly FormRow[], at: number, under: readonly boolean[]): boolean {
  const head = rows[at];
  if (head?.role !== 'section' && head?.role !== 'title') return false;
  for (let i = at + 1; i < rows.length; i++) {
    const row = rows[i];
    if (row?.role === 'section' || (row?.role === 'title' && head.role === 'title')) return false;
    if (under[i]) return true;
  }
  return false;
}
