// Who belongs to a unit, or to it and everything below: the whole list is sent.
import type { MemberLine, MembersRequest } from '../../shared/wire/answers.ts';
import type { Fault } from '../schemas/content.ts';
import { membersRequest } from '../schemas/lists.ts';
import { actorOfAccount } from '../store/accounts.ts';
import { recordRosters } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { listMembers, saveMembers } from '../store/memberships.ts';
import { listDatedUnits } from '../store/tree-rows.ts';
import { dayAfter } from '../time.ts';
import { belowOf } from '../units/unit-changes.ts';
import type { List } from './list.ts';
import { planOf, type Simple, versionOf } from './plan.ts';

interface Known {
  version: string;
  items: (Line & { bound: boolean })[];
  scope: Map<number, string>;
}

export const members: List<Known, MembersRequest> = {
  action: 'members',
  name: 'Danh sách người',
  readers: ['quan_tri'],
  editors: ['quan_tri'],
  request: membersRequest,
  find(db, { id }, { below }) {
    const scope = scopeOf(db, id, below);
    const items = listMembers(db, [...scope.keys()]);
    return { version: versionOf(linesOf(items)), items, scope };
  },
  shown: ({ version, items }, { id, code, name }) => ({ unit: { id, code, name }, version, items }),
  seen: ({ version }) => version,
  change({ members: list }, { items, scope }, { id }, { today }, db) {
    const before = linesOf(items);
    const sent = list.map((line): Line => ({ ...line, unit: line.unit ?? id }));
    const named = new Set(sent.map(keyOf));
    // Whoever is left out leaves, but stays in the list of those who were.
    const left = before
      .filter((line) => !named.has(keyOf(line)))
      .map((line) => (lasts(line, today) ? { ...line, until: dayAfter(today, -1) } : line));
    const after = [...sent, ...left];
    const faults = faultsOf(sent, before, after, scope, today);
    if (faults.length > 0) return { faults };
    const nameOf = (key: string) => {
      const [unit, email = ''] = key.split(' ');
      return Number(unit) === id ? email : `${email} · ${scope.get(Number(unit)) ?? ''}`;
    };
    return {
      items: planOf(keyed(before), keyed(after), nameOf),
      // What cannot be erased knows people by names that say nothing.
      kept(db) {
        const nameless = (lines: readonly Line[]) =>
          keyed(lines.map((line) => ({ ...line, email: actorOfAccount(db, line.email), name: '' })));
        return planOf(nameless(only(before, after)), nameless(only(after, before)), nameOf);
      },
      before,
      after,
      save(deed) {
        saveMembers(db, after, today);
        recordRosters(
          db,
          deed,
          only(after, before).map(({ unit }) => unit),
        );
      },
    };
  },
};

type Line = MemberLine & { unit: number };

/** Names of the units that the list is about: the unit alone, or everything below it as well. */
function scopeOf(db: Database, unit: number, below: boolean): Map<number, string> {
  if (!below) return new Map([[unit, '']]);
  const units = listDatedUnits(db);
  const inside = belowOf(units, unit);
  return new Map(units.filter(({ id }) => id === unit || inside.has(id)).map(({ id, name }) => [id, name]));
}

function linesOf(items: readonly (Line & { bound: boolean })[]): Line[] {
  return items.map(({ bound: _, ...line }) => line);
}

/** Those that do not stand in the other list just so. */
function only(lines: readonly Line[], others: readonly Line[]): Line[] {
  const there = new Set(others.map((line) => JSON.stringify(line)));
  return lines.filter((line) => !there.has(JSON.stringify(line)));
}

function keyOf({ unit, email }: Line): string {
  return `${unit} ${email}`;
}

function lasts({ until }: MemberLine, today: string): boolean {
  return until === null || until >= today;
}

function faultsOf(
  sent: readonly Line[],
  before: readonly Line[],
  after: readonly Line[],
  scope: ReadonlyMap<number, string>,
  today: string,
): Fault[] {
  const known = new Map<string, number>();
  const faults = sent.flatMap((line, i) => {
    const first = known.get(keyOf(line));
    known.set(keyOf(line), i);
    const say = (key: string, fault: string) => [{ at: `/members/${i}${key}`, fault }];
    if (!scope.has(line.unit)) return say('/unit', 'Đơn vị không ở bên dưới đơn vị này');
    if (first !== undefined) return say('', `Địa chỉ ${line.email} ghi hai lần`);
    if (line.since !== null && line.until !== null && line.until < line.since)
      return say('/until', `Ngày thôi của ${line.email} đứng trước ngày bắt đầu`);
    return [];
  });
  const administered = (lines: readonly Line[], unit: number) =>
    lines.some((line) => line.unit === unit && line.role === 'quan_tri' && lasts(line, today));
  for (const unit of scope.keys()) {
    if (administered(before, unit) && !administered(after, unit))
      faults.push({ at: '/members', fault: 'Đơn vị phải còn ít nhất một người quản trị' });
  }
  return faults;
}

function keyed(lines: readonly Line[]): Map<string, Simple> {
  return new Map(
    lines.map((line) => {
      const { role, name, since, until } = line;
      return [keyOf(line), { role, name, since, until }];
    }),
  );
}
