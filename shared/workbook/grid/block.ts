// One block of the grid: its columns, its cells, and what becomes of each reading.
import { fold, type RawCell, type Reading, readCell } from '../../catalogue/cells.ts';
import type { Field } from '../../catalogue/kinds.ts';
import type { Unread } from '../../catalogue/unread.ts';
import type { TableSheet } from '../layout.ts';
import type { Grid, Spot } from './book.ts';

/** Columns are known by their heading, wherever they stand now. */
export function columnsByHeading(block: Grid): (heading: string) => number {
  const found = new Map<string, number>();
  (block.values[0] ?? []).forEach((heading, i) => {
    const text = headingText(heading);
    if (text !== '' && !found.has(text)) found.set(text, i);
  });
  return (heading) => found.get(headingText(heading)) ?? -1;
}

/** Without the star: what must be filled in may have changed since the workbook was made. */
function headingText(heading: unknown): string {
  return fold(String(heading ?? '')).replace(/ ?\*$/, '');
}

/** Two columns with one heading: which of them is meant, nobody can tell. */
export function isRepeated(block: Grid, heading: string): boolean {
  const wanted = fold(heading);
  return (block.values[0] ?? []).filter((text) => fold(String(text ?? '')) === wanted).length > 1;
}

/** Whether a cell holds words for what was read from it: a number or a day as text, an answer that is not its label. */
export function isWorded(given: unknown, read: number | string, { cell, options }: Asked): boolean {
  if (typeof given !== 'string' || cell === 'text') return false;
  return typeof read === 'number' || !options?.some((option) => option.label === given);
}

export type Asked = Pick<Field, 'cell' | 'options'>;

export function tableField(column: TableSheet['table']['columns'][number]): Asked {
  return { cell: column.cell, ...(column.options ? { options: column.options } : {}) };
}

/** A note as the officer sees it, also where the sheet took it for a number or a day. */
export function noteIn(raw: RawCell): string {
  const reading = readCell(raw, { cell: 'text' });
  return reading.state === 'value' ? String(reading.value) : '';
}

export function cellAt(block: Grid, spot: Spot): { value: unknown; text: string } {
  return {
    value: block.values[spot.row]?.[spot.column] ?? '',
    text: block.texts[spot.row]?.[spot.column] ?? '',
  };
}

export function settle(
  reading: Reading,
  on: {
    value(value: number | string): void;
    none(reason: string): void;
    suggested(content: string): void;
    unreadable(why: Unread): void;
  },
): void {
  if (reading.state === 'value') on.value(reading.value);
  else if (reading.state === 'none') on.none(reading.reason);
  else if (reading.state === 'suggested') on.suggested(reading.content);
  else if (reading.state === 'unreadable') on.unreadable(reading.why);
}
