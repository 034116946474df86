// Hands the page its large parts, each only when a button needs it.
import type { Outcome } from './answer.ts';

/** Word files; files of spreadsheet programs; going through a period row by row, with the product's own checks. */
const rooms = ['word', 'excel', 'filling'] as const;
export type Room = (typeof rooms)[number];

/** The code of a part as the build has packed it: gzip, in Base64. */
export function readRoom(room: Room): Outcome<{ packed: string }> {
  const page = HtmlService.createHtmlOutputFromFile(rooms.find((one) => one === room) ?? 'word').getContent();
  return { ok: true, packed: page.replace(/<[^>]*>|\s/g, '') };
}
