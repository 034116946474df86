// One line of JSON a request: no figures, no names, no e-mails.
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Env } from '../env.ts';

export const journal = createMiddleware<Env>(async (c, next) => {
  const begin = Date.now();
  await next();
  const spent = c.get('db')?.spent;
  const identity = c.get('identity');
  console.log(
    JSON.stringify({
      request: c.get('requestId'),
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      milliseconds: Date.now() - begin,
      ...(identity ? { caller: await hashOf(identity.sub) } : {}),
      ...(spent ? { rowsRead: spent.read, rowsWritten: spent.written, statements: spent.statements } : {}),
    }),
  );
});

async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes).slice(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
