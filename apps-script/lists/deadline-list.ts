// «Thời hạn»: when each period opens and is due, a line a period for the whole unit; a line that names a unit below is
// that unit's own due day, with the reason.

import { type Slot, slotName, slots } from '../../shared/period.ts';
import { type UnitLabel, unitLabels } from '../../shared/units/unit-names.ts';
import type { Deadline, Deadlines } from '../../shared/wire/answers.ts';
import { ask } from '../client.ts';
import type { ListColumn, ListFault, ListLine, ListRequest, ListRow, ListTab } from './list-tab.ts';

const whole = 'tat-ca';

export const deadlineList: ListTab = {
  id: 'thoi_han',
  name: 'Thời hạn',
  guide:
    'Mỗi kỳ một dòng cho cả đơn vị. Gia hạn riêng cho một nơi: thêm một dòng, chọn tên nơi đó, ghi hạn nộp và lý do. Xóa trắng dòng của kỳ nào thì kỳ đó theo thời hạn của cấp trên.',
  roles: ['tong_hop', 'quan_tri'],
  trail: { action: 'deadlines', columns: (units) => columnsOf('đơn vị', units) },
  load({ unit, year }) {
    const known = ask('deadlines', { unit, year });
    if (!known.ok) return known;
    const standing = ask('progress', { unit, year });
    if (!standing.ok) return standing;
    const below = standing.value.items.map((item) => item.unit).filter(({ id }) => id !== unit);
    const columns = columnsOf(known.value.unit.name, unitLabels(below));
    return {
      ok: true,
      status: 200,
      value: {
        title: `THỜI HẠN CÁC KỲ BÁO CÁO NĂM ${year} – ${known.value.unit.name.toUpperCase()}`,
        columns,
        rows: rowsOf(known.value),
        version: known.value.version,
        requestOf: (lines, version) => requestOf(known.value, lines, version),
      },
    };
  },
};

function columnsOf(name: string, units: readonly UnitLabel[]): ListColumn[] {
  return [
    {
      key: 'slot',
      heading: 'Kỳ báo cáo',
      help: 'Chọn kỳ, ví dụ «Quý I».',
      width: 110,
      cell: 'choice',
      required: true,
      choices: slots.map((slot) => ({ code: slot, label: slotName(slot) })),
    },
    {
      key: 'unit',
      heading: 'Áp dụng cho',
      help: `Chọn «Cả ${name}», hoặc một nơi được gia hạn riêng.`,
      width: 190,
      cell: 'choice',
      required: true,
      choices: [{ code: whole, label: `Cả ${name}` }, ...units],
    },
    {
      key: 'opens',
      heading: 'Mở từ ngày',
      help: 'Ngày đầu tiên được nộp, ví dụ 01/03/2016. Dòng gia hạn riêng thì để trống.',
      width: 105,
      cell: 'day',
    },
    {
      key: 'due',
      heading: 'Hạn nộp',
      help: 'Ngày đến hạn, ví dụ 30/03/2016.',
      width: 105,
      cell: 'day',
      required: true,
    },
    {
      key: 'inclusive',
      heading: 'Cách tính hạn',
      help: '«vào ngày»: nộp trong ngày đến hạn vẫn đúng hạn. «trước ngày»: phải nộp trước ngày đó.',
      width: 110,
      cell: 'choice',
      choices: [
        { code: 'true', label: 'vào ngày' },
        { code: 'false', label: 'trước ngày' },
      ],
    },
    {
      key: 'internal',
      heading: 'Hạn nội bộ',
      help: 'Ngày các bộ phận của đơn vị gửi số liệu cho người tổng hợp. Không có thì để trống.',
      width: 105,
      cell: 'day',
    },
    {
      key: 'grace',
      heading: 'Số ngày châm chước',
      help: 'Số ngày sau hạn vẫn tính là đúng hạn, từ 0 đến 30. Để trống là 0.',
      width: 90,
      cell: 'whole',
    },
    {
      key: 'reason',
      heading: 'Lý do gia hạn riêng',
      help: 'Ghi lý do trên dòng gia hạn riêng cho một nơi, ví dụ «Bão số 3».',
      width: 240,
      cell: 'text',
    },
    {
      key: 'from',
      heading: 'Ai đặt',
      help: 'Sổ tự ghi: thời hạn này do đâu mà có.',
      width: 150,
      cell: 'shown',
    },
  ];
}

function rowsOf({ unit, periods, exceptions }: Deadlines): ListRow[] {
  return [
    ...periods.map(({ slot, opens, due, inclusive, internal, grace, closed, from }) => ({
      ...{ slot, unit: whole, opens, due, inclusive: String(inclusive), internal, grace },
      from: closed ? 'Đã khóa kỳ' : from === null ? 'Gợi ý, chưa đặt' : from === unit.id ? '' : 'Cấp trên',
    })),
    ...exceptions.map((one) => ({
      ...{ slot: one.slot, unit: String(one.unit.id), due: one.due, reason: one.reason },
      inclusive: 'true',
    })),
  ];
}

function requestOf(known: Deadlines, lines: readonly ListLine[], version: string): ListRequest {
  const faults: ListFault[] = [];
  const periods: { row: number; deadline: Deadline }[] = [];
  const exceptions: { row: number; unit: number; slot: Slot; due: string; reason: string }[] = [];
  for (const { row, values } of lines) {
    const say = (key: string, words: string) => faults.push({ row, key, words });
    const { unit, due } = values;
    const slot = slots.find((one) => one === values.slot);
    if (!slot || !unit || !due) continue;
    if (unit === whole) {
      if (!values.opens) say('opens', 'còn trống. Ghi ngày đầu tiên được nộp, ví dụ 01/03/2016.');
      if (!values.inclusive) say('inclusive', 'còn trống. Chọn «vào ngày» hoặc «trước ngày».');
      if (values.reason)
        say('reason', 'chỉ dùng cho dòng gia hạn riêng. Xóa ô này, hoặc chọn tên nơi được gia hạn.');
      const grace = Number(values.grace ?? 0);
      if (grace > 30) say('grace', 'nhiều nhất là 30 ngày.');
      const { opens = '', inclusive = 'true', internal = null } = values;
      periods.push({
        row,
        deadline: { slot, opens, due, inclusive: inclusive === 'true', internal, grace },
      });
    } else {
      if (!values.reason) say('reason', 'còn trống. Ghi lý do gia hạn, ví dụ «Bão số 3».');
      if (values.inclusive === 'false') say('inclusive', 'hạn riêng luôn tính cả ngày đó. Chọn «vào ngày».');
      for (const key of ['opens', 'internal', 'grace'])
        if (values[key]) say(key, 'chỉ dùng cho dòng của cả đơn vị. Xóa ô này.');
      exceptions.push({ row, unit: Number(unit), slot, due, reason: values.reason ?? '' });
    }
  }
  const own = periods.filter(({ deadline }) => !isInherited(known, deadline));
  return {
    faults,
    send: (dry) =>
      ask(
        'setDeadlines',
        { unit: known.unit.id, year: known.year, dry: dry ? '1' : undefined },
        {
          version,
          periods: own.map(({ deadline }) => deadline),
          exceptions: exceptions.map(({ row: _, ...one }) => one),
        },
      ),
    placeOf(at) {
      const [, list, index, key = 'due'] = at.split('/');
      const found = (list === 'periods' ? own : exceptions)[Number(index ?? -1)];
      return { row: found?.row ?? null, key: found ? key : null };
    },
  };
}

/** A line that still says what the unit above has set is left to the unit above. */
function isInherited({ unit, periods }: Deadlines, line: Deadline): boolean {
  const shown = periods.find(({ slot }) => slot === line.slot);
  if (!shown || shown.from === null || shown.from === unit.id) return false;
  return (['opens', 'due', 'inclusive', 'internal', 'grace'] as const).every(
    (key) => shown[key] === line[key],
  );
}
