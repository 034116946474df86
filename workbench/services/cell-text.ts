// How typed text becomes a value and how a value is displayed, by the rules of the document's locale.

import { format, getLocale, isDateFormat, isPercentFormat, isTextFormat, parseValue } from 'numfmt';
import { type Cell, isError, type Result, type Style, type Value } from './document-state.ts';
import { exception } from './exception.ts';
import { book, now } from './execution.ts';
import { serialOf, zoneOffset } from './zone.ts';

export interface Input {
  value?: Value;
  formula?: string;
  /** The format that the text brings along, such as `0%`; undefined keeps the cell's own. */
  format?: string;
}

/** Characters that a cell holds at most. */
const cellLimit = 50_000;

export function assertFits(text: string): void {
  if (text.length <= cellLimit) return;
  throw exception(`Your input contains more than the maximum of ${cellLimit} characters in a single cell.`);
}

const language = (locale: string) => locale.split(/[_-]/)[0] || 'en';

/** Google spells months `MM`; the pattern library reads either, people compare the text. */
function googlePattern(pattern: string): string {
  if (!isDateFormat(pattern)) return pattern;
  return /[hs]/.test(pattern)
    ? pattern.replace(/^([^h]*)/, (date) => date.replaceAll('m', 'M'))
    : pattern.replaceAll('m', 'M');
}

export function datePattern(locale: string, withTime: boolean): string {
  const date = locale === 'en_US' ? 'M/d/yyyy' : 'dd/MM/yyyy';
  return withTime ? `${date} H:mm:ss` : date;
}

function isPlainNumber(pattern: string | undefined): boolean {
  return (
    pattern === undefined || !(isDateFormat(pattern) || isPercentFormat(pattern) || isTextFormat(pattern))
  );
}

/** Signs between thousands that do not stand between thousands, as in «1.5» and «03.11.2016»: no number. */
function isMisgrouped(text: string, locale: string): boolean {
  const { group } = getLocale(language(locale)) ?? {};
  if (group !== '.' && group !== ',') return false;
  const runs = text.match(group === '.' ? /\d[\d.]*\.[\d.]*/g : /\d[\d,]*,[\d,]*/g) ?? [];
  return runs.some((run) => !/^\d{1,3}(?:[.,]\d{3})+$/.test(run));
}

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** «3/11» and «3-11»: a day of this year by the document's clock, in the order in which the locale writes dates. */
function shortDate(text: string, locale: string): { v: number; z: string } | undefined {
  const match = /^(\d{1,2})([/-])(\d{1,2})$/.exec(text.trim());
  if (!match) return undefined;
  const isMonthFirst = language(locale) === 'en' && locale !== 'en_GB';
  const sign = match[2] ?? '/';
  const parts = [Number(match[1]), Number(match[3])];
  const [day = 0, month = 0] = isMonthFirst ? parts.reverse() : parts;
  if (day < 1 || day > (monthDays[month - 1] ?? 0)) return undefined;
  const instant = now();
  const year = new Date(instant + zoneOffset(instant, book().state.zone)).getUTCFullYear();
  const wall = new Date(Date.UTC(year, month - 1, day));
  if (wall.getUTCDate() !== day) return undefined;
  return { v: serialOf(wall, 'UTC'), z: isMonthFirst ? `m${sign}d` : `d${sign}m` };
}

/** Reads text as if it were typed into a cell of that style: number, date, percentage, TRUE/FALSE, formula or text. */
export function readInput(text: string, style: Style | undefined, locale: string): Input {
  if (text === '') return {};
  const pattern = style?.format;
  if (pattern !== undefined && isTextFormat(pattern)) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  if (!/\d|^(true|false)$/i.test(text) || isMisgrouped(text, locale)) return { value: text };
  const parsed = shortDate(text, locale) ?? parseValue(text, { locale: language(locale) });
  if (!parsed || parsed.v === null || parsed.v === undefined || typeof parsed.v === 'object')
    return { value: text };
  const input: Input = { value: parsed.v as Value };
  const brought = parsed.z;
  if (brought && (pattern === undefined || (isPercentFormat(brought) && isPlainNumber(pattern)))) {
    input.format = googlePattern(brought);
  }
  return input;
}

function automatic(value: number, locale: string): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const rounded = Number(value.toPrecision(10));
  const plain = String(rounded);
  if (plain.includes('e')) return format('0.00E+00', value, { locale: language(locale) });
  return language(locale) === 'en' ? plain : plain.replace('.', ',');
}

/** What the cell shows. */
export function displayText(value: Result, style: Style | undefined, locale: string): string {
  if (value === undefined) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') {
    const pattern = style?.format;
    return pattern?.includes(';') ? format(pattern, value, { locale: language(locale) }) : value;
  }
  const pattern = style?.format;
  if (pattern === undefined || isTextFormat(pattern)) return automatic(value, locale);
  return format(pattern, value, { locale: language(locale) });
}

/** What the formula bar shows: the formula, or the value as one would type it. */
export function inputText(cell: Cell, locale: string): string {
  if (cell.formula !== undefined) return cell.formula;
  const { value } = cell;
  if (typeof value !== 'number') {
    if (typeof value !== 'string') return value === undefined ? '' : displayText(value, cell.style, locale);
    const asTyped = readInput(value, cell.style, locale);
    return asTyped.value === value ? value : `'${value}`;
  }
  const pattern = cell.style?.format;
  if (pattern !== undefined && isDateFormat(pattern)) return displayText(value, cell.style, locale);
  const percent = pattern !== undefined && isPercentFormat(pattern);
  const plain = String(percent ? Number((value * 100).toPrecision(15)) : value);
  return (language(locale) === 'en' ? plain : plain.replace('.', ',')) + (percent ? '%' : '');
}

export function isDateStyle(style: Style | undefined): boolean {
  return style?.format !== undefined && isDateFormat(style.format);
}
