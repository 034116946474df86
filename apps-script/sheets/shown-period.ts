// Which period the spreadsheet shows, kept in the file itself: the same after reopening and on every computer.
import { slots } from '../../shared/period.ts';
import { gatherSheet } from '../../shared/workbook/formula.ts';
import { type FormSheet, firstRow, headingRow, slotColumn } from '../../shared/workbook/layout.ts';
import {
  hiddenColumns,
  isSlot,
  type Shown,
  type ShownColumn,
  shownColumns,
  shownRows,
} from '../../shared/workbook/shown.ts';
import { runsOf } from './marks.ts';
import type { Origin, Workbook } from './workbook.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What the file says of itself; `behind`: its tabs do not all look like that yet. */
export interface ShownPeriod extends Shown {
  behind: boolean;
}

/** Cell of the hidden sheet that says it; a repair empties it, and the next opening arranges the tabs anew. */
const shownCell = 'C1';

/** From the first rows of the hidden sheet; null where the file has not been arranged yet. */
export function readShown(values: readonly unknown[][]): ShownPeriod | null {
  const [name, extent, state] = String(values[0]?.[2] ?? '').split(' ');
  const slot = slots.find((one) => one === name);
  return slot ? { slot, whole: extent === 'whole', behind: state !== 'done' } : null;
}

/** The same from the hidden sheet itself. */
export function shownNow(spreadsheet: Spreadsheet): ShownPeriod | null {
  const sheet = spreadsheet.getSheetByName(gatherSheet);
  return sheet ? readShown([['', '', sheet.getRange(shownCell).getValue()]]) : null;
}

export function writeShown(spreadsheet: Spreadsheet, { slot, whole, behind }: ShownPeriod): void {
  const words = `${slot} ${whole ? 'whole' : 'period'} ${behind ? 'behind' : 'done'}`;
  spreadsheet.getSheetByName(gatherSheet)?.getRange(shownCell).setValue(words);
}

type Where = Pick<Workbook, 'layout' | 'book' | 'origins'>;

/** The columns of one form, as far as they differ from what it shows, so that what is in front changes at once. */
export function showColumnsOf(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  where: Where,
  before: Shown | null,
  after: Shown,
): void {
  const form = where.layout.forms.find((one) => where.origins.get(one.form.id)?.sheet === sheet.getName());
  if (form && shownRows(where.layout, after).blocks.has(form.form.id))
    showColumns(sheet, where, form, after, before);
}

/**
 * Shows of every tab what belongs to the period and hides the rest: the other periods' columns, rows that it does not ask
 * for, whole tabs without any. Sheets that are not of the template are left alone.
 */
export function arrangeTabs(spreadsheet: Spreadsheet, where: Where, shown: Shown): void {
  const { layout, origins } = where;
  const { blocks, rows } = shownRows(layout, shown);
  const gone: GoogleAppsScript.Spreadsheet.Sheet[] = [];
  for (const form of layout.forms) {
    const origin = origins.get(form.form.id);
    const sheet = origin ? spreadsheet.getSheetByName(origin.sheet) : null;
    if (!origin || !sheet) continue;
    if (!blocks.has(form.form.id)) {
      gone.push(sheet);
      continue;
    }
    sheet.showSheet();
    showColumns(sheet, where, form, shown);
    sheet.showRows(1, sheet.getMaxRows());
    const hidden = form.rows
      .filter(({ key }) => !rows.has(key))
      .map(({ key }) => rowOf(where, form, origin, key));
    for (const [from, to] of runsOf(hidden)) sheet.hideRows(from, to - from + 1);
  }
  for (const { table } of layout.tables) {
    const origin = origins.get(table.id);
    const sheet = origin ? spreadsheet.getSheetByName(origin.sheet) : null;
    if (!sheet) continue;
    if (blocks.has(table.id)) sheet.showSheet();
    else gone.push(sheet);
  }
  // Last, so that there is always a tab to look at.
  for (const sheet of gone) sheet.hideSheet();
}

function showColumns(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { book, origins }: Where,
  form: FormSheet,
  shown: Shown,
  before?: Shown | null,
): void {
  const { id } = form.form;
  const origin = origins.get(id);
  if (!origin) return;
  const columnsOf = (names: readonly ShownColumn[]) =>
    names
      .flatMap((name) => {
        const at = book.columns[`${id}/${name}`] ?? (isSlot(name) ? slotColumn(name) - 1 : undefined);
        // A workbook that was made earlier has no earlier figures beside the cell.
        return at === undefined ? [] : [origin.column + at];
      })
      .sort((a, b) => a - b);
  const hidden = hiddenColumns(form, shown);
  const were = before === undefined ? null : new Set(before ? hiddenColumns(form, before) : []);
  const toShow = shownColumns.filter((name) => hidden.indexOf(name) < 0 && (were?.has(name) ?? true));
  const toHide = hidden.filter((name) => !were?.has(name));
  for (const [from, to] of runsOf(columnsOf(toShow))) sheet.showColumns(from, to - from + 1);
  for (const [from, to] of runsOf(columnsOf(toHide))) sheet.hideColumns(from, to - from + 1);
}

/** Row of the tab: where it was found, or where the layout has it. */
function rowOf({ book }: Where, form: FormSheet, origin: Origin, key: string): number {
  const spot = book.spots[key];
  if (spot) return origin.row + spot.row;
  return origin.row + firstRow - headingRow + form.rows.findIndex((row) => row.key === key);
}
