// «Điền lần lượt» as it stands in the page: the workbook as it was read, what has been typed since, what is left, and what
// the product's own checks say of a row the moment it is typed.
import type { Asking } from '../asking/selection.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { showFigure } from '../catalogue/cells.ts';
import { columnOf } from '../catalogue/column.ts';
import { type Field, kindOf } from '../catalogue/kinds.ts';
import { lookup } from '../catalogue/lookup.ts';
import { showShare } from '../catalogue/number-text.ts';
import type { Finding } from '../checks/finding.ts';
import type { Reason } from '../checks/reasons.ts';
import { rowsIn } from '../figures/derive.ts';
import { type Figure, type Figures, isMissing, numberAt, type TableRow } from '../figures/figures.ts';
import { quarterBefore, type Slot, slotName } from '../period.ts';
import type { Book } from '../workbook/grid/book.ts';
import { type Layout, layoutOf } from '../workbook/layout.ts';
import { checkBook } from '../workbook/statement.ts';
import { type Card, cardsOf, type FieldCard, type Order } from './cards.ts';
import { readTyped } from './reading.ts';

export { groupOf } from './cards.ts';
export { minutesFor } from './pace.ts';
export { inWords, readTyped, standingOfFigure, usualReasons } from './reading.ts';

/** Where a block stands: its tab, and its heading row and key column, from 1. */
interface Origin {
  sheet: string;
  row: number;
  column: number;
}

/** Everything that the page needs of the workbook to go through a period. */
export interface FillingSource {
  catalogue: Catalogue;
  year: number;
  reporter: 'ward' | 'district';
  /** What the units above ask of it. */
  asking: readonly Asking[];
  slot: Slot;
  book: Book;
  origins: Record<string, Origin>;
  reasons: readonly Reason[];
  /** The same period of last year, where it was reported. */
  lastYear: Figures | null;
  /** What stands in each cell, by key (`standingOf`). */
  standings: Record<string, string>;
}

/** The cell of a figure in the spreadsheet, with where its heading and its key must be found. */
export interface Place {
  sheet: string;
  heading: number;
  keyColumn: number;
  row: number;
  column: number;
}

/** An earlier figure beside the field: «Năm trước», «Quý I». */
export interface Earlier {
  when: string;
  shown: string;
  figure: Figure;
}

export interface Filling {
  cards(order: Order): Card[];
  /** What stands in a cell now; undefined where it is empty. */
  figure(key: string): Figure | undefined;
  /** What is worked out of the figures as they stand. */
  worked(key: string): Figure | undefined;
  place(field: Field): Place | null;
  standing(key: string): string;
  earlier(field: Field): Earlier[];
  rows(table: string): readonly TableRow[];
  /** Puts a figure into the page's own copy; null empties the cell. */
  put(key: string, figure: Figure | null): void;
  /** What the spreadsheet turned out to hold. */
  found(key: string, text: string): void;
  add(table: string, row: TableRow): void;
  /** What there is to say about a card as things stand; empty cells are not worth a word here. */
  findings(card: Card): Finding[];
  /** Required cells of the card that are still empty. */
  missing(card: Card): Field[];
  /** «88,01%» of each rate of the card whose two halves are known. */
  shares(card: FieldCard): string[];
  /** How a text may begin; null for anything else. */
  starter(card: FieldCard): string | null;
}

export function openFilling(source: FillingSource): Filling {
  const { catalogue, year, reporter, asking, slot, origins, reasons, lastYear } = source;
  // Quarters are held against the quarter before; longer periods against last year only.
  const lastQuarter = quarterBefore(slot);
  const layout: Layout = layoutOf(catalogue, year, reporter, asking);
  const { fields } = lookup(catalogue);
  // What the sheet has worked out is of yesterday as soon as something is typed here: it is worked out anew.
  const typed = new Set(columnOf(layout.asked[slot], reporter, slot).typed.map(({ field }) => field.key));
  const own = Object.entries(source.book.figures[slot]).filter(([key]) => typed.has(key));
  const figures = { ...source.book.figures, [slot]: Object.fromEntries(own) };
  const book: Book = {
    ...source.book,
    shares: { ...source.book.shares, [slot]: {} },
    figures,
    unreadable: [...source.book.unreadable],
    tables: { ...source.book.tables },
  };
  const standings = { ...source.standings };
  let judged: { findings: readonly Finding[]; right: Figures } | null = null;

  const judge = () => {
    if (judged) return judged;
    const known = { reasons, ...(lastYear ? { lastYear } : {}) };
    const { statement, findings } = checkBook(catalogue, layout, book, slot, known);
    judged = { findings, right: statement.report.figures };
    return judged;
  };
  const settle = (key: string) => {
    book.unreadable = book.unreadable.filter((one) => one.at !== key || one.slot !== slot);
    book.suggested = book.suggested.filter((one) => one.key !== key || one.slot !== slot);
    judged = null;
  };
  const put = (key: string, figure: Figure | null) => {
    settle(key);
    if (figure === null) delete figures[slot][key];
    else figures[slot][key] = figure;
  };

  return {
    cards: (order) => cardsOf(layout, slot, order),
    figure: (key) => figures[slot][key],
    worked: (key) => judge().right[key],
    place({ key }) {
      const spot = book.spots[key];
      const origin = spot ? origins[spot.block] : undefined;
      const column = spot ? book.columns[`${spot.block}/${slot}`] : undefined;
      if (!spot || !origin || column === undefined) return null;
      return {
        ...{ sheet: origin.sheet, heading: origin.row, keyColumn: origin.column },
        ...{ row: origin.row + spot.row, column: origin.column + column },
      };
    },
    standing: (key) => standings[key] ?? '',
    earlier(field) {
      const before = [
        ...(lastYear ? [{ when: 'Năm trước', figure: lastYear[field.key] }] : []),
        ...(lastQuarter
          ? [{ when: slotName(lastQuarter), figure: book.figures[lastQuarter][field.key] }]
          : []),
      ];
      return before.flatMap(({ when, figure }) =>
        figure === undefined || isMissing(figure) ? [] : [{ when, figure, shown: showFigure(figure, field) }],
      );
    },
    rows(id) {
      const table = lookup(catalogue).tables.get(id);
      return table ? rowsIn(table, book.tables[id] ?? [], { year, slot }) : [];
    },
    put,
    found(key, text) {
      const field = fields.get(key)?.field;
      const typed = field ? readTyped(text, field) : null;
      put(key, typed?.state === 'figure' ? typed.figure : null);
    },
    add(id, row) {
      book.tables[id] = [...(book.tables[id] ?? []), row];
      judged = null;
    },
    findings(card) {
      const { findings } = judge();
      return findings.filter(
        ({ code, at }) => code !== 'R01.empty' && code !== 'R22.empty' && isOf(card, at),
      );
    },
    missing: (card) => (card.sort === 'table' ? [] : missingIn(card, figures[slot])),
    shares({ indicator }) {
      const { right } = judge();
      return kindOf(indicator)
        .shares()
        .flatMap(({ numerator, denominator }) => {
          const [part, whole] = [numberAt(right, numerator), numberAt(right, denominator)];
          return part === null || whole === null || whole === 0 ? [] : [showShare(part / whole)];
        });
    },
    starter: ({ indicator }) => kindOf(indicator).prose?.starter ?? null,
  };
}

function isOf(card: Card, at: string): boolean {
  if (card.sort === 'table') return at.split('#')[0] === card.id;
  return [...card.fields, ...card.worked].some(({ key }) => key === at);
}

/** Of several answers one is enough. */
function missingIn({ indicator, fields }: FieldCard, figures: Figures): Field[] {
  const asked = fields.filter(({ optional }) => !optional);
  const empty = asked.filter(({ key }) => figures[key] === undefined);
  return kindOf(indicator).anyAnswers && empty.length < asked.length ? [] : empty;
}
