// Copy, cut and paste as tab-separated text, the form that every spreadsheet understands.

import type { Block } from './address.ts';
import type { Editor } from './editor.ts';
import type { Grid } from './grid.ts';
import type { Selection } from './selection.ts';

/** What pasting leads to; the spreadsheet model reads the text. */
export interface ClipboardActions {
  paste(text: string): void;
  /** Pasting what was cut here before: the block moves. */
  move(from: Block & { sheet: number }): void;
}

/** Binds copy, cut and paste of the cell field; while someone types, the field's own clipboard works. */
export function bindClipboard(
  editor: Editor,
  grid: Grid,
  selection: Selection,
  actions: ClipboardActions,
): void {
  let cut: { from: Block & { sheet: number }; text: string } | undefined;
  const { field } = editor;
  // Without selected text in the field the browser sends no copy event of its own in every case: ask for one.
  field.addEventListener('keydown', (event) => {
    if (editor.mode !== 'off' || !(event.ctrlKey || event.metaKey)) return;
    if (event.key.toLowerCase() === 'c' || event.key.toLowerCase() === 'x') field.select();
  });
  field.addEventListener('copy', (event) => {
    if (editor.mode !== 'off') return;
    put(event);
    forgetCut();
  });
  field.addEventListener('cut', (event) => {
    if (editor.mode !== 'off') return;
    const text = put(event);
    forgetCut();
    cut = { from: { ...selection.block, sheet: grid.geometry!.sheet.id }, text };
    for (const element of grid.elementsIn(selection.block)) element.classList.add('cut');
  });
  field.addEventListener('paste', (event) => {
    if (editor.mode !== 'off') return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const source = cut;
    forgetCut();
    if (source !== undefined && source.text === text) actions.move(source.from);
    else if (text !== '') actions.paste(text.replace(/\r\n?/g, '\n').replace(/\n$/, ''));
  });
  field.addEventListener('keydown', (event) => event.key === 'Escape' && forgetCut());

  function put(event: ClipboardEvent): string {
    event.preventDefault();
    const text = textOfBlock(grid, selection.block);
    event.clipboardData?.setData('text/plain', text);
    return text;
  }

  function forgetCut(): void {
    cut = undefined;
    for (const element of grid.root.querySelectorAll('.cut')) element.classList.remove('cut');
  }
}

/** The visible text of a block, with quotes around what has line breaks, tabs or quotes in it. */
function textOfBlock(grid: Grid, block: Block): string {
  const lines: string[] = [];
  for (const row of numbersIn(grid.geometry!.visibleRows, block.row, block.rows)) {
    const fields = numbersIn(grid.geometry!.visibleColumns, block.column, block.columns).map((column) => {
      const text = grid.cell({ row, column })?.text ?? '';
      return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    });
    lines.push(fields.join('\t'));
  }
  return lines.join('\n');
}

function numbersIn(visible: number[], start: number, count: number): number[] {
  return visible.filter((number) => number >= start && number < start + count);
}
