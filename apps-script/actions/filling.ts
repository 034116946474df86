// «Điền lần lượt»: hands the page what it needs to go through a period by itself, and writes what was typed there.

import { columnOf } from '../../shared/catalogue/column.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import type { Figures, TableRow } from '../../shared/figures/figures.ts';
import type { FillingSource } from '../../shared/filling/filling.ts';
import { standingOf } from '../../shared/filling/reading.ts';
import { periodCode, type Slot } from '../../shared/period.ts';
import { cellAt } from '../../shared/workbook/grid/block.ts';
import { ask } from '../client.ts';
import {
  appendEntry,
  type FilledCell,
  type FilledOutcome,
  type TablePlace,
  writeFilled,
} from '../sheets/filled-cells.ts';
import { readReasons } from '../sheets/kept-reasons.ts';
import { noteTyped } from '../sheets/work-log.ts';
import { readWorkbook, type Workbook } from '../sheets/workbook.ts';
import { failure, type Outcome } from './answer.ts';
import { catalogueIn } from './state.ts';

const noBook = failure('Đây không phải sổ báo cáo.', 'Mở đúng sổ báo cáo của đơn vị.');

const mostCells = 500;

/** The workbook as the page keeps it. Days travel as text: Google hands over no Date. */
export function readFilling(slot: Slot): Outcome<{ source: FillingSource; unit: number }> {
  const workbook = readWorkbook(SpreadsheetApp.getActive(), catalogue);
  if (!workbook) return noBook;
  const { data, book, origins } = workbook;
  const source: FillingSource = {
    ...{
      catalogue: workbook.catalogue,
      year: data.year,
      reporter: data.reporter,
      asking: data.asking ?? [],
      slot,
    },
    book: JSON.parse(JSON.stringify(book)) as FillingSource['book'],
    origins: Object.fromEntries(origins),
    reasons: readReasons(slot, book.tables),
    lastYear: readLastYear(data.unit.id, data.year - 1, slot),
    standings: standingsOf(workbook, slot),
  };
  return { ok: true, source, unit: data.unit.id };
}

/** The same period of last year; null where there is none or it cannot be read now: filling goes on without it. */
function readLastYear(unit: number, year: number, slot: Slot): Figures | null {
  const answer = ask('report', { unit, period: periodCode({ year, slot }) });
  return answer.ok ? answer.value.submission.figures : null;
}

function standingsOf({ layout, book, grids }: Workbook, slot: Slot): Record<string, string> {
  const standings: Record<string, string> = {};
  for (const { field } of columnOf(layout.asked[slot], layout.reporter, slot).typed) {
    const spot = book.spots[field.key];
    const grid = spot ? grids.get(spot.block) : undefined;
    const column = spot ? book.columns[`${spot.block}/${slot}`] : undefined;
    if (!spot || !grid || column === undefined) continue;
    // By its value alone, as the writing side sees it.
    const { value } = cellAt(grid, { ...spot, column });
    standings[field.key] = standingOf({ value, text: String(value) }, field);
  }
  return standings;
}

/** Writes cells; what somebody else has typed into meanwhile is left as it is and told. */
export function fillCells(slot: Slot, cells: readonly FilledCell[]): Outcome<FilledOutcome> {
  const spreadsheet = SpreadsheetApp.getActive();
  const { fields } = lookup(catalogueIn(spreadsheet));
  const tabs = new Map<
    string,
    (FilledCell & { field: NonNullable<ReturnType<typeof fields.get>>['field'] })[]
  >();
  for (const cell of cells.slice(0, mostCells)) {
    const field = fields.get(cell.key)?.field;
    const tab = `${cell.place.sheet}/${cell.place.column}/${cell.place.heading}`;
    if (field) tabs.set(tab, [...(tabs.get(tab) ?? []), { ...cell, field }]);
  }
  const outcomes = [...tabs.values()].map((own) => writeFilled(spreadsheet, slot, own));
  noteTyped(slot);
  return {
    ok: true,
    written: outcomes.flatMap(({ written }) => written),
    taken: outcomes.flatMap(({ taken }) => taken),
    moved: outcomes.flatMap(({ moved }) => moved),
  };
}

/** Adds an entry to a repeating table. */
export function addEntry(
  slot: Slot,
  entry: { table: string; row: TableRow; place: TablePlace; known: number },
): Outcome<object> {
  const table = lookup(catalogue).tables.get(entry.table);
  const spreadsheet = SpreadsheetApp.getActive();
  if (!table || !appendEntry(spreadsheet, table, entry.row, entry.place, entry.known)) {
    return failure(
      'Bảng này không còn như lúc mở.',
      'Bấm «Quay lại» rồi «Điền tiếp» để đọc lại sổ; dòng vừa gõ vẫn còn ở đây.',
    );
  }
  noteTyped(slot);
  return { ok: true };
}
