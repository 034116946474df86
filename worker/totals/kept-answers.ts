// Whole answers as they are sent, kept until the audit has another row: whatever counts has changed then. A reader who comes
// again costs the rows of his rights and one more.
import { type Period, periodCode } from '../../shared/period.ts';
import { findLastRow } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import type { Place } from '../store/units.ts';
import { Memo } from './memo.ts';

/** What an answer is about; `of` tells apart what is said of one unit and period. */
interface Subject {
  place: Place;
  period: Period;
  of?: string;
}

export class KeptAnswers {
  readonly #kept: Memo<Uint8Array<ArrayBuffer>>;

  constructor(most: number) {
    this.#kept = new Memo(most);
  }

  /** The bytes of a JSON text; what is still being added up is not kept. */
  at<Adding extends { building: true }>(
    db: Database,
    { place, period, of = '' }: Subject,
    make: () => string | Adding,
  ): Uint8Array<ArrayBuffer> | Adding {
    const name = `${place.id} ${periodCode(period)} ${of} ${findLastRow(db)}`;
    const known = this.#kept.find(db, name);
    if (known) return known;
    const made = make();
    return typeof made === 'string'
      ? this.#kept.keep(db, name, new Uint8Array(new TextEncoder().encode(made)))
      : made;
  }
}
