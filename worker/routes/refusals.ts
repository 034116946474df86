// What every route says about its refusals in the OpenAPI document.
import { problem } from '../schemas/answers.ts';

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

/** An ETag matched, so that nothing is sent; it also lets a handler answer with text that is JSON already. */
export const unchanged = { 304: { description: 'Không có gì đổi' } } as const;
