// A name for every request, and one line of JSON about it: no figures, no names, no e-mails.
import { createMiddleware } from 'hono/factory';
import { sha256 } from '../audit/digests.ts';
import type { GateEnv } from '../env.ts';

export const journal = createMiddleware<GateEnv>(async (c, next) => {
  const begin = Date.now();
  // Whoever calls does not choose the name under which the journal and the audit know a request.
  c.set('requestId', crypto.randomUUID());
  await next();
  c.res.headers.set('X-Request-Id', c.get('requestId'));
  const { route, read, written, statements } = c.get('work') ?? { route: '' };
  const identity = c.get('identity');
  console.log(
    JSON.stringify({
      request: c.get('requestId'),
      method: c.req.method,
      route,
      status: c.res.status,
      milliseconds: Date.now() - begin,
      ...(identity ? { caller: sha256(identity.sub).slice(0, 12) } : {}),
      ...(route ? { rowsRead: read, rowsWritten: written, statements } : {}),
    }),
  );
});
