// What the unit reported in the year before, for the earlier figures beside the cells and for suggestions.
import { catalogue } from '../../shared/catalogue/current.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import { yearOf } from '../../shared/figures/year-content.ts';
import { periodCode, type Slot, slots } from '../../shared/period.ts';
import { comparableFigures } from '../../shared/totals/tallied-figures.ts';
import { lastYearTexts, type YearBefore } from '../../shared/workbook/earlier-figures.ts';
import { askAll, request } from '../client.ts';
import { writeLastYear } from '../sheets/last-year.ts';
import type { Workbook } from '../sheets/workbook.ts';

/** Keeps them in the workbook, in front of whoever types; what cannot be read now is left as it was. */
export function keepLastYear(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { data, layout }: Workbook,
): void {
  const before = readYear(data.unit.id, data.year - 1);
  if (before) writeLastYear(spreadsheet, lastYearTexts(catalogue, layout, before));
}

/** The reports of a year; null where one of them could not be read. */
function readYear(unit: number, year: number): YearBefore | null {
  const replies = askAll(
    slots.map((slot) => request('report', { unit, period: periodCode({ year, slot }) })),
  );
  const reports = [];
  for (const [i, reply] of replies.entries()) {
    const slot = slots[i];
    if (reply.ok && slot) reports.push({ slot, content: reply.value.submission });
    else if (!reply.ok && (reply.why !== 'refused' || reply.problem.status !== 404)) return null;
  }
  if (reports.length > 0) return yearOf(catalogue, year, reports);
  return { figures: readBefore(unit, year) ?? {}, tables: {} };
}

/** What the units had reported that a new one was made of, on its borders; null where there were none, or one is missing. */
export function readBefore(unit: number, year: number): Partial<Record<Slot, Figures>> | null {
  const wanted: readonly Slot[] = ['Y', 'Q4'];
  const replies = askAll(
    wanted.map((slot) =>
      request('onBorders', { unit, period: periodCode({ year, slot }), day: `${year + 1}-12-31` }),
    ),
  );
  const found: Partial<Record<Slot, Figures>> = {};
  replies.forEach((reply, i) => {
    const item = reply.ok ? reply.value.items.find((one) => one.unit.id === unit) : undefined;
    const figures = item ? comparableFigures(catalogue, item) : null;
    const slot = wanted[i];
    if (figures && slot) found[slot] = figures;
  });
  return Object.keys(found).length === 0 ? null : found;
}
