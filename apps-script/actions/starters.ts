// «Gợi ý viết» for the narratives: the guiding question of each heading, and a beginning put into an empty cell.

import { columnOf } from '../../shared/catalogue/column.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { kindOf } from '../../shared/catalogue/kinds.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import type { Slot } from '../../shared/period.ts';
import { addressOf, readWorkbook, type Workbook } from '../sheets/workbook.ts';
import { failure, type Outcome } from './answer.ts';

/** One heading of the narratives that is still empty. */
export interface Starter {
  key: string;
  label: string;
  question: string;
  starter: string;
}

const noBook = failure('Đây không phải sổ báo cáo.', 'Mở đúng sổ báo cáo của đơn vị.');

/** The headings that the period asks for and that are still empty, with their questions. */
export function readStarters(slot: Slot): Outcome<{ starters: Starter[] }> {
  const workbook = readWorkbook(SpreadsheetApp.getActive(), catalogue);
  if (!workbook) return noBook;
  const asked = workbook.layout.asked[slot];
  const starters = lookup(asked).indicators.flatMap(({ indicator }): Starter[] => {
    const { id: key, label } = indicator;
    const prose = kindOf(indicator).prose;
    if (!prose?.starter) return [];
    const { question, starter } = prose;
    const isTyped = columnOf(asked, workbook.layout.reporter, slot).role(key) === 'typed';
    const cell = isTyped ? cellOf(workbook, key, slot) : null;
    return cell && cell.value === '' ? [{ key, label, question, starter }] : [];
  });
  return { ok: true, starters };
}

/** Writes the beginning into the heading's cell, if it is still empty, and goes there. */
export function insertStarter(slot: Slot, key: string): Outcome<object> {
  const spreadsheet = SpreadsheetApp.getActive();
  const workbook = readWorkbook(spreadsheet, catalogue);
  if (!workbook) return noBook;
  const indicator = lookup(workbook.catalogue).byId.get(key)?.indicator;
  const cell = cellOf(workbook, key, slot);
  const starter = indicator ? kindOf(indicator).prose?.starter : null;
  if (!starter || !cell) return failure('Không tìm thấy mục này nữa.', 'Bấm «Xem mục còn trống» để đọc lại.');
  if (cell.value !== '')
    return failure(
      'Mục này đã có nội dung.',
      'Nội dung đã viết được giữ nguyên; câu mở đầu chỉ ghi vào ô trống.',
    );
  const tab = spreadsheet.getSheetByName(cell.sheet);
  tab?.getRange(cell.cell).setNumberFormat('@').setValue(starter);
  tab?.getRange(cell.cell).activate();
  return { ok: true };
}

function cellOf(
  workbook: Workbook,
  key: string,
  slot: Slot,
): { sheet: string; cell: string; value: string } | null {
  const { book, grids } = workbook;
  const spot = book.spots[key];
  const column = spot ? book.columns[`${spot.block}/${slot}`] : undefined;
  const address = spot && column !== undefined ? addressOf(workbook, { ...spot, column }) : null;
  if (!spot || !address || column === undefined) return null;
  return { ...address, value: String(grids.get(spot.block)?.values[spot.row]?.[column] ?? '').trim() };
}
