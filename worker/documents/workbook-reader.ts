// A filled Excel file as the grid that the workbook's reader knows, whatever program has saved it since.
import type { Cell, Workbook } from 'hucre/xlsx';
import { identityRow } from '../../shared/workbook/book-file.ts';
import { gatherSheet } from '../../shared/workbook/formula.ts';
import type { Grid } from '../../shared/workbook/grid/book.ts';
import { keepsWithin } from './zip-bounds.ts';

/** Why a file is not read. */
export type FileFault = 'old-format' | 'locked' | 'damaged' | 'too-large' | 'foreign';

export type ReadFile = { ok: true; identity: unknown; grid: Grid } | { ok: false; fault: FileFault };

/** Unpacked, our own file takes 4 MB. */
const bounds = { entries: 500, bytes: 40_000_000 };
const mostSheets = 60;

/** Cells that are looked at: a sheet of ours has 18 columns and at most a few hundred rows. */
const lastColumn = 'AZ';
const lastRow = 5000;

/** How far from a corner the headings of a block may have been moved. */
const within = { rows: 60, columns: 30 };

/** Never throws for what is in the file. `keys` are those of the rows, by what other programs make of them. */
export async function readWorkbookFile(
  data: Uint8Array,
  keys: ReadonlyMap<string, string>,
): Promise<ReadFile> {
  if (isCompound(data)) return { ok: false, fault: isEncrypted(data) ? 'locked' : 'old-format' };
  const fits = keepsWithin(data, bounds);
  if (fits !== true) return { ok: false, fault: fits === null ? 'damaged' : 'too-large' };
  const { readXlsx } = await import('hucre/xlsx');
  let workbook: Workbook;
  try {
    workbook = await readXlsx(data, {
      readStyles: true,
      range: `A1:${lastColumn}${lastRow}`,
      sheets: (_, index) => index < mostSheets,
    });
  } catch {
    return { ok: false, fault: 'damaged' };
  }
  const own = workbook.sheets.find(({ name }) => name === gatherSheet);
  const identity = jsonIn(own?.rows[identityRow - 1]?.[1]);
  if (identity === null) return { ok: false, fault: 'foreign' };
  const others = workbook.sheets.filter((sheet) => sheet !== own);
  if (others.some(({ rows }) => rows.length >= lastRow)) return { ok: false, fault: 'too-large' };
  const blocks = others.flatMap((sheet) => blockOf(sheet, keys) ?? []);
  return {
    ok: true,
    identity,
    grid: { values: blocks.flatMap(({ values }) => values), texts: blocks.flatMap(({ texts }) => texts) },
  };
}

type Sheet = Workbook['sheets'][number];

/** From the headings on, the key column first; null for a sheet that is none of ours. */
function blockOf({ rows, cells }: Sheet, keys: ReadonlyMap<string, string>): Grid | null {
  const keyIn = (value: unknown) => keys.get(String(value ?? '').trim());
  for (let row = 0; row < Math.min(rows.length, within.rows); row++) {
    const column = (rows[row] ?? [])
      .slice(0, within.columns)
      .findIndex((value) => keyIn(value)?.startsWith('#'));
    if (column < 0) continue;
    const found = rows.slice(row).map((values, r) => {
      const [key, ...others] = values
        .slice(column)
        .map((value, c) => cellOf(value, cells?.get(`${row + r},${column + c}`)));
      const known = keyIn(key?.[0]) ?? key?.[0] ?? '';
      return [[known, String(known)] as const, ...others];
    });
    return {
      values: found.map((line) => line.map(([value]) => value)),
      texts: found.map((line) => line.map(([, text]) => text)),
    };
  }
  return null;
}

/** The value as the cell reader knows it, and what the cell shows: a day as it is written here, a percentage with its sign. */
function cellOf(value: unknown, cell: Cell | undefined): [value: unknown, text: string] {
  const result = value ?? cell?.formulaResult ?? null;
  if (result === null || result === undefined) return ['', ''];
  if (result instanceof Date) {
    const [year, month, day] = result.toISOString().slice(0, 10).split('-');
    const text = `${day}/${month}/${year}`;
    return [text, text];
  }
  if (typeof result === 'number') {
    const percent = /%/.test(cell?.style?.numFmt ?? '');
    return [result, percent ? `${Math.round(result * 1e6) / 1e4}%` : String(result)];
  }
  return [result, String(result)];
}

/** The container of .xls, and of files with a password. */
function isCompound(data: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => data[i] === byte);
}

/** Its directory names the encrypted content in two-byte letters. */
function isEncrypted(data: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at + name.length <= data.length; at += 2) {
    if (name.every((byte, i) => data[at + i] === byte)) return true;
  }
  return false;
}

function jsonIn(cell: unknown): unknown {
  try {
    return JSON.parse(String(cell ?? ''));
  } catch {
    return null;
  }
}
