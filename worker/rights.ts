// What a person may do with a unit, judged from membership rows and the tree of the year alone.
import { Problem } from './problems.ts';
import type { Membership, Role } from './store/memberships.ts';
import type { Place } from './store/units.ts';

export interface Identity {
  email: string;
  /** Google's number of the account. */
  sub: string;
  name: string | null;
}

/** Roles that may submit a report of the unit itself, by what the unit is. */
const submitters: Record<Place['reporter'], readonly Role[]> = {
  ward: ['nhap_lieu', 'lanh_dao'],
  district: ['nhap_lieu', 'lanh_dao', 'tong_hop', 'quan_tri'],
};

/** Refuses people without any membership, and another account that comes with a known address. */
export function refuseStrangers(identity: Identity, memberships: readonly Membership[]): void {
  if (memberships.length === 0) {
    throw new Problem(
      'not-a-member',
      `Tài khoản ${identity.email} chưa được gắn với đơn vị nào. Hãy báo đơn vị tổng hợp để được thêm vào danh sách.`,
    );
  }
  if (memberships.some(({ sub }) => sub !== null && sub !== identity.sub)) {
    throw new Problem(
      'account-changed',
      `Địa chỉ ${identity.email} trước đây thuộc một tài khoản Google khác. Hãy báo đơn vị tổng hợp để xác nhận lại.`,
    );
  }
}

/** Reading: a membership of the unit or of any unit above it. */
export function refuseUnlessReader(
  identity: Identity,
  memberships: readonly Membership[],
  place: Place,
): void {
  const above = new Set([place.id, ...place.above.map(([unit]) => unit)]);
  if (memberships.some(({ unit }) => above.has(unit))) return;
  throw new Problem(
    'not-allowed',
    `Tài khoản ${identity.email} không được xem số liệu của ${place.name}. Hãy chọn đúng đơn vị, hoặc đúng tài khoản.`,
  );
}

/** Submitting: a membership of the unit itself, with a role that enters or signs. */
export function maySubmit(own: Membership | null, place: Place): own is Membership {
  return own !== null && own.unit === place.id && submitters[place.reporter].includes(own.role);
}

export function refusalToSubmit(identity: Identity, place: Place): Problem {
  return new Problem(
    'not-allowed',
    `Tài khoản ${identity.email} không được nộp báo cáo của ${place.name}. Chỉ người nhập liệu hoặc lãnh đạo của chính đơn vị được nộp.`,
  );
}
