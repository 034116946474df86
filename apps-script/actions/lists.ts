// «Quản trị» on the master sheet: opens the tabs, shows what their lines would change, and applies it whole or not at
// all. What was typed stays in the tab whenever something is refused.
import type { Plan } from '../../shared/wire/answers.ts';
import { readLines } from '../lists/list-reading.ts';
import type { ListFault, ListTab, LoadedList } from '../lists/list-tab.ts';
import { listOf } from '../lists/lists.ts';
import { planWords } from '../lists/plan-words.ts';
import { markFaults } from '../sheets/list-marks.ts';
import {
  cellOf,
  completeListSheet,
  digestOf,
  findListSheet,
  isTouched,
  isUnfinished,
  readListSheet,
  versionOf,
  type WrittenList,
  writeListSheet,
} from '../sheets/list-sheet.ts';
import { type Failure, failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf } from './state.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A cell to correct, with a sentence that names it. */
export interface ShownFault {
  sheet: string;
  /** '' where it is about the whole tab. */
  cell: string;
  words: string;
}

export interface ListPreview {
  faults: ShownFault[];
  /** What will happen, a sentence each. */
  changes: string[];
  /** Names what was read, so that nothing else is applied than was shown. */
  seen: string;
}

/** A tab that is open in front of the officer. */
export interface OpenTab {
  name: string;
  /** What Google refused and the tab can do without. */
  lacking?: string[];
}

/** Brings the tab to the front; makes it where there is none, and completes it where that was ended. */
export function openList(id: string): Outcome<OpenTab> {
  const opened = openedOf(id);
  if ('ok' in opened) return opened;
  const known = findListSheet(opened.spreadsheet, opened.tab);
  if (!known) return written(opened);
  if (!isUnfinished(known)) return shown(opened.spreadsheet, { sheet: known, lacking: [] });
  const list = loaded(opened);
  if ('ok' in list) return list;
  const made =
    completeListSheet(known, opened.tab, list) ?? writeListSheet(opened.spreadsheet, opened.tab, list);
  return shown(opened.spreadsheet, made);
}

/** Writes the tab anew from what the Worker has. Says so first where that would lose what somebody typed. */
export function refreshList(id: string, confirmed: boolean): Outcome<OpenTab & { touched?: true }> {
  const opened = openedOf(id);
  if ('ok' in opened) return opened;
  const known = findListSheet(opened.spreadsheet, opened.tab);
  if (known && !confirmed) {
    const list = loaded(opened);
    if ('ok' in list) return list;
    if (isTouched(known, list.columns)) return { ok: true, touched: true, name: known.getName() };
  }
  return written(opened);
}

/** Writes proposed lines into the tab as if somebody had typed them: nothing counts before it is applied. */
export function proposeList({ id, proposal }: { id: string; proposal: string }): Outcome<OpenTab> {
  const opened = openedOf(id);
  if ('ok' in opened) return opened;
  const list = loaded(opened);
  if ('ok' in list) return list;
  const rows = list.proposed?.(proposal) ?? [];
  if (rows.length === 0)
    return failure(
      'Bộ này chưa có gì cho năm của sổ.',
      'Trang giữ nguyên. Gõ từng dòng vào trang, hoặc chọn bộ khác nếu có.',
    );
  return shown(opened.spreadsheet, writeListSheet(opened.spreadsheet, opened.tab, list, rows));
}

/** Checks every line, marks the cells, and asks the Worker what would change. */
export function previewList(id: string): Outcome<{ preview: ListPreview }> {
  const read = readList(id);
  if ('ok' in read) return read;
  const asked = read.faults.length > 0 ? null : read.send(true);
  if (!asked) return { ok: true, preview: { faults: read.faults, changes: [], seen: read.seen } };
  if ('faults' in asked) return { ok: true, preview: { faults: asked.faults, changes: [], seen: read.seen } };
  if ('ok' in asked) return asked;
  const changes = asked.items.map((item) => planWords(read.list.columns, item));
  return { ok: true, preview: { faults: [], changes, seen: read.seen } };
}

/** Applies what was previewed and writes the tab anew; `seen` is the preview's. */
export function applyList({
  id,
  seen,
}: {
  id: string;
  seen: string;
}): Outcome<{ preview: ListPreview } | ({ applied: number } & OpenTab)> {
  const read = readList(id);
  if ('ok' in read) return read;
  if (read.seen !== seen) {
    return failure(
      `Trang «${read.sheet.getName()}» đã thay đổi sau khi xem trước.`,
      'Chưa có gì được đổi. Bấm «Xem trước thay đổi» lần nữa rồi áp dụng.',
    );
  }
  const answer = read.faults.length > 0 ? { faults: read.faults } : read.send(false);
  if ('faults' in answer) return { ok: true, preview: { faults: answer.faults, changes: [], seen } };
  if ('ok' in answer) return answer;
  const applied = answer.items.length;
  try {
    const done = written(read.opened);
    if (done.ok) return { ...done, applied };
  } catch (error) {
    console.warn(String(error));
  }
  // What was asked for is done; only the tab does not show it yet.
  return { ok: true, applied, name: read.sheet.getName(), lacking: ['ghi lại trang theo hệ thống'] };
}

interface OpenedList {
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  tab: ListTab;
  unit: number;
  year: number;
}

function openedOf(id: string): OpenedList | Failure {
  const spreadsheet = SpreadsheetApp.getActive();
  const data = bookDataOf(spreadsheet);
  const ward = data?.sort === 'book' && data.reporter === 'ward';
  const tab = data?.sort === 'master' || ward ? listOf(id, ward ? 'ward' : 'master') : null;
  if (!data || !tab)
    return failure('Trang này không thuộc tệp đang mở.', 'Mở tệp bảng tổng hợp của đơn vị mình.');
  return { spreadsheet, tab, unit: data.unit.id, year: data.year };
}

function loaded({ tab, unit, year }: OpenedList): LoadedList | Failure {
  const answer = tab.load({ unit, year });
  return answer.ok ? answer.value : failureOf(answer);
}

function written(opened: OpenedList): Outcome<OpenTab> {
  const list = loaded(opened);
  if ('ok' in list) return list;
  return shown(opened.spreadsheet, writeListSheet(opened.spreadsheet, opened.tab, list));
}

function shown(
  spreadsheet: OpenedList['spreadsheet'],
  { sheet, lacking }: WrittenList,
): { ok: true } & OpenTab {
  sheet.showSheet();
  spreadsheet.setActiveSheet(sheet);
  return { ok: true, name: sheet.getName(), ...(lacking.length > 0 ? { lacking } : {}) };
}

interface ReadList {
  opened: OpenedList;
  sheet: Sheet;
  list: LoadedList;
  faults: ShownFault[];
  seen: string;
  /** Tries it out or does it; what the Worker finds wrong is marked on the cells. */
  send(dry: boolean): Pick<Plan, 'items'> | { faults: ShownFault[] } | Failure;
}

function readList(id: string): ReadList | Failure {
  const opened = openedOf(id);
  if ('ok' in opened) return opened;
  const sheet = findListSheet(opened.spreadsheet, opened.tab);
  if (!sheet) return failure(`Chưa có trang «${opened.tab.name}».`, 'Bấm «Mở trang» trước.');
  const list = loaded(opened);
  if ('ok' in list) return list;
  if (isUnfinished(sheet)) completeListSheet(sheet, opened.tab, list);
  const cells = readListSheet(sheet, list.columns);
  if (!cells) {
    return failure(
      `Trang «${sheet.getName()}» bị mất tiêu đề cột.`,
      'Những gì đã gõ vẫn còn trong trang. Bấm hoàn tác (Ctrl+Z) để lấy lại dòng tiêu đề, hoặc chép phần đã gõ ra chỗ khác rồi bấm «Lấy lại từ hệ thống».',
    );
  }
  const { lines, faults: unreadable } = readLines(list.columns, cells);
  const request = list.requestOf(lines, versionOf(sheet));
  const mark = (faults: readonly ListFault[]) => {
    markFaults(sheet, list.columns, cells, faults);
    return faults.map(({ row, key, words }): ShownFault => {
      const column = list.columns.find((one) => one.key === key);
      const cell = row === null ? null : cellOf(cells, row, key ?? list.columns[0]?.key ?? '');
      const where = cell === null ? '' : column ? `Ô ${cell} (${column.heading}): ` : `Dòng ${row}: `;
      return { sheet: sheet.getName(), cell: cell ?? '', words: where + words };
    });
  };
  return {
    ...{ opened, sheet, list },
    // A cell that cannot be read has been named already.
    faults: mark([
      ...unreadable,
      ...request.faults.filter(
        ({ row, key }) => !unreadable.some((one) => one.row === row && one.key === key),
      ),
    ]),
    seen: digestOf(list.columns, cells),
    send(dry) {
      const answer = request.send(dry);
      if (answer.ok) return answer.value;
      const errors = answer.why === 'refused' ? (answer.problem.errors ?? []) : [];
      if (errors.length === 0) return failureOf(answer);
      return { faults: mark(errors.map(({ at, fault }) => ({ ...request.placeOf(at), words: fault }))) };
    },
  };
}
