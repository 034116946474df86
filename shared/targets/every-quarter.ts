// A number asked of every month or quarter is judged quarter by quarter: what was done in March makes up for no silent
// summer. Months are not reported, so within a quarter they are judged together.
import { type Slot, slotName } from '../period.ts';
import { type Gap, gapOf } from './gap.ts';
import { limitsOf } from './limits.ts';
import type { Measured } from './measure.ts';
import type { Demand } from './target.ts';

export interface Quarter {
  slot: Slot;
  measured: Measured | null;
}

/** What is lacking in all quarters together; null where nothing is. Quarters without a figure are passed over. */
export function gapOverQuarters(demand: Demand, quarters: readonly Quarter[], unit: string): Gap | null {
  return quarters.reduce((sum: Gap | null, { slot, measured }) => {
    const gap = gapOf(measured, limitsOf(demand, { base: null, slot, lastYear: null }), unit);
    return gap && sum && gap.over === sum.over ? { ...gap, count: sum.count + gap.count } : (sum ?? gap);
  }, null);
}

/** «Quý II: 0 lần; Quý III: 4 lần»: the quarters in which too little or too much was done. */
export function missedQuarters(demand: Demand, quarters: readonly Quarter[], unit: string): string[] {
  return quarters.flatMap(({ slot, measured }) => {
    const gap = gapOf(measured, limitsOf(demand, { base: null, slot, lastYear: null }), unit);
    return gap && measured ? [`${slotName(slot)}: ${measured.value} ${unit}`] : [];
  });
}
