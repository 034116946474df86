// Closed periods: snapshots of summaries that nobody can change.

import { type Period, periodCode } from '../../shared/period.ts';
import type { Summary } from '../../shared/totals/summary.ts';
import type { Addendum, Snapshot } from '../../shared/wire/answers.ts';
import { slotBit } from '../units/slots.ts';
import { type Deed, recordOnUnit } from './audit.ts';
import type { ClosedPart } from './closed-parts.ts';
import { type Database, sql } from './database.ts';
import { lastAccepted, reportKey, revisionInSql } from './keys.ts';
import { type PeriodSetting, savePeriodSettings } from './period-settings.ts';
import type { Place } from './units.ts';

interface Row extends Omit<Snapshot, 'unit' | 'summary' | 'period'> {
  /** JSON text. */
  summary: string;
}

const columns = 'c.number, c.at, c.by, c.digest, c.code, c.summary';

/** Snapshots of a unit and period, oldest first. */
export function listClosings(db: Database, unit: number, period: Period): Snapshot[] {
  const rows = db.all<Row>(
    sql(
      `SELECT ${columns} FROM closing c WHERE c.unit = ? AND c.period = ? ORDER BY c.number`,
      unit,
      periodCode(period),
    ),
  );
  return rows.map(snapshotFrom);
}

export function findClosing(db: Database, code: string): Snapshot | null {
  const rows = db.all<Row>(sql(`SELECT ${columns} FROM closing c WHERE c.code = ?`, code));
  return rows[0] ? snapshotFrom(rows[0]) : null;
}

/** Longest list of addenda: a district that has more closes anew. */
const mostAddenda = 500;

/**
 * Reports of a subtree that came after a closing, in the order of the tree. `before` is the revision that the closing
 * has, 0 where the unit had sent nothing.
 */
export function listAddenda(
  db: Database,
  place: Place,
  period: Period,
  closing: Pick<Snapshot, 'number' | 'at'>,
): Addendum[] {
  const rows = db.all<Omit<Addendum, 'unit'> & { unit: number; code: string; name: string }>(
    sql(
      `SELECT * FROM (
         SELECT r.unit, r.code, r.name, r.addendum, r.revision, r.at, r.by, COALESCE((
           SELECT MAX(v.key) FROM revision v
           WHERE v.key BETWEEN ${revisionInSql('r.key', 0)} AND ${revisionInSql('r.key', lastAccepted)}
             AND (v.addendum = 0 OR (?3 > 1 AND v.at <= ?4))) - (${revisionInSql('r.key', 0)}), 0) AS before
         FROM report r WHERE r.key BETWEEN ?1 AND ?2 AND r.addendum > 0 ORDER BY r.key)
       WHERE before < revision LIMIT ${mostAddenda}`,
      ...[reportKey(period, place.place), reportKey(period, place.last), closing.number, closing.at],
    ),
  );
  return rows.map(({ unit, code, name, ...row }) => ({ unit: { id: unit, code, name }, ...row }));
}

/**
 * Keeps a snapshot and closes the period for the unit and everything below it. A unit that goes by a setting from above
 * gets one of its own, so that its neighbours stay open.
 */
export function saveClosing(
  db: Database,
  { place, period: { year, slot }, snapshot, parts, setting }: NewClosing,
  deed: Deed,
): void {
  const { period, number, at, by, digest, code, summary } = snapshot;
  db.all(
    sql(
      'INSERT INTO closing (number, unit, period, at, by, digest, code, summary, parts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ...[number, place.id, period, at, by, digest, code, JSON.stringify(summary), JSON.stringify(parts)],
    ),
  );
  savePeriodSettings(db, [{ ...setting, unit: place.id, closed: true }]);
  db.all(
    sql(
      `UPDATE period_setting SET closed = 1 WHERE year = ?1 AND slot = ?2 AND unit IN (
         SELECT t.unit FROM tree t WHERE t.year = ?1 AND t.rank IS NOT NULL AND t.place BETWEEN ?3 AND ?4
           AND t.slots & ?5)`,
      ...[year, slot, place.place, place.last, slotBit(slot)],
    ),
  );
  recordOnUnit(db, deed, { unit: place.id, period, action: 'close', before: null, after: digest });
}

interface NewClosing {
  place: Place;
  period: Period;
  snapshot: Snapshot;
  /** The revisions that it is made of. */
  parts: readonly ClosedPart[];
  setting: PeriodSetting;
}

function snapshotFrom({ summary, ...row }: Row): Snapshot {
  const whole = JSON.parse(summary) as Summary;
  return { unit: whole.unit, period: whole.period, ...row, summary: whole };
}
