// Reads the lines of an administration tab from the texts that its cells show, and says which cells cannot be read.
import { dayOf } from '../../shared/catalogue/cells.ts';
import { plainText, readNumberText, showNumber } from '../../shared/catalogue/number-text.ts';
import { oldTextIn } from '../../shared/catalogue/old-encodings.ts';
import { namedBy } from '../../shared/units/unit-names.ts';
import type { ListColumn, ListFault, ListLine } from './list-tab.ts';

/** The cells of a tab below its headings. */
export interface ListCells {
  /** Row of the sheet on which the first line stands, from 1. */
  firstRow: number;
  /** Texts as they are shown, by row. */
  texts: readonly (readonly string[])[];
  /** Position of each column within the texts, by key. */
  columns: ReadonlyMap<string, number>;
}

type Read = { value: string } | { fault: string };

const readers: Record<ListColumn['cell'], (text: string, column: ListColumn) => Read> = {
  text: (text) => {
    const old = oldTextIn(text);
    return old
      ? { fault: `«${text}» ở bảng mã cũ (${old.encoding}); gõ lại bằng Unicode: «${old.text}».` }
      : { value: text };
  },
  shown: () => ({ fault: '' }),
  day: (text) => {
    const day = dayOf(text);
    return day
      ? { value: day }
      : { fault: `«${text}» không phải là ngày. Gõ ngày/tháng/năm, ví dụ 30/03/2016.` };
  },
  whole: (text) =>
    /^\d{1,6}$/.test(text)
      ? { value: String(Number(text)) }
      : { fault: `«${text}» không phải là số nguyên. Gõ số, ví dụ 3.` },
  decimal: (text) => {
    const found = readNumberText(text, false, 'điểm');
    return typeof found === 'object' && 'value' in found && found.value >= 0
      ? { value: String(found.value) }
      : { fault: `«${text}» không phải là số. Gõ số, ví dụ 88,5.` };
  },
  choice: (text, { choices = [], isOpen }) => {
    const [exact, ...more] = choices.filter(({ label }) => label === text);
    if (exact && more.length === 0) return { value: exact.code };
    const named = namedBy(choices, text);
    if ('found' in named) return { value: named.found.code };
    return isOpen && choices.every(({ official }) => official !== text)
      ? { value: `${unread}${text}` }
      : named;
  },
};

/** Stands before a text that is none of an open column's choices; no code begins so. */
const unread = '?';

export function isUnread(value: string): boolean {
  return value.charAt(0) === unread;
}

export function unreadText(value: string): string {
  return value.slice(unread.length);
}

/** Lines in which nothing is filled in are left out; what the add-on shows by itself does not count. */
export function readLines(
  columns: readonly ListColumn[],
  cells: ListCells,
): { lines: ListLine[]; faults: ListFault[] } {
  const typed = columns.filter(({ cell }) => cell !== 'shown');
  const lines: ListLine[] = [];
  const faults: ListFault[] = [];
  cells.texts.forEach((texts, i) => {
    const row = cells.firstRow + i;
    const textOf = ({ key }: ListColumn) => plainText(texts[cells.columns.get(key) ?? -1] ?? '');
    if (typed.every((column) => textOf(column) === '')) return;
    const values: Record<string, string> = {};
    for (const column of typed) {
      const text = textOf(column);
      const say = (words: string) => faults.push({ row, key: column.key, words });
      if (text === '') {
        if (column.required) say(`còn trống. ${column.help}`);
        continue;
      }
      const read = readers[column.cell](text, column);
      if ('value' in read) values[column.key] = read.value;
      else say(read.fault);
    }
    lines.push({ row, values });
  });
  return { lines, faults };
}

/** What stands in a cell for a value of the Worker's. */
export function showCell(column: ListColumn | undefined, value: string | number | boolean | null): string {
  if (value === null) return '';
  const text = String(value);
  if (column?.cell === 'day') return text.split('-').reverse().join('/');
  if (column?.cell === 'decimal' && text !== '') return showNumber(Number(text));
  return column?.choices?.find(({ code }) => code === text)?.label ?? text;
}
