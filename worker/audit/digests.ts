// SHA-256 of texts, and the one text that a value has whatever the order of its keys. Also runs outside the Worker.
import { createHash } from 'node:crypto';
import { sorted } from '../../shared/wire/submission.ts';

/** At once: `crypto.subtle` would let others in between reading and writing. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Digest of any JSON value. */
export function digestOfValue(value: unknown): string {
  return sha256(JSON.stringify(sorted(value)));
}
