// What only the workbook itself can show: cells that cannot be read, formulas typed over, words where numbers belong,
// suggestions that nobody confirmed, rows of no period. The Worker never sees any of it.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { roleOf } from '../catalogue/cell-role.ts';
import { dayOf } from '../catalogue/cells.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { isReportedBy, lookup } from '../catalogue/lookup.ts';
import { quoted, showNumber, showShare } from '../catalogue/number-text.ts';
import type { Finding } from '../checks/finding.ts';
import { wordsOfUnread } from '../checks/words/cell-words.ts';
import { type Figures, isMissing } from '../figures/figures.ts';
import { covers, periodInText, type Slot } from '../period.ts';
import { shareOf } from '../totals/summary.ts';
import type { Book, Unreadable } from './grid/book.ts';
import type { Layout } from './layout.ts';

type SheetFinding = Omit<Finding, 'place'>;

/** Findings of one period of a workbook; `right` are the figures as they should be, worked out anew. */
export function checkSheet(
  catalogue: Catalogue,
  layout: Layout,
  book: Book,
  slot: Slot,
  right: Figures,
): SheetFinding[] {
  // An unreadable row of a table may belong to this period: it is named whatever period is being checked.
  const unreadable = book.unreadable.filter((cell) => cell.slot === slot || cell.slot === null);
  return [
    ...unreadable.map((cell) => findingOf(cell)),
    ...overwritten(catalogue, layout, book, slot, right),
    ...wordedCells(book, slot),
    ...dayLike(catalogue, layout, book, slot),
    ...unconfirmed(book, slot),
    ...ignoredCells(book, layout.year, slot),
    ...withoutPeriod(catalogue, layout.year, book),
  ];
}

/**
 * A day typed into a cell with the format of a number is kept by the sheet as the number of that day, and nothing else
 * tells it from a count: a number that is a day around the reporting year wants a word from whoever typed it.
 */
function dayLike(catalogue: Catalogue, layout: Layout, book: Book, slot: Slot): SheetFinding[] {
  return lookup(catalogue).indicators.flatMap(({ indicator }) => {
    if (!isReportedBy(indicator, layout.reporter)) return [];
    return kindOf(indicator)
      .fields()
      .flatMap((field): SheetFinding[] => {
        const figure = book.figures[slot][field.key];
        if (field.cell !== 'whole' || roleOf(indicator, field, slot).role !== 'typed') return [];
        const day = typeof figure === 'number' ? dayOf(figure) : null;
        if (typeof figure !== 'number' || !day || Math.abs(Number(day.slice(0, 4)) - layout.year) > 1)
          return [];
        const [year, month, date] = day.split('-');
        return [
          {
            code: 'R27',
            severity: 'warning',
            at: field.key,
            fault: `${showNumber(figure)} có thể là ngày ${date}/${month}/${year} gõ nhầm vào ô số lượng.`,
            remedy: 'Nếu là ngày thì gõ lại số lượng; nếu đúng là số lượng thì ghi lời giải thích.',
          },
        ];
      });
  });
}

/** What stands in a cell that the period does not ask for goes nowhere: better said than left to be believed sent. */
function ignoredCells(book: Book, year: number, slot: Slot): SheetFinding[] {
  return book.ignored
    .filter((one) => one.slot === slot)
    .map(({ key, text }) => ({
      code: 'R01',
      severity: 'info',
      at: key,
      fault: `${quoted(text)} nằm ở ô mà ${periodInText({ year, slot })} không hỏi, nên không được gửi đi.`,
      remedy: 'Chuyển sang đúng cột của kỳ, hoặc xóa đi.',
    }));
}

function findingOf(cell: Unreadable): SheetFinding {
  const { at, column, why } = cell;
  return {
    ...{ code: why.code, severity: 'error', at, ...wordsOfUnread(why) },
    ...(column ? { column } : {}),
  };
}

/** Cells that are worked out but hold something else than their formula would give (R12), typed percentages (R26). */
function overwritten(
  catalogue: Catalogue,
  layout: Layout,
  book: Book,
  slot: Slot,
  right: Figures,
): SheetFinding[] {
  const unsure = unsureOf(catalogue, book);
  const findings: SheetFinding[] = [];
  const repair = 'Bấm «Sửa lại biểu mẫu» để khôi phục công thức; không gõ vào ô tự tính.';
  for (const { indicator } of lookup(catalogue).indicators) {
    if (!isReportedBy(indicator, layout.reporter)) continue;
    for (const field of kindOf(indicator).fields()) {
      const { role } = roleOf(indicator, field, slot);
      const shown = book.figures[slot][field.key];
      if ((role !== 'derived' && role !== 'over-time') || shown === undefined || unsure(field.key, slot))
        continue;
      const known = right[field.key];
      if (shown === known || (isMissing(shown) && isMissing(known))) continue;
      findings.push({
        code: 'R12',
        severity: 'error',
        at: field.key,
        fault: 'Ô tự tính đã bị gõ đè.',
        remedy: repair,
      });
    }
    for (const share of kindOf(indicator).shares()) {
      const shown = book.shares[slot][share.key];
      if (typeof shown !== 'number') continue;
      if (unsure(share.numerator, slot) || unsure(share.denominator, slot)) continue;
      const tu = right[share.numerator];
      const mau = right[share.denominator];
      const known = shareOf({
        value: typeof tu === 'number' ? tu : null,
        base: typeof mau === 'number' ? mau : null,
      });
      if (known !== null && Math.abs(known - shown) < 1e-6) continue;
      findings.push({
        code: 'R26',
        severity: 'error',
        at: share.numerator,
        fault: `Tỷ lệ ${showShare(shown)} được gõ tay vào ô tự tính.`,
        remedy: repair,
      });
    }
  }
  return findings;
}

/**
 * Whether a cell, or one that it is worked out from, is not what the sheet's formulas take it for: it cannot be read,
 * or holds words that only we read as a number. Then a formula's result is no sign of typing over.
 */
function unsureOf(catalogue: Catalogue, book: Book): (key: string, slot: Slot) => boolean {
  const cells = new Set([
    ...book.worded,
    ...book.unreadable.map((cell) => (cell.slot ? `${cell.slot}/${cell.at}` : cell.at.replace(/#\d+$/, ''))),
  ]);
  const { fields } = lookup(catalogue);
  const unsure = (key: string, slot: Slot): boolean => {
    if (cells.has(`${slot}/${key}`)) return true;
    const place = fields.get(key);
    if (!place || cells.size === 0) return false;
    const role = roleOf(place.indicator, place.field, slot);
    if (role.role === 'over-time') return role.from.some((quarter) => unsure(key, quarter));
    const from = role.role === 'derived' ? place.field.from : undefined;
    if (!from) return false;
    if ('table' in from) return cells.has(from.table);
    return [...from.sum, ...(from.minus ?? [])].some((part) => unsure(part, slot));
  };
  return unsure;
}

/** Text that reads as one number all the same: the sheet's own formulas cannot add it up until it is one. */
function wordedCells(book: Book, slot: Slot): SheetFinding[] {
  return book.worded.flatMap((place): SheetFinding[] => {
    const at = place.slice(slot.length + 1);
    const value = book.figures[slot][at];
    if (place.indexOf(`${slot}/`) !== 0 || typeof value !== 'number') return [];
    return [
      {
        code: 'R27',
        severity: 'info',
        at,
        fault: `Chữ trong ô được đọc là ${showNumber(value)}; các ô tự tính của sổ chỉ cộng được số.`,
        remedy: 'Ghi số vào ô để cột «6 tháng», «Năm» và tỷ lệ hiện đủ.',
        readings: [showNumber(value)],
      },
    ];
  });
}

/** What looks like content and is none must be settled before the report is sent: nothing is sent that nobody confirmed. */
function unconfirmed(book: Book, slot: Slot): SheetFinding[] {
  return book.suggested
    .filter((one) => one.slot === slot)
    .map(({ key }) => ({
      code: 'R01',
      severity: 'error',
      at: key,
      fault: 'Ô này mới có gợi ý từ năm trước, chưa ai xác nhận.',
      remedy: 'Bấm «Nhận» ở thẻ «Gợi ý từ năm trước» nếu vẫn đúng; nếu đã khác thì gõ đè, hoặc xóa ô.',
    }));
}

/** A row without its day, or of another year, belongs to no period and would be lost: said whatever is being checked. */
function withoutPeriod(catalogue: Catalogue, year: number, book: Book): SheetFinding[] {
  const unreadable = new Set(book.unreadable.map((cell) => `${cell.at}/${cell.column}`));
  return catalogue.tables.flatMap((table) => {
    const { dated } = table;
    const column = table.columns.find((one) => one.code === dated);
    if (dated === undefined || !column) return [];
    return (book.tables[table.id] ?? []).flatMap((row, i): SheetFinding[] => {
      const at = `${table.id}#${i + 1}`;
      const day = row[dated];
      if (typeof day === 'string') {
        if (covers({ year, slot: 'Y' }, day)) return [];
        return [
          {
            code: 'R25',
            severity: 'error',
            at,
            fault: `Ngày ở cột «${column.label}» không thuộc năm ${year}.`,
            remedy: 'Sửa lại ngày, hoặc chuyển dòng sang sổ của năm đó.',
          },
        ];
      }
      if (unreadable.has(`${at}/${dated}`)) return [];
      return [
        {
          code: 'R01',
          severity: 'error',
          at,
          fault: `Dòng này chưa có «${column.label}» nên chưa biết thuộc kỳ nào.`,
          remedy: `Gõ «${column.label}», hoặc xóa cả dòng nếu ghi thừa.`,
        },
      ];
    });
  });
}
