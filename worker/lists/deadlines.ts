// When the periods of a year open and are due, and who may send later. What is closed stays closed.
import { daysOf, periodName, type Slot, slotName, slots } from '../../shared/period.ts';
import type { Deadline, Deadlines, DeadlinesRequest } from '../../shared/wire/answers.ts';
import type { Fault } from '../schemas/content.ts';
import { deadlinesRequest } from '../schemas/lists.ts';
import type { Database } from '../store/database.ts';
import {
  type DeadlineException,
  listGranted,
  listSettings,
  nearestSetting,
  type PeriodSetting,
  replaceDeadlines,
} from '../store/period-settings.ts';
import { listStaysBelow, type Stay } from '../store/units.ts';
import type { List } from './list.ts';
import { planOf, type Simple, versionOf } from './plan.ts';

export const deadlines: List<Known, DeadlinesRequest> = {
  action: 'deadlines',
  name: 'Danh sách thời hạn',
  readers: null,
  editors: ['tong_hop', 'quan_tri'],
  request: deadlinesRequest,
  find: knownOf,
  shown: ({ shown }) => shown,
  seen: ({ version }) => version,
  change(request, known, place, _, db) {
    const faults = faultsOf(request, known);
    if (faults.length > 0) return { faults };
    const { id: unit, year } = place;
    const now: DeadlinesRequest = {
      periods: known.own.map(({ slot, opens, due, inclusive, internal, grace }) => ({
        ...{ slot, opens, due, inclusive, internal, grace },
      })),
      exceptions: known.granted.map((one) => ({
        ...{ unit: one.unit, slot: one.slot, due: one.due, reason: one.reason },
      })),
    };
    const nameOf = (key: string) => {
      const [slot, id] = key.split(' ');
      const ward = id === undefined ? '' : ` · ${known.names.get(Number(id))?.name ?? id}`;
      return `${slotName(slot as Slot)}${ward}`;
    };
    const { version: _version, ...after } = request;
    return {
      items: planOf(keyed(now), keyed(request), nameOf),
      before: now,
      after,
      save() {
        const settings = request.periods.map((period): PeriodSetting => {
          const inForce = nearestSetting(known.settings, [], place, { year, slot: period.slot });
          return { unit, year, ...period, closed: inForce?.closed ?? false };
        });
        const exceptions = request.exceptions.map((one) => ({ ...one, year, setter: unit }));
        replaceDeadlines(db, unit, year, settings, exceptions);
      },
    };
  },
};

interface Known {
  version: string;
  shown: Deadlines;
  /** Of the unit and of those above it. */
  settings: PeriodSetting[];
  own: PeriodSetting[];
  granted: DeadlineException[];
  /** The units below. */
  names: Map<number, Stay>;
}

function knownOf(db: Database, place: Stay): Known {
  const { id, code, name, year } = place;
  const settings = listSettings(db, [id, ...place.above.map(([unit]) => unit)], year);
  const granted = listGranted(db, id, year);
  const below = listStaysBelow(db, place, { after: place.place, limit: 4000 });
  const names = new Map(below.map((unit) => [unit.id, unit]));
  const periods = slots.map((slot) => {
    const found = nearestSetting(settings, [], place, { year, slot });
    if (!found) return { ...usual(year, slot), closed: false, from: null };
    const { opens, due, inclusive, internal, grace, closed, unit } = found;
    return { slot, opens, due, inclusive, internal, grace, closed, from: unit };
  });
  const exceptions = granted.map(({ unit, slot, due, reason }) => {
    const ward = names.get(unit);
    return { unit: { id: unit, code: ward?.code ?? '', name: ward?.name ?? '' }, slot, due, reason };
  });
  const version = versionOf([periods, exceptions]);
  return {
    version,
    shown: { unit: { id, code, name }, year, version, periods, exceptions },
    settings,
    own: slots.flatMap((slot) => settings.filter((one) => one.unit === id && one.slot === slot)),
    granted,
    names,
  };
}

/** What the documents say where nobody set anything: day 30 of a quarter's last month, 30/6, «trước 10/12». */
export function usual(year: number, slot: Slot): Deadline {
  const last = daysOf({ year, slot }).last.slice(0, 8);
  const due = slot === 'Y' ? `${last}10` : `${last}30`;
  return { slot, opens: `${last}01`, due, inclusive: slot !== 'Y', internal: null, grace: 0 };
}

function faultsOf({ periods, exceptions }: DeadlinesRequest, known: Known): Fault[] {
  const { year } = known.shown;
  const faults: Fault[] = [];
  periods.forEach(({ slot, opens, due, internal }, i) => {
    const say = (fault: string) => faults.push({ at: `/periods/${i}`, fault });
    if (periods.findIndex((one) => one.slot === slot) < i) say(`Kỳ ${slotName(slot)} ghi hai lần`);
    if (due < opens) say(`Hạn nộp ${slotName(slot)} đứng trước ngày mở kỳ`);
    if (due < daysOf({ year, slot }).first)
      say(`Hạn nộp đứng trước ngày đầu của ${periodName({ year, slot })}`);
    if (internal !== null && internal > due) say(`Hạn nội bộ ${slotName(slot)} đứng sau hạn nộp`);
  });
  for (const { slot, closed } of known.own) {
    if (closed && !periods.some((one) => one.slot === slot))
      faults.push({ at: '/periods', fault: `Kỳ ${slotName(slot)} đã khóa nên không bỏ thời hạn được` });
  }
  exceptions.forEach(({ unit, slot }, i) => {
    const say = (fault: string) => faults.push({ at: `/exceptions/${i}`, fault });
    if (!known.names.has(unit)) say(`Đơn vị số ${unit} không ở bên dưới đơn vị này`);
    if (exceptions.findIndex((one) => one.unit === unit && one.slot === slot) < i)
      say('Gia hạn của một đơn vị cho một kỳ chỉ ghi một lần');
  });
  return faults;
}

function keyed({ periods, exceptions }: DeadlinesRequest): Map<string, Simple> {
  const items = new Map<string, Simple>();
  for (const { slot, opens, due, inclusive, internal, grace } of periods)
    items.set(slot, { opens, due, inclusive, internal, grace });
  for (const { unit, slot, due, reason } of exceptions) items.set(`${slot} ${unit}`, { due, reason });
  return items;
}
