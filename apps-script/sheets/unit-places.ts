// What the tab «Theo phường» shows, kept with the tab: the period, and of each ward the revision that stands there; and
// how its cells are found again among the district's own rows and columns.
import { catalogue } from '../../shared/catalogue/current.ts';
import { headsOf } from '../../shared/exchange/sheet-columns.ts';
import { type PeriodCode, readPeriodCode } from '../../shared/period.ts';
import type { ReportState } from '../../shared/reporting/workflow.ts';
import { namedBy, unitLabels } from '../../shared/units/unit-names.ts';
import { letters } from '../../shared/workbook/formula.ts';
import { inCommon } from './common-rows.ts';
import { lineColumns, type UnitLine, unitKeys, unitLines } from './unit-block.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const shownKey = 'so_hoc_tap_dang_xem';

/** One ward's column as it was last written. `revision` is 0 where the ward has sent nothing. */
export interface ShownUnit {
  id: number;
  name: string;
  revision: number;
  state: ReportState;
}

export interface Shown {
  period: PeriodCode;
  units: ShownUnit[];
}

const states: readonly ReportState[] = ['chua_nop', 'da_nop', 'tra_lai', 'nop_lai', 'da_duyet'];

/** The mark has little room: up to here the wards' names stand in it, up to there the wards. */
const roomForNames = 9_000;
const room = 25_000;

/** As short as it can be said; null where there are more wards than Google gives room for. */
export function shownText({ period, units }: Shown): string | null {
  const said = (isNamed: boolean) =>
    JSON.stringify([
      period,
      ...units.map(({ id, name, revision, state }) => [
        ...[id, revision, states.indexOf(state)],
        ...(isNamed ? [name] : []),
      ]),
    ]);
  const named = said(true);
  const text = named.length > roomForNames ? said(false) : named;
  return text.length > room ? null : text;
}

export function shownIn(text: string): Shown | null {
  try {
    const [period, ...units] = JSON.parse(text) as [PeriodCode, ...[number, number, number, string?][]];
    return {
      period,
      units: units.map(([id, revision, state, name = '']) => ({
        ...{ id, name, revision },
        state: states[state] ?? 'chua_nop',
      })),
    };
  } catch {
    return null;
  }
}

/** Keeps with the tab what was just written to it. */
export function rememberShown(spreadsheet: Spreadsheet, sheet: Sheet, shown: Shown): void {
  const text = shownText(shown);
  if (text === null) throw new Error(`${shown.units.length} units are too many to be kept with the tab`);
  const known = markOf(spreadsheet);
  if (known) known.setValue(text);
  else sheet.addDeveloperMetadata(shownKey, text);
}

/** Before the tab is written: what it shows is not known until it is there. */
export function forgetShown(spreadsheet: Spreadsheet): void {
  markOf(spreadsheet)?.setValue('-');
}

function markOf(spreadsheet: Spreadsheet): GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined {
  return spreadsheet.createDeveloperMetadataFinder().withKey(shownKey).find()[0];
}

/** The tab with what it shows; null where it was never written, not to its end, or is gone. */
export function recallShown(spreadsheet: Spreadsheet): { sheet: Sheet; shown: Shown } | null {
  const known = markOf(spreadsheet);
  const sheet = known?.getLocation().getSheet();
  const shown = shownIn(known?.getValue() ?? '');
  return sheet && shown ? { sheet, shown } : null;
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
    if (!unit || [...units.values()].some((one) => one.id === unit.id)) return;
    units.set(i + 1, unit.name === '' ? { ...unit, name: text } : unit);
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
