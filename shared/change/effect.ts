// How a report that is about to be sent moves the rates of the unit above, without telling what anybody else reported.
import { lookup } from '../catalogue/lookup.ts';
import { roundHalfUp } from '../catalogue/number-text.ts';
import type { Figures } from '../figures/figures.ts';
import { numberAt } from '../figures/figures.ts';
import type { PeriodCode } from '../period.ts';
import type { UnitName } from '../totals/summary.ts';
import { type Ledgered, linesOf, type Tallies, tallyReader } from '../totals/tally.ts';

/** With fewer other wards behind a rate, it would tell what one of them has reported. */
export const fewestOthers = 3;

/** One rate of the unit above in hundredths of a percent, but only so exact as one decimal: 9980 is 99,8 %. */
export interface MovedRate {
  line: string;
  label: string;
  before: number;
  after: number;
}

/** What the Worker answers to a draft. */
export interface Effect {
  /** The unit above; null where there is none. */
  above: (UnitName & { tier: string }) | null;
  period: PeriodCode;
  rates: MovedRate[];
  /** Rates of the draft that too few other wards have a figure for. */
  withheld: number;
}

/** The figures of a draft that an effect is worked out from: numerators and denominators, nothing else. */
export function ratesIn(book: Ledgered, figures: Figures): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { value, base } of rateLines(book)) {
    const [tu, mau] = [numberAt(figures, value), numberAt(figures, base)];
    if (tu === null || mau === null) continue;
    found[value] = tu;
    found[base] = mau;
  }
  return found;
}

/**
 * The rates of the unit above as they are and as they would be. `all` is what stands above now, `own` this unit's part
 * of it (empty where it has sent nothing), `draft` what it is about to send.
 */
export function effectOf(
  book: Ledgered,
  all: Tallies,
  own: Tallies,
  draft: Record<string, number>,
): Pick<Effect, 'rates' | 'withheld'> {
  const [now, mine] = [tallyReader(book, all), tallyReader(book, own)];
  const rates: MovedRate[] = [];
  let withheld = 0;
  for (const { key, id, label, value, base } of rateLines(book)) {
    const [tu, mau] = [draft[value], draft[base]];
    if (tu === undefined || mau === undefined) continue;
    if (now.wards(id) - mine.wards(id) < fewestOthers) {
      withheld += 1;
      continue;
    }
    const before = printed(now.amount(value), now.amount(base));
    const after = printed(
      now.amount(value) - mine.amount(value) + tu,
      now.amount(base) - mine.amount(base) + mau,
    );
    if (before !== null && after !== null) rates.push({ line: key, label, before, after });
  }
  return { rates, withheld };
}

function rateLines(
  book: Ledgered,
): { key: string; id: string; label: string; value: string; base: string }[] {
  const { fields } = lookup(book.catalogue);
  return linesOf(book.catalogue).flatMap(({ key, id, label, value, base, ranked }) =>
    ranked === 'share' && base !== undefined && fields.has(value) ? [{ key, id, label, value, base }] : [],
  );
}

function printed(value: number, base: number): number | null {
  return base === 0 ? null : Math.round(roundHalfUp((value / base) * 100, 1) * 100);
}
