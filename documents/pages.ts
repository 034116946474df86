// About how many pages blocks take: for choosing annexes before the file is made.
import type { Annex, Block } from '../shared/report/block.ts';
import { columnWidths } from './column-widths.ts';
import { linesIn } from './letter-widths.ts';
import { size, textHeight, textWidth } from './styles.ts';

/** Height of a line, over the size of its letters. */
const leading = 1.21;
/** Over and under the text of a cell, and its line, in twentieths of a point. */
const cellSpace = 50;

/** At least one. */
export function pagesOf({ blocks, wide }: Pick<Annex, 'blocks' | 'wide'>): number {
  // Number, title and «Kèm theo» stand over the first table.
  const heading = 5 * lineOf(size.body);
  const height = blocks.reduce((sum, block) => sum + heightOf(block, wide), heading);
  return Math.max(1, Math.ceil(height / (wide ? textHeight.landscape : textHeight.portrait)));
}

function heightOf(block: Block, wide: boolean): number {
  const across = wide ? textWidth.landscape : textWidth.portrait;
  if (block.sort !== 'table') {
    const texts = block.sort === 'material' ? block.lines : [block.text];
    return texts.reduce((sum, text) => sum + linesIn(text, size.body, across) * lineOf(size.body) + 120, 0);
  }
  const letters = wide ? size.wideTable : size.table;
  const widths = columnWidths(block, wide);
  const rows = [block.columns.map(({ head }) => head), ...block.rows];
  return rows.reduce((sum, row) => {
    const lines = row.map((text, i) =>
      linesIn(text, letters, row.length < widths.length ? across : (widths[i] ?? across) - 150),
    );
    return sum + Math.max(1, ...lines) * lineOf(letters) + cellSpace;
  }, 0);
}

function lineOf(letters: number): number {
  return letters * 10 * leading;
}
