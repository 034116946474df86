// Every point of a period that is worth asking about, and what the wards have said to it.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { lookup } from '../catalogue/lookup.ts';
import type { Reason } from '../checks/reasons.ts';
import type { Figures } from '../figures/figures.ts';
import type { UnitName } from '../totals/summary.ts';
import { linesOf, type Tallies } from '../totals/tally.ts';
import { unlikelyBases } from './bases.ts';
import { unlikeBefore } from './history.ts';
import { unlikePeers } from './peers.ts';
import type { Field, Outlier } from './point.ts';
import { alikeRates, alikeWards, copiedReports } from './repeats.ts';

/** The unit that gathers, with what its wards add up to. */
export interface Whole {
  unit: UnitName;
  tallies: Tallies;
}

/** The points in the order of wards, then forms; one a ward and line, the first sort that finds it. */
export function outliersOf(field: Field, whole: Whole): Outlier[] {
  const found = [
    ...copiedReports(field),
    ...unlikelyBases(field),
    ...unlikeBefore(field),
    ...unlikePeers(field),
    ...alikeRates(field.book, [whole, ...field.wards.map(({ unit, now }) => ({ unit, tallies: now }))]),
    ...alikeWards(field),
  ];
  // Whose report is like another's in everything needs no list of single values that are.
  const copied = new Set(found.filter(({ code }) => code === 'L03').map(({ unit }) => unit.id));
  const known = new Set<string>();
  const once = found.filter(({ code, unit, line, why }) => {
    if (code === 'L04' && copied.has(unit.id)) return false;
    const key = line === '' ? `${unit.id} ${why}` : `${unit.id} ${line}`;
    return !known.has(key) && known.add(key);
  });
  const places = new Map(linesOf(field.book.catalogue).map(({ key }, i) => [key, i]));
  const wards = new Map(field.wards.map(({ unit }, i) => [unit.id, i]));
  const rank = (point: Outlier) => wards.get(point.unit.id) ?? -1;
  return once.sort((a, b) => rank(a) - rank(b) || (places.get(a.line) ?? -1) - (places.get(b.line) ?? -1));
}

/** What a ward's report says to a point. */
interface Explaining {
  unit: UnitName;
  figures: Figures;
  notes: Record<string, string>;
  reasons?: readonly Reason[];
}

/**
 * Each point with the ward's reason: its reasons and notes on the indicator, or its general remark where the whole report is
 * meant; '' where it has given none. For the list of the master sheet and for the written report.
 */
export function withReasons(
  catalogue: Catalogue,
  points: readonly Outlier[],
  reports: readonly Explaining[],
): (Outlier & { reason: string })[] {
  const { fields } = lookup(catalogue);
  return points.map((point) => {
    const report = reports.find(({ unit }) => unit.id === point.unit.id);
    const own = fields.get(point.at);
    const keys = [...fields.values()]
      .filter(({ indicator }) => indicator === own?.indicator)
      .map(({ field }) => field.key);
    const text = report?.figures[point.at];
    const said = [
      ...(typeof text === 'string' ? [text] : []),
      ...(report?.reasons ?? []).filter(({ at }) => keys.indexOf(at) >= 0).map(({ words }) => words),
      ...keys.map((key) => report?.notes[key] ?? ''),
    ];
    return {
      ...point,
      reason: [...new Set(said.map((one) => one.trim()))].filter((one) => one !== '').join('; '),
    };
  });
}
