// Roles as people choose them.
import type { Role } from '../../shared/wire/answers.ts';
import type { Choice } from './list-tab.ts';

const names: Record<Role, string> = {
  nhap_lieu: 'Nhập liệu',
  lanh_dao: 'Lãnh đạo đơn vị',
  tong_hop: 'Chuyên viên tổng hợp',
  xem: 'Xem',
  quan_tri: 'Quản trị',
};

export interface RoleChoice extends Choice {
  code: Role;
}

export const roleChoices = (['nhap_lieu', 'lanh_dao', 'tong_hop', 'xem', 'quan_tri'] as const).map(
  (code): RoleChoice => ({ code, label: names[code] }),
);

export function roleName(role: Role): string {
  return names[role];
}
