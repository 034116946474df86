// A second opinion about totals, written plainly from a log of what happened in one year: no rollups, no tree, no tallies.
// It knows the words of the domain alone: a period belongs to the units of its last day, a quarter owns what it counted, and
// who ends goes on in others with a share.
import { quartersOf, type Slot } from '../../shared/period.ts';

export const quarterSlots = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
export type Quarter = (typeof quarterSlots)[number];

/** What one report says of the four figures that the log follows: an amount, a rate in two parts, and a stock of the year. */
export interface Said {
  amount?: number;
  part?: number;
  base?: number;
  books?: number;
}

type Counted = 'amount' | 'part' | 'base';

/** Everything that was ever done and taken. */
export type UnitEvent =
  | { kind: 'sent'; unit: number; slot: Slot; said: Said }
  | { kind: 'reviewed'; unit: number; slot: Slot; action: 'return' | 'approve' | 'reopen' }
  | { kind: 'closed'; unit: number; slot: Slot }
  /** From the first day of a quarter it stands below another, or nowhere. */
  | { kind: 'stands'; unit: number; code: string; from: Quarter; parent: number | null }
  /** From the first day of a quarter `unit` is made of these, wholly or with so many per cent of each. */
  | { kind: 'went'; unit: number; from: Quarter; olds: { unit: number; percent: number }[] };

/** One line of a total. */
export interface PlainLine {
  value: number | null;
  coverage: string;
}

export interface PlainTotal {
  reported: string;
  amount: PlainLine;
  part: PlainLine;
  base: number | null;
  books: PlainLine;
  unconfirmed: number[];
  returned: string[];
}

/** What stands on other borders: an amount by unit, and whether a part of another unit is in it. */
export type PlainBorders = Map<number, { amount: number; isEstimate: boolean }>;

const dayOf = (slot: Slot): Quarter => (slot === 'H1' ? 'Q2' : slot === 'Y' ? 'Q4' : slot);

export class PlainYear {
  readonly #events: UnitEvent[] = [];
  readonly #known = new Map<Quarter, Map<number, number | null>>();

  note(...events: UnitEvent[]): void {
    this.#events.push(...events);
    this.#known.clear();
  }

  /** What was noted, a line each. */
  log(): string {
    return this.#events.map((one) => JSON.stringify(one)).join('\n');
  }

  /** Every unit that stands in a quarter, with what is above it. */
  #standing(quarter: Quarter): Map<number, number | null> {
    const known = this.#known.get(quarter);
    if (known) return known;
    const found = new Map<number, number | null>();
    const units = new Set(this.#events.flatMap((one) => (one.kind === 'stands' ? [one.unit] : [])));
    for (const unit of units) {
      let parent: number | null | undefined;
      for (const of of quarterSlots.slice(0, quarterSlots.indexOf(quarter) + 1))
        for (const one of this.#events)
          if (one.kind === 'stands' && one.unit === unit && one.from === of) parent = one.parent;
      if (parent !== undefined && parent !== null) found.set(unit, parent);
    }
    this.#known.set(quarter, found);
    return found;
  }

  parentOf(unit: number, quarter: Quarter): number | null {
    return this.#standing(quarter).get(unit) ?? null;
  }

  #codeOf(unit: number): string {
    return this.#events.reduce(
      (code, one) => (one.kind === 'stands' && one.unit === unit && one.code !== '' ? one.code : code),
      '',
    );
  }

  /** The units that report below one in a quarter: those with nothing below them. */
  leaves(root: number, quarter: Quarter): number[] {
    const standing = this.#standing(quarter);
    const visit = (unit: number): number[] => {
      const below = [...standing].filter(([, parent]) => parent === unit).map(([id]) => id);
      return below.length === 0 ? [unit] : below.flatMap(visit);
    };
    return visit(root).sort((a, b) => a - b);
  }

  /** Every unit that ever had others below it. */
  inner(top: number): number[] {
    const above = this.#events.flatMap((one) =>
      one.kind === 'stands' && one.parent !== null ? [one.parent] : [],
    );
    return [...new Set([top, ...above])];
  }

  /** What a unit was made of so far. */
  originsOf(unit: number): { unit: number; percent: number }[] {
    return this.#events.flatMap((one) => (one.kind === 'went' && one.unit === unit ? one.olds : []));
  }

  report(unit: number, slot: Slot): { said: Said; state: string } | null {
    let found: { said: Said; state: string } | null = null;
    for (const one of this.#events) {
      if (one.kind === 'sent' && one.unit === unit && one.slot === slot) {
        // An addendum leaves the state of what it adds to.
        const state: string = found && this.#isClosed(unit, slot, one) ? found.state : 'sent';
        found = { said: one.said, state };
      }
      if (one.kind === 'reviewed' && one.unit === unit && one.slot === slot && found)
        found.state = { return: 'returned', approve: 'approved', reopen: 'sent' }[one.action];
    }
    return found;
  }

  /** Every report that was sent, the first time of each. */
  sent(): { unit: number; slot: Slot }[] {
    const found = new Map<string, { unit: number; slot: Slot }>();
    for (const one of this.#events)
      if (one.kind === 'sent') found.set(`${one.unit} ${one.slot}`, { unit: one.unit, slot: one.slot });
    return [...found.values()];
  }

  #isClosed(unit: number, slot: Slot, before: UnitEvent): boolean {
    const until = this.#events.indexOf(before);
    return this.#events.some(
      (one, i) =>
        i < until && one.kind === 'closed' && one.slot === slot && this.#isBelow(unit, one.unit, slot),
    );
  }

  #isBelow(unit: number, root: number, slot: Slot): boolean {
    const standing = this.#standing(dayOf(slot));
    for (let one: number | null = unit; one !== null; one = standing.get(one) ?? null)
      if (one === root) return true;
    return false;
  }

  /** Whether a unit stands in a period, below something or as the top. */
  stands(unit: number, slot: Slot, top: number): boolean {
    return unit === top || this.parentOf(unit, dayOf(slot)) !== null;
  }

  total(root: number, slot: Slot, top: number, approvedOnly = false): PlainTotal {
    const counted = (unit: number, of: Slot): Said | null => {
      const report = this.report(unit, of);
      return report && (!approvedOnly || report.state === 'approved') ? report.said : null;
    };
    const units = this.leaves(root, dayOf(slot));
    const here = units.flatMap((unit) => counted(unit, slot) ?? []);
    const quarters = quartersOf(slot).filter((quarter) => this.stands(root, quarter, top)) as Quarter[];
    const line = (key: Counted): PlainLine => {
      const parts = quarters.map((quarter) => {
        const asked = this.leaves(root, quarter);
        const values = asked.flatMap((unit) => counted(unit, quarter)?.[key] ?? []);
        return { quarter, values, due: asked.length };
      });
      const values = parts.flatMap((one) => one.values);
      return {
        value: values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0),
        coverage: parts.map((one) => `${one.quarter} ${one.values.length}/${one.due}`).join(', '),
      };
    };
    const books = here.flatMap((said) => said.books ?? []);
    const isWhole = slot !== 'H1' && slot !== 'Y';
    const unconfirmed = units.filter((unit) => {
      const said = counted(unit, slot);
      if (isWhole || !said) return false;
      const sum = (key: Counted) =>
        quarters.reduce(
          (all, quarter) =>
            all + (this.leaves(root, quarter).includes(unit) ? (counted(unit, quarter)?.[key] ?? 0) : 0),
          0,
        );
      // One that repeats nothing contradicts nothing.
      const differs = (['amount', 'part', 'base'] as const).some(
        (key) => said[key] !== undefined && said[key] !== sum(key),
      );
      // One that stood elsewhere in a quarter and sent nothing is told where both are seen.
      const elsewhere = (quartersOf(slot) as Quarter[]).some(
        (quarter) =>
          this.parentOf(unit, quarter) !== null &&
          !(quarters.includes(quarter) && this.leaves(root, quarter).includes(unit)),
      );
      return differs && !elsewhere;
    });
    const returned = approvedOnly
      ? []
      : [slot, ...(isWhole ? [] : quarters)].flatMap((of) =>
          this.leaves(root, dayOf(of)).flatMap((unit) =>
            this.report(unit, of)?.state === 'returned' ? [`${unit} ${of}`] : [],
          ),
        );
    return {
      reported: `${here.length}/${units.length}`,
      amount: line('amount'),
      part: line('part'),
      base: line('base').value,
      books: {
        value: books.length === 0 ? null : books.reduce((sum, one) => sum + one, 0),
        coverage: `${books.length}`,
      },
      unconfirmed,
      returned: returned.sort(),
    };
  }

  /** The quarterly amounts of a period of the top on the units of the last day of a quarter. */
  onBorders(top: number, slot: Slot, day: Quarter, key: Counted = 'amount'): PlainBorders {
    const all: PlainBorders = new Map();
    for (const quarter of quartersOf(slot) as Quarter[])
      for (const [unit, one] of this.carried(top, quarter, day, key)) {
        if (one.amount === null) continue;
        const had = all.get(unit) ?? { amount: 0, isEstimate: false };
        all.set(unit, { amount: had.amount + one.amount, isEstimate: had.isEstimate || one.isEstimate });
      }
    return all;
  }

  /** One quarter, step by step to the borders of another; null where nobody who is in it sent anything. */
  carried(
    top: number,
    quarter: Quarter,
    day: Quarter,
    key: Counted,
  ): Map<number, { amount: number | null; isEstimate: boolean }> {
    type Here = Map<number, { amount: number | null; isEstimate: boolean }>;
    let here: Here = new Map(
      this.leaves(top, quarter).map((unit) => [
        unit,
        { amount: this.report(unit, quarter)?.said[key] ?? null, isEstimate: false },
      ]),
    );
    const [from, to] = [quarterSlots.indexOf(quarter), quarterSlots.indexOf(day)];
    const give = (
      next: Here,
      { amount, isEstimate }: { amount: number | null; isEstimate: boolean },
      takers: { unit: number; weight: number; isPart: boolean }[],
    ) => {
      const parts = amount === null ? [] : this.#shared(amount, takers);
      takers.forEach(({ unit, isPart }, i) => {
        const had = next.get(unit) ?? { amount: null, isEstimate: false };
        const part = amount === null ? null : (parts[i] ?? 0);
        next.set(unit, {
          amount: part === null ? had.amount : (had.amount ?? 0) + part,
          isEstimate: had.isEstimate || isEstimate || isPart,
        });
      });
    };
    for (const step of quarterSlots.slice(from + 1, to + 1)) {
      const links = this.#linksOf(step);
      const next: Here = new Map();
      for (const [unit, one] of here) {
        const takers = links
          .filter(({ old }) => old === unit)
          .map((link) => ({ unit: link.unit, weight: link.percent, isPart: link.percent < 100 }));
        give(next, one, takers.length === 0 ? [{ unit, weight: 1, isPart: false }] : takers);
      }
      here = next;
    }
    for (const step of quarterSlots.slice(to + 1, from + 1).reverse()) {
      const links = this.#linksOf(step);
      const before = quarterSlots[quarterSlots.indexOf(step) - 1] as Quarter;
      const next: Here = new Map();
      for (const [unit, one] of here) {
        const olds = links.filter((link) => link.unit === unit);
        const weight = (old: number, of: Counted) => this.report(old, before)?.said[of] ?? 0;
        const byWhat = key === 'amount' ? 'amount' : 'base';
        const had = olds.map(({ old, percent }) => percent * weight(old, byWhat));
        const known = had.some((amount) => amount > 0);
        const takers = olds.map(({ old, percent }, i) => ({
          ...{ unit: old, weight: olds.length === 1 ? 1 : known ? (had[i] ?? 0) : percent },
          isPart: olds.length > 1,
        }));
        give(next, one, takers.length === 0 ? [{ unit, weight: 1, isPart: false }] : takers);
      }
      here = next;
    }
    return here;
  }

  /** Who went on in whom on the first day of a quarter; one that took others in and stood before goes on in itself. */
  #linksOf(step: Quarter): { old: number; unit: number; percent: number }[] {
    const before = quarterSlots[quarterSlots.indexOf(step) - 1];
    const links = this.#events.flatMap((one) =>
      one.kind === 'went' && one.from === step
        ? one.olds.map(({ unit: old, percent }) => ({ old, unit: one.unit, percent }))
        : [],
    );
    const itself = [...new Set(links.map(({ unit }) => unit))].filter(
      (unit) => before !== undefined && this.parentOf(unit, before) !== null,
    );
    return [...links, ...itself.map((unit) => ({ old: unit, unit, percent: 100 }))];
  }

  /** Whole parts first, then one each to those who are owed the most, the smaller code before the other. */
  #shared(amount: number, takers: { unit: number; weight: number }[]): number[] {
    const sum = takers.reduce((all, { weight }) => all + weight, 0);
    const parts = takers.map(({ weight }) => Math.floor((amount * weight) / sum));
    const owed = takers
      .map(({ unit, weight }, i) => ({ i, rest: (amount * weight) % sum, code: this.#codeOf(unit) }))
      .sort((a, b) => b.rest - a.rest || (a.code < b.code ? -1 : 1));
    const left = amount - parts.reduce((all, part) => all + part, 0);
    for (const { i } of owed.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1;
    return parts;
  }
}
