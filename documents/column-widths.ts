// How wide the columns of a table are: as the report asks, but none so narrow that a number or a word of its would be broken.
import type { Block } from '../shared/report/block.ts';
import { textWidthOf, unbroken } from './letter-widths.ts';
import { size, textWidth } from './styles.ts';

type Table = Extract<Block, { sort: 'table' }>;

/** Left and right of the text of a cell, with its lines. */
const padding = 150;

/** In twentieths of a point; together as wide as the page. */
export function columnWidths({ columns, rows, strong }: Table, wide: boolean): number[] {
  const room = wide ? textWidth.landscape : textWidth.portrait;
  const letters = wide ? size.wideTable : size.table;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const least = columns.map(({ head }) => longest(head, letters, true));
  rows.forEach((row, n) => {
    if (row.length < columns.length) return;
    row.forEach((text, i) => {
      const needed = longest(text, letters, strong.indexOf(n) >= 0);
      if (needed > (least[i] ?? 0)) least[i] = needed;
    });
  });
  const wanted = columns.map(({ width }) => (room * width) / whole);
  const needed = least.map((width) => width + padding);
  const together = needed.reduce((sum, width) => sum + width, 0);
  // More than there is: everything gives in by the same share.
  if (together >= room) return needed.map((width) => Math.floor((width * room) / together));
  return settled(wanted, needed, room);
}

/** Columns that need more than they asked for get it from those that have more than they need. */
function settled(wanted: readonly number[], needed: readonly number[], room: number): number[] {
  const spare = wanted.map((width, i) => Math.max(0, width - (needed[i] ?? 0)));
  const lacking = wanted.reduce((sum, width, i) => sum + Math.max(0, (needed[i] ?? 0) - width), 0);
  const free = spare.reduce((sum, width) => sum + width, 0);
  const given = free === 0 ? 0 : lacking / free;
  const widths = wanted.map((width, i) =>
    Math.floor(Math.max(width, needed[i] ?? 0) - (spare[i] ?? 0) * given),
  );
  const rest = room - widths.reduce((sum, width) => sum + width, 0);
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((width, i) => (i === widest ? width + rest : width));
}

function longest(text: string, letters: number, bold: boolean): number {
  return unbroken(text).reduce((most, piece) => Math.max(most, textWidthOf(piece, letters, bold)), 0);
}
