// The parts of a zip, unpacked one by one within bounds: a small file may claim, or hide, gigabytes.

export interface ZipBounds {
  parts: number;
  /** Bytes of all parts together, unpacked. */
  bytes: number;
}

/** Why a file is not unpacked. */
export class ZipError extends Error {
  readonly fault: 'damaged' | 'too-large';

  constructor(fault: 'damaged' | 'too-large') {
    super(fault);
    this.fault = fault;
  }
}

/** A part by its path in the zip; '' where there is none. */
export type ReadPart = (path: string) => Promise<string>;

const marks = { end: 0x06054b50, directory: 0x02014b50, entry: 0x04034b50 };
const methods = { stored: 0, deflated: 8 };

/** Throws `ZipError`, here for what the directory claims, and while reading for what is really there. */
export function openZip(data: Uint8Array, bounds: ZipBounds): ReadPart {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const parts = directoryOf(view, data, bounds);
  let left = bounds.bytes;
  return async (path) => {
    const part = parts.get(path);
    if (!part) return '';
    const bytes = await unpacked(view, data, part, left);
    left -= bytes.length;
    return textOf(bytes);
  };
}

interface Part {
  method: number;
  packed: number;
  at: number;
}

function directoryOf(view: DataView, data: Uint8Array, bounds: ZipBounds): Map<string, Part> {
  const end = endOf(view);
  if (end === null) throw new ZipError('damaged');
  const count = view.getUint16(end + 10, true);
  if (count === 0xffff || count > bounds.parts) throw new ZipError('too-large');
  const parts = new Map<string, Part>();
  let at = view.getUint32(end + 16, true);
  let claimed = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > data.length || view.getUint32(at, true) !== marks.directory) throw new ZipError('damaged');
    const name = view.getUint16(at + 28, true);
    claimed += view.getUint32(at + 24, true);
    if (claimed > bounds.bytes) throw new ZipError('too-large');
    parts.set(textOf(data.subarray(at + 46, at + 46 + name)).replace(/^\//, ''), {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** Where the directory's last record stands; a comment of up to 65 535 bytes may follow it. */
function endOf(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65557); at--) {
    if (view.getUint32(at, true) === marks.end) return at;
  }
  return null;
}

/** Whatever the directory claims, no more than `most` bytes come out. */
async function unpacked(view: DataView, data: Uint8Array, part: Part, most: number): Promise<Uint8Array> {
  const { at, method, packed } = part;
  if (at + 30 > data.length || view.getUint32(at, true) !== marks.entry) throw new ZipError('damaged');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > data.length) throw new ZipError('damaged');
  const content = data.slice(from, from + packed);
  if (method === methods.stored) {
    if (content.length > most) throw new ZipError('too-large');
    return content;
  }
  if (method !== methods.deflated) throw new ZipError('damaged');
  const reader = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new ZipError('damaged');
    });
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel().catch(() => undefined);
      throw new ZipError('too-large');
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let filled = 0;
  for (const chunk of chunks) {
    whole.set(chunk, filled);
    filled += chunk.length;
  }
  return whole;
}

/** XML is UTF-8 unless it begins like UTF-16. */
function textOf(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}
