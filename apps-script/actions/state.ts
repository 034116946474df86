// Everything the sidebar shows when it opens: account, unit, periods, and what sort of workbook this is.

import { ownIn } from '../../shared/asking/own-lines.ts';
import { askingIn } from '../../shared/asking/selection.ts';
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { type PeriodCode, readPeriodCode, type Slot } from '../../shared/period.ts';
import type { Me, MyPeriod, MyUnit } from '../../shared/wire/answers.ts';
import { gatherSheet } from '../../shared/workbook/formula.ts';
import { ask } from '../client.ts';
import { listsFor, listsForWard, type OfferedList } from '../lists/lists.ts';
import { activeEmail } from '../settings.ts';
import {
  type BookData,
  catalogueOf,
  ownWidth,
  readBookData,
  recallBookData,
  writeAsking,
} from '../sheets/gather-sheet.ts';
import { journalIn } from '../sheets/journal.ts';
import { lockPeriods } from '../sheets/locked-periods.ts';
import type { Progress } from '../sheets/long-work.ts';
import { writeOwnForm } from '../sheets/own-lines.ts';
import { type ShownPeriod, shownNow, writeShown } from '../sheets/shown-period.ts';
import { type UnderWay, workUnderWay } from '../sheets/work-under-way.ts';
import { readWorkbook } from '../sheets/workbook.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { isOutage } from './pending.ts';
import { type PeriodState, periodsWithoutWorker, withProgress } from './period-states.ts';
import { showRemarks } from './remarks.ts';
import { type WardStates, wardStatesOf } from './ward-states.ts';
import { openedYears, type YearAhead, yearAhead } from './year-ahead.ts';

export interface UnitChoice {
  id: number;
  name: string;
  tier: string;
  reporter: 'ward' | 'district';
  /** Years for which a workbook can be made, newest first: for a ward those that the district has opened. */
  years: number[];
  /** The year that is not open yet, or can be begun. */
  ahead: YearAhead | null;
}

export type State =
  /** An account without a unit; `book`: whose workbook it has open, '' for none. */
  | { sort: 'newcomer'; email: string; book: string }
  | { sort: 'empty'; email: string; name: string; units: UnitChoice[] }
  /** A workbook that is being made or mended and was left in the middle. */
  | {
      sort: 'begun';
      email: string;
      name: string;
      unit: string;
      year: number;
      task: Exclude<UnderWay['task'], 'update'>;
      at: Progress;
    }
  | {
      sort: 'book';
      email: string;
      name: string;
      unit: string;
      tier: string;
      year: number;
      today: string;
      /** A unit above the wards keeps its own figures and texts here. */
      reporter: 'ward' | 'district';
      /** The tier of the unit above: «Quận». */
      above: string;
      periods: PeriodState[];
      /** What the spreadsheet shows; null where it was never arranged. */
      shown: ShownPeriod | null;
      /** What is damaged, in words; the workbook can still be read as far as it says. */
      damage: string[];
      shaken: boolean;
      /** What Google refused when the pages were made, and they can do without: what, and where. */
      lacking: string[];
      ahead: YearAhead | null;
      /** Lists of its own that a unit without units below it keeps: its targets. */
      lists: OfferedList[];
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
      /** An update that was left in the middle. */
      unfinished: { period: PeriodCode; at: Progress } | null;
      /** Where every ward stands now; null where that could not be read. */
      standing: WardStates | null;
      /** The tabs of the administration that this account may work with. */
      lists: OfferedList[];
      /** Whether it administers the unit: units, members, and the trail. */
      administers: boolean;
    };

/** A unit's own workbook. */
export type BookState = Extract<State, { sort: 'book' }>;

/** Reads the workbook and asks the Worker who this is. Receipts that the workbook does not know yet are kept in it. */
export function loadState(): Outcome<{ state: State }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const answer = ask('me', {});
  const known = knownOf(spreadsheet);
  const data = known?.data ?? null;
  const underWay = known && workUnderWay(spreadsheet, known.data, known.journal);
  if (!answer.ok) {
    if (answer.why === 'refused' && answer.problem.code === 'not-a-member')
      return { ok: true, state: { sort: 'newcomer', email: activeEmail(), book: data?.unit.name ?? '' } };
    if (!isOutage(answer)) return failureOf(answer);
    const account = { email: activeEmail(), name: activeEmail() };
    const begun = data && underWay && begunState(account, data, underWay);
    return (begun ? { ok: true, state: begun } : withoutWorker(spreadsheet)) ?? failureOf(answer);
  }
  const me = answer.value;
  const base = { email: me.email, name: me.name };
  if (!data) return { ok: true, state: { ...base, sort: 'empty', units: choicesOf(me) } };
  const unit = me.units.find((one) => one.id === data.unit.id);
  if (!unit) return foreign(me, data);
  const begun = underWay && begunState(base, data, underWay);
  if (begun) return { ok: true, state: begun };
  const periods = periodsOf(unit, data.year);
  const own = { ...base, unit: unit.name, tier: unit.tier, year: data.year };
  if (data.sort === 'master') {
    const { at, period } = underWay ?? {};
    const more = {
      lists: listsFor(unit.role),
      administers: unit.role === 'quan_tri',
      standing: wardStatesOf(spreadsheet, data),
      unfinished: at && period ? { period, at } : null,
    };
    return { ok: true, state: { ...own, sort: 'master', periods, ...more } };
  }
  followAsking(spreadsheet, unit);
  const workbook = readWorkbook(spreadsheet, catalogue);
  if (!workbook) return { ok: true, state: { ...base, sort: 'empty', units: choicesOf(me) } };
  showRemarks(spreadsheet, workbook, periods);
  lockPeriods(spreadsheet, workbook, lockedIn(periods));
  return {
    ok: true,
    state: {
      ...own,
      sort: 'book',
      today: me.now.slice(0, 10),
      reporter: unit.reporter,
      above: unit.parent?.tier ?? 'Cấp trên',
      periods: withProgress(workbook, periods),
      shown: workbook.shown,
      damage: workbook.book.damage.map((damage) => damage.fault),
      shaken: workbook.shaken,
      lacking: underWay?.lacking ?? [],
      ahead: unit.reporter === 'ward' ? yearAhead(unit, data.year, me.now.slice(0, 10)) : null,
      lists: unit.reporter === 'ward' ? listsForWard() : [],
      offline: false,
    },
  };
}

function begunState(
  account: { email: string; name: string },
  { unit, year }: BookData,
  { task, at }: UnderWay,
): Extract<State, { sort: 'begun' }> | null {
  // Of a summary every tab stands by itself, and its page says what is unfinished.
  if (task === 'update') return null;
  return at && { ...account, sort: 'begun', unit: unit.name, year, task, at };
}

/**
 * Lets the workbook know what is asked of it by now, with a form for the lines that units above have added; what it shows is
 * then to be arranged anew. Nothing is deleted.
 */
function followAsking(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, unit: MyUnit): void {
  const known = knownOf(spreadsheet);
  if (!known) return;
  const asking = askingIn(unit.asking, known.data.year);
  const own = ownIn(unit.own ?? [], known.data.year);
  const was = JSON.stringify(known.data.own ?? []);
  if (JSON.stringify(known.data.asking ?? []) === JSON.stringify(asking) && was === JSON.stringify(own))
    return;
  try {
    if (was !== JSON.stringify(own)) {
      const workbook = readWorkbook(spreadsheet, catalogue);
      // In the middle of a making or a repair the pages are as it began.
      if (!workbook) return;
      writeOwnForm(spreadsheet, workbook, own);
    }
    writeAsking(spreadsheet, known, { asking, own });
    const shown = shownNow(spreadsheet);
    if (shown) writeShown(spreadsheet, { ...shown, behind: true });
  } catch (error) {
    // Whoever may only read sees the workbook as the last one who may write has left it.
    console.warn(String(error));
  }
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
  const { data, book } = workbook;
  const today = Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', 'yyyy-MM-dd');
  const email = activeEmail();
  return {
    ok: true,
    state: {
      ...{ sort: 'book', email, name: email, unit: data.unit.name, tier: '', year: data.year, today },
      reporter: data.reporter,
      above: 'Cấp trên',
      periods: withProgress(workbook, periodsWithoutWorker(workbook, today)),
      shown: workbook.shown,
      damage: book.damage.map((damage) => damage.fault),
      shaken: workbook.shaken,
      lacking: [],
      lists: [],
      offline: true,
      ahead: null,
    },
  };
}

/** Periods whose report is approved, or that are closed. */
function lockedIn(periods: readonly MyPeriod[]): Slot[] {
  return periods.flatMap(({ period, report, state }) => {
    const slot = readPeriodCode(period)?.slot;
    return slot && (report === 'da_duyet' || state === 'da_khoa') ? [slot] : [];
  });
}

/** The unit in whose name this workbook speaks, if the account has a part in it (R25). */
export function foreign(me: Me, data: BookData): Outcome<never> {
  const units = me.units.map((one) => one.name).join(', ');
  return failure(
    `Sổ này là của ${data.unit.name}.`,
    units
      ? `Tài khoản ${me.email} được giao ${units}. Mở đúng sổ của đơn vị mình, hoặc nhờ đơn vị cấp trên thêm tài khoản vào ${data.unit.name}.`
      : `Tài khoản ${me.email} chưa được giao đơn vị nào. Nhờ đơn vị cấp trên thêm tài khoản này, hoặc mở sổ bằng tài khoản được giao.`,
  );
}

/** What the open spreadsheet is, by its hidden sheet or, where that is gone, by the file; null where it is none of ours. */
export function bookDataOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): BookData | null {
  return knownOf(spreadsheet)?.data ?? null;
}

/** The common catalogue, with the lines that the open spreadsheet has besides. */
export function catalogueIn(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Catalogue {
  return catalogueOf(bookDataOf(spreadsheet) ?? {});
}

/** What the open spreadsheet is and how far the making of it has come, in one call. */
function knownOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) {
  const sheet = spreadsheet.getSheetByName(gatherSheet);
  const values = sheet ? sheet.getRange(1, 1, 2, ownWidth).getValues() : [];
  const known = readBookData(values) ?? recallBookData(spreadsheet);
  return known && { ...known, journal: journalIn(values) };
}

export function periodsOf(unit: MyUnit, year: number): MyPeriod[] {
  return unit.periods.filter((period) => readPeriodCode(period.period)?.year === year);
}

function choicesOf({ units, now }: Me): UnitChoice[] {
  return units.map((unit) => {
    const { id, name, tier, reporter, periods } = unit;
    const opened = openedYears(unit);
    const all = new Set(periods.map(({ period }) => Number(period.slice(0, 4))));
    const years = reporter === 'ward' && opened.length > 0 ? opened : [...all];
    const newest = opened[opened.length - 1];
    const next =
      reporter === 'ward' && newest !== undefined ? yearAhead(unit, newest, now.slice(0, 10)) : null;
    return { id, name, tier, reporter, years: years.sort((a, b) => b - a), ahead: next };
  });
}
