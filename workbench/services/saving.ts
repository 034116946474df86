// Books as JSON: styles and validation rules are written once and referred to by number.

import { Book } from './book.ts';
import type { SavedCalculation } from './calculation.ts';
import type { Cell, CellRule, DocumentState, SheetState, Style } from './document-state.ts';

type SavedCell = [
  row: number,
  column: number,
  cell: { v?: Cell['value']; f?: string; s?: number; n?: string; r?: number },
];

export interface SavedBook {
  id: string;
  owner: string;
  editors: string[];
  active: number;
  state: Omit<DocumentState, 'sheets'>;
  sheets: (Omit<SheetState, 'rows'> & { cells: SavedCell[] })[];
  styles: Style[];
  rules: CellRule[];
  /** Present where it was asked for: opened with it, nothing needs to be calculated. */
  calculation?: SavedCalculation;
}

function numbering<T extends object>(list: T[]): (item: T) => number {
  const known = new Map<string, number>();
  // A block of cells shares its styles: most are known without being written out.
  const same = new Map<T, number>();
  return (item) => {
    const seen = same.get(item);
    if (seen !== undefined) return seen;
    const key = JSON.stringify(item);
    let index = known.get(key);
    if (index === undefined) {
      index = list.push(item) - 1;
      known.set(key, index);
    }
    same.set(item, index);
    return index;
  };
}

export function saveBook(book: Book): SavedBook {
  const styles: Style[] = [];
  const rules: CellRule[] = [];
  const styleNumber = numbering(styles);
  const ruleNumber = numbering(rules);
  const { sheets, ...state } = book.state;
  const saved = sheets.map(({ rows, ...rest }) => {
    const cells: SavedCell[] = [];
    rows.forEach((row, r) => {
      row?.forEach((cell, c) => {
        if (!cell) return;
        const { value, formula, style, note, rule } = cell;
        cells.push([
          r + 1,
          c + 1,
          {
            ...(value === undefined ? {} : { v: value }),
            ...(formula === undefined ? {} : { f: formula }),
            ...(style ? { s: styleNumber(style) } : {}),
            ...(note === undefined ? {} : { n: note }),
            ...(rule ? { r: ruleNumber(rule) } : {}),
          },
        ]);
      });
    });
    return { ...rest, cells };
  });
  return {
    id: book.id,
    owner: book.owner,
    editors: [...book.editors],
    active: book.active,
    state,
    sheets: saved,
    styles,
    rules,
  };
}

export function loadBook(saved: SavedBook): Book {
  const sheets = saved.sheets.map(({ cells, ...rest }) => {
    const sheet: SheetState = { ...rest, charts: rest.charts ?? [], rows: [] };
    for (const [row, column, { v, f, s, n, r }] of cells) {
      const cell: Record<string, unknown> = {};
      if (v !== undefined) cell.value = v;
      if (f !== undefined) cell.formula = f;
      if (s !== undefined) cell.style = saved.styles[s];
      if (n !== undefined) cell.note = n;
      if (r !== undefined) cell.rule = saved.rules[r];
      sheet.rows[row - 1] ??= [];
      sheet.rows[row - 1]![column - 1] = cell as Cell;
    }
    return sheet;
  });
  const book = new Book(saved.id, saved.owner, { ...saved.state, sheets }, saved.editors);
  book.active = saved.active;
  book.settleSelection();
  return book;
}
