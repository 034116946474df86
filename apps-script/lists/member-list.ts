// «Thành viên»: who has a part in the unit and in everything below it. Whoever leaves gets a last day on the line.
import type { UnitName } from '../../shared/totals/summary.ts';
import { type UnitLabel, unitLabels } from '../../shared/units/unit-names.ts';
import type { MemberLine, Members, Role, Units } from '../../shared/wire/answers.ts';
import { ask } from '../client.ts';
import type { Choice, ListColumn, ListFault, ListLine, ListRequest, ListTab } from './list-tab.ts';
import { roleChoices } from './role-choices.ts';

export const memberList: ListTab = {
  id: 'thanh_vien',
  name: 'Thành viên',
  guide:
    'Mỗi người ở mỗi đơn vị một dòng. Người mới: thêm một dòng, hoặc cấp mã ghi danh ở thanh bên. Người thôi việc: ghi ngày cuối cùng vào «Đến ngày», không xóa dòng; lịch sử vẫn giữ tên họ.',
  roles: ['quan_tri'],
  trail: { action: 'members', columns: (units) => columnsOf(units) },
  load({ unit }) {
    const known = ask('members', { unit, below: '1' });
    if (!known.ok) return known;
    const units = ask('units', { unit });
    if (!units.ok) return units;
    return {
      ok: true,
      status: 200,
      value: {
        title: `THÀNH VIÊN – ${known.value.unit.name.toUpperCase()} VÀ CÁC ĐƠN VỊ BÊN DƯỚI`,
        columns: columnsOf(unitChoices(units.value)),
        version: known.value.version,
        rows: rowsOf(known.value),
        requestOf: (lines, version) => requestOf(known.value, lines, version),
      },
    };
  },
};

/** The unit itself and everything below it, to choose from. */
export function unitChoices({ unit, items }: Units): UnitLabel[] {
  const all: (UnitName & { parent?: number })[] = [unit, ...items];
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return unitLabels(all, ({ parent }) => names.get(parent ?? -1) ?? null);
}

function columnsOf(units: readonly Choice[]): ListColumn[] {
  return [
    {
      key: 'unit',
      heading: 'Đơn vị',
      help: 'Chọn đơn vị trong danh sách.',
      width: 200,
      cell: 'choice',
      required: true,
      choices: units,
    },
    {
      key: 'name',
      heading: 'Họ và tên',
      help: 'Tên ghi vào biên nhận và lịch sử, ví dụ «Nguyễn Thị Hoa».',
      width: 260,
      cell: 'text',
      required: true,
    },
    {
      key: 'email',
      heading: 'Địa chỉ thư (tài khoản Google)',
      help: 'Địa chỉ của tài khoản Google dùng để mở sổ, ví dụ hoa.nguyen@gmail.com.',
      width: 230,
      cell: 'text',
      required: true,
    },
    {
      key: 'role',
      heading: 'Vai trò',
      help: 'Nhập liệu và lãnh đạo nộp báo cáo của đơn vị; chuyên viên tổng hợp xem, trả lại, duyệt; quản trị đặt đơn vị và thành viên.',
      width: 160,
      cell: 'choice',
      required: true,
      choices: roleChoices,
    },
    {
      key: 'since',
      heading: 'Từ ngày',
      help: 'Ngày đầu tiên được dùng, ví dụ 01/07/2016. Để trống: từ trước đến nay.',
      width: 100,
      cell: 'day',
    },
    {
      key: 'until',
      heading: 'Đến ngày',
      help: 'Ngày cuối cùng, ví dụ 30/09/2016. Để trống: còn làm.',
      width: 100,
      cell: 'day',
    },
    {
      key: 'bound',
      heading: 'Tài khoản',
      help: 'Sổ tự ghi: người này đã mở sổ lần nào chưa.',
      width: 110,
      cell: 'shown',
    },
  ];
}

function rowsOf({ items }: Members) {
  return items.map(({ unit, name, email, role, since, until, bound }) => ({
    ...{ unit: String(unit), name, email, role, since, until },
    bound: bound ? 'Đã dùng' : 'Chưa mở sổ',
  }));
}

function requestOf(known: Members, lines: readonly ListLine[], version: string): ListRequest {
  const faults: ListFault[] = [];
  const members: { row: number; line: MemberLine }[] = [];
  for (const { row, values } of lines) {
    const { unit, name, role, since = null, until = null } = values;
    const email = values.email?.toLowerCase();
    if (!unit || !name || !role || !email) continue;
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
      const words = `«${email}» không phải là địa chỉ thư. Ví dụ: hoa.nguyen@gmail.com.`;
      faults.push({ row, key: 'email', words });
    }
    members.push({ row, line: { unit: Number(unit), email, name, role: role as Role, since, until } });
  }
  for (const { unit, email, name } of known.items) {
    if (members.some(({ line }) => line.unit === unit && line.email === email) || faults.length > 0) continue;
    // A line with cells to correct may be this very person's.
    if (members.length < lines.length) continue;
    faults.push({
      row: null,
      key: null,
      words: `Thiếu dòng của ${name} (${email}). Không xóa dòng: người đã thôi thì ghi ngày cuối cùng vào «Đến ngày». Bấm hoàn tác (Ctrl+Z) để lấy lại dòng.`,
    });
  }
  return {
    faults,
    send: (dry) =>
      ask(
        'setMembers',
        { unit: known.unit.id, below: '1', dry: dry ? '1' : undefined },
        { version, members: members.map(({ line }) => line) },
      ),
    placeOf(at) {
      const [, , index, key = 'email'] = at.split('/');
      const row = members[Number(index ?? -1)]?.row ?? null;
      return { row, key: row === null ? null : key };
    },
  };
}
