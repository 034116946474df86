// Everything the sidebar shows when it opens: account, unit, periods, and what sort of workbook this is.
import type { Me, MyPeriod, MyUnit } from '../../shared/answers.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { gatherSheet } from '../../shared/formula.ts';
import { daysOf, periodCode, periodName, readPeriodCode, type Slot, slots } from '../../shared/period.ts';
import { completenessOf, statementOf } from '../../shared/statement.ts';
import { fetchMe } from '../client.ts';
import { listsFor } from '../lists/lists.ts';
import { activeEmail } from '../settings.ts';
import { type BookData, readBookData, recallBookData } from '../sheets/gather-sheet.ts';
import { readWorkbook, type Workbook } from '../sheets/workbook.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { digestOf, forgetPending, isOutage, listPending, type PendingReceipt } from './pending.ts';
import { type PlacedRemark, placedRemarks, showRemarks } from './remarks.ts';
import { type PlacedSuggestion, placedSuggestions } from './suggestions.ts';

export interface UnitChoice {
  id: number;
  name: string;
  tier: string;
  reporter: 'ward' | 'district';
  /** Years for which the district has opened periods, newest first. */
  years: number[];
}

export interface PeriodState extends MyPeriod {
  slot: Slot;
  filled: number;
  asked: number;
  /** Remarks of the return on which it is this unit's turn. */
  remarks: PlacedRemark[];
  /** An attempt to submit that found no connection; `same`: the workbook still says what was to be sent. */
  waiting: { at: string; asOf: string; same: boolean } | null;
  /** Cells with last year's content that nobody has confirmed. */
  suggestions: PlacedSuggestion[];
}

export type State =
  /** An account without a unit; `book`: whose workbook it has open, '' for none. */
  | { sort: 'newcomer'; email: string; book: string }
  | { sort: 'empty'; email: string; name: string; units: UnitChoice[] }
  | {
      sort: 'book';
      email: string;
      name: string;
      unit: string;
      tier: string;
      year: number;
      today: string;
      /** The tier of the unit above: «Quận». */
      above: string;
      periods: PeriodState[];
      /** What is damaged, in words; the workbook can still be read as far as it says. */
      damage: string[];
      shaken: boolean;
      /** The Worker cannot be reached: periods are what the workbook itself knows of them. */
      offline: boolean;
    }
  | {
      sort: 'master';
      email: string;
      name: string;
      unit: string;
      tier: string;
      year: number;
      periods: MyPeriod[];
      /** The tabs of the administration that this account may work with. */
      lists: { id: string; name: string }[];
    };

/** Reads the workbook and asks the Worker who this is. Receipts that the workbook does not know yet are kept in it. */
export function loadState(): Outcome<{ state: State }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const answer = fetchMe();
  const data = bookDataOf(spreadsheet);
  if (!answer.ok) {
    if (answer.why === 'refused' && answer.problem.code === 'not-a-member')
      return { ok: true, state: { sort: 'newcomer', email: activeEmail(), book: data?.unit.name ?? '' } };
    return (isOutage(answer) ? withoutWorker(spreadsheet) : null) ?? failureOf(answer);
  }
  const me = answer.value;
  const base = { email: me.email, name: me.name };
  if (!data) return { ok: true, state: { ...base, sort: 'empty', units: me.units.map(choiceOf) } };
  const unit = me.units.find((one) => one.id === data.unit.id);
  if (!unit) return foreign(me, data);
  const periods = periodsOf(unit, data.year);
  const own = { ...base, unit: unit.name, tier: unit.tier, year: data.year };
  if (data.sort === 'master') {
    return { ok: true, state: { ...own, sort: 'master', periods, lists: listsFor(unit.role) } };
  }
  const workbook = readWorkbook(spreadsheet, catalogue);
  if (!workbook) return { ok: true, state: { ...base, sort: 'empty', units: me.units.map(choiceOf) } };
  showRemarks(spreadsheet, workbook, periods);
  return {
    ok: true,
    state: {
      ...own,
      sort: 'book',
      today: me.now.slice(0, 10),
      above: unit.parent?.tier ?? 'Cấp trên',
      periods: withProgress(workbook, periods),
      damage: workbook.book.damage.map((damage) => damage.fault),
      shaken: workbook.shaken,
      offline: false,
    },
  };
}

/**
 * A unit's own workbook while the Worker is out of reach: figures can be typed, checked, and submitted as far as keeping
 * the time of it. Null in any other spreadsheet.
 */
function withoutWorker(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): Outcome<{ state: State }> | null {
  const workbook = readWorkbook(spreadsheet, catalogue);
  if (!workbook) return null;
  const { data, receipts, book } = workbook;
  const today = Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', 'yyyy-MM-dd');
  const periods = slots.map((slot): MyPeriod => {
    const period = { year: data.year, slot };
    return {
      period: periodCode(period),
      name: periodName(period),
      state: today < daysOf(period).first ? 'chua_mo' : 'dang_mo',
      ...{ opens: null, due: null, inclusive: true, internal: null, grace: 0, exception: null },
      receipt: receipts[slot] ?? null,
      report: receipts[slot] ? 'da_nop' : 'chua_nop',
      ...{ onTime: null, review: null, outdated: false, daysLate: 0, offline: false },
    };
  });
  const email = activeEmail();
  return {
    ok: true,
    state: {
      ...{ sort: 'book', email, name: email, unit: data.unit.name, tier: '', year: data.year, today },
      above: 'Cấp trên',
      periods: withProgress(workbook, periods),
      damage: book.damage.map((damage) => damage.fault),
      shaken: workbook.shaken,
      offline: true,
    },
  };
}

/** The unit in whose name this workbook speaks, if the account has a part in it (R25). */
export function foreign(me: Me, data: BookData): Outcome<never> {
  const units = me.units.map((one) => one.name).join(', ');
  return failure(
    `Sổ này là của ${data.unit.name}.`,
    units
      ? `Tài khoản ${me.email} được giao ${units}. Mở đúng sổ của đơn vị mình, hoặc nhờ quận thêm tài khoản vào ${data.unit.name}.`
      : `Tài khoản ${me.email} chưa được giao đơn vị nào. Nhờ quận thêm tài khoản này, hoặc mở sổ bằng tài khoản được giao.`,
  );
}

/** What the open spreadsheet is, by its hidden sheet or, where that is gone, by the file; null where it is none of ours. */
export function bookDataOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): BookData | null {
  const sheet = spreadsheet.getSheetByName(gatherSheet);
  const known = sheet ? readBookData(sheet.getRange(1, 1, 2, 2).getValues()) : null;
  return (known ?? recallBookData(spreadsheet))?.data ?? null;
}

export function periodsOf(unit: MyUnit, year: number): MyPeriod[] {
  return unit.periods.filter((period) => readPeriodCode(period.period)?.year === year);
}

function withProgress(workbook: Workbook, periods: MyPeriod[]): PeriodState[] {
  const attempts = listPending(workbook.data.unit.id);
  return periods.flatMap((period) => {
    const slot = readPeriodCode(period.period)?.slot;
    if (!slot) return [];
    const progress = completenessOf(catalogue, workbook.layout, workbook.book, slot);
    const waiting = waitingOf(workbook, period, slot, attempts[period.period]);
    const remarks = placedRemarks(workbook, period, slot);
    const suggestions = placedSuggestions(workbook, slot);
    return [{ ...period, slot, ...progress, remarks, waiting, suggestions }];
  });
}

function waitingOf(
  { data, layout, book }: Workbook,
  { period, receipt }: MyPeriod,
  slot: Slot,
  pending: PendingReceipt | undefined,
): PeriodState['waiting'] {
  if (!pending) return null;
  const { at, asOf, digest } = pending;
  if (receipt && digest.slice(0, receipt.digest.length) === receipt.digest) {
    // It arrived after all, only its answer was lost.
    forgetPending(data.unit.id, period);
    return null;
  }
  const { report } = statementOf(catalogue, layout, book, slot);
  return { at, asOf, same: digestOf({ ...report, asOf }) === digest };
}

function choiceOf(unit: MyUnit): UnitChoice {
  const years = new Set(unit.periods.map((period) => Number(period.period.slice(0, 4))));
  return {
    id: unit.id,
    name: unit.name,
    tier: unit.tier,
    reporter: unit.reporter,
    years: [...years].sort((a, b) => b - a),
  };
}
