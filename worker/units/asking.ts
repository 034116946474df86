// What is asked of a unit: by the choices of those that stand above it in each period.
import { askedIn } from '../../shared/asking/asked-catalogue.ts';
import { type OwnLines, ownAskedIn } from '../../shared/asking/own-lines.ts';
import { type Asking, askingOf, idsAskedIn, type Selection } from '../../shared/asking/selection.ts';
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { type Period, periodCode, quartersOf } from '../../shared/period.ts';
import type { Ledgered } from '../../shared/totals/tally.ts';
import { book, bookWith } from '../book.ts';
import type { Database } from '../store/database.ts';
import { listAsks, listOwnLines } from '../store/selections.ts';
import { findPlacesOfYear, type Place, type Stay } from '../store/units.ts';
import { slotBit, slotsIn } from './slots.ts';

/** What the units above some places ask. */
export interface AskedAbove {
  choices: ReadonlyMap<number, Selection[]>;
  own: ReadonlyMap<number, OwnLines>;
}

export function askedAbove(db: Database, places: readonly Pick<Stay, 'above'>[]): AskedAbove {
  const units = [...new Set(places.flatMap(({ above }) => above.map(([unit]) => unit)))];
  const asks = listAsks(db, units);
  return {
    choices: new Map([...asks].map(([unit, { choices }]) => [unit, choices])),
    own: new Map([...asks].flatMap(([unit, { own }]): [number, OwnLines][] => (own ? [[unit, own]] : []))),
  };
}

/** A unit at one place, over some periods or in one of them. */
type Asked = Pick<Stay, 'year' | 'slots' | 'above' | 'reporter'>;

/** What is asked of a unit over all the periods in which it stands as a ward; nothing to say where it is everything. */
export function askingOfPlaces(places: readonly Asked[], { choices, own }: AskedAbove): Asking[] {
  if (choices.size === 0 && own.size === 0) return [];
  const wards = places.filter(({ reporter }) => reporter === 'ward');
  return askingOf(
    wards.flatMap((place) =>
      askedAt(
        place,
        place.above.map(([unit]) => choices.get(unit) ?? []),
        ownOver(place, own),
      ),
    ),
  );
}

/** The lines that units above some places have added, the highest first. */
export function ownOverPlaces(places: readonly Pick<Stay, 'above'>[], { own }: AskedAbove): OwnLines[] {
  const found = new Map(places.flatMap((place) => ownOver(place, own)).map((one) => [one.unit, one]));
  return [...found.values()];
}

function ownOver({ above }: Pick<Stay, 'above'>, own: AskedAbove['own']): OwnLines[] {
  if (own.size === 0) return [];
  return [...above].reverse().flatMap(([unit]) => own.get(unit) ?? []);
}

/** What is asked of a place in each of its periods. */
function askedAt(
  { year, slots }: Asked,
  choices: readonly (readonly Selection[])[],
  own: readonly OwnLines[],
) {
  return slotsIn(slots).map((slot) => ({
    period: periodCode({ year, slot }),
    ids: idsAskedIn(choices, { year, slot }),
    own: ownAskedIn(own, { year, slot }),
  }));
}

/** The catalogue that a report of a period is judged by, and everything that the unit may be asked in the year. */
export interface AskedCatalogue {
  asked: Catalogue;
  all: Catalogue;
}

/** `choices`: of the units above, nearest first; `own`: the lines that they have added. */
export function catalogueFor(
  db: Database,
  place: Place,
  period: Period,
  { choices, own }: { choices: readonly (readonly Selection[])[]; own: readonly OwnLines[] },
): AskedCatalogue {
  if (place.reporter !== 'ward') return { asked: book.catalogue, all: book.catalogue };
  // A half-year or year also asks for what its quarters asked, under whoever the unit stood then.
  const stayed = quartersOf(period.slot).every((slot) => place.slots & slotBit(slot));
  const places = stayed ? [place] : Object.values(findPlacesOfYear(db, place.id, period.year));
  const above = stayed
    ? { choices: choicesOf(place, choices), own: new Map(own.map((one) => [one.unit, one])) }
    : askedAbove(db, places);
  const asking = askingOfPlaces(places, above);
  const { catalogue } = bookWith(ownOverPlaces(places, above), period.year);
  return {
    asked:
      asking.length === 0 && catalogue === book.catalogue ? catalogue : askedIn(catalogue, period, asking),
    all: catalogue,
  };
}

function choicesOf({ above }: Place, choices: readonly (readonly Selection[])[]): AskedAbove['choices'] {
  return new Map(above.map(([unit], i) => [unit, [...(choices[i] ?? [])]]));
}

/** The book of a unit in the year of its place: with the lines that it and the units above it have added. */
export function bookOf(db: Database, { id, above, year }: Pick<Place, 'id' | 'above' | 'year'>): Ledgered {
  return bookWith(listOwnLines(db, [...above.map(([unit]) => unit).reverse(), id]), year);
}
