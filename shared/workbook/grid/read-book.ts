// Reading a workbook: the gathered grid and the layout become figures, notes and cells that cannot be read.
import { fold } from '../../catalogue/cells.ts';
import { blockKey, formColumns, type Layout } from '../layout.ts';
import type { Book, Grid } from './book.ts';
import { readForm } from './form-block.ts';
import { readTable } from './table-block.ts';

/** Reads every block of a gathered grid. Blocks that are not there are reported as damage. */
export function readBook(layout: Layout, grid: Grid): Book {
  const book: Book = {
    figures: { Q1: {}, Q2: {}, H1: {}, Q3: {}, Q4: {}, Y: {} },
    tables: {},
    notes: {},
    shares: { Q1: {}, Q2: {}, H1: {}, Q3: {}, Q4: {}, Y: {} },
    unreadable: [],
    suggested: [],
    ignored: [],
    damage: [],
    spots: {},
    worded: [],
    columns: {},
  };
  const starts = startsOf(grid);
  for (const sheet of layout.forms) {
    const block = blockAt(grid, starts, sheet.form.id);
    if (block) readForm(book, sheet, block);
    else book.damage.push({ block: sheet.form.id, fault: `Không tìm thấy biểu «${sheet.name}».` });
  }
  for (const sheet of layout.tables) {
    const block = blockAt(grid, starts, sheet.table.id);
    if (block) readTable(book, sheet, block);
    else book.damage.push({ block: sheet.table.id, fault: `Không tìm thấy bảng «${sheet.name}».` });
  }
  return book;
}

interface Start {
  id: string;
  row: number;
}

/**
 * Where blocks begin: the key column holds `#A`, `#bang_lop_chuyen_de`… in their heading rows. Headings whose key is
 * gone still end the block above them, which must not swallow their rows.
 */
function startsOf(grid: Grid): Start[] {
  const starts: Start[] = [];
  grid.values.forEach((row, i) => {
    const key = String(row[0] ?? '').trim();
    if (/^#[A-Za-z_]\w*$/.test(key)) starts.push({ id: key.slice(1), row: i });
    else if (key === '' && fold(String(row[formColumns.number - 1] ?? '')) === 'stt') {
      starts.push({ id: '', row: i });
    }
  });
  return starts;
}

function blockAt(grid: Grid, starts: Start[], id: string): Grid | null {
  const i = starts.findIndex((start) => blockKey(start.id) === blockKey(id));
  const from = starts[i]?.row;
  if (from === undefined) return null;
  const to = starts[i + 1]?.row ?? grid.values.length;
  return { values: grid.values.slice(from, to), texts: grid.texts.slice(from, to) };
}
