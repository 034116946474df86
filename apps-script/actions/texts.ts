// «Lời văn của quận»: the texts that a unit above the wards keeps with its own figures, read from its workbook and written
// there.

import { showFigure } from '../../shared/catalogue/cells.ts';
import { columnOf } from '../../shared/catalogue/column.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { kindOf } from '../../shared/catalogue/kinds.ts';
import type { Slot } from '../../shared/period.ts';
import { addressOf, readWorkbook, type Workbook } from '../sheets/workbook.ts';
import { failure, type Outcome } from './answer.ts';

/** One heading of the unit's report. */
export interface OwnText {
  key: string;
  label: string;
  question: string;
  text: string;
  /** Last year's, where it waits in the cell; '' elsewhere. */
  lastYear: string;
}

const notBook = failure('Đây không phải sổ số liệu của đơn vị.', 'Mở đúng sổ số liệu riêng rồi thử lại.');

/** Longest text that the Worker takes. */
const longest = 5_000;

/** Every text that the period asks for, in the order of the report. */
export function readTexts(slot: Slot): Outcome<{ texts: OwnText[] }> {
  const workbook = readWorkbook(SpreadsheetApp.getActive(), catalogue);
  if (!workbook) return notBook;
  const { book, layout } = workbook;
  const texts = columnOf(layout.asked[slot], layout.reporter, slot).typed.flatMap(
    ({ indicator, field }): OwnText[] => {
      const prose = kindOf(indicator).prose;
      if (!prose || !cellOf(workbook, field.key, slot)) return [];
      const figure = book.figures[slot][field.key];
      const waiting = book.suggested.find((one) => one.key === field.key && one.slot === slot);
      return [
        {
          key: field.key,
          label: field.label,
          question: prose.question,
          text: figure === undefined ? '' : showFigure(figure, field),
          lastYear: waiting?.content ?? '',
        },
      ];
    },
  );
  return { ok: true, texts };
}

/** Writes one text into its cell; `before` is what the page had read there, so that nobody's words are written over. */
export function writeText(
  slot: Slot,
  key: string,
  { before, text }: { before: string; text: string },
): Outcome<object> {
  const spreadsheet = SpreadsheetApp.getActive();
  const workbook = readWorkbook(spreadsheet, catalogue);
  if (!workbook) return notBook;
  const cell = cellOf(workbook, key, slot);
  if (!cell) return failure('Không tìm thấy mục này nữa.', 'Bấm «Mở các mục» để đọc lại.');
  const plain = text.normalize('NFC').trim();
  if (plain.length > longest)
    return failure('Đoạn văn quá dài.', `Viết gọn lại: nhiều nhất ${longest} ký tự.`);
  const figure = workbook.book.figures[slot][key];
  const now = typeof figure === 'string' ? figure : '';
  if (now !== before.normalize('NFC').trim())
    return failure(
      'Ô này vừa được sửa ở trang «Thuyết minh».',
      'Chưa ghi gì. Bấm «Mở các mục» để đọc lời mới, rồi sửa tiếp; lời đang gõ vẫn còn trong khung.',
    );
  spreadsheet.getSheetByName(cell.sheet)?.getRange(cell.cell).setNumberFormat('@').setValue(plain);
  return { ok: true };
}

function cellOf(workbook: Workbook, key: string, slot: Slot): { sheet: string; cell: string } | null {
  const spot = workbook.book.spots[key];
  const column = spot ? workbook.book.columns[`${spot.block}/${slot}`] : undefined;
  return spot && column !== undefined ? addressOf(workbook, { ...spot, column }) : null;
}
