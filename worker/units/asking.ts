// What is asked of a unit: by the choices of those that stand above it in each period.
import { askedIn } from '../../shared/asking/asked-catalogue.ts';
import { type Asking, askingOf, idsAskedIn, type Selection } from '../../shared/asking/selection.ts';
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { type Period, periodCode, quartersOf } from '../../shared/period.ts';
import { book } from '../book.ts';
import type { Database } from '../store/database.ts';
import { listSelections } from '../store/selections.ts';
import { findPlacesOfYear, type Place, type Stay } from '../store/units.ts';
import { slotBit, slotsIn } from './slots.ts';

type Choices = ReadonlyMap<number, Selection[]>;

/** Choices of everybody above some places. */
export function choicesAbove(db: Database, places: readonly Pick<Stay, 'above'>[]): Choices {
  return listSelections(db, [...new Set(places.flatMap(({ above }) => above.map(([unit]) => unit)))]);
}

/** A unit at one place, over some periods or in one of them. */
type Asked = Pick<Stay, 'year' | 'slots' | 'above' | 'reporter'>;

/** What is asked of a unit over all the periods in which it stands as a ward; nothing to say where it is everything. */
export function askingOfPlaces(places: readonly Asked[], choices: Choices): Asking[] {
  if (choices.size === 0) return [];
  const wards = places.filter(({ reporter }) => reporter === 'ward');
  return askingOf(
    wards.flatMap((place) =>
      askedAt(
        place,
        place.above.map(([unit]) => choices.get(unit) ?? []),
      ),
    ),
  );
}

/** What is asked of a place in each of its periods. */
function askedAt({ year, slots }: Asked, choices: readonly (readonly Selection[])[]) {
  return slotsIn(slots).map((slot) => ({
    period: periodCode({ year, slot }),
    ids: idsAskedIn(choices, { year, slot }),
  }));
}

/** The catalogue that a report of a period is judged by. `choices`: of the units above, nearest first. */
export function catalogueFor(
  db: Database,
  place: Place,
  period: Period,
  choices: readonly (readonly Selection[])[],
): Catalogue {
  if (place.reporter !== 'ward') return book.catalogue;
  // A half-year or year also asks for what its quarters asked, under whoever the unit stood then.
  const stayed = quartersOf(period.slot).every((slot) => place.slots & slotBit(slot));
  const asking = stayed ? askingOf(askedAt(place, choices)) : askingOfYear(db, place, period.year);
  return asking.length === 0 ? book.catalogue : askedIn(book.catalogue, period, asking);
}

function askingOfYear(db: Database, { id }: Place, year: number): Asking[] {
  const places = Object.values(findPlacesOfYear(db, id, year));
  return askingOfPlaces(places, choicesAbove(db, places));
}
