// «Mở năm» of a district: what it will do, told as an officer reads it, and doing it.
import { slotName } from '../../shared/period.ts';
import type { NewYear } from '../../shared/wire/new-year.ts';
import { ask, type Reply } from '../client.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf } from './state.ts';

export interface ShownNewYear {
  year: number;
  version: string;
  opened: boolean;
  /** In a sentence. */
  title: string;
  /** What happens, or has happened, a line each. */
  lines: string[];
  deadlines: { period: string; due: string; note: string; cutOff: string }[];
}

/** What opening the year after this master sheet's would do. */
export function readNewYear(): Outcome<{ newYear: ShownNewYear }> {
  return shown((where) => ask('newYear', where));
}

/** Opens it as it was read: `version` is of what stood on the page. */
export function openNewYear(version: string): Outcome<{ newYear: ShownNewYear }> {
  return shown((where) => ask('openYear', where, { version }));
}

function shown(
  send: (where: { unit: number; year: number }) => Reply<NewYear>,
): Outcome<{ newYear: ShownNewYear }> {
  const data = bookDataOf(SpreadsheetApp.getActive());
  if (data?.sort !== 'master')
    return failure('Đây không phải bảng tổng hợp.', 'Mở tệp bảng tổng hợp của đơn vị.');
  const answer = send({ unit: data.unit.id, year: data.year + 1 });
  if (!answer.ok) return failureOf(answer);
  return { ok: true, newYear: told(answer.value) };
}

function told(plan: NewYear): ShownNewYear {
  const { year, version, opened, units, above, targets, head, members } = plan;
  const lines = [
    `${units.standing} đơn vị bên dưới báo cáo trong năm ${year}, trong đó ${units.wards} đơn vị nộp báo cáo.`,
    ...(units.ended.length > 0 ? [`Đã thôi, không mở lại: ${namesOf(units.ended)}.`] : []),
    ...(units.begun.length > 0 ? [`Mới có: ${namesOf(units.begun)}.`] : []),
    ...waits(above, year),
    targets.going + targets.over > 0
      ? `Chỉ tiêu: ${targets.going} chỉ tiêu tiếp tục, ${targets.over} chỉ tiêu hết năm ${year - 1}.`
      : `Chưa giao chỉ tiêu nào cho năm ${year}.`,
    head ? 'Thể thức văn bản đã đặt được giữ.' : 'Thể thức văn bản chưa đặt; mẫu thường dùng được dùng tiếp.',
    `${members.staying} cán bộ tiếp tục.`,
    ...members.leaving.map(
      (one) => `${one.name} (${one.email}, ${one.unit.name}) đã thôi từ sau ngày ${dayOf(one.until)}.`,
    ),
  ];
  return {
    ...{ year, version, opened, lines },
    title: opened ? `Năm ${year} đã mở.` : `Năm ${year} chưa mở. Khi mở:`,
    deadlines: plan.deadlines.map((one) => ({
      period: slotName(one.slot),
      due: `${one.inclusive ? 'đến hết' : 'trước'} ${dayOf(one.due)}`,
      note: one.note,
      cutOff: `${dayOf(one.cutOff.first)} – ${dayOf(one.cutOff.last)}`,
    })),
  };
}

/** Who else has to set periods, and has not. */
function waits(above: NewYear['above'], year: number): string[] {
  const names = new Map<string, string[]>();
  for (const { slot, unit, isSet } of above)
    if (!isSet) names.set(unit.name, [...(names.get(unit.name) ?? []), slotName(slot)]);
  return [...names].map(
    ([name, periods]) => `Thời hạn ${periods.join(', ')} do ${name} đặt; ${name} chưa mở năm ${year}.`,
  );
}

function namesOf(units: readonly { name: string }[]): string {
  return units.map(({ name }) => name).join(', ');
}

function dayOf(day: string): string {
  return day.split('-').reverse().join('/');
}
