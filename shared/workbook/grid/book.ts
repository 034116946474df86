// What stands in a workbook once it is read, and where.
import type { Unread } from '../../catalogue/unread.ts';
import type { Figures, Tables, Value } from '../../figures/figures.ts';
import type { Slot } from '../../period.ts';

/** What a range of the sheet holds: values, and the texts that its cells show, in the same shape. */
export interface Grid {
  values: unknown[][];
  texts: string[][];
}

/** A cell of a block, counted from the block's heading row and key column, both 0. */
export interface Spot {
  /** Form or table id. */
  block: string;
  row: number;
  column: number;
}

/** A cell whose content cannot be read as what the cell is for. */
export interface Unreadable {
  /** Field key, or `table#row`. */
  at: string;
  slot: Slot | null;
  /** Column code in a table. */
  column?: string;
  spot: Spot;
  why: Unread;
}

/** Part of the template that is not where it must be and cannot be told from what is left. */
export interface Damage {
  block: string;
  /** In an officer's words. */
  fault: string;
}

/** Last year's content in a cell that nobody has filled in yet. */
export interface Suggested {
  key: string;
  slot: Slot;
  spot: Spot;
  /** As it stands in the cell. */
  content: string;
  /** What confirming it makes of the cell; null where it can no longer be read. */
  value: Value | null;
}

/** Everything that stands in a workbook. */
export interface Book {
  figures: Record<Slot, Figures>;
  /** Rows of the whole year; `spots` tells where each stands. */
  tables: Tables;
  notes: Record<string, string>;
  /** What the percentage rows show, by row key; '' where nothing is shown. */
  shares: Record<Slot, Record<string, unknown>>;
  unreadable: Unreadable[];
  suggested: Suggested[];
  /** Cells of columns that do not ask for them, with something in them all the same. */
  ignored: { key: string; slot: Slot; text: string }[];
  damage: Damage[];
  /** Where a field's row, or `table#row`, stands. */
  spots: Record<string, Spot>;
  /**
   * Cells read from words that the sheet's own formulas cannot count («4.315 người»): `slot/key`, and the ids of tables
   * that have such cells.
   */
  worded: string[];
  /** Column of each slot, of earlier figures and of the notes in a form, of each column in a table: `block/slot`, `block/code`. */
  columns: Record<string, number>;
}
