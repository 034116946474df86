// What may stand in one cell: how it is read, shown and restricted. Three states: a value, «không có số liệu» with a
// reason, or not yet filled; blank is never zero.
import type { Figure, Value } from '../figures/figures.ts';
import type { Option } from './catalogue.ts';
import type { CellName } from './kinds.ts';
import { plainText, readNumberText, roundHalfUp, showNumber } from './number-text.ts';
import { suggestedIn } from './suggested.ts';
import type { Unread, UnreadCode, UnreadFacts } from './unread.ts';

/** A cell as the sheet gives it: the value, and the text that it shows. */
export interface RawCell {
  /** Number, text, boolean or Date; '' where empty. */
  value: unknown;
  text: string;
}

export type Reading =
  | { state: 'empty' }
  /** Last year's content, which nobody has confirmed: as good as empty. */
  | { state: 'suggested'; content: string }
  | { state: 'value'; value: Value }
  /** Without a reason in the cell; the row's note may hold it. */
  | { state: 'none'; reason: string }
  | { state: 'unreadable'; why: Unread };

/** What a cell must look like, in words that `cell-rules.ts` turns into a validation rule of the sheet. */
export type Restriction =
  | { allow: 'number'; whole: boolean; max?: number }
  | { allow: 'date' }
  | { allow: 'list'; labels: string[] }
  | { allow: 'anything' };

/**
 * Largest number of a cell: a thousand tỷ. Sums over every ward of a province and four quarters stay exact (below 2^53),
 * so that they never depend on the order in which they were added.
 */
export const largestFigure = 1e12;

/** The stated absence of a figure, as it is written in a cell. */
export const noFigure = 'không có số liệu';

interface Asked {
  cell: CellName;
  /** What is counted: it may follow the number. */
  unit?: string;
  options?: readonly Option[];
  max?: number;
}

interface Cell {
  numberFormat: string;
  read(raw: RawCell, asked: Asked): Reading;
  show(value: Value, asked: Asked): string;
  restriction(asked: Asked): Restriction;
}

function numberCell(cell: 'whole' | 'money' | 'decimal', numberFormat: string): Cell {
  const whole = cell !== 'decimal';
  return {
    numberFormat,
    read: (raw, asked) => {
      const found = numberIn(raw, cell, asked.unit);
      if (found.state !== 'value') return found;
      const n = found.value as number;
      const shown = shownIn(raw);
      if (n < 0) return unread('R01.negative', { shown, cell });
      if (n > largestFigure) return unread('R01.too-large', { shown, cell, most: largestFigure });
      if (whole && !Number.isInteger(n)) return fraction(raw, n, cell);
      if (asked.max !== undefined && n > asked.max)
        return unread('R01.over-scale', { shown, cell, most: asked.max });
      return { state: 'value', value: n === 0 ? 0 : n };
    },
    show: (value) => (typeof value === 'number' ? showNumber(value) : value),
    restriction: (asked) => ({
      allow: 'number',
      whole,
      ...(asked.max === undefined ? {} : { max: asked.max }),
    }),
  };
}

const cells: Record<CellName, Cell> = {
  whole: numberCell('whole', '#,##0'),
  money: numberCell('money', '#,##0'),
  // «#,##0.##» would show 88 as «88,».
  decimal: numberCell('decimal', 'General'),
  percent: {
    // As text: a sheet would make 0,987 of «98,7%».
    numberFormat: '@',
    read: (raw) => {
      const shown = shownIn(raw);
      const n = percentIn(raw);
      if (n === null) return unread('R01.unreadable', { shown, cell: 'percent' });
      if (n < 0) return unread('R01.negative', { shown, cell: 'percent' });
      return n > 100
        ? unread('R01.over-scale', { shown, cell: 'percent', most: 100 })
        : { state: 'value', value: n };
    },
    show: (value) => (typeof value === 'number' ? `${showNumber(value)}%` : value),
    // A sheet's own rule could not read «98,7%» in the text; the check does.
    restriction: () => ({ allow: 'anything' }),
  },
  choice: {
    numberFormat: '@',
    read: (raw, asked) => {
      const text = plainText(String(raw.value));
      const wanted = fold(text);
      const option = asked.options?.find((one) => fold(one.label) === wanted);
      if (option) return { state: 'value', value: option.code };
      const labels = (asked.options ?? []).map((one) => one.label);
      return unread('R01.not-listed', { shown: shorten(text), cell: 'choice', labels });
    },
    show: (value, asked) => asked.options?.find((one) => one.code === value)?.label ?? String(value),
    restriction: (asked) => ({ allow: 'list', labels: (asked.options ?? []).map((one) => one.label) }),
  },
  date: {
    numberFormat: 'dd/mm/yyyy',
    read: (raw) => {
      const day = dayOf(raw.value);
      if (day) return { state: 'value', value: day };
      const shown = shownIn(raw);
      const isShort = /^(?:ngày )?\d{1,2}(?:[/.-]| tháng )\d{1,2}$/i.test(plainText(String(raw.value)));
      return unread(isShort ? 'R01.no-year' : 'R01.not-a-day', { shown, cell: 'date' });
    },
    // Words that are no day stay words.
    show: (value) => String(value).replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1'),
    restriction: () => ({ allow: 'date' }),
  },
  text: {
    numberFormat: '@',
    // What the sheet took for a number or a day is still the text that the officer sees.
    read: (raw) => ({
      state: 'value',
      value: (typeof raw.value === 'string' ? raw.value : raw.text || String(raw.value))
        .normalize('NFC')
        .trim(),
    }),
    show: (value) => String(value),
    restriction: () => ({ allow: 'anything' }),
  },
};

/** Reads one cell. Never throws; what cannot be read comes back with the reason. */
export function readCell(raw: RawCell, asked: Asked): Reading {
  if (typeof raw.value === 'string') {
    const text = plainText(raw.value);
    if (text === '') return { state: 'empty' };
    const content = suggestedIn(raw.value);
    if (content !== null) return { state: 'suggested', content };
    const none = noneIn(text);
    if (none && asked.cell !== 'text') return none;
    if (/^#(REF|VALUE|N\/A|DIV\/0|NAME\?|NUM|ERROR|NULL)/.test(text)) {
      return unread('R01.formula-error', { shown: shorten(text), cell: asked.cell });
    }
  }
  if (raw.value === null || raw.value === undefined) return { state: 'empty' };
  return cells[asked.cell].read(raw, asked);
}

/** A figure as it should stand in a cell: «Không có số liệu», a label, a day, a number with dots. */
export function showFigure(figure: Figure, asked: Asked): string {
  return typeof figure === 'object' ? noFigure : cells[asked.cell].show(figure, asked);
}

export function numberFormatOf(cell: CellName): string {
  return cells[cell].numberFormat;
}

export function restrictionOf(asked: Asked): Restriction {
  return cells[asked.cell].restriction(asked);
}

/** `yyyy-mm-dd` of a Date made by the sheet, a serial day number, or text d/m/y. */
export function dayOf(value: unknown): string | null {
  if (Object.prototype.toString.call(value) === '[object Date]') {
    // The workbook's zone is Vietnam's (the template sets it): seven hours ahead, all year. The runtime's own zone does
    // not matter.
    const date = new Date((value as Date).getTime() + 7 * 3600000);
    return dayText(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  }
  if (typeof value === 'number') {
    // Day 1 of Google Sheets is 31/12/1899; numbers outside 1990–2100 are not days.
    if (!(value >= 32874 && value < 73415)) return null;
    const date = new Date(Math.round((Math.floor(value) - 25569) * 86400000));
    return dayText(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  }
  if (typeof value !== 'string') return null;
  const text = plainText(value);
  // The day comes first, as everybody here writes it; two digits of a year are of this century.
  const local =
    /^(?:ngày )?(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})$/i.exec(text) ??
    /^(?:ngày )?(\d{1,2}) tháng (\d{1,2})(?: năm |[/,] ?)(\d{4})$/i.exec(text);
  if (local) {
    const [, day, month, year = ''] = local;
    return dayText(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day));
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return iso ? dayText(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null;
}

function dayText(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 2200)
    return null;
  return date.toISOString().slice(0, 10);
}

/** «98,7%», «98.7 %», «98,7»; a cell that the sheet made a percentage of holds 0,987. */
function percentIn({ value, text }: RawCell): number | null {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return null;
    return /%\s*$/.test(text) ? roundHalfUp(value * 100, 4) : value;
  }
  if (typeof value !== 'string') return null;
  const reading = readNumberText(value.replace(/%?\s*$/, '%'), false);
  return reading !== 'unreadable' && 'percent' in reading ? reading.percent : null;
}

function numberIn(raw: RawCell, cell: 'whole' | 'money' | 'decimal', unit?: string): Reading {
  if (isDay(raw)) return unread('R01.day', { shown: shownIn(raw), cell });
  if (typeof raw.value === 'number') {
    if (/%\s*$/.test(raw.text)) return unread('R26.percentage', { shown: shorten(raw.text.trim()), cell });
    return Number.isFinite(raw.value)
      ? { state: 'value', value: raw.value }
      : unread('R01.unreadable', { shown: shownIn(raw), cell });
  }
  if (typeof raw.value !== 'string') return unread('R01.unreadable', { shown: shownIn(raw), cell });
  const text = plainText(raw.value);
  const shown = shorten(text);
  const reading = readNumberText(text, cell !== 'decimal', unit);
  if (reading === 'unreadable') {
    if (isWordForNothing(text)) return unread('R27.zero-or-none', { shown, cell });
    return unread(...sortOf(text, { shown, cell }, unit));
  }
  if ('percent' in reading) return unread('R26.percentage', { shown, cell });
  if ('either' in reading) return unread('R27.either', { shown, cell, either: reading.either });
  return { state: 'value', value: reading.value };
}

/**
 * Words and signs for nothing, without their marks: whether they mean that there were none or that nobody knows, only
 * who wrote them can tell.
 */
const forNothing =
  /^(?:[-–—_.…/*?]+|x|n ?\/ ?a|khong|ko|k|chua|trong|(?:khong|ko|k|0) (?:co|ro|biet|phat sinh|thong ke|thu thap)(?: duoc)?(?: so lieu| du lieu| so| thong tin| bao cao)?|khong (?:du|so) lieu|chua (?:co|ro|biet|nop|bao cao|thong ke|tong hop|thu thap)(?: duoc)?(?: so lieu| du lieu| so| thong tin| bao cao)?)[ .!,;]*$/;

function isWordForNothing(text: string): boolean {
  if (text.length > 40) return false;
  return forNothing.test(bare(text));
}

const amount = String.raw`[\d.,]*\d(?: \d{3}(?!\d))*`;
const estimate =
  /^(?:vào )?(?:khoảng|độ|chừng|tầm|gần|hơn|trên|dưới|ước|xấp xỉ|ít nhất|tối thiểu|không dưới|[~≈><≥≤±]=?)(?: chừng| tính| đạt| khoảng)? ?(.+)$/i;
const openEnded = /^(.+?) ?(?:\+|trở lên|±.*)$/i;
const range = new RegExp(
  `^(?:từ )?${amount}(?: ?\\D{0,14}?) ?(?:-|–|—|đến|tới|~|\\.{2,3}|…) ?${amount}\\D{0,20}$`,
  'i',
);
const pair = new RegExp(`^${amount} ?(?:/|\\||trên) ?${amount}\\D{0,20}$`, 'i');
const withPart = new RegExp(`^(${amount})[^\\d(]{0,20}(?:\\(|, ?trong đó|; ?trong đó|trong đó).*\\d.*$`, 'i');

/** What a text is that is no number: estimates, ranges and pairs get advice of their own. Nothing is stripped silently. */
function sortOf(
  text: string,
  facts: { shown: string; cell: 'whole' | 'money' | 'decimal' },
  unit: string | undefined,
): Parameters<typeof unread> {
  const whole = facts.cell !== 'decimal';
  const numberOf = (part: string): number | null => {
    const reading = readNumberText(part, whole, unit);
    return reading !== 'unreadable' && 'value' in reading ? reading.value : null;
  };
  const bounded = text.slice(0, 80);
  const about = estimate.exec(bounded) ?? openEnded.exec(bounded);
  if (about && /\d/.test(about[1] ?? '')) return ['R01.estimate', { ...facts, n: numberOf(about[1] ?? '') }];
  if (pair.test(bounded)) return ['R01.pair', facts];
  if (range.test(bounded)) return ['R01.range', facts];
  const part = withPart.exec(bounded);
  if (part) return ['R01.with-part', { ...facts, n: numberOf(part[1] ?? '') }];
  return ['R01.unreadable', facts];
}

/** A Date, or what the sheet shows as a day. */
function isDay({ value, text }: RawCell): boolean {
  if (Object.prototype.toString.call(value) === '[object Date]') return true;
  return /^\d{1,2}[/-]\d{1,2}[/-]\d{4}\b/.test(plainText(typeof value === 'string' ? value : text));
}

/** `4,315` typed in a Vietnamese sheet is the number 4.315; the officer may have meant thousands. */
function fraction(raw: RawCell, n: number, cell: 'whole' | 'money' | 'decimal'): Reading {
  const whole = Math.round(n);
  if (Math.abs(n - whole) < 1e-6) {
    return unread('R27.near-whole', { shown: shownIn(raw), cell, whole });
  }
  const thousands = Math.round(n * 1000);
  // The cell's format hides decimals: what it shows is not what stands in it.
  const shown = typeof raw.value === 'number' ? showNumber(n) : shownIn(raw);
  const isGrouped =
    /^\d{1,3}[.,]\d{3}$/.test(shown.trim()) ||
    (Math.abs(n * 1000 - thousands) < 1e-9 && /[.,]\d{3}$/.test(shown));
  return isGrouped
    ? unread('R27.thousands', { shown, cell, thousands })
    : unread('R01.fraction', { shown, cell });
}

/** «không có số liệu: trường chưa gửi» → the reason after the words. */
function noneIn(text: string): Reading | null {
  const match = /^(không có số liệu|kcsl|không có sl|chưa có số liệu)\s*[:\-–,.]*\s*(.*)$/i.exec(text);
  return match ? { state: 'none', reason: (match[2] ?? '').trim() } : null;
}

/** Words without their case, spacing and tone marks, for comparing: «Hoà» is «hòa», wherever the mark sits. */
export function fold(text: string): string {
  return plainText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
}

/** Words without any of their marks, as they are typed in a hurry: «số hộ đăng ký» is «so ho dang ky». */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

function unread<C extends UnreadCode>(code: C, facts: UnreadFacts[C]): Reading {
  return { state: 'unreadable', why: { code, facts } as Unread };
}

/** What an officer sees in the cell, short enough for a sentence. */
function shownIn(raw: RawCell): string {
  return shorten(plainText(raw.text || String(raw.value)));
}

/** Short enough for a sentence. */
export function shorten(text: string): string {
  const letters = Array.from(text);
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : text;
}
