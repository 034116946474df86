// Selection: what the person at the keyboard has marked.

import { book } from './execution.ts';
import { type Range, rangeAt, type Sheet, sheetWith } from './handles.ts';
import { RangeList } from './range-list.ts';
import { serve } from './service.ts';

export class Selection {
  getActiveSheet(): Sheet {
    return sheetWith(book().active);
  }

  getActiveRange(): Range {
    const { sheet, ...box } = book().selection;
    return rangeAt(sheet, box);
  }

  getActiveRangeList(): RangeList {
    return new RangeList([this.getActiveRange()]);
  }

  getCurrentCell(): Range {
    const { sheet, row, column } = book().selection;
    return rangeAt(sheet, { row, column, rows: 1, columns: 1 });
  }
}

export function serveSelection(): void {
  serve('Selection', Selection);
}
