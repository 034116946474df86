// One period's complete statement out of a workbook: everything the period asks for, typed or worked out.
import type { Catalogue } from './catalogue/catalogue.ts';
import { kindOf } from './catalogue/kinds.ts';
import { isReportedBy, lookup } from './catalogue/lookup.ts';
import { roleOf } from './cell-role.ts';
import { check, inOrder, placeOf } from './checks/check.ts';
import type { Finding, Report } from './checks/finding.ts';
import { rowsIn, withDerived } from './derive.ts';
import { type Figures, isMissing, type Tables } from './figures.ts';
import type { Book, Unreadable } from './grid.ts';
import type { Layout } from './layout.ts';
import { showNumber, showShare } from './number-text.ts';
import { covers, type Slot, slots } from './period.ts';
import { shareOf } from './summary.ts';

export interface Statement {
  report: Report;
  /** `table#k` of the statement → `table#n` of the workbook: a period has only some of the year's rows. */
  rows: Record<string, string>;
}

/** What the workbook says about one period. Cells that cannot be read are simply not in it; `checkBook` names them. */
export function statementOf(catalogue: Catalogue, layout: Layout, book: Book, slot: Slot): Statement {
  const { year, reporter } = layout;
  const others: Partial<Record<Slot, Figures>> = {};
  // Quarters come before what is worked out of them.
  for (const one of slots) {
    const typed = typedFigures(catalogue, reporter, one, book.figures[one]);
    others[one] = withDerived(catalogue, reporter, { year, slot: one }, typed, book.tables, others);
  }
  const period = { year, slot };
  const tables: Tables = {};
  const rows: Record<string, string> = {};
  const notes: Record<string, string> = {};
  for (const table of catalogue.tables) {
    const all = book.tables[table.id] ?? [];
    const chosen = rowsIn(table, all, period);
    if (chosen.length > 0) tables[table.id] = chosen;
    chosen.forEach((row, i) => {
      const from = `${table.id}#${all.indexOf(row) + 1}`;
      const to = `${table.id}#${i + 1}`;
      rows[to] = from;
      const note = book.notes[from];
      if (note !== undefined) notes[to] = note;
    });
  }
  const { fields } = lookup(catalogue);
  for (const key of Object.keys(book.notes)) {
    const place = fields.get(key);
    const note = book.notes[key];
    if (place && note !== undefined && roleOf(place.indicator, place.field, slot).role !== 'not-asked')
      notes[key] = note;
  }
  const figures = others[slot] ?? {};
  delete others[slot];
  return { report: { catalogue, reporter, period, figures, tables, notes, others }, rows };
}

/** Everything there is to look at again in one period of a workbook, in the words and places of the sheet. */
export function checkBook(
  catalogue: Catalogue,
  layout: Layout,
  book: Book,
  slot: Slot,
  lastYear?: Figures,
): { statement: Statement; findings: Finding[] } {
  const statement = statementOf(catalogue, layout, book, slot);
  const report: Report = lastYear ? { ...statement.report, lastYear } : statement.report;
  // An unreadable row of a table may belong to this period: it is named whatever period is being checked.
  const unreadable = book.unreadable.filter((cell) => cell.slot === slot || cell.slot === null);
  const fromSheet = [
    ...unreadable.map((cell) => findingOf(cell)),
    ...overwritten(catalogue, layout, book, slot, report.figures),
    ...wordedCells(book, slot),
    ...unconfirmed(book, slot),
    ...withoutPeriod(catalogue, layout.year, book),
  ].map((finding): Finding => ({ ...finding, place: placeOf(catalogue, finding.at, slot, finding.column) }));
  const told = new Set(
    fromSheet.filter((finding) => finding.severity === 'error').map((finding) => finding.at),
  );
  const judged = check(report)
    .map((finding) => ({ ...finding, at: statement.rows[finding.at] ?? finding.at }))
    // What cannot be read or was typed over is said once, not again as an empty cell or a wrong sum.
    .filter((finding) => !(told.has(finding.at) && toldOnce.indexOf(finding.code) >= 0))
    .map((finding) => ({ ...finding, place: placeOf(catalogue, finding.at, slot, finding.column) }));
  return { statement: { ...statement, report }, findings: inOrder(catalogue, [...fromSheet, ...judged]) };
}

/** Empty cell, wrong sum, empty text. */
const toldOnce: readonly string[] = ['R01', 'R12', 'R22'];

/** How much of what a period asks people to type is filled in. */
export function completenessOf(
  catalogue: Catalogue,
  layout: Layout,
  book: Book,
  slot: Slot,
): { filled: number; asked: number } {
  let filled = 0;
  let asked = 0;
  for (const { indicator } of lookup(catalogue).indicators) {
    if (!isReportedBy(indicator, layout.reporter)) continue;
    const fields = kindOf(indicator).fields();
    const answered =
      indicator.kind === 'choices' && fields.some((field) => book.figures[slot][field.key] !== undefined);
    for (const field of fields) {
      if (field.optional || roleOf(indicator, field, slot).role !== 'typed') continue;
      asked += 1;
      // A text that is left out with a note is as good as filled.
      const excused = indicator.kind === 'narrative' && book.notes[field.key] !== undefined;
      if (answered || excused || book.figures[slot][field.key] !== undefined) filled += 1;
    }
  }
  return { filled, asked };
}

function typedFigures(
  catalogue: Catalogue,
  reporter: 'ward' | 'district',
  slot: Slot,
  found: Figures,
): Figures {
  const typed: Figures = {};
  for (const { indicator } of lookup(catalogue).indicators) {
    if (!isReportedBy(indicator, reporter)) continue;
    const fields = kindOf(indicator).fields();
    const answered = indicator.kind === 'choices' && fields.some((field) => found[field.key] === 'co');
    for (const field of fields) {
      if (roleOf(indicator, field, slot).role !== 'typed') continue;
      const figure = found[field.key];
      if (figure !== undefined) typed[field.key] = figure;
      else if (answered) typed[field.key] = 'khong';
    }
  }
  return typed;
}

function findingOf(cell: Unreadable): Omit<Finding, 'place'> {
  const { code, at, fault, remedy, readings } = cell;
  return { code, severity: 'error', at, fault, remedy, ...(readings ? { readings } : {}) };
}

/** Cells that are worked out but hold something else than their formula would give (R12), typed percentages (R26). */
function overwritten(
  catalogue: Catalogue,
  layout: Layout,
  book: Book,
  slot: Slot,
  right: Figures,
): Omit<Finding, 'place'>[] {
  const unsure = unsureOf(catalogue, book);
  const findings: Omit<Finding, 'place'>[] = [];
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
function wordedCells(book: Book, slot: Slot): Omit<Finding, 'place'>[] {
  return book.worded.flatMap((place): Omit<Finding, 'place'>[] => {
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
function unconfirmed(book: Book, slot: Slot): Omit<Finding, 'place'>[] {
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
function withoutPeriod(catalogue: Catalogue, year: number, book: Book): Omit<Finding, 'place'>[] {
  const unreadable = new Set(book.unreadable.map((cell) => `${cell.at}/${cell.column}`));
  return catalogue.tables.flatMap((table) => {
    const { dated } = table;
    const column = table.columns.find((one) => one.code === dated);
    if (dated === undefined || !column) return [];
    return (book.tables[table.id] ?? []).flatMap((row, i): Omit<Finding, 'place'>[] => {
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
