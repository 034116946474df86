// A period of a subtree on the borders of a day: earlier periods on later units and later ones on earlier units, along the
// successions that the units above have entered. Each part of a period is carried from its own last day.
import type { Figures } from '../../shared/figures/figures.ts';
import {
  daysOf,
  isQuarter,
  type Period,
  periodCode,
  quartersOf,
  type Slot,
  slots,
} from '../../shared/period.ts';
import {
  type Crossed,
  type Crossing,
  onEarlierBorders,
  onLaterBorders,
  type Standing,
} from '../../shared/totals/crossings.ts';
import { type QuarterTallies, withQuarters } from '../../shared/totals/quarters.ts';
import { summaryOf, type UnitName } from '../../shared/totals/summary.ts';
import { comparableFigures, talliedFigures } from '../../shared/totals/tallied-figures.ts';
import { addTallies, type Ledgered, type Tallies } from '../../shared/totals/tally.ts';
import { type SuccessionLink, wholeUnit } from '../../shared/units/succession.ts';
import type { OnBorders } from '../../shared/wire/answers.ts';
import { talliesFrom } from '../book.ts';
import { Problem } from '../problems.ts';
import { findLastRow } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { listStanding } from '../store/tallies.ts';
import { listDatedUnits } from '../store/tree-rows.ts';
import { hasOrigins, listSuccessions, versionOfUnits } from '../store/unit-list.ts';
import { dayAfter } from '../time.ts';
import { attributesOn, type DatedUnit, isValidOn } from '../units/forest.ts';
import { Memo } from './memo.ts';

/** One unit on other borders. */
export interface CarriedUnit extends Whole {
  unit: DatedUnit;
  isWard: boolean;
  /** Whether it stands on the day. */
  stands: boolean;
}

/** A half-year or year with its quarters; of the period itself `missing`, of its quarters `missingQuarters`. */
interface Whole extends Crossed {
  missingQuarters: number[];
}

/** As many units one question looks at: a province before its reform had some hundred wards. */
const mostUnits = 2000;

const kept = new Memo<OnBorders>();

/** Everything of a unit in a period, on the borders of a day. */
export function onBorders(
  db: Database,
  book: Ledgered,
  unit: UnitName,
  { period, day }: { period: Period; day: string },
): OnBorders {
  const name = `${unit.id} ${periodCode(period)} ${day} ${findLastRow(db)}`;
  return kept.of(db, name, () => {
    const world = worldOf(db);
    const carried = carriedUnits(db, book, world, unit.id, { period, day });
    const nameOf = (id: number) => named(world.units.get(id), day);
    const wards = carried.filter(({ isWard }) => isWard);
    return {
      unit: { id: unit.id, code: unit.code, name: unit.name },
      period: periodCode(period),
      day,
      summary: summaryOf(
        book,
        { tallies: addTallies(carried.map(({ tallies }) => tallies)), extremes: {} },
        { unit, period: periodCode(period), due: wards.filter(({ stands }) => stands).length },
        nameOf,
      ),
      items: wards.map(({ unit: one, tallies, isEstimate, from, missing, missingQuarters, stands }) => ({
        unit: { ...named(one, day), tier: attributesOn(one, day)?.tier ?? one.tier },
        figures: talliedFigures(book, tallies),
        ...{ isEstimate, stands },
        from: from.map(nameOf),
        missing: missing.map(nameOf),
        missingQuarters: missingQuarters.map(nameOf),
      })),
    };
  });
}

/** The same unit by unit, as tallies. */
export function carriedByUnit(
  db: Database,
  book: Ledgered,
  unit: number,
  period: Period,
  day: string,
): ReadonlyMap<number, CarriedUnit> {
  const carried = carriedUnits(db, book, worldOf(db), unit, { period, day });
  return new Map(carried.map((one) => [one.unit.id, one]));
}

/** Whether other units stand below a unit on one day than on a later one, or came of others in between. */
export function hasMoved(db: Database, unit: number, from: string, to: string): boolean {
  const world = worldOf(db);
  const [was, is] = [subtreeOn(world, unit, from), subtreeOn(world, unit, to)];
  if (was.size !== is.size || [...was].some((one) => !is.has(one))) return true;
  return crossingsBetween(world, from, to).some(({ links }) => links.some((link) => is.has(link.unit)));
}

/**
 * What a unit reported in an earlier period, on its borders of a day: with what other units had reported that went on in it.
 * `own` is what it reported itself; texts and days are only its own. `isEstimate`: a part of another unit is in it.
 */
export function figuresOnBorders(
  db: Database,
  book: Ledgered,
  unit: number,
  asked: { period: Period; day: string },
  own: Figures | undefined,
): { figures: Figures; isEstimate: boolean } | null {
  if (!hasOrigins(db, unit) || !hasMoved(db, unit, daysOf(asked.period).last, asked.day))
    return own ? { figures: own, isEstimate: false } : null;
  const found = carriedByUnit(db, book, unit, asked.period, asked.day).get(unit);
  const carried =
    found && comparableFigures(book.catalogue, { ...found, figures: talliedFigures(book, found.tallies) });
  if (!found || !carried) return null;
  return { figures: { ...textsIn(own ?? {}), ...carried }, isEstimate: found.isEstimate };
}

function textsIn(figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).filter(([, figure]) => typeof figure === 'string'));
}

/** The units with their past, and the successions by the days on which they took effect. */
interface World {
  units: ReadonlyMap<number, DatedUnit>;
  crossings: readonly Crossing[];
  /** The units below each as they stand on a day. */
  childrenOn(day: string): ReadonlyMap<number, readonly number[]>;
}

const worlds = new Memo<World>(2);

function worldOf(db: Database): World {
  return worlds.of(db, versionOfUnits(db), () => {
    const units = new Map(listDatedUnits(db).map((unit) => [unit.id, unit]));
    const byDay = new Map<string, SuccessionLink[]>();
    for (const link of listSuccessions(db)) {
      const last = units.get(link.before)?.validTo;
      if (last) byDay.set(dayAfter(last, 1), [...(byDay.get(dayAfter(last, 1)) ?? []), link]);
    }
    const crossings = [...byDay].map(([day, links]): Crossing => {
      // One that took others in and stood before goes on in itself.
      const standing = new Set(
        links.map(({ unit }) => unit).filter((unit) => standsOn(units, unit, dayAfter(day, -1))),
      );
      return {
        day,
        links: [...links, ...[...standing].map((unit) => ({ before: unit, unit, share: wholeUnit }))],
      };
    });
    const known = new Map<string, Map<number, number[]>>();
    return {
      units,
      crossings: crossings.sort((a, b) => (a.day < b.day ? -1 : 1)),
      childrenOn(day) {
        const found = known.get(day) ?? childrenOn(units, day);
        known.set(day, found);
        return found;
      },
    };
  });
}

function standsOn(units: World['units'], id: number, day: string): boolean {
  const unit = units.get(id);
  return unit !== undefined && isValidOn(unit, day);
}

/** Those after one day, up to and including the other. */
function crossingsBetween({ crossings }: World, from: string, to: string): Crossing[] {
  return crossings.filter(({ day }) => day > from && day <= to);
}

function childrenOn(units: World['units'], day: string): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const unit of units.values()) {
    const { parent = null } = attributesOn(unit, day) ?? {};
    if (parent === null) continue;
    const known = children.get(parent);
    if (known) known.push(unit.id);
    else children.set(parent, [unit.id]);
  }
  return children;
}

/** The units of a subtree as it is on a day, with the unit itself; wards have nothing below them. */
function subtreeOn(world: World, root: number, day: string): Set<number> {
  const children = world.childrenOn(day);
  const found = new Set<number>();
  const visit = (id: number): void => {
    if (found.has(id)) return;
    found.add(id);
    children.get(id)?.forEach(visit);
  };
  if (standsOn(world.units, root, day)) visit(root);
  return found;
}

function carriedUnits(
  db: Database,
  book: Ledgered,
  world: World,
  root: number,
  asked: { period: Period; day: string },
): CarriedUnit[] {
  const { period, day } = asked;
  const parts = partsOf(period).map((part) => {
    const last = daysOf(part.period).last;
    return { ...part, last, below: subtreeOn(world, root, last) };
  });
  const back = new Map(
    parts
      .filter(({ last }) => last > day)
      .map(({ slot, below, period: part }) => [
        slot,
        carriedBackTo(db, book, world, below, { period: part, day }),
      ]),
  );
  const targets = new Set([
    ...subtreeOn(world, root, day),
    ...endedWithin(world, root, parts.map(({ last }) => last).sort()[0] ?? day, day),
    ...[...back.values()].flatMap((one) => [...one.keys()]),
  ]);
  const carried = parts.map(({ slot, period: part }) => ({
    slot,
    units: back.get(slot) ?? carriedTo(db, book, world, targets, { period: part, day }),
  }));
  const ids = [...new Set(carried.flatMap(({ units }) => [...units.keys()]))].sort((a, b) => a - b);
  return ids.flatMap((id): CarriedUnit[] => {
    const unit = world.units.get(id);
    const stands = standsOn(world.units, id, day);
    // What stands elsewhere that day is counted there.
    if (!unit || !targets.has(id)) return [];
    const whole = together(
      book,
      period.slot,
      carried.map(({ slot, units }) => ({ slot, crossed: units.get(id) })),
    );
    if (!stands && whole.from.length === 0) return [];
    const isWard = !world.childrenOn(stands ? day : lastDayOf(unit, day)).has(id);
    return [{ unit, isWard, stands, ...whole }];
  });
}

/** Units that ended from one day on and before another, and went on in nothing: they are counted where they stood last. */
function endedWithin(world: World, root: number, from: string, day: string): number[] {
  const links = world.crossings.flatMap((one) => one.links);
  const wentOn = new Set(links.flatMap(({ before, unit }) => (before === unit ? [] : [before])));
  return [...world.units.values()].flatMap(({ id, validTo }) =>
    validTo !== null &&
    validTo >= from &&
    validTo < day &&
    !wentOn.has(id) &&
    subtreeOn(world, root, validTo).has(id)
      ? [id]
      : [],
  );
}

/** The last day on which a unit stood before a day, or the first after it. */
function lastDayOf({ validFrom, validTo }: DatedUnit, day: string): string {
  return validTo !== null && validTo < day ? validTo : (validFrom ?? day);
}

/** The period itself, then its quarters. */
function partsOf(period: Period): { slot: Slot; period: Period }[] {
  const quarters = isQuarter(period.slot) ? [] : quartersOf(period.slot);
  return [period.slot, ...quarters].map((slot) => ({ slot, period: { year: period.year, slot } }));
}

/** The parts of a unit's period as one: what quarters own is theirs. */
function together(
  book: Ledgered,
  slot: Slot,
  parts: readonly { slot: Slot; crossed: Crossed | undefined }[],
): Whole {
  const known = parts.flatMap(({ crossed }) => crossed ?? []);
  const own = parts.find((one) => one.slot === slot)?.crossed;
  const quarters: QuarterTallies = {};
  for (const one of parts)
    if (one.slot !== slot && one.crossed && one.crossed.from.length > 0)
      quarters[one.slot] = one.crossed.tallies;
  const merged = (of: (one: Crossed) => number[]) => [...new Set(known.flatMap(of))].sort((a, b) => a - b);
  const from = merged((one) => one.from);
  return {
    tallies: withQuarters(book, slot, own?.tallies ?? [], quarters),
    isEstimate: known.some(({ isEstimate }) => isEstimate),
    from,
    missing: own?.missing ?? [],
    missingQuarters: merged((one) => (one === own ? [] : one.missing)),
  };
}

/** One part of a period on later borders: of everything that the targets came of. */
function carriedTo(
  db: Database,
  book: Ledgered,
  world: World,
  targets: Iterable<number>,
  { period, day }: { period: Period; day: string },
): Map<number, Crossed> {
  const crossings = crossingsBetween(world, daysOf(period).last, day);
  return onLaterBorders(book, standingIn(db, book, originsOf(targets, crossings), period), {
    crossings,
    codeOf: codesOf(world),
  });
}

function carriedBackTo(
  db: Database,
  book: Ledgered,
  world: World,
  sources: Iterable<number>,
  { period, day }: { period: Period; day: string },
): Map<number, Crossed> {
  const crossings = crossingsBetween(world, day, daysOf(period).last);
  return onEarlierBorders(book, standingIn(db, book, sources, period), {
    ...{ crossings, codeOf: codesOf(world) },
    earlierOf: (crossing) => lastReported(db, book, world, { period, crossing }),
  });
}

/** What units that ended had reported in the last period of the same sort. */
function lastReported(
  db: Database,
  book: Ledgered,
  world: World,
  { period, crossing: { day, links } }: { period: Period; crossing: Crossing },
): Map<number, Tallies> {
  const earlier = lastBefore(period, day);
  const units = links.map(({ before }) => before);
  const parts = partsOf(earlier).map(({ slot, period: part }) => ({
    slot,
    carried: carriedTo(db, book, world, units, { period: part, day: dayAfter(day, -1) }),
  }));
  return new Map(
    units.map((unit) => {
      const mine = parts.map(({ slot, carried }) => ({ slot, crossed: carried.get(unit) }));
      return [unit, together(book, earlier.slot, mine).tallies];
    }),
  );
}

/** The last period of the same sort that had ended before a day. */
function lastBefore({ slot }: Period, day: string): Period {
  const year = Number(day.slice(0, 4));
  const same = slots.filter((one) => (isQuarter(slot) ? isQuarter(one) : one === slot));
  const candidates = [year, year - 1].flatMap((one) =>
    [...same].reverse().map((of) => ({ year: one, slot: of })),
  );
  return candidates.find((one) => daysOf(one).last < day) ?? { year: year - 1, slot };
}

function originsOf(targets: Iterable<number>, crossings: readonly Crossing[]): Set<number> {
  let here = new Set(targets);
  for (const { links } of [...crossings].reverse()) {
    const made = new Set(links.map(({ unit }) => unit));
    const earlier = links.filter(({ unit }) => here.has(unit)).map(({ before }) => before);
    here = new Set([...[...here].filter((unit) => !made.has(unit)), ...earlier]);
  }
  return here;
}

function standingIn(db: Database, book: Ledgered, units: Iterable<number>, period: Period): Standing {
  const asked = new Set(units);
  if (asked.size > mostUnits)
    throw new Problem(
      'unit-too-large',
      `Chỉ so được ở nơi có không quá ${mostUnits} đơn vị. Hãy xem từng đơn vị bên dưới.`,
    );
  return new Map(
    listStanding(db, asked, period)
      // Who has units below reports only what is its own, if anything.
      .filter(({ ward, tallies }) => ward === 1 || tallies !== null)
      .map(({ unit, tallies }) => [unit, tallies === null ? null : talliesFrom(book, tallies)]),
  );
}

function codesOf({ units }: World): (unit: number) => string {
  return (unit) => units.get(unit)?.code ?? '';
}

/** As it is called on a day, or, where it does not stand, as it was last. */
function named(unit: DatedUnit | undefined, day: string): UnitName {
  if (!unit) return { id: 0, code: '', name: '' };
  const { code, name } = attributesOn(unit, day) ?? unit;
  return { id: unit.id, code, name };
}
