// Developer metadata: keys and values on the document, a sheet, or whole rows and columns, that move along with them.

import { type Box, boxesMeet, type OpenEdges } from './address.ts';
import type { MetadataState, SheetState } from './document-state.ts';
import { exception } from './exception.ts';
import { book } from './execution.ts';
import { openSpreadsheet, type Range, rangeAt, type Sheet, type Spreadsheet, sheetWith } from './handles.ts';
import { type EnumValue, enumeration, serve } from './service.ts';

export const DeveloperMetadataVisibility = enumeration('DeveloperMetadataVisibility', 'DOCUMENT', 'PROJECT');
export const DeveloperMetadataLocationType = enumeration(
  'DeveloperMetadataLocationType',
  'SPREADSHEET',
  'SHEET',
  'ROW',
  'COLUMN',
);

type LocationType = keyof typeof DeveloperMetadataLocationType;

/** Where metadata is put: nothing for the document, a sheet, or lines of it. */
export interface MetadataPlace {
  sheet?: number;
  axis?: 'row' | 'column';
  at?: number;
  count?: number;
}

/** The whole rows or columns that a box is; undefined for any other box. */
export function axisOf(
  sheet: SheetState,
  box: Box,
): { axis: 'row' | 'column'; at: number; count: number } | undefined {
  if (box.columns === sheet.maxColumns && box.column === 1)
    return { axis: 'row', at: box.row, count: box.rows };
  if (box.rows === sheet.maxRows && box.row === 1)
    return { axis: 'column', at: box.column, count: box.columns };
  return undefined;
}

function listOf(sheet: number | undefined): readonly MetadataState[] {
  return sheet === undefined ? book().state.metadata : book().sheet(sheet).metadata;
}

function replaceList(sheet: number | undefined, list: MetadataState[]): void {
  if (sheet === undefined) book().writable().metadata = list;
  else book().writableSheet(sheet).metadata = list;
}

/** `rest` is a value, a visibility, both, or nothing, as Google's overloads have it. */
export function addMetadata(key: string, rest: unknown[], place: MetadataPlace): void {
  const visibilities = Object.values(DeveloperMetadataVisibility) as unknown[];
  const value = rest.find((each) => typeof each === 'string') as string | undefined;
  const visibility = rest.find((each) => visibilities.includes(each));
  if ((place.count ?? 1) > 1) {
    throw exception('Developer metadata may only be added to an individual row or column.');
  }
  const { sheet, ...lines } = place;
  assertRoom(sheet, lengthOf(key) + lengthOf(value));
  const made: MetadataState = {
    id: book().newId(),
    key: String(key),
    value: value ?? '',
    visibility: visibility ? String(visibility) : 'DOCUMENT',
    ...lines,
  };
  replaceList(sheet, [...listOf(sheet), made]);
}

const lengthOf = (text: unknown) => String(text ?? '').length;

/** Characters of keys and values that the document may hold, and each sheet with its rows and columns. */
const metadataLimit = 30_000;

function assertRoom(sheet: number | undefined, more: number): void {
  const held = listOf(sheet).reduce((sum, { key, value }) => sum + lengthOf(key) + lengthOf(value), 0);
  if (held + more > metadataLimit)
    throw exception('You have exceeded the maximum amount of developer metadata for this location.');
}

export function metadataOn(place: MetadataPlace): DeveloperMetadata[] {
  return listOf(place.sheet)
    .filter((entry) => entry.axis === place.axis && (place.axis === undefined || entry.at === place.at))
    .map((entry) => new DeveloperMetadata(entry.id));
}

function find(id: number): { entry: MetadataState; sheet: number | undefined } {
  const { metadata, sheets } = book().state;
  const onDocument = metadata.find((entry) => entry.id === id);
  if (onDocument) return { entry: onDocument, sheet: undefined };
  for (const sheet of sheets) {
    const entry = sheet.metadata.find((each) => each.id === id);
    if (entry) return { entry, sheet: sheet.id };
  }
  throw exception('The developer metadata no longer exists.');
}

export class DeveloperMetadata {
  readonly #id: number;

  constructor(id: number) {
    this.#id = id;
  }

  #change(parts: Partial<MetadataState>): this {
    const { sheet, entry: before } = find(this.#id);
    const after = { ...before, ...parts };
    assertRoom(sheet, lengthOf(after.key + after.value) - lengthOf(before.key + before.value));
    replaceList(
      sheet,
      listOf(sheet).map((entry) => (entry.id === this.#id ? { ...entry, ...parts } : entry)),
    );
    return this;
  }

  getId(): number {
    return this.#id;
  }

  getKey(): string {
    return find(this.#id).entry.key;
  }

  getValue(): string | null {
    return find(this.#id).entry.value || null;
  }

  getVisibility(): EnumValue {
    return DeveloperMetadataVisibility[find(this.#id).entry.visibility as 'DOCUMENT'];
  }

  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.#id);
  }

  setKey(key: string): this {
    return this.#change({ key: String(key) });
  }

  setValue(value: string): this {
    return this.#change({ value: String(value) });
  }

  setVisibility(visibility: EnumValue): this {
    return this.#change({ visibility: visibility.toString() });
  }

  remove(): void {
    const { sheet } = find(this.#id);
    replaceList(
      sheet,
      listOf(sheet).filter((entry) => entry.id !== this.#id),
    );
  }
}

function typeOf(entry: MetadataState, sheet: number | undefined): LocationType {
  if (sheet === undefined) return 'SPREADSHEET';
  if (entry.axis === undefined) return 'SHEET';
  return entry.axis === 'row' ? 'ROW' : 'COLUMN';
}

export class DeveloperMetadataLocation {
  readonly #id: number;

  constructor(id: number) {
    this.#id = id;
  }

  #lines(axis: 'row' | 'column'): Range | null {
    const { entry, sheet } = find(this.#id);
    if (sheet === undefined || entry.axis !== axis || entry.at === undefined) return null;
    const { maxRows, maxColumns } = book().sheet(sheet);
    const box =
      axis === 'row'
        ? { row: entry.at, column: 1, rows: 1, columns: maxColumns }
        : { row: 1, column: entry.at, rows: maxRows, columns: 1 };
    const open: OpenEdges = axis === 'row' ? { left: true, right: true } : { top: true, bottom: true };
    return rangeAt(sheet, box, open);
  }

  getLocationType(): EnumValue {
    const { entry, sheet } = find(this.#id);
    return DeveloperMetadataLocationType[typeOf(entry, sheet)];
  }

  getRow(): Range | null {
    return this.#lines('row');
  }

  getColumn(): Range | null {
    return this.#lines('column');
  }

  getSheet(): Sheet | null {
    const { entry, sheet } = find(this.#id);
    return sheet !== undefined && entry.axis === undefined ? sheetWith(sheet) : null;
  }

  getSpreadsheet(): Spreadsheet | null {
    return find(this.#id).sheet === undefined ? openSpreadsheet() : null;
  }
}

export class DeveloperMetadataFinder {
  /** Absent: searches the whole document. */
  readonly #within: { sheet: number; box?: Box } | undefined;
  #key: string | undefined;
  #value: string | undefined;
  #id: number | undefined;
  #type: string | undefined;
  #visibility: string | undefined;
  #intersecting = false;

  constructor(within?: { sheet: number; box?: Box }) {
    this.#within = within;
  }

  withKey(key: string): this {
    this.#key = key;
    return this;
  }

  withValue(value: string): this {
    this.#value = value;
    return this;
  }

  withId(id: number): this {
    this.#id = id;
    return this;
  }

  withLocationType(type: EnumValue): this {
    this.#type = type.toString();
    return this;
  }

  withVisibility(visibility: EnumValue): this {
    this.#visibility = visibility.toString();
    return this;
  }

  onIntersectingLocations(): this {
    this.#intersecting = true;
    return this;
  }

  find(): DeveloperMetadata[] {
    const { sheets } = book().state;
    const found: MetadataState[] = [];
    const consider = (entry: MetadataState, sheet: SheetState | undefined) => {
      if (this.#key !== undefined && entry.key !== this.#key) return;
      if (this.#value !== undefined && entry.value !== this.#value) return;
      if (this.#id !== undefined && entry.id !== this.#id) return;
      if (this.#type !== undefined && typeOf(entry, sheet?.id) !== this.#type) return;
      if (this.#visibility !== undefined && entry.visibility !== this.#visibility) return;
      if (this.#isWithin(entry, sheet)) found.push(entry);
    };
    for (const entry of book().state.metadata) consider(entry, undefined);
    for (const sheet of sheets) for (const entry of sheet.metadata) consider(entry, sheet);
    return found.map((entry) => new DeveloperMetadata(entry.id));
  }

  #isWithin(entry: MetadataState, sheet: SheetState | undefined): boolean {
    const within = this.#within;
    if (!within) return true;
    if (!sheet) return this.#intersecting;
    if (sheet.id !== within.sheet) return false;
    if (!within.box) return true;
    if (entry.axis === undefined || entry.at === undefined) return this.#intersecting;
    const lines = axisOf(sheet, within.box);
    if (!this.#intersecting)
      return lines?.axis === entry.axis && entry.at >= lines.at && entry.at < lines.at + lines.count;
    const box =
      entry.axis === 'row'
        ? { row: entry.at, column: 1, rows: 1, columns: sheet.maxColumns }
        : { row: 1, column: entry.at, rows: sheet.maxRows, columns: 1 };
    return boxesMeet(within.box, box);
  }
}

export function serveDeveloperMetadata(): void {
  serve('DeveloperMetadata', DeveloperMetadata);
  serve('DeveloperMetadataLocation', DeveloperMetadataLocation);
  serve('DeveloperMetadataFinder', DeveloperMetadataFinder);
}
