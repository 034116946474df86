// Why a line of a summary changed: the units' amounts at two times, put before the arithmetic of `shared/change/`.
import type { Line } from '../../shared/catalogue/kinds.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import {
  type Absence,
  changeOf,
  type LineChange,
  type Part,
  type Resubmission,
} from '../../shared/change/change.ts';
import { type Against, comparedWith } from '../../shared/change/comparison.ts';
import type { Amount } from '../../shared/change/contributions.ts';
import { daysOf, isQuarter, type Period, periodCode } from '../../shared/period.ts';
import { quarterlyLines } from '../../shared/totals/quarters.ts';
import type { UnitName } from '../../shared/totals/summary.ts';
import {
  type Ledgered,
  linesOf,
  type Tallies,
  talliesOf,
  tallyReader,
  withSaid,
} from '../../shared/totals/tally.ts';
import { listAssessed } from '../store/assessments.ts';
import type { Database } from '../store/database.ts';
import { listResent, listTallies, type Reported, type SentRevision } from '../store/tallies.ts';
import { findPlace, type Place } from '../store/units.ts';
import { type CarriedUnit, carriedByUnit, hasMoved } from './borders.ts';
import { listReportedIn, type QuarterPlace, quarterPlaces, withItsQuarters } from './quarters.ts';

/** The line of a summary with this key. */
export function lineOf(book: Ledgered, key: string): Line | undefined {
  return linesOf(book.catalogue).find((line) => line.key === key);
}

/** Compares a line with an earlier period, or with the period's own first submissions. */
export function explainLine(
  db: Database,
  book: Ledgered,
  place: Place,
  { period, line, against }: { period: Period; line: Line; against: Against },
): LineChange {
  const other = comparedWith(period, against);
  // What quarters own was changed where it was sent: in a quarter.
  const owned = !isQuarter(period.slot) && quarterlyLines(book).some((one) => one.line.key === line.key);
  const list = owned ? listReportedIn : listTallies;
  const [reported, earlier] = list(db, book, place.id, [period, ...(against === 'first' ? [] : [other])]);
  // What the units above say of wards is in no report.
  const isSaid = lookup(book.catalogue).byId.get(line.id)?.indicator.reporter === 'assessor';
  const now = isSaid ? withAssessed(db, book, { unit: place.id, period }, reported) : reported;
  const then = isSaid ? withAssessed(db, book, { unit: place.id, period: other }, earlier) : earlier;
  const sources = (owned ? quarterPlaces(db, place, period) : [{ place, period }]).map((source) => ({
    ...source,
    resent: listResent(db, source.place, source.period),
  }));
  const day = daysOf(period).last;
  const moved = against !== 'first' && now && hasMoved(db, place.id, daysOf(other).last, day);
  // Like is held against like: the earlier period on the borders of this one.
  const carried = moved ? carriedByUnit(db, book, place.id, other, day) : null;
  const before =
    against === 'first'
      ? isSaid
        ? (now ?? null)
        : firstOf(db, book, place, { period, sources })
      : now && carried
        ? onTheseBorders(now, carried)
        : (then ?? null);
  const estimated = [...(carried?.values() ?? [])].flatMap(({ isEstimate, unit }) =>
    isEstimate ? (now?.units.filter(({ id }) => id === unit.id) ?? []) : [],
  );
  return {
    unit: nameOf(place),
    line: line.key,
    period: periodCode(period),
    against: periodCode(other),
    ...(estimated.length > 0 ? { estimated: estimated.map(nameOf) } : {}),
    change: now && before ? changeOf(line, partsOf(book, line, before, now)) : null,
    resubmissions: sources
      .flatMap(({ resent }) =>
        resubmissionsOf(book, line, { units: now?.units ?? [], resent, year: period.year }),
      )
      .sort((a, b) => (a.at < b.at ? 1 : -1)),
  };
}

/** Wards with what was said of them in the year. */
function withAssessed(
  db: Database,
  book: Ledgered,
  { unit, period }: { unit: number; period: Period },
  reported: Reported | null | undefined,
): Reported | null {
  const place = reported ? findPlace(db, unit, period) : null;
  if (!reported || !place || period.slot !== 'Y') return reported ?? null;
  const tallies = new Map(reported.tallies);
  for (const [id, said] of listAssessed(db, place).wards)
    tallies.set(id, withSaid(book, tallies.get(id) ?? [], [said], period.year));
  return { units: reported.units, tallies };
}

/** What the units of now come to in an earlier period; who did not send it, and nobody before them, is not in it. */
function onTheseBorders(now: Reported, carried: ReadonlyMap<number, CarriedUnit>): Reported | null {
  const found = [...carried].filter(([, { from, stands }]) => stands && from.length > 0);
  if (found.length === 0) return null;
  const known = new Set(carried.keys());
  return {
    units: now.units.filter(({ id }) => known.has(id)),
    tallies: new Map(found.map(([id, { tallies }]) => [id, tallies])),
  };
}

/** The period, or the quarters that own a line of it, as first sent. */
function firstOf(
  db: Database,
  book: Ledgered,
  { id }: Place,
  asked: { period: Period; sources: readonly (QuarterPlace & { resent: readonly SentRevision[] })[] },
): Reported | null {
  const { period, sources } = asked;
  const read = listTallies(db, book, id, [period, ...sources.map((source) => source.period)]);
  const [now = null, ...parts] = read;
  const firsts = sources.map(({ period: { slot }, resent }, i) => {
    const reported = parts[i] ?? null;
    return { slot, reported: reported && withFirst(book, reported, resent, period.year) };
  });
  const [only] = firsts;
  if (only?.slot === period.slot) return only.reported;
  return now && withItsQuarters(book, now, period, firsts);
}

/** The same units as they stood at their first submissions. */
function withFirst(book: Ledgered, now: Reported, resent: readonly SentRevision[], year: number): Reported {
  const tallies = new Map(now.tallies);
  for (const { unit, revision, figures } of resent) {
    const reporter = now.units.find((one) => one.id === unit)?.reporter;
    if (revision === 1 && reporter) tallies.set(unit, talliesOf(book, figures, year, reporter));
  }
  return { units: now.units, tallies };
}

/** Every unit of both times; one with units below it only where it has figures of its own. */
function partsOf(book: Ledgered, line: Line, before: Reported, after: Reported): Part[] {
  const units = new Map([...before.units, ...after.units].map((unit) => [unit.id, unit]));
  return [...units.values()]
    .map((unit): Part => {
      const [was, is] = [sideOf(book, line, before, unit.id), sideOf(book, line, after, unit.id)];
      return {
        unit: nameOf(unit),
        before: was.amount,
        after: is.amount,
        absent: { before: was.absent, after: is.absent },
      };
    })
    .filter((part) => units.get(part.unit.id)?.reporter === 'ward' || part.before || part.after);
}

function sideOf(
  book: Ledgered,
  line: Line,
  { units, tallies }: Reported,
  unit: number,
): { amount: Amount | null; absent: Absence | null } {
  const sent = tallies.get(unit);
  if (!sent) {
    return { amount: null, absent: units.some((one) => one.id === unit) ? 'not-sent' : 'no-unit' };
  }
  const amount = amountOf(book, line, sent);
  return { amount, absent: amount ? null : 'no-figure' };
}

function amountOf(book: Ledgered, line: Line, tallies: Tallies): Amount | null {
  const read = tallyReader(book, tallies);
  if (read.units(line.id) === 0) return null;
  const value = read.amount(line.value);
  return line.ranked === 'share' && line.base ? { value, base: read.amount(line.base) } : { value };
}

/** The submissions by which units changed this line. */
function resubmissionsOf(
  book: Ledgered,
  line: Line,
  { units, resent, year }: { units: readonly Place[]; resent: readonly SentRevision[]; year: number },
): Resubmission[] {
  const found: Resubmission[] = [];
  resent.forEach((sent, i) => {
    const earlier = resent[i - 1];
    const unit = units.find((one) => one.id === sent.unit);
    if (!unit || !earlier || earlier.unit !== sent.unit) return;
    const amount = ({ figures }: SentRevision) =>
      amountOf(book, line, talliesOf(book, figures, year, unit.reporter));
    const [before, after] = [amount(earlier), amount(sent)];
    if (before?.value === after?.value && before?.base === after?.base) return;
    const { revision, at, by } = sent;
    found.push({ unit: nameOf(unit), revision, at, by, before, after });
  });
  return found;
}

function nameOf({ id, code, name }: Place): UnitName {
  return { id, code, name };
}
