// A figure as the value that its cell gets: numbers and days as numbers, answers in words, absences with their reason.
import { noFigure, numberFormatOf, showFigure } from '../../catalogue/cells.ts';
import type { Field } from '../../catalogue/kinds.ts';
import { type Figure, isMissing, type Value } from '../../figures/figures.ts';
import type { Filled } from './sheet-plan.ts';

/** A missing figure's reason is left out where the row's note says the same. Words that are no day stay words. */
export function contentOf(
  figure: Figure,
  asked: Pick<Field, 'cell' | 'options'>,
  note?: string,
): string | number {
  if (isMissing(figure)) {
    return figure.none === '' || figure.none === note ? noFigure : `${noFigure}: ${figure.none}`;
  }
  if (asked.cell === 'date') return serialOf(figure) ?? String(figure);
  return typeof figure === 'number' ? figure : showFigure(figure, asked);
}

/** The content with the format of such cells. */
export function filledOf(figure: Figure, asked: Pick<Field, 'cell' | 'options'>, note?: string): Filled {
  return { value: contentOf(figure, asked, note), format: numberFormatOf(asked.cell) };
}

/** The spreadsheet's number of a day `yyyy-mm-dd`: it reads the same in every zone. */
function serialOf(day: Value): number | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(String(day)) ? Date.parse(`${day}T00:00:00Z`) / 86400000 + 25569 : null;
}
