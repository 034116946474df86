// How typed text becomes a value and how a value is displayed, by the rules of the document's locale.

import { format, isDateFormat, isPercentFormat, isTextFormat, parseValue } from 'numfmt';
import { type Cell, isError, type Result, type Style, type Value } from './document-state.ts';

export interface Input {
  value?: Value;
  formula?: string;
  /** The format that the text brings along, such as `0%`; undefined keeps the cell's own. */
  format?: string;
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

/** Reads text as if it were typed into a cell of that style: number, date, percentage, TRUE/FALSE, formula or text. */
export function readInput(text: string, style: Style | undefined, locale: string): Input {
  if (text === '') return {};
  const pattern = style?.format;
  if (pattern !== undefined && isTextFormat(pattern)) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  if (!/\d|^(true|false)$/i.test(text)) return { value: text };
  const parsed = parseValue(text, { locale: language(locale) });
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
