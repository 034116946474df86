// What outlives an execution beside the sheets: properties and caches, by script, document and user, and sent mail.

import type { Mail } from '../protocol.ts';

/** Values by store name, such as `document/<id>` or `user/<email>`. */
export interface Storage {
  properties: Record<string, Record<string, string>>;
  caches: Record<string, Record<string, { value: string; until: number }>>;
  /** Oldest first. */
  mails: Mail[];
}

/** The store of a document. */
export const documentStore = (id: string) => `document/${id}`;

export const storage: Storage = { properties: {}, caches: {}, mails: [] };

export function bytesOf(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code < 0xe000 ? 2 : 3;
  }
  return bytes;
}
