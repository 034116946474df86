// What a list that several people edit has to say of itself; `routes/lists.ts` does the rest for all of them alike: who
// may, which version was read, what would change, and the change with its audit row as one step.
import type { Plan } from '../../shared/wire/answers.ts';
import type { Fault, Shape } from '../schemas/content.ts';
import type { Deed } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import type { Role } from '../store/memberships.ts';
import type { Stay } from '../store/units.ts';

/** What a request asks for. */
export interface Asked {
  unit: number;
  /** The list's year; null for lists that go on from year to year. */
  year: number | null;
  /** The unit and everything below it. */
  below: boolean;
  /** The day in Vietnam. */
  today: string;
}

/** What a request would do to the list. */
export interface Change {
  items: Plan['items'];
  /** The items as they are kept for ever, where they name people. */
  kept?(db: Database): Plan['items'];
  /** The list as the audit's digests see it. */
  before: unknown;
  after: unknown;
  save(deed: Deed): void;
}

export interface List<Known extends { version: string | number }, Request> {
  /** In the audit, for ever. */
  action: string;
  /** «Danh sách đơn vị», begins a sentence. */
  name: string;
  /** Who may read it; null: whoever may read the unit. */
  readers: readonly Role[] | null;
  editors: readonly Role[];
  /** Whoever reports for the unit may change it as well: of a unit without units below it only, or of any. */
  reporters?: 'ward' | 'any';
  request: Shape<Request>;
  /** The list as it stands. */
  find(db: Database, place: Stay, asked: Asked): Known;
  shown(known: Known, place: Stay): object;
  /** The version that the request was made on; undefined where it does not say. */
  seen(request: Request): string | number | undefined;
  change(
    request: Request,
    known: Known,
    place: Stay,
    asked: Asked,
    db: Database,
  ): Change | { faults: Fault[] };
}
