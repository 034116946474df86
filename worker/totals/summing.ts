// The sum of a subtree as a summary: from the cache, from its parts, or of approved reports alone.
import { type Period, periodCode } from '../../shared/period.ts';
import { summaryOf } from '../../shared/totals/summary.ts';
import { rollupOfOwn } from '../../shared/totals/tally.ts';
import { sha256 } from '../audit/digests.ts';
import { book } from '../book.ts';
import type { Database } from '../store/database.ts';
import { findRollup, findWard, listApproved } from '../store/rollups.ts';
import type { Place } from '../store/units.ts';
import { Memo } from './memo.ts';
import {
  type Adding,
  type Document,
  documentOfReports,
  documentOfWard,
  inForceNow,
  nameIn,
  rebuildRollup,
  type Sum,
} from './rollup.ts';

/** What was submitted. */
export function sumOf(db: Database, place: Place, period: Period): Adding {
  if (place.reporter === 'ward') return ofWard(db, place, period);
  const rollup = findRollup(db, place, period);
  return rollup ? inForceNow(rollup) : rebuildRollup(db, book, period, place);
}

/** What was added, and of how many, is the version: an approval, or one taken back, makes another. */
export function sumOfApproved(db: Database, place: Place, period: Period): Sum {
  const rows = listApproved(db, period, place);
  const version = sha256([place.wards, ...rows.map((row) => `${row.place}:${row.revision}`)].join());
  return {
    building: false,
    version: `approved-${version.slice(0, 16)}`,
    document: () => documentOfReports(book, rows),
  };
}

/** Summaries as text by version, so that a second reader costs no arithmetic; a version never changes. */
const texts = new Memo<string>();

export function summaryTextOf(
  db: Database,
  { version, document: read }: Sum,
  place: Place,
  period: Period,
): string {
  return texts.of(db, `${place.id} ${periodCode(period)} ${version}`, () => {
    const { id, code } = place;
    const document = read();
    return JSON.stringify(
      summaryOf(
        book,
        document,
        { unit: { id, code, name: place.name }, period: periodCode(period), due: place.wards },
        (unit) => nameIn(document, unit),
      ),
    );
  });
}

/** A ward's summary is its own report; its revision is the version. */
function ofWard(db: Database, place: Place, period: Period): Sum {
  const ward = findWard(db, period, place);
  const nothing: Document = { ...rollupOfOwn([]), names: {} };
  const document = () => (ward ? documentOfWard(book, ward) : nothing);
  return { building: false, version: ward?.revision ?? 0, document };
}
