// Small works on cells that the sidebar offers beside a finding: go there, take a reading, fill what is empty.

import { noFigure, numberFormatOf, readCell } from '../../shared/catalogue/cells.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import { isGap, type Left, leftOf } from '../../shared/checks/left.ts';
import type { Slot } from '../../shared/period.ts';
import { columnNumber, letters } from '../../shared/workbook/formula.ts';
import { checkBook } from '../../shared/workbook/statement.ts';
import { acceptInList } from '../sheets/cell-rules.ts';
import { readReasons } from '../sheets/kept-reasons.ts';
import { type ShownPeriod, shownNow, writeShown } from '../sheets/shown-period.ts';
import { readWorkbook } from '../sheets/workbook.ts';
import { failure, type Outcome } from './answer.ts';
import { placeFindings } from './check.ts';

const gone = failure('Không tìm thấy ô này nữa.', 'Bấm «Kiểm tra» lại để cập nhật vị trí các ô.');

/**
 * Selects a cell. A cell into which «86,44%» or a day was typed keeps that format, and the right count typed next would be
 * a percentage or a day again: `toCorrect` gives it back the format in which what is typed stays as it is typed. One that the shown period hides is brought to light, and with it the whole year: `shown` says so, and the
 * other tabs follow by `arrangeBook`.
 */
export function goToCell({
  sheet,
  cell,
  toCorrect = false,
}: {
  sheet: string;
  cell: string;
  toCorrect?: boolean;
}): Outcome<{ shown: ShownPeriod | null }> {
  const range = rangeAt(sheet, cell);
  if (!range) return gone;
  const tab = range.getSheet();
  const row = range.getRow();
  const column = range.getColumn();
  const hidden = tab.isSheetHidden() || tab.isRowHiddenByUser(row) || tab.isColumnHiddenByUser(column);
  if (hidden) {
    tab.showSheet();
    tab.showRows(row);
    tab.showColumns(column);
  }
  if (toCorrect) range.setNumberFormat('General');
  range.activate();
  const before = hidden ? shownNow(SpreadsheetApp.getActive()) : null;
  if (!before) return { ok: true, shown: null };
  const shown = { ...before, whole: true, behind: true };
  writeShown(SpreadsheetApp.getActive(), shown);
  return { ok: true, shown };
}

/** Puts one of the offered readings into the cell, as a number where it is one. */
export function takeReading({
  sheet,
  cell,
  reading,
}: {
  sheet: string;
  cell: string;
  reading: string;
}): Outcome<object> {
  const range = rangeAt(sheet, cell);
  if (!range) return gone;
  const read = readCell({ value: reading, text: reading }, { cell: 'whole' });
  // A cell into which «51%» was typed would show the number as a percentage again.
  if (read.state === 'value') range.setNumberFormat(numberFormatOf('whole')).setValue(read.value);
  else range.setValue(reading);
  return { ok: true };
}

/** Writes «không có số liệu» with one reason into every cell of the period that is still empty; nothing else changes. */
export function fillEmpty(slot: Slot, reason: string): Outcome<{ filled: number }> {
  if (reason.trim().length < 3) {
    return failure('Chưa có lý do.', 'Ghi lý do chung cho các ô trống, ví dụ «kỳ này không thu thập».');
  }
  const spreadsheet = SpreadsheetApp.getActive();
  const workbook = readWorkbook(spreadsheet, catalogue);
  if (!workbook) return gone;
  const { findings } = checkBook(workbook.catalogue, workbook.layout, workbook.book, slot);
  const bySheet = new Map<string, string[]>();
  const lists = new Set<string>();
  for (const finding of findings) {
    const spot = workbook.book.spots[finding.at];
    const origin = spot ? workbook.origins.get(spot.block) : undefined;
    const column = spot ? workbook.book.columns[`${spot.block}/${slot}`] : undefined;
    if (finding.code !== 'R01.empty' || !spot || !origin || column === undefined) continue;
    const cell = `${letters(origin.column + column)}${origin.row + spot.row}`;
    if (lookup(workbook.catalogue).fields.get(finding.at)?.field.cell === 'choice')
      lists.add(`${origin.sheet}!${cell}`);
    bySheet.set(origin.sheet, [...(bySheet.get(origin.sheet) ?? []), cell]);
  }
  let filled = 0;
  for (const [name, cells] of bySheet) {
    const text = `${noFigure}: ${reason.trim()}`;
    const tab = spreadsheet.getSheetByName(name);
    tab?.getRangeList(cells).setValue(text);
    for (const cell of cells) if (lists.has(`${name}!${cell}`) && tab) acceptInList(tab.getRange(cell), text);
    filled += cells.length;
  }
  return { ok: true, filled };
}

/** The next empty cell of the period after the one that is selected, in the order of the forms, and round again. */
export function goToNextGap(slot: Slot): Outcome<{ left: Left; found: boolean }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const workbook = readWorkbook(spreadsheet, catalogue);
  if (!workbook) return gone;
  const reasons = readReasons(slot, workbook.book.tables);
  const { statement, findings } = checkBook(workbook.catalogue, workbook.layout, workbook.book, slot, {
    reasons,
  });
  const placed = placeFindings(workbook, slot, findings, statement, reasons);
  const order = [...workbook.origins.values()].map(({ sheet }) => sheet);
  const at = ({ sheet, cell }: { sheet: string; cell: string }) =>
    order.indexOf(sheet) * 1e6 + Number(cell.replace(/^[A-Z]+/, ''));
  const gaps = placed
    .filter((finding) => isGap(finding) && finding.cell !== '' && finding.answer === null)
    .sort((a, b) => at(a) - at(b));
  const tab = spreadsheet.getActiveSheet();
  const here = at({ sheet: tab.getName(), cell: tab.getActiveCell().getA1Notation() });
  const next = gaps.find((gap) => at(gap) > here) ?? gaps[0];
  if (next) rangeAt(next.sheet, next.cell)?.activate();
  return { ok: true, left: leftOf(placed), found: next !== undefined };
}

function rangeAt(sheet: string, cell: string): GoogleAppsScript.Spreadsheet.Range | null {
  const tab = SpreadsheetApp.getActive().getSheetByName(sheet);
  const match = /^([A-Z]{1,3})([1-9]\d{0,5})$/.exec(cell);
  if (!tab || !match || Number(match[2]) > tab.getMaxRows()) return null;
  return columnNumber(match[1] ?? '') > tab.getMaxColumns() ? null : tab.getRange(cell);
}
