// Which revision of each report a closing was made of: what is printed under its code.
import type { Period } from '../../shared/period.ts';
import type { ReportState } from '../../shared/reporting/workflow.ts';
import { type Database, sql } from './database.ts';
import { reportKey, revisionInSql, revisionKey } from './keys.ts';
import type { Place } from './units.ts';

export type ClosedPart = [report: number, revision: number];

/** The reports in force of a subtree in some periods. */
export function listInForce(
  db: Database,
  subtrees: readonly { period: Period; place: Place }[],
): ClosedPart[] {
  return subtrees.flatMap(({ period, place }) =>
    db
      .all<{ key: number; revision: number }>(
        sql(
          'SELECT key, revision FROM report WHERE key BETWEEN ? AND ? ORDER BY key',
          reportKey(period, place.place),
          reportKey(period, place.last),
        ),
      )
      .map(({ key, revision }): ClosedPart => [key, revision]),
  );
}

/** Those of a closing; null where it is from before they were kept. */
export function findParts(db: Database, code: string): ClosedPart[] | null {
  const [row] = db.all<{ parts: string | null }>(sql('SELECT parts FROM closing WHERE code = ?', code));
  return row?.parts ? (JSON.parse(row.parts) as ClosedPart[]) : null;
}

export interface ClosedRow {
  key: number;
  unit: number;
  name: string;
  state: ReportState;
  /** The submission as JSON text, as it was closed. */
  doc: string;
}

/** The closed contents of one period. */
export function listClosed(db: Database, parts: readonly ClosedPart[], period: Period): ClosedRow[] {
  const [from, to] = [reportKey(period, 0), reportKey(period, 2 ** 24 - 1)];
  const mine = parts.filter(([key]) => key >= from && key <= to);
  return db.all<ClosedRow>(
    sql(
      `SELECT j.value ->> 0 AS key, v.unit, r.name, r.state, v.doc
       FROM json_each(?) j CROSS JOIN revision v ON v.key = ${revisionInSql('j.value ->> 0', '(j.value ->> 1)')}
       CROSS JOIN report r ON r.key = j.value ->> 0 ORDER BY 1`,
      JSON.stringify(mine),
    ),
  );
}

/** A report that is another one today than it was closed; `before` 0 where nothing had been sent. */
export interface LaterReport {
  unit: number;
  code: string;
  name: string;
  addendum: number;
  revision: number;
  before: number;
  at: string;
  /** Contents as JSON text. */
  closed: string | null;
  now: string;
}

/** Reports of a subtree that came after the closing, in the order of the tree. */
export function listLater(
  db: Database,
  { place, period, limit }: { place: Place; period: Period; limit: number },
  parts: readonly ClosedPart[],
): LaterReport[] {
  const closed = new Map(parts);
  const rows = db.all<Omit<LaterReport, 'before' | 'closed' | 'now'> & { key: number }>(
    sql(
      `SELECT key, unit, code, name, addendum, revision, at FROM report WHERE key BETWEEN ? AND ? ORDER BY key`,
      reportKey(period, place.place),
      reportKey(period, place.last),
    ),
  );
  const docOf = (key: number, revision: number) =>
    db.all<{ doc: string }>(sql('SELECT doc FROM revision WHERE key = ?', revisionKey(key, revision)))[0]
      ?.doc ?? null;
  return rows
    .filter(({ key, revision }) => revision !== closed.get(key))
    .slice(0, limit)
    .map(({ key, ...row }) => {
      const before = closed.get(key) ?? 0;
      return {
        ...row,
        before,
        closed: before > 0 ? docOf(key, before) : null,
        now: docOf(key, row.revision) ?? '',
      };
    });
}
