// Framed messages of the sidebar.
import type { Failure } from '../actions/answer.ts';
import { element } from './element.ts';

/** A framed message. */
export function card(kind: 'good' | 'bad' | 'warn' | 'back', title: string, detail: string): HTMLElement {
  return element(
    'section',
    { class: `card ${kind}` },
    element('h2', {}, title),
    detail !== '' && element('p', {}, detail),
  );
}

/** A failure with what to do, and the reference to read to whoever helps. */
export function failureCard({ title, detail, reference, link }: Failure): HTMLElement {
  const made = card('bad', title, detail);
  if (link) made.append(element('p', {}, element('a', { href: link.url, target: '_blank' }, link.words)));
  if (reference !== '')
    made.append(element('p', { class: 'quiet' }, `Mã tra cứu khi cần hỗ trợ: ${reference}`));
  return made;
}
