// Rows of a list in an answer: a table pasted with its headings, as spreadsheets and Word give it.
import type { Column } from '../catalogue/catalogue.ts';
import { fold, readCell } from '../catalogue/cells.ts';
import type { Figure, TableRow } from '../figures/figures.ts';
import type { AnsweredRows } from './answer.ts';
import type { SlipTable } from './slip.ts';

/** What the lists of an answer say; `rest` has its other lines, with '' where a line was taken. */
export function takeLists(
  tables: readonly SlipTable[],
  lines: readonly string[],
): { lists: AnsweredRows[]; rest: string[] } {
  const lists: AnsweredRows[] = [];
  const rest = [...lines];
  for (let i = 0; i < lines.length; i++) {
    const cells = cellsOf(lines[i] ?? '');
    const table = tables.find(
      ({ columns, given }) =>
        given.length === 0 && headed(columns, cells).filter((c) => c !== null).length >= 2,
    );
    if (!table) continue;
    const heads = headed(table.columns, cells);
    const rows: TableRow[] = [];
    rest[i] = '';
    while (i + 1 < lines.length && cellsOf(lines[i + 1] ?? '').length > 1) {
      i += 1;
      rest[i] = '';
      const row = rowOf(heads, cellsOf(lines[i] ?? ''));
      if (Object.keys(row).length > 0) rows.push(row);
    }
    if (rows.length > 0) lists.push({ table: table.id, title: table.title, rows });
  }
  return { lists, rest };
}

function cellsOf(line: string): string[] {
  return line.split('\t').map((cell) => cell.trim());
}

/** The column under which each cell stands, by its heading. */
function headed(columns: readonly Column[], cells: readonly string[]): (Column | null)[] {
  const plain = (text: string) => fold(text.replace(/\*/g, ''));
  return cells.map((cell) => columns.find(({ label }) => plain(label) === plain(cell)) ?? null);
}

function rowOf(heads: readonly (Column | null)[], cells: readonly string[]): TableRow {
  const row: TableRow = {};
  heads.forEach((column, c) => {
    const text = cells[c] ?? '';
    if (!column || text === '') return;
    const reading = readCell({ value: text, text }, column);
    const figure: Figure = reading.state === 'value' ? reading.value : text;
    row[column.code] = figure;
  });
  return row;
}
