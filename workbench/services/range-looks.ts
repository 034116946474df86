// How the cells of a range look, one getter and setter for a block of cells and for a single look each.

import { groundOf } from './handles.ts';
import { changeLook, changeLooks, looks } from './looks.ts';

import { checkBlock, readBlock } from './range-values.ts';

type Look = keyof typeof looks;

function readLooks<T>(range: object, look: Look): T[][] {
  const { sheet, box } = groundOf(range);
  return readBlock(
    box,
    (row, column) => looks[look].read(sheet.rows[row - 1]?.[column - 1]?.style ?? {}) as T,
  );
}

function setLook<T extends object>(range: T, look: Look, to: unknown): T {
  const { sheet, box } = groundOf(range);
  changeLook(sheet, box, look, to);
  return range;
}

function setLooks<T extends object>(range: T, look: Look, to: unknown, method: string): T {
  const { sheet, box } = groundOf(range);
  changeLooks(sheet, box, look, checkBlock(to, box, method));
  return range;
}

export class RangeLooks {
  getNumberFormat(): string {
    return readLooks<string>(this, 'format')[0]![0]!;
  }

  setNumberFormat(to: string | null): this {
    return setLook(this, 'format', to);
  }

  getNumberFormats(): string[][] {
    return readLooks(this, 'format');
  }

  setNumberFormats(to: (string | null)[][]): this {
    return setLooks(this, 'format', to, 'setNumberFormats');
  }

  getBackground(): string {
    return readLooks<string>(this, 'background')[0]![0]!;
  }

  setBackground(to: string | null): this {
    return setLook(this, 'background', to);
  }

  getBackgrounds(): string[][] {
    return readLooks(this, 'background');
  }

  setBackgrounds(to: (string | null)[][]): this {
    return setLooks(this, 'background', to, 'setBackgrounds');
  }

  getFontColor(): string {
    return readLooks<string>(this, 'color')[0]![0]!;
  }

  setFontColor(to: string | null): this {
    return setLook(this, 'color', to);
  }

  getFontColors(): string[][] {
    return readLooks(this, 'color');
  }

  setFontColors(to: (string | null)[][]): this {
    return setLooks(this, 'color', to, 'setFontColors');
  }

  getFontWeight(): string {
    return readLooks<string>(this, 'weight')[0]![0]!;
  }

  setFontWeight(to: string | null): this {
    return setLook(this, 'weight', to);
  }

  getFontWeights(): string[][] {
    return readLooks(this, 'weight');
  }

  setFontWeights(to: (string | null)[][]): this {
    return setLooks(this, 'weight', to, 'setFontWeights');
  }

  getFontStyle(): string {
    return readLooks<string>(this, 'italic')[0]![0]!;
  }

  setFontStyle(to: string | null): this {
    return setLook(this, 'italic', to);
  }

  getFontStyles(): string[][] {
    return readLooks(this, 'italic');
  }

  setFontStyles(to: (string | null)[][]): this {
    return setLooks(this, 'italic', to, 'setFontStyles');
  }

  getFontLine(): string {
    return readLooks<string>(this, 'line')[0]![0]!;
  }

  setFontLine(to: string | null): this {
    return setLook(this, 'line', to);
  }

  getFontLines(): string[][] {
    return readLooks(this, 'line');
  }

  setFontLines(to: (string | null)[][]): this {
    return setLooks(this, 'line', to, 'setFontLines');
  }

  getFontSize(): number {
    return readLooks<number>(this, 'size')[0]![0]!;
  }

  setFontSize(to: number | null): this {
    return setLook(this, 'size', to);
  }

  getFontSizes(): number[][] {
    return readLooks(this, 'size');
  }

  setFontSizes(to: (number | null)[][]): this {
    return setLooks(this, 'size', to, 'setFontSizes');
  }

  getFontFamily(): string {
    return readLooks<string>(this, 'family')[0]![0]!;
  }

  setFontFamily(to: string | null): this {
    return setLook(this, 'family', to);
  }

  getFontFamilies(): string[][] {
    return readLooks(this, 'family');
  }

  setFontFamilies(to: (string | null)[][]): this {
    return setLooks(this, 'family', to, 'setFontFamilies');
  }

  getWrap(): boolean {
    return readLooks<boolean>(this, 'wrap')[0]![0]!;
  }

  setWrap(to: boolean | null): this {
    return setLook(this, 'wrap', to);
  }

  getWraps(): boolean[][] {
    return readLooks(this, 'wrap');
  }

  setWraps(to: (boolean | null)[][]): this {
    return setLooks(this, 'wrap', to, 'setWraps');
  }

  getHorizontalAlignment(): string {
    return readLooks<string>(this, 'align')[0]![0]!;
  }

  setHorizontalAlignment(to: string | null): this {
    return setLook(this, 'align', to);
  }

  getHorizontalAlignments(): string[][] {
    return readLooks(this, 'align');
  }

  setHorizontalAlignments(to: (string | null)[][]): this {
    return setLooks(this, 'align', to, 'setHorizontalAlignments');
  }

  getVerticalAlignment(): string {
    return readLooks<string>(this, 'valign')[0]![0]!;
  }

  setVerticalAlignment(to: string | null): this {
    return setLook(this, 'valign', to);
  }

  getVerticalAlignments(): string[][] {
    return readLooks(this, 'valign');
  }

  setVerticalAlignments(to: (string | null)[][]): this {
    return setLooks(this, 'valign', to, 'setVerticalAlignments');
  }

  setWrapStrategy(strategy: { toString(): string }): this {
    return setLook(this, 'strategy', strategy.toString());
  }
}
