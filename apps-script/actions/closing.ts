// «Khóa kỳ»: freezes a period's summary with a code; «Đối chiếu mã» looks a printed code up.

import { type PeriodCode, periodName, readPeriodCode } from '../../shared/period.ts';
import { stateNames } from '../../shared/reporting/workflow.ts';
import type { Addendum, Snapshot } from '../../shared/wire/answers.ts';
import { ask } from '../client.ts';
import { timeText } from '../sheets/master-rows.ts';
import { recallShown } from '../sheets/unit-places.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { masterPeriodOf } from './master-period.ts';

/** A closing as the officer reads it. */
export interface ShownClosing {
  unit: string;
  period: string;
  number: number;
  code: string;
  digest: string;
  at: string;
  by: string;
  reported: number;
  due: number;
}

/** What there is to know before a period is closed: earlier closings with their addenda, and the wards that are not approved. */
export function readClosing(
  period: PeriodCode,
): Outcome<{ closings: ShownClosing[]; waiting: { name: string; state: string }[]; addenda: Addendum[] }> {
  const place = masterPeriodOf(period);
  if ('ok' in place) return place;
  const shown = recallShown(SpreadsheetApp.getActive())?.shown;
  if (shown?.period !== place.period) {
    return failure(
      `Bảng tổng hợp chưa hiện số liệu ${place.name}.`,
      'Chọn kỳ này, bấm «Cập nhật bảng tổng hợp», xem lại rồi mới khóa.',
    );
  }
  const answer = ask('closings', { unit: place.unit, period: place.period });
  if (!answer.ok) return failureOf(answer);
  const changes =
    answer.value.items.length > 0 ? ask('closingChanges', { unit: place.unit, period: place.period }) : null;
  if (changes && !changes.ok) return failureOf(changes);
  return {
    ok: true,
    closings: answer.value.items.map((one) => shownClosing(one)),
    addenda: changes?.value.addenda ?? [],
    waiting: shown.units
      .filter((unit) => unit.state !== 'da_duyet')
      .map((unit) => ({ name: unit.name, state: stateNames[unit.state] })),
  };
}

/** Closes the period; `confirmed` also where quarters contradict reports. From then on the Worker takes addenda only. */
export function closeMaster(period: PeriodCode, confirmed: boolean): Outcome<{ closing: ShownClosing }> {
  const place = masterPeriodOf(period);
  if ('ok' in place) return place;
  const answer = ask('close', {
    ...{ unit: place.unit, period: place.period },
    ...(confirmed ? { confirmed: '1' as const } : {}),
  });
  if (!answer.ok) return failureOf(answer);
  return { ok: true, closing: shownClosing(answer.value) };
}

/** Whose summary a printed code is, and whether it is unchanged. */
export function checkCode(typed: string): Outcome<{ closing: ShownClosing; matches: boolean }> {
  const code = typed.trim().toUpperCase();
  if (code === '') return failure('Chưa gõ mã.', 'Gõ mã in trên báo cáo, ví dụ Q1-2016Y-7KF3-9M2X.');
  const answer = ask('checkedCode', { code });
  if (!answer.ok) return failureOf(answer);
  return { ok: true, closing: shownClosing(answer.value.snapshot), matches: answer.value.matches };
}

function shownClosing({ unit, period, number, code, digest, at, by, summary }: Snapshot): ShownClosing {
  const read = readPeriodCode(period);
  return {
    unit: unit.name,
    period: read ? periodName(read) : period,
    number,
    code,
    digest,
    at: timeText(at),
    by,
    reported: summary.reported,
    due: summary.due,
  };
}
