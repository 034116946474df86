// Files out of the system and back: what the page writes them from, and a filled one that it has read put into the sheet.
import { catalogue } from '../../shared/catalogue/current.ts';
import type { Dhis2Mapping } from '../../shared/exchange/dhis2.ts';
import type { TalliedSummary } from '../../shared/exchange/exported-summary.ts';
import type { FilledFile } from '../../shared/exchange/filled-file.ts';
import type { RefusedCell } from '../../shared/exchange/refused-cells.ts';
import { type YearContent, yearOf } from '../../shared/figures/year-content.ts';
import { type PeriodCode, periodCode, type Slot, slotName, slots } from '../../shared/period.ts';
import type { Submission } from '../../shared/wire/submission.ts';
import type { BookIdentity } from '../../shared/workbook/book-file.ts';
import { ask, askAll, request } from '../client.ts';
import { planFile } from '../sheets/file-plan.ts';
import { catalogueOf } from '../sheets/gather-sheet.ts';
import { timeText } from '../sheets/master-rows.ts';
import { countOf, restore } from '../sheets/restore.ts';
import type { RestorePlan } from '../sheets/restore-plan.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { type Failure, failure, failureOf, type Outcome } from './answer.ts';
import { openBook, type Preview, previewOf } from './history.ts';
import { bookDataOf } from './state.ts';

/** What a unit's Excel file is written from; without content it is the empty template. */
export interface BookContent {
  identity: BookIdentity;
  content: YearContent | null;
}

/** What a filled file would do to the sheet. */
export interface FilePreview extends Preview {
  /** Cells that go in as they were typed, since they cannot be read. */
  unreadable: { place: string; typed: string; fault: string; remedy: string }[];
  refused: RefusedCell[];
  damage: string[];
  /** «Năm: tệp đã điền 180/210 ô; trong đó 3 điểm cần sửa, 2 điểm cần giải trình.» */
  periods: string[];
  /** Catalogue version of a file that was made with another one than the system uses; '' where it is the same. */
  older: string;
}

/** The workbook's year: empty, or with the reports in force. */
export function readBookContent(filled: boolean): Outcome<BookContent> {
  const data = bookDataOf(SpreadsheetApp.getActive());
  if (data?.sort !== 'book') return notABook();
  const { year, unit, reporter, asking = [], own = [] } = data;
  const identity = { catalogue: catalogue.version, year, unit, reporter, asking, own };
  if (!filled) return { ok: true, identity, content: null };
  const replies = askAll(
    slots.map((slot) => request('report', { unit: unit.id, period: periodCode({ year, slot }) })),
  );
  const reports: { slot: Slot; content: Submission; at: string }[] = [];
  for (const reply of replies) {
    if (reply.ok) {
      const { receipt, submission } = reply.value;
      reports.push({ slot: receipt.period.slice(5) as Slot, content: submission, at: receipt.at });
    } else if (reply.why !== 'refused' || reply.problem.status !== 404) return failureOf(reply);
  }
  if (reports.length === 0) {
    return failure(`${unit.name} chưa nộp kỳ nào của năm ${year}.`, 'Hãy tải mẫu trống.');
  }
  // Over the days that two reports share, the later one decides.
  reports.sort((a, b) => (a.at < b.at ? -1 : 1));
  return { ok: true, identity, content: yearOf(catalogueOf(data), year, reports) };
}

/** The summary of a period with every unit in it. */
export function readSummary(period: PeriodCode): Outcome<{ tallied: TalliedSummary }> {
  const data = bookDataOf(SpreadsheetApp.getActive());
  if (data?.sort !== 'master') return notAMaster();
  const answer = ask('talliedSummary', { unit: data.unit.id, period });
  return answer.ok ? { ok: true, tallied: answer.value } : failureOf(answer);
}

/** The summary as DHIS2 takes it, with our own codes. */
export function readDhis2(period: PeriodCode): Outcome<{ name: string; text: string }> {
  const data = bookDataOf(SpreadsheetApp.getActive());
  if (data?.sort !== 'master') return notAMaster();
  const answer = ask('dataValueSet', { unit: data.unit.id, period });
  if (!answer.ok) return failureOf(answer);
  const name = `dhis2-${data.unit.code}-${period}.json`;
  return { ok: true, name, text: JSON.stringify(answer.value, null, 2) };
}

/** The summary with the codes of a mapping file, and what that lacks. */
export function mappedSummary(
  period: PeriodCode,
  mapping: string,
): Outcome<{ text: string; unmapped: string[]; unknown: string[] }> {
  const data = bookDataOf(SpreadsheetApp.getActive());
  if (data?.sort !== 'master') return notAMaster();
  let body: Dhis2Mapping;
  try {
    // What it really is, the Worker judges.
    body = JSON.parse(mapping) as Dhis2Mapping;
  } catch {
    return failure(
      'Tệp bảng mã không phải JSON.',
      'Chọn đúng tệp bảng mã đối chiếu, theo mẫu trong hướng dẫn trao đổi dữ liệu.',
    );
  }
  const answer = ask('mappedSummary', { unit: data.unit.id, period }, body);
  if (!answer.ok) return failureOf(answer);
  const { dataValueSet, unmapped, unknown } = answer.value;
  const text = dataValueSet ? JSON.stringify(dataValueSet, null, 2) : '';
  return { ok: true, text, unmapped, unknown };
}

/** What putting a filled file into the sheet would change; nothing is written. */
export function previewFile(filled: FilledFile): Outcome<{ preview: FilePreview }> {
  const planned = plan(filled);
  if (!('plan' in planned)) return planned;
  const { identity, unreadable, refused, damage, periods } = filled;
  return {
    ok: true,
    preview: {
      ...previewOf(planned.plan),
      unreadable: unreadable.map(({ place, typed, fault, remedy }) => ({ place, typed, fault, remedy })),
      refused,
      damage,
      periods: periods.map((period) => periodText(filled, period)),
      older: identity.catalogue === catalogue.version ? '' : identity.catalogue,
    },
  };
}

/** Puts a filled file into the sheet; what stood there is kept in a tab of its own. Nothing is submitted. */
export function takeFile(filled: FilledFile): Outcome<{ count: number; backup: string }> {
  const planned = plan(filled);
  if (!('plan' in planned)) return planned;
  const count = countOf(planned.plan);
  if (count === 0) return { ok: true, count, backup: '' };
  const me = ask('me', {});
  if (!me.ok) return failureOf(me);
  const spreadsheet = SpreadsheetApp.getActive();
  const backup = restore(spreadsheet, planned.workbook, planned.plan, timeText(me.value.now), 'nạp tệp');
  return { ok: true, count, backup };
}

function plan(filled: FilledFile): { workbook: Workbook; plan: RestorePlan } | Failure {
  const open = openBook();
  if ('ok' in open) return open;
  const { workbook } = open;
  const { unit, year, reporter } = workbook.data;
  const { identity } = filled;
  if (identity.unit.id !== unit.id || identity.year !== year || identity.reporter !== reporter) {
    return failure(
      'Tệp không phải của sổ này.',
      `Tệp này là sổ của ${identity.unit.name} năm ${identity.year}, không phải của ${unit.name} năm ${year}. Chọn đúng tệp rồi nạp lại.`,
    );
  }
  return { workbook, plan: planFile(workbook, filled) };
}

/** Findings on what the file has; what it leaves empty may stand in the sheet already. */
function periodText(
  file: FilledFile,
  { slot, filled, asked, findings }: FilledFile['periods'][number],
): string {
  const typed = new Set([...Object.keys(file.figures[slot] ?? {}), ...file.unreadable.map(({ at }) => at)]);
  const own = findings.filter(({ at }) => typed.has(at) || /#/.test(at));
  const count = (severity: string) => own.filter((one) => one.severity === severity).length;
  const points = [
    count('error') > 0 ? `${count('error')} điểm cần sửa` : '',
    count('warning') > 0 ? `${count('warning')} điểm cần giải trình` : '',
  ].filter((words) => words !== '');
  const rest = points.length === 0 ? '' : `; trong đó ${points.join(', ')}`;
  return `${slotName(slot)}: tệp đã điền ${filled}/${asked} ô${rest}.`;
}

function notABook(): Failure {
  return failure('Đây không phải sổ báo cáo.', 'Mở đúng sổ báo cáo của đơn vị.');
}

function notAMaster(): Failure {
  return failure('Đây không phải bảng tổng hợp.', 'Mở bảng tổng hợp của đơn vị mình.');
}
