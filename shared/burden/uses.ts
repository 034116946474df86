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
import { type Outline, templatesOf } from '../report/outline.ts';
import { keysIn } from '../report/template.ts';
import { wardOutline } from '../report/ward/outline.ts';
import { decree20 } from '../standards/decree-20.ts';
import { centrePoints, centreRating, circular25, circular44 } from '../standards/learning-community.ts';
import { pointsTable } from '../standards/points.ts';
import { inForce } from '../standards/standard.ts';
import { type TargetList, targetsOf } from '../targets/target.ts';
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
  const outlines = [districtOutline, wardOutline(catalogue)];
  const used = usedKeys(catalogue, [
    ...targetsOf(lists, year).map(({ indicator }) => indicator),
    ...keysOfStandards(year),
    ...Object.keys(checks).flatMap((name) => checks[name]?.reads(catalogue) ?? []),
    ...outlines.flatMap(keysOfOutline),
  ]);
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

function keysOfStandards(year: number): string[] {
  return [
    ...inForce(decree20, year).flatMap(({ rating, levels }) => [
      rating,
      ...levels.flatMap(({ ordinary, difficult }) =>
        [...ordinary, ...difficult].flatMap(({ indicator }) => (indicator === null ? [] : [indicator])),
      ),
    ]),
    ...inForce([circular44], year).flatMap(({ rating }) => [rating, pointsTable]),
    ...inForce([circular25], year).flatMap(({ rating, criteria }) => [
      rating,
      ...criteria.flatMap(({ indicators }) =>
        indicators.flatMap(({ answer }) => (answer ? [answer.key] : [])),
      ),
    ]),
    ...inForce([centreRating], year).flatMap(({ rating }) => [
      rating,
      centrePoints.assessed,
      centrePoints.own,
    ]),
  ];
}

/** What sentences name, narratives, and tables that are listed or annexed. The annex of all figures names nothing. */
function keysOfOutline({ sections, annexes }: Outline): string[] {
  return [
    ...sections.flatMap((section) => [
      ...templatesOf(section).flatMap(keysIn),
      ...(section.narratives ?? []),
      ...(section.rows ?? []).map(({ table }) => table),
    ]),
    ...annexes,
  ];
}

/** Fields and tables behind names of figures, with the parts from which they are worked out. */
function usedKeys(catalogue: Catalogue, names: readonly string[]): ReadonlySet<string> {
  const { fields, tables, byId, indicators } = lookup(catalogue);
  const lines = new Map(
    indicators.flatMap(({ indicator }) =>
      kindOf(indicator)
        .lines()
        .map((line) => [line.key, line] as const),
    ),
  );
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
}
