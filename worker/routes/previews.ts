// How a report would move the rates of the unit above, before it is sent. Nothing is stored.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { lookup } from '../../shared/catalogue/lookup.ts';
import { usualMost } from '../../shared/catalogue/usual.ts';
import { effectOf } from '../../shared/change/effect.ts';
import { type Period, periodCode } from '../../shared/period.ts';
import type { Ledgered, Tallies } from '../../shared/totals/tally.ts';
import { submitterOf } from '../access/standing.ts';
import { talliesFrom } from '../book.ts';
import type { Env } from '../env.ts';
import { day, type Limits } from '../ledger/limits.ts';
import { Problem } from '../problems.ts';
import { faultsIn } from '../schemas/content.ts';
import { draft, effect } from '../schemas/effect.ts';
import { unitPeriod } from '../schemas/parameters.ts';
import type { Database } from '../store/database.ts';
import { findWard } from '../store/rollups.ts';
import { findPlace, type Place } from '../store/units.ts';
import { Memo } from '../totals/memo.ts';
import { sumOf } from '../totals/summing.ts';
import { bookOf } from '../units/asking.ts';
import { bodyOf, readReport } from './bodies.ts';
import { at } from './endpoint.ts';
import { json, refusals } from './refusals.ts';

export const previews = new OpenAPIHono<Env>();
previews.openAPIRegistry.register('Draft', draft);

previews.openapi(
  createRoute({
    ...at('effect'),
    summary: 'Báo cáo sắp nộp làm thay đổi tỷ lệ của cấp trên thế nào; không lưu gì',
    request: { params: unitPeriod, body: bodyOf('Draft') },
    responses: { 200: json(effect, 'Tỷ lệ trước và sau'), ...refusals },
  }),
  (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    const identity = c.get('identity');
    const { place } = submitterOf(db, identity, unit, period);
    const given = draft.safeParse(readReport(c));
    if (!given.success) {
      throw new Problem('content-invalid', 'Bản xem trước chỉ nhận tử số và mẫu số của các tỷ lệ.', {
        errors: faultsIn(given.error),
      });
    }
    const book = bookOf(db, place);
    refuseImpossible(book, given.data.rates);
    refuseCurious(c.env.limits, `${unit} ${periodCode(period)}`);
    const nothing = { above: null, period: periodCode(period), rates: [], withheld: 0 };
    const [parent] = place.above[0] ?? [];
    if (parent === undefined) return c.json(nothing, 200);
    // Only what is printed of the sum leaves this handler, so that the caller's own right is enough.
    const above = findPlace(db, parent, period);
    if (!above) return c.json(nothing, 200);
    const sums = kept.of(db, `${unit} ${periodCode(period)} ${identity.today}`, () =>
      sumsNow(db, book, { above, place, period }),
    );
    if (!sums) return c.json(nothing, 200);
    const { id, code, name, tier } = above;
    const moved = effectOf(book, sums.all, sums.own, given.data.rates);
    return c.json({ above: { id, code, name, tier }, period: periodCode(period), ...moved }, 200);
  },
);

/** What a ward's drafts of a day are held against: the sum of its first one, so that nobody sees who has sent since. */
const kept = new Memo<Sums | null>(500);

interface Sums {
  all: Tallies;
  own: Tallies;
}

function sumsNow(
  db: Database,
  book: Ledgered,
  { above, place, period }: { above: Place; place: Place; period: Period },
): Sums | null {
  const sum = sumOf(db, book, above, period);
  return sum.building ? null : { all: sum.document().tallies, own: ownTallies(db, book, place, period) };
}

/** Rates that no report could have would tell of the others what a report cannot. */
function refuseImpossible(book: Ledgered, rates: Record<string, number>): void {
  const errors = Object.keys(rates).flatMap((key) => {
    const base = rates[key.replace(/\.tu$/, '.mau')];
    const value = rates[key] ?? 0;
    const found = lookup(book.catalogue).fields.get(key);
    const indicator = found?.indicator;
    const most = found ? usualMost(found.indicator, found.field) : null;
    if (most !== null && value > most)
      return [{ at: `/rates/${key}`, fault: 'Lớn hơn mức một đơn vị có thể có' }];
    const bounded = !(indicator && 'unbounded' in indicator && indicator.unbounded);
    return bounded && key.endsWith('.tu') && base !== undefined && value > base
      ? [{ at: `/rates/${key}`, fault: 'Tử số lớn hơn mẫu số' }]
      : [];
  });
  if (errors.length > 0)
    throw new Problem('content-invalid', 'Có số không thể có. Hãy bấm «Kiểm tra», sửa rồi xem lại.', {
      errors,
    });
}

/** A report is looked at before it is sent a few times; the sum of the others is found out by asking often. */
const previewsADay = 5;

function refuseCurious(limits: Limits, who: string): void {
  const wait = limits.count(who, { name: 'preview', most: previewsADay, span: day }, Date.now());
  if (wait > 0)
    throw new Problem(
      'too-many-calls',
      `Mỗi kỳ chỉ xem trước được ${previewsADay} lần một ngày. Báo cáo vẫn nộp được bình thường.`,
      {},
      { 'Retry-After': String(wait) },
    );
}

function ownTallies(db: Database, book: Ledgered, place: Place, period: Period): Tallies {
  const sent = findWard(db, period, place);
  return sent ? talliesFrom(book, sent.tallies) : [];
}
