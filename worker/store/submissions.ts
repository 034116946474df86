// The reports in force of a subtree with their contents, page by page.
import { type Period, type Slot, slots } from '../../shared/period.ts';
import type { Submission } from '../../shared/wire/submission.ts';
import { slotBit } from '../units/slots.ts';
import { type Database, sql } from './database.ts';
import { reportKey } from './keys.ts';
import { type ReportRow, reportColumns } from './reports.ts';
import type { Place } from './units.ts';

interface SubmissionRow extends ReportRow {
  code: string;
  name: string;
  /** The submission as JSON text. */
  doc: string;
}

/** Submissions in force of a subtree after a place, up to a number of units and of bytes. */
export function listSubmissions(
  db: Database,
  place: Place,
  period: Period,
  page: { after: number; limit: number; bytes: number },
): SubmissionRow[] {
  return db.all<SubmissionRow>(
    sql(
      `SELECT r.*, v.doc
       FROM (SELECT ${reportColumns}, r.code, r.name, SUM(r.bytes) OVER (ORDER BY r.key) - r.bytes AS before
             FROM (SELECT * FROM report WHERE key BETWEEN ?1 AND ?2 ORDER BY key LIMIT ?3) r) r
       CROSS JOIN revision v ON v.key = r.key * 4096 + r.revision
       WHERE r.before < ?4 ORDER BY r.key`,
      reportKey(period, Math.max(place.place, page.after + 1)),
      reportKey(period, place.last),
      page.limit,
      page.bytes,
    ),
  );
}

/**
 * A unit's own reports in force of a year with their contents, in the order in which they came. `parts`: the places
 * that it has had in the year; more than one where it moved.
 */
export function listOfYear(db: Database, parts: readonly Place[]): { slot: Slot; submission: Submission }[] {
  const keys = slots.flatMap((slot) => {
    const part = parts.find((one) => one.slots & slotBit(slot));
    return part ? [{ slot, key: reportKey({ year: part.year, slot }, part.place) }] : [];
  });
  const rows = db.all<{ key: number; doc: string }>(
    sql(
      `SELECT r.key, v.doc FROM json_each(?) j CROSS JOIN report r ON r.key = j.value
       CROSS JOIN revision v ON v.key = r.key * 4096 + r.revision ORDER BY r.at`,
      JSON.stringify(keys.map(({ key }) => key)),
    ),
  );
  const slotOf = new Map(keys.map(({ slot, key }) => [key, slot]));
  return rows.flatMap(({ key, doc }) => {
    const slot = slotOf.get(key);
    return slot ? [{ slot, submission: JSON.parse(doc) as Submission }] : [];
  });
}
