// A period on the borders of a day, for whoever reads the unit: then where the period lies later than the day, on that day
// otherwise.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { daysOf, isQuarter, type Period, slots } from '../../shared/period.ts';
import { type Ledgered, linesOf } from '../../shared/totals/tally.ts';
import type { OnBorders } from '../../shared/wire/answers.ts';
import { readerOf } from '../access/standing.ts';
import type { Env } from '../env.ts';
import { onBorders as answer } from '../schemas/borders.ts';
import { borders as query, unitPeriod } from '../schemas/parameters.ts';
import { onBorders } from '../totals/borders.ts';
import { bookOf } from '../units/asking.ts';
import { at } from './endpoint.ts';
import { json, refusals } from './refusals.ts';

export const borders = new OpenAPIHono<Env>();

borders.openapi(
  createRoute({
    ...at('onBorders'),
    summary: 'Số liệu một kỳ theo địa giới của một ngày: đơn vị nhập, tách thì cộng lại hoặc chia theo tỷ lệ',
    request: { params: unitPeriod, query },
    responses: { 200: json(answer, 'Cả đơn vị, rồi từng đơn vị báo cáo của ngày đó'), ...refusals },
  }),
  (c) => {
    const { unit, period } = c.req.valid('param');
    const { day, lines } = c.req.valid('query');
    const db = c.get('db');
    const moment = daysOf(period).last > day ? period : quarterOf(day);
    const place = readerOf(db, c.get('identity'), unit, moment);
    const book = bookOf(db, place);
    const whole = onBorders(db, book, place, { period, day });
    return c.json(lines ? onlyLines(book, whole, lines) : whole, 200);
  },
);

function quarterOf(day: string): Period {
  const year = Number(day.slice(0, 4));
  const slot = slots.filter(isQuarter).find((one) => daysOf({ year, slot: one }).last >= day) ?? 'Q4';
  return { year, slot };
}

function onlyLines(book: Ledgered, whole: OnBorders, lines: readonly string[]): OnBorders {
  const keys = new Set(
    linesOf(book.catalogue)
      .filter(({ key }) => lines.includes(key))
      .flatMap(({ id, value, base }) => [id, value, base ?? value]),
  );
  return {
    ...whole,
    summary: { ...whole.summary, lines: whole.summary.lines.filter(({ key }) => lines.includes(key)) },
    items: whole.items.map((item) => ({
      ...item,
      figures: Object.fromEntries(Object.entries(item.figures).filter(([key]) => keys.has(key))),
    })),
  };
}
