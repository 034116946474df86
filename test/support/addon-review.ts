// A district at its master sheet, for stories about reviewing: find a ward's cell in «Theo phường», select it, review.
import { year } from '../../demo/units.ts';
import type { Office } from './addon.ts';
import { addressOf, type Book, placeOf } from './addon-book.ts';

export const unitTab = 'Theo phường';

/** The district's master sheet, with one period in it. */
export function makeMaster(office: Office, period = `${year}-Y`): Book {
  const book = office.newBook(office.district.officer, 'Bảng tổng hợp');
  expectOk(book.run('createMaster', { unit: office.district.id, year }));
  expectOk(book.run('updateMaster', period));
  return book;
}

/** Address in «Theo phường» of the n-th line with this text (from 1), in the column of a ward. */
export function unitCellOf(master: Book, label: string, ward: string, n = 1): string {
  const { cells } = master.sheet(unitTab);
  const lines = cells.filter((cell) => cell.text === label).sort((a, b) => a.row - b.row);
  const heading = cells.find((cell) => cell.text === ward);
  const line = lines[n - 1];
  if (!line || !heading) throw new Error(`no cell for «${label}» of ${ward}`);
  return addressOf(line.row, heading.column);
}

/** Selects a block as with the mouse, from one corner to the other. */
export function select(book: Book, tab: string, from: string, to = from): void {
  const a = placeOf(from);
  const b = placeOf(to);
  book.edit({
    kind: 'select',
    sheet: book.idOf(tab),
    ...a,
    rows: b.row - a.row + 1,
    columns: b.column - a.column + 1,
  });
  book.edit({ kind: 'activateSheet', sheet: book.idOf(tab) });
  book.edit({
    kind: 'select',
    sheet: book.idOf(tab),
    ...a,
    rows: b.row - a.row + 1,
    columns: b.column - a.column + 1,
  });
}

export interface Selected {
  period: string;
  units: {
    id: number;
    name: string;
    revision: number;
    stateName: string;
    cells: { at: string; label: string; text: string; cell: string }[];
  }[];
}

/** What «Lấy ô đang chọn» gives. */
export function selected(master: Book): Selected {
  const answer = master.run<{ ok: true; selected: Selected }>('readSelection');
  expectOk(answer);
  return answer.selected;
}

export interface Result {
  unit: number;
  name: string;
  ok: boolean;
  words: string;
  changed: boolean;
}

/** Reviews everything that is selected, as the sidebar does after the confirmation. */
export function review(
  master: Book,
  action: 'return' | 'approve' | 'reopen',
  message = '',
  remarks: { at: string; text: string }[] = [],
): Result[] {
  const { period, units } = selected(master);
  const answer = master.run<{ ok: true; results: Result[] }>('reviewUnits', {
    action,
    period,
    message,
    units: units.map(({ id, name, revision }) => ({ id, name, revision, remarks })),
  });
  expectOk(answer);
  return answer.results;
}

export function expectOk(answer: { ok: boolean }): void {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
}
