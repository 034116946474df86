// The units that a unit was made of, with what they reported in its year and the one before.
import type { Figures } from '../../shared/figures/figures.ts';
import { periodCode } from '../../shared/period.ts';
import { wholeUnit } from '../../shared/units/succession.ts';
import type { Predecessor } from '../../shared/wire/answers.ts';
import { slotsIn } from '../units/slots.ts';
import { type Database, sql } from './database.ts';
import { periodOf, reportKey, revisionInSql } from './keys.ts';

interface Row {
  id: number;
  code: string;
  name: string;
  tier: string;
  until: string | null;
  share: number | null;
}

/** Direct predecessors; their own are read in their place. */
export function listOrigins(db: Database, unit: number, year: number): Predecessor[] {
  const rows = db.all<Row>(
    sql(
      `SELECT u.id, u.code, u.name, u.tier, u.valid_to AS until, p.share
       FROM predecessor p CROSS JOIN unit u ON u.id = p.before WHERE p.unit = ? ORDER BY p.before`,
      unit,
    ),
  );
  return rows.map(({ id, code, name, tier, until, share }) => ({
    unit: { id, code, name, tier },
    share: share ?? wholeUnit,
    until,
    reports: listReports(db, id, year),
  }));
}

function listReports(db: Database, unit: number, year: number): Predecessor['reports'] {
  const places = db.all<{ year: number; place: number; slots: number }>(
    sql('SELECT year, place, slots FROM tree WHERE unit = ? AND year BETWEEN ? AND ?', unit, year - 1, year),
  );
  const keys = places.flatMap((at) =>
    slotsIn(at.slots).map((slot) => reportKey({ year: at.year, slot }, at.place)),
  );
  const rows = db.all<{ key: number; figures: string }>(
    sql(
      `SELECT r.key, v.doc ->> '$.figures' AS figures
       FROM json_each(?) j CROSS JOIN report r ON r.key = j.value
       CROSS JOIN revision v ON v.key = ${revisionInSql('r.key', 'r.revision')} ORDER BY r.key`,
      JSON.stringify(keys),
    ),
  );
  return rows.map(({ key, figures }) => ({
    period: periodCode(periodOf(key)),
    figures: JSON.parse(figures) as Figures,
  }));
}
