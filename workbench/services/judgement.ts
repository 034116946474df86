// Yes-or-no formulas of validation rules and conditional formats, evaluated in no cell.

import type { SheetState } from './document-state.ts';
import type { OpenBook } from './execution.ts';
import { translateFormula } from './formula-translation.ts';

/** True where the formula gives TRUE or a number other than 0; an error is no. `only`: others need not be kept ready. */
export function judgeFormulas(open: OpenBook, home: SheetState, formulas: string[], only = false): boolean[] {
  const texts = formulas.map((formula) =>
    translateFormula(
      formula.startsWith('=') ? formula : `=${formula}`,
      home,
      open.book.state,
      open.calculation.facts,
    ),
  );
  return open.calculation
    .evaluate(texts, only)
    .map((result) => result === true || (typeof result === 'number' && result !== 0));
}

export function judgeFormula(open: OpenBook, home: SheetState, formula: string): boolean {
  return judgeFormulas(open, home, [formula])[0] === true;
}
