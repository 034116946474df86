// Makes a workbook out of an empty spreadsheet, and mends one; goes on with either where it stopped.

import { ownIn } from '../../shared/asking/own-lines.ts';
import { askingIn } from '../../shared/asking/selection.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import type { MyUnit } from '../../shared/wire/answers.ts';
import { ask } from '../client.ts';
import { type BookData, layoutOfBook, markWorkbook, templateVersion } from '../sheets/gather-sheet.ts';
import { isHalfDone, type Journal, readJournal } from '../sheets/journal.ts';
import { goOn, type Progress, type Step } from '../sheets/long-work.ts';
import { planRepair, repairSteps } from '../sheets/repair.ts';
import { emptyMasterSteps, showGuide, tabInTheWay, templateSteps } from '../sheets/template.ts';
import { readUnfinished } from '../sheets/workbook.ts';
import { alone, interrupted } from './alone.ts';
import { type Failure, failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf } from './state.ts';
import { suggest } from './suggestions.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a call of a long work came to. */
export interface Call {
  /** Not done yet: the next call goes on. */
  at?: Progress;
  /** Google refused what the pages can do without: what, and where. */
  lacking?: string[];
}

export interface Making extends Call {
  /** False where there was nothing to do. */
  made: boolean;
}

export interface Repair extends Call {
  rewritten: string[];
  /** The sheets as they were, for comparison. */
  copies: string[];
}

/**
 * Builds the unit's workbook for a year, with last year's stocks and texts as suggestions where there are any. One that
 * was begun is gone on with; in one that is there already nothing is changed.
 */
export function createBook(whose: { unit: number; year: number }): Outcome<Making> {
  return alone('Sổ này đang được dựng hoặc sửa', () => create(whose, 'book'));
}

/** Makes the spreadsheet the summary of a unit that has units below it. */
export function createMaster(whose: { unit: number; year: number }): Outcome<Making> {
  return alone('Sổ này đang được dựng hoặc sửa', () => create(whose, 'master'));
}

/** «Làm tiếp»: goes on with what was begun in this spreadsheet, or makes up for what is lacking. */
export function continueWork(): Outcome<Making> {
  return alone('Sổ này đang được dựng hoặc sửa', () => {
    const spreadsheet = SpreadsheetApp.getActive();
    const data = bookDataOf(spreadsheet);
    const journal = readJournal(spreadsheet);
    if (!data || !journal) return { ok: true, made: false };
    if (journal.task === 'create') return build(spreadsheet, data, journal);
    // «Cập nhật bảng tổng hợp» goes on by itself: it asks for the figures first.
    if (journal.task === 'update') return { ok: true, made: false };
    const mended = mend(spreadsheet, journal);
    return mended.ok ? { ...mended, made: true } : mended;
  });
}

/** Writes damaged sheets anew; what was typed is kept, and the old sheets stay as hidden copies. */
export function repairBook(): Outcome<Repair> {
  return alone('Sổ này đang được dựng hoặc sửa', () => {
    const spreadsheet = SpreadsheetApp.getActive();
    const data = bookDataOf(spreadsheet);
    if (data?.sort !== 'book') return failure('Đây không phải sổ báo cáo.', 'Mở đúng sổ báo cáo của đơn vị.');
    const begun = readJournal(spreadsheet);
    if (begun && isHalfDone(begun) && begun.task === 'create') {
      const built = build(spreadsheet, data, begun);
      if (!built.ok) return built;
      const { made: _, ...rest } = built;
      return { ...rest, rewritten: [], copies: [] };
    }
    return mend(spreadsheet, begun && isHalfDone(begun) ? begun : null);
  });
}

function create(
  { unit: unitId, year }: { unit: number; year: number },
  sort: BookData['sort'],
): Outcome<Making> {
  const spreadsheet = SpreadsheetApp.getActive();
  const known = bookDataOf(spreadsheet);
  if (known) {
    if (known.sort === sort && known.unit.id === unitId && known.year === year) {
      const begun = readJournal(spreadsheet);
      return begun?.task === 'create' ? build(spreadsheet, known, begun) : { ok: true, made: false };
    }
    return failure(
      `Tệp này đã là sổ của ${known.unit.name} năm ${known.year}.`,
      'Mở một bảng tính trống rồi tạo sổ mới ở đó.',
    );
  }
  const answer = ask('me', {});
  if (!answer.ok) return failureOf(answer);
  const unit = answer.value.units.find((one) => one.id === unitId);
  if (!unit) {
    return failure(
      'Tài khoản chưa được giao đơn vị này.',
      'Nhờ đơn vị cấp trên thêm tài khoản vào đơn vị rồi thử lại.',
    );
  }
  const own = ownIn(unit.own ?? [], year);
  const data: BookData = {
    sort,
    template: templateVersion,
    catalogue: catalogue.version,
    year,
    unit: { id: unit.id, code: unit.code, name: unit.name },
    reporter: unit.reporter,
    asking: askingIn(unit.asking, year),
    ...(own.length === 0 ? {} : { own }),
  };
  const inTheWay = sort === 'master' ? null : tabInTheWay(spreadsheet, layoutOfBook(data));
  if (inTheWay !== null) {
    return failure(
      `Tệp này đã có trang «${inTheWay}».`,
      'Để không ghi đè lên số liệu đang có, hãy mở một bảng tính trống rồi tạo sổ mới ở đó.',
    );
  }
  const journal: Journal = { task: 'create', done: [], lacking: {} };
  markWorkbook(spreadsheet, data, {}, journal);
  return build(spreadsheet, data, journal, unit);
}

/** Does what is left of the making of a spreadsheet, before anything is written into it; null where nothing stands in the way. */
export function finishMaking(spreadsheet: Spreadsheet, data: BookData): Failure | null {
  const journal = readJournal(spreadsheet);
  if (journal?.task !== 'create') return null;
  const built = build(spreadsheet, data, journal);
  return built.ok ? null : built;
}

function build(spreadsheet: Spreadsheet, data: BookData, journal: Journal, unit?: MyUnit): Outcome<Making> {
  return outcomeOf(spreadsheet, journal, stepsOf(spreadsheet, data, unit), {
    doing: 'dựng',
    after: () => showGuide(spreadsheet),
  });
}

function stepsOf(spreadsheet: Spreadsheet, data: BookData, unit?: MyUnit): Step[] {
  if (data.sort === 'master') return emptyMasterSteps(spreadsheet, data);
  const suggesting: Step = {
    name: 'goi-y',
    page: '',
    // The workbook is whole without them: where last year cannot be read now, «Bàn giao» offers it again.
    run: () => suggestFirst(spreadsheet, data, unit),
  };
  const layout = layoutOfBook(data);
  return [...templateSteps(spreadsheet, layout, data), suggesting];
}

function mend(spreadsheet: Spreadsheet, begun: Journal | null): Outcome<Repair> {
  const workbook = readUnfinished(spreadsheet, catalogue);
  if (!workbook) return failure('Đây không phải sổ báo cáo.', 'Mở đúng sổ báo cáo của đơn vị.');
  const journal = begun && begun.task === 'repair' ? begun : planRepair(spreadsheet, workbook);
  const pages = Object.values(journal.rewritten ?? {});
  const outcome = outcomeOf(spreadsheet, journal, repairSteps(spreadsheet, workbook, journal), {
    doing: 'sửa',
    after: () => undefined,
  });
  if (!outcome.ok) return outcome;
  const { made: _, ...rest } = outcome;
  return {
    ...rest,
    rewritten: pages.map(({ tab }) => tab),
    copies: pages.flatMap(({ copy }) => (copy === '' ? [] : [copy])),
  };
}

function outcomeOf(
  spreadsheet: Spreadsheet,
  journal: Journal,
  steps: readonly Step[],
  { doing, after }: { doing: 'dựng' | 'sửa'; after(): void },
): Outcome<Making> {
  const worked = goOn(spreadsheet, journal, steps);
  if (worked.is === 'under-way') return { ok: true, made: true, at: worked.at };
  if (worked.is === 'done') {
    after();
    return { ok: true, made: true, ...(worked.lacking.length > 0 ? { lacking: worked.lacking } : {}) };
  }
  const { page, at, error } = worked;
  return interrupted(
    error,
    page === ''
      ? `Google ngắt giữa chừng khi đang ${doing} sổ.`
      : `Google ngắt giữa chừng khi đang ${doing} trang «${page}».`,
    `Đã xong ${at.done}/${at.of} trang; những gì đã có và đã gõ được giữ nguyên. Bấm «Làm tiếp» để ${doing} nốt, không phải làm lại từ đầu.`,
  );
}

function suggestFirst(spreadsheet: Spreadsheet, { unit, year }: BookData, known: MyUnit | undefined): void {
  const mine = known ?? unitOf(unit.id);
  if (!mine || !hasReports(mine, year - 1)) return;
  const workbook = readUnfinished(spreadsheet, catalogue);
  if (workbook) suggest(spreadsheet, workbook, mine);
}

function unitOf(id: number): MyUnit | undefined {
  const answer = ask('me', {});
  return answer.ok ? answer.value.units.find((one) => one.id === id) : undefined;
}

function hasReports({ periods }: MyUnit, year: number): boolean {
  return periods.some(({ period, receipt }) => receipt && period.slice(0, 4) === String(year));
}
