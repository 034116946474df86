// What is asked of a unit: by the choices of those that stand above it in each period.
import { askedIn } from '../../shared/asking/asked-catalogue.ts';
import { type Asking, askingOf, idsAskedIn, type Selection } from '../../shared/asking/selection.ts';
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { type Period, periodCode, quartersOf } from '../../shared/period.ts';
import { book } from '../book.ts';
import type { Database } from '../store/database.ts';
import { listSelections } from '../store/selections.ts';
import { findPlacesOfYear, type Place } from '../store/units.ts';
import { slotsIn } from './slots.ts';

type Choices = ReadonlyMap<number, Selection[]>;

/** Choices of everybody above some places. */
export function choicesAbove(db: Database, places: readonly Pick<Place, 'above'>[]): Choices {
  return listSelections(db, [...new Set(places.flatMap(({ above }) => above.map(([unit]) => unit)))]);
}

/** What is asked of a unit over all the periods in which it stands as a ward; nothing to say where it is everything. */
export function askingOfPlaces(places: readonly Place[], choices: Choices): Asking[] {
  if (choices.size === 0) return [];
  const periods = places
    .filter(({ reporter }) => reporter === 'ward')
    .flatMap(({ above, year, slots }) =>
      slotsIn(slots).map((slot) => ({
        period: periodCode({ year, slot }),
        ids: idsAskedIn(
          above.map(([unit]) => choices.get(unit) ?? []),
          { year, slot },
        ),
      })),
    );
  return askingOf(periods);
}

/** The catalogue that a report of a period is judged by. */
export function catalogueFor(db: Database, place: Place, period: Period): Catalogue {
  if (place.reporter !== 'ward') return book.catalogue;
  const choices = choicesAbove(db, [place]);
  // A half-year or year also asks for what its quarters asked, under whoever it stood then.
  const isAlone = quartersOf(period.slot).length === 1;
  const places = isAlone ? [place] : Object.values(findPlacesOfYear(db, place.id, period.year));
  const all = isAlone ? choices : choicesAbove(db, places);
  return all.size === 0 ? book.catalogue : askedIn(book.catalogue, period, askingOfPlaces(places, all));
}
