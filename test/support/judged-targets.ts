// Wards with the figures of a year, as a judgement of targets sees them.
import { catalogue } from '../../shared/catalogue/current.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import type { Slot } from '../../shared/period.ts';
import { judgeTarget } from '../../shared/targets/judge.ts';
import type { Judgement } from '../../shared/targets/judgement.ts';
import type { Situation } from '../../shared/targets/situation.ts';
import type { Demand, Target } from '../../shared/targets/target.ts';
import { summaryOf } from '../../shared/totals/summary.ts';
import {
  addRollups,
  type Ledgered,
  rollupOfWard,
  talliesOf,
  tallyKeysOf,
} from '../../shared/totals/tally.ts';

const book: Ledgered = { catalogue, ledger: tallyKeysOf(catalogue) };

const nameOf = (id: number) => ({ id, code: String(id), name: `Phường ${id}` });

/** Wards 1, 2, 3…; null has not reported. Totals come from the project's own adding up. */
export function situationOf(
  wards: readonly (Figures | null)[],
  given: { year?: number; slot?: Slot; lastYear?: readonly Figures[] } = {},
): Situation {
  const { year = 2021, slot = 'Y', lastYear } = given;
  const linesOf = (all: readonly (Figures | null)[], of: number) => {
    const sent = all.flatMap((figures, i) =>
      figures ? [rollupOfWard(book, i + 1, talliesOf(book, figures, of, 'ward'))] : [],
    );
    const place = {
      unit: { id: 100, code: '764', name: 'Quận' },
      period: `${of}-${slot}` as const,
      due: wards.length,
    };
    return summaryOf(book, addRollups(sent), place, nameOf).lines;
  };
  return {
    catalogue,
    period: { year, slot },
    word: 'phường',
    due: wards.length,
    lines: linesOf(wards, year),
    wards: wards.map((figures, i) => ({
      unit: nameOf(i + 1),
      figures,
      lastYear: lastYear?.[i] ?? null,
    })),
    lastYear: lastYear ? linesOf(lastYear, year - 1) : null,
    quarters: [],
  };
}

export function targetOn(indicator: string, demand: Demand, more: Partial<Target> = {}): Target {
  return { indicator, from: 2021, to: 2021, demand, basis: '', ...more };
}

/** A judgement in short: verdict, gap, result, and the wards that miss it. */
export function short(judged: Judgement): string[] {
  return [
    judged.verdict,
    judged.gap ? `${judged.gap.over ? '+' : '-'}${judged.gap.count} ${judged.gap.unit}` : '',
    judged.result,
    judged.wards
      .filter((ward) => ward.verdict === 'chua_dat')
      .map(({ unit, gap }) => `${unit.id}${gap ? `:${gap.over ? '+' : '-'}${gap.count}` : ''}`)
      .join(' '),
  ];
}

export function judged(target: Target, situation: Situation): string[] {
  return short(judgeTarget(target, situation));
}
