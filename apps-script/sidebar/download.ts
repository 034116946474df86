// Files between the sidebar and the officer's computer. The sidebar's frame may download, and may not leave its page.
import type { MadeFile } from '../../documents/made-file.ts';
import { element } from './element.ts';

/** Hands a file to the browser, which keeps it under its name. */
export function saveFile(file: MadeFile): void {
  save(linkTo(file, ''));
}

/** The same for text that was made here. */
export function saveText(name: string, type: string, text: string): void {
  save(linkOf(name, new Blob([text], { type }), ''));
}

/** A link that saves the file; the browser keeps its content while the sidebar is open. */
export function linkTo({ name, type, bytes }: MadeFile, words: string): HTMLAnchorElement {
  return linkOf(name, new Blob([bytes], { type }), words);
}

function linkOf(name: string, blob: Blob, words: string): HTMLAnchorElement {
  const link = element('a', {}, words);
  link.href = URL.createObjectURL(blob);
  link.download = name;
  return link;
}

function save(link: HTMLAnchorElement): void {
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after this turn; a minute is long enough for any of these files.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A button that lets the officer choose a file; the browser's own field speaks the browser's language. */
export function fileButton(
  words: string,
  kind: { id: string; accept: string },
  chosen: (file: File) => void,
): HTMLElement {
  const input = element('input', { type: 'file', id: kind.id, label: words });
  input.accept = kind.accept;
  input.hidden = true;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    // So that the same file can be chosen again once it has been corrected.
    input.value = '';
    if (file) chosen(file);
  });
  return element(
    'div',
    { class: 'buttons' },
    element('button', { click: () => input.click() }, words),
    input,
  );
}

/** A chosen file; null where it cannot be read, as when it was moved meanwhile. */
export async function readBytes(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await new Response(file).arrayBuffer());
  } catch {
    return null;
  }
}
