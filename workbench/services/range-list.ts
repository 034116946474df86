// RangeList: the same act on several ranges of one sheet.

import { exception } from './exception.ts';
import { book } from './execution.ts';
import type { Range } from './handles.ts';
import { serve } from './service.ts';

export class RangeList {
  readonly #ranges: Range[];

  constructor(ranges: Range[]) {
    if (!ranges.length) throw exception('The range list must have at least one range.');
    this.#ranges = ranges;
  }

  #each(act: (range: Range) => void): this {
    for (const range of this.#ranges) act(range);
    return this;
  }

  getRanges(): Range[] {
    return [...this.#ranges];
  }

  activate(): this {
    const last = this.#ranges.at(-1)!;
    last.activate();
    book().active = last.getGridId();
    return this;
  }

  setValue(value: unknown): this {
    return this.#each((range) => range.setValue(value));
  }

  setFormula(formula: string): this {
    return this.#each((range) => range.setFormula(formula));
  }

  setFormulaR1C1(formula: string): this {
    return this.#each((range) => range.setFormulaR1C1(formula));
  }

  setNote(note: string | null): this {
    return this.#each((range) => range.setNote(note));
  }

  setBackground(color: string | null): this {
    return this.#each((range) => range.setBackground(color));
  }

  setFontColor(color: string | null): this {
    return this.#each((range) => range.setFontColor(color));
  }

  setFontWeight(weight: string | null): this {
    return this.#each((range) => range.setFontWeight(weight));
  }

  setFontStyle(style: string | null): this {
    return this.#each((range) => range.setFontStyle(style));
  }

  setFontLine(line: string | null): this {
    return this.#each((range) => range.setFontLine(line));
  }

  setFontSize(size: number): this {
    return this.#each((range) => range.setFontSize(size));
  }

  setFontFamily(family: string | null): this {
    return this.#each((range) => range.setFontFamily(family));
  }

  setNumberFormat(format: string): this {
    return this.#each((range) => range.setNumberFormat(format));
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.#each((range) => range.setHorizontalAlignment(alignment));
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.#each((range) => range.setVerticalAlignment(alignment));
  }

  setWrap(wrap: boolean): this {
    return this.#each((range) => range.setWrap(wrap));
  }

  setWrapStrategy(strategy: { toString(): string }): this {
    return this.#each((range) => range.setWrapStrategy(strategy));
  }

  setBorder(...borders: Parameters<Range['setBorder']>): this {
    return this.#each((range) => range.setBorder(...borders));
  }

  clear(options?: Parameters<Range['clear']>[0]): this {
    return this.#each((range) => range.clear(options));
  }

  clearContent(): this {
    return this.#each((range) => range.clearContent());
  }

  clearFormat(): this {
    return this.#each((range) => range.clearFormat());
  }

  clearNote(): this {
    return this.#each((range) => range.clearNote());
  }

  clearDataValidations(): this {
    return this.#each((range) => range.clearDataValidations());
  }

  breakApart(): this {
    return this.#each((range) => range.breakApart());
  }
}

export function serveRangeList(): void {
  serve('RangeList', RangeList);
}
