// What the keys of a spreadsheet do while the grid has the focus.

import type { Block } from './address.ts';
import type { After, Editor } from './editor.ts';
import type { Selection, Step } from './selection.ts';

/** What keys ask for beyond moving about. */
export interface KeyActions {
  clear(block: Block): void;
  undo(): void;
  redo(): void;
  openChoice(): void;
  nextSheet(direction: 1 | -1): void;
  openNote(): void;
}

const ARROWS: Record<string, Step> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const PAGE = 20;

/** Binds the keys of the cell field. */
export function bindKeys(
  editor: Editor,
  selection: Selection,
  actions: KeyActions,
  wholeSheet: () => Block,
): void {
  editor.field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const done = editor.mode === 'off' ? keyOnCell(event) : keyWhileTyping(event);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  });

  function keyWhileTyping(event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    if (key === 'Enter' && event.altKey) {
      const { field } = editor;
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      field.dispatchEvent(new Event('input'));
      return true;
    }
    if (key === 'Escape') editor.cancel();
    else if (key === 'Enter') editor.accept(shiftKey ? 'up' : 'down');
    else if (key === 'Tab') editor.accept(shiftKey ? 'left' : 'right');
    else if (key === 'F2') editor.open();
    else if (editor.mode === 'over' && key in ARROWS) editor.accept(afterOf(ARROWS[key]!));
    else return false;
    return true;
  }

  function keyOnCell(event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    const control = event.ctrlKey || event.metaKey;
    if (event.altKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
      if (key === 'ArrowDown') actions.openChoice();
      return key === 'ArrowDown';
    }
    const arrow = ARROWS[key];
    if (arrow) {
      if (control) selection.jump(arrow, shiftKey);
      else selection.step(arrow, shiftKey);
      return true;
    }
    if (control) return keyWithControl(event);
    switch (key) {
      case 'Enter':
        if (shiftKey) selection.enter(true);
        else editor.open();
        return true;
      case 'F2':
        if (shiftKey) actions.openNote();
        else editor.open();
        return true;
      case 'Tab':
        selection.tab(shiftKey);
        return true;
      case 'Delete':
      case 'Backspace':
        actions.clear(selection.block);
        return true;
      case 'PageDown':
      case 'PageUp':
        selection.step([key === 'PageDown' ? PAGE : -PAGE, 0], shiftKey);
        return true;
      case 'Home':
        selection.jumpHome(false, shiftKey);
        return true;
      default:
        return key === 'Escape';
    }
  }

  function keyWithControl({ key, shiftKey }: KeyboardEvent): boolean {
    switch (key.toLowerCase()) {
      case 'z':
        if (shiftKey) actions.redo();
        else actions.undo();
        return true;
      case 'y':
        actions.redo();
        return true;
      case 'a':
        selection.choose(wholeSheet());
        return true;
      case 'home':
        selection.jumpHome(true, shiftKey);
        return true;
      case 'pagedown':
        actions.nextSheet(1);
        return true;
      case 'pageup':
        actions.nextSheet(-1);
        return true;
      default:
        return false;
    }
  }
}

function afterOf([rows, columns]: Step): After {
  if (rows !== 0) return rows > 0 ? 'down' : 'up';
  return columns > 0 ? 'right' : 'left';
}
