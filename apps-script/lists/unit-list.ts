// «Đơn vị»: everything below the unit, a line each. What is changed on a line counts from the day in «Thay đổi từ ngày»;
// a line without a number is a new unit.

import { namedBy } from '../../shared/units/unit-names.ts';
import type { UnitChange, UnitLine, Units } from '../../shared/wire/answers.ts';
import { ask } from '../client.ts';
import { showCell } from './list-reading.ts';
import type { Choice, ListColumn, ListFault, ListLine, ListRequest, ListRow, ListTab } from './list-tab.ts';
import { unitChoices } from './member-list.ts';

export const unitList: ListTab = {
  id: 'don_vi',
  name: 'Đơn vị',
  guide:
    'Đổi tên, mã, loại hay nơi trực thuộc: sửa ngay trên dòng rồi ghi «Thay đổi từ ngày». Đơn vị thôi: ghi ngày cuối cùng vào «Đến hết ngày», không xóa dòng. Đơn vị mới: thêm một dòng, để trống «Số». Kỳ báo cáo nào cũng tính theo danh sách của ngày cuối kỳ; kỳ đã qua giữ nguyên.',
  roles: ['quan_tri'],
  load({ unit }) {
    const known = ask('units', { unit });
    if (!known.ok) return known;
    const choices = unitChoices(known.value);
    const rowOf = rowsOf(choices);
    return {
      ok: true,
      status: 200,
      value: {
        title: `CÁC ĐƠN VỊ BÊN DƯỚI ${known.value.unit.name.toUpperCase()}`,
        columns: columnsOf(choices),
        version: String(known.value.version),
        rows: known.value.items.map(rowOf),
        requestOf: (lines, version) => requestOf(known.value, choices, lines, Number(version)),
      },
    };
  },
};

function columnsOf(units: readonly Choice[]): ListColumn[] {
  return [
    {
      key: 'id',
      heading: 'Số',
      help: 'Sổ tự cho, không đổi. Đơn vị mới thì để trống.',
      width: 60,
      cell: 'whole',
    },
    {
      key: 'code',
      heading: 'Mã đơn vị',
      help: 'Mã hành chính, ví dụ 26758.',
      width: 90,
      cell: 'text',
      required: true,
    },
    {
      key: 'name',
      heading: 'Tên đơn vị',
      help: 'Tên đầy đủ, ví dụ «Phường Nguyễn Cư Trinh».',
      width: 220,
      cell: 'text',
      required: true,
    },
    {
      key: 'tier',
      heading: 'Loại',
      help: 'Ví dụ: Phường, Xã, Thị trấn, Đặc khu, Cụm.',
      width: 100,
      cell: 'text',
      required: true,
    },
    {
      key: 'parent',
      heading: 'Trực thuộc',
      help: 'Chọn đơn vị cấp trên trong danh sách.',
      width: 190,
      cell: 'choice',
      required: true,
      choices: units,
    },
    {
      key: 'since',
      heading: 'Thay đổi từ ngày',
      help: 'Ngày mà tên, mã, loại hay nơi trực thuộc mới có hiệu lực, ví dụ 01/07/2016.',
      width: 105,
      cell: 'day',
    },
    {
      key: 'from',
      heading: 'Có từ ngày',
      help: 'Với đơn vị mới: ngày bắt đầu, ví dụ 01/07/2016.',
      width: 100,
      cell: 'day',
    },
    {
      key: 'to',
      heading: 'Đến hết ngày',
      help: 'Ngày cuối cùng của đơn vị, ví dụ 30/06/2016. Để trống: còn hoạt động.',
      width: 100,
      cell: 'day',
    },
    {
      key: 'after',
      heading: 'Nhập từ',
      help: 'Với đơn vị mới: các đơn vị cũ, cách nhau bằng dấu chấm phẩy; ví dụ «Phường Cầu Kho; một phần Phường Cô Giang».',
      width: 260,
      cell: 'text',
    },
  ];
}

/** Makes the rows; older units are called as in the lists to choose from. */
function rowsOf(choices: readonly Choice[]): (item: UnitLine) => ListRow {
  const labels = new Map(choices.map(({ code, label }) => [code, label]));
  const afterText = ({ after }: UnitLine): string =>
    after
      .map(({ id, name, part }) => `${part ? 'một phần ' : ''}${labels.get(String(id)) ?? name}`)
      .join('; ');
  return (item) => {
    const last = item.before[item.before.length - 1];
    return {
      ...{ id: item.id, code: item.code, name: item.name, tier: item.tier, parent: String(item.parent) },
      since: last ? dayAfter(last.until) : null,
      ...{ from: item.from, to: item.to, after: afterText(item) },
    };
  };
}

function requestOf(
  known: Units,
  choices: readonly Choice[],
  lines: readonly ListLine[],
  version: number,
): ListRequest {
  const rowOf = rowsOf(choices);
  const older = choices.filter(({ code }) => code !== String(known.unit.id));
  const faults: ListFault[] = [];
  const changes: { row: number; change: UnitChange }[] = [];
  const seen = new Set<number>();
  for (const line of lines) {
    const { row, values } = line;
    const say = (key: string, words: string) => faults.push({ row, key, words });
    if (values.id === undefined) {
      const change = additionOf(older, line, say);
      if (change) changes.push({ row, change });
      continue;
    }
    const id = Number(values.id);
    const item = known.items.find((one) => one.id === id);
    if (!item) say('id', 'không có trong danh sách. Đơn vị mới thì để trống ô này.');
    else if (seen.has(id)) say('id', 'đã có ở một dòng trên. Mỗi đơn vị một dòng.');
    else for (const change of changesOf(item, rowOf(item), line, say)) changes.push({ row, change });
    seen.add(id);
  }
  for (const { id, name } of known.items) {
    if (seen.has(id) || faults.length > 0) continue;
    const words = `Thiếu dòng của ${name}. Không xóa dòng: đơn vị đã thôi thì ghi ngày cuối cùng vào «Đến hết ngày». Bấm hoàn tác (Ctrl+Z) để lấy lại dòng.`;
    faults.push({ row: null, key: null, words });
  }
  return {
    faults,
    send: (dry) =>
      ask(
        'setUnits',
        { unit: known.unit.id, dry: dry ? '1' : undefined },
        { version, changes: changes.map(({ change }) => change) },
      ),
    placeOf(at) {
      const [, , index, key] = at.split('/');
      const found = changes[Number(index ?? -1)];
      if (!found) return { row: null, key: null };
      const { change } = found.change;
      const usual = change === 'end' ? 'to' : change === 'add' ? 'from' : 'since';
      return {
        row: found.row,
        key: key === undefined || (key === 'from' && change === 'edit') ? usual : key,
      };
    },
  };
}

type Say = (key: string, words: string) => void;

function additionOf(older: readonly Choice[], { values }: ListLine, say: Say): UnitChange | null {
  const { code, name, tier, parent, from } = values;
  if (!from) say('from', 'còn trống. Ghi ngày đơn vị mới bắt đầu, ví dụ 01/07/2016.');
  if (values.since) say('since', 'chỉ dùng khi đổi một đơn vị đã có. Xóa ô này.');
  if (values.to) say('to', 'chưa ghi được cho đơn vị mới. Thêm đơn vị trước, rồi ghi ngày kết thúc.');
  const after = predecessorsOf(older, values.after ?? '', say);
  if (!code || !name || !tier || !parent || !from) return null;
  return { change: 'add', code, name, tier, parent: Number(parent), from, after };
}

function predecessorsOf(older: readonly Choice[], text: string, say: Say): { unit: number; part: boolean }[] {
  return text
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .flatMap((one) => {
      const part = /^một phần\s+/i.test(one);
      const named = namedBy(older, one.replace(/^một phần\s+/i, ''));
      if ('found' in named) return [{ unit: Number(named.found.code), part }];
      say('after', named.fault);
      return [];
    });
}

/** The changes of a line against what is known; none where it says the same. */
function changesOf(item: UnitLine, row: ListRow, { values }: ListLine, say: Say): UnitChange[] {
  const differs = (key: string) => (values[key] ?? '') !== showCell(undefined, row[key] ?? null);
  if (differs('from')) {
    say('from', 'không đổi được ngày bắt đầu của đơn vị đã có. Gõ lại như cũ.');
    return [];
  }
  if (differs('after')) {
    say('after', 'chỉ ghi khi thêm đơn vị mới. Gõ lại như cũ.');
    return [];
  }
  const changes: UnitChange[] = [];
  const { code, name, tier, parent, since } = values;
  if (['code', 'name', 'tier', 'parent'].some(differs)) {
    if (!since || !differs('since')) {
      say(
        'since',
        `${since ? 'vẫn là ngày của lần đổi trước' : 'còn trống'}. Ghi ngày thay đổi có hiệu lực, ví dụ 01/07/2016.`,
      );
    } else if (code && name && tier && parent) {
      changes.push({
        ...{ change: 'edit', unit: item.id, from: since, code, name, tier },
        parent: Number(parent),
      });
    }
  } else if (differs('since')) {
    say(
      'since',
      'đã đổi nhưng tên, mã, loại và nơi trực thuộc vẫn như cũ. Gõ lại như cũ, hoặc sửa ô cần đổi.',
    );
  }
  if (differs('to')) changes.push({ change: 'end', unit: item.id, to: values.to ?? null });
  return changes;
}

function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}
