// The audit: one row for every change, hung on the row before it about the same report or unit.

import type { PeriodCode } from '../../shared/period.ts';
import type { AuditEntry } from '../../shared/wire/answers.ts';
import { type AuditRecord, linkOf } from '../audit/audit-chain.ts';
import { type Database, type Statement, sql } from './database.ts';

/** Who changed what, when, by which request. */
export interface Deed {
  at: string;
  /** Address of the account. */
  actor: string;
  request: string;
}

export function auditRow(record: AuditRecord, link: string): Statement {
  const { chain, at, actor, unit, period, action, request, before, after } = record;
  return sql(
    `INSERT INTO audit (chain, at, actor, unit, period, action, request, before, after, link)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[chain, at, actor, unit, period, action, request, before, after, link],
  );
}

/** Somebody else's change came in between: nothing was written. */
export function isOvertaken(error: unknown): boolean {
  return /NOT NULL constraint failed: (unit\.chain|report\.revision|report\.chain)/.test(String(error));
}

/** Makes changes about a unit together with their audit row, all or nothing; tries again where others were faster. */
export async function recordOnUnit(
  db: Database,
  deed: Deed,
  what: {
    unit: number;
    period: PeriodCode | null;
    action: string;
    before: string | null;
    after: string | null;
  },
  statements: readonly Statement[],
): Promise<void> {
  const record: AuditRecord = { chain: `unit:${what.unit}`, ...deed, ...what };
  for (let tries = 0; ; tries++) {
    const [row] = await db.all<{ chain: string }>(sql('SELECT chain FROM unit WHERE id = ?', what.unit));
    const previous = row?.chain ?? '';
    const link = await linkOf(previous, record);
    try {
      await db.batch([
        ...statements,
        sql('UPDATE unit SET chain = iif(chain = ?, ?, NULL) WHERE id = ?', previous, link, what.unit),
        auditRow(record, link),
      ]);
      return;
    } catch (error) {
      if (tries >= 20 || !isOvertaken(error)) throw error;
    }
  }
}

/** How many rows one call looks at: most of them may be about other units. */
const window = 2000;

/** Rows about units that ever stood in a subtree, after a number, oldest first; `next` is `after` of the next call. */
export async function listAudit(
  db: Database,
  unit: number,
  page: { after: number; limit: number },
): Promise<{ items: AuditEntry[]; next: number | null }> {
  const [found, ends] = await db.batch([
    sql(
      `SELECT a.id, a.at, a.actor, a.action, a.period, a.request, a.before, a.after, u.id AS unit, u.code, u.name
       FROM audit a CROSS JOIN unit u ON u.id = a.unit
       WHERE a.id BETWEEN ?1 + 1 AND ?1 + ${window} AND EXISTS (
         SELECT 1 FROM tree t CROSS JOIN tree above ON above.unit = ?2 AND above.year = t.year
         WHERE t.unit = a.unit AND t.place BETWEEN above.place AND above.last)
       ORDER BY a.id LIMIT ?3`,
      page.after,
      unit,
      page.limit,
    ),
    sql('SELECT MAX(id) AS last FROM audit'),
  ]);
  const rows = found as (Omit<AuditEntry, 'unit'> & { unit: number; code: string; name: string })[];
  const items = rows.map(({ unit, code, name, ...row }) => ({ ...row, unit: { id: unit, code, name } }));
  const last = (ends as { last: number | null }[])[0]?.last ?? 0;
  const reached =
    rows.length === page.limit ? (items.at(-1)?.id ?? page.after) : Math.min(page.after + window, last);
  return { items, next: reached < last ? reached : null };
}

/** The chain of a report. */
export function chainOfReport(key: number): string {
  return `report:${key}`;
}
