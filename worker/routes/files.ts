// Answers that are files to keep.

export const csvType = 'text/csv; charset=utf-8';
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Content of an answer that is a file, in the OpenAPI document. */
export function file(type: string, description: string) {
  return { description, content: { [type]: { schema: { type: 'string' as const, format: 'binary' } } } };
}

/** Headers that make a browser keep the answer under a name. */
export function download(type: string, name: string): Record<string, string> {
  return { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` };
}
