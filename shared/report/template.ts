// Sentence templates: words with places for figures. What is not known is never guessed: a template that lacks a figure
// gives nothing, a part in square brackets just goes.
//
//   {dau_sach}      the value, a count below ten with its zero     {xmc_15_35.mau}   the base of a rate
//   {xmc_15_35%}    the percentage, half up, two decimals          {xmc_15_35-}      base less value
//   {bcd=co/}       «9/10»: value of base                          {hoc_bong đồng}   money
//   {bcd.so} {bcd.ngay}   what a single unit's report says         {năm} {kỳ} …      words of the document
import { percentText } from './words.ts';

/** What stands in one place of a template. */
export interface Filled {
  text: string;
  /** The indicator that was read; '' for words of the document. */
  id: string;
}

/** Gives what a place says; null where it is not known. */
export type Fill = (place: string) => Filled | null;

export interface Clause {
  text: string;
  /** Indicators that were read. */
  ids: string[];
}

/** Fills a template; null where a place outside brackets is not known. */
export function fillTemplate(template: string, fill: Fill): Clause | null {
  const ids: string[] = [];
  let whole = true;
  const plain = template.replace(/\[([^\]]*)\]/g, (_, part: string) => {
    const inner = fillTemplate(part, fill);
    if (!inner) return '';
    ids.push(...inner.ids);
    return inner.text;
  });
  const text = plain.replace(/\{([^}]+)\}/g, (_, place: string) => {
    const filled = fill(place);
    if (!filled) whole = false;
    else if (filled.id !== '') ids.push(filled.id);
    return filled?.text ?? '';
  });
  return whole ? { text, ids } : null;
}

/** Keys of figures that a template names: what stands before the sign that says how to print it. */
export function keysIn(template: string): string[] {
  return (template.match(/\{[^}]+\}/g) ?? [])
    .map((place) => readPlace(place.slice(1, -1)).key)
    .filter((key) => /^[a-z0-9_]+([=.][a-z0-9_]+)?$/.test(key));
}

export type Manner = 'value' | 'share' | 'of' | 'rest' | 'money' | 'base';

/** `xmc_15_35%` → its key and how it is printed. */
export function readPlace(place: string): { key: string; manner: Manner } {
  if (/ đồng$/.test(place)) return { key: place.slice(0, -5), manner: 'money' };
  if (/\.mau$/.test(place)) return { key: place.slice(0, -4), manner: 'base' };
  const sign = place.charAt(place.length - 1);
  const manner: Manner = sign === '%' ? 'share' : sign === '/' ? 'of' : sign === '-' ? 'rest' : 'value';
  return { key: manner === 'value' ? place : place.slice(0, -1), manner };
}

/** Prints a value and its base in a manner; null where that needs what is not there. */
export function printed(
  manner: Manner,
  value: number,
  base: number | null,
  say: { count(n: number): string; money(n: number): string; plain(n: number): string },
): string | null {
  if (manner === 'value') return say.count(value);
  if (manner === 'money') return say.money(value);
  if (base === null) return null;
  if (manner === 'base') return say.count(base);
  if (manner === 'of') return base === 0 ? null : `${say.plain(value)}/${say.plain(base)}`;
  if (manner === 'rest') return say.count(base - value);
  const percent = percentText(value, base);
  return percent === null ? null : `${percent}%`;
}
