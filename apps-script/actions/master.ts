// «Cập nhật bảng tổng hợp»: asks for the totals of a period and writes them into the district's spreadsheet.

import { isQuarter, type Period, type PeriodCode, periodCode, readPeriodCode } from '../../shared/period.ts';
import { comparesWithLastYear, isAskedOften, targetsOf } from '../../shared/targets/target.ts';
import type { Targets } from '../../shared/wire/answers.ts';
import { ask } from '../client.ts';
import { fingerprint } from '../sheets/fingerprint.ts';
import { type BookData, beginWork, catalogueOf, writeOwnLines } from '../sheets/gather-sheet.ts';
import { isHalfDone, type Journal, readJournal } from '../sheets/journal.ts';
import { allOfACall, goOn, type Progress } from '../sheets/long-work.ts';
import { runsOf } from '../sheets/marks.ts';
import { masterWork } from '../sheets/master.ts';
import { totalsColumns } from '../sheets/master-blocks.ts';
import { type MasterContent, timeText, wardsIn, wordOf } from '../sheets/master-rows.ts';
import { totalsSheet } from '../sheets/total-lines.ts';
import { alone, interrupted } from './alone.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { finishMaking } from './create.ts';
import { fetchBefore, fetchClosed, fetchMaster, withReports } from './master-sources.ts';
import { bookDataOf, foreign } from './state.ts';
import { type WardStates, wardStatesFrom } from './ward-states.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface MasterResult {
  reported: number;
  due: number;
  /** «phường», «xã» or «đơn vị». */
  word: string;
  /** Wards that have not sent the period. */
  missing: string[];
  sheets: string[];
  at: string;
  /** What Google refused and the tabs can do without: what, and where. */
  lacking: string[];
  /** The closing whose figures «Tổng hợp» shows. */
  closed: { number: number; code: string } | null;
  standing: WardStates;
}

/** What a call of an update came to: `at` where the next one goes on. */
export type Updated = { at: Progress } | { result: MasterResult };

export function updateMaster(period: PeriodCode): Outcome<Updated> {
  const spreadsheet = SpreadsheetApp.getActive();
  const data = bookDataOf(spreadsheet);
  const wanted = readPeriodCode(period);
  if (data?.sort !== 'master' || !wanted) {
    return failure(
      'Đây không phải bảng tổng hợp.',
      'Mở tệp bảng tổng hợp của đơn vị mình, hoặc tạo bảng mới ở thanh bên.',
    );
  }
  const me = ask('me', {});
  if (!me.ok) return failureOf(me);
  const unit = me.value.units.find((one) => one.id === data.unit.id);
  if (!unit) return foreign(me.value, data);
  const code = periodCode(wanted);
  const answer = fetchMaster(data.unit.id, code, wanted.year);
  if (!answer.ok) return failureOf(answer);
  const isClosed = unit.periods.some((one) => one.period === code && one.state === 'da_khoa');
  const closing = isClosed ? fetchClosed(data.unit.id, code) : null;
  if (closing && !closing.ok) return failureOf(closing);
  const closed = closing?.value.closed ?? null;
  const before = beforeOf(data.unit.id, wanted, answer.value.targets);
  const quarters = quartersOf(data.unit.id, wanted, answer.value);
  const { own = [] } = answer.value.summary;
  const catalogue = catalogueOf({ own });
  const figures = { catalogue, period: wanted, ...answer.value, closed, before, quarters };
  return alone('Bảng này đang được ghi', () => {
    const unfinished = finishMaking(spreadsheet, data);
    if (unfinished) return unfinished;
    // By these the rows of the tabs are known again.
    if (JSON.stringify(data.own ?? []) !== JSON.stringify(own)) writeOwnLines(spreadsheet, own);
    return write(spreadsheet, data, figures, timeText(me.value.now));
  });
}

/** Writes the tabs, or those that are left of an update with the same figures. */
function write(
  spreadsheet: Spreadsheet,
  data: BookData,
  figures: Omit<MasterContent, 'at'>,
  now: string,
): Outcome<Updated> {
  const { catalogue: _, ...told } = figures;
  const seen = fingerprint(JSON.stringify(told));
  const period = periodCode(figures.period);
  const begun = readJournal(spreadsheet);
  const left = begun && isHalfDone(begun) ? begun.update : undefined;
  const isSame = left?.period === period && left.seen === seen;
  const at = isSame ? left.at : now;
  const { summary, progress } = figures;
  const wards = wardsIn(progress, figures.period.slot);
  const work = masterWork(spreadsheet, { ...figures, at });
  const journal: Journal =
    begun && isSame
      ? begun
      : {
          ...{ task: 'update', done: [], lacking: {} },
          update: {
            period,
            at,
            seen,
            pages: work.pages,
            ...(left?.period === period ? { isHeld: true } : {}),
          },
        };
  if (journal !== begun) beginWork(spreadsheet, data, journal);
  const worked = goOn(spreadsheet, journal, work.steps, journal.update?.isHeld ? allOfACall : undefined);
  if (worked.is === 'under-way') return { ok: true, at: worked.at };
  if (worked.is === 'broken') {
    const { done, of } = worked.at;
    return interrupted(
      worked.error,
      worked.page === ''
        ? 'Google ngắt giữa chừng khi đang ghi bảng.'
        : `Google ngắt giữa chừng khi đang ghi trang «${worked.page}».`,
      `Đã ghi ${done}/${of} trang; những gì tự thêm vào bảng được giữ nguyên. Bấm «Cập nhật bảng tổng hợp» lần nữa để ghi cho xong; đến lúc đó các trang chưa cùng một lúc.`,
    );
  }
  return {
    ok: true,
    result: {
      reported: summary.reported,
      due: summary.due,
      word: wordOf(progress, figures.period.slot),
      missing: wards
        .filter(({ periods }) =>
          periods.some(({ slot, state }) => slot === figures.period.slot && state === 'chua_nop'),
        )
        .map(({ unit }) => unit.name),
      sheets: work.tabs(),
      at,
      lacking: worked.lacking,
      closed: figures.closed && {
        number: figures.closed.closing.number,
        code: figures.closed.closing.code,
      },
      standing: wardStatesFrom(progress),
    },
  };
}

/** What wards sent in the quarters is asked for only where a target asks something of every one of them. */
function quartersOf(
  unit: number,
  { year, slot }: Period,
  { quarters, targets: { lists } }: Pick<MasterContent, 'quarters' | 'targets'>,
): MasterContent['quarters'] {
  const isAsked = !isQuarter(slot) && targetsOf(lists, year).some(({ demand }) => isAskedOften(demand));
  return isAsked ? withReports(unit, year, quarters) : quarters;
}

/** Last year's figures are asked for only where a target compares with them. */
function beforeOf(unit: number, { year, slot }: Period, { lists }: Targets) {
  const compares = targetsOf(lists, year).some(({ demand }) => comparesWithLastYear(demand));
  return compares ? fetchBefore(unit, { year, slot }) : null;
}

/**
 * Hides the rows of the totals that no ward has a figure for, with the titles under which nothing is left; or shows
 * every row again. Sheets and rows below the block are left alone.
 */
export function focusMaster(on: boolean): Outcome<object> {
  const sheet = SpreadsheetApp.getActive().getSheetByName(totalsSheet);
  if (!sheet) return failure('Chưa có trang «Tổng hợp».', 'Bấm «Cập nhật bảng tổng hợp» trước.');
  sheet.showRows(1, sheet.getMaxRows());
  if (!on) return { ok: true };
  const values = sheet.getRange(1, 1, sheet.getLastRow(), totalsColumns.coverage).getValues();
  const hidden = emptyRows(values);
  for (const [from, to] of runsOf(hidden)) sheet.hideRows(from, to - from + 1);
  return { ok: true };
}

/** Rows (from 1) of the totals without a figure: «—» as total; titles count as empty when everything below them is. */
function emptyRows(values: unknown[][]): number[] {
  const rows = values.map((row, i) => ({
    at: i + 1,
    isLine: String(row[totalsColumns.coverage - 1] ?? '') !== '' && i + 1 > 3,
    isEmpty: row[totalsColumns.total - 1] === '—',
    isForm: /^([A-LR]\. |THUYẾT MINH)/.test(String(row[0] ?? '')),
  }));
  return rows.flatMap((row, i) => {
    if (row.at <= 3) return [];
    if (row.isLine) return row.isEmpty ? [row.at] : [];
    const rest = rows.slice(i + 1);
    const end = rest.findIndex((one) => !one.isLine && (one.isForm || !row.isForm));
    const below = end < 0 ? rest : rest.slice(0, end);
    return below.some((one) => one.isLine && !one.isEmpty) ? [] : [row.at];
  });
}
