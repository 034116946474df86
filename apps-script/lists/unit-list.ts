// «Đơn vị»: everything below the unit, a line each. What is changed on a line counts from the day in «Thay đổi từ ngày»;
// a line without a number is a new unit.

import { fold } from '../../shared/catalogue/cells.ts';
import { originInWords, readOrigin } from '../../shared/units/succession.ts';
import { namedBy } from '../../shared/units/unit-names.ts';
import type { Origin, UnitChange, UnitLine, Units } from '../../shared/wire/answers.ts';
import { ask } from '../client.ts';
import { isUnread, showCell, unreadText } from './list-reading.ts';
import type { Choice, ListColumn, ListFault, ListLine, ListRequest, ListRow, ListTab } from './list-tab.ts';
import { unitChoices } from './member-list.ts';

export const unitList: ListTab = {
  id: 'don_vi',
  name: 'Đơn vị',
  guide:
    'Đổi tên, mã, loại hay nơi trực thuộc: sửa ngay trên dòng rồi ghi «Thay đổi từ ngày». Đơn vị thôi: ghi ngày cuối cùng vào «Đến hết ngày», không xóa dòng. Đơn vị mới: thêm một dòng, để trống «Số»; cả danh sách sắp xếp lại dán vào dưới dòng cuối, đơn vị cũ ghi ở «Nhập từ» tự kết thúc vào hôm trước. Kỳ báo cáo nào cũng tính theo danh sách của ngày cuối kỳ; kỳ đã qua giữ nguyên.',
  roles: ['quan_tri'],
  trail: { action: 'units', columns: (units) => columnsOf(units) },
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
      help: 'Chọn đơn vị cấp trên trong danh sách, hoặc ghi mã của một đơn vị mới trong trang này.',
      width: 190,
      cell: 'choice',
      required: true,
      choices: units,
      isOpen: true,
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
      help: 'Các đơn vị cũ, cách nhau bằng dấu chấm phẩy; chỉ một phần thì ghi tỷ lệ trước tên: «Phường Cầu Kho; 40% Phường Cô Giang». Các phần của một đơn vị cũ cộng lại đủ 100%.',
      width: 260,
      cell: 'text',
    },
    {
      key: 'share',
      heading: 'Tỷ lệ (%)',
      help: 'Khi dán danh sách mà mỗi dòng chỉ có một đơn vị cũ: phần của đơn vị cũ đó, ví dụ 40. Để trống: toàn bộ. Đơn vị mới nhập từ nhiều đơn vị thì lặp lại dòng.',
      width: 80,
      cell: 'text',
    },
  ];
}

/** Makes the rows; older units are called as in the lists to choose from. */
function rowsOf(choices: readonly Choice[]): (item: UnitLine) => ListRow {
  const labels = new Map(choices.map(({ code, label }) => [code, label]));
  const afterText = ({ after }: UnitLine): string =>
    after
      .map(({ id, name, share }) => originInWords({ name: labels.get(String(id)) ?? name, share }))
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
  const faults: ListFault[] = [];
  const changes: { row: number; change: UnitChange }[] = [];
  const seen = new Set<number>();
  const say =
    ({ row }: ListLine): Say =>
    (key, words) =>
      faults.push({ row, key, words });
  const items = new Map(known.items.map((item) => [item.id, item]));
  const isNew = ({ values }: ListLine) => values.id === undefined;
  const additions = togetherOf(lines.filter(isNew));
  const parents: Parents = new Map();
  // Units that are added come first, so that others may be put below them.
  for (const group of additions) {
    const [line] = group;
    if (!line) continue;
    const change = additionOf(known, choices, group, say);
    if (!change) continue;
    changes.push({ row: line.row, change });
    for (const text of [change.code, change.name])
      parents.set(fold(text), parents.has(fold(text)) ? null : -changes.length);
  }
  for (const { row, change } of changes) {
    if (change.change !== 'add') continue;
    const line = additions.find(([one]) => one?.row === row)?.[0];
    if (line) change.parent = parentOf(line, choices, parents, say(line)) ?? 0;
  }
  for (const line of lines) {
    if (isNew(line)) continue;
    const id = Number(line.values.id);
    const item = items.get(id);
    const told = say(line);
    if (!item) told('id', 'không có trong danh sách. Đơn vị mới thì để trống ô này.');
    else if (seen.has(id)) told('id', 'đã có ở một dòng trên. Mỗi đơn vị một dòng.');
    else {
      const shown = rowOf(item);
      for (const change of changesOf({ known, choices, item, row: shown, parents }, line, told))
        changes.push({ row: line.row, change });
    }
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
      const usual = { end: 'to', add: 'from', edit: 'since', made: 'after' }[change];
      return {
        row: found.row,
        key: key === undefined || (key === 'from' && change === 'edit') ? usual : key,
      };
    },
  };
}

type Say = (key: string, words: string) => void;

/** The units that are added, by code and name as they are compared: the `parent` that names them; null for several. */
type Parents = Map<string, number | null>;

/** Lines that say the same unit, each with another older unit that it was made of, one below the other. */
function togetherOf(lines: readonly ListLine[]): ListLine[][] {
  const groups: ListLine[][] = [];
  const nameOf = ({ values }: ListLine) =>
    ['code', 'name', 'tier', 'parent', 'from'].map((key) => values[key] ?? '').join('|');
  for (const line of lines) {
    const last = groups[groups.length - 1];
    const before = last?.[last.length - 1];
    if (last && before?.values.after && line.values.after && nameOf(before) === nameOf(line)) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

function additionOf(
  known: Units,
  choices: readonly Choice[],
  group: readonly ListLine[],
  sayOf: (line: ListLine) => Say,
): Extract<UnitChange, { change: 'add' }> | null {
  const [line] = group;
  if (!line) return null;
  const say = sayOf(line);
  const { code, name, tier, parent, from } = line.values;
  if (!from) say('from', 'còn trống. Ghi ngày đơn vị mới bắt đầu, ví dụ 01/07/2016.');
  for (const one of group) {
    if (one.values.since) sayOf(one)('since', 'chỉ dùng khi đổi một đơn vị đã có. Xóa ô này.');
    if (one.values.to)
      sayOf(one)('to', 'chưa ghi được cho đơn vị mới. Thêm đơn vị trước, rồi ghi ngày kết thúc.');
  }
  // Codes go on from older units to newer ones: what is meant stood on the day before.
  const older = from ? standingOn(known, choices, dayBefore(from)) : choices;
  const after = group.flatMap((one) => originsOf(older, one, sayOf(one)));
  if (!code || !name || !tier || !parent || !from) return null;
  return { change: 'add', code, name, tier, parent: 0, from, after };
}

function parentOf(
  { values }: ListLine,
  choices: readonly Choice[],
  parents: Parents,
  say: Say,
): number | null {
  const text = values.parent ?? '';
  if (!isUnread(text)) return Number(text);
  const found = parents.get(fold(unreadText(text)));
  if (found) return found;
  const named = namedBy(choices, unreadText(text));
  if (found === null) say('parent', `«${unreadText(text)}» là của nhiều đơn vị mới trong trang. Ghi mã.`);
  else if ('fault' in named) say('parent', named.fault);
  return null;
}

function standingOn(known: Units, choices: readonly Choice[], day: string): Choice[] {
  const standing = new Set(
    known.items
      .filter(({ from, to }) => (from === null || from <= day) && (to === null || to >= day))
      .map(({ id }) => String(id)),
  );
  return choices.filter(({ code }) => standing.has(code));
}

function originsOf(older: readonly Choice[], { values }: ListLine, say: Say): Origin[] {
  const texts = (values.after ?? '')
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const percent = (values.share ?? '').replace(/%$/, '').trim();
  if (percent !== '' && texts.length !== 1) {
    say(
      'share',
      'chỉ dùng khi «Nhập từ» có đúng một đơn vị. Ghi tỷ lệ trước tên từng đơn vị, ví dụ «40% Phường Cô Giang».',
    );
    return [];
  }
  return texts.flatMap((one): Origin[] => {
    const read = readOrigin(percent === '' ? one : `${percent}% ${one}`);
    if (!read) {
      const key = percent === '' ? 'after' : 'share';
      say(
        key,
        `«${percent === '' ? one : percent}» không có tỷ lệ đúng. Ghi từ 0,01 đến 100, ví dụ «40% Phường Cô Giang».`,
      );
      return [];
    }
    if (/^một phần\s/i.test(read.name)) {
      say('after', `«${one}» chưa có tỷ lệ. Ghi phần trăm của đơn vị cũ, ví dụ «40% Phường Cô Giang».`);
      return [];
    }
    const named = namedBy(older, read.name);
    if ('found' in named) return [{ unit: Number(named.found.code), share: read.share }];
    say('after', named.fault);
    return [];
  });
}

/** A line of a unit that there is. */
interface KnownLine {
  known: Units;
  choices: readonly Choice[];
  item: UnitLine;
  row: ListRow;
  parents: Parents;
}

/** The changes of a line against what is known; none where it says the same. */
function changesOf(
  { known, choices, item, row, parents }: KnownLine,
  line: ListLine,
  say: Say,
): UnitChange[] {
  const { values } = line;
  const differs = (key: string) => (values[key] ?? '') !== showCell(undefined, row[key] ?? null);
  if (differs('from')) {
    say('from', 'không đổi được ngày bắt đầu của đơn vị đã có. Gõ lại như cũ.');
    return [];
  }
  const changes: UnitChange[] = [];
  if (differs('after') || values.share) {
    const others = choices.filter(({ code }) => code !== String(item.id) && code !== String(known.unit.id));
    changes.push({ change: 'made', unit: item.id, after: originsOf(others, line, say) });
  }
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
        parent: parentOf(line, choices, parents, say) ?? 0,
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
  return shifted(day, 1);
}

function dayBefore(day: string): string {
  return shifted(day, -1);
}

function shifted(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
