// A year of units as a story that is played at the ledger's routes and told to the second opinion: whatever is sent, corrected,
// reviewed and closed, and however units are founded, moved, ended, split and merged.
import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import { catalogue } from '../../shared/catalogue/current.ts';
import { type Slot, slots } from '../../shared/period.ts';
import type { Summary } from '../../shared/totals/summary.ts';
import type { OnBorders, Snapshot, UnitChange, Units } from '../../shared/wire/answers.ts';
import type { Content, Receipt } from '../../shared/wire/submission.ts';
import { book } from '../../worker/book.ts';
import { saveMemberships } from '../../worker/store/memberships.ts';
import { savePeriodSettings } from '../../worker/store/period-settings.ts';
import { findPlace, saveTree, saveUnits } from '../../worker/store/units.ts';
import { onBorders } from '../../worker/totals/borders.ts';
import { totalOf, totalOfApproved } from '../../worker/totals/summing.ts';
import type { Inside } from './ledger-calls.ts';
import {
  type PlainTotal,
  PlainYear,
  type Quarter,
  quarterSlots as quarters,
  type Said,
} from './unit-events.ts';
import { reportOf } from './worker-content.ts';

const keys = { amount: 'phat_thanh_lan', rate: 'cntt_trong_day_hoc', books: 'dau_sach' };
const lastDay: Record<Quarter, string> = { Q1: '03-31', Q2: '06-30', Q3: '09-30', Q4: '12-31' };
const firstDay: Record<Quarter, string> = { Q1: '01-01', Q2: '04-01', Q3: '07-01', Q4: '10-01' };
const isOneQuarter = (slot: Slot) => slot !== 'H1' && slot !== 'Y';

const [ward, slot, quarter] = [fc.nat(23), fc.constantFrom(...slots), fc.constantFrom(...quarters)];
const amount = fc.nat(20);
const action = fc.constantFrom('return' as const, 'approve' as const, 'reopen' as const);
export const step = fc.oneof(
  { weight: 9, arbitrary: fc.record({ kind: fc.constant('send' as const), ward, slot, amount }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('review' as const), report: fc.nat(40), action }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), unit: fc.nat(2), slot }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('read' as const), unit: fc.nat(2), slot }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), ward, to: fc.nat(2), quarter }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end' as const), ward, quarter }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('add' as const), to: fc.nat(2), quarter }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('found' as const), quarter }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('abolish' as const), district: fc.nat(1), quarter }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ kind: fc.constant('split' as const), ward, quarter },
      percent: fc.integer({ min: 1, max: 99 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('merge' as const), ward, other: ward, quarter }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('join' as const), ward, other: ward, quarter }) },
);
export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** What became of the steps, all sequences together: `kind` done, `-kind` refused. */
export const counts: Record<string, number> = {};
const count = (name: string) => {
  counts[name] = (counts[name] ?? 0) + 1;
};

/** Content of a period, made once; `whole`: of a half-year or year all of whose quarters are known. */
const contents = new Map<string, Content>();
const contentOf = (year: number, of: Slot, whole: boolean): Content => {
  const name = `${year}-${of} ${whole}`;
  const known =
    contents.get(name) ?? reportOf(`${year}-${of}`, {}, whole ? { others: quartersIn(year) } : {});
  contents.set(name, known);
  return known;
};
const quartersIn = (year: number) =>
  Object.fromEntries(quarters.map((one) => [one, contentOf(year, one, false).figures]));

/** Each sequence has a year and units of its own: a city, two districts, three wards each. */
export class Story {
  readonly year: number;
  readonly city: number;
  readonly districts: [number, number];
  readonly wards: number[];
  readonly told = new PlainYear();
  readonly as: { email: string; at: string };
  readonly #inside: Inside;
  #compared: number;
  readonly #closings: { unit: number; slot: Slot; snapshot: Snapshot }[] = [];

  constructor(inside: Inside, number: number) {
    this.#inside = inside;
    this.#compared = number;
    const base = number * 1000;
    this.year = 2017 + (number % 20);
    this.city = base;
    this.districts = [base + 1, base + 2];
    this.wards = [3, 4, 5, 6, 7, 8].map((n) => base + n);
    this.as = { email: `quan.tri.${number}@gmail.com`, at: `${this.year}-12-20T08:00:00+07:00` };
    const { db } = inside;
    const { year, city, districts, wards } = this;
    const unit = (id: number, tier: string, parent: number | null) => ({
      ...{ id, code: `${id}`, name: `${tier} ${id}`, tier, parent, validFrom: `${year}-01-01` },
    });
    saveUnits(db, [
      unit(city, 'Thành phố', null),
      ...districts.map((id) => unit(id, 'Quận', city)),
      ...wards.map((id, i) => unit(id, 'Phường', districts[i < 3 ? 0 : 1])),
    ]);
    saveTree(db, year);
    saveMemberships(db, [{ email: this.as.email, unit: city, role: 'quan_tri', name: 'Quản trị' }]);
    this.#admit(wards);
    savePeriodSettings(
      db,
      slots.map((one) => ({
        ...{ unit: city, year, slot: one, opens: `${year}-01-01`, due: `${year}-12-31` },
        ...{ inclusive: true, closed: false },
      })),
    );
    for (const id of districts) this.told.note(standing(id, 'Q1', city));
    wards.forEach((id, i) => {
      this.told.note(standing(id, 'Q1', districts[i < 3 ? 0 : 1]));
    });
  }

  /** The year's officer reports for every ward. */
  #admit(units: readonly number[]): void {
    saveMemberships(
      this.#inside.db,
      units.map((unit) => ({ email: this.as.email, unit, role: 'nhap_lieu', name: 'Cán bộ' })),
    );
  }

  async #ask<Answer>(path: string, more?: { method?: string; body?: unknown }) {
    const { status, text } = await this.#inside.ask(path, this.as, more);
    if (status >= 500) throw new Error(`${path}: ${status} ${text}`);
    return { status, body: JSON.parse(text) as Answer };
  }

  /** Whether it was taken, and the ids of the units that were added. */
  async #change(kind: string, changes: UnitChange[]): Promise<number[] | null> {
    const path = `/v1/units/${this.city}/children`;
    const known = (await this.#ask<Units>(path)).body;
    const { version } = known;
    const { status, body } = await this.#ask(path, { method: 'PUT', body: { version, changes } });
    taken(status, [200, 422], body);
    count(`${status === 200 ? '' : '-'}${kind}`);
    if (status !== 200) return null;
    const before = new Set(known.items.map(({ id }) => id));
    const added = changes.flatMap((one) => (one.change === 'add' ? [one.code] : []));
    if (added.length === 0) return [];
    const after = (await this.#ask<Units>(path)).body.items.filter(({ id }) => !before.has(id));
    const made = added.map((code) => after.find((one) => one.code === code)?.id ?? 0);
    this.#admit(made);
    return made;
  }

  async play(one: Step): Promise<void> {
    const { told, year, city, districts, wards } = this;
    const pick = (n: number) => wards[n % wards.length] ?? 0;
    const later = (from: Quarter) => quarters.slice(quarters.indexOf(from));
    const staysFrom = (unit: number, from: Quarter) =>
      later(from).every((of) => told.parentOf(unit, of) !== null);
    if (one.kind === 'read') return this.#compare([city, ...districts][one.unit] ?? city, one.slot);
    if (one.kind === 'send') return this.#send(pick(one.ward), one.slot, one.amount);
    if (one.kind === 'review') {
      const sent = told.sent();
      const { unit, slot: of } = sent[one.report % sent.length] ?? {};
      if (unit === undefined || of === undefined) return;
      const { receipt } = (await this.#report(unit, of)) ?? {};
      if (!receipt) return;
      const { status, body } = await this.#ask(`/v1/units/${unit}/reports/${year}-${of}/reviews`, {
        method: 'POST',
        body: { action: one.action, revision: receipt.revision, message: 'Xem lại', remarks: [] },
      });
      taken(status, [200, 201, 409], body);
      count(status === 201 ? one.action : '-review');
      if (status === 201) told.note({ kind: 'reviewed', unit, slot: of, action: one.action });
      return;
    }
    if (one.kind === 'close') {
      const unit = [city, ...districts][one.unit] ?? city;
      const path = `/v1/units/${unit}/closings/${year}-${one.slot}?confirmed=1`;
      const { status, body } = await this.#ask<Snapshot>(path, { method: 'POST' });
      count(status === 201 ? 'close' : '-close');
      if (status !== 201) return;
      this.#same(unit, one.slot, body.summary, told.total(unit, one.slot, city));
      this.#closings.push({ unit, slot: one.slot, snapshot: body });
      told.note({ kind: 'closed', unit, slot: one.slot });
      return;
    }
    const from = `${year}-${firstDay[one.quarter]}`;
    const after = (olds: readonly { unit: number; percent: number }[]) =>
      olds.map(({ unit, percent }) => ({ unit, share: percent * 100 }));
    const fresh = (n: number) => `S${year}${String(wards.length + n).padStart(3, '0')}`;
    const endedFrom = (unit: number, first: Quarter | undefined) => {
      if (first) for (const of of later(first)) told.note(standing(unit, of, null));
    };
    const ended = (unit: number) => endedFrom(unit, one.quarter);
    if (one.kind === 'move') {
      const [unit, parent] = [pick(one.ward), [...districts, city][one.to] ?? city];
      const words = { code: `${unit}x`, name: `Phường ${unit}`, tier: 'Phường' };
      const moved = later(one.quarter).some(
        (of) => told.report(unit, of) && told.parentOf(unit, of) !== parent,
      );
      const done = await this.#change('move', [{ change: 'edit', unit, from, ...words, parent }]);
      // A report stays where it was sent to.
      if (moved) deepStrictEqual(done, null);
      if (!done) return;
      for (const of of later(one.quarter))
        if (told.parentOf(unit, of) !== null)
          told.note({ kind: 'stands', unit, code: words.code, from: of, parent });
    } else if (one.kind === 'end') {
      const unit = pick(one.ward);
      if (!staysFrom(unit, one.quarter)) return;
      const done = await this.#change('end', [
        { change: 'end', unit, to: `${year}-${lastDay[one.quarter]}` },
      ]);
      if (done) endedFrom(unit, later(one.quarter)[1]);
    } else if (one.kind === 'add') {
      const parent = [...districts, city][one.to] ?? city;
      // What is added below a district that ends would end with it.
      if (parent !== city && !staysFrom(parent, one.quarter)) return;
      const code = fresh(0);
      const made = await this.#change('add', [
        { change: 'add', code, name: 'Phường mới', tier: 'Phường', parent, from, after: [] },
      ]);
      this.#stand(made, one.quarter, [code], [parent]);
    } else if (one.kind === 'found') {
      const [code, inner] = [`D${fresh(0)}`, fresh(0)];
      const made = await this.#change('found', [
        { change: 'add', code, name: 'Quận mới', tier: 'Quận', parent: city, from, after: [] },
        { change: 'add', code: inner, name: 'Phường mới', tier: 'Phường', parent: -1, from, after: [] },
      ]);
      if (!made) return;
      told.note({ kind: 'stands', unit: made[0] ?? 0, code, from: one.quarter, parent: city });
      this.#stand(made.slice(1), one.quarter, [inner], [made[0] ?? 0]);
    } else if (one.kind === 'abolish') {
      const district = districts[one.district] ?? 0;
      if (one.quarter === 'Q1' || !staysFrom(district, one.quarter)) return;
      const inside = wards.filter((unit) =>
        later(one.quarter).some((of) => told.parentOf(unit, of) === district),
      );
      const done = await this.#change('abolish', [
        ...inside.map((unit): UnitChange => {
          const words = { code: `${unit}y`, name: `Phường ${unit}`, tier: 'Phường' };
          return { change: 'edit', unit, from, ...words, parent: city };
        }),
        { change: 'end', unit: district, to: dayBefore(year, one.quarter) },
      ]);
      if (!done) return;
      for (const unit of inside)
        for (const of of later(one.quarter))
          if (told.parentOf(unit, of) !== null)
            told.note({ kind: 'stands', unit, code: `${unit}y`, from: of, parent: city });
      ended(district);
    } else if (one.kind === 'join') {
      // One that stood before takes in another.
      const [unit, old] = [pick(one.ward), pick(one.other)];
      if (one.quarter === 'Q1' || unit === old || !staysFrom(unit, one.quarter)) return;
      if (!staysFrom(old, one.quarter)) return;
      const done = await this.#change('join', [
        { change: 'end', unit: old, to: dayBefore(year, one.quarter) },
        // What it was made of is said anew, whole.
        { change: 'made', unit, after: after([...told.originsOf(unit), { unit: old, percent: 100 }]) },
      ]);
      if (!done) return;
      ended(old);
      told.note({ kind: 'went', unit, from: one.quarter, olds: [{ unit: old, percent: 100 }] });
    } else {
      const unit = pick(one.ward);
      const other = one.kind === 'merge' ? pick(one.other) : null;
      const parent = told.parentOf(unit, one.quarter);
      const olds = other === null ? [unit] : [unit, other];
      if (one.quarter === 'Q1' || parent === null || other === unit) return;
      if (olds.some((old) => !staysFrom(old, one.quarter))) return;
      const parts = one.kind === 'split' ? [one.percent, 100 - one.percent] : [100];
      const codes = parts.map((_, i) => fresh(i));
      const made = await this.#change(
        one.kind,
        parts.map((percent, i) => ({
          ...{
            change: 'add' as const,
            code: codes[i] ?? '',
            name: 'Phường sau',
            tier: 'Phường',
            parent,
            from,
          },
          after: after(olds.map((old) => ({ unit: old, percent }))),
        })),
      );
      if (!made) return;
      for (const old of olds) ended(old);
      this.#stand(
        made,
        one.quarter,
        codes,
        parts.map(() => parent),
      );
      parts.forEach((percent, i) => {
        const from = olds.map((old) => ({ unit: old, percent }));
        told.note({ kind: 'went', unit: made[i] ?? 0, from: one.quarter, olds: from });
      });
    }
  }

  #stand(
    made: readonly number[] | null,
    from: Quarter,
    codes: readonly string[],
    parents: readonly number[],
  ): void {
    made?.forEach((unit, i) => {
      const [code = '', parent = 0] = [codes[i], parents[i]];
      this.told.note({ kind: 'stands', unit, code, from, parent });
      this.wards.push(unit);
    });
  }

  async #report(unit: number, of: Slot) {
    const path = `/v1/units/${unit}/reports/${this.year}-${of}`;
    const { status, body } = await this.#ask<{ receipt: Receipt }>(path);
    return status === 200 ? body : null;
  }

  async #send(unit: number, of: Slot, n: number): Promise<void> {
    const { told, year } = this;
    const before = await this.#report(unit, of);
    const mine = quarters.filter((one) => (of === 'H1' ? one < 'Q3' : true) && told.report(unit, one));
    const sum = (key: 'amount' | 'part' | 'base') =>
      mine.reduce((all, one) => all + (told.report(unit, one)?.said[key] ?? 0), 0);
    const said: Said = isOneQuarter(of)
      ? { amount: n, part: Math.floor(n / 2), base: n + 1 }
      : {
          ...(mine.length === 0 ? {} : { amount: sum('amount'), part: sum('part'), base: sum('base') }),
          ...(of === 'Y' ? { books: 100 + n } : {}),
        };
    const { amount: total, part, base, books } = said;
    const stood = quarters.filter(
      (one) => (of === 'H1' ? one < 'Q3' : true) && told.parentOf(unit, one) !== null,
    );
    const content = contentOf(year, of, !isOneQuarter(of) && mine.length === stood.length);
    const figures = {
      ...content.figures,
      ...(total === undefined ? {} : { [keys.amount]: total }),
      ...(part === undefined || base === undefined
        ? {}
        : { [`${keys.rate}.tu`]: part, [`${keys.rate}.mau`]: base }),
      ...(books === undefined ? {} : { [keys.books]: books }),
    };
    const { status, body } = await this.#ask<{ code?: string }>(`/v1/units/${unit}/reports/${year}-${of}`, {
      method: 'PUT',
      body: { ...content, figures, catalogue: catalogue.version, base: before?.receipt.revision ?? 0 },
    });
    count(status === 201 ? 'send' : status === 200 ? 'again' : `-send ${body.code}`);
    if (status === 201) told.note({ kind: 'sent', unit, slot: of, said });
    // A unit that stands there and is not approved may always send.
    const may = told.stands(unit, of, this.city) && told.report(unit, of)?.state !== 'approved';
    if (may) taken(status, [200, 201], body);
  }

  #compare(unit: number, of: Slot): void {
    const { told, year, city } = this;
    if (!told.stands(unit, of, city)) return;
    const period = { year, slot: of };
    const place = findPlace(this.#inside.db, unit, period);
    if (!place) throw new Error(`${unit} ${of} has no place`);
    const total = totalOf(this.#inside.db, place, period);
    if (total.building) throw new Error('a small total is made in one call');
    this.#same(unit, of, total.summary(), told.total(unit, of, city));
    this.#compared += 1;
    // What was approved every third time: it is added up without what is kept, and costs as much again.
    if (this.#compared % 3 > 0) return;
    const approved = totalOfApproved(this.#inside.db, place, period).summary();
    this.#same(unit, of, approved, told.total(unit, of, city, true));
  }

  #same(unit: number, of: Slot, summary: Summary, expected: PlainTotal): void {
    const lineOf = (key: string) => {
      const line = summary.lines.find((one) => one.key === key);
      const parts = line?.quarters?.map((one) => `${one.slot} ${one.wards}/${one.due}`);
      return {
        value: line?.value ?? null,
        coverage: parts?.join(', ') ?? `${of} ${line?.wards}/${summary.due}`,
        base: line?.base ?? null,
        wards: `${line?.wards}`,
      };
    };
    const [total, rate, books] = [lineOf(keys.amount), lineOf(keys.rate), lineOf(keys.books)];
    const seen: PlainTotal = {
      reported: `${summary.reported}/${summary.due}`,
      amount: { value: total.value, coverage: total.coverage },
      part: { value: rate.value, coverage: rate.coverage },
      base: rate.base,
      books: { value: books.value, coverage: books.wards },
      unconfirmed: (summary.unconfirmed ?? []).map((one) => one.unit.id).sort((a, b) => a - b),
      returned: (summary.returned ?? []).map((one) => `${one.unit.id} ${one.slot}`).sort(),
    };
    deepStrictEqual([unit, of, seen], [unit, of, expected]);
  }

  async end(): Promise<void> {
    const { told, year, city, wards } = this;
    const inner = told.inner(city);
    for (const unit of inner) for (const of of slots) this.#compare(unit, of);
    // Every ward in some periods: over many stories in all of them.
    wards.forEach((unit, i) => {
      this.#compare(unit, slots[(i + city / 1000) % slots.length] ?? 'Y');
    });
    for (const { unit, slot: of, snapshot } of this.#closings) {
      const kept = await this.#ask<{ items: Snapshot[] }>(`/v1/units/${unit}/closings/${year}-${of}`);
      deepStrictEqual(kept.body.items[snapshot.number - 1], snapshot);
    }
    const place = findPlace(this.#inside.db, city, { year, slot: 'Y' });
    if (!place) throw new Error('the city stands');
    const days = slots.flatMap((of) => quarters.map((day) => [of, day] as const));
    for (const [i, [of, day]] of days.entries())
      if ((i + city / 1000) % 2 === 0) {
        const on = { period: { year, slot: of }, day: `${year}-${lastDay[day]}` };
        const seen = onBorders(this.#inside.db, book, place, on);
        this.#sameBorders(of, day, seen);
      }
  }

  #sameBorders(of: Slot, day: Quarter, seen: OnBorders): void {
    for (const [key, line] of [
      ['amount', keys.amount],
      ['part', `${keys.rate}.tu`],
      ['base', `${keys.rate}.mau`],
    ] as const) {
      const shown = seen.items.flatMap(({ unit, figures }) => {
        const value = figures[line];
        return typeof value === 'number' ? [[unit.id, value] as const] : [];
      });
      const expected = [...this.told.onBorders(this.city, of, day, key)].map(
        ([unit, one]) => [unit, one.amount] as const,
      );
      const byUnit = ([a]: readonly [number, unknown], [b]: readonly [number, unknown]) => a - b;
      deepStrictEqual([of, day, key, shown.sort(byUnit)], [of, day, key, expected.sort(byUnit)]);
    }
  }
}

function standing(unit: number, from: Quarter, parent: number | null) {
  return { kind: 'stands' as const, unit, code: parent === null ? '' : `${unit}`, from, parent };
}

/** The day before the first of a quarter. */
function dayBefore(year: number, of: Quarter): string {
  const before = quarters[quarters.indexOf(of) - 1] ?? 'Q1';
  return `${year}-${lastDay[before]}`;
}

function taken(status: number, allowed: readonly number[], body: unknown): void {
  if (!allowed.includes(status)) throw new Error(`${status} ${JSON.stringify(body)}`);
}
