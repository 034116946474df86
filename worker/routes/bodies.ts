// Reads the JSON of a request: judged in the handlers, after the rights.
import type { Context } from 'hono';
import { personalDataInBody, refusalWords } from '../../shared/personal-data/body.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import { type Fault, faultsIn, type Shape } from '../schemas/content.ts';

/** A body of the right shape. */
export function readAs<T>(c: Context<Env>, shape: Shape<T>, refuse: (errors: Fault[]) => Problem): T {
  const read = shape.safeParse(readReport(c));
  if (read.success) return read.data;
  throw refuse(faultsIn(read.error));
}

/** A body with free text: of the right shape and size first, and then, whatever it is for, without anything personal. */
export function readShaped<T>(c: Context<Env>, shape: Shape<T>, refuse: (errors: Fault[]) => Problem): T {
  const body = readAs(c, shape, refuse);
  const found = personalDataInBody(body);
  if (found.length === 0) return body;
  throw new Problem('personal-data', refusalWords(found), {
    errors: found.slice(0, 50).map(({ at, words }) => ({ at, fault: `Có ${words}` })),
  });
}

/**
 * A report, or a file with one: its own check says cell by cell what is personal when it is submitted, and knows the
 * columns in which names belong.
 */
export function readReport(c: Context<Env>): unknown {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')) {
    throw new Problem('media-type', 'Yêu cầu phải có Content-Type: application/json.');
  }
  try {
    return JSON.parse(c.get('text'));
  } catch {
    throw new Problem('json-malformed', 'Nội dung gửi lên bị hỏng hoặc bị cắt ngắn. Hãy gửi lại.');
  }
}

/** A body whose shape is described elsewhere in the document and judged in the handler. */
export function bodyOf(schema: string) {
  return { content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } } };
}
