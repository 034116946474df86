// «Giao chỉ tiêu»: what the unit asks of itself and its wards, a line a target, numbers of single wards in columns. In a
// ward's workbook «Chỉ tiêu của đơn vị»: what it sets itself, beside what is asked from above.

import { catalogue } from '../../shared/catalogue/current.ts';
import { kindOf } from '../../shared/catalogue/kinds.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import { showNumber } from '../../shared/catalogue/number-text.ts';
import { indicatorOf } from '../../shared/targets/measure.ts';
import { type Demand, type Operator, operatorNames, type Target } from '../../shared/targets/target.ts';
import { readAssigned, readValue, valueText } from '../../shared/targets/value-text.ts';
import { heldTargets } from '../../shared/targets/ward-targets.ts';
import { demandText } from '../../shared/targets/words.ts';
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
  trail: { action: 'targets', columns: (units) => [...columnsOf(0, false), ...units.map(columnOfWard)] },
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
        columns: [...columnsOf(year, false), ...unitLabels(wards).map(columnOfWard)],
        rows: ownOf(known.value).map((target) => rowOf(target, wards.length)),
        requestOf: (lines) => requestOf(known.value, wards, lines, wards.length),
      },
    };
  },
};

export const ownTargetList: ListTab = {
  id: 'chi_tieu_don_vi',
  name: 'Chỉ tiêu của đơn vị',
  guide:
    'Mỗi chỉ tiêu đơn vị tự đặt một dòng: chọn chỉ số, chọn dấu, gõ giá trị (40%; Mức độ 2; có; 25% – 35%; 2 lần/tháng). Chỉ tiêu cấp trên đã giao vẫn tính, không phải gõ lại; đặt thấp hơn thì phải ghi lý do ở cột «Giải trình».',
  roles: [],
  proposals: [
    {
      id: 'cap_tren',
      name: 'Chỉ tiêu cấp trên giao',
      about:
        'Chép các chỉ tiêu cấp trên đã giao cho đơn vị xuống dưới các dòng đang có, để sửa thành của mình.',
    },
  ],
  load({ unit, year }) {
    const known = ask('targets', { unit, year });
    if (!known.ok) return known;
    const own = ownOf(known.value);
    const asked = heldTargets(catalogue, known.value.lists, year, unit).filter(({ by }) => by.id !== unit);
    const askedText = (id: string): string =>
      asked
        .filter(({ target }) => target.indicator === id)
        .flatMap(({ target, by }) => {
          const indicator = indicatorOf(catalogue, id);
          return indicator ? [`${demandText(target, indicator, '')} (${by.name})`] : [];
        })
        .join('; ');
    const rows = own.map((target) => ({ ...rowOf(target, 1), above: askedText(target.indicator) }));
    const offered = asked
      .filter(({ target }) => target.demand.op !== 'assigned')
      .map(({ target, by }) => ({ ...target, basis: target.basis || `${by.name} giao` }));
    return {
      ok: true,
      status: 200,
      value: {
        title: `CHỈ TIÊU CỦA ĐƠN VỊ TỪ NĂM ${year} – ${known.value.unit.name.toUpperCase()}`,
        columns: columnsOf(year, true),
        rows,
        proposed: () => {
          const more = offered.map((target) => ({
            ...rowOf({ ...target, from: Math.max(target.from, year) }, 1),
            above: askedText(target.indicator),
          }));
          return more.length === 0 ? [] : [...rows, ...more];
        },
        requestOf: (lines) => requestOf(known.value, [], lines, 1),
      },
    };
  },
};

/** `alone`: of a unit without units below it. */
function columnsOf(year: number, alone: boolean): ListColumn[] {
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
      choices: Object.entries(operatorNames)
        .filter(([code]) => !alone || (code !== 'assigned' && code !== 'distribution'))
        .map(([code, label]) => ({ code, label })),
    },
    {
      key: 'value',
      heading: 'Giá trị',
      help: alone
        ? 'Gõ như trong văn bản: 40% · có · 2 lần/tháng · 25% – 35% · Mức độ 2 · Tốt · 23/01 · 1 điểm (cân bằng nam, nữ). Để trống nếu so với năm trước.'
        : 'Gõ như trong văn bản: 99,57% · 10/10 · 2 lần/tháng · 25% – 35% · Mức độ 3 ở 10/10 · Tốt 30%, Khá 40%, Trung bình 30% · 23/01 · 1 điểm (cân bằng nam, nữ). Để trống nếu so với năm trước hoặc giao riêng.',
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
    ...(alone
      ? []
      : [
          {
            key: 'scope',
            heading: 'Xét ở đâu',
            help: 'Để trống: xét số của cả địa bàn. «từng đơn vị»: nơi nào cũng phải đạt. Cần cả hai thì ghi hai dòng.',
            width: 110,
            cell: 'choice',
            choices: [{ code: 'each', label: 'từng đơn vị' }],
          } as const,
        ]),
    {
      key: 'keep',
      heading: 'Duy trì, phấn đấu',
      help: '«duy trì»: văn bản ghi là đã đạt và phải giữ. «phấn đấu»: bước cao hơn của một chỉ tiêu khác, chưa tới thì không phải là không đạt («mức 2, phấn đấu mức 3» ghi hai dòng).',
      width: 110,
      cell: 'choice',
      choices: [
        { code: 'keep', label: 'duy trì' },
        { code: 'strive', label: 'phấn đấu' },
      ],
    },
    {
      key: 'basis',
      heading: 'Căn cứ',
      help: 'Văn bản giao chỉ tiêu, ví dụ «Kế hoạch 12/KH-UBND, mục II.1».',
      width: 220,
      cell: 'text',
    },
    ...(alone
      ? [
          {
            key: 'above',
            heading: 'Cấp trên giao',
            help: 'Chỉ tiêu cấp trên đã giao cho đơn vị trên cùng chỉ số. Hệ thống ghi, không phải gõ.',
            width: 220,
            cell: 'shown',
          } as const,
        ]
      : []),
    {
      key: 'reason',
      heading: 'Giải trình',
      help: 'Lý do, khi chỉ tiêu thấp hơn cấp trên giao hoặc ghi một mức mà quy định không có. Không thì để trống.',
      width: 220,
      cell: 'text',
    },
  ];
}

function columnOfWard({ code, label }: UnitLabel): ListColumn {
  return {
    key: `w${code}`,
    heading: `Số giao: ${label}`,
    help: `Số giao riêng cho ${label}: số nguyên, hoặc tỷ lệ có dấu %. Chỉ dùng với dấu «theo số giao từng đơn vị».`,
    width: 100,
    cell: 'text',
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

function rowOf(
  { indicator, from, to, demand, each, keep, strive, basis, reason }: Target,
  wards: number,
): ListRow {
  const found = indicatorOf(catalogue, indicator);
  const row: Record<string, string | number | null> = {
    ...{ indicator, op: demand.op, from, to, basis, reason: reason ?? '' },
    value: found ? valueText(demand, found, wards) : '',
    scope: each ? 'each' : null,
    keep: keep ? 'keep' : strive ? 'strive' : null,
  };
  if (demand.op === 'assigned')
    for (const { unit, value } of demand.wards)
      row[`w${unit}`] = demand.percent ? `${showNumber(value)}%` : value;
  return row;
}

function requestOf(
  known: Targets,
  wards: readonly UnitName[],
  lines: readonly ListLine[],
  reporting: number,
): ListRequest {
  const faults: ListFault[] = [];
  const items: { row: number; target: Target }[] = [];
  for (const line of lines) {
    const read = targetOf(line, wards, reporting);
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
  reporting: number,
): { target: Target } | { faults: ListFault[] } {
  const faults: ListFault[] = [];
  const indicator = indicatorOf(catalogue, values.indicator ?? '');
  // Empty and unreadable cells have been named already.
  if (!indicator || !values.op || !values.from) return { faults };
  const read = readValue(values.op as Operator, values.value ?? '', indicator, reporting);
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
    return text === undefined ? [] : [{ unit: id, text }];
  });
  if (values.op !== 'assigned' && given[0])
    faults.push({
      ...{ row, key: `w${given[0].unit}` },
      words: 'chỉ dùng với dấu «theo số giao từng đơn vị». Xóa ô này, hoặc chọn lại dấu.',
    });
  const assigned = values.op === 'assigned' ? readAssigned(given) : null;
  if (assigned && 'fault' in assigned) faults.push({ row, key: `w${assigned.unit}`, words: assigned.fault });
  if ('fault' in read || (assigned && 'fault' in assigned) || faults.length > 0) return { faults };
  const demand: Demand = assigned?.demand ?? read.demand;
  const from = Number(values.from);
  return {
    target: {
      ...{ indicator: indicator.id, from, to: Number(values.to ?? from), demand },
      ...(values.scope ? { each: true as const } : {}),
      ...(values.keep === 'keep' ? { keep: true as const } : {}),
      ...(values.keep === 'strive' ? { strive: true as const } : {}),
      basis: values.basis ?? '',
      ...(values.reason ? { reason: values.reason } : {}),
    },
  };
}
