// What somebody types in «Điền lần lượt», read by the product's own reader and said back at once.

import type { Option } from '../catalogue/catalogue.ts';
import { fold, noFigure, type RawCell, readCell, showFigure } from '../catalogue/cells.ts';
import type { CellName } from '../catalogue/kinds.ts';
import { cellWords, type Words } from '../checks/words/cell-words.ts';
import { type Figure, isMissing } from '../figures/figures.ts';

/** A cell of a form, or of a row of a table. */
export interface AskedCell {
  cell: CellName;
  unit?: string;
  options?: readonly Option[];
  max?: number;
}

export type Typed =
  | { state: 'empty' }
  /** `shown`: as it will stand in the cell, with what it counts. */
  | { state: 'figure'; figure: Figure; shown: string }
  | ({ state: 'unreadable' } & Words);

/** The reasons that most often fit where there is no figure. */
export const usualReasons = ['trường chưa gửi', 'không thống kê mục này', 'không phát sinh'] as const;

export function readTyped(text: string, asked: AskedCell): Typed {
  const reading = readCell({ value: text, text }, asked);
  if (reading.state === 'unreadable') {
    const { code, facts } = reading.why;
    return { state: 'unreadable', ...(cellWords[code] as (of: typeof facts) => Words)(facts) };
  }
  if (reading.state === 'value')
    return { state: 'figure', figure: reading.value, shown: inWords(reading.value, asked) };
  if (reading.state === 'none') {
    const figure = { none: reading.reason };
    return { state: 'figure', figure, shown: inWords(figure, asked) };
  }
  return { state: 'empty' };
}

/** «4.315 người», «30/12/2016», «không có số liệu: trường chưa gửi». */
export function inWords(figure: Figure, asked: AskedCell): string {
  if (isMissing(figure)) return figure.none === '' ? noFigure : `${noFigure}: ${figure.none}`;
  const shown = showFigure(figure, asked);
  const counted = typeof figure === 'number' && asked.unit ? ` ${asked.unit}` : '';
  return shown + counted;
}

/**
 * What stands in a cell, in short, to tell whether somebody else has typed there meanwhile. '' is empty, and a suggestion
 * that nobody has confirmed is as good as empty.
 */
export function standingOf(raw: RawCell, asked: AskedCell): string {
  const reading = readCell(raw, asked);
  if (reading.state === 'empty' || reading.state === 'suggested') return '';
  if (reading.state === 'value') return standingOfFigure(reading.value);
  if (reading.state === 'none') return standingOfFigure({ none: reading.reason });
  return `?${fold(String(raw.value))}`;
}

export function standingOfFigure(figure: Figure | null): string {
  if (figure === null) return '';
  return isMissing(figure) ? `-${fold(figure.none)}` : `=${figure}`;
}
