// Copying a text for a chat group.
import { say } from './call.ts';

/** The sidebar's frame may not use the clipboard; the older way works there, and the text stays selected for Ctrl+C. */
export function copyFrom(field: HTMLTextAreaElement, done: string): void {
  field.focus();
  field.select();
  say(document.execCommand('copy') ? done : 'Nhấn Ctrl+C để chép phần đang được chọn.');
}
