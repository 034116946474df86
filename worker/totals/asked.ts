// Of how many wards of a subtree something is asked: by the choices of the units within it and above.
import { withParts } from '../../shared/asking/asked-catalogue.ts';
import { isAskedThen } from '../../shared/asking/own-lines.ts';
import { idsAskedIn } from '../../shared/asking/selection.ts';
import { kindOf } from '../../shared/catalogue/kinds.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import type { Period } from '../../shared/period.ts';
import type { AskedOf } from '../../shared/totals/coverage.ts';
import type { Ledgered } from '../../shared/totals/tally.ts';
import { book as common } from '../book.ts';
import type { Database } from '../store/database.ts';
import { listChoosers } from '../store/selections.ts';
import type { Place } from '../store/units.ts';
import { askedAbove } from '../units/asking.ts';

/** By id of an indicator; null where everything is asked of everybody. */
export function askedUnder(db: Database, book: Ledgered, place: Place, period: Period): AskedOf | null {
  if (place.reporter === 'ward') return null;
  const within = listChoosers(db, place, period).filter((one) => one.place.reporter === 'district');
  const above = askedAbove(db, [place]);
  const choices = new Map(above.choices);
  const own = new Map(book.own?.flatMap(({ lines }) => lines.map((line) => [line.id, line])));
  if (within.length === 0 && choices.size === 0 && own.size === 0) return null;
  for (const one of within) choices.set(one.place.id, one.choices);
  // Each unit that chooses decides for the wards below it, but for those below another one further down.
  const deciding = [place, ...within.map((one) => one.place).filter(({ id }) => id !== place.id)];
  const parts = deciding.map((one) => {
    const inner = deciding.filter(
      (other) => other !== one && other.place > one.place && other.last <= one.last,
    );
    const nearest = inner.filter(
      (other) =>
        !inner.some(
          (between) => between !== other && between.place < other.place && other.last <= between.last,
        ),
    );
    const wards = nearest.reduce((left, other) => left - other.wards, one.wards);
    const ids = idsAskedIn(
      [one.id, ...one.above.map(([unit]) => unit)].map((unit) => choices.get(unit) ?? []),
      period,
    );
    return { wards, asked: ids === 'all' ? null : withParts(common.catalogue, ids) };
  });
  if (parts.every(({ asked }) => asked === null) && own.size === 0) return null;
  // What the system or the unit above answers no ward is asked: it can be known of every one.
  return (id) => {
    const line = own.get(id);
    if (line) return isAskedThen(line, period) ? place.wards : 0;
    return parts.reduce(
      (sum, { wards, asked }) => sum + (asked === null || asked.has(id) || isAnswered(id) ? wards : 0),
      0,
    );
  };
}

function isAnswered(id: string): boolean {
  const place = lookup(common.catalogue).byId.get(id);
  return place !== undefined && (kindOf(place.indicator).isSystem || place.indicator.reporter === 'assessor');
}
