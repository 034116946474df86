// Who is calling: verified once, before anything of the database is read.
import { createMiddleware } from 'hono/factory';
import type { Env } from '../env.ts';
import { identityOf } from '../tokens.ts';

export const identification = createMiddleware<Env>(async (c, next) => {
  c.set('identity', await identityOf(c.req.header('Authorization'), c.get('issuer'), c.get('now')));
  await next();
});
