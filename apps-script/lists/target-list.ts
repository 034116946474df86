// «Giao chỉ tiêu»: what the unit asks of itself and its wards, a line a target, numbers of single wards in columns.

import { catalogue } from '../../shared/catalogue/current.ts';
import { kindOf } from '../../shared/catalogue/kinds.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import { indicatorOf } from '../../shared/targets/measure.ts';
import { type Demand, type Operator, operatorNames, type Target } from '../../shared/targets/target.ts';
import { readValue, valueText } from '../../shared/targets/value-text.ts';
import type { UnitName } from '../../shared/totals/summary.ts';
import { type UnitLabel, unitLabels } from '../../shared/units/unit-names.ts';
import type { Targets } from '../../shared/wire/answers.ts';
import { ask } from '../client.ts';
import type { Choice, ListColumn, ListFault, ListLine, ListRequest, ListRow, ListTab } from './list-tab.ts';

export const targetList: ListTab = {
  id: 'chi_tieu',
  name: 'Giao chỉ tiêu',
  guide:
    'Mỗi chỉ tiêu một dòng: chọn chỉ số, chọn dấu, gõ giá trị (99,57%; 10/10; Mức độ 3 ở 10/10; 25% – 35%; 2 lần/tháng). Giao số riêng từng nơi: chọn «theo số giao từng đơn vị» rồi gõ số ở các cột bên phải.',
  roles: ['tong_hop', 'quan_tri'],
  trail: { action: 'targets', columns: (units) => [...columnsOf(0), ...units.map(columnOfWard)] },
  load({ unit, year }) {
    const known = ask('targets', { unit, year });
    if (!known.ok) return known;
    const standing = ask('progress', { unit, year });
    if (!standing.ok) return standing;
    const wards = standing.value.items.filter(({ reporter }) => reporter === 'ward').map((item) => item.unit);
    return {
      ok: true,
      status: 200,
      value: {
        title: `GIAO CHỈ TIÊU TỪ NĂM ${year} – ${known.value.unit.name.toUpperCase()}`,
        columns: [...columnsOf(year), ...unitLabels(wards).map(columnOfWard)],
        rows: ownOf(known.value).map((target) => rowOf(target, wards.length)),
        requestOf: (lines) => requestOf(known.value, wards, lines),
      },
    };
  },
};

function columnsOf(year: number): ListColumn[] {
  return [
    {
      key: 'indicator',
      heading: 'Chỉ số',
      help: 'Chọn chỉ số trong danh sách, đúng tên như trong biểu mẫu.',
      width: 340,
      cell: 'choice',
      required: true,
      choices: indicatorChoices(),
    },
    {
      key: 'op',
      heading: 'Dấu',
      help: 'Chọn cách so sánh, ví dụ «ít nhất (≥)».',
      width: 160,
      cell: 'choice',
      required: true,
      choices: Object.entries(operatorNames).map(([code, label]) => ({ code, label })),
    },
    {
      key: 'value',
      heading: 'Giá trị',
      help: 'Gõ như trong văn bản: 99,57% · 10/10 · 2 lần/tháng · 25% – 35% · Mức độ 3 ở 10/10 · Tốt 30%, Khá 40%, Trung bình 30% · 23/01. Để trống nếu so với năm trước hoặc giao riêng.',
      width: 230,
      cell: 'text',
    },
    {
      key: 'from',
      heading: 'Từ năm',
      help: `Năm đầu tiên của chỉ tiêu, ví dụ ${year}.`,
      width: 75,
      cell: 'whole',
      required: true,
    },
    {
      key: 'to',
      heading: 'Đến năm',
      help: 'Năm cuối cùng; chỉ tiêu của một năm thì ghi lại năm đó hoặc để trống.',
      width: 75,
      cell: 'whole',
    },
    {
      key: 'scope',
      heading: 'Xét ở đâu',
      help: 'Để trống: xét số của cả địa bàn. «từng đơn vị»: nơi nào cũng phải đạt.',
      width: 110,
      cell: 'choice',
      choices: [{ code: 'each', label: 'từng đơn vị' }],
    },
    {
      key: 'keep',
      heading: 'Duy trì',
      help: 'Chọn «duy trì» nếu văn bản ghi là đã đạt và phải giữ.',
      width: 85,
      cell: 'choice',
      choices: [{ code: 'keep', label: 'duy trì' }],
    },
    {
      key: 'basis',
      heading: 'Căn cứ',
      help: 'Văn bản giao chỉ tiêu, ví dụ «Kế hoạch 12/KH-UBND, mục II.1».',
      width: 220,
      cell: 'text',
    },
  ];
}

function columnOfWard({ code, label }: UnitLabel): ListColumn {
  return {
    key: `w${code}`,
    heading: `Số giao: ${label}`,
    help: `Số giao riêng cho ${label}, số nguyên. Chỉ dùng với dấu «theo số giao từng đơn vị».`,
    width: 100,
    cell: 'whole',
  };
}

/** By label; where two forms use one label, the form is said. */
function indicatorChoices(): Choice[] {
  const all = lookup(catalogue).indicators.filter(({ indicator }) => kindOf(indicator).aim !== null);
  return all.map(({ indicator, form }) => {
    const twice = all.some((one) => one.indicator !== indicator && one.indicator.label === indicator.label);
    return { code: indicator.id, label: twice ? `${indicator.label} (biểu ${form.id})` : indicator.label };
  });
}

function ownOf({ unit, year, lists }: Targets): Target[] {
  return lists.find((list) => list.unit.id === unit.id && list.year === year)?.items ?? [];
}

function rowOf({ indicator, from, to, demand, each, keep, basis }: Target, wards: number): ListRow {
  const found = indicatorOf(catalogue, indicator);
  const row: Record<string, string | number | null> = {
    ...{ indicator, op: demand.op, from, to, basis },
    value: found ? valueText(demand, found, wards) : '',
    scope: each ? 'each' : null,
    keep: keep ? 'keep' : null,
  };
  if (demand.op === 'assigned') for (const { unit, value } of demand.wards) row[`w${unit}`] = value;
  return row;
}

function requestOf(known: Targets, wards: readonly UnitName[], lines: readonly ListLine[]): ListRequest {
  const faults: ListFault[] = [];
  const items: { row: number; target: Target }[] = [];
  for (const line of lines) {
    const read = targetOf(line, wards);
    if ('target' in read) items.push({ row: line.row, target: read.target });
    else faults.push(...read.faults);
  }
  return {
    faults,
    send: (dry) =>
      ask(
        'setTargets',
        { unit: known.unit.id, year: known.year, dry: dry ? '1' : undefined },
        { base: known.version, items: items.map(({ target }) => target) },
      ),
    placeOf(at) {
      const [, , index, key = 'value'] = at.split('/');
      const found = items[Number(index ?? -1)];
      return { row: found?.row ?? null, key: found ? (key === 'demand' ? 'value' : key) : null };
    },
  };
}

function targetOf(
  { row, values }: ListLine,
  wards: readonly UnitName[],
): { target: Target } | { faults: ListFault[] } {
  const faults: ListFault[] = [];
  const indicator = indicatorOf(catalogue, values.indicator ?? '');
  // Empty and unreadable cells have been named already.
  if (!indicator || !values.op || !values.from) return { faults };
  const read = readValue(values.op as Operator, values.value ?? '', indicator, wards.length);
  if ('fault' in read)
    faults.push({
      ...{ row, key: 'value' },
      words:
        values.value || values.op === 'assigned'
          ? read.fault
          : `còn trống. ${read.fault.replace(/^«» [^.]*\. /, '')}`,
    });
  const given = wards.flatMap(({ id }) => {
    const text = values[`w${id}`];
    return text === undefined ? [] : [{ unit: id, value: Number(text) }];
  });
  if (values.op !== 'assigned' && given[0])
    faults.push({
      ...{ row, key: `w${given[0].unit}` },
      words: 'chỉ dùng với dấu «theo số giao từng đơn vị». Xóa ô này, hoặc chọn lại dấu.',
    });
  if ('fault' in read || faults.length > 0) return { faults };
  const demand: Demand = read.demand.op === 'assigned' ? { op: 'assigned', wards: given } : read.demand;
  const from = Number(values.from);
  return {
    target: {
      ...{ indicator: indicator.id, from, to: Number(values.to ?? from), demand },
      ...(values.scope ? { each: true as const } : {}),
      ...(values.keep ? { keep: true as const } : {}),
      basis: values.basis ?? '',
    },
  };
}
