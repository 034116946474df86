// What a request finds in the ledger: the gate's word on it, its body, the database; and what it cost, said to the gate.
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Call, Env, Work } from '../env.ts';
import { openDatabase } from '../store/database.ts';
import { callHeader, workHeader } from './headers.ts';

export const surroundings = createMiddleware<Env>(async (c, next) => {
  const call = JSON.parse(decodeURIComponent(c.req.header(callHeader) ?? '')) as Call;
  const db = openDatabase(c.env.storage);
  c.set('requestId', call.request);
  c.set('now', new Date(call.now));
  c.set('secret', call.secret);
  c.set('mail', call.mail);
  c.set('db', db);
  if (call.identity) c.set('identity', call.identity);
  // Before anything is judged: from here on a handler need not wait for anything.
  c.set('text', c.req.raw.body === null ? '' : await c.req.text());
  await next();
  const work: Work = { route: routePath(c, -1), ...db.spent };
  c.res.headers.set(workHeader, JSON.stringify(work));
});
