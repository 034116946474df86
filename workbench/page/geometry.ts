// Where things lie on a sheet: sizes, what is hidden, frozen and merged.

import type { SheetView } from '../protocol.ts';
import { addressOf, type Block, blockBetween, isInside, type Place } from './address.ts';

const COLUMN = 100;
const ROW = 21;

/** The measures of one sheet, worked out once when its shape changes. */
export class Geometry {
  readonly headerHeight = 24;
  readonly headerWidth = 46;
  readonly sheet: SheetView;
  readonly visibleRows: number[];
  readonly visibleColumns: number[];
  readonly frozenWidth: number;
  readonly #covered = new Map<string, Block>();
  readonly #tallRows = new Set<number>();

  constructor(sheet: SheetView) {
    this.sheet = sheet;
    this.visibleRows = numbersWithout(sheet.rows, sheet.hiddenRows);
    this.visibleColumns = numbersWithout(sheet.columns, sheet.hiddenColumns);
    this.frozenWidth = this.visibleColumns
      .filter((column) => column <= sheet.frozenColumns)
      .reduce((sum, column) => sum + this.widthOf(column), 0);
    for (const merge of sheet.merges) {
      for (let row = merge.row; row < merge.row + merge.rows; row++) {
        if (merge.rows > 1) this.#tallRows.add(row);
        for (let column = merge.column; column < merge.column + merge.columns; column++) {
          this.#covered.set(addressOf({ row, column }), merge);
        }
      }
    }
  }

  widthOf(column: number): number {
    return this.sheet.columnWidths[column] ?? COLUMN;
  }

  heightOf(row: number): number {
    return this.sheet.rowHeights[row] ?? ROW;
  }

  widthOfBlock(block: Block): number {
    return this.visibleColumns
      .filter((column) => column >= block.column && column < block.column + block.columns)
      .reduce((sum, column) => sum + this.widthOf(column), 0);
  }

  mergeAt(place: Place): Block | undefined {
    return this.#covered.get(addressOf(place));
  }

  /** The cell that stands for a place: the first of its merge, or itself. */
  homeOf(place: Place): Place {
    const merge = this.mergeAt(place);
    return merge ? { row: merge.row, column: merge.column } : { row: place.row, column: place.column };
  }

  /** Grows a block until it cuts no merge. */
  wholeMerges(block: Block): Block {
    let whole = block;
    for (let grown = true; grown; ) {
      grown = false;
      for (const merge of this.sheet.merges) {
        const corner = { row: merge.row + merge.rows - 1, column: merge.column + merge.columns - 1 };
        if (!overlap(merge, whole) || (isInside(merge, whole) && isInside(corner, whole))) continue;
        const end = { row: whole.row + whole.rows - 1, column: whole.column + whole.columns - 1 };
        const start = { row: Math.min(whole.row, merge.row), column: Math.min(whole.column, merge.column) };
        whole = blockBetween(start, {
          row: Math.max(end.row, corner.row),
          column: Math.max(end.column, corner.column),
        });
        grown = true;
      }
    }
    return whole;
  }

  /** Rows that the browser may skip while they are out of sight: neither frozen nor reached by a tall merge. */
  isPlainRow(row: number): boolean {
    return row > this.sheet.frozenRows && !this.#tallRows.has(row);
  }

  isAfterHiddenRow(row: number): boolean {
    return this.sheet.hiddenRows.includes(row - 1);
  }

  isAfterHiddenColumn(column: number): boolean {
    return this.sheet.hiddenColumns.includes(column - 1);
  }

  /** One style rule a column: width, and the place where a frozen one stays. */
  columnRules(): string {
    let left = this.headerWidth;
    return this.visibleColumns
      .map((column) => {
        const width = this.widthOf(column);
        const frozen = column <= this.sheet.frozenColumns;
        const stay = frozen ? `position:sticky;left:${left}px;z-index:2;` : '';
        const edge = column === this.sheet.frozenColumns ? 'border-right:2px solid #b7b9bc;' : '';
        left += width;
        const paper = frozen ? `.row > .cell.c${column}{background-color:#fff}` : '';
        return `.row > .c${column}{flex:0 0 ${width}px;width:${width}px;${stay}${edge}}${paper}`;
      })
      .join('\n');
  }
}

function numbersWithout(count: number, hidden: number[]): number[] {
  const skip = new Set(hidden);
  return Array.from({ length: count }, (_, index) => index + 1).filter((number) => !skip.has(number));
}

function overlap(one: Block, two: Block): boolean {
  return (
    one.row < two.row + two.rows &&
    two.row < one.row + one.rows &&
    one.column < two.column + two.columns &&
    two.column < one.column + one.columns
  );
}
