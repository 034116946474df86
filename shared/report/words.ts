// Numbers, days and names as official documents write them.
import { plainText, roundHalfUp, showNumber } from '../catalogue/number-text.ts';
import { type Period, periodInText } from '../period.ts';

/** Place for what is filled in by hand. */
export const blank = '……';

/** «06», «74.742»: counts below ten carry a zero, as in the documents (S0:73, 81, 93). */
export function countText(n: number): string {
  return Number.isInteger(n) && n >= 0 && n < 10 ? `0${n}` : showNumber(n);
}

/** «2.289.000.000 đồng»: every amount in one manner, in digits. */
export function moneyText(n: number): string {
  return `${showNumber(n)} đồng`;
}

/** «09 tháng 01 năm 2013»: days below ten, and January and February, carry a zero (Nghị định 30/2020, phụ lục I). */
export function longDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** `2016-01-20` → «20/01/2016». */
export function shortDay(day: string): string {
  return day.split('-').reverse().join('/');
}

/** «năm 2016», «quý I năm 2016», «6 tháng đầu năm 2016». */
export function periodWords(period: Period): string {
  if (period.slot === 'H1') return `6 tháng đầu năm ${period.year}`;
  return lowerFirst(periodInText(period));
}

/** «Phường Nguyễn Cư Trinh»; a name that begins with its tier is not given it twice. */
export function fullName(given: { name: string; tier: string }): string {
  const unit = { name: plainText(given.name), tier: plainText(given.tier) };
  const tier =
    unit.tier.length > 1 && unit.tier === unit.tier.toUpperCase()
      ? upperFirst(unit.tier.toLowerCase())
      : unit.tier;
  const name = outOfCapitals(unit.name);
  if (name.toLowerCase().indexOf(`${tier.toLowerCase()} `) !== 0) return `${tier} ${name}`;
  return isInCapitals(unit.name) ? `${upperFirst(tier)}${name.slice(tier.length)}` : upperFirst(name);
}

/** The same within a sentence: «phường Nguyễn Cư Trinh», but «Quận 1», whose number is its name. */
export function nameInText(unit: { name: string; tier: string }): string {
  const full = fullName(unit);
  return /\d/.test(full.slice(plainText(unit.tier).length)) ? full : lowerFirst(full);
}

/** «PHƯỜNG TÂN ĐỊNH» → «Phường Tân Định»; Roman numbers and abbreviations of one word stay. */
function outOfCapitals(name: string): string {
  if (!isInCapitals(name)) return name;
  return name
    .split(' ')
    .map((word) => (/^[IVX]+$/.test(word) ? word : upperFirst(word.toLowerCase())))
    .join(' ');
}

function isInCapitals(text: string): boolean {
  return (
    (text.indexOf(' ') >= 0 || text.length > 4) && text === text.toUpperCase() && text !== text.toLowerCase()
  );
}

/** Within a sentence. Abbreviations and words in capitals stay as they are. */
export function lowerFirst(text: string): string {
  const second = text.charAt(1);
  if (second !== second.toLowerCase()) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** «I», «II», … for annexes. */
export function roman(n: number): string {
  const digits: [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = n;
  let text = '';
  for (const [value, letters] of digits) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}

/** «A», «A và B», «A, B và C». */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} và ${names[names.length - 1]}`;
}

/** Half up, two decimals, comma: «99,15», and «100» as people write it. Null where there is nothing to divide by. */
export function percentText(part: number, whole: number): string | null {
  return whole === 0 ? null : showNumber(roundHalfUp((100 * part) / whole, 2), 2).replace(/,00$/, '');
}

/**
 * Text as it may stand in a document: composed, without the characters that XML forbids or that only steer, straight or
 * angular quotation marks made into those of official documents, «100,00%» into «100%». Line breaks stay, soft ones as
 * well.
 */
export function printable(text: string): string {
  let clean = '';
  const composed = text.normalize('NFC').replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
  for (let i = 0; i < composed.length; i++) {
    const code = composed.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdfff) {
      const next = composed.charCodeAt(i + 1);
      // A surrogate stands only as the first of a pair.
      if (code < 0xdc00 && next >= 0xdc00 && next <= 0xdfff)
        clean += composed.charAt(i) + composed.charAt(++i);
    } else if (code === 9) clean += ' ';
    else if ((code >= 32 || code === 10) && !(code >= 0x7f && code <= 0x9f) && code < 0xfffe)
      clean += composed.charAt(i);
  }
  return clean
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/«/g, '“')
    .replace(/»/g, '”')
    .replace(/(\d),00 ?%/g, '$1%');
}

/** Paragraphs of a text that somebody typed, without empty ones. */
export function linesOf(text: string): string[] {
  return printable(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
