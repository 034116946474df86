// «Bộ chỉ tiêu»: what the unit asks of the wards below it, a line for every indicator, heading and table with its tick; below
// them the lines that the unit adds itself.

import { choosable, idsOfSet, readySets } from '../../shared/asking/ready-sets.ts';
import type { AskedIds } from '../../shared/asking/selection.ts';
import { missingWithout } from '../../shared/burden/uses.ts';
import type { Catalogue, Indicator, Table } from '../../shared/catalogue/catalogue.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { inYear } from '../../shared/catalogue/in-year.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import { periodInText, readPeriodCode } from '../../shared/period.ts';
import type { TargetList } from '../../shared/targets/target.ts';
import type { Selections, SelectionsRequest } from '../../shared/wire/answers.ts';
import { formSheetName } from '../../shared/workbook/layout.ts';
import { ask } from '../client.ts';
import type { Choice, ListColumn, ListFault, ListLine, ListRequest, ListRow, ListTab } from './list-tab.ts';
import { cycleColumns, foreignWords, ownColumns, ownRequests, ownRow } from './own-rows.ts';

export const selectionList: ListTab = {
  id: 'bo_chi_tieu',
  name: 'Bộ chỉ tiêu',
  guide:
    'Mỗi dòng là một mục có thể hỏi các đơn vị bên dưới: chọn «hỏi» ở những mục cần, để trống mục không cần. Không dòng nào có «hỏi» thì theo bộ của cấp trên. Mục bỏ đi chỉ ẩn trong sổ của các đơn vị; số đã gõ và số các kỳ trước vẫn còn. Chỉ tiêu riêng của đơn vị: thêm dòng ở cuối, ghi tên, chọn «hỏi» và điền «Chu kỳ», «Nơi cung cấp» và các cột từ «Loại» đến «Tính những gì»; không xóa dòng, thôi hỏi thì để trống ô «Hỏi».',
  roles: ['tong_hop', 'quan_tri'],
  proposals: readySets.map(({ id, name, about }) => ({ id, name, about })),
  trail: {
    action: 'selection',
    columns: () => columnsOf(choosable(catalogue), { mayRequire: true, own: [] }),
  },
  load({ unit, year }) {
    const known = ask('selections', { unit, year });
    if (!known.ok) return known;
    const targets = ask('targets', { unit, year });
    if (!targets.ok) return targets;
    const { from, asks, version } = known.value;
    const period = from && readPeriodCode(from);
    const when = period ? `TỪ ${periodInText(period).toUpperCase()}` : `NĂM ${year}`;
    const items = choosable(inYear(catalogue, year));
    const rowsOf = (ids: AskedIds) => [
      ...rowsFor(items, ids, known.value, targets.value.lists),
      ...known.value.own.map(ownRow),
    ];
    return {
      ok: true,
      status: 200,
      value: {
        title: `BỘ CHỈ TIÊU ${when} – ${known.value.unit.name.toUpperCase()}`,
        columns: columnsOf(items, known.value),
        rows: rowsOf(asks),
        version,
        proposed(id) {
          const set = readySets.find((one) => one.id === id);
          return set ? rowsOf(idsOfSet(inYear(catalogue, year), set)) : [];
        },
        requestOf: (lines, seen) => requestOf(items, known.value, lines, seen),
      },
    };
  },
};

type Item = Indicator | Table;

const tick: readonly Choice[] = [{ code: 'co', label: 'hỏi' }];
const must: readonly Choice[] = [{ code: 'co', label: 'bắt buộc' }];

function columnsOf(items: readonly Item[], known: Pick<Selections, 'mayRequire' | 'own'>): ListColumn[] {
  const shown = (key: string, heading: string, width: number, help: string): ListColumn => ({
    ...{ key, heading, help, width, cell: 'shown' },
  });
  return [
    {
      key: 'item',
      heading: 'Chỉ số, bảng, mục lời văn',
      help: 'Đúng tên như trong biểu mẫu.',
      width: 380,
      cell: 'choice',
      required: true,
      choices: [...namesOf(items), ...known.own.map(({ id, label }) => ({ code: id, label }))],
      offered: false,
      isOpen: true,
    },
    {
      key: 'ask',
      heading: 'Hỏi',
      help: 'Chọn «hỏi» để các đơn vị bên dưới báo cáo mục này; để trống nếu không cần.',
      width: 70,
      cell: 'choice',
      choices: tick,
    },
    ...(known.mayRequire
      ? [
          {
            key: 'require',
            heading: 'Bắt buộc',
            help: 'Chọn «bắt buộc» để mọi nơi bên dưới phải hỏi mục này, dù cấp dưới chọn bộ khác.',
            width: 90,
            cell: 'choice' as const,
            choices: must,
          },
        ]
      : []),
    shown('form', 'Biểu', 190, 'Sổ tự ghi: trang của mục này trong sổ của đơn vị.'),
    ...cycleColumns,
    shown(
      'missing',
      'Thiếu thì',
      420,
      'Sổ tự ghi: bỏ mục này thì những gì không xét hoặc không viết được nữa.',
    ),
    ...ownColumns,
  ];
}

/** By label; where two have the same, with the tab on which they stand. */
function namesOf(items: readonly Item[]): Choice[] {
  const labels = items.map(labelOf);
  return items.map((item, i) => {
    const label = labels[i] ?? '';
    const twice = labels.indexOf(label) !== i || labels.lastIndexOf(label) !== i;
    return { code: item.id, label: twice ? `${label} (${tabOf(catalogue, item)})` : label };
  });
}

function labelOf(item: Item): string {
  return 'label' in item ? item.label : item.title;
}

function tabOf(of: Catalogue, item: Item): string {
  if ('sheet' in item) return item.sheet;
  const form = lookup(of).byId.get(item.id)?.form;
  return form ? formSheetName(form) : '';
}

function rowsFor(
  items: readonly Item[],
  ids: AskedIds,
  { year, requires }: Selections,
  lists: readonly TargetList[],
): ListRow[] {
  const asked = ids === 'all' ? null : new Set(ids);
  const required = new Set(requires);
  const missing = missingWithout(catalogue, year, lists);
  return items.map((item) => {
    const words = (missing.get(item.id) ?? []).join('; ');
    return {
      item: item.id,
      ask: (asked?.has(item.id) ?? true) ? 'co' : null,
      require: required.has(item.id) ? 'co' : null,
      form: tabOf(catalogue, item),
      cycle: item.cycle,
      supplier: item.supplier,
      missing: words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
    };
  });
}

function requestOf(
  items: readonly Item[],
  known: Selections,
  lines: readonly ListLine[],
  version: string,
): ListRequest {
  const byId = new Map(items.map((item) => [item.id, item]));
  const ofCatalogue = lines.filter(({ values }) => byId.has(values.item ?? '') && values.own === undefined);
  const added = ownRequests(
    lines.filter((line) => ofCatalogue.indexOf(line) < 0),
    known,
  );
  const faults: ListFault[] = [...added.faults];
  const rows = new Map<string, number>();
  for (const { row, values } of ofCatalogue) {
    const { item = '' } = values;
    const first = rows.get(item);
    if (first === undefined) rows.set(item, row);
    else faults.push({ row, key: 'item', words: `đã có ở dòng ${first}. Xóa một trong hai dòng.` });
    faults.push(...foreignWords(row, values, byId.get(item)));
  }
  const ticked = (key: string) => {
    const found = new Set(
      ofCatalogue.flatMap(({ values }) => (values[key] && values.item ? [values.item] : [])),
    );
    return items.flatMap(({ id }) => (found.has(id) ? [id] : []));
  };
  const asked = ticked('ask');
  const requires = ticked('require');
  const { from } = known;
  if (from === null)
    faults.push({
      ...{ row: null, key: null },
      words: `Mọi kỳ của năm ${known.year} đã có nơi nộp nên không đổi bộ chỉ tiêu được nữa. Mở bảng tổng hợp của năm sau để chọn cho năm sau.`,
    });
  const own = known.own.length + added.requests.length === 0 ? {} : { own: added.requests };
  return {
    faults,
    send: (dry) =>
      ask(
        'setSelections',
        { unit: known.unit.id, year: known.year, dry: dry ? '1' : undefined },
        {
          version,
          from: from ?? `${known.year}-Q1`,
          asks: asksOf(items, asked, known),
          requires,
          ...own,
        },
      ),
    placeOf(at) {
      const [, list, index, word] = at.split('/');
      if (list === 'own') return added.placeOf(index, word);
      const id = (list === 'requires' ? requires : asked)[Number(index ?? -1)];
      const row = id === undefined ? null : (rows.get(id) ?? null);
      return { row, key: row === null ? null : list === 'requires' ? 'require' : 'ask' };
    },
  };
}

/** A list that says what the unit above asks, or nothing, is left to the unit above. */
function asksOf(
  items: readonly Item[],
  asked: string[],
  { inherited, isOwn }: Selections,
): SelectionsRequest['asks'] {
  if (asked.length === 0) return 'above';
  const everything = items.map(({ id }) => id);
  const of = (ids: AskedIds) =>
    ids === 'all' ? everything : everything.filter((id) => ids.indexOf(id) >= 0);
  if (!isOwn && asked.join() === of(inherited).join()) return 'above';
  return asked.length === everything.length ? 'all' : asked;
}
