// Which fields somebody needs: a target, a standard by law, a check that holds one figure against another, a sentence or
// annex of a report. What is asked of wards and needed by none of them may be dropped.
import { partsOf } from '../asking/asked-catalogue.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { roleOf } from '../catalogue/cell-role.ts';
import { inYear } from '../catalogue/in-year.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { isReportedBy, lookup } from '../catalogue/lookup.ts';
import { checks } from '../checks/check.ts';
import { slots } from '../period.ts';
import { districtOutline } from '../report/district/outline.ts';
import { namesIn, type Outline, templatesOf } from '../report/outline.ts';
import { keysIn } from '../report/template.ts';
import { wardOutline } from '../report/ward/outline.ts';
import { decree20 } from '../standards/decree-20.ts';
import { centrePoints, centreRating, circular25, circular44 } from '../standards/learning-community.ts';
import { pointsTable } from '../standards/points.ts';
import { inForce } from '../standards/standard.ts';
import { type TargetList, targetsOf } from '../targets/target.ts';
import { demandText } from '../targets/words.ts';
import { type Asked, askedField } from './asked.ts';

/** A field, or a whole table, that is asked of wards and that nothing uses. */
export interface Unused extends Asked {
  /** Why the reports leave it out, in the words of their outline; '' where they say nothing of it. */
  why: string;
}

/** In the order of the forms, tables last. Cells that the workbook fills in cost nobody anything and are not asked about. */
export function unusedOf(all: Catalogue, year: number, lists: readonly TargetList[]): Unused[] {
  const catalogue = inYear(all, year);
  const { fields } = lookup(catalogue);
  const outlines = [districtOutline, wardOutline(catalogue, true)];
  const keysUsed = keysBehind(catalogue);
  const used = new Set(usersOf(catalogue, year, lists).flatMap(({ names }) => [...keysUsed(names)]));
  const whyOf = (id: string) => outlines.map(({ unsaid }) => unsaid[id]).find((why) => why) ?? '';
  return [
    ...[...fields.values()]
      .filter(({ indicator, field: { key }, field }) => {
        const isTyped = slots.some((slot) => roleOf(indicator, field, slot).role === 'typed');
        return isReportedBy(indicator, 'ward') && isTyped && !used.has(key);
      })
      .map((place) => ({ ...askedField(place), why: whyOf(place.indicator.id) })),
    ...catalogue.tables
      .filter((table) => isReportedBy(table, 'ward') && !used.has(table.id))
      .map(({ id, title, sheet, cycle, supplier }) => ({
        ...{ key: id, label: title, form: sheet, cycle, supplier, why: whyOf(id) },
      })),
  ];
}

/** Something that needs figures: in words, with the names of what it reads. */
interface User {
  words: string;
  names: readonly string[];
}

function usersOf(catalogue: Catalogue, year: number, lists: readonly TargetList[]): User[] {
  const { byId } = lookup(catalogue);
  const targets = targetsOf(lists, year).flatMap((target): User[] => {
    const indicator = byId.get(target.indicator)?.indicator;
    if (!indicator) return [];
    return [{ words: `chỉ tiêu «${demandText(target, indicator, 'đơn vị')}»`, names: [target.indicator] }];
  });
  return [
    ...targets,
    ...standardsIn(year),
    {
      words: 'phép đối chiếu số liệu',
      names: Object.keys(checks).flatMap((name) => checks[name]?.reads(catalogue) ?? []),
    },
    { words: 'câu trong báo cáo tổng hợp', names: keysOfOutline(districtOutline) },
    { words: 'câu trong báo cáo của đơn vị', names: keysOfOutline(wardOutline(catalogue, true)) },
  ];
}

/**
 * By id of an indicator or table: what could no longer be judged or said without it, in words. What is worked out from a
 * figure needs it as well.
 */
export function missingWithout(
  all: Catalogue,
  year: number,
  lists: readonly TargetList[],
): ReadonlyMap<string, readonly string[]> {
  const catalogue = inYear(all, year);
  const { fields, tables } = lookup(catalogue);
  const keysUsed = keysBehind(catalogue);
  const missing = new Map<string, string[]>();
  for (const { words, names } of usersOf(catalogue, year, lists)) {
    const ids = [...keysUsed(names)].map((key) =>
      tables.has(key) ? key : (fields.get(key)?.indicator.id ?? key),
    );
    for (const id of new Set(ids)) {
      const known = missing.get(id) ?? [];
      if (known.indexOf(words) < 0) missing.set(id, [...known, words]);
    }
  }
  return missing;
}

function standardsIn(year: number): User[] {
  const words = (source: string) => `chuẩn theo ${source}`;
  return [
    ...inForce(decree20, year).map(({ source, rating, levels }) => ({
      words: words(source),
      names: [
        rating,
        ...levels.flatMap(({ ordinary, difficult }) =>
          [...ordinary, ...difficult].flatMap(({ indicator }) => (indicator === null ? [] : [indicator])),
        ),
      ],
    })),
    ...inForce([circular44], year).map(({ source, rating }) => ({
      words: words(source),
      names: [rating, pointsTable],
    })),
    ...inForce([circular25], year).map(({ source, rating, criteria }) => ({
      words: words(source),
      names: [
        rating,
        ...criteria.flatMap(({ indicators }) =>
          indicators.flatMap(({ answer }) => (answer ? [answer.key] : [])),
        ),
      ],
    })),
    ...inForce([centreRating], year).map(({ source, rating }) => ({
      words: words(source),
      names: [rating, centrePoints.assessed, centrePoints.own],
    })),
  ];
}

/** What sentences name, narratives, and tables that are listed or annexed. The annex of all figures names nothing. */
function keysOfOutline({ sections, annexes }: Outline): string[] {
  return [
    ...sections.flatMap((section) => [...templatesOf(section).flatMap(keysIn), ...namesIn(section)]),
    ...annexes,
  ];
}

/** Fields and tables behind names of figures, with the parts from which they are worked out. */
function keysBehind(catalogue: Catalogue): (names: readonly string[]) => ReadonlySet<string> {
  const { fields, tables, byId, indicators } = lookup(catalogue);
  const lines = new Map(
    indicators.flatMap(({ indicator }) =>
      kindOf(indicator)
        .lines()
        .map((line) => [line.key, line] as const),
    ),
  );
  return (names) => {
    const used = new Set<string>();
    const use = (key: string): void => {
      if (used.has(key)) return;
      const field = fields.get(key)?.field;
      if (field || tables.has(key)) used.add(key);
      if (field?.from) partsOf(field.from).forEach(use);
    };
    /** A summed number of one answer, `x=co`, is read from the cell of that answer or of the whole question. */
    const useTally = (tally: string) => {
      const answer = tally.replace('=', '.');
      use(fields.has(answer) ? answer : (tally.split('=')[0] ?? tally));
    };
    for (const name of names) {
      const line = lines.get(name);
      const whole = byId.get(name)?.indicator;
      if (line) [line.value, line.base ?? ''].forEach(useTally);
      else if (fields.has(name) || tables.has(name)) use(name);
      else if (whole)
        kindOf(whole)
          .fields()
          .forEach(({ key }) => {
            use(key);
          });
    }
    return used;
  };
}
