// Reads a repeating table: a row an entry, wherever it stands now.
import { fold, readCell } from '../../catalogue/cells.ts';
import type { TableRow } from '../../figures/figures.ts';
import { headingOf, type TableSheet, tableColumns } from '../layout.ts';
import { cellAt, columnsByHeading, isWorded, settle, tableField } from './block.ts';
import type { Book, Grid } from './book.ts';

export function readTable(book: Book, sheet: TableSheet, block: Grid): void {
  const { table } = sheet;
  const at = columnsByHeading(block);
  const columns = table.columns.map((column) => ({ column, at: at(headingOf(column)) }));
  for (const { column, at: found } of columns) {
    if (found < 0) {
      book.damage.push({ block: table.id, fault: `Bảng «${sheet.name}» mất cột «${column.label}».` });
    } else book.columns[`${table.id}/${column.code}`] = found;
  }
  const rows: TableRow[] = [];
  // What stands in a row from the start is no entry, wherever the row has moved.
  const given = new Set(
    (table.rows ?? []).flatMap((row) => Object.keys(row).map((code) => `${code}=${fold(String(row[code]))}`)),
  );
  block.values.forEach((values, i) => {
    if (i === 0) return;
    const cells = columns.filter(({ column, at: found }) => {
      const text = found < 0 ? '' : fold(String(values[found] ?? ''));
      return text !== '' && !given.has(`${column.code}=${text}`);
    });
    if (cells.length === 0) return;
    const row: TableRow = {};
    const number = rows.length + 1;
    const key = `${table.id}#${number}`;
    book.spots[key] = { block: table.id, row: i, column: tableColumns.first - 1 };
    for (const { column, at: found } of columns) {
      if (found < 0) continue;
      const spot = { block: table.id, row: i, column: found };
      const raw = cellAt(block, spot);
      settle(readCell(raw, tableField(column)), {
        value: (value) => {
          row[column.code] = value;
          if (isWorded(raw.value, value, column) && book.worded.indexOf(table.id) < 0)
            book.worded.push(table.id);
        },
        none: () => undefined,
        suggested: () => undefined,
        unreadable: (why) => {
          book.unreadable.push({ at: key, slot: null, column: column.code, spot, why });
        },
      });
    }
    const note = row.ghi_chu;
    if (typeof note === 'string') book.notes[key] = note;
    rows.push(row);
  });
  book.tables[table.id] = rows;
}
