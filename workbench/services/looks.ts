// The looks a cell can have: how each is read from a style and changed in it.

import { assertMayWrite } from './access.ts';
import type { Box } from './address.ts';
import { styleChanger, withParts } from './book.ts';
import { colourOf } from './colours.ts';
import type { SheetState, Style } from './document-state.ts';
import { book } from './execution.ts';

type Look = { read(style: Style): unknown; change(style: Style, to: unknown): Style };

/** A style's part that is kept as it is given; `standard` is what an untouched cell answers and is not kept. */
function plain(key: keyof Style, standard: unknown, convert: (to: unknown) => unknown = (to) => to): Look {
  return {
    read: (style) => style[key] ?? standard,
    change: (style, to) => {
      const value = to === null ? undefined : convert(to);
      return { ...style, [key]: value === standard ? undefined : value };
    },
  };
}

const lower = (to: unknown) => String(to).toLowerCase();

export const looks = {
  format: plain('format', '0.###############', (to) => (to === 'General' ? undefined : to)),
  background: plain('background', '#ffffff', colourOf),
  color: plain('color', '#000000', colourOf),
  weight: plain('weight', 'normal', lower),
  italic: {
    read: (style) => (style.italic ? 'italic' : 'normal'),
    change: (style, to) => ({ ...style, italic: to === 'italic' ? true : undefined }) as Style,
  } satisfies Look,
  line: plain('line', 'none', lower),
  size: plain('size', 10, Number),
  family: plain('family', 'Arial'),
  wrap: {
    read: (style) => style.wrap === 'WRAP',
    change: (style, to) => ({ ...style, wrap: to ? 'WRAP' : undefined }) as Style,
  } satisfies Look,
  align: plain('align', 'general', (to) => (to === 'normal' ? 'general' : lower(to))),
  valign: plain('valign', 'bottom', lower),
  strategy: plain('wrap', 'OVERFLOW', String),
};

export function changeLook(sheet: SheetState, box: Box, look: keyof typeof looks, to: unknown): void {
  assertMayWrite(sheet, box);
  const change = styleChanger((style) => looks[look].change(style, to));
  book().changeCells(sheet.id, box, (cell) => withParts(cell, { style: change(cell?.style) }));
}

/** The look of each cell of a block, one value a cell. */
export function changeLooks(sheet: SheetState, box: Box, look: keyof typeof looks, to: unknown[][]): void {
  assertMayWrite(sheet, box);
  const changers = new Map<unknown, ReturnType<typeof styleChanger>>();
  book().changeCells(sheet.id, box, (cell, r, c) => {
    const value = to[r]![c];
    let change = changers.get(value);
    if (!change) {
      change = styleChanger((style) => looks[look].change(style, value));
      changers.set(value, change);
    }
    return withParts(cell, { style: change(cell?.style) });
  });
}
