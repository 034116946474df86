// Utilities: digests, base64, dates, CSV, ids and sleeping.

import { Blob, base64Of, bytesFrom, bytesOfBase64, serveBlob } from './blob.ts';
import { bridge } from './bridge.ts';
import { exception } from './exception.ts';
import { passTime } from './execution.ts';
import { type EnumValue, enumeration, serve } from './service.ts';
import { isKnownZone, zoneOffset } from './zone.ts';

const DigestAlgorithm = enumeration(
  'DigestAlgorithm',
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
);
const MacAlgorithm = enumeration(
  'MacAlgorithm',
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
);
const Charset = enumeration('Charset', 'US_ASCII', 'UTF_8');

type Bytes = string | number[];

const raw = (data: Bytes) => base64Of(typeof data === 'string' ? bytesFrom(data) : data);

/** Digests read a text as US-ASCII unless a charset is named: what is not in it becomes «?». */
function digested(data: Bytes, charset: EnumValue | undefined): string {
  if (typeof data !== 'string' || charset?.toString() === 'UTF_8') return raw(data);
  return base64Of([...data].map((letter) => (letter < '\u0080' ? letter.charCodeAt(0) : 0x3f)));
}

function hash(algorithm: string, charset: EnumValue | undefined, data: Bytes, key?: Bytes): number[] {
  const name = algorithm.replace('HMAC_', '').replace('_', '').toLowerCase();
  const secret = key === undefined ? undefined : digested(key, charset);
  const digest = bridge.digest(name, digested(data, charset), secret);
  return bytesOfBase64(digest) ?? [];
}

function decode(text: string): number[] {
  const bytes = bytesOfBase64(text);
  if (!bytes) throw exception('Could not decode string.');
  return bytes;
}

const two = (number: number) => String(number).padStart(2, '0');

/** Java's date pattern letters; an unknown letter is refused. */
function dateText(date: Date, zone: string, pattern: string): string {
  const offset = zoneOffset(date.getTime(), zone);
  const wall = new Date(date.getTime() + offset);
  const minutes = Math.abs(offset) / 60_000;
  const sign = offset < 0 ? '-' : '+';
  const hour = wall.getUTCHours();
  const write: Record<string, (length: number) => string> = {
    y: (n) => (n === 2 ? two(wall.getUTCFullYear() % 100) : String(wall.getUTCFullYear()).padStart(n, '0')),
    M: (n) => String(wall.getUTCMonth() + 1).padStart(n, '0'),
    d: (n) => String(wall.getUTCDate()).padStart(n, '0'),
    H: (n) => String(hour).padStart(n, '0'),
    h: (n) => String(hour % 12 || 12).padStart(n, '0'),
    m: (n) => String(wall.getUTCMinutes()).padStart(n, '0'),
    s: (n) => String(wall.getUTCSeconds()).padStart(n, '0'),
    S: (n) => String(wall.getUTCMilliseconds()).padStart(n, '0'),
    a: () => (hour < 12 ? 'AM' : 'PM'),
    u: () => String(wall.getUTCDay() || 7),
    Z: () => `${sign}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`,
    X: (n) =>
      offset === 0
        ? 'Z'
        : `${sign}${two(Math.floor(minutes / 60))}${n === 1 ? '' : n === 2 ? two(minutes % 60) : `:${two(minutes % 60)}`}`,
  };
  return pattern.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (run: string, quoted?: string, letter?: string) => {
      if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
      const part = write[letter ?? ''];
      if (!part || (letter === 'M' && run.length > 2)) throw exception(`Illegal pattern component: ${run}`);
      return part(run.length);
    },
  );
}

function parseCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text[i + 1] === '"') field += text[++i];
      else quoted = false;
    } else if (letter === '"' && field === '') quoted = true;
    else if (letter === delimiter) {
      rows.at(-1)!.push(field);
      field = '';
    } else if (letter === '\n') {
      rows.at(-1)!.push(field);
      field = '';
      rows.push([]);
    } else if (letter !== '\r') field += letter;
  }
  rows.at(-1)!.push(field);
  if (rows.length > 1 && rows.at(-1)!.join('') === '') rows.pop();
  return rows;
}

class Utilities {
  readonly DigestAlgorithm = DigestAlgorithm;
  readonly MacAlgorithm = MacAlgorithm;
  readonly Charset = Charset;

  computeDigest(algorithm: EnumValue, value: Bytes, charset?: EnumValue): number[] {
    return hash(algorithm.toString(), charset, value);
  }

  computeHmacSignature(algorithm: EnumValue, value: Bytes, key: Bytes, charset?: EnumValue): number[] {
    return hash(algorithm.toString(), charset, value, key);
  }

  computeHmacSha256Signature(value: Bytes, key: Bytes, charset?: EnumValue): number[] {
    return hash('HMAC_SHA_256', charset, value, key);
  }

  base64Encode(data: Bytes, _charset?: EnumValue): string {
    return raw(data);
  }

  base64EncodeWebSafe(data: Bytes, _charset?: EnumValue): string {
    return raw(data).replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(text: string, _charset?: EnumValue): number[] {
    return decode(text);
  }

  base64DecodeWebSafe(text: string, _charset?: EnumValue): number[] {
    return decode(text);
  }

  getUuid(): string {
    return bridge.uuid();
  }

  formatDate(date: Date, zone: string, pattern: string): string {
    if (!(date instanceof Date)) {
      throw exception("The parameters don't match the method signature for Utilities.formatDate.");
    }
    return dateText(date, isKnownZone(zone) ? zone : 'Etc/GMT', pattern);
  }

  formatString(template: string, ...values: unknown[]): string {
    let next = 0;
    return template.replace(
      /%(-?0?\d*)(?:\.(\d+))?([sdif%])/g,
      (_, width: string, digits: string | undefined, kind: string) => {
        if (kind === '%') return '%';
        const value = values[next++];
        let text = String(value);
        if (kind === 'd' || kind === 'i') text = String(Math.trunc(Number(value)));
        else if (kind === 'f') text = Number(value).toFixed(digits === undefined ? 6 : Number(digits));
        else if (digits !== undefined) text = text.slice(0, Number(digits));
        const size = Math.abs(Number(width || 0));
        if (width.startsWith('-')) return text.padEnd(size);
        return text.padStart(size, width.startsWith('0') ? '0' : ' ');
      },
    );
  }

  newBlob(data: Bytes, type?: string, name?: string): Blob {
    return new Blob(
      typeof data === 'string' ? bytesFrom(data) : [...data],
      type ?? 'text/plain',
      name ?? null,
    );
  }

  parseCsv(text: string, delimiter = ','): string[][] {
    return parseCsv(text, delimiter);
  }

  /** Nobody waits: the simulated clock goes on, and the run's six minutes with it. */
  sleep(milliseconds: number): void {
    if (milliseconds > 300_000) throw exception('Maximum allowed value for milliseconds is 300000.');
    passTime(milliseconds);
  }
}

export function serveUtilities(): Utilities {
  serveBlob();
  serve('Utilities', Utilities);
  return new Utilities();
}
