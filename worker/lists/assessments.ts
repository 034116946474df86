// What a unit says of the wards directly below it: points of centres, inspections, plans, recognised levels. A ward reads what
// was said of it.
import { assessedFields } from '../../shared/assessing/assessed.ts';
import { plan } from '../../shared/assessing/plan.ts';
import { inYear } from '../../shared/catalogue/in-year.ts';
import { quoted } from '../../shared/catalogue/number-text.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import type { Assessment, Assessments, AssessmentsRequest } from '../../shared/wire/answers.ts';
import { book } from '../book.ts';
import { assessmentsRequest } from '../schemas/assessments.ts';
import { type Fault, faultOfFigure } from '../schemas/content.ts';
import { findAssessments, listAssessed, saveAssessments } from '../store/assessments.ts';
import type { Database } from '../store/database.ts';
import { listSubtree, type Stay } from '../store/units.ts';
import type { List } from './list.ts';
import { planOf, type Simple } from './plan.ts';

export const assessments: List<Assessments, AssessmentsRequest> = {
  action: 'assessments',
  name: 'Kết quả đánh giá',
  readers: null,
  editors: ['tong_hop', 'quan_tri'],
  request: assessmentsRequest,
  find: knownOf,
  shown: (known) => known,
  seen: ({ base }) => base,
  change(request, known, place, { today }, db) {
    const items = request.items.filter(({ figures }) => Object.keys(figures).length > 0);
    const faults = faultsOf(request, known, place, today);
    if (faults.length > 0) return { faults };
    const before = known.items.filter(({ figures }) => Object.keys(figures).length > 0);
    const names = new Map(known.items.map(({ unit }) => [String(unit.id), unit.name]));
    const of = (list: readonly { unit: number; figures: Figures }[]) =>
      new Map(list.map(({ unit, figures }): [string, Simple] => [String(unit), figures as Simple]));
    const was = before.map(({ unit, figures }) => ({ unit: unit.id, figures }));
    return {
      items: planOf(of(was), of(items), (id) => names.get(id) ?? id),
      before: was,
      after: items,
      save: () => saveAssessments(db, place, items),
    };
  },
};

function knownOf(db: Database, place: Stay): Assessments {
  const { id, code, name, year } = place;
  const unit = { id, code, name };
  if (place.reporter === 'ward') {
    const { wards } = listAssessed(db, place.in('Y'));
    return { unit, year, version: 0, items: [{ unit, figures: wards.get(id) ?? {} }] };
  }
  const { version, items } = findAssessments(db, id, year);
  const said = new Map(items.map((one) => [one.unit, one.figures]));
  const wards = listSubtree(
    db,
    { ...place.in('Y'), last: place.direct },
    { after: place.place, limit: 4000 },
  );
  return {
    ...{ unit, year, version },
    items: wards
      .filter(({ reporter }) => reporter === 'ward')
      .map(
        (ward): Assessment => ({
          unit: { id: ward.id, code: ward.code, name: ward.name },
          figures: said.get(ward.id) ?? {},
        }),
      ),
  };
}

function faultsOf({ items }: AssessmentsRequest, known: Assessments, place: Stay, today: string): Fault[] {
  if (place.reporter === 'ward')
    return [{ at: '/items', fault: `${place.name} không có đơn vị bên dưới để đánh giá` }];
  const fields = new Map(
    assessedFields(inYear(book.catalogue, place.year)).map(({ field }) => [field.key, field]),
  );
  const wards = new Set(known.items.map(({ unit }) => unit.id));
  return items.flatMap(({ unit, figures }, i): Fault[] => {
    const say = (key: string, fault: string): Fault => ({ at: `/items/${i}/figures/${key}`, fault });
    if (!wards.has(unit))
      return [{ at: `/items/${i}/unit`, fault: 'Đơn vị không ở ngay bên dưới đơn vị này' }];
    if (items.findIndex((one) => one.unit === unit) < i)
      return [{ at: `/items/${i}/unit`, fault: 'Đơn vị này ghi hai lần' }];
    const found = Object.entries(figures).flatMap(([key, figure]): Fault[] => {
      const field = fields.get(key);
      if (!field)
        return [say(key, `Năm ${place.year} không có mục ${quoted(key.slice(0, 60))} để cấp trên ghi`)];
      const wrong = faultOfFigure(field, figure);
      if (wrong) return [say(key, wrong)];
      if (field.max !== undefined && typeof figure === 'number' && figure > field.max)
        return [say(key, `Nhiều nhất là ${field.max} điểm`)];
      if (field.cell === 'date' && String(figure) > today) return [say(key, 'Ngày này chưa tới')];
      return [];
    });
    return [...found, ...planFaults(figures).map(([key, fault]) => say(key, fault))];
  });
}

/** A plan that came has its day, and one that has not came on none. */
function planFaults({ [plan.day]: day, [plan.state]: state }: Figures): [key: string, fault: string][] {
  if (state === undefined) return [];
  if (state === plan.notSent && day !== undefined)
    return [[plan.state, 'Kế hoạch đã có ngày nhận nên không chọn «Chưa gửi»']];
  return state !== plan.notSent && day === undefined ? [[plan.day, 'Ghi ngày nhận kế hoạch']] : [];
}
