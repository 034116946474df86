// Which cells carry a remark of the unit above: a list in the hidden sheet, so that they can be taken off again.
import type { Slot } from '../../shared/period.ts';

/** Cell of the hidden sheet that holds the list; a repair empties it, and the next opening writes the remarks anew. */
export const notedCell = 'D1';

export interface NotedRemark {
  /** Field key, or `table#row` of the workbook. */
  at: string;
  /** Column of the cell; null on a table row. */
  slot: Slot | null;
  /** The period whose report was sent back. */
  period: Slot;
  text: string;
  /** `yyyy-mm-dd` of the review. */
  day: string;
}

/** The list from the first rows of the hidden sheet. */
export function readNoted(values: readonly unknown[][]): NotedRemark[] {
  try {
    const list: unknown = JSON.parse(String(values[0]?.[3] ?? '[]'));
    return Array.isArray(list) ? (list as NotedRemark[]) : [];
  } catch {
    return [];
  }
}
