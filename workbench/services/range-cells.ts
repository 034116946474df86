// What else the cells of a range have: notes, borders, validation, merging, clearing, copying, protection and metadata.

import { assertMayWrite, writeCells } from './access.ts';
import { type Box, boxesMeet } from './address.ts';
import { clearBlock, copyBlock } from './block.ts';
import { styleChanger, withParts } from './book.ts';
import { DataValidation, ruleFor, ruleOf } from './data-validation.ts';
import {
  addMetadata,
  axisOf,
  type DeveloperMetadata,
  DeveloperMetadataFinder,
  metadataOn,
} from './developer-metadata.ts';
import { exception } from './exception.ts';
import { book } from './execution.ts';
import { groundOf, placeOf, type Range, rangeAt } from './handles.ts';
import { addProtection, type Protection } from './protection.ts';
import { checkBlock, readBlock } from './range-values.ts';
import { moveBlock } from './structure.ts';

/** The first cell of each box keeps its contents. */
function mergeBoxes(id: number, boxes: Box[]): void {
  const sheet = book().writableSheet(id);
  for (const box of boxes) {
    assertMayWrite(sheet, box);
    sheet.merges = [...sheet.merges.filter((merge) => !boxesMeet(merge, box)), box];
    writeCells(sheet, box, (cell, r, c) =>
      r === 0 && c === 0 ? cell : withParts(cell, { value: undefined, formula: undefined }),
    );
  }
}

export class RangeCells {
  getNotes(): string[][] {
    const { sheet, box } = groundOf(this);
    return readBlock(box, (row, column) => sheet.rows[row - 1]?.[column - 1]?.note ?? '');
  }

  getNote(): string {
    return this.getNotes()[0]![0]!;
  }

  setNote(note: string | null): this {
    const { sheet, box } = groundOf(this);
    assertMayWrite(sheet, box);
    book().changeCells(sheet.id, box, (cell) => withParts(cell, { note: note ? String(note) : undefined }));
    return this;
  }

  setNotes(notes: unknown): this {
    const { sheet, box } = groundOf(this);
    const block = checkBlock(notes, box, 'setNotes');
    assertMayWrite(sheet, box);
    book().changeCells(sheet.id, box, (cell, r, c) =>
      withParts(cell, { note: block[r]![c] ? String(block[r]![c]) : undefined }),
    );
    return this;
  }

  clearNote(): this {
    return this.setNote(null);
  }

  /** Each edge: true draws, false takes away, null leaves as it is; colour and style are taken and not kept. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    _color?: string | null,
    _style?: object | null,
  ): this {
    const { sheet, box } = groundOf(this);
    assertMayWrite(sheet, box);
    const changers = new Map<string, ReturnType<typeof styleChanger>>();
    book().changeCells(sheet.id, box, (cell, r, c) => {
      const wanted: [string, boolean | null][] = [
        ['t', r === 0 ? top : horizontal],
        ['l', c === 0 ? left : vertical],
        ['b', r === box.rows - 1 ? bottom : horizontal],
        ['r', c === box.columns - 1 ? right : vertical],
      ];
      const key = wanted.map(([, on]) => String(on)).join();
      let change = changers.get(key);
      if (!change) {
        change = styleChanger((style) => {
          const kept = wanted.map(([edge, on]) => ((on ?? style.edges?.includes(edge)) ? edge : '')).join('');
          return { ...style, edges: kept || undefined } as typeof style;
        });
        changers.set(key, change);
      }
      return withParts(cell, { style: change(cell?.style) });
    });
    return this;
  }

  getDataValidations(): (DataValidation | null)[][] {
    const { sheet, box } = groundOf(this);
    return readBlock(box, (row, column) => {
      const rule = sheet.rows[row - 1]?.[column - 1]?.rule;
      return rule ? new DataValidation(rule) : null;
    });
  }

  getDataValidation(): DataValidation | null {
    return this.getDataValidations()[0]![0]!;
  }

  setDataValidation(rule: DataValidation | null): this {
    const { sheet, box } = groundOf(this);
    assertMayWrite(sheet, box);
    const made = rule === null ? undefined : ruleOf(rule);
    book().changeCells(sheet.id, box, (cell, r, c) => withParts(cell, { rule: made && ruleFor(made, r, c) }));
    return this;
  }

  setDataValidations(rules: (DataValidation | null)[][]): this {
    const { sheet, box } = groundOf(this);
    const block = checkBlock(rules, box, 'setDataValidations') as (DataValidation | null)[][];
    assertMayWrite(sheet, box);
    book().changeCells(sheet.id, box, (cell, r, c) => {
      const rule = block[r]![c] ?? null;
      return withParts(cell, { rule: rule === null ? undefined : ruleOf(rule) });
    });
    return this;
  }

  clearDataValidations(): this {
    return this.setDataValidation(null);
  }

  clear(options?: {
    contentsOnly?: boolean;
    formatOnly?: boolean;
    commentsOnly?: boolean;
    validationsOnly?: boolean;
  }): this {
    const { sheet, box } = groundOf(this);
    clearBlock(sheet, box, options ?? {});
    return this;
  }

  clearContent(): this {
    return this.clear({ contentsOnly: true });
  }

  clearFormat(): this {
    return this.clear({ formatOnly: true });
  }

  merge(): this {
    const { sheet, box } = groundOf(this);
    mergeBoxes(sheet.id, [box]);
    return this;
  }

  mergeAcross(): this {
    const { sheet, box } = groundOf(this);
    mergeBoxes(
      sheet.id,
      Array.from({ length: box.rows }, (_, i) => ({ ...box, row: box.row + i, rows: 1 })),
    );
    return this;
  }

  mergeVertically(): this {
    const { sheet, box } = groundOf(this);
    mergeBoxes(
      sheet.id,
      Array.from({ length: box.columns }, (_, i) => ({ ...box, column: box.column + i, columns: 1 })),
    );
    return this;
  }

  breakApart(): this {
    const { sheet, box } = groundOf(this);
    assertMayWrite(sheet, box);
    const writable = book().writableSheet(sheet.id);
    writable.merges = writable.merges.filter((merge) => !boxesMeet(merge, box));
    return this;
  }

  getMergedRanges(): Range[] {
    const { sheet, box } = groundOf(this);
    return sheet.merges.filter((merge) => boxesMeet(merge, box)).map((merge) => rangeAt(sheet.id, merge));
  }

  isPartOfMerge(): boolean {
    const { sheet, box } = groundOf(this);
    return sheet.merges.some((merge) => boxesMeet(merge, box));
  }

  protect(): Protection {
    const { sheet, box } = groundOf(this);
    return addProtection(sheet.id, box);
  }

  copyTo(destination: Range, options?: { contentsOnly?: boolean; formatOnly?: boolean }): void {
    const { sheet, box } = groundOf(this);
    const target = groundOf(destination);
    copyBlock(sheet, box, target.sheet, target.box, options ?? {});
  }

  moveTo(target: Range): void {
    const { sheet, box } = groundOf(this);
    const place = placeOf(target);
    const to = { ...box, row: place.box.row, column: place.box.column };
    assertMayWrite(sheet, box);
    assertMayWrite(book().sheet(place.sheet), to);
    moveBlock(book(), sheet.id, box, place.sheet, to.row, to.column);
  }

  /** Google's own examples are unbounded (`2:2`); whether a bounded range that covers a line will do, reports disagree. */
  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    const { sheet, box, open } = groundOf(this);
    const lines = axisOf(sheet, box);
    const isWhole = lines?.axis === 'row' ? open?.left && open.right : open?.top && open.bottom;
    if (!lines || !isWhole) {
      throw exception(
        'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      );
    }
    addMetadata(key, rest, { sheet: sheet.id, ...lines });
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    const { sheet, box } = groundOf(this);
    const lines = axisOf(sheet, box);
    return lines ? metadataOn({ sheet: sheet.id, ...lines }) : [];
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder({ ...placeOf(this) });
  }

  canEdit(): boolean {
    const { sheet, box } = groundOf(this);
    try {
      assertMayWrite(sheet, box);
      return true;
    } catch {
      return false;
    }
  }
}
