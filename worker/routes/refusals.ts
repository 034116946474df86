// What routes have in common: their refusals in the OpenAPI document, and who does something when.
import type { Context } from 'hono';
import type { Env } from '../env.ts';
import { problem } from '../schemas/answers.ts';
import type { Deed } from '../store/audit.ts';
import { vietnamTime } from '../time.ts';

export const refusals = {
  default: {
    description: 'Lời từ chối, kèm cách xử lý',
    content: { 'application/problem+json': { schema: problem } },
  },
} as const;

/** Content of a JSON answer. */
export function json<S>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** Content of a refusal that carries more than words. */
export function problemJson<S>(schema: S, description: string) {
  return { description, content: { 'application/problem+json': { schema } } };
}

/** An ETag matched, so that nothing is sent; it also lets a handler answer with text that is JSON already. */
export const unchanged = { 304: { description: 'Không có gì đổi' } } as const;

/** What the audit says of whoever is calling. */
export function deedOf(c: Context<Env>): Deed {
  return { at: vietnamTime(c.get('now')), actor: c.get('identity').email, request: c.get('requestId') };
}
