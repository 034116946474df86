// Menus that open at a button or at the mouse, usable by keyboard.

/** An entry of a menu. */
export type Entry =
  | { label: string; detail?: string; keys?: string; checked?: boolean; disabled?: boolean; run: () => void }
  | { heading: string }
  | 'line';

/** Closes the open menu and opens another; focus returns to where it was. */
export function openMenu(at: DOMRect | { x: number; y: number }, label: string, entries: Entry[]): void {
  closeMenu();
  const menu = document.createElement('div');
  menu.className = 'menu';
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', label);
  const before = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  const items: HTMLElement[] = [];
  for (const entry of entries) {
    const element = elementOf(entry);
    menu.append(element);
    if (typeof entry === 'object' && 'run' in entry && !entry.disabled) {
      items.push(element);
      element.addEventListener('click', () => {
        closeMenu();
        before?.focus({ preventScroll: true });
        entry.run();
      });
    }
  }
  document.body.append(menu);
  place(menu, at);
  const first = items.find((item) => item.getAttribute('aria-checked') === 'true') ?? items[0];
  menu.tabIndex = -1;
  (first ?? menu).focus();
  menu.addEventListener('keydown', (event) => {
    const index = items.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown') items[(index + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items.at((index <= 0 ? items.length : index) - 1)?.focus();
    else if (event.key === 'Home') items[0]?.focus();
    else if (event.key === 'End') items.at(-1)?.focus();
    else if (event.key === 'Enter' || event.key === ' ') items[index]?.click();
    else if (event.key === 'Escape' || event.key === 'Tab') {
      closeMenu();
      before?.focus({ preventScroll: true });
    } else if (event.key.length === 1) startingWith(items, index, event.key)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const outside = new AbortController();
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!menu.contains(event.target as Node)) closeMenu();
    },
    { capture: true, signal: outside.signal },
  );
  // Clicks into a sidebar's frame reach this document only as a loss of focus.
  window.addEventListener('blur', closeMenu, { signal: outside.signal });
  open = { menu, outside };
}

export function closeMenu(): void {
  open?.outside.abort();
  open?.menu.remove();
  open = undefined;
}

let open: { menu: HTMLElement; outside: AbortController } | undefined;

function elementOf(entry: Entry): HTMLElement {
  const element = document.createElement('div');
  if (entry === 'line') {
    element.className = 'line';
    element.setAttribute('role', 'separator');
  } else if ('heading' in entry) {
    element.className = 'heading';
    element.textContent = entry.heading;
  } else {
    element.className = 'item';
    element.tabIndex = -1;
    element.setAttribute('role', entry.checked === undefined ? 'menuitem' : 'menuitemradio');
    if (entry.checked !== undefined) element.setAttribute('aria-checked', String(entry.checked));
    if (entry.disabled) element.setAttribute('aria-disabled', 'true');
    const label = document.createElement('span');
    label.className = 'label';
    label.textContent = entry.label;
    element.append(label);
    for (const [name, text] of [
      ['detail', entry.detail],
      ['keys', entry.keys],
    ] as const) {
      if (text === undefined) continue;
      const extra = document.createElement('span');
      extra.className = name;
      extra.textContent = text;
      (name === 'detail' ? label : element).append(extra);
    }
  }
  return element;
}

function place(menu: HTMLElement, at: DOMRect | { x: number; y: number }): void {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = 'bottom' in at ? at.bottom + 2 : at.y;
  const above = 'top' in at ? at.top - 2 : at.y;
  const left = 'left' in at ? at.left : at.x;
  const fits = below + height <= window.innerHeight - 4;
  menu.style.left = `${Math.max(4, Math.min(left, window.innerWidth - width - 4))}px`;
  menu.style.top = `${Math.max(4, fits ? below : above - height)}px`;
}

function startingWith(items: HTMLElement[], index: number, letter: string): HTMLElement | undefined {
  const turned = [...items.slice(index + 1), ...items.slice(0, index + 1)];
  return turned.find((item) => item.textContent?.toLowerCase().startsWith(letter.toLowerCase()));
}
