// Dated changes of units: what the units are afterwards, and what speaks against it whatever the reports say.
import { showNumber } from '../../shared/catalogue/number-text.ts';
import { type SuccessionLink, successionFaults } from '../../shared/units/succession.ts';
import type { Origin, UnitChange } from '../../shared/wire/answers.ts';
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
  /** What units are said to have been made of; the last word of a request counts. */
  made: ReadonlyMap<number, readonly Origin[]>;
  /** Which change names an older unit as the origin of another. */
  named: ReadonlyMap<number, number>;
  faults: Fault[];
}

/**
 * Applies the changes of a request, which may name the units that it adds. `below`: the units that the administrator
 * answers for, without `root` itself. What is wrong with the whole is told by `faultsAfter`.
 */
export function changedUnits(
  known: readonly DatedUnit[],
  changes: readonly UnitChange[],
  root: number,
  below: ReadonlySet<number>,
): Changed {
  const units = new Map(known.map((unit) => [unit.id, { ...unit, before: [...unit.before] }]));
  const touched: Touched[] = [];
  const made = new Map<number, readonly Origin[]>();
  const named = new Map<number, number>();
  const faults: Fault[] = [];
  const added = addedIds(known, changes);
  const mine = new Set([...below, ...added.values()]);
  const ended = new Set(changes.flatMap((one) => (one.change === 'end' ? [one.unit] : [])));
  for (const [index, change] of changes.entries()) {
    const say = (key: string, fault: string) => faults.push({ at: `/changes/${index}/${key}`, fault });
    const parent = 'parent' in change ? unitNamed(change.parent, added) : root;
    if (parent !== root && !mine.has(parent)) {
      say('parent', 'Đơn vị trực thuộc phải là đơn vị này hoặc một đơn vị bên dưới');
      continue;
    }
    if ('after' in change) {
      if (change.after.some(({ unit }) => !below.has(unit)))
        say('after', 'Có đơn vị tiếp nhận từ không ở bên dưới đơn vị này');
      for (const { unit } of change.after) if (!named.has(unit)) named.set(unit, index);
    }
    if (change.change === 'add') {
      const { code, name, tier, from, after } = change;
      const id = added.get(index) ?? 0;
      units.set(id, { id, code, name, tier, parent, validFrom: from, validTo: null, before: [] });
      touched.push({ index, unit: id, day: from });
      made.set(id, after);
      for (const { unit: older } of after) {
        const unit = units.get(older);
        if (!unit || !below.has(older) || ended.has(older) || !isValidOn(unit, from)) continue;
        if (unit.validFrom === from) {
          say(
            'after',
            `${unit.name} bắt đầu cùng ngày ${dayInWords(from)} nên chưa có gì để nhập vào ${name}`,
          );
          continue;
        }
        unit.validTo = dayAfter(from, -1);
        touched.push({ index, unit: older, day: from });
      }
      continue;
    }
    const unit = units.get(change.unit);
    if (!unit || !below.has(change.unit)) {
      say('unit', 'Đơn vị không ở bên dưới đơn vị này');
      continue;
    }
    if (change.change === 'made') {
      made.set(unit.id, change.after);
      continue;
    }
    if (change.change === 'end') {
      const { to } = change;
      if (to !== null && unit.validFrom !== null && to < unit.validFrom) {
        say('to', `Ngày kết thúc đứng trước ngày bắt đầu ${dayInWords(unit.validFrom)}`);
        continue;
      }
      const first = [unit.validTo, to].filter((day) => day !== null).sort()[0];
      unit.validTo = to;
      if (first !== undefined) touched.push({ index, unit: unit.id, day: dayAfter(first, 1) });
      continue;
    }
    const refusal = refusalToEdit(unit, change.from);
    if (refusal) say('from', refusal);
    else touched.push({ index, unit: unit.id, day: editUnit(unit, { ...change, parent }) });
  }
  for (const id of added.values()) {
    const unit = units.get(id);
    if (unit) unit.validTo = endAbove(unit, units);
  }
  return { units: [...units.values()], touched, made, named, faults };
}

/** The day on which a new unit ends with the one above it; null where that goes on. */
function endAbove({ parent }: DatedUnit, units: ReadonlyMap<number, DatedUnit>): string | null {
  let above = parent;
  // Whoever names each other as the one above is refused afterwards.
  for (let n = 0; n <= units.size && above !== null; n++) {
    const unit = units.get(above);
    if (!unit) return null;
    if (unit.validTo !== null) return unit.validTo;
    above = unit.parent;
  }
  return null;
}

/** The ids of the units that a request adds, by the number of the change. */
function addedIds(known: readonly DatedUnit[], changes: readonly UnitChange[]): Map<number, number> {
  let next = known.reduce((most, { id }) => Math.max(most, id), 0);
  return new Map(changes.flatMap(({ change }, i) => (change === 'add' ? [[i, ++next] as const] : [])));
}

/** A unit by its id, or by the change that adds it; 0 is nobody. */
function unitNamed(unit: number, added: ReadonlyMap<number, number>): number {
  return unit > 0 ? unit : (added.get(-unit - 1) ?? 0);
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
  const byCode = spansByCode(units);
  const children = new Map<number, DatedUnit[]>();
  for (const unit of units)
    for (const above of new Set([unit.parent, ...unit.before.map(({ parent }) => parent)]))
      if (above !== null) children.set(above, [...(children.get(above) ?? []), unit]);
  for (const { index, unit: id, day } of touched) {
    const unit = byId.get(id);
    if (!unit) continue;
    const say = (key: string, fault: string) => faults.push({ at: `/changes/${index}/${key}`, fault });
    const twin = twinOf(unit, byCode);
    if (twin) say('code', twin);
    const now = attributesOn(unit, day);
    if (!now) {
      const child = children.get(id)?.find((one) => attributesOn(one, day)?.parent === id);
      if (child)
        say('to', `${child.name} vẫn trực thuộc ${unit.name} sau ngày đó. Chuyển ${child.name} trước`);
      continue;
    }
    const above = now.parent === null ? undefined : byId.get(now.parent);
    if (above && !isValidOn(above, day)) {
      say('parent', `${above.name} chưa có hoặc không còn vào ngày ${dayInWords(day)}`);
    } else if (isBelowItself(unit, byId, day)) {
      say('parent', `${unit.name} không thể trực thuộc chính mình hay đơn vị bên dưới mình`);
    } else if (above && above.validTo !== null && above.validTo < (unit.validTo ?? '9')) {
      say(
        'parent',
        `${above.name} kết thúc ngày ${dayInWords(above.validTo)}, trước ${unit.name}. Chọn đơn vị cấp trên khác, hoặc ghi ngày cuối cùng của ${unit.name} trước`,
      );
    }
  }
  return faults;
}

/** What is wrong with the successions afterwards: each older unit ends, and is given away wholly on the day after. */
export function successionFaultsAfter(
  { units, touched, made, named }: Changed,
  known: readonly SuccessionLink[],
): Fault[] {
  const links = linksAfter(known, made);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const nameOf = (unit: number) => byId.get(unit)?.name ?? String(unit);
  const about = new Set(known.flatMap(({ unit, before }) => (made.has(unit) ? [before] : [])));
  // Also where one of both ends or begins on another day than when the link was entered.
  const changed = new Map(touched.map(({ unit, index }) => [unit, index]));
  const redated = new Map(
    links.flatMap(({ before, unit }): [number, number][] => {
      const index = changed.get(before) ?? changed.get(unit);
      return index === undefined ? [] : [[before, index]];
    }),
  );
  const concerned = links.filter(
    ({ before }) => named.has(before) || about.has(before) || redated.has(before),
  );
  const first = named.size > 0 ? Math.min(...named.values()) : 0;
  const at = (before: number) => `/changes/${named.get(before) ?? redated.get(before) ?? first}/after`;
  const dated = concerned.flatMap(({ before, unit }): Fault[] => {
    const [older, newer] = [byId.get(before), byId.get(unit)];
    if (!older || !newer || before === unit) return [];
    if (older.validTo === null)
      return [
        {
          at: at(before),
          fault: `${older.name} chưa kết thúc nên chưa nhập vào đâu. Ghi ngày cuối cùng của ${older.name}`,
        },
      ];
    const day = dayAfter(older.validTo, 1);
    if (isValidOn(newer, day)) return [];
    return [
      {
        at: at(before),
        fault: `${older.name} kết thúc ngày ${dayInWords(older.validTo)}, còn ${newer.name} không có vào ngày ${dayInWords(day)}. Hai ngày phải liền nhau`,
      },
    ];
  });
  const shared = successionFaults(concerned).map((one): Fault => {
    if (one.code === 'does_not_add_up')
      return {
        at: at(one.before),
        fault: `${nameOf(one.before)}: các phần cộng lại ${showNumber(one.sum / 100)}%, phải đủ 100%. Sửa tỷ lệ, hoặc ghi thêm đơn vị nhận phần còn lại`,
      };
    const name = nameOf(one.link.before);
    const words = {
      said_twice: `${name} được ghi hai lần ở một đơn vị. Mỗi đơn vị cũ ghi một lần`,
      its_own_successor: `${name} không thể nhập từ chính mình`,
      not_a_share: `${name}: tỷ lệ phải lớn hơn 0 và không quá 100%`,
    };
    return { at: at(one.link.before), fault: words[one.code] };
  });
  return [...dated, ...shared];
}

/** The whole list of successions after a request. */
export function linksAfter(known: readonly SuccessionLink[], made: Changed['made']): SuccessionLink[] {
  return [
    ...known.filter(({ unit }) => !made.has(unit)),
    ...[...made].flatMap(([unit, after]) =>
      after.map((one) => ({ unit, before: one.unit, share: one.share })),
    ),
  ].sort((a, b) => a.unit - b.unit || a.before - b.before);
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
  unit: number;
  code: string;
  name: string;
  from: string;
  to: string;
}

function spansByCode(units: readonly DatedUnit[]): ReadonlyMap<string, readonly Span[]> {
  const found = new Map<string, Span[]>();
  for (const span of units.flatMap(spansOf)) {
    const known = found.get(span.code);
    if (known) known.push(span);
    else found.set(span.code, [span]);
  }
  return found;
}

/** Codes are reused in the real world, but never by two units at once. */
function twinOf(unit: DatedUnit, byCode: ReturnType<typeof spansByCode>): string | null {
  for (const mine of spansOf(unit)) {
    const theirs = byCode
      .get(mine.code)
      ?.find((span) => span.unit !== unit.id && span.from <= mine.to && mine.from <= span.to);
    if (!theirs) continue;
    const until = theirs.to === '9' ? '' : ` đến hết ngày ${dayInWords(theirs.to)}`;
    return `Mã ${theirs.code} đang là của ${theirs.name}${until}. Dùng mã khác, hoặc từ sau ngày đó`;
  }
  return null;
}

function spansOf(unit: DatedUnit): Span[] {
  const spans: Span[] = [];
  let from = unit.validFrom ?? '0';
  for (const { until, code, name } of unit.before) {
    spans.push({ unit: unit.id, code, name, from, to: until });
    from = dayAfter(until, 1);
  }
  return [...spans, { unit: unit.id, code: unit.code, name: unit.name, from, to: unit.validTo ?? '9' }];
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
