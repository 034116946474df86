// What a request finds in the ledger: the gate's word on it, its body, the database; and what it cost, said to the gate.
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Call, Env, Work } from '../env.ts';
import { Problem } from '../problems.ts';
import { openDatabase } from '../store/database.ts';
import { callHeader, workHeader } from './headers.ts';
import { day, type Limits, minute } from './limits.ts';

/** By account, and by address, behind which a whole office may stand. */
function refuseTooMany(limits: Limits, { identity, address, callsAMinute }: Call): void {
  const now = Date.now();
  const wait = Math.max(
    ...(identity
      ? [
          limits.count(identity.sub, { name: 'account', most: callsAMinute, span: minute }, now),
          limits.count(identity.sub, { name: 'account-day', most: 50 * callsAMinute, span: day }, now),
        ]
      : []),
    ...(address === ''
      ? []
      : [
          limits.count(address, { name: 'address', most: 10 * callsAMinute, span: minute }, now),
          limits.count(address, { name: 'address-day', most: 500 * callsAMinute, span: day }, now),
        ]),
    0,
  );
  if (wait === 0) return;
  throw new Problem(
    'too-many-calls',
    `Mỗi tài khoản gọi nhiều nhất ${callsAMinute} lần một phút, ${50 * callsAMinute} lần một ngày. Số liệu vẫn còn trong bảng; hãy thử lại sau ${wait} giây.`,
    {},
    { 'Retry-After': String(wait) },
  );
}

export const surroundings = createMiddleware<Env>(async (c, next) => {
  const call = JSON.parse(decodeURIComponent(c.req.header(callHeader) ?? '')) as Call;
  const db = openDatabase(c.env.storage);
  c.set('requestId', call.request);
  c.set('now', new Date(call.now));
  c.set('secret', call.secret);
  c.set('mail', call.mail);
  c.set('db', db);
  if (call.identity) c.set('identity', call.identity);
  refuseTooMany(c.env.limits, call);
  // Before anything is judged: from here on a handler need not wait for anything.
  c.set('text', c.req.raw.body === null ? '' : await c.req.text());
  await next();
  const work: Work = { route: routePath(c, -1), ...db.spent };
  c.res.headers.set(workHeader, JSON.stringify(work));
});
