// Joining a unit: the district gives out a code, the newcomer enters it.
import type { Role } from '../../shared/wire/answers.ts';
import { ask } from '../client.ts';
import type { Choice } from '../lists/list-tab.ts';
import { unitChoices } from '../lists/member-list.ts';
import { type RoleChoice, roleChoices, roleName } from '../lists/role-choices.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf } from './state.ts';

/** The units and roles for which a code can be given. */
export function readEnrolments(): Outcome<{ units: Choice[]; roles: RoleChoice[] }> {
  const data = bookDataOf(SpreadsheetApp.getActive());
  if (data?.sort !== 'master')
    return failure('Đây không phải bảng tổng hợp.', 'Mở tệp bảng tổng hợp của đơn vị mình.');
  const answer = ask('units', { unit: data.unit.id });
  if (!answer.ok) return failureOf(answer);
  const { unit, items } = answer.value;
  // Units that have ended take nobody in.
  const today = Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', 'yyyy-MM-dd');
  const lasting = items.filter(({ to }) => to === null || to >= today);
  return {
    ok: true,
    units: unitChoices({ ...answer.value, unit, items: lasting }).sort((a, b) =>
      a.code === String(unit.id) ? 1 : b.code === String(unit.id) ? -1 : 0,
    ),
    roles: roleChoices.filter(({ code }) => code !== 'quan_tri'),
  };
}

/** A new code, and a message with it to paste into a chat or a letter. */
export function giveEnrolment(
  unit: number,
  role: Role,
  typed: string,
): Outcome<{ code: string; message: string }> {
  const name = typed.trim();
  if (name === '')
    return failure('Chưa ghi họ tên.', 'Ghi họ và tên người được mời, ví dụ «Nguyễn Thị Hoa».');
  const answer = ask('giveEnrolment', { unit }, { role: role, name });
  if (!answer.ok) return failureOf(answer);
  const { code, until } = answer.value;
  const message = [
    `Mời ${name} ghi danh Sổ Học Tập, đơn vị ${answer.value.unit.name}, vai trò ${roleName(role)}.`,
    '1. Mở một bảng tính Google trống bằng tài khoản Google sẽ dùng để làm báo cáo.',
    '2. Chọn Tiện ích mở rộng › Sổ Học Tập › Mở thanh bên.',
    `3. Ở mục «Nhập mã ghi danh», gõ mã: ${code}`,
    `Mã dùng một lần, đến hết ngày ${until.split('-').reverse().join('/')}.`,
  ].join('\n');
  return { ok: true, code, message };
}

/** Joins with the account in use. */
export function enrol(typed: string): Outcome<{ unit: string; role: string; name: string }> {
  const code = typed.trim();
  if (code === '') return failure('Chưa gõ mã.', 'Gõ mã ghi danh mà cấp trên đã gửi, ví dụ 7KF3-9M2X-B4TP.');
  const answer = ask('enrol', {}, { code });
  if (!answer.ok) return failureOf(answer);
  const { unit, role, name } = answer.value;
  return { ok: true, unit: unit.name, role: roleName(role), name };
}
