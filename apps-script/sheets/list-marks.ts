// What is to be corrected in an administration tab, shown on the cells: the colour of «Cần sửa», and a line in the note.

import { colours } from '../../shared/workbook/plan/colours.ts';
import type { ListCells } from '../lists/list-reading.ts';
import type { ListColumn, ListFault } from '../lists/list-tab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const ours = /^Cần sửa: /;

/** Puts the marks of these faults in the place of those before; what people wrote in notes stays. */
export function markFaults(
  sheet: Sheet,
  columns: readonly ListColumn[],
  cells: ListCells,
  faults: readonly ListFault[],
): void {
  const count = cells.texts.length;
  if (count === 0) return;
  for (const column of columns) {
    const at = cells.columns.get(column.key) ?? -1;
    if (at < 0) continue;
    const mine = faults.filter(({ key, row }) => row !== null && (key ?? firstKey(columns)) === column.key);
    const range = sheet.getRange(cells.firstRow, at + 1, count, 1);
    const notes = range.getNotes().map(([note = '']) => [
      note
        .split('\n')
        .filter((line) => !ours.test(line))
        .join('\n'),
    ]);
    const plain = column.cell === 'shown' ? colours.derived : colours.filled;
    const backgrounds = notes.map(() => [plain as string]);
    for (const { row, words } of mine) {
      const i = (row ?? 0) - cells.firstRow;
      const [note = ''] = notes[i] ?? [];
      notes[i] = [`Cần sửa: ${words.replace(/\s+/g, ' ')}${note === '' ? '' : `\n${note}`}`];
      backgrounds[i] = [colours.wrong];
    }
    range.setNotes(notes);
    range.setBackgrounds(backgrounds);
  }
}

/** A fault about a whole line is shown on its first cell. */
function firstKey(columns: readonly ListColumn[]): string {
  return columns[0]?.key ?? '';
}
