// What the tab «Theo phường» shows, kept with the tab: the period, and of each ward the revision that stands there; and
// how its cells are found again among the district's own rows and columns.
import { catalogue } from '../../shared/catalogue/current.ts';
import { headsOf } from '../../shared/exchange/sheet-columns.ts';
import { type PeriodCode, readPeriodCode } from '../../shared/period.ts';
import type { ReportState } from '../../shared/reporting/workflow.ts';
import { namedBy, unitLabels } from '../../shared/units/unit-names.ts';
import type { ProgressCell } from '../../shared/wire/answers.ts';
import { letters } from '../../shared/workbook/formula.ts';
import { inCommon } from './common-rows.ts';
import { lineColumns, type UnitLine, unitKeys, unitLines, unitSheet } from './unit-block.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const shownKey = 'so_hoc_tap_dang_xem';

/** One ward's column as it was last written. `revision` is 0 where the ward has sent nothing. */
export interface ShownUnit {
  id: number;
  name: string;
  revision: number;
  state: ReportState;
  /** When it says its first report was ready, where that waits to be taken. */
  claim?: string;
}

/** Of what is kept, what changes without a new revision. */
export function shownState(
  cell: Pick<ProgressCell, 'state' | 'claim'> | undefined,
): Pick<ShownUnit, 'state' | 'claim'> {
  return { state: cell?.state ?? 'chua_nop', ...(cell?.claim ? { claim: cell.claim } : {}) };
}

export interface Shown {
  period: PeriodCode;
  units: ShownUnit[];
}

/** Keeps with the tab what was just written to it. */
export function rememberShown(spreadsheet: Spreadsheet, shown: Shown): void {
  const value = JSON.stringify(shown);
  const [known] = spreadsheet.createDeveloperMetadataFinder().withKey(shownKey).find();
  if (known) known.setValue(value);
  else spreadsheet.getSheetByName(unitSheet)?.addDeveloperMetadata(shownKey, value);
}

/** The tab with what it shows; null where it was never written or is gone. */
export function recallShown(spreadsheet: Spreadsheet): { sheet: Sheet; shown: Shown } | null {
  const [known] = spreadsheet.createDeveloperMetadataFinder().withKey(shownKey).find();
  const sheet = known?.getLocation().getSheet();
  if (!known || !sheet) return null;
  try {
    return { sheet, shown: JSON.parse(known.getValue() ?? '') as Shown };
  } catch {
    return null;
  }
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
  const known = recallShown(spreadsheet);
  const period = known ? readPeriodCode(known.shown.period) : null;
  if (!known || !period) return null;
  const texts = known.sheet.getDataRange().getDisplayValues();
  const heading = texts.findIndex((row) => headsOf(lineColumns).every((head) => row.indexOf(head) >= 0));
  if (heading < 0) return null;
  const headings = texts[heading] ?? [];
  const label = headings.indexOf(lineColumns.label.head);
  const units = new Map<number, ShownUnit>();
  const keys = texts.find((row) => row[label] === unitKeys);
  const labels = unitLabels(known.shown.units.map((unit) => ({ ...unit, code: String(unit.id) })));
  headings.forEach((text, i) => {
    if (i === label || text === '') return;
    const named = keys || text === lineColumns.unit.head ? null : namedBy(labels, text);
    const id = keys ? keys[i] : named && 'found' in named ? named.found.code : '';
    const unit = known.shown.units.find((one) => String(one.id) === id);
    if (unit && [...units.values()].every((one) => one !== unit)) units.set(i + 1, unit);
  });
  const lines = new Map<number, UnitLine>();
  const expected = unitLines(catalogue, period);
  const found = texts.slice(heading + 1).map((row) => row[label] ?? '');
  for (const [i, j] of inCommon(
    found,
    expected.map((line) => line.label),
  )) {
    const line = expected[j];
    if (line && line.key !== null) lines.set(heading + 2 + i, line);
  }
  return {
    ...known,
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
