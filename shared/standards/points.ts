// Ratings by points: the fifteen criteria of Thông tư 44/2014 out of the ward's own table, and their grade.

import { roundHalfUp } from '../catalogue/number-text.ts';
import type { Tables } from '../figures/figures.ts';
import type { ScoredStandard } from './standard.ts';

export interface Points {
  /** Sum of all criteria; null while one is missing. */
  total: number | null;
  /** `tham_dinh` where every criterion was assessed from above, otherwise the ward's own points. */
  by: 'tham_dinh' | 'tu_cham';
  /** Criteria without points, by number from 1. */
  missing: readonly number[];
}

/** The ward's own table of points, by criterion. */
export const pointsTable = 'cdht_xa_diem';

/** Points in the ward's table. */
export function pointsOf({ criteria }: ScoredStandard, tables: Tables): Points {
  const rows = tables[pointsTable] ?? [];
  // Rows may have been moved: the number at the beginning of the name tells which criterion it is.
  const read = (by: Points['by']) =>
    Array.from({ length: criteria }, (_, i) => rows.find((row) => numberOf(row.tieu_chi) === i + 1)?.[by]);
  const assessed = read('tham_dinh');
  const by = assessed.every((points) => typeof points === 'number') ? 'tham_dinh' : 'tu_cham';
  const points = by === 'tham_dinh' ? assessed : read('tu_cham');
  const missing = points.flatMap((one, i) => (typeof one === 'number' ? [] : [i + 1]));
  const sum = points.reduce<number>((total, one) => total + Number(one), 0);
  return { total: missing.length > 0 ? null : roundHalfUp(sum, 2), by, missing };
}

/** Grade of so many points; null where no limits are known. */
export function gradeOf({ limits }: ScoredStandard, total: number): string | null {
  return limits.find(({ points }) => total >= points)?.grade ?? null;
}

function numberOf(name: unknown): number {
  return Number(/^\s*(\d+)\./.exec(String(name))?.[1] ?? 0);
}
