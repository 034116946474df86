// Nothing is lost between a workbook and what is read from it, however its rows, columns and tabs have been moved.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Grid } from '../../../../shared/workbook/grid/book.ts';
import { readBook } from '../../../../shared/workbook/grid/read-book.ts';
import { anyContent, notesOf } from '../../../support/arbitrary-content.ts';
import { type Content, gridFrom, wardLayout } from '../../../support/ward-book.ts';

type Row = { values: unknown[]; texts: string[] };

/** The grid's rows, block by block; a block begins with its headings. */
function blocksIn(grid: Grid): Row[][] {
  const blocks: Row[][] = [];
  grid.values.forEach((values, i) => {
    const row = { values, texts: grid.texts[i] ?? [] };
    if (String(values[0]).startsWith('#')) blocks.push([row]);
    else blocks.at(-1)?.push(row);
  });
  return blocks;
}

function stacked(blocks: Row[][]): Grid {
  const rows = blocks.flat();
  return { values: rows.map((row) => row.values), texts: rows.map((row) => row.texts) };
}

function everyRow(block: Row[], change: <T>(cells: T[], empty: T) => T[]): Row[] {
  return block.map(({ values, texts }) => ({
    values: change<unknown>(values, ''),
    texts: change(texts, ''),
  }));
}

function expectAllOf(content: Content, grid: Grid): void {
  const book = readBook(wardLayout, grid);
  expect(book.damage).toEqual([]);
  expect(book.unreadable).toEqual([]);
  expect(book.figures).toEqual(content.figures);
  expect(book.tables).toEqual(content.tables);
  expect(book.notes).toEqual(notesOf(content));
}

test('reading a workbook gives back every figure, table row and note that was written into it', () => {
  fc.assert(fc.property(anyContent, (content) => expectAllOf(content, gridFrom(content))));
});

test('blank rows inserted anywhere change nothing', () => {
  fc.assert(
    fc.property(
      anyContent,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
      (content, at) => {
        const blocks = blocksIn(gridFrom(content)).map((block) => {
          for (const share of at) {
            const row = 1 + Math.floor(share * block.length);
            block.splice(row, 0, { values: ['', '', '', ''], texts: ['', '', '', ''] });
          }
          return block;
        });
        expectAllOf(content, stacked(blocks));
      },
    ),
    { numRuns: 30 },
  );
});

test('columns changed about, and columns of one’s own between them, change nothing', () => {
  const order = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(anyContent, order, fc.nat({ max: 10 }), (content, stream, own) => {
      const blocks = blocksIn(gridFrom(content)).map((block) => {
        const width = block[0]?.values.length ?? 0;
        const places = Array.from({ length: width - 1 }, (_, i) => ({
          from: i + 1,
          rank: stream.next().value ?? 0,
        }));
        places.sort((a, b) => a.rank - b.rank);
        const moved = everyRow(block, (cells, empty) => [
          cells[0] ?? empty,
          ...places.map(({ from }) => cells[from] ?? empty),
        ]);
        return everyRow(moved, (cells, empty) => [
          ...cells.slice(0, 1 + own),
          empty,
          ...cells.slice(1 + own),
        ]);
      });
      expectAllOf(content, stacked(blocks));
    }),
    { numRuns: 30 },
  );
});

test('tabs in another order change nothing', () => {
  const blocks = wardLayout.forms.length + wardLayout.tables.length;
  const order = fc.shuffledSubarray([...Array(blocks).keys()], { minLength: blocks, maxLength: blocks });
  fc.assert(
    fc.property(anyContent, order, (content, places) => {
      const before = blocksIn(gridFrom(content));
      expectAllOf(content, stacked(places.map((place) => before[place] ?? [])));
    }),
    { numRuns: 30 },
  );
});

test('rows of a form in another order change nothing', () => {
  fc.assert(
    fc.property(anyContent, fc.nat(), (content, seed) => {
      const blocks = blocksIn(gridFrom(content)).map((block) => {
        if (!/^#([A-Z]|TM)$/.test(String(block[0]?.values[0]))) return block;
        const [headings, ...rows] = block;
        const turned = rows.map((_, i) => rows[(i + seed) % rows.length]).reverse();
        return [headings, ...turned].filter((row) => row !== undefined);
      });
      expectAllOf(content, stacked(blocks));
    }),
    { numRuns: 20 },
  );
});
