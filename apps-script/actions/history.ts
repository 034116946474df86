// «Lịch sử»: who submitted what when, two revisions figure by figure, and putting an earlier one back into the sheet.
// «Khôi phục từ bản đã nộp»: the whole year at once, for a new officer with an empty workbook.
import { catalogue } from '../../shared/catalogue/current.ts';
import { type PeriodCode, periodCode, type Slot, slotName } from '../../shared/period.ts';
import { type ShownChange, shownChange, shownValue } from '../../shared/report/shown-change.ts';
import type { Revision } from '../../shared/wire/answers.ts';
import type { Receipt } from '../../shared/wire/submission.ts';
import { allOf, ask, askAll, request } from '../client.ts';
import { writeReceipts } from '../sheets/gather-sheet.ts';
import { timeText } from '../sheets/master-rows.ts';
import { countOf, restore } from '../sheets/restore.ts';
import { planRestore, type RestorePlan, type Wanted } from '../sheets/restore-plan.ts';
import { readWorkbook, type Workbook } from '../sheets/workbook.ts';
import { type Failure, failure, failureOf, type Outcome } from './answer.ts';
import { placeOfKey } from './remarks.ts';
import { foreign } from './state.ts';

/** A difference with the cell where it stands in the workbook; '' where it has none. */
export interface PlacedChange extends ShownChange {
  sheet: string;
  cell: string;
}

/** What a restoration would change; long lists are cut, `count` counts all. */
export interface Preview {
  count: number;
  changes: ShownChange[];
}

const longest = 100;

/** Every submission of a period, newest first. */
export function listRevisions(slot: Slot): Outcome<{ items: Revision[] }> {
  const open = openBook();
  if ('ok' in open) return open;
  const answer = ask('revisions', placeIn(open.workbook, slot));
  if (!answer.ok) return failureOf(answer);
  return { ok: true, items: [...answer.value.items].sort((a, b) => (a.at < b.at ? 1 : -1)) };
}

/** Where the later of two revisions differs from the earlier one. */
export function compareRevisions(
  slot: Slot,
  { before, after }: { before: number; after: number },
): Outcome<{ changes: PlacedChange[] }> {
  const open = openBook();
  if ('ok' in open) return open;
  const { workbook } = open;
  const answer = ask('revision', { ...placeIn(workbook, slot), n: after, against: before });
  if (!answer.ok) return failureOf(answer);
  return {
    ok: true,
    changes: (answer.value.changes ?? []).map((change) => ({
      ...shownChange(change, slot),
      ...placeOfKey(workbook, change.key, slot),
    })),
  };
}

/** What putting a revision back would change in the sheet; nothing is written. */
export function previewRevision(slot: Slot, revision: number): Outcome<{ preview: Preview }> {
  const planned = planRevision(slot, revision);
  return 'plan' in planned ? { ok: true, preview: previewOf(planned.plan) } : planned;
}

/** Puts a revision back; the values that stood there are kept in a tab of their own. */
export function restoreRevision(slot: Slot, revision: number): Outcome<{ count: number; backup: string }> {
  const planned = planRevision(slot, revision);
  return 'plan' in planned ? carryOut(planned) : planned;
}

/** What putting every submitted period back would change. */
export function previewYear(): Outcome<{ preview: Preview; periods: string[] }> {
  const planned = planYear();
  if (!('plan' in planned)) return planned;
  return { ok: true, preview: previewOf(planned.plan), periods: planned.periods };
}

/** Puts every submitted period back, and the receipts, so that the next submission follows on the last one. */
export function restoreYear(): Outcome<{ count: number; backup: string; periods: string[] }> {
  const planned = planYear();
  if (!('plan' in planned)) return planned;
  const done = carryOut(planned);
  if (!done.ok) return done;
  const { workbook } = planned;
  writeReceipts(SpreadsheetApp.getActive(), workbook.data, { ...workbook.receipts, ...planned.receipts });
  return { ...done, periods: planned.periods };
}

interface Planned {
  workbook: Workbook;
  plan: RestorePlan;
  now: string;
}

function carryOut({ workbook, plan, now }: Planned): Outcome<{ count: number; backup: string }> {
  const count = countOf(plan);
  if (count === 0) return { ok: true, count, backup: '' };
  return { ok: true, count, backup: restore(SpreadsheetApp.getActive(), workbook, plan, now, 'khôi phục') };
}

function planRevision(slot: Slot, revision: number): Planned | Failure {
  const open = openBook();
  if ('ok' in open) return open;
  const { workbook } = open;
  const me = ask('me', {});
  if (!me.ok) return failureOf(me);
  const answer = ask('revision', { ...placeIn(workbook, slot), n: revision });
  if (!answer.ok) return failureOf(answer);
  const wanted: Wanted = [{ slot, content: answer.value.submission }];
  return { workbook, plan: planRestore(workbook, wanted), now: timeText(me.value.now) };
}

function planYear(): (Planned & { periods: string[]; receipts: Partial<Record<Slot, Receipt>> }) | Failure {
  const open = openBook();
  if ('ok' in open) return open;
  const { workbook } = open;
  const { data } = workbook;
  const me = ask('me', {});
  if (!me.ok) return failureOf(me);
  const unit = me.value.units.find((one) => one.id === data.unit.id);
  if (!unit) return foreign(me.value, data);
  const sent = unit.periods
    .filter((period) => period.receipt && period.period.slice(0, 4) === String(data.year))
    // Over the days that two reports share, the later one decides.
    .sort((a, b) => ((a.receipt?.at ?? '') < (b.receipt?.at ?? '') ? -1 : 1));
  if (sent.length === 0) {
    return failure(
      `${data.unit.name} chưa nộp kỳ nào của năm ${data.year}.`,
      'Chưa có bản đã nộp để khôi phục; nhập số liệu vào biểu như thường lệ.',
    );
  }
  const answer = allOf(askAll(sent.map(({ period }) => request('report', { unit: data.unit.id, period }))));
  if (!answer.ok) return failureOf(answer);
  const receipts: Partial<Record<Slot, Receipt>> = {};
  const wanted = answer.value.map(({ receipt, submission }) => {
    const slot = receipt.period.slice(5) as Slot;
    receipts[slot] = receipt;
    return { slot, content: submission };
  });
  return {
    workbook,
    plan: planRestore(workbook, wanted),
    now: timeText(me.value.now),
    periods: sent.map((period) => period.name),
    receipts,
  };
}

export function previewOf(plan: RestorePlan): Preview {
  const changes = [
    ...plan.cells.map(({ sheet, label, column, before, after }) => ({
      place: `${sheet}, ${label}, ${column}`,
      before: before === '' ? 'trống' : before,
      after: after === '' ? 'trống' : after,
    })),
    ...plan.tables.map(({ table, sheet, before, after }) => ({
      place: sheet,
      before: rowsText(table.id, before),
      after: rowsText(table.id, after),
    })),
    ...plan.reasons.map(({ slot, before, after }) => ({
      place: `Giải trình của ${slotName(slot)}`,
      before: `${before.length} giải trình`,
      after: `${after.length} giải trình${after[0] ? `: ${after[0].words}${after.length > 1 ? '…' : ''}` : ''}`,
    })),
  ];
  return { count: changes.length, changes: changes.slice(0, longest) };
}

function rowsText(table: string, rows: RestorePlan['tables'][number]['before']): string {
  const first = rows[0] ? `: ${shownValue(`${table}#1`, rows[0])}${rows.length > 1 ? '…' : ''}` : '';
  return `${rows.length} dòng${first}`;
}

export function openBook(): { workbook: Workbook } | Failure {
  const workbook = readWorkbook(SpreadsheetApp.getActive(), catalogue);
  if (!workbook) return failure('Đây không phải sổ báo cáo.', 'Mở đúng sổ báo cáo của đơn vị.');
  if (workbook.book.damage.length > 0) {
    return failure(
      'Biểu mẫu đang bị hỏng nên chưa khôi phục được.',
      `${workbook.book.damage[0]?.fault} Bấm «Sửa lại biểu mẫu» trước.`,
    );
  }
  return { workbook };
}

function placeIn({ data }: Workbook, slot: Slot): { unit: number; period: PeriodCode } {
  return { unit: data.unit.id, period: periodCode({ year: data.year, slot }) };
}
