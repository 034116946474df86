// A spreadsheet whose long work is ended at a service call, and what is compared afterwards: everything that the file holds.
import type { HostOptions, Strike } from '../../workbench/host.ts';
import type { SavedBook } from '../../workbench/services/saving.ts';
import { type Office, openOffice } from './addon.ts';
import type { Book } from './addon-book.ts';

/** An office whose next calls of services can be made to fail. */
export interface Struck {
  office: Office;
  /** Decides over each counted call from now on; `n` counts from 0. Undefined leaves them in peace. */
  strike(decide: ((call: string, n: number) => Strike | undefined) | undefined): void;
}

export function openStruck(options: Partial<HostOptions> = {}): Struck {
  let decide: ((call: string, n: number) => Strike | undefined) | undefined;
  let n = 0;
  const office = openOffice({ ...options, strike: (call) => decide?.(call, n++) });
  return {
    office,
    strike(next) {
      decide = next;
      n = 0;
    },
  };
}

/**
 * Everything that the file holds and a person or the add-on could notice, with what Google numbers as it likes taken out:
 * ids of sheets, protections, metadata and charts. Names and metadata in an order of their own.
 */
export function contentsOf({ host, document }: Book): unknown {
  const { books } = JSON.parse(host.save()) as { books: SavedBook[] };
  const book = books.find(({ id }) => id === document);
  if (!book) throw new Error(`no document ${document}`);
  const tab = (id: number) => book.sheets.find((sheet) => sheet.id === id)?.name ?? '#REF!';
  const sorted = <T>(list: readonly T[]) => [...list].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
  const unnumbered = <T extends { id: number }>({ id: _, ...rest }: T) => rest;
  const { nextId: _, names, metadata, ...state } = book.state;
  return {
    ...state,
    names: sorted(names.map(({ sheet, ...name }) => ({ ...name, sheet: tab(sheet) }))),
    metadata: sorted(metadata.map(unnumbered)),
    sheets: book.sheets.map(({ id, cells, protections, metadata, charts, ...sheet }) => ({
      ...sheet,
      protections: protections.map(unnumbered),
      metadata: sorted(metadata.map(unnumbered)),
      charts: charts.map(({ ranges, ...chart }) => ({
        ...unnumbered(chart),
        ranges: ranges.map(({ sheet, box }) => ({ box, sheet: tab(sheet) })),
      })),
      // Styles and rules are numbered in the order in which they are met.
      cells: cells.map(([row, column, { s, r, ...cell }]) => [
        ...[row, column, cell],
        ...[s === undefined ? null : book.styles[s], r === undefined ? null : book.rules[r]],
      ]),
    })),
  };
}

/** What is not alike in two contents, tab by tab; empty where nothing is. */
export function differences(one: unknown, other: unknown, at = ''): string[] {
  if (one === other || textOf(one) === textOf(other)) return [];
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  if (!isObject(one) || !isObject(other)) return [`${at}: ${textOf(one)} | ${textOf(other)}`];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.flatMap((key) => differences(one[key], other[key], `${at}/${key}`)).slice(0, 10);
}

function textOf(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined';
}
