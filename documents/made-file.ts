// A file that was made here, before anybody keeps it.

export interface MadeFile {
  /** As an officer reads it. */
  name: string;
  /** MIME type. */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}
