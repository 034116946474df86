// Remarks of the unit above on a ward's own cells: as a line in the cell's note, and as a mark that colours the cell.

import { gatherSheet, letters } from '../../shared/workbook/formula.ts';
import type { Spot } from '../../shared/workbook/grid/book.ts';
import { markedAt, writeMarks } from './marks.ts';
import { type NotedRemark, notedCell } from './remark-list.ts';
import type { Workbook } from './workbook.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Makes the cells carry exactly these remarks; does nothing where they already do. Gives whether anything changed. */
export function writeRemarks(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  wanted: readonly NotedRemark[],
): boolean {
  const before = workbook.remarks;
  if (JSON.stringify(before) === JSON.stringify(wanted)) return false;
  const cells = new Map<string, { remark: NotedRemark; lines: string[] }>();
  for (const remark of [...before, ...wanted]) {
    const cell = cells.get(`${remark.slot}/${remark.at}`) ?? { remark, lines: [] };
    if (wanted.indexOf(remark) >= 0) cell.lines.push(lineOf(remark));
    cells.set(`${remark.slot}/${remark.at}`, cell);
  }
  for (const { remark, lines } of cells.values()) {
    const range = rangeOf(spreadsheet, workbook, remark);
    if (!range) continue;
    const own = range
      .getNote()
      .split('\n')
      .filter((line) => !ours.test(line));
    range.setNote([...lines, ...own].join('\n').trim());
  }
  const marks = workbook.marks.filter((mark) => mark.severity !== 'remark');
  const remarked = wanted.map(({ at, slot }) => ({
    at: markedAt(workbook.book, at),
    slot,
    severity: 'remark' as const,
  }));
  writeMarks(spreadsheet, [...marks, ...remarked], workbook.markRows);
  spreadsheet
    .getSheetByName(gatherSheet)
    ?.getRange(notedCell)
    .setNumberFormat('@')
    .setValue(wanted.length === 0 ? '' : JSON.stringify(wanted));
  return true;
}

/** Where a remark's cell stands; a table row is its first column. */
export function spotOfRemark(
  { book }: Workbook,
  { at, slot }: Pick<NotedRemark, 'at' | 'slot'>,
): Spot | null {
  const spot = book.spots[at];
  if (!spot) return null;
  const column = slot ? book.columns[`${spot.block}/${slot}`] : undefined;
  return column === undefined ? spot : { ...spot, column };
}

function rangeOf(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  remark: NotedRemark,
): GoogleAppsScript.Spreadsheet.Range | null {
  const spot = spotOfRemark(workbook, remark);
  const origin = spot ? workbook.origins.get(spot.block) : undefined;
  const sheet = origin ? spreadsheet.getSheetByName(origin.sheet) : null;
  if (!spot || !origin || !sheet) return null;
  return sheet.getRange(`${letters(origin.column + spot.column)}${origin.row + spot.row}`);
}

/** One line, so that it can be told from what the officer wrote around it. */
function lineOf({ day, text }: NotedRemark): string {
  const [year, month, date] = day.split('-');
  return `Ý kiến của cấp trên (ngày ${date}/${month}/${year}): ${text.replace(/\s+/g, ' ').trim()}`;
}

const ours = /^Ý kiến của cấp trên \(ngày \d\d\/\d\d\/\d{4}\): /;
