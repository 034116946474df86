// Closing a period: a numbered snapshot for ever, and what addenda have changed since.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { type Period, periodName } from '../../shared/period.ts';
import type { Summary } from '../../shared/totals/summary.ts';
import { unconfirmedInWords } from '../../shared/totals/unconfirmed.ts';
import type { Snapshot } from '../../shared/wire/answers.ts';
import { refuseUnlessSteward } from '../access/rights.ts';
import { readerOf, standingOf } from '../access/standing.ts';
import { trailOf } from '../audit/fingerprint.ts';
import { stateOf } from '../deadlines/periods.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import { changesBetweenSummaries, snapshotOf } from '../reporting/closing.ts';
import { building, closingChanges, snapshot, snapshots } from '../schemas/answers.ts';
import { confirmation, unitPeriod } from '../schemas/parameters.ts';
import { listInForce } from '../store/closed-parts.ts';
import { listAddenda, listClosings, saveClosing } from '../store/closings.ts';
import { findSetting, type PeriodSetting } from '../store/period-settings.ts';
import type { Place } from '../store/units.ts';
import { vietnamDay } from '../time.ts';
import { quarterPlaces } from '../totals/quarters.ts';
import { summaryTextOf, totalOf } from '../totals/summing.ts';
import { bookOf } from '../units/asking.ts';
import { at } from './endpoint.ts';
import { deedOf, json, refusals } from './refusals.ts';

export const closings = new OpenAPIHono<Env>();

const unfinished = { 202: json(building, 'Đang cộng dở: gọi lại') };

closings.openapi(
  createRoute({
    ...at('close'),
    summary: 'Khóa kỳ: giữ nguyên bản tổng hợp, từ nay chỉ nhận báo cáo bổ sung',
    request: { params: unitPeriod, query: confirmation },
    responses: {
      200: json(snapshot, 'Từ lần khóa trước không có gì đổi: bản cũ'),
      201: json(snapshot, 'Đã khóa'),
      ...unfinished,
      ...refusals,
    },
  }),
  (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    return db.step(() => {
      const { memberships, place } = standingOf(db, c.get('identity'), unit, period);
      const { name } = refuseUnlessSteward(memberships, place, ['tong_hop', 'quan_tri']);
      const today = vietnamDay(c.get('now'));
      const setting = refuseUnlessClosable(place, period, findSetting(db, place, period), today);
      const sum = totalOf(db, place, period);
      if (sum.building) return c.json(sum, 202, { 'Retry-After': '0' });
      const summary = JSON.parse(summaryTextOf(db, sum, place, period)) as Summary;
      const last = listClosings(db, unit, period).at(-1);
      const deed = deedOf(c);
      const parts = listInForce(db, [{ period, place }, ...quarterPlaces(db, place, period)]);
      const made = snapshotOf(summary, parts, { number: (last?.number ?? 0) + 1, at: deed.at, by: name });
      if (last && last.digest === made.digest && setting.closed) return c.json(last, 200);
      refuseUnconfirmed(bookOf(db, place).catalogue, summary, c.req.valid('query').confirmed === '1');
      saveClosing(db, { place, period, snapshot: made, parts, setting }, deed);
      return c.json(made, 201);
    });
  },
);

closings.openapi(
  createRoute({
    ...at('closings'),
    summary: 'Các bản tổng hợp đã khóa, từ cũ đến mới',
    request: { params: unitPeriod },
    responses: { 200: json(snapshots, 'Từ cũ đến mới'), ...refusals },
  }),
  (c) => {
    const { unit, period } = c.req.valid('param');
    readerOf(c.get('db'), c.get('identity'), unit, period);
    const db = c.get('db');
    return c.json({ items: listClosings(db, unit, period), trail: trailOf(db) }, 200);
  },
);

closings.openapi(
  createRoute({
    ...at('closingChanges'),
    summary: 'Chỗ tổng hợp hôm nay khác bản đã khóa gần nhất, và báo cáo bổ sung của từng đơn vị',
    request: { params: unitPeriod },
    responses: { 200: json(closingChanges, 'Từng dòng khác nhau'), ...unfinished, ...refusals },
  }),
  (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    const place = readerOf(db, c.get('identity'), unit, period);
    const last: Snapshot | undefined = listClosings(db, unit, period).at(-1);
    if (!last) throw new Problem('closing-none', `${place.name} chưa khóa kỳ ${periodName(period)}.`);
    const sum = totalOf(db, place, period);
    if (sum.building) return c.json(sum, 202, { 'Retry-After': '0' });
    const today = JSON.parse(summaryTextOf(db, sum, place, period)) as Summary;
    return c.json(
      {
        number: last.number,
        code: last.code,
        reported: { before: last.summary.reported, after: today.reported },
        items: changesBetweenSummaries(last.summary, today),
        addenda: listAddenda(db, place, period, last),
      },
      200,
    );
  },
);

/** Whoever closes says that they know which reports their quarters contradict. */
function refuseUnconfirmed(catalogue: Catalogue, { unconfirmed = [] }: Summary, confirmed: boolean): void {
  if (confirmed || unconfirmed.length === 0) return;
  throw new Problem(
    'closing-unconfirmed',
    `${unconfirmed.length} đơn vị cần xác nhận lại báo cáo. ${unconfirmed
      .slice(0, 20)
      .map((one) => unconfirmedInWords(catalogue, one))
      .join('; ')}. Hãy đề nghị nộp lại, hoặc xác nhận rằng vẫn khóa theo tổng các quý.`,
  );
}

function refuseUnlessClosable(
  place: Place,
  period: Period,
  setting: PeriodSetting | null,
  today: string,
): PeriodSetting {
  if (place.reporter === 'ward')
    throw new Problem('not-closable', `${place.name} không có đơn vị bên dưới; kỳ do cấp trên khóa.`);
  if (setting && stateOf(period, setting, today) !== 'chua_mo') return setting;
  throw new Problem('not-closable', `Kỳ ${periodName(period)} chưa mở nên chưa có gì để khóa.`);
}
