// Where a district's wards stand, for whoever opens its master sheet.

import { readPeriodCode } from '../../shared/period.ts';
import { wardWord } from '../../shared/units/ward-word.ts';
import type { Progress, ProgressCell } from '../../shared/wire/answers.ts';
import { ask } from '../client.ts';
import type { BookData } from '../sheets/gather-sheet.ts';
import { standingOfUnit } from '../sheets/unit-block.ts';
import { keepStates, recallShown } from '../sheets/unit-places.ts';

/** Where the wards stand in each period of the year, as the Worker says now. */
export interface WardStates {
  /** «phường», «xã» or «đơn vị». */
  word: string;
  units: { id: number; name: string; periods: ProgressCell[] }[];
}

/** Reads where the wards stand; the tab of their figures keeps those and learns their states. */
export function wardStatesOf(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { unit, year }: BookData,
): WardStates | null {
  const progress = ask('progress', { unit: unit.id, year });
  if (!progress.ok) return null;
  const wards = progress.value.items.filter((item) => item.reporter === 'ward');
  const known = recallShown(spreadsheet);
  const shown = known && readPeriodCode(known.shown.period);
  if (known && shown?.year === year) {
    const states = wards.flatMap(({ unit: { id }, periods }) => {
      const cell = periods.find(({ slot }) => slot === shown.slot);
      return cell ? [[id, standingOfUnit(cell)] as const] : [];
    });
    keepStates(known, new Map(states));
  }
  return wardStatesFrom(progress.value);
}

export function wardStatesFrom(progress: Progress): WardStates {
  const wards = progress.items.filter((item) => item.reporter === 'ward');
  return {
    word: wardWord(wards.map(({ unit }) => unit.tier)),
    units: wards.map((item) => ({ id: item.unit.id, name: item.unit.name, periods: item.periods })),
  };
}
