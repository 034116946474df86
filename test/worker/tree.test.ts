// The numbering of a year's tree: every subtree is a range of places, every family a range of ranks.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TreeUnit, treeOf } from '../../worker/units/tree.ts';

/** Any forest: each unit stands below an earlier one, or at the top. */
const forest = fc
  .array(fc.option(fc.nat(), { nil: null }), { minLength: 1, maxLength: 60 })
  .map((parents) =>
    parents.map(
      (parent, i): TreeUnit => ({ id: i + 1, parent: parent === null || i === 0 ? null : (parent % i) + 1 }),
    ),
  );

test('a place lies in a unit’s range exactly when the unit is that one or above it', () => {
  fc.assert(
    fc.property(forest, (units) => {
      const rows = treeOf(units);
      expect(rows).toHaveLength(units.length);
      expect(new Set(rows.map(({ place }) => place)).size).toBe(units.length);
      for (const above of rows) {
        for (const row of rows) {
          const inside = row.place >= above.place && row.place <= above.last;
          expect(inside).toBe(row.unit === above.unit || row.above.some(([unit]) => unit === above.unit));
        }
      }
    }),
  );
});

test('a unit’s own wards are a range, and nothing else lies in it', () => {
  fc.assert(
    fc.property(forest, (units) => {
      const rows = treeOf(units);
      for (const unit of rows) {
        const direct = rows
          .filter(({ place }) => place > unit.place && place <= unit.direct)
          .map((row) => row.unit);
        const wards = units.filter(
          ({ id, parent }) => parent === unit.unit && !units.some((one) => one.parent === id),
        );
        expect(direct.sort((a, b) => a - b)).toEqual(wards.map(({ id }) => id));
      }
    }),
  );
});

test('the units directly below one have neighbouring ranks, and no other unit has a rank among them', () => {
  fc.assert(
    fc.property(forest, (units) => {
      const rows = treeOf(units);
      for (const { below } of rows) {
        const ranks = below.map(([, rank]) => rank);
        const among = rows.filter(
          ({ rank }) => rank !== null && rank >= Math.min(...ranks) && rank <= Math.max(...ranks),
        );
        expect(among.map(({ unit }) => unit).sort()).toEqual(below.map(([unit]) => unit).sort());
      }
    }),
  );
});

test('wards are counted once, and a ward has no rank', () => {
  fc.assert(
    fc.property(forest, (units) => {
      const rows = treeOf(units);
      for (const unit of rows) {
        const wards = rows.filter(
          ({ place, last, rank }) => rank === null && place >= unit.place && last <= unit.last,
        );
        expect(unit.wards).toBe(wards.length);
      }
    }),
  );
});
