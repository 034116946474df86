// Free text that is sent besides reports: remarks, messages, reasons. Every text of a body is searched, so that a new
// route needs no guard of its own.
import { type PersonalDatum, personalDataIn } from './personal-data.ts';

/** Members in which an address belongs (who joins a unit), and those that no officer writes. */
const proper = new Set(['email', 'token', 'digest', 'code']);

/** Whoever is told of so many need not be told of more. */
const most = 50;

/**
 * What a body surely holds of people, each with its JSON pointer; nothing for anything but texts in objects and lists.
 * What is not sure is let pass: a message has no place for an answer, and would be written around.
 */
export function personalDataInBody(body: unknown): ({ at: string } & PersonalDatum)[] {
  const found: ({ at: string } & PersonalDatum)[] = [];
  // A list of what is still to be looked at: however deep a body is nested, the call stack stays flat.
  const waiting: { at: string; value: unknown }[] = [{ at: '', value: body }];
  for (let i = 0; i < waiting.length && found.length < most; i++) {
    const { at, value } = waiting[i] as { at: string; value: unknown };
    if (typeof value === 'string') {
      for (const datum of personalDataIn(value)) if (datum.sure) found.push({ at, ...datum });
    } else if (typeof value === 'object' && value !== null) {
      const inner = value as Record<string, unknown>;
      for (const key of Object.keys(inner)) {
        if (!proper.has(key)) waiting.push({ at: `${at}/${key}`, value: inner[key] });
      }
    }
  }
  return found;
}

/** The refusal in a sentence; `found` is not empty. */
export function refusalWords(found: readonly PersonalDatum[]): string {
  const things = found
    .map(({ words }) => words)
    .filter((words, i, all) => all.indexOf(words) === i)
    .slice(0, 3);
  return `Trong phần chữ có ${things.join('; ')}. ${found[0]?.remedy ?? ''} Chưa có gì được gửi đi hay lưu lại.`;
}
