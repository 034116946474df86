// What a submission is judged against, found at once.
import type { OwnLines } from '../../shared/asking/own-lines.ts';
import type { Selection } from '../../shared/asking/selection.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import { type Period, type Slot, slots } from '../../shared/period.ts';
import type { Submission } from '../../shared/wire/submission.ts';
import { isOutdated } from '../deadlines/periods.ts';
import { slotBit } from '../units/slots.ts';
import { type Database, sql } from './database.ts';
import { lastAccepted, reportKey, revisionInSql } from './keys.ts';
import { findMembership, type Membership } from './memberships.ts';
import {
  type DeadlineException,
  type EffectiveSetting,
  exceptionOf,
  settingOf,
  settingsFrom,
  withException,
} from './period-settings.ts';
import type { ReportRow } from './reports.ts';
import { asksAboveOf, asksIn } from './selections.ts';
import { type Place, type PlaceRow, placeColumns, placeFrom, placeIn } from './units.ts';

/** What a submission is judged against: when it is due, what is in force, and what the neighbouring periods say. */
export interface Surroundings {
  setting: EffectiveSetting | null;
  current: ReportRow | null;
  others: Partial<Record<Slot, Figures>>;
  lastYear?: Figures;
  /** What the units above have chosen to ask, nearest first. */
  choices: Selection[][];
  /** The lines that they have added, the highest first. */
  own: OwnLines[];
  /** The report in force was sent before the last submission of one of its quarters. */
  outdated: boolean;
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
    `(SELECT v.at || v.doc FROM revision v WHERE v.key BETWEEN ${revisionInSql(key, 0)} AND ${revisionInSql(key, lastAccepted)}
      ORDER BY v.key DESC LIMIT 1)`;
  const others = neighbours[period.slot].map(
    (slot) => `${newest(`${reportKey({ ...period, slot }, 0)} + ${placeIn(slot)}`)} AS "${slot}"`,
  );
  const before = `COALESCE(t.by_slot ->> '$.before[${slots.indexOf(period.slot)}]', t.before)`;
  const lastYear = newest(`${reportKey({ ...period, year: period.year - 1 }, 0)} + ${before}`);
  return [
    placeColumns,
    'r.key, r.revision, r.digest, r.at, r.first, r.by, r.state, r.addendum, r.claim, r.offline, r.chain',
    `${settingOf(period)} AS setting`,
    `${exceptionOf(period)} AS exception`,
    `${asksAboveOf()} AS asks`,
    `iif(${before} IS NULL, NULL, ${lastYear}) AS lastYear`,
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
  state: ReportRow['state'];
  addendum: number;
  claim: string | null;
  offline: number;
  chain: string;
  setting: string | null;
  exception: string | null;
  asks: string;
  lastYear: string | null;
}

/**
 * All that a submission needs: the caller's membership of the unit, the unit, its setting, its report in
 * force, each neighbouring report and last year's; one row for each.
 */
export function findSurroundings(
  db: Database,
  email: string,
  unit: number,
  period: Period,
): { own: Membership | null; place: Place | null; surroundings: Surroundings } {
  const own = findMembership(db, email, unit);
  const [row] = db.all<SurroundingsRow>(
    sql(
      `SELECT ${surroundingsOf(period)} FROM tree t LEFT JOIN report r ON r.key = ?1 + t.place
       WHERE t.unit = ?2 AND t.year = ?3 AND t.slots & ?4 LIMIT 1`,
      reportKey(period, 0),
      unit,
      period.year,
      slotBit(period.slot),
    ),
  );
  if (!row)
    return {
      own,
      place: null,
      surroundings: { setting: null, current: null, others: {}, choices: [], own: [], outdated: false },
    };
  const { key, revision, digest, at, first, by, state, addendum, claim, offline, chain } = row;
  const [setting] = row.setting === null ? [] : settingsFrom([JSON.parse(row.setting)]);
  const surroundings: Surroundings = {
    setting: setting
      ? withException(setting, JSON.parse(row.exception ?? 'null') as DeadlineException | null)
      : null,
    current:
      key === null
        ? null
        : { key, unit, revision, digest, at, first, by, state, addendum, claim, offline, chain },
    others: {},
    ...asksIn(row.asks),
    outdated: false,
  };
  const sent = new Map<Slot, { at: string }>([[period.slot, { at: at ?? '' }]]);
  for (const slot of neighbours[period.slot]) {
    const text = row[slot];
    if (!text) continue;
    surroundings.others[slot] = figuresIn(text);
    sent.set(slot, { at: text.slice(0, timeLength) });
  }
  if (row.lastYear) surroundings.lastYear = figuresIn(row.lastYear);
  surroundings.outdated = key !== null && isOutdated(period.slot, sent);
  return { own, place: placeFrom(row, period.slot), surroundings };
}

/** «2016-12-08T09:15:00+07:00», which stands before the document. */
const timeLength = 25;

function figuresIn(text: string): Figures {
  return (JSON.parse(text.slice(timeLength)) as Submission).figures;
}
