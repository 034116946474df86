// Accounts for every cell of a filled file: what was taken, and what stands there as the template has it; all the rest
// is refused with its address and the reason.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { fold, shorten } from '../catalogue/cells.ts';
import { plainText, quoted } from '../catalogue/number-text.ts';
import { isMissing } from '../figures/figures.ts';
import { type Slot, slotName, slots } from '../period.ts';
import { type BookIdentity, identityMark } from '../workbook/book-file.ts';
import { formulasOf, gatherSheet } from '../workbook/formula.ts';
import type { Book } from '../workbook/grid/book.ts';
import {
  type FormRow,
  type FormSheet,
  formColumns,
  headingRow,
  type Layout,
  subtitleOf,
  type TableSheet,
  tableColumns,
} from '../workbook/layout.ts';
import { formPlan } from '../workbook/plan/form-plan.ts';
import { formerGuideTexts, guideLines } from '../workbook/plan/guide-plan.ts';
import type { SheetPlan } from '../workbook/plan/sheet-plan.ts';
import { tablePlan } from '../workbook/plan/table-plan.ts';
import { statementOf } from '../workbook/statement.ts';
import { addressOf, type FileBlock, type FileCell, type FileSheet } from './file-sheets.ts';

/** A cell of the file that does not come into the workbook. */
export interface RefusedCell {
  /** Tab of the file. */
  sheet: string;
  /** `J12`. */
  cell: string;
  typed: string;
  why: string;
}

/** What a filled file came to, and what it was read from. */
interface Account {
  catalogue: Catalogue;
  layout: Layout;
  identity: BookIdentity;
  book: Book;
  /** The blocks that were read, and those that say again what another one says. */
  read: readonly FileBlock[];
  copies: readonly FileBlock[];
  sheets: readonly FileSheet[];
}

export function refusedCells(account: Account): RefusedCell[] {
  const { layout, identity, read, copies, sheets } = account;
  const own = guideTexts(identity);
  const blocks = new Map([...read, ...copies].map((block) => [block.sheet, block]));
  return sheets.flatMap((sheet): RefusedCell[] => {
    if (isOwnData(sheet)) return [];
    const block = blocks.get(sheet);
    const cells = sheet.cells.filter(({ text, isFormula }) => isFormula || plainText(text) !== '');
    if (!block) {
      return cells
        .filter(({ text }) => !own.has(plainText(text)))
        .map((cell) => refused(sheet, cell, 'trang này không phải biểu của sổ'));
    }
    if (copies.indexOf(block) >= 0) return copiedCells(block, cells, read);
    const form = layout.forms.find(({ form: { id } }) => `#${id}` === block.key);
    const table = layout.tables.find(({ table: { id } }) => `#${id}` === block.key);
    const judge = form
      ? judgeOfForm(account, form, block)
      : table
        ? judgeOfTable(account, table, block)
        : null;
    if (!judge) return cells.map((cell) => refused(sheet, cell, 'biểu này không dành cho đơn vị'));
    return cells.flatMap((cell) => {
      const why = judge(cell);
      return why === '' ? [] : [refused(sheet, cell, why)];
    });
  });
}

function refused({ name }: FileSheet, cell: FileCell, why: string): RefusedCell {
  return { sheet: name, cell: addressOf(cell), typed: shorten(plainText(cell.text)), why };
}

/** The hidden sheet; a sheet of the same name that somebody else made is none. */
function isOwnData({ name, cells }: FileSheet): boolean {
  return name === gatherSheet && cells.some(({ value }) => value === identityMark);
}

function guideTexts(identity: BookIdentity): Set<string> {
  const lines = guideLines(identity, 'file').flatMap(({ left, right }) => [left, right]);
  return new Set([...lines, ...formerGuideTexts].map(plainText));
}

/** A tab that was copied: what stands in it as in the other one is told there. */
function copiedCells(
  block: FileBlock,
  cells: readonly FileCell[],
  read: readonly FileBlock[],
): RefusedCell[] {
  const first = read.find(({ key }) => key === block.key);
  const [down, right] = [(first?.row ?? 0) - block.row, (first?.column ?? 0) - block.column];
  const there = new Map(
    (first?.sheet.cells ?? []).map(({ row, column, text }) => [`${row},${column}`, text]),
  );
  const textAt = ({ row, column }: FileCell) => there.get(`${row + down},${column + right}`) ?? '';
  return cells
    .filter((cell) => !cell.isFormula && cell.text !== textAt(cell))
    .map((cell) =>
      refused(
        block.sheet,
        cell,
        `trang này là bản chép của trang ${quoted(first?.sheet.name ?? '')}, chỉ trang đó được đọc`,
      ),
    );
}

/** Why a cell is refused; '' where it is taken, or stands there as the template has it. */
type Judge = (cell: FileCell) => string;

const nowhere = 'ô này không thuộc biểu';
const changed = 'chữ của mẫu bị sửa; sổ giữ chữ của mẫu';

function judgeOfForm({ layout, identity, book }: Account, sheet: FormSheet, block: FileBlock): Judge {
  const id = sheet.form.id;
  const plan = formPlan(sheet, subtitleOf(identity), formulasOf(layout), {
    cell: () => null,
    note: () => '',
    mark: () => '',
    lastYear: () => '',
  });
  const planned = plannedTexts(plan);
  const keys = new Map<number, FormRow>();
  for (const row of sheet.rows) {
    const spot = book.spots[row.key];
    if (spot?.block === id) keys.set(spot.row, row);
  }
  const byKey = new Map(sheet.rows.map((row) => [row.key, row]));
  const columns = new Map<number, Slot | 'note'>();
  for (const slot of slots) {
    const column = book.columns[`${id}/${slot}`];
    if (column !== undefined) columns.set(column, slot);
  }
  const note = book.columns[`${id}/ghi_chu`];
  if (note !== undefined) columns.set(note, 'note');
  const earlier = [book.columns[`${id}/lastYear`], book.columns[`${id}/lastQuarter`]];
  const unread = new Set(book.unreadable.map(({ at, slot }) => `${slot}/${at}`));
  const sums: Partial<Record<Slot, Record<string, unknown>>> = {};
  const workedOut = (slot: Slot, key: string) => {
    sums[slot] ??= statementOf(layout, book, slot).report.figures;
    return sums[slot]?.[key];
  };

  return (cell) => {
    const [row, column] = [cell.row - block.row, cell.column - block.column];
    if (row >= 0 && column === 0) return '';
    if (row <= 0 || column < 0) return headJudge(planned, cell, row);
    const kept = String(block.grid.values[row]?.[0] ?? '').trim();
    const line = keys.get(row) ?? byKey.get(kept);
    const asks = columns.get(column);
    if (!line) {
      if (asks === undefined && cell.isFormula) return '';
      const label = String(block.grid.values[row]?.[formColumns.label - 1] ?? '').replace(/^– /, '');
      if (kept !== '' && asks === undefined) return '';
      return kept === '' ? nowhere : `dòng ${quoted(label)} không có trong danh mục đang dùng`;
    }
    if (earlier.indexOf(column) >= 0)
      return cell.isFormula ? '' : 'cột này chỉ để so với kỳ trước, không gõ vào';
    if (asks === undefined) {
      const template = planned.get(line.key);
      return cell.isFormula || !template || template.has(plainText(cell.text)) ? '' : changed;
    }
    if (line.role === 'section' || line.role === 'title') return 'dòng này không ghi số liệu';
    if (asks === 'note')
      return line.role === 'field' && book.notes[line.key] !== undefined
        ? ''
        : 'ghi chú chỉ đọc ở dòng có số liệu';
    if (line.role === 'share') return judgeShare(cell, line, book, asks);
    if (cell.isFormula && cell.value === '') {
      return line.cells[asks].role === 'typed'
        ? 'công thức chưa có kết quả: mở tệp bằng Excel, bấm lưu rồi nạp lại, hoặc gõ số vào ô'
        : '';
    }
    const { role } = line.cells[asks];
    if (role === 'not-asked')
      return cell.isFormula ? '' : `cột ${quoted(slotName(asks))} không hỏi chỉ số này`;
    if (role === 'typed') {
      const taken = book.figures[asks][line.key] !== undefined || unread.has(`${asks}/${line.key}`);
      return taken ? '' : 'chưa đọc được ô này';
    }
    if (cell.isFormula) return '';
    const sum = workedOut(asks, line.key);
    if (sum !== undefined && (isMissing(sum as never) ? cell.value === '' : sum === cell.value)) return '';
    return 'ô này tự tính, không gõ vào; nếu số tự tính sai thì sửa các ô thành phần';
  };
}

/** A percentage that somebody typed over its formula: fine where it says what the two numbers say. */
function judgeShare(
  cell: FileCell,
  { share }: Extract<FormRow, { role: 'share' }>,
  { figures }: Book,
  slot: Slot,
): string {
  if (cell.isFormula) return '';
  const [part, whole] = [figures[slot][share.numerator], figures[slot][share.denominator]];
  const known = typeof part === 'number' && typeof whole === 'number' && whole > 0 ? part / whole : null;
  if (known !== null && typeof cell.value === 'number' && Math.abs(cell.value - known) < 0.00005) return '';
  return 'tỷ lệ tự tính từ tử số và mẫu số, không gõ vào';
}

function judgeOfTable({ identity, book }: Account, sheet: TableSheet, block: FileBlock): Judge {
  const { table } = sheet;
  const planned = plannedTexts(
    tablePlan({ ...sheet, capacity: table.rows?.length ?? 1 }, subtitleOf(identity), {
      entries: [],
      mark: () => '',
    }),
  );
  const columns = new Map<number, string>();
  for (const { code } of table.columns) {
    const column = book.columns[`${table.id}/${code}`];
    if (column !== undefined) columns.set(column, code);
  }
  const entries = new Map<number, number>();
  (book.tables[table.id] ?? []).forEach((_, i) => {
    const spot = book.spots[`${table.id}#${i + 1}`];
    if (spot) entries.set(spot.row, i);
  });
  const unread = new Set(book.unreadable.map(({ at, column }) => `${at}/${column}`));
  const given = new Set(
    (table.rows ?? []).flatMap((row) => Object.keys(row).map((code) => fold(String(row[code])))),
  );

  return (cell) => {
    const [row, column] = [cell.row - block.row, cell.column - block.column];
    if (row >= 0 && column === 0) return '';
    if (row <= 0 || column < 0) return headJudge(planned, cell, row);
    const code = columns.get(column);
    if (code === undefined) {
      const isNumber = column === tableColumns.number - 1 && /^\d*$/.test(plainText(cell.text));
      return isNumber || cell.isFormula ? '' : nowhere;
    }
    if (cell.isFormula && cell.value === '')
      return 'công thức chưa có kết quả: mở tệp bằng Excel, bấm lưu rồi nạp lại, hoặc gõ nội dung vào ô';
    if (given.has(fold(cell.text))) return '';
    const i = entries.get(row);
    const taken =
      i !== undefined &&
      (book.tables[table.id]?.[i]?.[code] !== undefined || unread.has(`${table.id}#${i + 1}/${code}`));
    return taken ? '' : 'bảng không nhận nội dung này: để trống ô, hoặc ghi vào cột «Ghi chú»';
  };
}

/** Titles and headings as the template has them, wherever they stand now. */
function headJudge(planned: ReadonlyMap<string, ReadonlySet<string>>, cell: FileCell, row: number): string {
  const texts = planned.get('');
  const text = plainText(cell.text);
  // A column that had to be filled in when the file was made carries a star.
  if (cell.isFormula || texts?.has(text) || (row === 0 && texts?.has(text.replace(/ \*$/, '')))) return '';
  return row === 0 ? 'cột này không có trong biểu' : nowhere;
}

/** Texts that the template itself has, by the key of the row; those above and in the headings under ''. */
function plannedTexts({ rows }: SheetPlan): Map<string, Set<string>> {
  const texts = new Map<string, Set<string>>([['', new Set()]]);
  rows.forEach(({ cells }, i) => {
    const key = i < headingRow ? '' : String(cells[0]?.value ?? '');
    const of = texts.get(key) ?? new Set<string>();
    for (const { value } of cells) of.add(plainText(String(value ?? '')));
    texts.set(key, of);
  });
  return texts;
}
