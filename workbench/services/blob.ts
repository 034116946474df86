// Blob: bytes with a type and a name; bytes are signed, as Java has them.

import { serve } from './service.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** UTF-8 bytes of a text, signed. */
export function bytesFrom(text: string): number[] {
  const bytes: number[] = [];
  const encoded = encodeURIComponent(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  );
  for (let i = 0; i < encoded.length; i++) {
    const code =
      encoded[i] === '%' ? Number.parseInt(encoded.slice(i + 1, i + 3), 16) : encoded.charCodeAt(i);
    if (encoded[i] === '%') i += 2;
    bytes.push(code > 127 ? code - 256 : code);
  }
  return bytes;
}

export function textFrom(bytes: number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i++]! & 255;
    const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let k = 0; k < more && i < bytes.length; k++) code = (code << 6) | (bytes[i++]! & 63);
    text += String.fromCodePoint(Math.min(code, 0x10ffff));
  }
  return text;
}

export function base64Of(bytes: number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.slice(i, i + 3).map((byte) => byte & 255);
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += alphabet[group >> 18]! + alphabet[(group >> 12) & 63]!;
    text +=
      (b === undefined ? '=' : alphabet[(group >> 6) & 63]!) +
      (c === undefined ? '=' : alphabet[group & 63]!);
  }
  return text;
}

/** Undefined when the text is not base64. */
export function bytesOfBase64(text: string): number[] | undefined {
  const clean = text.replace(/\s/g, '').replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]*$/.test(clean) || clean.length % 4 === 1) return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of clean) {
    bits = (bits << 6) | alphabet.indexOf(letter);
    held += 6;
    if (held >= 8) {
      held -= 8;
      const byte = (bits >> held) & 255;
      bytes.push(byte > 127 ? byte - 256 : byte);
      bits &= (1 << held) - 1;
    }
  }
  return bytes;
}

export class Blob {
  #bytes: number[];
  #type: string | null;
  #name: string | null;

  constructor(bytes: number[], type: string | null, name: string | null) {
    this.#bytes = bytes;
    this.#type = type;
    this.#name = name;
  }

  getBytes(): number[] {
    return [...this.#bytes];
  }

  getDataAsString(_charset?: string): string {
    return textFrom(this.#bytes);
  }

  getContentType(): string | null {
    return this.#type;
  }

  setContentType(type: string): this {
    this.#type = type;
    return this;
  }

  getName(): string | null {
    return this.#name;
  }

  setName(name: string): this {
    this.#name = name;
    return this;
  }
}

export function serveBlob(): void {
  serve('Blob', Blob);
}
