// A change between two revisions, in words.
import { showFigure } from '../catalogue/cells.ts';
import { catalogue } from '../catalogue/current.ts';
import { lookup } from '../catalogue/lookup.ts';
import { placeOf } from '../checks/words/place.ts';
import { type Figure, isMissing, type TableRow } from '../figures/figures.ts';
import type { Slot } from '../period.ts';
import { type Change, notePrefix, reasonPrefix } from '../wire/submission.ts';

/** One figure or row that is another than before. */
export interface ShownChange {
  place: string;
  before: string;
  after: string;
}

export function shownChange(change: Change, slot: Slot): ShownChange {
  return {
    place: placeOfChange(change.key, slot),
    before: shownValue(change.key, change.before),
    after: shownValue(change.key, change.after),
  };
}

function placeOfChange(key: string, slot: Slot): string {
  if (key === 'asOf') return 'Số liệu tính đến ngày';
  if (key.indexOf(notePrefix) === 0)
    return `Ghi chú của ${placeOf(catalogue, key.slice(notePrefix.length), slot)}`;
  return key.indexOf(reasonPrefix) === 0
    ? `Giải trình ở ${placeOf(catalogue, key.slice(reasonPrefix.length), slot)}`
    : placeOf(catalogue, key, slot);
}

/** A figure as its cell shows it; a table row by its cells. */
export function shownValue(key: string, value: Figure | TableRow | null): string {
  if (value === null) return 'chưa có';
  const { fields, tables } = lookup(catalogue);
  const field = fields.get(key)?.field;
  if (field && (typeof value !== 'object' || isMissing(value as Figure)))
    return showFigure(value as Figure, field);
  if (key === 'asOf') return value === '' ? 'chưa có' : showFigure(value as Figure, { cell: 'date' });
  if (typeof value !== 'object') return String(value);
  const row = value as TableRow;
  const columns = tables.get(key.replace(/#\d+$/, ''))?.columns ?? [];
  return columns
    .flatMap((column) => {
      const cell = row[column.code];
      if (cell === undefined) return [];
      return [
        showFigure(cell, { cell: column.cell, ...(column.options ? { options: column.options } : {}) }),
      ];
    })
    .join(' · ');
}
