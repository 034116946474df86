// A submission that found no connection: a receipt of the attempt is kept, and the next attempt carries it along. It holds
// the identity token of that moment, so it lies in the officer's own properties and never in the spreadsheet, which
// others can open.
import type { PeriodCode } from '../../shared/period.ts';
import { type Content, canonicalText, type PendingProof } from '../../shared/wire/submission.ts';
import { identityToken, type Reply } from '../client.ts';

/** One attempt. Only the last one of a unit and period is kept. */
export interface PendingReceipt extends PendingProof {
  /** When Google issued the token, ISO with the zone of Vietnam. */
  at: string;
  /** «Số liệu tính đến ngày» of what was to be sent: it belongs to the content. */
  asOf: string;
}

/** Whether an answer means that the Worker was out of reach, and not that it refused. */
export function isOutage(answer: Extract<Reply<unknown>, { ok: false }>): boolean {
  return answer.why === 'unreachable' || (answer.why === 'refused' && answer.problem.status >= 500);
}

/** Keeps the attempt; the same content tried again keeps its earlier time. Null where Google gives no identity. */
export function keepPending(unit: number, period: PeriodCode, content: Content): PendingReceipt | null {
  const digest = digestOf(content);
  const known = recallPending(unit, period);
  if (known?.digest === digest) return known;
  const token = identityToken();
  if (token === null) return null;
  const pending: PendingReceipt = { token, digest, at: issueTimeOf(token), asOf: content.asOf };
  store().setProperty(keyOf(unit, period), JSON.stringify(pending));
  return pending;
}

export function recallPending(unit: number, period: PeriodCode): PendingReceipt | null {
  return readPending(store().getProperty(keyOf(unit, period)));
}

/** Every attempt of a unit that still waits, by period code: one call for all. */
export function listPending(unit: number): Partial<Record<string, PendingReceipt>> {
  const all = store().getProperties();
  const found: Partial<Record<string, PendingReceipt>> = {};
  const start = keyOf(unit, '');
  for (const key of Object.keys(all)) {
    const pending = key.indexOf(start) === 0 ? readPending(all[key] ?? null) : null;
    if (pending) found[key.slice(start.length)] = pending;
  }
  return found;
}

export function forgetPending(unit: number, period: PeriodCode): void {
  store().deleteProperty(keyOf(unit, period));
}

/** SHA-256 of a content, hexadecimal, as the Worker computes it. */
export function digestOf(content: Content): string {
  const text = canonicalText(content);
  return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)
    .map((byte) => `0${(byte & 0xff).toString(16)}`.slice(-2))
    .join('');
}

function store(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getUserProperties();
}

function keyOf(unit: number, period: string): string {
  return `so_hoc_tap_cho_gui/${unit}/${period}`;
}

function readPending(text: string | null): PendingReceipt | null {
  try {
    const value = JSON.parse(text ?? 'null') as PendingReceipt | null;
    return value && typeof value.token === 'string' ? value : null;
  } catch {
    return null;
  }
}

/** A token's `iat`: the only part of it that counts after its hour. */
function issueTimeOf(token: string): string {
  const part = token.split('.')[1] ?? '';
  const padded = `${part}${'='.repeat((4 - (part.length % 4)) % 4)}`;
  const claims = JSON.parse(Utilities.newBlob(Utilities.base64DecodeWebSafe(padded)).getDataAsString()) as {
    iat: number;
  };
  const there = new Date((claims.iat + 7 * 3600) * 1000);
  return `${there.toISOString().slice(0, 19)}+07:00`;
}
