// What travels from a ward's sheet to the Worker and back: the submission, its digest and its receipt.
import type { Effort } from '../burden/working-time.ts';
import type { Reason } from '../checks/reasons.ts';
import type { Figure, Figures, TableRow, Tables } from '../figures/figures.ts';
import type { PeriodCode } from '../period.ts';

/** One report of one unit for one period: a complete statement of everything the period asks for. */
export interface Submission {
  /** Catalogue version the sheet was made with. */
  catalogue: string;
  /** The revision that the sheet last saw for this unit and period; 0 where it has seen none. */
  base: number;
  /** «Số liệu tính đến ngày», `yyyy-mm-dd`. */
  asOf: string;
  figures: Figures;
  tables: Tables;
  /** Notes by field key or `table#row` (rows count from 1): what stands beside the row, whatever the period. */
  notes: Record<string, string>;
  /** Answers to warnings of this period; not in reports from when notes answered them. */
  reasons?: Reason[];
  /** What the work took, where the workbook could see it; no part of the content. */
  effort?: Effort;
}

/** Bytes of the largest report that is taken: more than the form needs, filled in everywhere. */
export const largestReport = 190_000;

/** Bytes that a text has on its way. */
export function bytesOf(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // A letter beyond the first plane is two of these, of four bytes together.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** From when the Worker could not be reached: what was to be sent then, and who Google said was there. */
export interface PendingProof {
  /** The identity token of that moment. */
  token: string;
  /** SHA-256 of the content, hexadecimal. */
  digest: string;
}

/** A submission with what vouches for an earlier time. */
export interface Arriving extends Submission {
  pending?: PendingProof;
}

/** The part of a submission that decides whether two are the same. */
export type Content = Pick<Submission, 'asOf' | 'figures' | 'tables' | 'notes' | 'reasons'>;

/** Biên nhận. */
export interface Receipt {
  /** `26758-2016Y-03`: unit code, period, revision. */
  number: string;
  unit: number;
  period: PeriodCode;
  revision: number;
  /** ISO time with the zone of Vietnam. */
  at: string;
  /** First ten hexadecimal digits of the content's SHA-256. */
  digest: string;
  /** Officer's name. */
  by: string;
}

/** One place where two contents differ. */
export interface Change {
  /** Field key, or `table#row`; `note:` and either of them for a note, `reason:` for what was said to warnings there; `asOf` for the day of the figures. */
  key: string;
  before: Figure | TableRow | null;
  after: Figure | TableRow | null;
}

/** Stands before the key of the figure or row that a changed note belongs to. */
export const notePrefix = 'note:';

/** Stands before the key of the place whose reasons changed. */
export const reasonPrefix = 'reason:';

/** The same text for the same content, whatever the order of keys: input of the SHA-256 digest. */
export function canonicalText(content: Content): string {
  return JSON.stringify(sorted(pick(content)));
}

/** `26758-2016Y-03`. */
export function receiptNumber(unitCode: string, period: PeriodCode, revision: number): string {
  return `${unitCode}-${period.replace('-', '')}-${String(revision).padStart(2, '0')}`;
}

/** Differences between two contents: the day, figures in key order, then rows, notes and reasons. */
export function changesBetween(before: Content, after: Content): Change[] {
  return [
    ...differences({ asOf: before.asOf }, { asOf: after.asOf }),
    ...differences(before.figures, after.figures),
    ...Object.keys({ ...before.tables, ...after.tables })
      .sort()
      .flatMap((table) =>
        differences(numbered(table, before.tables[table] ?? []), numbered(table, after.tables[table] ?? [])),
      ),
    ...differences(before.notes, after.notes).map((change) => ({
      ...change,
      key: `${notePrefix}${change.key}`,
    })),
    ...differences(wordsByPlace(before.reasons), wordsByPlace(after.reasons)).map((change) => ({
      ...change,
      key: `${reasonPrefix}${change.key}`,
    })),
  ];
}

/** All that is said at each place. */
function wordsByPlace(reasons: readonly Reason[] = []): Record<string, string> {
  const by: Record<string, string> = {};
  for (const { at, words } of inKeyOrder(reasons))
    by[at] = by[at] === undefined ? words : `${by[at]}; ${words}`;
  return by;
}

function inKeyOrder(reasons: readonly Reason[]): Reason[] {
  return reasons
    .map((reason) => ({ reason, key: `${reason.at} ${reason.code} ${reason.column ?? ''}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ reason }) => reason);
}

function numbered(table: string, rows: TableRow[]): Record<string, TableRow> {
  const byKey: Record<string, TableRow> = {};
  rows.forEach((row, i) => {
    byKey[`${table}#${i + 1}`] = row;
  });
  return byKey;
}

function differences<T extends Figure | TableRow>(
  before: Record<string, T>,
  after: Record<string, T>,
): Change[] {
  return Object.keys({ ...before, ...after })
    .sort()
    .filter((key) => text(before[key]) !== text(after[key]))
    .map((key) => ({ key, before: before[key] ?? null, after: after[key] ?? null }));
}

function text(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(sorted(value));
}

/**
 * Reasons are part of what is sent, notes beside a row are not: one about Quý III makes no other report of Quý I. In
 * reports from when notes answered warnings they count, as they did when their receipts were given.
 */
function pick({ asOf, figures, tables, notes, reasons }: Content): object {
  return reasons === undefined
    ? { asOf, figures, tables, notes }
    : { asOf, figures, tables, reasons: inKeyOrder(reasons) };
}

/** The same value with the keys of every object in order. */
export function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) result[key] = sorted((value as Record<string, unknown>)[key]);
  return result;
}
