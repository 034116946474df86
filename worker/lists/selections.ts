// What a unit asks of the wards below it: chosen whole, from the first period that nobody has reported yet.
import { choosable } from '../../shared/asking/ready-sets.ts';
import {
  type AskedIds,
  choiceIn,
  firstFree,
  idsAskedIn,
  periodOrder,
  type Selection,
  withChoice,
} from '../../shared/asking/selection.ts';
import { inYear } from '../../shared/catalogue/in-year.ts';
import { quoted } from '../../shared/catalogue/number-text.ts';
import { type Period, type PeriodCode, periodInText, readPeriodCode } from '../../shared/period.ts';
import type { UnitName } from '../../shared/totals/summary.ts';
import type { Selections, SelectionsRequest } from '../../shared/wire/answers.ts';
import { book } from '../book.ts';
import type { Fault } from '../schemas/content.ts';
import { selectionsRequest } from '../schemas/selections.ts';
import type { Database } from '../store/database.ts';
import { listReportedBelow, listSelections, saveSelections } from '../store/selections.ts';
import { latestOf, type Stay } from '../store/units.ts';
import type { List } from './list.ts';
import { planOf, type Simple, versionOf } from './plan.ts';

interface Known {
  version: string;
  shown: Selections;
  own: Selection[];
  above: Selection[][];
  /** Periods that somebody below has reported, and who. */
  reported: { period: Period; units: UnitName[] }[];
}

export const selections: List<Known, SelectionsRequest> = {
  action: 'selection',
  name: 'Bộ chỉ tiêu',
  readers: null,
  editors: ['tong_hop', 'quan_tri'],
  request: selectionsRequest,
  find: knownOf,
  shown: ({ shown }) => shown,
  seen: ({ version }) => version,
  change(request, known, place, _, db) {
    const faults = faultsOf(request, known, place);
    if (faults.length > 0) return { faults };
    const { from, asks, requires } = request;
    const choice: Selection = { from, asks, requires };
    const after = isSame(known, choice) ? known.own : withChoice(known.own, choice);
    const [was, is] = [known.own, after].map((choices) => keyedOf(choices, known.above, from));
    const labels = new Map(choosable(book.catalogue).map((thing) => [thing.id, labelOf(thing)]));
    return {
      items: planOf(was ?? new Map(), is ?? new Map(), (id) => quoted(labels.get(id) ?? id)),
      before: known.own,
      after,
      save: () => saveSelections(db, place.id, after),
    };
  },
};

function knownOf(db: Database, place: Stay): Known {
  const { id, code, name, year } = place;
  const units = place.above.map(([unit]) => unit);
  const choices = listSelections(db, [id, ...units]);
  const own = choices.get(id) ?? [];
  const above = units.map((unit) => choices.get(unit) ?? []);
  const reported = listReportedBelow(db, id);
  const from = firstFree(
    year,
    reported.map(({ period }) => period),
  );
  const at = periodOf(from ?? `${year}-Y`);
  const counting = choiceIn(own, at);
  const version = versionOf([own, from]);
  return {
    version,
    own,
    above,
    reported,
    shown: {
      unit: { id, code, name },
      year,
      version,
      from,
      isOwn: counting !== null && counting.asks !== 'above',
      asks: idsAskedIn([own, ...above], at),
      inherited: idsAskedIn(above, at),
      requires: [...(counting?.requires ?? [])],
      mayRequire: latestOf(place).below.length > 0,
    },
  };
}

function periodOf(code: PeriodCode): Period {
  return readPeriodCode(code) ?? { year: 0, slot: 'Y' };
}

function labelOf(thing: { label: string } | { title: string }): string {
  return 'label' in thing ? thing.label : thing.title;
}

/** A choice that says what counts anyway changes nothing. */
function isSame({ own }: Known, choice: Selection): boolean {
  const counting = choiceIn(own, periodOf(choice.from));
  const later = own.some(({ from }) => periodOrder(periodOf(from)) > periodOrder(periodOf(choice.from)));
  const said = ({ asks, requires }: Omit<Selection, 'from'>) =>
    JSON.stringify([sorted(asks), sorted(requires)]);
  return !later && said(counting ?? { asks: 'above', requires: [] }) === said(choice);
}

function sorted(ids: string | readonly string[]): string | string[] {
  return typeof ids === 'string' ? ids : [...ids].sort();
}

/** What is asked from a period on, item by item; the names are those of the tab's columns. */
function keyedOf(
  own: readonly Selection[],
  above: readonly (readonly Selection[])[],
  from: PeriodCode,
): Map<string, Simple> {
  const at = periodOf(from);
  const ids: AskedIds = idsAskedIn([own, ...above], at);
  const asked = ids === 'all' ? null : new Set(ids);
  const required = new Set(choiceIn(own, at)?.requires ?? []);
  return new Map(
    choosable(inYear(book.catalogue, at.year)).flatMap(({ id }): [string, Simple][] => {
      const [ask, require] = [asked?.has(id) ?? true, required.has(id)];
      return ask || require ? [[id, { ask: ask ? 'co' : null, require: require ? 'co' : null }]] : [];
    }),
  );
}

function faultsOf({ from, asks, requires }: SelectionsRequest, known: Known, place: Stay): Fault[] {
  const faults: Fault[] = [];
  const period = readPeriodCode(from);
  if (!period) return [{ at: '/from', fault: `Không có kỳ báo cáo ${quoted(from)}` }];
  const last = known.reported.filter((one) => periodOrder(one.period) >= periodOrder(period)).pop();
  if (last) {
    const names = last.units.slice(0, 3).map(({ name }) => name);
    const who = last.units.length > 3 ? `${names.join(', ')}…` : names.join(', ');
    faults.push({
      at: '/from',
      fault: `${who} đã nộp báo cáo ${periodInText(last.period)}. Bộ chỉ tiêu chỉ đổi được từ một kỳ chưa nơi nào nộp`,
    });
  }
  const items = choosable(inYear(book.catalogue, period.year));
  const ids = new Set(items.map(({ id }) => id));
  const judge = (list: readonly string[], name: string) =>
    list.forEach((id, i) => {
      if (!ids.has(id))
        faults.push({ at: `/${name}/${i}`, fault: `Danh mục năm ${period.year} không có mục này` });
      else if (list.indexOf(id) < i) faults.push({ at: `/${name}/${i}`, fault: 'Mục này ghi hai lần' });
    });
  if (typeof asks !== 'string') judge(asks, 'asks');
  if (asks.length === 0)
    faults.push({ at: '/asks', fault: 'Chưa chọn mục nào. Chọn ít nhất một mục, hoặc để theo cấp trên' });
  judge(requires, 'requires');
  if (requires.length > 0 && latestOf(place).below.length === 0)
    faults.push({ at: '/requires', fault: 'Chỉ đơn vị có cấp dưới tự chọn mới cần ghi mục bắt buộc' });
  return faults;
}
