// Files out of the system and back: the workbook as Excel, a filled one put into the sheet, the summary for others.
import { catalogue } from '../../shared/catalogue/current.ts';
import type { Dhis2Mapping } from '../../shared/exchange/dhis2.ts';
import type { FilledFile } from '../../shared/exchange/filled-file.ts';
import { type PeriodCode, slotName } from '../../shared/period.ts';
import { ask, type Reply } from '../client.ts';
import { planFile } from '../sheets/file-plan.ts';
import { timeText } from '../sheets/master-rows.ts';
import { countOf, restore } from '../sheets/restore.ts';
import type { RestorePlan } from '../sheets/restore-plan.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { type Failure, failure, failureOf, type Outcome } from './answer.ts';
import { openBook, type Preview, previewOf } from './history.ts';
import { bookDataOf } from './state.ts';

export type BookFile = 'mau.xlsx' | 'bao-cao.xlsx';
export type SummaryFile = 'tong-hop.xlsx' | 'tong-hop.csv' | 'dhis2.json';

const bookFiles = { 'mau.xlsx': 'bookTemplate', 'bao-cao.xlsx': 'bookReports' } as const;
const summaryFiles = { 'tong-hop.xlsx': 'summaryXlsx', 'tong-hop.csv': 'summaryCsv' } as const;

/** A file to hand on to the sidebar, which can take only text. */
export interface FileContent {
  name: string;
  type: string;
  base64: string;
}

/** What a filled file would do to the sheet. */
export interface FilePreview extends Preview {
  /** Cells that go in as they were typed, since they cannot be read. */
  unreadable: { place: string; typed: string; fault: string; remedy: string }[];
  damage: string[];
  /** «Năm: tệp đã điền 180/210 ô; trong đó 3 điểm cần sửa, 2 điểm cần giải trình.» */
  periods: string[];
  /** Catalogue version of a file that was made with another one than the system uses; '' where it is the same. */
  older: string;
}

/** The empty template of the workbook's year, or its reports in force. */
export function bookFile(which: BookFile): Outcome<{ file: FileContent }> {
  const data = bookDataOf(SpreadsheetApp.getActive());
  if (data?.sort !== 'book') return notABook();
  const name = nameOf(which, data.unit.code, String(data.year));
  return fileOf(ask(bookFiles[which], { unit: data.unit.id, year: data.year }), name);
}

/** The summary of a period. */
export function summaryFile(period: PeriodCode, which: SummaryFile): Outcome<{ file: FileContent }> {
  const data = bookDataOf(SpreadsheetApp.getActive());
  if (data?.sort !== 'master') return notAMaster();
  const where = { unit: data.unit.id, period };
  const name = nameOf(which, data.unit.code, period);
  if (which !== 'dhis2.json') return fileOf(ask(summaryFiles[which], where), name);
  const answer = ask('dataValueSet', where);
  if (!answer.ok) return failureOf(answer);
  const base64 = Utilities.base64Encode(JSON.stringify(answer.value), Utilities.Charset.UTF_8);
  return fileOf({ ...answer, value: { base64 } }, name);
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

/** What putting a filled file into the sheet would change; nothing is written. `file` is Base64. */
export function previewFile(file: string): Outcome<{ preview: FilePreview }> {
  const planned = plan(file);
  if (!('plan' in planned)) return planned;
  const { filled } = planned;
  return {
    ok: true,
    preview: {
      ...previewOf(planned.plan),
      unreadable: filled.unreadable.map(({ place, typed, fault, remedy }) => ({
        place,
        typed,
        fault,
        remedy,
      })),
      damage: filled.damage,
      periods: filled.periods.map((period) => periodText(filled, period)),
      older: filled.catalogue === catalogue.version ? '' : filled.catalogue,
    },
  };
}

/** Puts a filled file into the sheet; what stood there is kept in a tab of its own. Nothing is submitted. */
export function takeFile(file: string): Outcome<{ count: number; backup: string }> {
  const planned = plan(file);
  if (!('plan' in planned)) return planned;
  const count = countOf(planned.plan);
  if (count === 0) return { ok: true, count, backup: '' };
  const me = ask('me', {});
  if (!me.ok) return failureOf(me);
  const spreadsheet = SpreadsheetApp.getActive();
  const backup = restore(spreadsheet, planned.workbook, planned.plan, timeText(me.value.now), 'nạp tệp');
  return { ok: true, count, backup };
}

function plan(file: string): { workbook: Workbook; plan: RestorePlan; filled: FilledFile } | Failure {
  const open = openBook();
  if ('ok' in open) return open;
  const { workbook } = open;
  const { unit, year } = workbook.data;
  const answer = ask('filledFile', { unit: unit.id, year }, { file });
  if (!answer.ok) return failureOf(answer);
  return { workbook, plan: planFile(catalogue, workbook, answer.value), filled: answer.value };
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

const types: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

function fileOf(answer: Reply<{ base64: string }>, name: string): Outcome<{ file: FileContent }> {
  if (!answer.ok) return failureOf(answer);
  const type = types[name.replace(/^.*\./, '')] ?? '';
  return { ok: true, file: { name, type, base64: answer.value.base64 } };
}

/** `tong-hop.csv` of 760 in 2016-Y → `tong-hop-760-2016-Y.csv`. */
function nameOf(which: BookFile | SummaryFile, unit: string, when: string): string {
  return which.replace(/\.(\w+)$/, `-${unit}-${when}.$1`);
}

function notABook(): Failure {
  return failure('Đây không phải sổ báo cáo.', 'Mở đúng sổ báo cáo của đơn vị.');
}

function notAMaster(): Failure {
  return failure('Đây không phải bảng tổng hợp.', 'Mở bảng tổng hợp của quận.');
}
