// What people had typed, put back as it was: no formula, day or other number is made of it.
import { numberFormatOf } from '../../shared/catalogue/cells.ts';
import type { CellName } from '../../shared/catalogue/kinds.ts';

/** A cell as it stood: its value, and the text that it showed. */
export interface KeptCell {
  value: unknown;
  text: string;
}

/** The value to write so that the cell holds what it held: text that a number cell would read anew gets an apostrophe. */
export function valueToWrite({ value }: KeptCell, cell: CellName): unknown {
  if (typeof value !== 'string' || numberFormatOf(cell) === '@') return value;
  return /^[=+\-@']|\d/.test(value) ? `'${value}` : value;
}

/** The format in which the cell shows what it showed: a day, a fraction or a percentage typed into a count stays one. */
export function formatToWrite({ value, text }: KeptCell, cell: CellName): string {
  const own = numberFormatOf(cell);
  if (own === '@') return own;
  if (Object.prototype.toString.call(value) === '[object Date]') return numberFormatOf('date');
  if (typeof value !== 'number') return own;
  if (/%\s*$/.test(text)) return '0.00%';
  // A count's format would hide what stands behind the comma.
  return value === Math.floor(value) ? own : 'General';
}
