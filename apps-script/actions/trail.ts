// «Nhật ký»: who did what and when in the unit and below it, with before and after in words, and whether the trail is whole.

import { readPeriodCode } from '../../shared/period.ts';
import { signingForms } from '../../shared/report/head.ts';
import { shownChange } from '../../shared/report/shown-change.ts';
import { quietName } from '../../shared/reporting/reminders.ts';
import type { UnitName } from '../../shared/totals/summary.ts';
import { unitLabels } from '../../shared/units/unit-names.ts';
import type { Kept, TrailRow } from '../../shared/wire/answers.ts';
import { ask } from '../client.ts';
import { listOfAction } from '../lists/lists.ts';
import { planWords } from '../lists/plan-words.ts';
import { roleName } from '../lists/role-choices.ts';
import { timeText } from '../sheets/master-rows.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf } from './state.ts';

/** One row as the administrator reads it. */
export interface ShownTrailRow {
  id: number;
  /** «10:05 28/12/2016 · Nguyễn Thị Hoa (hoa@…)» */
  head: string;
  /** «Tân Định: nộp báo cáo quý IV năm 2016, lần 2» */
  title: string;
  /** Before and after, a sentence each. */
  lines: string[];
}

export interface TrailQuestion {
  /** Rows before this number; 0 from the newest on. */
  before: number;
  /** A unit, or 0 for all. */
  of: number;
  /** A period, or '' for all. */
  period: string;
}

export function readTrail({
  before,
  of,
  period,
}: TrailQuestion): Outcome<{ items: ShownTrailRow[]; next: number | null }> {
  const data = bookDataOf(SpreadsheetApp.getActive());
  if (data?.sort !== 'master')
    return failure('Đây không phải bảng tổng hợp.', 'Mở tệp bảng tổng hợp của đơn vị mình.');
  const answer = ask('trail', {
    unit: data.unit.id,
    ...(before > 0 ? { before } : {}),
    ...(of > 0 ? { of } : {}),
    ...(period === '' ? {} : { period }),
  });
  if (!answer.ok) return failureOf(answer);
  const { items, older: next } = answer.value;
  const units = items.map(({ unit }) => unit);
  return { ok: true, items: items.map((row) => shownRow(row, units)), next };
}

export function checkTrail(): Outcome<{ good: boolean; title: string; detail: string }> {
  const data = bookDataOf(SpreadsheetApp.getActive());
  if (data?.sort !== 'master')
    return failure('Đây không phải bảng tổng hợp.', 'Mở tệp bảng tổng hợp của đơn vị mình.');
  const answer = ask('checkedTrail', { unit: data.unit.id });
  if (!answer.ok) return failureOf(answer);
  const { rows, trail, breach } = answer.value;
  const mark = `Dấu của nhật ký toàn hệ thống: ${trail.rows} dòng, ${trail.fingerprint}. So với dấu trong thư tiến độ hoặc bản khóa kỳ đã giữ.`;
  return breach
    ? {
        ok: true,
        good: false,
        title: `Nhật ký có chỗ đứt ở dòng ${breach.id ?? ''} (${timeText(breach.at)}).`,
        detail: `${breach.words.charAt(0).toUpperCase()}${breach.words.slice(1)}. Ghi lại số dòng này và báo người quản trị hệ thống. ${mark}`,
      }
    : { ok: true, good: true, title: `Đã kiểm tra ${rows} dòng: nhật ký liền mạch.`, detail: mark };
}

function shownRow(row: TrailRow, units: readonly UnitName[]): ShownTrailRow {
  const { id, at, actor, name, unit } = row;
  return {
    id,
    head: `${timeText(at)} · ${name === '' ? actor : `${name} (${actor})`}`,
    title: `${unit.name}: ${titleOf(row)}`,
    lines: linesOf(row, units),
  };
}

/** What was done, as it follows «Tân Định: ». */
const deeds: Record<string, string> = {
  set_aside: 'có một bản nộp đến sau được giữ riêng',
  return: 'trả lại báo cáo',
  approve: 'duyệt báo cáo',
  reopen: 'mở lại báo cáo đã duyệt',
  close: 'khóa kỳ',
  deadlines: 'đặt thời hạn',
  selection: 'chọn bộ chỉ tiêu',
  targets: 'giao chỉ tiêu',
  assessments: 'ghi đánh giá',
  'year-plan': 'viết kế hoạch năm',
  units: 'đổi danh sách đơn vị',
  members: 'đổi danh sách thành viên',
  'document-head': 'đặt thể thức văn bản',
  enrolment: 'cấp mã ghi danh',
  enrolled: 'ghi danh bằng mã',
  remind: 'chuẩn bị thư nhắc nộp',
  reminded: 'đã gửi thư nhắc nộp',
  weekly: 'bật hoặc tắt thư tiến độ hằng tuần',
  'open-year': 'mở năm mới',
  erase: 'xóa địa chỉ của một người đã thôi việc',
  'join-asked': 'xin vào dưới một đơn vị cấp trên',
  'join-withdrawn': 'rút lời xin vào dưới đơn vị cấp trên',
  'join-accepted': 'nhận một đơn vị vào bên dưới',
  'join-declined': 'không nhận một đơn vị vào bên dưới',
  setup: 'cài đặt ban đầu',
};

function titleOf({ action, period, told }: TrailRow): string {
  const of = period === null ? null : readPeriodCode(period);
  const when = of ? ` ${quietName(of)}` : '';
  if (told.sort === 'submission' && action === 'submit')
    return `nộp báo cáo${when}, lần ${told.revision}${told.addendum > 0 ? `, bổ sung số ${told.addendum}` : ''}`;
  if (told.sort === 'closing') return `khóa kỳ${when}, lần ${told.number}`;
  return `${deeds[action] ?? 'thay đổi khác'}${when}`;
}

/** The most lines of one row. */
const most = 20;

function linesOf({ action, period, told }: TrailRow, units: readonly UnitName[]): string[] {
  switch (told.sort) {
    case 'submission': {
      if (told.changes === null) return ['Lần nộp đầu.'];
      const slot = (period && readPeriodCode(period)?.slot) || 'Y';
      const shown = told.changes.map((change) => {
        const { place, before, after } = shownChange(change, slot);
        return `${place}: ${before} → ${after}`;
      });
      return told.count === 0 ? ['Nội dung không đổi.'] : [...shown, ...moreOf(told.count - shown.length)];
    }
    case 'review':
      return [
        ...(told.message === '' ? [] : [`«${told.message}»`]),
        ...(told.remarks > 0 ? [`${told.remarks} góp ý ở từng ô.`] : []),
      ];
    case 'closing':
      return [`Mã ${told.code}.`];
    case 'enrolment':
      return [
        `${told.name}, ${roleName(told.role).toLowerCase()}${told.usedBy === '' ? ', chưa dùng' : `, tài khoản ${told.usedBy}`}.`,
      ];
    case 'list':
      return listLines(action, told, units);
    case 'unknown':
      return ['Trước và sau khi đổi: không lưu.'];
  }
}

function listLines(action: string, { items, more }: Kept, units: readonly UnitName[]): string[] {
  if (action === 'remind' || action === 'reminded') return [items.map(({ name }) => name).join(', ')];
  const columns = listOfAction(action)?.trail?.columns(unitLabels(units)) ?? otherColumns;
  const shown = items.slice(0, most);
  return [...shown.map((item) => planWords(columns, item)), ...moreOf(items.length - shown.length + more)];
}

function moreOf(count: number): string[] {
  return count > 0 ? [`và ${count} chỗ khác.`] : [];
}

/** Settings that are no list. */
const otherColumns = (
  [
    ['wanted', 'Gửi thư'],
    ['superior', 'Cơ quan chủ quản'],
    ['issuer', 'Cơ quan ban hành'],
    ['symbol', 'Ký hiệu'],
    ['place', 'Địa danh'],
    ['grounds', 'Căn cứ'],
    ['recipients', 'Nơi nhận'],
    ['form', 'Cách ký'],
    ['body', 'Ký thay mặt'],
    ['chief', 'Chức vụ người đứng đầu'],
    ['signer', 'Chức vụ người ký'],
    ['name', 'Họ tên người ký'],
  ] as const
).map(([key, heading]) => ({
  ...{ key, heading, help: '', width: 0 },
  ...(key === 'wanted'
    ? {
        cell: 'choice' as const,
        choices: [
          { code: 'true', label: 'có' },
          { code: 'false', label: 'không' },
        ],
      }
    : key === 'form'
      ? { cell: 'choice' as const, choices: signingForms }
      : { cell: 'text' as const }),
}));
