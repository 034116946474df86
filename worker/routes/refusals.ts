// What routes have in common: their refusals in the OpenAPI document, and who does something when.
import type { Context, TypedResponse } from 'hono';
import type { Env } from '../env.ts';
import { problem } from '../schemas/answers.ts';
import { actorOfAccount } from '../store/accounts.ts';
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

/** An answer whose text is JSON already: reading and writing it again would cost more than everything else. */
export function jsonText(
  c: Context<Env>,
  text: string | Uint8Array<ArrayBuffer>,
): Response & TypedResponse<never, 200, 'json'> {
  const answer: Response = c.body(text, 200, { 'Content-Type': 'application/json' });
  return answer as Response & TypedResponse<never, 200, 'json'>;
}

/** What the audit says of whoever is calling. */
export function deedOf(c: Context<Env>): Deed {
  return {
    at: vietnamTime(c.get('now')),
    actor: actorOfAccount(c.get('db'), c.get('identity').email),
    request: c.get('requestId'),
  };
}
