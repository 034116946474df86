// What may stand in one cell: how it is read, shown and restricted. Three states: a value, «không có số liệu» with a
// reason, or not yet filled; blank is never zero.
import type { Figure, Value } from '../figures/figures.ts';
import type { Option } from './catalogue.ts';
import type { CellName } from './kinds.ts';
import { plainText, readNumberText, showNumber } from './number-text.ts';
import { suggestedIn } from './suggested.ts';

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
  /** `R01` not what the cell asks for, `R26` a percentage where a count belongs, `R27` more than one reading. */
  | { state: 'unreadable'; code: 'R01' | 'R26' | 'R27'; fault: string; remedy: string; readings?: string[] };

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
  options?: readonly Option[];
  max?: number;
}

interface Cell {
  numberFormat: string;
  read(raw: RawCell, asked: Asked): Reading;
  show(value: Value, asked: Asked): string;
  restriction(asked: Asked): Restriction;
}

const wholeRemedy = 'Gõ số nguyên, ví dụ 4.315 hoặc 4315.';

function numberCell(whole: boolean, numberFormat: string): Cell {
  return {
    numberFormat,
    read: (raw, asked) => {
      const found = numberIn(raw, whole);
      if (found.state !== 'value') return found;
      const n = found.value as number;
      if (n < 0)
        return bad(`«${shownIn(raw)}» là số âm.`, 'Số liệu không nhỏ hơn 0; kiểm tra lại rồi gõ số dương.');
      if (n > largestFigure) {
        return bad(
          `«${shownIn(raw)}» quá lớn, nhiều nhất là ${showNumber(largestFigure)}.`,
          'Kiểm tra lại số chữ số.',
        );
      }
      if (whole && !Number.isInteger(n)) return fraction(raw, n);
      if (asked.max !== undefined && n > asked.max) {
        return bad(
          `«${shownIn(raw)}» lớn hơn mức cao nhất ${showNumber(asked.max)}.`,
          'Kiểm tra lại thang điểm.',
        );
      }
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
  whole: numberCell(true, '#,##0'),
  money: numberCell(true, '#,##0'),
  // «#,##0.##» would show 88 as «88,».
  decimal: numberCell(false, 'General'),
  choice: {
    numberFormat: '@',
    read: (raw, asked) => {
      const text = plainText(String(raw.value));
      const wanted = fold(text);
      const option = asked.options?.find((one) => fold(one.label) === wanted);
      if (option) return { state: 'value', value: option.code };
      const labels = (asked.options ?? []).map((one) => `«${one.label}»`).join(', ');
      return bad(`«${shorten(text)}» không có trong danh sách.`, `Chọn một trong: ${labels}.`);
    },
    show: (value, asked) => asked.options?.find((one) => one.code === value)?.label ?? String(value),
    restriction: (asked) => ({ allow: 'list', labels: (asked.options ?? []).map((one) => one.label) }),
  },
  date: {
    numberFormat: 'dd/mm/yyyy',
    read: (raw) => {
      const day = dayOf(raw.value);
      return day
        ? { state: 'value', value: day }
        : bad(`«${shownIn(raw)}» không phải là ngày.`, 'Gõ ngày/tháng/năm, ví dụ 20/01/2016.');
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

/** Reads one cell. Never throws; what cannot be read comes back with a fault and a remedy in an officer's words. */
export function readCell(raw: RawCell, asked: Asked): Reading {
  if (typeof raw.value === 'string') {
    const text = plainText(raw.value);
    if (text === '') return { state: 'empty' };
    const content = suggestedIn(raw.value);
    if (content !== null) return { state: 'suggested', content };
    const none = noneIn(text);
    if (none && asked.cell !== 'text') return none;
    if (/^#(REF|VALUE|N\/A|DIV\/0|NAME\?|NUM|ERROR|NULL)/.test(text)) {
      return bad(
        `Công thức trong ô đang báo lỗi «${text}».`,
        'Bấm «Sửa lại biểu mẫu» để khôi phục công thức.',
      );
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
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (local) return dayText(Number(local[3]), Number(local[2]), Number(local[1]));
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return iso ? dayText(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null;
}

function dayText(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 2200)
    return null;
  return date.toISOString().slice(0, 10);
}

function numberIn(raw: RawCell, whole: boolean): Reading {
  if (isDay(raw)) {
    return bad(`«${shownIn(raw)}» là ngày, ô này cần ${whole ? 'số đếm' : 'số điểm'}.`, wholeRemedy);
  }
  if (typeof raw.value === 'number') {
    if (/%\s*$/.test(raw.text)) return percentage(raw.text, whole);
    return Number.isFinite(raw.value)
      ? { state: 'value', value: raw.value }
      : bad('Ô không chứa số.', wholeRemedy);
  }
  if (typeof raw.value !== 'string') return bad(`«${shownIn(raw)}» không phải là số.`, wholeRemedy);
  const text = plainText(raw.value);
  if (/^(-|–|—|không|không có|ko|ko có)$/i.test(text)) {
    return {
      state: 'unreadable',
      code: 'R27',
      fault: `«${text}» có thể là số 0 hoặc là không có số liệu.`,
      remedy: `Gõ 0 nếu thực tế bằng không; gõ «${noFigure}» nếu không thu thập được.`,
      readings: ['0', noFigure],
    };
  }
  const reading = readNumberText(text, whole);
  if (reading === 'unreadable') return bad(`«${shorten(text)}» không đọc được thành số.`, wholeRemedy);
  if ('percent' in reading) return percentage(text, whole);
  if ('either' in reading) {
    const [a, b] = reading.either.map((n) => showNumber(n)) as [string, string];
    return {
      state: 'unreadable',
      code: 'R27',
      fault: `«${shorten(text)}» có thể đọc là ${a} hoặc ${b}.`,
      remedy: 'Chọn một cách đọc, hoặc gõ lại đủ các chữ số.',
      readings: [a, b],
    };
  }
  return { state: 'value', value: reading.value };
}

/** A Date, or what the sheet shows as a day. */
function isDay({ value, text }: RawCell): boolean {
  if (Object.prototype.toString.call(value) === '[object Date]') return true;
  return /^\d{1,2}[/-]\d{1,2}[/-]\d{4}\b/.test(plainText(typeof value === 'string' ? value : text));
}

function percentage(text: string, whole: boolean): Reading {
  return {
    state: 'unreadable',
    code: 'R26',
    fault: `«${shorten(text.trim())}» là tỷ lệ phần trăm, ô này cần ${whole ? 'số đếm' : 'số điểm'}.`,
    remedy: whole
      ? 'Gõ số lượng (ví dụ 4.066); tỷ lệ phần trăm được tính tự động.'
      : 'Gõ số điểm không có dấu %, ví dụ 88,5.',
  };
}

/** `4,315` typed in a Vietnamese sheet is the number 4.315; the officer may have meant thousands. */
function fraction(raw: RawCell, n: number): Reading {
  const thousands = Math.round(n * 1000);
  // The cell's format hides decimals: what it shows is not what stands in it.
  const shown = typeof raw.value === 'number' ? showNumber(n) : shownIn(raw);
  if (
    /^\d{1,3}[.,]\d{3}$/.test(shown.trim()) ||
    (Math.abs(n * 1000 - thousands) < 1e-9 && /[.,]\d{3}$/.test(shown))
  ) {
    return {
      state: 'unreadable',
      code: 'R27',
      fault: `«${shown}» là số lẻ, ô này cần số nguyên.`,
      remedy: `Nếu là ${showNumber(thousands)} thì chọn số đó; nếu không, gõ lại số nguyên.`,
      readings: [showNumber(thousands)],
    };
  }
  return bad(
    `«${shown}» là số lẻ, ô này cần số nguyên.`,
    'Gõ số lượng bằng số nguyên; nếu đây là tỷ lệ phần trăm thì không gõ, tỷ lệ được tính tự động.',
  );
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

function bad(fault: string, remedy: string): Reading {
  return { state: 'unreadable', code: 'R01', fault, remedy };
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
