// Selection: what the person at the keyboard has marked.

import { book } from './execution.ts';
import { make } from './makers.ts';
import type { Range } from './range.ts';
import { RangeList } from './range-list.ts';
import { serve } from './service.ts';
import type { Sheet } from './sheet.ts';

export class Selection {
  getActiveSheet(): Sheet {
    return make.sheet(book().active);
  }

  getActiveRange(): Range {
    const { sheet, ...box } = book().selection;
    return make.range(sheet, box);
  }

  getActiveRangeList(): RangeList {
    return new RangeList([this.getActiveRange()]);
  }

  getCurrentCell(): Range {
    const { sheet, row, column } = book().selection;
    return make.range(sheet, { row, column, rows: 1, columns: 1 });
  }
}

export function serveSelection(): void {
  serve('Selection', Selection);
}
