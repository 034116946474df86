// «Hồ sơ từng phường», «Hồ sơ từng xã»: a ward's submissions as the district reads them from its master sheet.
import { catalogue } from '../../shared/catalogue/current.ts';
import { placeOf } from '../../shared/checks/words/place.ts';
import { type PeriodCode, periodCode, readPeriodCode } from '../../shared/period.ts';
import { shownChange } from '../../shared/report/shown-change.ts';
import type { Review } from '../../shared/reporting/workflow.ts';
import type { Revision } from '../../shared/wire/answers.ts';
import { ask } from '../client.ts';
import { findUnitPlaces, unitCell } from '../sheets/unit-places.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import type { PlacedChange } from './history.ts';

const noPeriod = failure('Không có kỳ báo cáo này.', 'Chọn lại kỳ báo cáo trên thanh bên.');

/** A review in words; remarks say what they are about. */
export interface ShownReview extends Pick<Review, 'action' | 'revision' | 'message' | 'at' | 'by'> {
  remarks: { place: string; text: string }[];
}

/** Every submission of a ward for a period and everything that was said about it, newest first. */
export function readUnitFile(
  unit: number,
  period: PeriodCode,
): Outcome<{ items: Revision[]; reviews: ShownReview[] }> {
  const wanted = readPeriodCode(period);
  if (!wanted) return noPeriod;
  const history = ask('revisions', { unit, period: periodCode(wanted) });
  if (!history.ok) return failureOf(history);
  const reviews = ask('reviews', { unit, period: periodCode(wanted) });
  if (!reviews.ok) return failureOf(reviews);
  return {
    ok: true,
    items: [...history.value.items].sort((a, b) => (a.at < b.at ? 1 : -1)),
    reviews: [...reviews.value.items].reverse().map(({ action, revision, message, at, by, remarks }) => ({
      ...{ action, revision, message, at, by },
      remarks: remarks.map((remark) => ({
        place: remark.at === '' ? 'Cả báo cáo' : placeOf(catalogue, remark.at, wanted.slot),
        text: remark.text,
      })),
    })),
  };
}

/** Where the later of two submissions of a ward differs from the earlier one, with the cell of the tab if it is shown. */
export function compareUnitRevisions(
  unit: number,
  period: PeriodCode,
  { before, after }: { before: number; after: number },
): Outcome<{ changes: PlacedChange[] }> {
  const wanted = readPeriodCode(period);
  if (!wanted) return noPeriod;
  const answer = ask('revision', { unit, period: periodCode(wanted), n: after, against: before });
  if (!answer.ok) return failureOf(answer);
  const places = findUnitPlaces(SpreadsheetApp.getActive());
  const sheet = places?.shown.period === periodCode(wanted) ? places.sheet.getName() : '';
  return {
    ok: true,
    changes: (answer.value.changes ?? []).map((change) => ({
      ...shownChange(change, wanted.slot),
      sheet,
      cell: (sheet !== '' && places ? unitCell(places, unit, change.key) : null) ?? '',
    })),
  };
}
