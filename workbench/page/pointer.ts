// What the mouse does on the grid: select, stretch, edit, resize columns, open menus and choices.

import type { Block, Place } from './address.ts';
import { blockAt, isInside } from './address.ts';
import type { Editor } from './editor.ts';
import type { Grid } from './grid.ts';
import type { Selection } from './selection.ts';

/** What the mouse asks for beyond selecting. */
export interface PointerActions {
  openChoice(): void;
  openMenu(at: { x: number; y: number }, on: 'cells' | 'rows' | 'columns'): void;
  columnWidth(column: number, pixels: number): void;
}

const NARROWEST = 24;

export function bindPointer(grid: Grid, selection: Selection, editor: Editor, actions: PointerActions): void {
  const { root } = grid;
  root.addEventListener('pointerdown', (event) => {
    const target = event.target as HTMLElement;
    if (target === editor.field && editor.mode !== 'off') return;
    if (target.className === 'handle' && event.button === 0) {
      resize(event, Number(target.parentElement!.dataset.column));
      return;
    }
    const spot = spotOf(target, grid);
    if (!spot) return;
    event.preventDefault();
    editor.accept('stay');
    if (event.button !== 0) {
      if (!isInside(spot, selection.block)) selection.choose(spot);
      editor.follow(true);
      return;
    }
    if (event.shiftKey) selection.stretchTo(lastOf(spot));
    else selection.choose(spot);
    editor.follow(true);
    if (target.classList.contains('arrow')) actions.openChoice();
    else stretchWhileDown();
  });
  root.addEventListener('dblclick', (event) => {
    const target = event.target as HTMLElement;
    if (target.closest('[data-cell]') && !target.classList.contains('arrow')) editor.open();
  });
  root.addEventListener('contextmenu', (event) => {
    const target = event.target as HTMLElement;
    if (target === editor.field && editor.mode !== 'off') return;
    event.preventDefault();
    const on = target.closest('[data-row]') ? 'rows' : target.closest('[data-column]') ? 'columns' : 'cells';
    actions.openMenu({ x: event.clientX, y: event.clientY }, on);
  });

  function stretchWhileDown(): void {
    const over = (event: PointerEvent) => {
      const spot = spotOf(event.target as HTMLElement, grid);
      if (spot) selection.stretchTo(lastOf(spot));
    };
    root.addEventListener('pointerover', over);
    document.addEventListener('pointerup', () => root.removeEventListener('pointerover', over), {
      once: true,
    });
  }

  function resize(start: PointerEvent, column: number): void {
    start.preventDefault();
    const before = grid.geometry!.widthOf(column);
    const guide = document.createElement('div');
    guide.className = 'resize-guide';
    root.append(guide);
    const follow = (event: PointerEvent) => {
      guide.style.left = `${event.clientX - root.getBoundingClientRect().left + root.scrollLeft}px`;
    };
    follow(start);
    document.addEventListener('pointermove', follow);
    document.addEventListener(
      'pointerup',
      (event) => {
        document.removeEventListener('pointermove', follow);
        guide.remove();
        const width = Math.max(NARROWEST, Math.round(before + event.clientX - start.clientX));
        if (width !== before) actions.columnWidth(column, width);
      },
      { once: true },
    );
  }
}

/** The cell, row, column or whole sheet under the mouse. */
function spotOf(target: HTMLElement, grid: Grid): Block | undefined {
  const { sheet } = grid.geometry ?? {};
  if (!sheet) return undefined;
  const cell = target.closest<HTMLElement>('[data-cell]');
  if (cell) return blockAt(cell.dataset.cell!);
  const row = target.closest<HTMLElement>('[data-row]');
  if (row) return { row: Number(row.dataset.row), column: 1, rows: 1, columns: sheet.columns };
  const column = target.closest<HTMLElement>('[data-column]');
  if (column) return { row: 1, column: Number(column.dataset.column), rows: sheet.rows, columns: 1 };
  return target.closest('.corner')
    ? { row: 1, column: 1, rows: sheet.rows, columns: sheet.columns }
    : undefined;
}

function lastOf(block: Block): Place {
  return { row: block.row + block.rows - 1, column: block.column + block.columns - 1 };
}
