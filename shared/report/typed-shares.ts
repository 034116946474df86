// Percentages that somebody typed beside their own fraction: «4620/5783 … đạt tỷ lệ 79.88%» (S0:45). What is printed
// there does not come from figures, so it is worked out again.
import { roundHalfUp } from '../catalogue/number-text.ts';
import { percentText } from './words.ts';

export interface TypedShare {
  part: number;
  whole: number;
  /** As typed: «79.88%». */
  typed: string;
  /** As it should be: «79,89%». */
  right: string;
}

/** Fractions in a text whose percentage, within the next words, is another one or is cut or rounded otherwise. */
export function typedSharesIn(text: string): TypedShare[] {
  const found: TypedShare[] = [];
  const pattern = /(\d[\d.]*)\s?\/\s?(\d[\d.]*)([^/%]{0,120}?)(\d+(?:[.,]\d+)?)\s?%/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [, a = '', b = '', , typed = ''] = match;
    const part = wholeOf(a);
    const whole = wholeOf(b);
    if (part === null || whole === null || part > whole || whole === 0) continue;
    const share = Number(typed.replace(',', '.'));
    // Another fraction's percentage may stand nearby: a slip is a small one.
    if (Math.abs(share - (100 * part) / whole) >= 1) continue;
    if (share !== roundHalfUp((100 * part) / whole, 2))
      found.push({ part, whole, typed: `${typed}%`, right: `${percentText(part, whole)}%` });
  }
  return found;
}

function wholeOf(text: string): number | null {
  return /^\d+$|^\d{1,3}(\.\d{3})+$/.test(text) ? Number(text.replace(/\./g, '')) : null;
}
