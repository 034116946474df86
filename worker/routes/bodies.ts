// Reads the JSON of a request: judged in the handlers, after the rights.
import { personalDataInBody, refusalWords } from '../../shared/personal-data/body.ts';
import { Problem } from '../problems.ts';

/** A body with free text: whatever it is for, nothing personal comes in. */
export async function readJson(request: Request): Promise<unknown> {
  const body = await readReport(request);
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
export async function readReport(request: Request): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('Content-Type') ?? '')) {
    throw new Problem('media-type', 'Yêu cầu phải có Content-Type: application/json.');
  }
  try {
    return await request.json();
  } catch {
    throw new Problem('json-malformed', 'Nội dung gửi lên bị hỏng hoặc bị cắt ngắn. Hãy gửi lại.');
  }
}

/** A body whose shape is described elsewhere in the document and judged in the handler. */
export function bodyOf(schema: string) {
  return { content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } } };
}
