// Where a workbook says something else than the report that was sent from it.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { roleOf } from '../catalogue/cell-role.ts';
import { lookup } from '../catalogue/lookup.ts';
import type { TableRow, Tables } from '../figures/figures.ts';
import type { Slot } from '../period.ts';
import { type Change, type Content, changesBetween } from '../wire/submission.ts';

type Said = Pick<Content, 'figures' | 'tables'>;

/**
 * Cells and rows, not what is worked out from them within the period. A row is known by what it says: one that was put in
 * between others is one difference.
 */
export function driftOf(catalogue: Catalogue, slot: Slot, sent: Said, now: Said): Change[] {
  const { fields } = lookup(catalogue);
  const bare = ({ figures }: Said): Content => ({ asOf: '', figures, tables: {}, notes: {} });
  const cells = changesBetween(bare(sent), bare(now)).filter(({ key }) => {
    const place = fields.get(key);
    const role = place ? roleOf(place.indicator, place.field, slot).role : 'typed';
    return role === 'typed' || role === 'over-time';
  });
  return [...cells, ...rowsApart(sent.tables, now.tables)];
}

function rowsApart(sent: Tables, now: Tables): Change[] {
  return Object.keys({ ...sent, ...now }).flatMap((table) => {
    const gone = without(sent[table] ?? [], now[table] ?? []);
    const come = without(now[table] ?? [], sent[table] ?? []);
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, i): Change => {
      const [before, after] = [gone[i], come[i]];
      const n = after?.n ?? before?.n ?? 1;
      return { key: `${table}#${n}`, before: before?.row ?? null, after: after?.row ?? null };
    });
  });
}

/** Rows of the first that the second does not have, as often as it has them; numbered from 1. */
function without(rows: readonly TableRow[], others: readonly TableRow[]): { row: TableRow; n: number }[] {
  const left = new Map<string, number>();
  for (const row of others) left.set(textOf(row), (left.get(textOf(row)) ?? 0) + 1);
  return rows.flatMap((row, i) => {
    const n = left.get(textOf(row)) ?? 0;
    if (n === 0) return [{ row, n: i + 1 }];
    left.set(textOf(row), n - 1);
    return [];
  });
}

function textOf(row: TableRow): string {
  return JSON.stringify(
    Object.keys(row)
      .sort()
      .map((code) => [code, row[code]]),
  );
}
