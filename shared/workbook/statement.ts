// One period's complete statement out of a workbook: everything the period asks for, typed or worked out.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { roleOf } from '../catalogue/cell-role.ts';
import { columnOf } from '../catalogue/column.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { lookup } from '../catalogue/lookup.ts';
import { check, inOrder } from '../checks/check.ts';
import type { Code } from '../checks/codes.ts';
import type { Finding, Found, Report } from '../checks/finding.ts';
import { neededReasons, type Reason } from '../checks/reasons.ts';
import { tell } from '../checks/words/tell.ts';
import { isDerivedIn, rowsIn, withDerived } from '../figures/derive.ts';
import type { Figures, Tables } from '../figures/figures.ts';
import { type Slot, slots } from '../period.ts';
import type { Book } from './grid/book.ts';
import type { Layout } from './layout.ts';
import { checkSheet, overwritten } from './sheet-checks.ts';

export interface Statement {
  report: Report;
  /** `table#k` of the statement → `table#n` of the workbook: a period has only some of the year's rows. */
  rows: Record<string, string>;
}

/** What the workbook says about one period. Cells that cannot be read are simply not in it; `checkBook` names them. */
export function statementOf(
  layout: Layout,
  book: Book,
  slot: Slot,
  given: readonly Reason[] = [],
): Statement {
  const { year, reporter } = layout;
  const catalogue = layout.asked[slot];
  const others: Partial<Record<Slot, Figures>> = figuresOf(layout, book);
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
  const reasons = reasonsIn(rows, given);
  return { report: { catalogue, reporter, period, figures, tables, notes, reasons, others }, rows };
}

/** Reasons with the rows of tables numbered as the statement does; those on rows of other periods are none of it. */
function reasonsIn(rows: Statement['rows'], given: readonly Reason[]): Reason[] {
  const numbers = new Map(Object.keys(rows).map((to) => [rows[to], to]));
  return given.flatMap((reason) => {
    const at = reason.at.indexOf('#') < 0 ? reason.at : numbers.get(reason.at);
    return at === undefined ? [] : [{ ...reason, at }];
  });
}

/** The figures of every period: what is typed, and what is worked out of it, whatever the sheet's formulas show. */
function figuresOf(layout: Layout, book: Book): Record<Slot, Figures> {
  const { year, reporter, asked } = layout;
  const figures: Partial<Record<Slot, Figures>> = {};
  // Quarters come before what is worked out of them.
  for (const slot of slots) {
    const typed = typedFigures(asked[slot], reporter, slot, book.figures[slot]);
    figures[slot] = withDerived(asked[slot], reporter, { year, slot }, typed, book.tables, figures);
  }
  return figures as Record<Slot, Figures>;
}

/** Blocks in which a worked-out cell shows something else than it should, in whatever period: their formulas may be wrong. */
export function doubtfulBlocks(layout: Layout, book: Book): Set<string> {
  const figures = figuresOf(layout, book);
  const keys = new Set<string>();
  for (const slot of slots) {
    for (const { at } of overwritten({ layout, book, slot, right: figures[slot] })) keys.add(at);
  }
  for (const { at, slot, why } of book.unreadable) {
    const place = slot && lookup(layout.asked[slot]).fields.get(at);
    if (place && slot && why.code === 'R01.formula-error' && isDerivedIn(place.indicator, place.field, slot))
      keys.add(at);
  }
  return new Set([...keys].flatMap((key) => book.spots[key]?.block ?? []));
}

/** What is known besides the workbook. */
interface Known {
  /** What was reported of the same period last year, and of this year's other periods: a report is held against that. */
  lastYear?: Figures;
  lastYearIsEstimate?: boolean;
  others?: Partial<Record<Slot, Figures>>;
  reasons?: readonly Reason[];
}

/**
 * Everything there is to look at again in one period of a workbook, in the words and places of the sheet. Reasons number
 * the rows of tables as the workbook does; the statement has those that still answer something.
 */
export function checkBook(
  catalogue: Catalogue,
  layout: Layout,
  book: Book,
  slot: Slot,
  known: Known = {},
): { statement: Statement; findings: Finding[] } {
  const { lastYear, lastYearIsEstimate = false, others, reasons = [] } = known;
  const statement = statementOf(layout, book, slot, reasons);
  const report: Report = {
    ...statement.report,
    ...(lastYear ? { lastYear, lastYearIsEstimate } : {}),
    others: { ...statement.report.others, ...others },
  };
  const fromSheet = checkSheet({ layout, book, slot, right: report.figures });
  const told = new Set(
    fromSheet.filter((finding) => finding.severity === 'error').map((finding) => finding.at),
  );
  const judged = check(report)
    .map((finding): Found => ({ ...finding, at: statement.rows[finding.at] ?? finding.at }))
    // What cannot be read or was typed over is said once, not again as an empty cell or a wrong sum.
    .filter((finding) => !(told.has(finding.at) && toldOnce.indexOf(finding.code) >= 0));
  const findings = tell(catalogue, slot, inOrder(catalogue, [...fromSheet, ...judged]));
  const needed = reasonsIn(statement.rows, neededReasons(reasons, findings));
  return { statement: { ...statement, report: { ...report, reasons: needed } }, findings };
}

/** Empty or incomplete, a wrong sum, an empty text. */
const toldOnce: readonly Code[] = [
  'R01.empty',
  'R01.no-reason',
  'R01.column-missing',
  'R01.quarter-unfilled',
  'R12.sum',
  'R22.empty',
  'R22.gap',
  'R22.one-sentence',
  'R22.last-year',
];

/** How much of what a period asks people to type is filled in. */
export function completenessOf(
  layout: Layout,
  book: Book,
  slot: Slot,
  reasons: readonly Reason[] = [],
): { filled: number; asked: number } {
  let filled = 0;
  let asked = 0;
  const figures = book.figures[slot];
  const catalogue = layout.asked[slot];
  const { rowsBeside } = lookup(catalogue);
  for (const { indicator, field } of columnOf(catalogue, layout.reporter, slot).typed) {
    if (field.optional) continue;
    asked += 1;
    const { anyAnswers, prose } = kindOf(indicator);
    // A text that is left out with a reason is as good as filled, and so is one of several answers beside another.
    const excused =
      (prose !== null && reasons.some(({ code, at }) => code === 'R22.empty' && at === field.key)) ||
      (anyAnswers && (rowsBeside.get(field.key) ?? []).some((key) => figures[key] !== undefined));
    if (excused || figures[field.key] !== undefined) filled += 1;
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
  const { rowsBeside } = lookup(catalogue);
  for (const { indicator, field } of columnOf(catalogue, reporter, slot).typed) {
    const figure = found[field.key];
    if (figure !== undefined) typed[field.key] = figure;
    else if (
      kindOf(indicator).anyAnswers &&
      (rowsBeside.get(field.key) ?? []).some((key) => found[key] === 'co')
    )
      typed[field.key] = 'khong';
  }
  return typed;
}
