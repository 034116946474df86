// The words of a plan of a year: kept whole, changed on the version that was read.
import { usualHead } from '../../shared/report/head.ts';
import { type PlanTexts, planParts, usualTexts } from '../../shared/report/plan/parts.ts';
import { wardWord } from '../../shared/units/ward-word.ts';
import type { YearPlan, YearPlanRequest } from '../../shared/wire/answers.ts';
import { yearPlanRequest } from '../schemas/year-plans.ts';
import type { Database } from '../store/database.ts';
import { findHead } from '../store/document-heads.ts';
import { latestOf, listSubtree, type Stay } from '../store/units.ts';
import { findPlan, savePlan } from '../store/year-plans.ts';
import type { List } from './list.ts';
import { planOf, type Simple } from './plan.ts';

export const yearPlans: List<YearPlan, YearPlanRequest> = {
  action: 'year-plan',
  name: 'Kế hoạch năm',
  readers: null,
  editors: ['tong_hop', 'quan_tri'],
  reporters: 'any',
  request: yearPlanRequest,
  find: knownOf,
  shown: (known) => known,
  seen: ({ base }) => base,
  change({ texts }, known, place, _, db) {
    const before = known.version === 0 ? new Map<string, Simple>() : keyed(known.texts);
    return {
      items: planOf(before, keyed(texts), (key) => `«${labelOf(key)}»`),
      before: known.version === 0 ? null : known.texts,
      after: texts,
      save: () => savePlan(db, place.id, place.year, texts),
    };
  },
};

function knownOf(db: Database, stay: Stay): YearPlan {
  // The wards that stand at the end of the year, not those of some time in it.
  const place = latestOf(stay);
  const { id, code, name, tier, year, reporter, wards } = place;
  const stored = findPlan(db, id, year);
  const below = listSubtree(db, place, { after: place.place, limit: 4000 });
  const ward =
    reporter === 'ward'
      ? ''
      : wardWord(below.filter((unit) => unit.reporter === 'ward').map((unit) => unit.tier));
  const head = findHead(db, id) ?? usualHead(place, ward === '' ? null : ward, year);
  const words = { năm: String(year), 'cơ quan': head.issuer, 'đơn vị dưới': ward };
  return {
    unit: { id, code, name, tier },
    ...{ year, version: stored?.version ?? 0, reporter, ward, due: wards },
    texts: stored?.texts ?? usualTexts(reporter, words),
  };
}

function keyed(texts: PlanTexts): Map<string, Simple> {
  return new Map(planParts.map(({ key }) => [key, { text: texts[key] }]));
}

function labelOf(key: string): string {
  return planParts.find((part) => part.key === key)?.label.split(':')[0] ?? key;
}
