// The audit: one row for every change, hung on the row before it about the same report or unit.
import { isQuarter, slots } from '../../shared/period.ts';
import type { AuditEntry, Kept } from '../../shared/wire/answers.ts';
import { type AuditRecord, linkOf } from '../audit/audit-chain.ts';
import { sha256 } from '../audit/digests.ts';
import { slotBit } from '../units/slots.ts';
import { type Database, sql } from './database.ts';
import { digestOfRoster } from './memberships.ts';

/** Who changed what, when, by which request. */
export interface Deed {
  at: string;
  /** The account, by its name that says nothing. */
  actor: string;
  request: string;
}

/** What happened to what, in the words of the audit. */
type Event = Pick<AuditRecord, 'unit' | 'period' | 'action' | 'before' | 'after'>;

/** The most things of one change that are kept with before and after. */
const mostKept = 200;

/**
 * Hangs a row on the last one about the unit; within the step that changes its affairs. `items`: what it does thing by
 * thing, where nothing else keeps that.
 */
export function recordOnUnit(db: Database, deed: Deed, event: Event, items: Kept['items'] = []): void {
  const [row] = db.all<{ chain: string }>(sql('SELECT chain FROM unit WHERE id = ?', event.unit));
  const kept: Kept = { items: items.slice(0, mostKept), more: Math.max(0, items.length - mostKept) };
  const link = addRow(
    db,
    row?.chain ?? '',
    { chain: `unit:${event.unit}`, ...named(deed), ...event },
    items.length === 0 ? null : JSON.stringify(kept),
  );
  db.all(sql('UPDATE unit SET chain = ? WHERE id = ?', link, event.unit));
}

/** Hangs a row on the last one about a report. Gives its link, which the report keeps. */
export function recordOnReport(
  db: Database,
  { key, chain }: { key: number; chain: string },
  deed: Deed,
  event: Event,
): string {
  return addRow(db, chain, { chain: `report:${key}`, ...named(deed), ...event });
}

/** Who belongs to units, after a change of it: what the next one must find. */
export function recordRosters(db: Database, deed: Deed, units: Iterable<number>): void {
  for (const unit of new Set(units)) {
    const after = digestOfRoster(db, unit);
    recordOnUnit(db, deed, { unit, period: null, action: 'roster', before: null, after });
  }
}

function addRow(db: Database, previous: string, event: AuditRecord, kept: string | null = null): string {
  const record = { ...event, kept: kept === null ? null : sha256(kept) };
  const link = linkOf(previous, record);
  const { chain, at, actor, unit, period, action, request, before, after } = record;
  const [row] = db.all<{ id: number }>(
    sql(
      `INSERT INTO audit (chain, at, actor, unit, period, action, request, before, after, kept, link)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
      ...[chain, at, actor, unit, period, action, request, before, after, record.kept, link],
    ),
  );
  if (kept !== null) db.all(sql('INSERT INTO kept_change (id, doc) VALUES (?, ?)', row?.id ?? 0, kept));
  return link;
}

function named({ at, actor, request }: Deed): Deed {
  return { at, actor, request };
}

/** Number of the last row: whatever counts has changed where it is another one. */
export function findLastRow(db: Database): number {
  const [row] = db.all<{ last: number | null }>(sql('SELECT MAX(id) AS last FROM audit'));
  return row?.last ?? 0;
}

/** Stands where somebody's address was. */
export const erased = 'đã xóa theo yêu cầu';

/** Who did a row `a` that was joined with its account `c`, as people know them. */
export const actorInWords = `iif(c.actor IS NULL, a.actor, COALESCE(c.email, '${erased}'))`;

/** How many rows one call looks at: most of them may be about other units. */
export const window = 2000;

/** A column of the year as the bit that the tree has for it. */
const bitOfPeriod = `CASE substr(a.period, 6) ${slots.map((slot) => `WHEN '${slot}' THEN ${slotBit(slot)}`).join(' ')} END`;

/** The quarter of a day, likewise. */
const bitOfDay = `CASE (CAST(substr(a.at, 6, 2) AS INTEGER) + 2) / 3 ${slots
  .filter(isQuarter)
  .map((slot, i) => `WHEN ${i + 1} THEN ${slotBit(slot)}`)
  .join(' ')} END`;

/**
 * Whether a row `a` is about a unit of the subtree of ?2, as it stood at the time; ?4 is the newest year of that unit:
 * about a report where the unit stood there in its period, about the unit where it stood there at the time.
 */
export const isBelow = `(a.unit = ?2 OR EXISTS (
         SELECT 1 FROM tree above CROSS JOIN tree t
           ON t.unit = a.unit AND t.year = above.year AND t.place BETWEEN above.place AND above.last
         WHERE above.unit = ?2 AND iif(a.period IS NULL,
           above.year = MIN(CAST(substr(a.at, 1, 4) AS INTEGER), ?4)
             AND t.slots & above.slots & iif(CAST(substr(a.at, 1, 4) AS INTEGER) > ?4, ${slotBit('Y')}, ${bitOfDay}),
           above.year = CAST(substr(a.period, 1, 4) AS INTEGER) AND t.slots & above.slots & ${bitOfPeriod})))`;

/**
 * Rows about units of a subtree, after a number, oldest first: about a report where the unit stood there in its period,
 * about the unit where it stood there at the time. `next` is `after` of the next call.
 */
export function listAudit(
  db: Database,
  unit: number,
  page: { after: number; limit: number },
): { items: AuditEntry[]; next: number | null } {
  const rows = db.all<Omit<AuditEntry, 'unit'> & { unit: number; code: string; name: string }>(
    sql(
      `SELECT a.id, a.at, ${actorInWords} AS actor, a.action, a.period, a.request, a.before, a.after, u.id AS unit, u.code, u.name
       FROM audit a CROSS JOIN unit u ON u.id = a.unit LEFT JOIN account c ON c.actor = a.actor
       WHERE a.id BETWEEN ?1 + 1 AND ?1 + ${window} AND ${isBelow}
       ORDER BY a.id LIMIT ?3`,
      page.after,
      unit,
      page.limit,
      newestYear(db, unit),
    ),
  );
  const items = rows.map(({ unit, code, name, ...row }) => ({ ...row, unit: { id: unit, code, name } }));
  const last = findLastRow(db);
  const reached =
    rows.length === page.limit ? (items.at(-1)?.id ?? page.after) : Math.min(page.after + window, last);
  return { items, next: reached < last ? reached : null };
}

/** The newest year in which a unit stands. */
export function newestYear(db: Database, unit: number): number {
  const [newest] = db.all<{ year: number | null }>(
    sql('SELECT MAX(year) AS year FROM tree WHERE unit = ?', unit),
  );
  return newest?.year ?? 0;
}
