// What filling costs an officer: keys and clicks for a whole year of one ward by «Điền lần lượt», out of an empty book, and
// how much of the column that is typed into can be typed into.
import { yearOfWard } from '../demo/reports.ts';
import { openWard, year } from '../demo/units.ts';
import { catalogue } from '../shared/catalogue/current.ts';
import type { Field } from '../shared/catalogue/kinds.ts';
import { showNumber } from '../shared/catalogue/number-text.ts';
import { type Figure, isMissing } from '../shared/figures/figures.ts';
import { cardsOf } from '../shared/filling/cards.ts';
import { usualReasons } from '../shared/filling/reading.ts';
import { type Slot, slots } from '../shared/period.ts';
import { layoutOf } from '../shared/workbook/layout.ts';
import { shownRows } from '../shared/workbook/shown.ts';

type Row = [what: string, measured: string, target: string];

const layout = layoutOf(catalogue, year, 'ward');

export function fillingCosts(): Row[] {
  const content = yearOfWard(openWard);
  let cells = 0;
  let strokes = 0;
  let texts = 0;
  /** Reasons given before are offered again. */
  const said = new Set<string>(usualReasons);
  for (const slot of slots) {
    for (const card of cardsOf(layout, slot, 'forms')) {
      if (card.sort === 'table') continue;
      for (const field of card.fields) {
        const figure = content.figures[slot][field.key];
        if (field.cell === 'text') {
          // A text costs its own letters, whatever asks for it.
          texts += 1;
          continue;
        }
        cells += 1;
        strokes += strokesFor(field, figure, said);
      }
    }
  }
  return [
    [
      `«Điền lần lượt», ${openWard.name}, a whole year from an empty book`,
      `${strokes} keys and clicks for ${cells} cells, ${(strokes / cells).toFixed(1)} a cell; ${texts} texts besides`,
      '≤ 4 a cell',
    ],
    ...(['Q1', 'H1', 'Y'] as const).map(
      (slot): Row => [
        `of the column that is typed into, ${slot} at its first opening`,
        `${Math.round(100 * typedShare(slot))} % can be typed into`,
        '≥ 60 %',
      ],
    ),
  ];
}

/** One key a sign and Enter; an answer is its number and Enter; an absence two clicks, its own words the first time. */
function strokesFor({ cell, options }: Field, figure: Figure | undefined, said: Set<string>): number {
  if (figure === undefined) return 1;
  if (isMissing(figure)) {
    const isKnown = said.has(figure.none);
    said.add(figure.none);
    return isKnown ? 2 : 3 + figure.none.length;
  }
  if (cell === 'choice') return options && options.length > 9 ? 2 + 9 : 2;
  if (cell === 'date') return '1/1/2016'.length + 1;
  if (figure === 0) return 2;
  return shortest(Number(figure)).length + 1;
}

/** As somebody types it: «2289tr» for 2.289.000.000, plain digits otherwise. */
function shortest(n: number): string {
  const millions = n >= 1e6 && n % 1e6 === 0 ? `${n / 1e6}tr` : String(n);
  return millions.length < showNumber(n).length ? millions : String(n);
}

/** Cells to type among all cells of the column that are in sight, over all tabs. */
function typedShare(slot: Slot): number {
  const { rows } = shownRows(layout, { slot, whole: false });
  let all = 0;
  let typed = 0;
  for (const row of layout.forms.flatMap((form) => form.rows)) {
    if (!rows.has(row.key) || (row.role !== 'field' && row.role !== 'share')) continue;
    all += 1;
    if (row.role === 'field' && row.cells[slot].role === 'typed') typed += 1;
  }
  return typed / all;
}
