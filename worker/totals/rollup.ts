// Adding up over the tree: takes what is in force, rebuilds what is stale, in steps that one call can afford.
import type { Period } from '../../shared/period.ts';
import type { UnitName } from '../../shared/totals/summary.ts';
import {
  addRollups,
  type Ledgered,
  type Rollup,
  reportsKey,
  rollupOfOwn,
  rollupOfWard,
  type Tallies,
} from '../../shared/totals/tally.ts';
import { Problem } from '../problems.ts';
import type { Database } from '../store/database.ts';
import {
  inForce,
  listNodes,
  type Node,
  openRebuild,
  type Parts,
  type RollupRow,
  saveRollups,
  type WardRow,
} from '../store/rollups.ts';
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
export function inForceNow(row: RollupRow): Adding {
  return { building: false, version: row.version, document: () => parse(row) };
}

/** Adds up a subtree anew; several calls are needed where more than `step` reports have to be read. */
export async function rebuildRollup(
  db: Database,
  book: Ledgered,
  period: Period,
  unit: Place,
  step: number = stepOf,
): Promise<Adding> {
  const rebuild = new Map<number, Level>();
  let level: Node[] = [unit];
  while (level.length > 0) {
    const affordable = firstWithin(level, step);
    const found = await openRebuild(db, period, newToken(), affordable);
    const stale = affordable.flatMap((one) => {
      const parts = partsOf(one, found);
      rebuild.set(one.id, { unit: one, ...parts });
      return parts.stale;
    });
    level = stale.length > 0 ? await listNodes(db, period, stale) : [];
  }
  const built = buildAll(book, rebuild);
  const open = [...built.values()].filter(({ token }) => token !== inForce);
  await saveRollups(db, period, open);
  const whole = built.get(unit.id);
  if (whole) return { building: false, version: whole.version, document: () => whole.document };
  const waiting = new Set(rebuild.get(unit.id)?.stale.map(([id]) => id));
  const ready = unit.below.filter(([id]) => built.has(id) || !waiting.has(id));
  return { building: true, done: ready.length, total: unit.below.length };
}

/** A ward's own report as a rollup; nothing is cached for it. */
export function documentOfWard(book: Ledgered, ward: WardRow): Document {
  return {
    ...rollupOfWard(book, ward.unit, JSON.parse(ward.tallies) as Tallies),
    names: { [ward.unit]: [ward.code, ward.name] },
  };
}

/** Adds up reports one by one, without the cache. Wards are told from units with units below them by their coverage. */
export function documentOfReports(book: Ledgered, rows: readonly WardRow[]): Document {
  const coverage = book.ledger.indexOf(reportsKey);
  return addDocuments(
    rows.map((row) => {
      const tallies = JSON.parse(row.tallies) as Tallies;
      return tallies[coverage] === 1 ? documentOfWard(book, row) : { ...rollupOfOwn(tallies), names: {} };
    }),
  );
}

export function nameIn(document: Document, id: number): UnitName {
  const [code = '', name = ''] = document.names[id] ?? [];
  return { id, code, name };
}

interface Level {
  unit: Node;
  /** `inForce` where somebody else finished the same rebuild a moment ago. */
  token: number;
  version: number;
  own: WardRow | null;
  wards: WardRow[];
  /** Rollups directly below that are in force. */
  below: RollupRow[];
  /** The units directly below whose rollups are not. */
  stale: Branch[];
}

interface Built {
  rank: number;
  token: number;
  version: number;
  doc: string;
  document: Document;
}

function partsOf(unit: Node, found: Parts): Omit<Level, 'unit'> {
  const within = found.wards.filter(({ place }) => place >= unit.place && place <= unit.direct);
  const state = found.rollups.find(({ rank }) => rank === unit.rank);
  const byRank = new Map(found.rollups.map((row) => [row.rank, row]));
  const below = unit.below
    .flatMap(([, rank]) => byRank.get(rank) ?? [])
    .filter((row) => row.state === inForce);
  const ready = new Set(below.map(({ rank }) => rank));
  const token = state?.state ?? inForce;
  return {
    token,
    version: token === inForce ? (state?.version ?? 0) : token,
    own: within.find(({ place }) => place === unit.place) ?? null,
    wards: within.filter(({ place }) => place !== unit.place),
    below,
    stale: unit.below.filter(([, rank]) => !ready.has(rank)),
  };
}

/** Deepest first: a unit is built when everything below it is; what is not, waits for the next call. */
function buildAll(book: Ledgered, rebuild: ReadonlyMap<number, Level>): Map<number, Built> {
  const built = new Map<number, Built>();
  const levels = [...rebuild.values()].sort((a, b) => b.unit.place - a.unit.place);
  for (const { unit, token, version, own, wards, below, stale } of levels) {
    const fresh = stale.flatMap(([id]) => built.get(id)?.document ?? []);
    if (fresh.length < stale.length) continue;
    const document = addDocuments([
      ...(own ? [{ ...rollupOfOwn(JSON.parse(own.tallies) as Tallies), names: {} }] : []),
      ...wards.map((ward) => documentOfWard(book, ward)),
      ...below.map(parse),
      ...fresh,
    ]);
    built.set(unit.id, { rank: unit.rank ?? 0, token, version, doc: JSON.stringify(document), document });
  }
  return built;
}

function addDocuments(documents: readonly Document[]): Document {
  const { tallies, extremes } = addRollups(documents);
  const known = Object.assign({}, ...documents.map(({ names }) => names)) as Document['names'];
  const names: Document['names'] = {};
  for (const [, least, , most] of Object.values(extremes)) {
    for (const id of [least, most]) if (known[id]) names[id] = known[id];
  }
  return { tallies, extremes, names };
}

/** As many units as have `step` wards below them together, and always one: every call gets further. */
function firstWithin(level: readonly Node[], step: number): Node[] {
  let wards = 0;
  return level.filter((unit, i) => {
    wards += unit.wards;
    return i === 0 || wards <= step;
  });
}

function parse(row: RollupRow): Document {
  return JSON.parse(row.doc) as Document;
}

/** A number that no other rebuild has: 48 random bits, never 0. */
function newToken(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (high & 0xffff) * 2 ** 32 + low + 1;
}
