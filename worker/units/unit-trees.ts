// What dated changes of units do to the trees of the years, and what reports and closed periods say against it: history
// is not re-cut.
import { daysOf, type Period, periodInText, type Slot, slots } from '../../shared/period.ts';
import { placeOf, reportKey, rollupKey } from '../store/keys.ts';
import type { TreeChange, YearOfUnits } from '../store/unit-list.ts';
import { dayAfter, dayInWords } from '../time.ts';
import { fitTree, slotsFrom, type TreeLine } from './forest.ts';
import { slotBit, slotsIn } from './slots.ts';
import type { Changed, Fault, Touched } from './unit-changes.ts';

/** The trees after the changes, year by year from the first that is touched. */
export function changedTrees(
  { units, touched }: Changed,
  years: readonly YearOfUnits[],
): { trees: TreeChange[]; faults: Fault[] } {
  const trees: TreeChange[] = [];
  const faults: Fault[] = [];
  const moved = new Set(touched.map(({ unit }) => unit));
  let earlier: TreeLine[] | null = null;
  for (const known of years) {
    const { year, rows } = known;
    const affected = touched.reduce((bits, { day }) => bits | slotsFrom(year, day), 0);
    const reported = known.reports.map((key) => ({ key, place: placeOf(key) }));
    const fitted = fitTree({
      ...{ year, units, rows, affected, touched: moved },
      hasReports: (from, to) => reported.some(({ place }) => place >= from && place <= to),
      earlier: earlier === null ? known.earlier : placesIn(earlier),
    });
    if (!fitted) {
      const [first] = touched;
      faults.push({
        at: `/changes/${first?.index ?? 0}`,
        fault: `Năm ${year} đã có báo cáo trong những kỳ mà thay đổi này sắp xếp lại. Chọn ngày từ đầu kỳ chưa có báo cáo nào`,
      });
      continue;
    }
    earlier = fitted;
    faults.push(...closedFaults(known, fitted, touched));
    faults.push(...reportFaults(known, fitted, touched));
    trees.push(differenceOf(year, rows, fitted));
  }
  return { trees, faults };
}

/** A period that was closed keeps its list of units. */
function closedFaults(known: YearOfUnits, fitted: readonly TreeLine[], touched: readonly Touched[]): Fault[] {
  const { year, closed } = known;
  return touched.flatMap(({ index, unit, day }): Fault[] => {
    const found = slotsIn(slotsFrom(year, day)).flatMap((slot): { slot: Slot; name: string }[] => {
      const lines = [known.rows, fitted].flatMap((rows) => rows.find((row) => stands(row, unit, slot)) ?? []);
      const above = new Set(lines.flatMap((line) => [unit, ...line.above.map(([id]) => id)]));
      const isClosed = closed.some((one) => one.slot === slot && above.has(one.unit));
      return isClosed ? [{ slot, name: lines.at(-1)?.name ?? '' }] : [];
    });
    const last = found.at(-1);
    if (!last) return [];
    const period = { year, slot: last.slot };
    return [
      {
        at: `/changes/${index}`,
        fault: `Kỳ ${periodInText(period)} đã khóa nên danh sách đơn vị của kỳ này giữ nguyên. ${earliest(period)}`,
      },
    ];
  });
}

/** A report stays where it was sent to. */
function reportFaults(known: YearOfUnits, fitted: readonly TreeLine[], touched: readonly Touched[]): Fault[] {
  const { year, rows, reports } = known;
  const keys = new Set(reports);
  const faults = new Map<number, Fault>();
  for (const slot of slots) {
    const there = new Set(fitted.filter((row) => row.slots & slotBit(slot)).map(({ place }) => place));
    for (const row of rows) {
      if ((row.slots & slotBit(slot)) === 0 || there.has(row.place)) continue;
      const period = { year, slot };
      if (!keys.has(reportKey(period, row.place))) continue;
      const about = [row.unit, ...row.above.map(([id]) => id)];
      const index = touched.find(({ unit }) => about.includes(unit))?.index ?? 0;
      faults.set(index, {
        at: `/changes/${index}`,
        fault: `${row.name} đã nộp báo cáo ${periodInText(period)}, báo cáo đã nộp ở đâu thì tính ở đó. ${earliest(period)}`,
      });
    }
  }
  return [...faults.values()];
}

function earliest(period: Period): string {
  const last = daysOf(period).last;
  return `Chỉ đổi được từ ngày ${dayInWords(dayAfter(last, 1))} (ngày cuối cùng như cũ là ${dayInWords(last)})`;
}

function stands(row: TreeLine, unit: number, slot: Slot): boolean {
  return row.unit === unit && (row.slots & slotBit(slot)) !== 0;
}

function differenceOf(year: number, rows: readonly TreeLine[], fitted: readonly TreeLine[]): TreeChange {
  const before = new Map(rows.map((row) => [row.place, row]));
  const after = new Map(fitted.map((row) => [row.place, row]));
  const written = fitted.filter((row) => !same(row, before.get(row.place)));
  const gone = rows.filter(({ place, unit }) => after.get(place)?.unit !== unit);
  const stale = new Set<number>();
  const other = [...written, ...rows.filter((row) => !same(row, after.get(row.place)))];
  for (const row of other) {
    const ranks = [...(row.rank === null ? [] : [row.rank]), ...row.above.map(([, rank]) => rank)];
    for (const slot of slotsIn(row.slots))
      for (const rank of ranks) stale.add(rollupKey({ year, slot }, rank));
  }
  return {
    ...{ year, written, stale: [...stale] },
    removed: gone.map(({ unit, place }) => ({ unit, place })),
  };
}

function same(a: TreeLine, b: TreeLine | undefined): boolean {
  const flat = (row: TreeLine | undefined) =>
    JSON.stringify(Object.entries(row ?? {}).sort(([x], [y]) => (x < y ? -1 : 1)));
  return flat(a) === flat(b);
}

function placesIn(lines: readonly TreeLine[]): YearOfUnits['earlier'] {
  const found = new Map<number, Partial<Record<Slot, number>>>();
  for (const { unit, place, slots: bits } of lines) {
    const places = found.get(unit) ?? {};
    for (const slot of slotsIn(bits)) places[slot] = place;
    found.set(unit, places);
  }
  return found;
}
