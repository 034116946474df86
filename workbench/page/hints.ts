// The small box beside a cell: why its value is not valid, and its note.

import type { CellView } from '../protocol.ts';

/** Shows what there is to say about a cell, on hover and where the active cell is. */
export class Hints {
  readonly #box = document.createElement('div');
  readonly #cellOf: (element: HTMLElement) => CellView | undefined;
  #pinned: HTMLElement | undefined;

  constructor(root: HTMLElement, cellOf: (element: HTMLElement) => CellView | undefined) {
    this.#cellOf = cellOf;
    this.#box.className = 'hint';
    this.#box.setAttribute('role', 'tooltip');
    this.#box.hidden = true;
    document.body.append(this.#box);
    root.addEventListener('pointerover', (event) => {
      const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
      if (!cell || !this.#showFor(cell)) this.#back();
    });
    root.addEventListener('pointerleave', () => this.#back());
    root.addEventListener('scroll', () => this.#hide(), { passive: true });
  }

  /** Keeps the box of the active cell open. */
  pin(element: HTMLElement | undefined): void {
    this.#pinned = element;
    this.#back();
  }

  #back(): void {
    if (!this.#pinned?.isConnected || !this.#showFor(this.#pinned)) this.#hide();
  }

  #hide(): void {
    this.#box.hidden = true;
  }

  #showFor(element: HTMLElement): boolean {
    const cell = this.#cellOf(element);
    if (cell?.invalid === undefined && cell?.note === undefined) return false;
    const parts: HTMLElement[] = [];
    if (cell.invalid !== undefined) parts.push(part('Không hợp lệ', cell.invalid, 'wrong'));
    if (cell.note !== undefined) parts.push(part('Ghi chú', cell.note, 'note'));
    this.#box.replaceChildren(...parts);
    this.#box.hidden = false;
    const at = element.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#box;
    const right = at.right + 6 + width < window.innerWidth ? at.right + 6 : at.left - width - 6;
    this.#box.style.left = `${Math.max(4, right)}px`;
    this.#box.style.top = `${Math.max(4, Math.min(at.top, window.innerHeight - height - 4))}px`;
    return true;
  }
}

function part(title: string, text: string, name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  const strong = document.createElement('strong');
  strong.textContent = title;
  const body = document.createElement('div');
  body.textContent = text;
  element.append(strong, body);
  return element;
}
