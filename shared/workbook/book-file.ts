// What an Excel file of a workbook knows of itself: where it says so, whose it is, and the keys of its rows.
import type { Asking } from '../asking/selection.ts';
import { readPeriodCode } from '../period.ts';
import { blockKey, type Layout } from './layout.ts';

/** Rows of the hidden sheet `_so`, from 1: the name of the system with the identity beside it, then lists of answers. */
export const identityRow = 1;
export const listsRow = 4;

/** The words left of the identity, as in the Google workbook. */
export const identityMark = 'Sổ Học Tập';

export interface BookIdentity {
  catalogue: string;
  year: number;
  unit: { id: number; code: string; name: string };
  reporter: 'ward' | 'district';
  /** What the units above asked of it when the file was made; everything where left out. */
  asking?: Asking[];
}

/** What a file says of itself: anybody may have written it. */
export function identityIn(cell: unknown): BookIdentity | null {
  let said: Partial<BookIdentity> | null;
  try {
    said = JSON.parse(String(cell ?? '')) as Partial<BookIdentity> | null;
  } catch {
    return null;
  }
  const { catalogue, year, unit, reporter, asking } = said ?? {};
  if (typeof catalogue !== 'string' || typeof year !== 'number' || !(year >= 2000 && year <= 2100))
    return null;
  if (typeof unit?.id !== 'number' || typeof unit.code !== 'string' || typeof unit.name !== 'string')
    return null;
  if (reporter !== 'ward' && reporter !== 'district') return null;
  const { id, code, name } = unit;
  return {
    ...{ catalogue: catalogue.slice(0, 20), year, unit: { id, code, name: name.slice(0, 200) }, reporter },
    ...(asking === undefined ? {} : { asking: readAsking(asking) }),
  };
}

/** What is not as it must be counts as everything asked. */
function readAsking(said: unknown): Asking[] {
  if (!Array.isArray(said) || said.length > 12) return [];
  const isAsking = (one: Partial<Asking> | null): one is Asking =>
    typeof one?.from === 'string' &&
    readPeriodCode(one.from) !== null &&
    (one.ids === 'all' ||
      (Array.isArray(one.ids) && one.ids.length <= 1000 && one.ids.every((id) => typeof id === 'string')));
  return said.every(isAsking) ? said : [];
}

/**
 * Keys as they are and as LibreOffice leaves them → as they are. It takes `_xa_` in `cdht_xa_diem` for an escaped character, as Excel takes
 * only `_x000A_`, and writes a line break in its place.
 */
export function mendedKeys(layout: Layout): Map<string, string> {
  const keys = [
    ...layout.forms.flatMap((sheet) => [blockKey(sheet.form.id), ...sheet.rows.map(({ key }) => key)]),
    ...layout.tables.map((sheet) => blockKey(sheet.table.id)),
  ];
  const escaped = /_x([0-9a-f]{1,4})_/gi;
  const mangled = (key: string) =>
    key.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return new Map(
    keys.flatMap((key): [string, string][] => [
      [mangled(key), key],
      [key, key],
    ]),
  );
}
