// The sum of a subtree as a summary: from the cache, from its parts, or of approved reports alone. The quarterly flows of
// a half-year or year are what its quarters add up to, each over the units that stood in it.
import { type Period, periodCode } from '../../shared/period.ts';
import { quarterlyLines } from '../../shared/totals/quarters.ts';
import { type Summary, summaryOf } from '../../shared/totals/summary.ts';
import { addRollups, type Ledgered, rollupOfOwn, withSaid } from '../../shared/totals/tally.ts';
import { sha256 } from '../audit/digests.ts';
import { listAssessed } from '../store/assessments.ts';
import type { Database } from '../store/database.ts';
import {
  findRollup,
  findWard,
  hasReturned,
  listApproved,
  listReported,
  listReturned,
  type WardRow,
} from '../store/rollups.ts';
import { selectionsVersion } from '../store/selections.ts';
import type { Place } from '../store/units.ts';
import { bookOf } from '../units/asking.ts';
import { askedUnder } from './asked.ts';
import { Memo } from './memo.ts';
import { comparedWard, listUnconfirmed, type QuarterPlace, quarterPlaces, unitReports } from './quarters.ts';
import {
  type Adding,
  type Document,
  documentOfReports,
  documentOfWard,
  inForceNow,
  nameIn,
  rebuildRollup,
  type Sum,
  stepOf,
} from './rollup.ts';

/** A period of a unit with its quarters, whole. */
interface Total extends Omit<Sum, 'document'> {
  /** The summary, made when it is read. */
  summary: () => Summary;
}

type Totalling = Total | Extract<Adding, { building: true }>;

type Lister = (db: Database, period: Period, place: Place) => WardRow[];

/** What was submitted. */
export function totalOf(db: Database, place: Place, period: Period): Totalling {
  const quarters = quarterPlaces(db, place, period);
  const book = bookOf(db, place);
  const sums: Sum[] = [];
  let left = stepOf;
  for (const one of [{ place, period }, ...quarters]) {
    const adding = left > 0 ? sumOf(db, book, one.place, one.period, left) : null;
    if (!adding || adding.building) {
      const [whole, total] = [place.below.length, place.below.length * (1 + quarters.length)];
      return { building: true, done: sums.length * whole + (adding?.done ?? 0), total };
    }
    left -= adding.read;
    sums.push(adding);
  }
  return together(db, { book, place, period, quarters, sums }, listReported);
}

/** What was added, and of how many, is the version: an approval, or one taken back, makes another. */
export function totalOfApproved(db: Database, place: Place, period: Period): Total {
  const quarters = quarterPlaces(db, place, period);
  const book = bookOf(db, place);
  const sums = [{ place, period }, ...quarters].map((one): Sum => {
    const rows = listApproved(db, one.period, one.place);
    const version = [one.place.wards, ...rows.map((row) => `${row.place}:${row.revision}`)].join();
    return { building: false, version, read: rows.length, document: () => documentOfReports(book, rows) };
  });
  const total = together(db, { book, place, period, quarters, sums }, listApproved);
  const version = sha256(`${total.version} ${selectionsVersion(db)}`).slice(0, 16);
  return { ...total, version: `approved-${version}` };
}

/** One period alone, without its quarters: what was sent for it. `book`: of the unit whose total it becomes a part of. */
export function sumOf(
  db: Database,
  book: Ledgered,
  place: Place,
  period: Period,
  step: number = stepOf,
): Adding {
  if (place.reporter === 'ward') return ofWard(db, book, place, period);
  const rollup = findRollup(db, place, period);
  return rollup ? inForceNow(book, rollup) : rebuildRollup(db, book, period, place, step);
}

/** Summaries as text by version, so that a second reader costs no arithmetic; a version never changes. */
const texts = new Memo<string>();

export function summaryTextOf(
  db: Database,
  { version, summary }: Total,
  place: Place,
  period: Period,
): string {
  return texts.of(db, `${place.id} ${periodCode(period)} ${version}`, () => JSON.stringify(summary()));
}

interface Parts {
  book: Ledgered;
  place: Place;
  period: Period;
  quarters: readonly QuarterPlace[];
  /** Of the period itself, then of its quarters. */
  sums: readonly Sum[];
}

function together(db: Database, { book, place, period, quarters, sums }: Parts, list: Lister): Total {
  const { id, code, name } = place;
  const head = { unit: { id, code, name }, period: periodCode(period), due: place.wards };
  // An approved total has none of them.
  const returned =
    list === listApproved || !hasReturned(db)
      ? []
      : [{ place, period }, ...quarters].flatMap((one) =>
          listReturned(db, one.period, one.place).map(({ revision, unit, ...words }) => ({
            ...{ unit: { id: unit, ...words }, slot: one.period.slot, revision },
          })),
        );
  const sentBack =
    returned.length === 0 ? {} : { returned: returned.map(({ unit, slot }) => ({ unit, slot })) };
  // What is said of wards belongs to the year, not to one of its reports.
  const assessed = period.slot === 'Y' ? listAssessed(db, place) : null;
  const versions = [
    ...sums.map(({ version }) => version),
    ...(assessed?.version ? [assessed.version] : []),
    // Sent back, the same reports make another summary.
    ...returned.map(({ unit, slot, revision }) => `r${unit.id}${slot}${revision}`),
    // A ward's revision does not say what its lines are called.
    ...(book.own && place.reporter === 'ward' ? [sha256(JSON.stringify(book.own)).slice(0, 8)] : []),
  ];
  const summary = (): Summary => {
    const [own = nothing, ...parts] = sums.map(({ document }) => document());
    const document: Document = {
      ...own,
      tallies: withSaid(book, own.tallies, [...(assessed?.wards.values() ?? [])], period.year),
    };
    const asked = askedUnder(db, book, place, period);
    if (quarters.length === 0) {
      const whole = summaryOf(book, document, { ...head, asked }, (unit) => nameIn(document, unit));
      return { ...whole, ...sentBack };
    }
    const made = quarters.map((quarter, i) => ({
      ...{ slot: quarter.period.slot, due: quarter.place.wards },
      tallies: parts[i]?.tallies ?? [],
      asked: askedUnder(db, book, quarter.place, quarter.period),
    }));
    const units = place.wards > stepOf ? [] : unitsIn(db, { book, place, period, quarters }, list);
    // Of more wards than one call reads nobody is compared in what their quarters own.
    const compared = addRollups(
      units.filter(({ isWard }) => isWard).map((one) => comparedWard(book, one, period.slot)),
    );
    const known = new Map(units.map(({ unit }) => [unit.id, unit]));
    const unconfirmed = listUnconfirmed(db, book, units, period, quarters);
    return {
      ...summaryOf(
        book,
        {
          tallies: document.tallies,
          extremes: { ...othersIn(book, document.extremes), ...compared.extremes },
        },
        { ...head, quarters: made, asked },
        (unit) => known.get(unit) ?? nameIn(document, unit),
      ),
      ...(unconfirmed.length > 0 ? { unconfirmed } : {}),
      ...sentBack,
    };
  };
  return { building: false, read: 0, version: versions.join('.'), summary };
}

/** The units of a subtree one by one, with their quarters. */
function unitsIn(db: Database, { book, place, period, quarters }: Omit<Parts, 'sums'>, list: Lister) {
  return unitReports(
    book,
    list(db, period, place),
    quarters.map((one) => ({ slot: one.period.slot, rows: list(db, one.period, one.place) })),
  );
}

/** Extremes of what quarters do not own: a year's report only repeats the others. */
function othersIn(book: Ledgered, extremes: Document['extremes']): Document['extremes'] {
  const others = { ...extremes };
  for (const { line } of quarterlyLines(book)) delete others[line.key];
  return others;
}

const nothing: Document = { ...rollupOfOwn([]), names: {} };

/** A ward's summary is its own report; its revision is the version. */
function ofWard(db: Database, book: Ledgered, place: Place, period: Period): Sum {
  const ward = findWard(db, period, place);
  const document = () => (ward ? documentOfWard(book, ward) : nothing);
  return { building: false, version: ward?.revision ?? 0, read: 0, document };
}
