// The secret of the deployment, by which it is set up before it has any member.
import { createMiddleware } from 'hono/factory';
import { sha256 } from '../audit/digests.ts';
import type { GateEnv } from '../env.ts';
import { Problem } from '../problems.ts';

const shortest = 20;

export const secret = createMiddleware<GateEnv>(async (c, next) => {
  const ours = c.env.SETUP_SECRET ?? '';
  const theirs = /^Secret (\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1] ?? '';
  // Digests are compared, whose letters tell nothing of the secret by the time that it takes.
  if (ours.length < shortest || sha256(theirs) !== sha256(ours)) {
    throw new Problem(
      'secret-refused',
      'Mã dựng ban đầu không đúng, hoặc máy chủ chưa đặt SETUP_SECRET (ít nhất 20 ký tự).',
    );
  }
  c.set('secret', sha256(theirs));
  await next();
});
