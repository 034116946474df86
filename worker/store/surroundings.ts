// What a submission is judged against, found in one call.
import type { Figures } from '../../shared/figures.ts';
import type { Period, Slot } from '../../shared/period.ts';
import type { Submission } from '../../shared/submission.ts';
import { type Database, sql } from './database.ts';
import { lastAccepted, reportKey } from './keys.ts';
import { type Membership, membershipAt } from './memberships.ts';
import { type PeriodSetting, settingOf, settingsFrom } from './period-settings.ts';
import type { ReportRow } from './reports.ts';
import { type Place, type PlaceRow, placeColumns, placeFrom } from './units.ts';

/** What a submission is judged against: when it is due, what is in force, and what the neighbouring periods say. */
export interface Surroundings {
  setting: PeriodSetting | null;
  current: ReportRow | null;
  others: Partial<Record<Slot, Figures>>;
  lastYear?: Figures;
}

/** Which of the year's other reports a report is judged against: what it sums up, and the one before it. */
const neighbours: Record<Slot, readonly Slot[]> = {
  Q1: [],
  Q2: ['Q1'],
  H1: ['Q1', 'Q2'],
  Q3: ['Q2'],
  Q4: ['Q3'],
  Y: ['Q1', 'Q2', 'H1', 'Q3', 'Q4'],
};

/** The columns and subqueries of one row: the unit, its report in force, and everything around it. */
function surroundingsOf(period: Period): string {
  const newest = (key: string) =>
    `(SELECT v.doc FROM revision v WHERE v.key BETWEEN (${key}) * 4096 AND (${key}) * 4096 + ${lastAccepted}
      ORDER BY v.key DESC LIMIT 1)`;
  const others = neighbours[period.slot].map(
    (slot) => `${newest(`${reportKey({ ...period, slot }, 0)} + t.place`)} AS "${slot}"`,
  );
  const lastYear = newest(`${reportKey({ ...period, year: period.year - 1 }, 0)} + t.before`);
  return [
    placeColumns,
    'r.key, r.revision, r.digest, r.at, r.first, r.by',
    `${settingOf(period)} AS setting`,
    `iif(t.before IS NULL, NULL, ${lastYear}) AS lastYear`,
    ...others,
  ].join(', ');
}

interface SurroundingsRow extends PlaceRow, Partial<Record<Slot, string | null>> {
  key: number | null;
  revision: number;
  digest: string;
  at: string;
  first: string;
  by: string;
  setting: string | null;
  lastYear: string | null;
}

/**
 * All that a submission needs, in one call: the caller's membership of the unit, the unit, its setting, its report in
 * force, each neighbouring report and last year's; one row for each.
 */
export async function findSurroundings(
  db: Database,
  email: string,
  unit: number,
  period: Period,
): Promise<{ own: Membership | null; place: Place | null; surroundings: Surroundings }> {
  const [memberships, rows] = await db.batch([
    membershipAt(email, unit),
    sql(
      `SELECT ${surroundingsOf(period)} FROM tree t LEFT JOIN report r ON r.key = ?1 + t.place
       WHERE t.unit = ?2 AND t.year = ?3`,
      reportKey(period, 0),
      unit,
      period.year,
    ),
  ]);
  const own = (memberships as Membership[])[0] ?? null;
  const row = (rows as SurroundingsRow[])[0];
  if (!row) return { own, place: null, surroundings: { setting: null, current: null, others: {} } };
  const { key, revision, digest, at, first, by } = row;
  const surroundings: Surroundings = {
    setting: row.setting === null ? null : (settingsFrom([JSON.parse(row.setting)])[0] ?? null),
    current: key === null ? null : { key, unit, revision, digest, at, first, by },
    others: {},
  };
  for (const slot of neighbours[period.slot]) {
    const doc = row[slot];
    if (doc) surroundings.others[slot] = figuresIn(doc);
  }
  if (row.lastYear) surroundings.lastYear = figuresIn(row.lastYear);
  return { own, place: placeFrom(row), surroundings };
}

function figuresIn(doc: string): Figures {
  return (JSON.parse(doc) as Submission).figures;
}
