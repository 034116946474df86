// Unit × period: who has submitted, when, and whether in time.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Progress, ProgressCell } from '../../shared/answers.ts';
import { type Period, periodCode, periodName, slots } from '../../shared/period.ts';
import type { Env } from '../env.ts';
import { positionOf } from '../periods.ts';
import { progress as answer } from '../schemas/answers.ts';
import { page, unitYear } from '../schemas/parameters.ts';
import { readerOf } from '../standing.ts';
import { reportsOfYear } from '../store/keys.ts';
import {
  type DeadlineException,
  listExceptions,
  listSettings,
  nearestSetting,
  type PeriodSetting,
} from '../store/period-settings.ts';
import { countReports, findProgress } from '../store/progress.ts';
import type { ReportRow } from '../store/reports.ts';
import { slotBit } from '../store/slots.ts';
import { listParts, type Place } from '../store/units.ts';
import { vietnamDay } from '../time.ts';
import { json, refusals } from './refusals.ts';

export const progress = new OpenAPIHono<Env>();

progress.openapi(
  createRoute({
    method: 'get',
    path: '/v1/units/{unit}/progress/{year}',
    summary: 'Tiến độ nộp báo cáo của đơn vị và các đơn vị bên dưới, theo trang',
    request: { params: unitYear, query: page },
    responses: { 200: json(answer, 'Tiến độ; `next` là `after` của trang sau'), ...refusals },
  }),
  async (c) => {
    const { unit, year } = c.req.valid('param');
    const { after = 0, limit = 200 } = c.req.valid('query');
    const db = c.get('db');
    const place = await readerOf(db, c.get('identity'), unit, { year });
    const periods = slots.map((slot) => ({ year, slot }));
    const parts = await listParts(db, unit, year);
    const { units, reports, more } = await findProgress(db, parts, periods, { after, limit });
    const settings = await listSettings(
      db,
      [...new Set(units.flatMap((one) => [one.id, ...one.above.map(([id]) => id)]))],
      year,
    );
    const exceptions = await listExceptions(
      db,
      units.map((one) => one.id),
      year,
    );
    const counts = await countReports(db, parts, periods);
    const { id, code, name } = place;
    return c.json(
      {
        unit: { id, code, name },
        year,
        periods: periods.map((period, i) => ({
          period: periodCode(period),
          slot: period.slot,
          name: periodName(period),
          ...(counts[i] ?? { reported: 0, due: 0 }),
        })),
        items: joined(
          units.map((one) => ({
            unit: { id: one.id, code: one.code, name: one.name, tier: one.tier },
            reporter: one.reporter,
            periods: cellsOf(one, periods, { settings, exceptions, reports }, vietnamDay(c.get('now'))),
          })),
        ),
        next: more ? (units.at(-1)?.place ?? null) : null,
      },
      200,
    );
  },
);

/** A unit that stood at two places in the year is one line; each place has cells of its own periods only. */
function joined(items: readonly Progress['items'][number][]): Progress['items'] {
  const lines = new Map<string, Progress['items'][number]>();
  for (const item of items) {
    const key = `${item.unit.id} ${item.reporter}`;
    const known = lines.get(key);
    lines.set(key, known ? { ...item, periods: [...known.periods, ...item.periods] } : item);
  }
  return [...lines.values()];
}

function cellsOf(
  unit: Place,
  periods: readonly Period[],
  known: {
    settings: readonly PeriodSetting[];
    exceptions: readonly DeadlineException[];
    reports: ReadonlyMap<number, ReportRow>;
  },
  today: string,
): ProgressCell[] {
  const rows = reportsOfYear(known.reports, unit.year, unit.place);
  const counted = periods.filter(({ slot }) => unit.slots & slotBit(slot));
  return counted.map((period) => {
    const setting = nearestSetting(known.settings, known.exceptions, unit, period);
    const row = rows.get(period.slot);
    return {
      slot: period.slot,
      ...positionOf(period, rows, setting, today),
      revision: row?.revision ?? 0,
      at: row?.at ?? null,
      by: row?.by ?? null,
      due: setting?.due ?? null,
    };
  });
}
