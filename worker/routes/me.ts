// Who am I: the caller's units, and for each the periods with what has been submitted.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { periodCode, periodName } from '../../shared/period.ts';
import type { Review } from '../../shared/reporting/workflow.ts';
import type { MyPeriod } from '../../shared/wire/answers.ts';
import { membershipsOf } from '../access/standing.ts';
import { positionOf, stateOf } from '../deadlines/periods.ts';
import type { Env } from '../env.ts';
import { me as answer } from '../schemas/answers.ts';
import { reportKey, reportsOfYear } from '../store/keys.ts';
import {
  type DeadlineException,
  listExceptions,
  listSettings,
  nearestSetting,
  type PeriodSetting,
} from '../store/period-settings.ts';
import { listReports, type ReportRow, receiptOf } from '../store/reports.ts';
import { type GivenReview, listLastReviews } from '../store/reviews.ts';
import { listStays, type Stay } from '../store/units.ts';
import { vietnamDay, vietnamTime } from '../time.ts';
import { askedAbove, askingOfPlaces, ownOverPlaces } from '../units/asking.ts';
import { slotsIn } from '../units/slots.ts';
import { at } from './endpoint.ts';
import { json, refusals } from './refusals.ts';

export const me = new OpenAPIHono<Env>();

me.openapi(
  createRoute({
    ...at('me'),
    summary: 'Tài khoản, đơn vị, quyền và các kỳ báo cáo',
    responses: { 200: json(answer, 'Tôi'), ...refusals },
  }),
  (c) => {
    const db = c.get('db');
    const now = c.get('now');
    const identity = c.get('identity');
    const memberships = membershipsOf(db, identity);
    const places = listStays(
      db,
      memberships.map(({ unit }) => unit),
    );
    const [settings, exceptions, rows, parents] = [
      listSettings(db, [
        ...new Set(places.flatMap((place) => [place.id, ...place.above.map(([unit]) => unit)])),
      ]),
      listExceptions(db, [...new Set(places.map(({ id }) => id))]),
      listReports(
        db,
        places.flatMap((place) => periodsIn(place).map((period) => reportKey(period, place.place))),
      ),
      listStays(db, [...new Set(places.flatMap(({ parent }) => parent ?? []))]),
    ];
    const above = askedAbove(db, places);
    const returned = [...rows.values()].filter(({ state }) => state === 'tra_lai');
    const last = listLastReviews(
      db,
      returned.map(({ key }) => key),
    );
    const units = memberships.flatMap(({ unit, role }) => {
      const mine = places.filter(({ id }) => id === unit);
      const [newest] = mine;
      if (!newest) return [];
      const { id, code, name, tier, reporter } = newest;
      const over = parents.find((one) => one.id === newest.parent);
      const parent = over ? { id: over.id, code: over.code, name: over.name, tier: over.tier } : null;
      // Newest year first; within a year the periods stand in their order, whatever place the unit had.
      const inOrder = [...mine].sort((a, b) => b.year - a.year || a.slots - b.slots);
      const periods = inOrder.flatMap((place) =>
        periodsOf(place, { settings, exceptions, rows, last }, vietnamDay(now)),
      );
      const asking = askingOfPlaces(mine, above);
      const own = reporter === 'ward' ? ownOverPlaces(mine, above) : [];
      const added = own.length === 0 ? {} : { own };
      return [{ id, code, name, tier, role, reporter, parent, asking, ...added, periods }];
    });
    return c.json(
      {
        email: identity.email,
        name: memberships[0]?.name ?? identity.name ?? identity.email,
        now: vietnamTime(now),
        years: [...new Set(places.map(({ year }) => year))],
        units,
      },
      200,
    );
  },
);

function periodsIn({ year, slots }: Stay) {
  return slotsIn(slots).map((slot) => ({ year, slot }));
}

function periodsOf(
  place: Stay,
  known: {
    settings: readonly PeriodSetting[];
    exceptions: readonly DeadlineException[];
    rows: ReadonlyMap<number, ReportRow>;
    last: ReadonlyMap<number, GivenReview>;
  },
  today: string,
): MyPeriod[] {
  const mine = reportsOfYear(known.rows, place.year, place.place);
  return periodsIn(place).map((period) => {
    const setting = nearestSetting(known.settings, known.exceptions, place, period);
    const row = mine.get(period.slot);
    const unit = place.in(period.slot);
    const { state: report, ...position } = positionOf(period, mine, setting, today);
    const review = row && report === 'tra_lai' ? known.last.get(row.key) : undefined;
    return {
      period: periodCode(period),
      name: periodName(period),
      state: stateOf(period, setting, today),
      opens: setting?.opens ?? null,
      due: setting?.due ?? null,
      inclusive: setting?.inclusive ?? true,
      internal: setting?.internal ?? null,
      grace: setting?.grace ?? 0,
      exception: setting?.exception ?? null,
      receipt: row ? receiptOf(row, unit, periodCode(period)) : null,
      report,
      ...position,
      review: review ? shown(review) : null,
    };
  });
}

function shown({ actor: _, ...review }: GivenReview): Review {
  return review;
}
