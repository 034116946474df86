// Periods whose report is approved or closed: their columns are coloured, and whoever types there is asked first. The
// hidden sheet names them; a cell of every form brings the names to its conditional formats.
import { type Slot, slots } from '../../shared/period.ts';
import { gatherSheet, letters, sheetReference } from '../../shared/workbook/formula.ts';
import { formColumns, headingRow, slotColumn } from '../../shared/workbook/layout.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import { runsOf } from './marks.ts';
import type { Workbook } from './workbook.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Cell of the hidden sheet with the locked columns: «Q1 Q2». A repair empties it, and the next opening writes it anew. */
const lockedCell = 'D2';

export function readLocked(values: readonly unknown[][]): Slot[] {
  const names = String(values[1]?.[3] ?? '').split(' ');
  return slots.filter((slot) => names.indexOf(slot) >= 0);
}

/** Formula that brings the names to a form's heading row. */
export const lockedFormula = `=${sheetReference(gatherSheet, '$D$2')}`;

/** Colours of the locked columns of a form, whatever stands in their cells. */
export function lockedRules(
  sheet: Sheet,
  count: number,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  const names = `$${letters(formColumns.mark)}$${headingRow}`;
  return slots.map((slot) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=ISNUMBER(SEARCH("${slot}";${names}))`)
      .setBackground(colours.locked)
      .setFontColor(colours.quietText)
      .setRanges([sheet.getRange(headingRow, slotColumn(slot), count + 1, 1)])
      .build(),
  );
}

/** Locks these columns and opens the others; nothing is written where that is so already, or where it may not be. */
export function lockPeriods(spreadsheet: Spreadsheet, workbook: Workbook, wanted: readonly Slot[]): void {
  const locked = slots.filter((slot) => wanted.indexOf(slot) >= 0);
  if (locked.join(' ') === workbook.locked.join(' ')) return;
  try {
    spreadsheet.getSheetByName(gatherSheet)?.getRange(lockedCell).setValue(locked.join(' '));
    for (const form of workbook.layout.forms) {
      const origin = workbook.origins.get(form.form.id);
      const sheet = origin ? spreadsheet.getSheetByName(origin.sheet) : null;
      const [protection] = sheet?.getProtections(SpreadsheetApp.ProtectionType.SHEET) ?? [];
      if (!origin || !sheet || !protection) continue;
      protection.setUnprotectedRanges(openRanges(workbook, form, locked).map((one) => sheet.getRange(one)));
    }
  } catch (error) {
    // Whoever may not write here types nothing either.
    console.warn(String(error));
  }
}

/** Where people type: the cells of the open columns, and the notes. */
function openRanges(
  { book, origins }: Workbook,
  { form, rows }: Workbook['layout']['forms'][number],
  locked: readonly Slot[],
): string[] {
  const origin = origins.get(form.id);
  if (!origin) return [];
  const at = (column: number) => letters(origin.column + column);
  const rowsWhere = (wanted: (row: (typeof rows)[number]) => boolean) =>
    rows.flatMap((row) => {
      const spot = book.spots[row.key];
      return spot && wanted(row) ? [origin.row + spot.row] : [];
    });
  const ranges = (column: number | undefined, of: number[]) =>
    column === undefined
      ? []
      : runsOf([...of].sort((a, b) => a - b)).map(([from, to]) => `${at(column)}${from}:${at(column)}${to}`);
  return [
    ...slots
      .filter((slot) => locked.indexOf(slot) < 0)
      .flatMap((slot) =>
        ranges(
          book.columns[`${form.id}/${slot}`],
          rowsWhere((row) => row.role === 'field' && row.cells[slot].role === 'typed'),
        ),
      ),
    ...ranges(
      book.columns[`${form.id}/ghi_chu`],
      rowsWhere((row) => row.role !== 'section'),
    ),
  ];
}
