// A finding: one point to look at again. As a check gives it, it is data; `words/tell.ts` says it to an officer.
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Column } from '../catalogue/column.ts';
import type { Figures, Tables } from '../figures/figures.ts';
import type { Period, Slot } from '../period.ts';
import { type Code, type Facts, type Severity, severityOf } from './codes.ts';
import type { Reason } from './reasons.ts';

interface Mark {
  severity: Severity;
  /** Where: a field key, or `table#row` (rows count from 1). */
  at: string;
  /** Which cell of that row: a column's code in a table, `ghi_chu` for the note; the figure's own where left out. */
  column?: string;
}

/** One point as data. */
export type Found<C extends Code = Code> = { [K in C]: Mark & { code: K; facts: Facts[K] } }[C];

/** One point in an officer's words; how it travels and is shown. */
export interface Finding extends Mark {
  code: Code;
  /** The cell in words: «Biểu I, hàng “Hộ đạt danh hiệu…”, cột Năm». */
  place: string;
  fault: string;
  remedy: string;
  /** For text that can be read in more than one way: what each reading would put into the cell. */
  readings?: string[];
}

export function found<C extends Code>(code: C, at: string, facts: Facts[C], column?: string): Found {
  const mark = { code, severity: severityOf(code), at, facts };
  return (column === undefined ? mark : { ...mark, column }) as Found;
}

/** Everything a check may look at. */
export interface Report {
  catalogue: Catalogue;
  reporter: 'ward' | 'district';
  period: Period;
  figures: Figures;
  tables: Tables;
  notes: Record<string, string>;
  reasons: readonly Reason[];
  /** Figures of the year's other periods, as far as they are known. */
  others: Partial<Record<Slot, Figures>>;
  /** The same period of last year, where it was reported. */
  lastYear?: Figures;
  /** A part of another unit is in it: «ước tính theo tỷ lệ». */
  lastYearIsEstimate?: boolean;
}

/** A report with what its column of the forms asks for. */
export interface Subject extends Report {
  column: Column;
}

export interface Check {
  /** Codes that it may give. */
  codes: readonly Code[];
  /**
   * The fields, indicators and tables that it holds against one another, or against what is expected of just them.
   * Empty where it asks the same of every cell: that makes no figure needed.
   */
  reads(catalogue: Catalogue): readonly string[];
  judge(subject: Subject): readonly Found[];
}

/** For `reads` of a check that asks the same of every cell. */
export function nothingInParticular(): readonly string[] {
  return [];
}
