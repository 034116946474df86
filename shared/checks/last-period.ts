// Against earlier reports: large changes of what should be steady (R19), a report copied whole (R21).
import type { Column } from '../catalogue/column.ts';
import { lookup } from '../catalogue/lookup.ts';
import { remembered } from '../catalogue/remembered.ts';
import { type Figures, numberAt } from '../figures/figures.ts';
import { isQuarter, type Period, type Slot, slots } from '../period.ts';
import { type Check, type Found, found, nothingInParticular, type Subject } from './finding.ts';

export const checkLastPeriod: Check = {
  codes: ['R19', 'R19.fell', 'R21'],
  reads: nothingInParticular,
  judge: (subject) => [...largeChanges(subject), ...copied(subject)],
};

const remark = 'tm_ghi_chu_chung';

/** Per cent by which households, population and books do not change in a year without a reason. */
const large = 30;

const steadyIn = remembered(({ asked }: Column) =>
  asked.filter(({ indicator, field }) => indicator.behaviour === 'stock' && !field.from),
);

function largeChanges({ column, period, figures, lastYear, lastYearIsEstimate = false }: Subject): Found[] {
  if (!lastYear) return [];
  return steadyIn(column).flatMap(({ indicator, field }) => {
    const before = numberAt(lastYear, field.key);
    const now = numberAt(figures, field.key);
    if (before === null || now === null || before === 0) return [];
    const change = { before, now, period: yearBefore(period), isEstimate: lastYearIsEstimate };
    if (Math.abs(now - before) * 100 > before * large) return [found('R19', field.key, change)];
    return indicator.lasting && now < before ? [found('R19.fell', field.key, change)] : [];
  });
}

function copied(subject: Subject): Found[] {
  const { catalogue, column, period, figures, others, lastYear, lastYearIsEstimate = false } = subject;
  const keys: string[] = [];
  for (const { field } of column.typed) if (typeof figures[field.key] === 'number') keys.push(field.key);
  // A handful of equal numbers is no copy.
  if (keys.length < 5 || keys.every((key) => figures[key] === 0)) return [];
  const before = previousSlot(period.slot);
  const candidates: [Figures | undefined, Period, isEstimate: boolean][] = [
    [before ? others[before] : undefined, { ...period, slot: before ?? period.slot }, false],
    [lastYear, yearBefore(period), lastYearIsEstimate],
  ];
  // Where nobody asks for a remark on the whole, it stands at the first of the figures.
  const at = lookup(catalogue).fields.has(remark) ? remark : (keys[0] ?? remark);
  return candidates.flatMap(([earlier, then, isEstimate]) =>
    earlier && keys.every((key) => earlier[key] === figures[key])
      ? [found('R21', at, { period: then, isEstimate })]
      : [],
  );
}

function yearBefore({ year, slot }: Period): Period {
  return { year: year - 1, slot };
}

function previousSlot(slot: Slot): Slot | null {
  const quarters = slots.filter(isQuarter);
  const i = quarters.indexOf(slot);
  return i > 0 ? (quarters[i - 1] ?? null) : null;
}
