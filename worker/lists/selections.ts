// What a unit asks of the wards below it: chosen whole, from the first period that nobody has reported yet; with the lines
// that it has added.
import { type OwnRequest, ownFaults } from '../../shared/asking/own-faults.ts';
import { isAskedThen, type OwnLine, ownId } from '../../shared/asking/own-lines.ts';
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
import {
  listAsks,
  listReportedBelow,
  provenAsks,
  saveSelections,
  type UnitAsks,
} from '../store/selections.ts';
import { latestOf, type Stay } from '../store/units.ts';
import type { List } from './list.ts';
import { planOf, type Simple, versionOf } from './plan.ts';

interface Known {
  version: string;
  shown: Selections;
  own: Selection[];
  lines: OwnLine[];
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
    const before: UnitAsks = { choices: known.own, own: known.lines };
    const after: UnitAsks = {
      choices: isSame(known, choice) ? known.own : withChoice(known.own, choice),
      own: request.own ? linesAfter(place.id, known.lines, request.own, from) : known.lines,
    };
    const [was, is] = [before, after].map(
      ({ choices, own }) => new Map([...keyedOf(choices, known.above, from), ...keyedLines(own, from)]),
    );
    const labels = new Map([
      ...choosable(book.catalogue).map((thing): [string, string] => [thing.id, labelOf(thing)]),
      ...after.own.map(({ id, label }): [string, string] => [id, label]),
    ]);
    return {
      items: planOf(was ?? new Map(), is ?? new Map(), (id) => quoted(labels.get(id) ?? id)),
      before: provenAsks(before),
      after: provenAsks(after),
      save: () => saveSelections(db, place.id, after),
    };
  },
};

function knownOf(db: Database, place: Stay): Known {
  const { id, code, name, year } = place;
  const units = place.above.map(([unit]) => unit);
  const asks = listAsks(db, [id, ...units]);
  const own = asks.get(id)?.choices ?? [];
  const lines = asks.get(id)?.own?.lines ?? [];
  const above = units.map((unit) => asks.get(unit)?.choices ?? []);
  const reported = listReportedBelow(db, id);
  const from = firstFree(
    year,
    reported.map(({ period }) => period),
  );
  const at = periodOf(from ?? `${year}-Y`);
  const counting = choiceIn(own, at);
  const version = versionOf([own, from, ...(lines.length === 0 ? [] : [lines])]);
  return {
    version,
    own,
    lines,
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
      own: lines.map((line) => ({ ...line, asked: isAskedThen(line, at) })),
    },
  };
}

/** The lines as they are asked for; what is asked or no longer asked is so from the period. */
function linesAfter(
  unit: number,
  known: readonly OwnLine[],
  requests: readonly OwnRequest[],
  from: PeriodCode,
): OwnLine[] {
  const added = requests.filter(({ id }) => id === undefined);
  const at = periodOf(from);
  const lineOf = ({ id: _, asked, ...words }: OwnRequest, id: string, before?: OwnLine): OwnLine => {
    const times = before?.times ?? [];
    const same = before !== undefined && isAskedThen(before, at) === asked;
    const earlier = times.filter((one) => periodOrder(periodOf(one.from)) < periodOrder(at));
    return { id, ...words, times: same ? times : [...earlier, { from, asked }] };
  };
  return [
    ...known.map((line) => {
      const request = requests.find(({ id }) => id === line.id);
      return request ? lineOf(request, line.id, line) : line;
    }),
    ...added.map((request, i) => lineOf(request, ownId(unit, known.length + i + 1))),
  ];
}

/** What the plan shows of a line; the names are those of the tab's columns. */
function keyedLines(own: readonly OwnLine[], from: PeriodCode): [string, Simple][] {
  return own.map((line): [string, Simple] => {
    const { id, kind, label, unit, cycle, behaviour, supplier, definition, example, parts } = line;
    const ask = isAskedThen(line, periodOf(from)) ? 'co' : null;
    const words = { kind, unit, cycle, behaviour, supplier, definition, example, parts: parts.join('; ') };
    return [id, { item: label, ask, ...words }];
  });
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

function faultsOf(request: SelectionsRequest, known: Known, place: Stay): Fault[] {
  const { from, asks, requires } = request;
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
  faults.push(...ownFaultsOf(request, known, period));
  return faults;
}

function ownFaultsOf({ own }: SelectionsRequest, { lines, reported }: Known, { year }: Period): Fault[] {
  if (!own) return [];
  const last = Math.max(0, ...reported.map((one) => periodOrder(one.period)));
  const isReported = ({ times: [first] }: OwnLine) =>
    first !== undefined && periodOrder(periodOf(first.from)) <= last;
  return ownFaults(own, lines, { catalogue: inYear(book.catalogue, year), isReported }).map(
    ({ line, word, fault }) => ({
      at: `/own${line === null ? '' : `/${line}`}${word === null ? '' : `/${word}`}`,
      fault,
    }),
  );
}
