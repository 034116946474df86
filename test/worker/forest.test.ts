// A year's tree whose units change: what stays keeps its place, and a country that redraws its map gets a second tree.
import { expect, test } from 'vitest';
import { type DatedUnit, fitTree, slotsFrom, type TreeLine } from '../../worker/units/forest.ts';
import { allSlots } from '../../worker/units/slots.ts';

const unit = (
  id: number,
  parent: number | null,
  validFrom: string | null,
  validTo: string | null,
): DatedUnit => ({
  ...{ id, code: String(id), name: `Đơn vị ${id}`, tier: 'Phường', parent, validFrom, validTo, before: [] },
});
const fitted = (
  units: DatedUnit[],
  rows: TreeLine[],
  moved: number[],
  day: string,
  reports: number[] = [],
): TreeLine[] | null =>
  fitTree({
    ...{ year: 2025, units, rows, touched: new Set(moved), affected: slotsFrom(2025, day) },
    hasReports: (from, to) => reports.some((place) => place >= from && place <= to),
    earlier: new Map(),
  });
const first = (units: DatedUnit[]) =>
  fitTree({
    ...{ year: 2025, units, rows: [], touched: 'all', affected: allSlots, earlier: new Map() },
    hasReports: () => false,
  })!;

/** A province of two districts with a hundred wards each, until 30/06/2025. */
const province = unit(1, null, null, null);
const old = [2, 3].flatMap((district) => [
  unit(district, 1, null, null),
  ...Array.from({ length: 100 }, (_, i) => unit(district * 1000 + i, district, null, null)),
]);
const ended = old.map((one) => ({ ...one, validTo: '2025-06-30' }));
/** 168 communes directly below it from 01/07/2025. */
const communes = Array.from({ length: 168 }, (_, i) => unit(5000 + i, 1, '2025-07-01', null));
const all = [...old, ...communes].map(({ id }) => id);

test('districts are abolished on 01/07: the first half stays, the second half is a tree of its own', () => {
  const before = first([province, ...old]);
  const after = fitted([province, ...ended, ...communes], before, all, '2025-07-01')!;
  const firstHalf = after.filter(({ slots }) => slots === 7);
  expect(firstHalf.map(({ unit: id, place }) => [id, place])).toEqual(
    before.map(({ unit: id, place }) => [id, place]),
  );
  const tops = after.filter(({ unit: id }) => id === 1);
  expect(tops.map(({ slots, wards }) => [slots, wards])).toEqual([
    [7, 200],
    [56, 168],
  ]);
  const [, second] = tops;
  const inside = after.filter(({ place }) => place > second!.place && place <= second!.last);
  expect(inside.map(({ unit: id }) => id)).toEqual(communes.map(({ id }) => id));
  expect(new Set(after.map(({ place }) => place)).size).toBe(after.length);
  expect(second!.rank).not.toBe(tops[0]!.rank);
  // A later change goes into the second tree and leaves the first alone.
  const more = unit(5200, 1, '2025-10-01', null);
  const later = fitted([province, ...ended, ...communes, more], after, [5200], '2025-10-01')!;
  const added = later.find(({ unit: id }) => id === 5200)!;
  expect([added.slots, added.place > second!.place && added.place <= second!.direct]).toEqual([48, true]);
  expect(later.filter(({ unit: id }) => id === 1).map(({ bySlot }) => bySlot?.due ?? null)).toEqual([
    null,
    [null, null, null, 168, 169, 169],
  ]);
});

test('that is refused once a report of the second half has come', () => {
  const before = first([province, ...old]);
  const changed = [province, ...ended, ...communes];
  expect(fitted(changed, before, all, '2025-07-01', [before[5]!.place])).toBeNull();
});

test('units that nobody touches stay as the year has them, whatever has become of them since', () => {
  const before = first([province, ...old]);
  const renamed = old.map((one) => ({ ...one, name: 'Tên sau này' }));
  const more = unit(2500, 2, '2025-07-01', null);
  const after = fitted([province, ...renamed, more], before, [2500], '2025-07-01')!;
  expect(after.filter(({ name }) => name === 'Tên sau này')).toEqual([]);
  expect(after).toHaveLength(before.length + 1);
});
