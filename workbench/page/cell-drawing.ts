// How one cell looks: its text, colours, marks, and what a screen reader says about it.

import type { CellView } from '../protocol.ts';
import { addressOf, type Place } from './address.ts';
import { drawSparkline } from './chart-drawing.ts';

const POINT = 4 / 3;

/** A cell's element without any content. */
export function emptyCell(place: Place): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'gridcell');
  element.setAttribute('aria-colindex', String(place.column + 1));
  element.dataset.cell = addressOf(place);
  element.className = columnClass(place.column);
  return element;
}

/** The class that gives a column its width, and its place when it is frozen. */
export function columnClass(column: number): string {
  return `cell c${column}`;
}

/**
 * Draws `cell` into its element, or empties it.
 * `room` is how far unwrapped text may run to the right over empty neighbours, in pixels; 0 for not at all.
 * `hidesLines` when those neighbours have the cell's own background, so that the text may cover the lines between them.
 */
export function drawCell(
  element: HTMLElement,
  cell: CellView | undefined,
  column: number,
  room: number,
  hidesLines: boolean,
): void {
  const kept = keptClasses(element);
  element.className = columnClass(column);
  if (kept) element.classList.add(...kept);
  element.style.backgroundColor = cell?.background ?? '';
  const text = textOf(element);
  if (cell === undefined) {
    text?.remove();
    element.querySelector(':scope > .sparkline')?.remove();
    button(element, false);
    element.removeAttribute('aria-invalid');
    element.removeAttribute('aria-description');
    return;
  }
  element.querySelector(':scope > .sparkline')?.remove();
  if (cell.sparkline) element.append(drawSparkline(cell.sparkline));
  const label = text ?? element.insertBefore(document.createElement('span'), element.firstChild);
  label.className = 'text';
  label.textContent = cell.text;
  label.style.maxWidth = room > 0 ? `${room}px` : '';
  label.style.setProperty('--under', hidesLines ? (cell.background ?? '#fff') : null);
  element.style.color = cell.color ?? '';
  element.style.fontSize = cell.size === undefined ? '' : `${cell.size * POINT}px`;
  const classes: [string, boolean][] = [
    ['bold', cell.bold === true],
    ['italic', cell.italic === true],
    ['underline', cell.underline === true],
    ['wrap', cell.wrap === true],
    ['right', (cell.align ?? (cell.numeric ? 'right' : 'left')) === 'right'],
    ['center', cell.align === 'center'],
    ['top', cell.valign === 'top'],
    ['middle', cell.valign === 'middle'],
    ['bordered', cell.borders === true],
    ['noted', cell.note !== undefined],
    ['invalid', cell.invalid !== undefined],
    ['choice', cell.options !== undefined],
    ['locked', cell.protectedBy !== undefined],
    ['spill', room > 0],
  ];
  for (const [name, on] of classes) if (on) element.classList.add(name);
  if (cell.invalid === undefined) element.removeAttribute('aria-invalid');
  else element.setAttribute('aria-invalid', 'true');
  const said = [cell.invalid && `Không hợp lệ: ${cell.invalid}`, cell.note && `Ghi chú: ${cell.note}`].filter(
    Boolean,
  );
  if (said.length > 0) element.setAttribute('aria-description', said.join('. '));
  else element.removeAttribute('aria-description');
  button(element, cell.options !== undefined);
}

/** Whether text of this cell may run over into empty neighbours on its right. */
export function mayRunOver(cell: CellView): boolean {
  return (
    !cell.wrap && !cell.numeric && (cell.align ?? 'left') === 'left' && cell.text !== '' && !cell.options
  );
}

/** At least as many pixels as the text takes, without measuring. */
export function roughWidth({ text, size = 10, bold }: CellView): number {
  return text.length * size * (bold ? 0.95 : 0.85) + 8;
}

function textOf(element: HTMLElement): HTMLElement | undefined {
  const first = element.firstElementChild;
  return first instanceof HTMLSpanElement ? first : undefined;
}

function button(element: HTMLElement, wanted: boolean): void {
  const there = element.querySelector(':scope > .arrow');
  if (!wanted) there?.remove();
  else if (!there) {
    const arrow = document.createElement('button');
    arrow.type = 'button';
    arrow.tabIndex = -1;
    arrow.className = 'arrow';
    arrow.setAttribute('aria-label', 'Chọn từ danh sách');
    element.append(arrow);
  }
}

/** Classes that belong to the selection and to merges and outlive a redraw. */
function keptClasses(element: HTMLElement): string[] {
  return ['selected', 'active', 'editing', 'merged', 'cut'].filter((name) =>
    element.classList.contains(name),
  );
}
