// Who is calling: verified once, before the body is read and the ledger is asked.
import { createMiddleware } from 'hono/factory';
import { identityOf } from '../access/tokens.ts';
import type { GateEnv } from '../env.ts';

export const identification = createMiddleware<GateEnv>(async (c, next) => {
  c.set('identity', await identityOf(c.req.header('Authorization'), c.get('issuer'), c.get('now')));
  await next();
});
