// The figures of one report: what stands in its cells once they have been read.

/** «Không có số liệu», with the reason an officer gave. */
export interface Missing {
  none: string;
}

/** A number; a day as `yyyy-mm-dd`; the code of a grade or answer; or text. Zero is a number. */
export type Value = number | string;

/** A value or a stated absence. The third state of a cell, not yet filled, is the absence of the key. */
export type Figure = Value | Missing;

/** By field key: `hd_tin_hoc`, `xmc_15_35.tu`, `bcd_kien_toan.ngay`. */
export type Figures = Record<string, Figure>;

/** One entry of a repeating table, by column code; empty columns are left out. */
export type TableRow = Record<string, Value>;

/** By table id. */
export type Tables = Record<string, TableRow[]>;

export function isMissing(figure: Figure | undefined): figure is Missing {
  return typeof figure === 'object' && figure !== null;
}

/** The number that stands there, or null where there is none. */
export function numberAt(figures: Figures, key: string): number | null {
  const figure = figures[key];
  return typeof figure === 'number' ? figure : null;
}
