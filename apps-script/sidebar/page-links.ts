// The list of links from one page of the sidebar to the others.
import { element } from './element.ts';

/** Each link's words and what it opens. */
export function pageLinks(links: readonly [words: string, open: () => void][]): HTMLElement {
  return element(
    'nav',
    { class: 'pages', label: 'Trang khác' },
    ...links.map(([words, open]) => element('button', { class: 'link', click: open }, words)),
  );
}
