// What an Excel file of a workbook knows of itself: where it says so, whose it is, and the keys of its rows.
import {
  isOwnId,
  mostOwnEver,
  type OwnLine,
  type OwnLines,
  ownKinds,
  ownLengths,
} from '../asking/own-lines.ts';
import type { Asking } from '../asking/selection.ts';
import { supplierNames } from '../catalogue/suppliers.ts';
import { readPeriodCode } from '../period.ts';
import { blockKey, type Layout } from './layout.ts';

/** Rows of the hidden sheet `_so`, from 1: the name of the system with the identity beside it, then lists of answers. */
export const identityRow = 1;
export const listsRow = 4;

/** The words left of the identity, as in the Google workbook. */
export const identityMark = 'Sổ Học Tập';

/** The identity may be longer than a cell of Excel takes, 32.767 characters: it goes on in the cells to the right. */
export const longestIdentityCell = 30_000;
export const identityCells = 12;

export interface BookIdentity {
  catalogue: string;
  year: number;
  unit: { id: number; code: string; name: string };
  reporter: 'ward' | 'district';
  /** What the units above asked of it when the file was made; everything where left out. */
  asking?: Asking[];
  /** The lines that they had added. */
  own?: OwnLines[];
}

/** What a file says of itself: anybody may have written it. */
export function identityIn(cell: unknown): BookIdentity | null {
  let said: Partial<BookIdentity> | null;
  try {
    said = JSON.parse(String(cell ?? '')) as Partial<BookIdentity> | null;
  } catch {
    return null;
  }
  const { catalogue, year, unit, reporter, asking, own } = said ?? {};
  if (typeof catalogue !== 'string' || typeof year !== 'number' || !(year >= 2000 && year <= 2100))
    return null;
  if (typeof unit?.id !== 'number' || typeof unit.code !== 'string' || typeof unit.name !== 'string')
    return null;
  if (reporter !== 'ward' && reporter !== 'district') return null;
  const { id, code, name } = unit;
  return {
    ...{ catalogue: catalogue.slice(0, 20), year, unit: { id, code, name: name.slice(0, 200) }, reporter },
    ...(asking === undefined ? {} : { asking: readAsking(asking) }),
    ...(own === undefined ? {} : { own: readOwn(own) }),
  };
}

/** Whoever wrote the file, only lines as units may have them are read by. */
function readOwn(said: unknown): OwnLines[] {
  if (!Array.isArray(said) || said.length > 6) return [];
  const isText = (text: unknown, longest: number) => typeof text === 'string' && text.length <= longest;
  const isLine = (line: Partial<OwnLine> | null): line is OwnLine =>
    isText(line?.id, 60) &&
    isOwnId(line?.id ?? '') &&
    ownKinds.some((kind) => kind === line?.kind) &&
    isText(line?.label, ownLengths.label) &&
    isText(line?.unit, ownLengths.unit) &&
    isText(line?.definition, ownLengths.definition) &&
    isText(line?.example, ownLengths.example) &&
    typeof line?.supplier === 'string' &&
    supplierNames[line.supplier] !== undefined &&
    (line.cycle === 'quarter' || line.cycle === 'half' || line.cycle === 'year') &&
    (line.behaviour === 'flow' || line.behaviour === 'stock') &&
    Array.isArray(line.parts) &&
    line.parts.length <= 20 &&
    line.parts.every((part) => isText(part, ownLengths.part)) &&
    Array.isArray(line.times) &&
    line.times.length <= 60 &&
    line.times.every(({ from }) => typeof from === 'string' && readPeriodCode(from) !== null);
  const isUnit = (one: Partial<OwnLines> | null): one is OwnLines =>
    typeof one?.unit === 'number' &&
    isText(one.name, 200) &&
    Array.isArray(one.lines) &&
    one.lines.length <= mostOwnEver &&
    one.lines.every(isLine);
  return said.every(isUnit) ? said : [];
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
