// Hands the page the parts of it that write and read files: large, and asked for only when a button needs one.
import type { Outcome } from './answer.ts';

/** Word files; files of spreadsheet programs. */
export type Room = 'word' | 'excel';

/** The code of a part as the build has packed it: gzip, in Base64. */
export function readRoom(room: Room): Outcome<{ packed: string }> {
  const page = HtmlService.createHtmlOutputFromFile(room === 'word' ? 'word' : 'excel').getContent();
  return { ok: true, packed: page.replace(/<[^>]*>|\s/g, '') };
}
