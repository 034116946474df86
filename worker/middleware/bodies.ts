// Reads every body before anything is answered, within bounds: a refusal with an unread body breaks the connection.
import { createMiddleware } from 'hono/factory';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';

/** Bytes of a report that are still read as one. */
const most = 1_000_000;
/** Beyond this the connection is given up. */
const patience = 32_000_000;

export const bodies = createMiddleware<Env>(async (c, next) => {
  const { raw } = c.req;
  if (raw.body === null || raw.method === 'GET' || raw.method === 'HEAD') return next();
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = raw.body.getReader();
  while (size <= patience) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size <= most) parts.push(value);
    else parts.length = 0;
  }
  if (size > patience) await reader.cancel();
  if (size > most) {
    throw new Problem(
      'too-large',
      'Báo cáo lớn hơn 1 MB. Hãy rút gọn phần thuyết minh hoặc bớt dòng trong các bảng rồi nộp lại.',
    );
  }
  c.req.raw = new Request(raw, { body: joined(parts, size) });
  return next();
});

function joined(parts: readonly Uint8Array[], size: number): ArrayBuffer {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole.buffer;
}
