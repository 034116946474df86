// How often one caller may ask. Counted in the ledger's memory, which every request of the deployment passes: it forgets
// only when the object is restarted, after minutes without anybody.

/** How many calls a span of time takes. */
export interface Limit {
  name: string;
  most: number;
  /** Milliseconds. */
  span: number;
}

export const minute = 60_000;
export const day = 24 * 60 * minute;

/** So many callers are told apart; beyond that all are counted anew. */
const mostKeys = 100_000;

export class Limits {
  readonly #counts = new Map<string, { until: number; count: number }>();

  /** Counts a call of somebody; the seconds to wait where it is one too many, otherwise 0. */
  count(who: string, { name, most, span }: Limit, now: number): number {
    const key = `${name} ${who}`;
    const known = this.#counts.get(key);
    if (known && known.until > now) {
      known.count += 1;
      return known.count > most ? Math.ceil((known.until - now) / 1000) : 0;
    }
    if (this.#counts.size >= mostKeys) this.#counts.clear();
    this.#counts.set(key, { until: now + span, count: 1 });
    return 0;
  }
}
