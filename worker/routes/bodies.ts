// Reads the JSON of a request: judged in the handlers, after the rights.
import { Problem } from '../problems.ts';

export async function readJson(request: Request): Promise<unknown> {
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
