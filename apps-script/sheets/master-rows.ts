// The pieces from which the master sheet's blocks are built: cells with format and colour, and whole sheets of them.

import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { type Columns, headsOf, type SheetColumn, widthsOf } from '../../shared/exchange/sheet-columns.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import type { Outlier } from '../../shared/outliers/point.ts';
import { type Period, periodName, type Slot } from '../../shared/period.ts';
import { returnedInWords } from '../../shared/totals/returned.ts';
import type { Summary } from '../../shared/totals/summary.ts';
import { wardWord } from '../../shared/units/ward-word.ts';
import type {
  ClosingChanges,
  Progress,
  SentReport,
  Snapshot,
  Targets,
  Trail,
} from '../../shared/wire/answers.ts';
import type { Change } from '../../shared/wire/submission.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';

export type Cell = string | number;

export interface MasterSheet {
  /** Known by it for ever. */
  name: string;
  /** What a new tab is called, where that depends on the units. */
  tab?: string;
  /** What is kept with the tab, under which key, each time it is written. */
  mark?: { key: string; text: string };
  values: Cell[][];
  formats: string[][];
  backgrounds: string[][];
  weights: ('bold' | 'normal')[][];
  columns: number;
  headingRow: number;
  frozenColumns: number;
  widths: number[];
  /** The last row holds keys and is hidden. */
  hasKeys?: boolean;
  /** How many columns from the left wrap their text. */
  wrapColumns: number;
  /** Has nothing to show yet: written only where it stands already. */
  onDemand?: boolean;
}

/** A closed period: its last snapshot, what differs today, and of each addendum (by unit) what it changed. */
export interface Closed {
  closing: Snapshot;
  /** Of the system's trail, when the sheet was written. */
  trail: Trail;
  changes: ClosingChanges;
  parts: ReadonlyMap<number, readonly Change[]>;
}

export interface MasterContent {
  catalogue: Catalogue;
  period: Period;
  summary: Summary;
  /** Of a year with what the unit itself said of the wards. */
  reports: SentReport[];
  /** What the unit said of each ward in the year, by its id; reported or not. */
  assessed: ReadonlyMap<number, Figures>;
  progress: Progress;
  /** What does not look right; null where it could not be had. */
  outliers: Outlier[] | null;
  /** The year's quarters with their totals, null where they could not be had; reports where a target needs them. */
  quarters: {
    slot: Slot;
    summary: Summary | null;
    reports: readonly Pick<SentReport, 'unit' | 'figures'>[];
  }[];
  targets: Targets;
  /** The same period of the year before on the borders of this one, where a target compares with it and it is known. */
  before: { summary: Summary; reports: readonly Pick<SentReport, 'unit' | 'figures'>[] } | null;
  /** When it was asked for, as the officer reads it. */
  at: string;
  /** Null where the period is not closed. */
  closed: Closed | null;
}

/** The wards that report a period: those that stood below on its last day. */
export function wardsIn({ items }: Progress, slot: Slot): Progress['items'] {
  return items.filter((item) => item.reporter === 'ward' && item.periods.some((one) => one.slot === slot));
}

/** One row being built: cells with their format and colour. */
export type Row = { value: Cell; format: string; colour: string }[];

/** A column of a sheet, in pixels. */
export type MasterColumn<Of> = SheetColumn<Of, Row[number]>;

/** Text. */
export const plain = (value: Cell, colour = ''): Row[number] => ({ value, format: '@', colour });
/** A number, or a dash where there is none. */
export const number = (value: number | null, format = '#,##0', colour = ''): Row[number] =>
  value === null ? { value: '—', format: '@', colour } : { value, format, colour };
/** A share as a percentage. */
export const percent = (value: number | null, colour = ''): Row[number] => number(value, '0.00%', colour);

/** The headings of a table within a sheet. */
export function headRow(columns: Columns<{ head: string }>): Row {
  return headsOf(columns).map((head) => plain(head, colours.heading));
}

/** A whole sheet: title, subtitle, headings and rows, all padded to the width of the headings. */
export function sheetOf(
  name: string,
  { title, subtitle }: { title: string; subtitle: string },
  columns: Columns<{ head: string; width: number }>,
  rows: Row[],
  /** Whether only the first column wraps its text, or each. */
  wraps: 'first' | 'all' = 'all',
  frozenColumns = 1,
): MasterSheet {
  const headings = headsOf(columns);
  const all: Row[] = [
    headings.map((_, i) => plain(i === 0 ? title : '', colours.title)),
    headings.map((_, i) => plain(i === 0 ? subtitle : '')),
    headRow(columns),
    ...rows,
  ];
  const full = all.map((row) => {
    const colour = row[0]?.colour === colours.section ? colours.section : '';
    return headings.map((_, i) => row[i] ?? plain('', colour));
  });
  return {
    name,
    values: full.map((row) => row.map((cell) => cell.value)),
    formats: full.map((row) => row.map((cell) => cell.format)),
    backgrounds: full.map((row) => row.map((cell) => cell.colour)),
    weights: full.map((row, i) => {
      const bold = i === 0 || i === 2 || row[0]?.colour === colours.section;
      return row.map(() => (bold ? ('bold' as const) : ('normal' as const)));
    }),
    columns: headings.length,
    headingRow: 3,
    frozenColumns,
    widths: widthsOf(columns),
    wrapColumns: wraps === 'all' ? headings.length : 1,
  };
}

/** The words that stand above every sheet of a summary. */
export function heading({ summary, period, at, progress }: MasterContent): {
  title: string;
  coverage: string;
  /** What the units are called, small and with a capital. */
  word: string;
  Word: string;
} {
  const name = periodName(period);
  const word = wordOf(progress, period.slot);
  return {
    word,
    Word: word.charAt(0).toUpperCase() + word.slice(1),
    title: `${summary.unit.name.toUpperCase()} – ${name.toUpperCase()}`,
    coverage: `${coverageOf(summary, word)}. Cập nhật lúc ${at}. Đơn vị chưa nộp thì để trống, không tính là 0.`,
  };
}

/** «9/10 phường đã nộp, trong đó 1 báo cáo đang trả lại»; R28: no total without it. */
export function coverageOf(
  { reported, due, returned = [] }: Pick<Summary, 'reported' | 'due' | 'returned'>,
  word: string,
): string {
  const back = returned.length === 0 ? '' : `, ${returnedInWords(returned)}`;
  return `${reported}/${due} ${word} đã nộp${back}`;
}

/** What the units are called that report a period. */
export function wordOf(progress: Progress, slot: Slot): string {
  return wardWord(wardsIn(progress, slot).map(({ unit }) => unit.tier));
}

/** `2016-12-08T09:15:00+07:00` → «08/12/2016 09:15». */
export function timeText(iso: string | null): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(iso ?? '');
  return match ? `${match[3]}/${match[2]}/${match[1]} ${match[4]}` : '';
}
