// What closing a period makes: a snapshot with a digest and a short code, and what has changed since.

import type { Summary, SummaryLine } from '../../shared/totals/summary.ts';
import type { ClosingChange, Snapshot } from '../../shared/wire/answers.ts';
import { digestOfValue, sha256 } from '../audit/digests.ts';
import type { ClosedPart } from '../store/closed-parts.ts';

/** Without letters and digits that are taken for one another on paper. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Of the summary and the revisions that it was made of; closings from before those were kept vouch for the summary alone. */
export function digestOfClosing(summary: Summary, parts: readonly ClosedPart[] | null): string {
  return digestOfValue(parts ? { summary, parts } : summary);
}

export function snapshotOf(
  summary: Summary,
  parts: readonly ClosedPart[] | null,
  made: { number: number; at: string; by: string },
): Snapshot {
  const { unit, period } = summary;
  const digest = digestOfClosing(summary, parts);
  const hash = sha256(`${digest} ${made.number} ${made.at}`);
  const letters = Array.from({ length: 8 }, (_, i) => {
    const byte = Number.parseInt(hash.slice(2 * i, 2 * i + 2), 16);
    return alphabet[byte % 31] ?? '';
  }).join('');
  const code = `${unit.code}-${period.replace('-', '')}-${letters.slice(0, 4)}-${letters.slice(4)}`;
  return { unit, period, ...made, digest, code: code.toUpperCase(), summary };
}

/** Lines in which two summaries of the same unit and period differ, in the order of the forms. */
export function changesBetweenSummaries(before: Summary, after: Summary): ClosingChange[] {
  const old = new Map(before.lines.map((line) => [line.key, line]));
  const now = new Map(after.lines.map((line) => [line.key, line]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [amountOf(old.get(key)), amountOf(now.get(key))];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ key, before: was, after: is }];
  });
}

function amountOf(line: SummaryLine | undefined): ClosingChange['before'] {
  return line ? { value: line.value, base: line.base ?? null, wards: line.wards } : null;
}
