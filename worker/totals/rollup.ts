// Adding up over the tree: takes what is in force, rebuilds what is stale, in steps that one call can afford.
import type { OwnLines } from '../../shared/asking/own-lines.ts';
import type { Period } from '../../shared/period.ts';
import { type KeptTallies, knownTo } from '../../shared/totals/own-tallies.ts';
import type { UnitName } from '../../shared/totals/summary.ts';
import {
  addRollups,
  type Ledgered,
  type Rollup,
  reportsKey,
  rollupOfOwn,
  rollupOfWard,
} from '../../shared/totals/tally.ts';
import { bookWith, kept, talliesFrom, toKeep } from '../book.ts';
import { Problem } from '../problems.ts';
import { findLastRow } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { placeOf, rollupKey } from '../store/keys.ts';
import {
  listDirect,
  listNodes,
  listRollups,
  type Node,
  type RollupRow,
  saveRollup,
  type WardRow,
} from '../store/rollups.ts';
import { listAllOwnLines } from '../store/selections.ts';
import type { Place } from '../store/units.ts';
import type { Branch } from '../units/tree.ts';

/** A rollup with the names that its extremes need, as it is kept. */
export interface Document extends Rollup {
  names: Record<number, [code: string, name: string]>;
}

/** A sum that is whole. A version never changes. */
export interface Sum {
  building: false;
  version: number | string;
  /** How many reports were read for it. */
  read: number;
  document: () => Document;
}

export type Adding =
  | Sum
  /** `done` of the `total` units directly below have been added up so far. */
  | { building: true; done: number; total: number };

/** How many reports one call may add up. */
export const stepOf = 250;

/** Refuses what looks at every report one by one for a unit with more of them than one call can afford. */
export function refuseLarge({ wards, name }: Place, what: string): void {
  if (wards <= stepOf) return;
  throw new Problem(
    'unit-too-large',
    `${name} có ${wards} đơn vị báo cáo; chỉ ${what} được ở nơi có không quá ${stepOf} đơn vị. Hãy xem từng đơn vị bên dưới.`,
  );
}

/** A rollup in force, read only when it is needed. */
export function inForceNow(book: Ledgered, row: RollupRow): Adding {
  return { building: false, version: row.version, read: 0, document: () => parse(book, row) };
}

/** Adds up a subtree anew, for the reader whose book it is; several calls are needed where more than `step` reports have to be read. */
export function rebuildRollup(
  db: Database,
  book: Ledgered,
  period: Period,
  unit: Place,
  step: number = stepOf,
): Adding {
  const own = listAllOwnLines(db);
  const work: Work = { db, own, period, version: findLastRow(db), left: step, first: true };
  const above = unit.above.map(([id]) => id).reverse();
  const made = db.step(() => build(work, unit, above));
  if (made) {
    const document = () => documentFor(book, keptDocument(made));
    return { building: false, version: work.version, read: step - work.left, document };
  }
  const done = listRollups(db, period, ranksOf(unit.below)).length;
  return { building: true, done, total: unit.below.length };
}

/** What one call does: how many reports it may still read. */
interface Work {
  db: Database;
  /** The lines that units have added, by unit. */
  own: ReadonlyMap<number, OwnLines>;
  period: Period;
  version: number;
  left: number;
  /** Whether nothing has been read yet: every call gets further, however many wards one unit has. */
  first: boolean;
}

/**
 * The sum of a unit and everything below it, kept; null where the call ends before. What is whole by then is kept.
 * `above`: the units above it, the highest first.
 */
function build(work: Work, unit: Node, above: readonly number[]): Made | null {
  const { db, own, period, version } = work;
  const path = [...above, unit.id];
  const book = bookWith(
    path.flatMap((id) => own.get(id) ?? []),
    period.year,
  );
  const inForce = unit.below.length === 0 ? [] : listRollups(db, period, ranksOf(unit.below));
  const ready = new Set(inForce.map(({ key }) => placeOf(key)));
  const missing = unit.below.filter(([, rank]) => !ready.has(rank));
  const fresh: Made[] = [];
  for (const node of missing.length === 0 ? [] : listNodes(db, period, missing)) {
    const made = build(work, node, path);
    if (!made) return null;
    fresh.push(made);
  }
  const direct = unit.wards - unit.below.reduce((sum, [, , , , wards]) => sum + wards, 0);
  if (!work.first && direct > work.left) return null;
  work.first = false;
  work.left -= direct;
  const reports = listDirect(db, period, unit).map((row) => ({ ...row, place: placeOf(row.place) }));
  const document = addDocuments([
    ...reports.map((row) =>
      row.place === unit.place
        ? { ...rollupOfOwn(talliesFrom(book, row.tallies)), names: {} }
        : documentOfWard(book, row),
    ),
    ...inForce
      .filter(({ key }) => unit.below.some(([, rank]) => rank === placeOf(key)))
      .map((row) => parse(book, row)),
    ...fresh.map(({ document: one }) => knownTo(book, one)),
  ]);
  const key = rollupKey(period, unit.rank ?? 0);
  const made = { book, document };
  saveRollup(db, { key, version, doc: JSON.stringify(keptDocument(made)) });
  return made;
}

function ranksOf(below: readonly Branch[]): number[] {
  return below.map(([, rank]) => rank);
}

/** A ward's own report as a rollup; nothing is cached for it. */
export function documentOfWard(book: Ledgered, ward: WardRow): Document {
  return {
    ...rollupOfWard(book, ward.unit, talliesFrom(book, ward.tallies)),
    names: { [ward.unit]: [ward.code, ward.name] },
  };
}

/** Adds up reports one by one, without the cache. Wards are told from units with units below them by their coverage. */
export function documentOfReports(book: Ledgered, rows: readonly WardRow[]): Document {
  const coverage = book.ledger.indexOf(reportsKey);
  return addDocuments(
    rows.map((row) => {
      const tallies = talliesFrom(book, row.tallies);
      return tallies[coverage] === 1 ? documentOfWard(book, row) : { ...rollupOfOwn(tallies), names: {} };
    }),
  );
}

export function nameIn(document: Document, id: number): UnitName {
  const [code = '', name = ''] = document.names[id] ?? [];
  return { id, code, name };
}

function addDocuments(documents: readonly Document[]): Document {
  const { tallies, extremes } = addRollups(documents);
  const known = Object.assign({}, ...documents.map(({ names }) => names)) as Document['names'];
  const names: Document['names'] = {};
  for (const [, least, , most, , heaviest] of Object.values(extremes)) {
    for (const id of [least, most, heaviest]) if (known[id]) names[id] = known[id];
  }
  return { tallies, extremes, names };
}

function parse(book: Ledgered, row: RollupRow): Document {
  return documentFor(book, JSON.parse(row.doc) as KeptDocument);
}

/** A document with the book by which it was made. */
interface Made {
  book: Ledgered;
  document: Document;
}

type KeptDocument = Omit<Document, 'tallies'> & { tallies: KeptTallies };

function keptDocument({ book, document }: Made): KeptDocument {
  return { ...document, tallies: toKeep(book, document.tallies) };
}

function documentFor(book: Ledgered, document: KeptDocument): Document {
  return knownTo(book, { ...document, tallies: kept(book, document.tallies) });
}
