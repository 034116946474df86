// What the tab of the wards' figures shows, kept in its hidden last row: the period, and of each ward the revision that
// stands there; and how its cells are found again among the district's own rows and columns.
import { headsOf } from '../../shared/exchange/sheet-columns.ts';
import { type PeriodCode, periodCode, readPeriodCode } from '../../shared/period.ts';
import { letters } from '../../shared/workbook/formula.ts';
import { inCommon } from './common-rows.ts';
import { catalogueOf, readOwnLines } from './gather-sheet.ts';
import {
  lineColumns,
  readUnitKey,
  type ShownUnit,
  shownKey,
  type UnitLine,
  type UnitStanding,
  unitKey,
  unitKeys,
  unitLines,
} from './unit-block.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Shown {
  period: PeriodCode;
  units: ShownUnit[];
}

/** What a tab shows, and the cells that say so. */
interface Recalled {
  sheet: Sheet;
  shown: Shown;
  /** Counts from 1. */
  row: number;
  /** What stands in the row of keys. */
  keys: readonly string[];
}

/** The tab with what it shows; null where it was never written or is gone. */
export function recallShown(spreadsheet: Spreadsheet): Recalled | null {
  const [known] = spreadsheet.createDeveloperMetadataFinder().withKey(shownKey).find();
  const sheet = known?.getLocation().getSheet();
  if (!known || !sheet) return null;
  const { period, row } = markOf(known.getValue() ?? '');
  const keys = rowOf(sheet, row);
  if (keys.indexOf(unitKeys) >= 0) return recalled(sheet, period, row, keys);
  // The district put rows of its own above it.
  return recalledFrom(sheet, period, sheet.getDataRange().getDisplayValues());
}

/** The period that the tab shows, where no more is asked. */
export function shownPeriod(spreadsheet: Spreadsheet): PeriodCode | null {
  const [known] = spreadsheet.createDeveloperMetadataFinder().withKey(shownKey).find();
  const period = readPeriodCode(markOf(known?.getValue() ?? '').period);
  return period && periodCode(period);
}

/** One row in one call; nothing where there are no longer so many rows. */
function rowOf(sheet: Sheet, row: number): string[] {
  try {
    return sheet.getRange(`${row}:${row}`).getDisplayValues()[0] ?? [];
  } catch {
    return [];
  }
}

function markOf(text: string): { period: string; row: number } {
  try {
    const { period = '', row = 0 } = JSON.parse(text) as { period?: string; row?: number };
    return { period, row };
  } catch {
    return { period: '', row: 0 };
  }
}

function recalledFrom(sheet: Sheet, period: string, texts: readonly string[][]): Recalled | null {
  const row = texts.findIndex((cells) => cells.indexOf(unitKeys) >= 0);
  return row < 0 ? null : recalled(sheet, period, row + 1, texts[row] ?? []);
}

function recalled(sheet: Sheet, period: string, row: number, keys: readonly string[]): Recalled | null {
  const known = readPeriodCode(period);
  const units = keys.flatMap((text) => readUnitKey(text) ?? []);
  return known ? { sheet, row, keys, shown: { period: periodCode(known), units } } : null;
}

/** Keeps with the tab what has become of its wards; one call, none where nothing has. */
export function keepStates({ sheet, row, keys }: Recalled, states: ReadonlyMap<number, UnitStanding>): void {
  const next = keys.map((text) => {
    const unit = readUnitKey(text);
    const standing = unit && states.get(unit.id);
    if (!unit || !standing) return text;
    const { claim: _, ...rest } = unit;
    return unitKey({ ...rest, ...standing });
  });
  const isKey = keys.map((text) => readUnitKey(text) !== null);
  const [first, end] = [isKey.indexOf(true), isKey.lastIndexOf(true)];
  if (first < 0 || next.every((text, i) => text === keys[i])) return;
  sheet.getRange(row, first + 1, 1, end - first + 1).setValues([next.slice(first, end + 1)]);
}

/** Where wards and lines stand now; rows and columns count from 1. */
export interface UnitPlaces {
  sheet: Sheet;
  shown: Shown;
  headingRow: number;
  /** By column. */
  units: ReadonlyMap<number, ShownUnit>;
  /** By row. */
  lines: ReadonlyMap<number, UnitLine>;
  /** What a cell shows. */
  text(row: number, column: number): string;
}

/** Reads the tab once; null where its headings are gone. */
export function findUnitPlaces(spreadsheet: Spreadsheet): UnitPlaces | null {
  const [mark] = spreadsheet.createDeveloperMetadataFinder().withKey(shownKey).find();
  const sheet = mark?.getLocation().getSheet();
  if (!mark || !sheet) return null;
  const texts = sheet.getDataRange().getDisplayValues();
  const known = recalledFrom(sheet, markOf(mark.getValue() ?? '').period, texts);
  const period = known ? readPeriodCode(known.shown.period) : null;
  if (!known || !period) return null;
  const heading = texts.findIndex((row) => headsOf(lineColumns).every((head) => row.indexOf(head) >= 0));
  if (heading < 0) return null;
  const headings = texts[heading] ?? [];
  const label = headings.indexOf(lineColumns.label.head);
  const units = new Map<number, ShownUnit>();
  const taken = new Set<number>();
  headings.forEach((text, i) => {
    const unit = i === label || text === '' ? null : readUnitKey(known.keys[i] ?? '');
    if (!unit || taken.has(unit.id)) return;
    taken.add(unit.id);
    units.set(i + 1, unit);
  });
  const lines = new Map<number, UnitLine>();
  const expected = unitLines(catalogueOf({ own: readOwnLines(spreadsheet) }), period);
  const found = texts.slice(heading + 1).map((row) => row[label] ?? '');
  for (const [i, j] of inCommon(
    found,
    expected.map((line) => line.label),
  )) {
    const line = expected[j];
    if (line && line.key !== null) lines.set(heading + 2 + i, line);
  }
  return {
    sheet,
    shown: known.shown,
    headingRow: heading + 1,
    units,
    lines,
    text: (row, column) => texts[row - 1]?.[column - 1] ?? '',
  };
}

/** Address of a ward's figure in the tab; null where its line or column is gone. */
export function unitCell(places: UnitPlaces, unit: number, key: string): string | null {
  const column = [...places.units].find(([, one]) => one.id === unit)?.[0];
  const row = [...places.lines].find(([, line]) => line.key === key)?.[0];
  return column && row ? `${letters(column)}${row}` : null;
}
