// «Không phát sinh»: shows which empty cells would get 0, writes them, and takes exactly those back again.
import { catalogue } from '../../shared/catalogue/current.ts';
import type { Slot } from '../../shared/period.ts';
import type { FormSheet } from '../../shared/workbook/layout.ts';
import { activityRows } from '../../shared/workbook/no-activity.ts';
import { addressOf, readWorkbook, type Workbook } from '../sheets/workbook.ts';
import { failure, type Outcome } from './answer.ts';

/** One empty cell that would get 0. */
export interface ZeroCell {
  key: string;
  label: string;
  cell: string;
}

export interface NoActivity {
  /** Tab of the chosen form. */
  sheet: string;
  /** Only the selected rows; otherwise the whole form. */
  rowsOnly: boolean;
  cells: ZeroCell[];
}

const noBook = failure('Đây không phải sổ báo cáo.', 'Mở đúng sổ báo cáo của đơn vị.');

/** Looks at the form in front: at its selected rows where several are selected, otherwise at all of them. */
export function previewNoActivity(slot: Slot): Outcome<{ preview: NoActivity }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const workbook = readWorkbook(spreadsheet, catalogue);
  if (!workbook) return noBook;
  const tab = spreadsheet.getActiveSheet();
  const sheet = tab.getName();
  const form = workbook.layout.forms.find((one) => workbook.origins.get(one.form.id)?.sheet === sheet);
  if (!form) {
    return failure(
      'Trang đang mở không phải là biểu số liệu.',
      'Mở biểu không phát sinh (từ A đến L), có thể kéo chọn một số dòng, rồi bấm lại.',
    );
  }
  const range = tab.getActiveRange();
  const first = range?.getRow() ?? 1;
  const last = range ? first + range.getNumRows() - 1 : first;
  const rowsOnly = last > first;
  const cells = emptyCells(workbook, form, slot).filter(({ cell }) => {
    const row = Number(cell.replace(/^[A-Z]+/, ''));
    return !rowsOnly || (row >= first && row <= last);
  });
  return { ok: true, preview: { sheet, rowsOnly, cells } };
}

/** Writes 0 into those of the cells that are still empty; gives their keys, by which they can be taken back. */
export function fillNoActivity(slot: Slot, keys: string[]): Outcome<{ filled: string[] }> {
  const workbook = readWorkbook(SpreadsheetApp.getActive(), catalogue);
  if (!workbook) return noBook;
  const wanted = new Set(keys);
  const filled = workbook.layout.forms.flatMap((form) => {
    const cells = emptyCells(workbook, form, slot).filter(({ key }) => wanted.has(key));
    const sheet = workbook.origins.get(form.form.id)?.sheet ?? '';
    if (cells.length > 0) listOf(sheet, cells)?.setValue(0);
    return cells.map(({ key }) => key);
  });
  return { ok: true, filled };
}

/** Empties those of the cells that still hold 0; what was typed there since stays. */
export function undoNoActivity(slot: Slot, keys: string[]): Outcome<{ emptied: number; kept: number }> {
  const workbook = readWorkbook(SpreadsheetApp.getActive(), catalogue);
  if (!workbook) return noBook;
  const wanted = new Set(keys);
  let emptied = 0;
  for (const form of workbook.layout.forms) {
    const cells = cellsOf(workbook, form, slot).filter(({ key, value }) => wanted.has(key) && value === 0);
    const sheet = workbook.origins.get(form.form.id)?.sheet ?? '';
    if (cells.length > 0) listOf(sheet, cells)?.setValue('');
    emptied += cells.length;
  }
  return { ok: true, emptied, kept: keys.length - emptied };
}

function emptyCells(workbook: Workbook, form: FormSheet, slot: Slot): ZeroCell[] {
  return cellsOf(workbook, form, slot)
    .filter(({ value }) => value === '' || value === null)
    .map(({ key, label, cell }) => ({ key, label, cell }));
}

/** The cells of a form that count what happened in a period, with what stands in each as it was typed. */
function cellsOf(workbook: Workbook, form: FormSheet, slot: Slot): (ZeroCell & { value: unknown })[] {
  const { book, grids } = workbook;
  const id = form.form.id;
  const column = book.columns[`${id}/${slot}`];
  return activityRows(workbook.layout, form, slot).flatMap((row) => {
    const spot = book.spots[row.key];
    const address = spot && column !== undefined ? addressOf(workbook, { ...spot, column }) : null;
    if (!spot || !address || column === undefined) return [];
    const value: unknown = grids.get(id)?.values[spot.row]?.[column] ?? '';
    return [{ key: row.key, label: row.field.label, cell: address.cell, value }];
  });
}

function listOf(sheet: string, cells: readonly ZeroCell[]) {
  return SpreadsheetApp.getActive()
    .getSheetByName(sheet)
    ?.getRangeList(cells.map(({ cell }) => cell));
}
