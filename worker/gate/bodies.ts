// Bounds of bodies. What is declared too long is refused unread; what turns out to be is given up on the way; and a
// refusal never leaves a body unread, which would break the connection.
import { createMiddleware } from 'hono/factory';
import { largestReport } from '../../shared/wire/submission.ts';
import type { GateEnv } from '../env.ts';
import { Problem } from '../problems.ts';

/** Bytes that a request may have, by what it is for. A report is bounded by what the form can hold. */
const bounds: [method: string, path: RegExp, most: number][] = [
  // With the token that vouches for an earlier time.
  ['PUT', /^\/v1\/units\/[^/]+\/reports\/[^/]+$/, largestReport + 10_000],
  ['POST', /^\/v1\/units\/[^/]+\/previews\/[^/]+$/, 50_000],
  ['POST', /^\/v1\/enrolments$/, 1_000],
  ['POST', /^\/v1\/setup$/, 4_000_000],
  ['POST', /^\/v1\/restore$/, 4_000_000],
  ['POST', /^\/v1\/units\/[^/]+\/enrolments$/, 2_000],
  ['POST', /^\/v1\/units\/[^/]+\/reports\/[^/]+\/reviews$/, 200_000],
];

/** Lists of units and members of a whole province. */
const most = 1_000_000;

/** What is still read of a refused body, so that the answer arrives; beyond this the connection is given up. */
const patience = 4_000_000;

export const bodies = createMiddleware<GateEnv>(async (c, next) => {
  const { raw } = c.req;
  if (Number(c.req.header('Content-Length') ?? 0) > boundOf(raw)) {
    await drain(raw);
    throw tooLarge(boundOf(raw));
  }
  await next();
  if (!raw.bodyUsed) await drain(raw);
});

/** The whole body; null where there is none. */
export async function readBody(request: Request): Promise<ArrayBuffer | null> {
  if (request.body === null || request.method === 'GET' || request.method === 'HEAD') return null;
  const bound = boundOf(request);
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size <= bound) parts.push(value);
    else parts.length = 0;
    if (size > patience) {
      await reader.cancel();
      break;
    }
  }
  if (size > bound) throw tooLarge(bound);
  return joined(parts, size);
}

function boundOf({ method, url }: Request): number {
  const { pathname } = new URL(url);
  return bounds.find(([one, path]) => one === method && path.test(pathname))?.[2] ?? most;
}

async function drain({ body }: Request): Promise<void> {
  if (body === null) return;
  const reader = body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  for (let size = 0; size <= patience; ) {
    const { done, value } = await reader.read();
    if (done) return;
    size += value.byteLength;
  }
  await reader.cancel();
}

function tooLarge(bound: number): Problem {
  const size = bound >= 1_000_000 ? `${bound / 1_000_000} MB` : `${bound / 1000} KB`;
  return new Problem(
    'too-large',
    `Nội dung gửi lên lớn hơn ${size}. Hãy rút gọn phần thuyết minh hoặc bớt dòng trong các bảng rồi nộp lại.`,
  );
}

function joined(parts: readonly Uint8Array[], size: number): ArrayBuffer {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole.buffer;
}
