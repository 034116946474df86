// Looks at what a zip claims to hold before anything is unpacked: a small file may unfold into gigabytes.

export interface ZipBounds {
  entries: number;
  /** Bytes of all entries together, unpacked. */
  bytes: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const hasDescriptor = 8;

/**
 * Whether a zip keeps within bounds; null where it is no zip that can be read. What an entry claims is held against it
 * when it is unpacked: the library stops at the claimed size, but takes a claim of nothing for no claim at all, so such
 * entries must be empty.
 */
export function keepsWithin(data: Uint8Array, bounds: ZipBounds): boolean | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || count > bounds.entries) return false;
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > data.length || view.getUint32(at, true) !== entryMark) return null;
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    const mayChange = (view.getUint16(at + 8, true) & hasDescriptor) !== 0 && packed === 0;
    if (unpacked === 0 && (packed > 2 || mayChange)) return false;
    bytes += unpacked;
    if (bytes > bounds.bytes) return false;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return true;
}

/** Where the directory's last record stands; a comment of up to 65 535 bytes may follow it. */
function endOf(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65557); at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return null;
}
