// SHA-256 of texts, and the one text that a value has whatever the order of its keys. Also runs outside the Worker.
import { createHash } from 'node:crypto';

/** At once: `crypto.subtle` would let others in between reading and writing. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Digest of any JSON value. */
export function digestOfValue(value: unknown): string {
  return sha256(JSON.stringify(sorted(value)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
