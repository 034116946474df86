// Refuses everything where the configuration is unsound, and settles the time of a request.
import { createMiddleware } from 'hono/factory';
import { type GateEnv, issuerOf } from '../env.ts';
import { Problem } from '../problems.ts';

export const configuration = createMiddleware<GateEnv>(async (c, next) => {
  const issuer = issuerOf(c.env);
  if (!issuer) {
    throw new Problem(
      'config-refused',
      'Quản trị cần đặt AUDIENCES, và ở máy chủ thật thì STAGE là production, không có LOCAL_ISSUER.',
    );
  }
  c.set('issuer', issuer);
  c.set('now', timeOf(c.env.STAGE, c.req.header('X-Demo-Clock')));
  await next();
});

/** The demo's own time is believed only on somebody's own machine. */
function timeOf(stage: string, demo: string | undefined): Date {
  const time = stage === 'local' && demo ? new Date(demo) : new Date();
  return Number.isNaN(time.getTime()) ? new Date() : time;
}
