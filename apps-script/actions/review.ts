// The district reviews from the tab of its wards' figures: what is selected there, sending reports back or approving them, and what a
// ward changed after a return.
import { catalogue } from '../../shared/catalogue/current.ts';
import { placeOf } from '../../shared/checks/words/place.ts';
import { type PeriodCode, periodInText, readPeriodCode } from '../../shared/period.ts';
import { type ShownChange, shownChange } from '../../shared/report/shown-change.ts';
import {
  type Remark,
  type ReportState,
  type ReviewRequest,
  stateNames,
} from '../../shared/reporting/workflow.ts';
import { notePrefix, reasonPrefix } from '../../shared/wire/submission.ts';
import { letters } from '../../shared/workbook/formula.ts';
import { ask, askAll, type Reply, request } from '../client.ts';
import type { ShownUnit } from '../sheets/unit-block.ts';
import { findUnitPlaces, keepStates, recallShown, type UnitPlaces, unitCell } from '../sheets/unit-places.ts';
import { failure, failureOf, type Outcome } from './answer.ts';

/** A cell of one ward that a remark can be about. */
export interface SelectedCell {
  /** Field key. */
  at: string;
  label: string;
  text: string;
  sheet: string;
  cell: string;
}

export interface SelectedUnit extends ShownUnit {
  stateName: string;
  /** Empty where the whole column is meant. */
  cells: SelectedCell[];
}

export interface Selected {
  period: PeriodCode;
  periodName: string;
  units: SelectedUnit[];
}

export interface ReviewResult {
  unit: number;
  name: string;
  ok: boolean;
  words: string;
  /** The report is another than the one that was read. */
  changed: boolean;
}

/** More cells of a ward than this are the ward's report as a whole, not cells to remark on one by one. */
const mostCells = 30;

const notShown = failure(
  'Chưa có trang số liệu của từng đơn vị.',
  'Bấm «Cập nhật bảng tổng hợp» rồi chọn ô hoặc cột của đơn vị trên trang đó.',
);

/** «Lấy ô đang chọn»: the wards and cells under the selection. */
export function readSelection(): Outcome<{ selected: Selected }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const places = findUnitPlaces(spreadsheet);
  const period = places ? readPeriodCode(places.shown.period) : null;
  if (!places || !period) return notShown;
  const ranges = spreadsheet.getSelection().getActiveRangeList()?.getRanges() ?? [];
  const units = new Map<number, SelectedUnit>();
  for (const range of ranges) {
    if (range.getSheet().getSheetId() === places.sheet.getSheetId()) take(places, range, units);
  }
  if (units.size === 0) {
    places.sheet.activate();
    return failure(
      'Chưa chọn đơn vị nào.',
      `Trên trang «${places.sheet.getName()}», bấm vào ô số liệu hoặc kéo qua các cột của đơn vị, rồi bấm «Lấy ô đang chọn».`,
    );
  }
  return {
    ok: true,
    selected: { period: places.shown.period, periodName: periodInText(period), units: [...units.values()] },
  };
}

function take(
  places: UnitPlaces,
  range: GoogleAppsScript.Spreadsheet.Range,
  units: Map<number, SelectedUnit>,
): void {
  const first = range.getRow();
  const last = first + range.getNumRows() - 1;
  const isWhole = first <= places.headingRow;
  for (let column = range.getColumn(); column < range.getColumn() + range.getNumColumns(); column++) {
    const unit = places.units.get(column);
    if (!unit) continue;
    const known = units.get(unit.id);
    const cells = [...places.lines].flatMap(([row, line]): SelectedCell[] => {
      if (isWhole || row < first || row > last || line.key === null) return [];
      const cell = `${letters(column)}${row}`;
      const place = { sheet: places.sheet.getName(), cell };
      return [{ at: line.key, label: line.label, text: places.text(row, column), ...place }];
    });
    if (!isWhole && cells.length === 0) continue;
    const all = [...(known?.cells ?? []), ...cells];
    units.set(unit.id, {
      ...unit,
      stateName: stateNames[unit.state],
      cells: isWhole || all.length > mostCells ? [] : all,
    });
  }
}

export interface ReviewOrder {
  action: ReviewRequest['action'];
  period: PeriodCode;
  message: string;
  /** Units whose claimed time is taken with the approval. */
  claims?: number[];
  units: { id: number; name: string; revision: number; remarks: Remark[] }[];
}

/** Sends a review to each ward; what the tab shows of their states follows, where it shows that period. */
export function reviewUnits(order: ReviewOrder): Outcome<{ results: ReviewResult[] }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const known = recallShown(spreadsheet);
  const { action, period, claims = [] } = order;
  const message = order.message.trim();
  const sent = order.units.filter(({ revision }) => revision > 0);
  const replies = askAll(
    sent.map(({ id, revision, remarks }) =>
      request(
        'review',
        { unit: id, period },
        {
          ...{ action, revision, message, remarks },
          ...(claims.indexOf(id) >= 0 ? { claim: true as const } : {}),
        },
      ),
    ),
  );
  const answers = new Map(replies.map((reply, i) => [sent[i]?.id, reply]));
  const next: ReportState =
    order.action === 'return' ? 'tra_lai' : order.action === 'approve' ? 'da_duyet' : 'nop_lai';
  const results = order.units.map(({ id: unit, name }): ReviewResult => {
    const answer = answers.get(unit);
    if (!answer) return { unit, name, ok: false, words: 'Chưa nộp nên chưa thể xét.', changed: false };
    return { unit, name, ...wordsOf(answer, next) };
  });
  if (known?.shown.period === period) {
    const done = results.filter((result) => result.ok);
    const waiting = new Map(known.shown.units.map(({ id, claim }) => [id, claim]));
    const standing = (unit: number) => {
      const claim = claims.indexOf(unit) >= 0 ? undefined : waiting.get(unit);
      return claim === undefined ? { state: next } : { state: next, claim };
    };
    keepStates(known, new Map(done.map(({ unit }) => [unit, standing(unit)])));
  }
  return { ok: true, results };
}

function wordsOf(answer: Reply<object>, next: ReportState): Pick<ReviewResult, 'ok' | 'words' | 'changed'> {
  if (answer.ok) return { ok: true, words: `${stateNames[next]}.`, changed: false };
  const { title, detail, problem } = failureOf(answer);
  if (problem?.status === 409 && problem.current !== undefined) {
    return { ok: false, words: 'Đơn vị đã nộp lại sau khi bảng này được cập nhật.', changed: true };
  }
  return { ok: false, words: detail === '' ? title : `${title} ${detail}`, changed: false };
}

export interface CorrectedPart extends ShownChange {
  sheet: string;
  cell: string;
  /** What the return said about this cell. */
  remark: string;
}

export interface Corrected {
  name: string;
  message: string;
  /** The revisions that are compared. */
  before: number;
  after: number;
  parts: CorrectedPart[];
  /** Remarks on cells that the ward left as they were. */
  untouched: { place: string; text: string; sheet: string; cell: string }[];
  /** The tab of the figures. */
  sheet: string;
  /** It still shows the figures from before the correction. */
  stale: boolean;
}

/** «Xem phần đã sửa»: where the revision in force differs from the one that was last sent back. */
export function correctedParts(unit: number): Outcome<{ corrected: Corrected }> {
  const places = findUnitPlaces(SpreadsheetApp.getActive());
  const period = places ? readPeriodCode(places.shown.period) : null;
  const shown = places?.shown.units.find((one) => one.id === unit);
  if (!places || !period || !shown) return notShown;
  const code = places.shown.period;
  const reviews = ask('reviews', { unit, period: code });
  if (!reviews.ok) return failureOf(reviews);
  const returned = reviews.value.items
    .filter((one) => one.action === 'return')
    .sort((a, b) => b.id - a.id)[0];
  if (!returned) return failure(`${shown.name} chưa từng bị trả lại kỳ này.`, 'Không có phần sửa để xem.');
  const history = ask('revisions', { unit, period: code });
  if (!history.ok) return failureOf(history);
  const accepted = history.value.items.filter((one) => one.state === 'accepted');
  const after = Math.max(...accepted.map((one) => one.revision));
  const answer = ask('revision', { unit, period: code, n: after, against: returned.revision });
  if (!answer.ok) return failureOf(answer);
  const changes = answer.value.changes ?? [];
  const where = (key: string) => ({
    sheet: places.sheet.getName(),
    cell: unitCell(places, unit, key) ?? '',
  });
  return {
    ok: true,
    corrected: {
      name: shown.name,
      message: returned.message,
      before: returned.revision,
      after,
      parts: changes.map((change) => ({
        ...shownChange(change, period.slot),
        ...where(change.key),
        remark: textsOf(returned.remarks, change.key),
      })),
      untouched: returned.remarks
        .filter(
          ({ at }) =>
            at !== '' &&
            changes.every(({ key }) => ['', notePrefix, reasonPrefix].every((one) => key !== one + at)),
        )
        .map(({ at, text }) => ({ place: placeOf(catalogue, at, period.slot), text, ...where(at) })),
      sheet: places.sheet.getName(),
      stale: shown.revision !== after,
    },
  };
}

function textsOf(remarks: readonly Remark[], at: string): string {
  return remarks
    .filter((remark) => remark.at === at)
    .map((remark) => remark.text)
    .join('; ');
}
