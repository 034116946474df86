// Who is calling: verified once, before anything of the database is read.
import { createMiddleware } from 'hono/factory';
import { identityOf } from '../access/tokens.ts';
import type { Env } from '../env.ts';

export const identification = createMiddleware<Env>(async (c, next) => {
  c.set('identity', await identityOf(c.req.header('Authorization'), c.get('issuer'), c.get('now')));
  await next();
});
