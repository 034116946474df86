// Typing into a cell: one text field that sits in the active cell, always focused, so that Vietnamese input methods work from the first key.

import type { Grid } from './grid.ts';
import type { Selection } from './selection.ts';

/** Where to go after the typed text was accepted. */
export type After = 'stay' | 'down' | 'up' | 'right' | 'left';

/** The cell field and the formula bar, which always show the same text. */
export class Editor {
  readonly field = document.createElement('textarea');
  readonly #bar: HTMLTextAreaElement;
  readonly #grid: Grid;
  readonly #selection: Selection;
  readonly #accept: (text: string | undefined, after: After) => void;
  /** `over`: typing replaced the cell, arrows accept. `into`: editing its text, arrows move the caret. */
  mode: 'off' | 'over' | 'into' = 'off';

  constructor(
    grid: Grid,
    selection: Selection,
    bar: HTMLTextAreaElement,
    accept: (text: string | undefined, after: After) => void,
  ) {
    this.#grid = grid;
    this.#selection = selection;
    this.#bar = bar;
    this.#accept = accept;
    const { field } = this;
    field.className = 'field';
    field.rows = 1;
    field.spellcheck = false;
    field.autocomplete = 'off';
    field.addEventListener('input', () => {
      if (this.mode === 'off') this.#begin('over');
      this.#bar.value = field.value;
      this.#fit();
    });
    bar.addEventListener('focus', () => this.mode === 'off' && this.#begin('into', this.#input()));
    bar.addEventListener('input', () => {
      field.value = bar.value;
      this.#fit();
    });
    bar.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Enter' && !event.altKey) this.accept('down');
      else if (event.key === 'Tab') this.accept(event.shiftKey ? 'left' : 'right');
      else if (event.key === 'Escape') this.cancel();
      else return;
      event.preventDefault();
    });
  }

  /** Puts the field into the active cell and, unless focus belongs elsewhere, focuses it. */
  follow(takeFocus: boolean): void {
    const cell = this.#grid.element(this.#selection.active);
    if (!cell) return;
    if (this.field.parentElement !== cell) cell.append(this.field);
    cell.classList.toggle('editing', this.mode !== 'off');
    if (this.mode === 'off') {
      this.field.value = '';
      this.#bar.value = this.#input();
      this.field.setAttribute('aria-label', this.#spoken());
    }
    if (takeFocus) this.field.focus({ preventScroll: true });
  }

  /** Opens the cell's own text for editing, as F2 and double click do. */
  open(): void {
    if (this.mode === 'into') return;
    const text = this.mode === 'over' ? this.field.value : this.#input();
    this.#begin('into', text);
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(text.length, text.length);
  }

  /** Accepts what was typed; does nothing when nobody is typing. */
  accept(after: After): void {
    if (this.mode === 'off') return;
    const text = this.field.value;
    const changed = this.mode === 'over' || text !== this.#input();
    this.#end();
    if (changed) this.#showPending(text);
    this.#accept(changed ? text : undefined, after);
  }

  cancel(): void {
    this.#end();
    this.follow(true);
  }

  #begin(mode: 'over' | 'into', text?: string): void {
    this.mode = mode;
    if (text !== undefined) this.field.value = text;
    this.field.parentElement?.classList.add('editing');
    this.field.closest('.row')?.classList.add('in-use');
    this.#grid.reveal(this.#selection.active);
    this.#fit();
  }

  #end(): void {
    this.mode = 'off';
    this.field.value = '';
    this.field.style.width = this.field.style.height = '';
    this.field.parentElement?.classList.remove('editing');
    this.field.closest('.row')?.classList.remove('in-use');
  }

  /** The field grows with its text, to the right first, then downwards. */
  #fit(): void {
    const cell = this.field.parentElement;
    if (!cell || this.mode === 'off') return;
    const view = this.#grid.root.getBoundingClientRect();
    const widest = Math.max(
      cell.offsetWidth,
      Math.min(480, view.right - cell.getBoundingClientRect().left - 20),
    );
    this.field.style.width = `${cell.offsetWidth + 1}px`;
    this.field.style.whiteSpace = 'pre';
    const wanted = Math.min(Math.max(this.field.scrollWidth + 6, cell.offsetWidth + 1), widest);
    this.field.style.width = `${wanted}px`;
    this.field.style.whiteSpace = '';
    this.field.style.height = `${cell.offsetHeight + 1}px`;
    this.field.style.height = `${Math.max(this.field.scrollHeight, cell.offsetHeight + 1)}px`;
  }

  #showPending(text: string): void {
    const cell = this.#grid.element(this.#selection.active);
    if (!cell || text.startsWith('=')) return;
    const span =
      cell.querySelector('.text') ?? cell.insertBefore(document.createElement('span'), cell.firstChild);
    span.classList.add('text', 'pending');
    span.textContent = text;
    this.#grid.touch(this.#selection.active.row);
  }

  #input(): string {
    const cell = this.#grid.cell(this.#selection.active);
    return cell?.input ?? cell?.text ?? '';
  }

  #spoken(): string {
    const cell = this.#grid.cell(this.#selection.active);
    const parts = [this.#selection.address, cell?.text || 'trống'];
    if (cell?.invalid !== undefined) parts.push(`Không hợp lệ: ${cell.invalid}`);
    if (cell?.note !== undefined) parts.push(`Ghi chú: ${cell.note}`);
    if (cell?.options !== undefined) parts.push('Có danh sách chọn, nhấn Alt và mũi tên xuống');
    return parts.join(', ');
  }
}
