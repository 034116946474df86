// A finding: one point to look at again, in words an officer can act on.
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Figures, Tables } from '../figures/figures.ts';
import type { Period, Slot } from '../period.ts';

/** `error` blocks submission, `warning` asks for a note, `info` is only shown. */
export type Severity = 'error' | 'warning' | 'info';

export interface Finding {
  /** Stable: `R03`. Never reused. */
  code: string;
  severity: Severity;
  /** Where: a field key, or `table#row` (rows count from 1). */
  at: string;
  /** Which cell of that row: a column's code in a table, `ghi_chu` for the note; the figure's own where left out. */
  column?: string;
  /** The cell in words: «Biểu I, hàng “Hộ đạt danh hiệu…”, cột Năm». */
  place: string;
  fault: string;
  remedy: string;
  /** For text that can be read in more than one way: what each reading would put into the cell. */
  readings?: string[];
}

/** Everything a check may look at. */
export interface Report {
  catalogue: Catalogue;
  reporter: 'ward' | 'district';
  period: Period;
  figures: Figures;
  tables: Tables;
  notes: Record<string, string>;
  /** Figures of the year's other periods, as far as they are known. */
  others: Partial<Record<Slot, Figures>>;
  /** The same period of last year, where it was reported. */
  lastYear?: Figures;
}

/** A check says what it sees wrong; `check.ts` adds the place in words. */
export type Check = (report: Report) => Omit<Finding, 'place'>[];
