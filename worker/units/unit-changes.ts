// Dated changes of units: what the units are afterwards, and what speaks against it whatever the reports say.
import type { UnitChange } from '../../shared/wire/answers.ts';
import { dayAfter, dayInWords } from '../time.ts';
import { type Attributes, attributesOn, type DatedUnit, isValidOn } from './forest.ts';

export interface Fault {
  at: string;
  fault: string;
}

/** A unit that a change is about, and the first day on which it is another one than before. */
export interface Touched {
  index: number;
  unit: number;
  day: string;
}

export interface Changed {
  units: DatedUnit[];
  touched: Touched[];
  made: { unit: number; after: { unit: number; part: boolean }[] }[];
  faults: Fault[];
}

/** Applies changes one after the other. `below`: the units that the administrator answers for, without `root` itself. */
export function changedUnits(
  known: readonly DatedUnit[],
  changes: readonly UnitChange[],
  root: number,
  below: ReadonlySet<number>,
): Changed {
  const units = new Map(known.map((unit) => [unit.id, { ...unit, before: [...unit.before] }]));
  const touched: Touched[] = [];
  const made: Changed['made'] = [];
  const faults: Fault[] = [];
  let next = Math.max(0, ...units.keys());
  for (const [index, change] of changes.entries()) {
    const say = (key: string, fault: string) => faults.push({ at: `/changes/${index}/${key}`, fault });
    if ('parent' in change && change.parent !== root && !below.has(change.parent)) {
      say('parent', 'Đơn vị trực thuộc phải là đơn vị này hoặc một đơn vị bên dưới');
      continue;
    }
    if (change.change === 'add') {
      if (change.after.some(({ unit }) => !units.has(unit)))
        say('after', 'Có đơn vị tiếp nhận từ không có trong danh sách');
      next += 1;
      const { code, name, tier, parent, from } = change;
      units.set(next, { id: next, code, name, tier, parent, validFrom: from, validTo: null, before: [] });
      touched.push({ index, unit: next, day: from });
      made.push({ unit: next, after: change.after });
      continue;
    }
    const unit = units.get(change.unit);
    if (!unit || !below.has(change.unit)) {
      say('unit', 'Đơn vị không ở bên dưới đơn vị này');
      continue;
    }
    if (change.change === 'end') {
      const { to } = change;
      if (to !== null && unit.validFrom !== null && to < unit.validFrom)
        say('to', `Ngày kết thúc đứng trước ngày bắt đầu ${dayInWords(unit.validFrom)}`);
      const first = [unit.validTo, to].filter((day) => day !== null).sort()[0];
      unit.validTo = to;
      if (first !== undefined) touched.push({ index, unit: unit.id, day: dayAfter(first, 1) });
      continue;
    }
    const refusal = refusalToEdit(unit, change.from);
    if (refusal) say('from', refusal);
    else touched.push({ index, unit: unit.id, day: editUnit(unit, change) });
  }
  return { units: [...units.values()], touched, made, faults };
}

function refusalToEdit({ name, before, validTo }: DatedUnit, from: string): string | null {
  const last = before.at(-1)?.until;
  if (last !== undefined && from <= last)
    return `${name} đã có một thay đổi có hiệu lực từ ${dayInWords(dayAfter(last, 1))}. Chọn ngày muộn hơn`;
  if (validTo !== null && from > validTo)
    return `${name} kết thúc ngày ${dayInWords(validTo)}, trước ngày thay đổi`;
  return null;
}

/** Gives the first day on which the unit is another one. */
function editUnit(unit: DatedUnit, change: Attributes & { from: string }): string {
  const { code, name, tier, parent, validFrom } = unit;
  const fromTheFirstDay = validFrom !== null && change.from <= validFrom;
  if (!fromTheFirstDay) unit.before.push({ code, name, tier, parent, until: dayAfter(change.from, -1) });
  Object.assign(unit, { code: change.code, name: change.name, tier: change.tier, parent: change.parent });
  return fromTheFirstDay ? validFrom : change.from;
}

/** What is wrong with the units afterwards: one code at two units at a time, cycles, units below nothing. */
export function faultsAfter({ units, touched }: Changed): Fault[] {
  const faults: Fault[] = [];
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  for (const { index, unit: id, day } of touched) {
    const unit = byId.get(id);
    if (!unit) continue;
    const say = (key: string, fault: string) => faults.push({ at: `/changes/${index}/${key}`, fault });
    const twin = twinOf(unit, units);
    if (twin) say('code', twin);
    const now = attributesOn(unit, day);
    if (!now) {
      const child = units.find((one) => attributesOn(one, day)?.parent === id);
      if (child)
        say('to', `${child.name} vẫn trực thuộc ${unit.name} sau ngày đó. Chuyển ${child.name} trước`);
      continue;
    }
    const above = now.parent === null ? undefined : byId.get(now.parent);
    if (above && !isValidOn(above, day)) {
      say('parent', `${above.name} chưa có hoặc không còn vào ngày ${dayInWords(day)}`);
    } else if (isBelowItself(unit, byId, day)) {
      say('parent', `${unit.name} không thể trực thuộc chính mình hay đơn vị bên dưới mình`);
    } else if (above && unit.validTo !== null && above.validTo !== null && above.validTo < unit.validTo) {
      say('parent', `${above.name} kết thúc ngày ${dayInWords(above.validTo)}, trước ${unit.name}`);
    }
  }
  return faults;
}

function isBelowItself(unit: DatedUnit, byId: ReadonlyMap<number, DatedUnit>, day: string): boolean {
  const seen = new Set<number>();
  for (let one: DatedUnit | undefined = unit; one; ) {
    if (seen.has(one.id)) return true;
    seen.add(one.id);
    const parent: number | null = attributesOn(one, day)?.parent ?? null;
    one = parent === null ? undefined : byId.get(parent);
  }
  return false;
}

interface Span {
  code: string;
  name: string;
  from: string;
  to: string;
}

/** Codes are reused in the real world, but never by two units at once. */
function twinOf(unit: DatedUnit, units: readonly DatedUnit[]): string | null {
  for (const other of units) {
    if (other.id === unit.id) continue;
    for (const theirs of spansOf(other)) {
      const mine = spansOf(unit).find(
        (span) => span.code === theirs.code && span.from <= theirs.to && theirs.from <= span.to,
      );
      if (!mine) continue;
      const until = theirs.to === '9' ? '' : ` đến hết ngày ${dayInWords(theirs.to)}`;
      return `Mã ${theirs.code} đang là của ${theirs.name}${until}. Dùng mã khác, hoặc từ sau ngày đó`;
    }
  }
  return null;
}

function spansOf(unit: DatedUnit): Span[] {
  const spans: Span[] = [];
  let from = unit.validFrom ?? '0';
  for (const { until, code, name } of unit.before) {
    spans.push({ code, name, from, to: until });
    from = dayAfter(until, 1);
  }
  return [...spans, { code: unit.code, name: unit.name, from, to: unit.validTo ?? '9' }];
}

/** The units whose way up, as they are now, leads to this one. */
export function belowOf(units: readonly DatedUnit[], root: number): Set<number> {
  const children = new Map<number, number[]>();
  for (const { id, parent } of units) {
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const found = new Set<number>();
  const visit = (id: number): void => {
    for (const child of children.get(id) ?? []) {
      if (found.has(child)) continue;
      found.add(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}
