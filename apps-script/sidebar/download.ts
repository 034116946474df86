// Files between the sidebar and the officer's computer. The sidebar's frame may download, and may not leave its page.
import type { FileContent } from '../actions/files.ts';
import { element } from './element.ts';

/** Hands a file to the browser, which keeps it under its name. */
export function saveFile({ name, type, base64 }: FileContent): void {
  saveBlob(name, new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type }));
}

/** The same for text that was made here. */
export function saveText(name: string, type: string, text: string): void {
  saveBlob(name, new Blob([text], { type }));
}

function saveBlob(name: string, blob: Blob): void {
  const link = element('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after this turn; a minute is long enough for any of these files.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A chosen file as Base64; null where it cannot be read, as when it was moved meanwhile. */
export function readBase64(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}
