// Opening a year: the tree of who stands in it, and the unit's deadlines moved by a year. Everything else goes on by itself
// and is only told: targets by their years, people by their days, the head of documents.
import { daysOf, type Slot, slots } from '../../shared/period.ts';
import { cutOffOf } from '../../shared/reporting/cut-off.ts';
import type { UnitName } from '../../shared/totals/summary.ts';
import type { Deadline } from '../../shared/wire/answers.ts';
import type { NewYear, NewYearDeadline } from '../../shared/wire/new-year.ts';
import { usual } from '../lists/deadlines.ts';
import { versionOf } from '../lists/plan.ts';
import { Problem } from '../problems.ts';
import type { Database } from '../store/database.ts';
import { findHead } from '../store/document-heads.ts';
import { listMembers } from '../store/memberships.ts';
import { listSettings, type PeriodSetting, savePeriodSettings } from '../store/period-settings.ts';
import { listTargets } from '../store/targets.ts';
import { listTree } from '../store/tree-rows.ts';
import { findUnit, linesOfNewYear, listStaysBelow, listYears, type Stay, saveTree } from '../store/units.ts';
import type { TreeLine } from '../units/forest.ts';

/** What opening the year after a place's will do, or has done. */
export function newYearOf(db: Database, place: Stay): NewYear {
  const { id, code, name } = place;
  const year = place.year + 1;
  const lines = listYears(db).includes(year) ? listTree(db, year) : linesOfNewYear(db, year);
  const mine = lines.find(({ unit }) => unit === id);
  if (!mine) {
    throw new Problem(
      'unit-unknown',
      `${name} đã thôi trước năm ${year} nên không mở năm ${year} cho đơn vị này được.`,
    );
  }
  const opened = listYears(db).includes(year);
  const units = unitsOf(db, place, lines, mine);
  const settings = settingsOf(db, place, mine, year);
  const list = listMembers(db, [id, ...units.ids]);
  const first = `${year}-01-01`;
  const inForce = listTargets(db, place).flatMap(({ items }) =>
    items.filter(({ from, to }) => from < year && to >= year - 1),
  );
  const body = {
    units: units.told,
    deadlines: settings.own,
    above: settings.above,
    targets: {
      going: inForce.filter(({ to }) => to >= year).length,
      over: inForce.filter(({ to }) => to < year).length,
    },
    head: findHead(db, id) !== null,
    members: {
      staying: list.filter(({ until }) => until === null || until >= first).length,
      leaving: list
        .filter(({ until }) => until !== null && until >= `${year - 1}-01-01` && until < first)
        .map(({ name: person, email, unit, until }) => ({
          ...{ name: person, email, until: until ?? '' },
          unit: findUnit(db, unit) ?? { id: unit, code: '', name: '' },
        })),
    },
  };
  return {
    ...{ unit: { id, code, name }, year, version: versionOf([year, body]) },
    opened: opened && (settings.isSet || settings.own.length === 0),
    ...body,
  };
}

/** Does it, within the caller's step: the tree where the year has none, then the deadlines. */
export function openYear(db: Database, { unit, year, deadlines }: NewYear): void {
  if (!listYears(db).includes(year)) saveTree(db, year);
  savePeriodSettings(
    db,
    deadlines.map(({ slot, opens, due, inclusive, internal, grace }) => ({
      ...{ unit: unit.id, year, slot, opens, due, inclusive, internal, grace, closed: false },
    })),
  );
}

function unitsOf(db: Database, place: Stay, lines: readonly TreeLine[], mine: TreeLine) {
  const now = lines.filter((line) => line.place > mine.place && line.place <= mine.last);
  const before = listStaysBelow(db, place, { after: place.place, limit: 4000 });
  const [then, there] = [new Set(before.map(({ id }) => id)), new Set(now.map(({ unit }) => unit))];
  const named = ({ unit: id, code, name }: TreeLine): UnitName => ({ id, code, name });
  const ended = before.filter(({ id }) => !there.has(id)).map(({ id, code, name }) => ({ id, code, name }));
  return {
    ids: [...there],
    told: {
      standing: there.size,
      wards: new Set(now.filter((line) => line.place === line.last).map(({ unit }) => unit)).size,
      ended: [...new Map(ended.map((one) => [one.id, one])).values()],
      begun: now.filter(({ unit }) => !then.has(unit)).map(named),
    },
  };
}

/** The unit's own deadlines of the new year, and who sets the others. */
function settingsOf(db: Database, place: Stay, mine: TreeLine, year: number) {
  const chain = [place.id, ...mine.above.map(([unit]) => unit)];
  const [last, next] = [listSettings(db, chain, year - 1), listSettings(db, chain, year)];
  const nearest = (settings: readonly PeriodSetting[], slot: Slot) =>
    chain.flatMap((unit) => settings.find((one) => one.unit === unit && one.slot === slot) ?? [])[0];
  const own: NewYearDeadline[] = [];
  const above: NewYear['above'] = [];
  const isSet = next.some(({ unit }) => unit === place.id);
  for (const slot of slots) {
    const was = nearest(last, slot);
    if (was && was.unit !== place.id) {
      const { id, code, name } = findUnit(db, was.unit) ?? { id: was.unit, code: '', name: '' };
      above.push({ slot, unit: { id, code, name }, isSet: nearest(next, slot) !== undefined });
      continue;
    }
    const there = next.find((one) => one.unit === place.id && one.slot === slot);
    // Where nothing was ever set, the days of the documents; where only some periods were, only those go on.
    const planned = isSet ? there : was ? moved(was) : last.length === 0 ? usual(year, slot) : undefined;
    if (planned) own.push(told(planned, year, was?.due ?? null));
  }
  return { own, above, isSet };
}

function moved({ slot, opens, due, inclusive, internal, grace }: PeriodSetting): Deadline {
  return {
    ...{ slot, inclusive, grace, opens: yearLater(opens), due: yearLater(due) },
    internal: internal === null ? null : yearLater(internal),
  };
}

/** The same day of the next year; the last of February where that has no 29th. */
function yearLater(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return next.endsWith('-02-29') ? next.replace('29', '28') : next;
}

function told(deadline: Deadline, year: number, was: string | null): NewYearDeadline {
  const { slot, opens, due, inclusive, internal, grace } = deadline;
  const weekday = new Date(due).getUTCDay();
  const rest = { 0: 'Chủ nhật', 6: 'Thứ Bảy' }[weekday];
  return {
    ...{ slot, opens, due, inclusive, internal, grace, was },
    note: rest
      ? `hạn nộp rơi vào ${rest}`
      : due < daysOf({ year, slot }).first
        ? 'hạn nộp đứng trước kỳ'
        : '',
    cutOff: cutOffOf({ year, slot }),
  };
}
