// What a person may do with a unit, judged from membership rows and the tree of the year alone.
import { type Action, mayAct, type Side } from '../../shared/reporting/workflow.ts';
import { Problem } from '../problems.ts';
import type { Membership, Role } from '../store/memberships.ts';
import type { Stay } from '../store/units.ts';

/** As much of a unit as its name and what stands above it. */
type Place = Pick<Stay, 'id' | 'name' | 'tier' | 'above'>;

export interface Identity {
  email: string;
  /** Google's number of the account. */
  sub: string;
  name: string | null;
  /** The day of the request in Vietnam: memberships end. */
  today: string;
}

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
  return own !== null && own.unit === place.id && mayAct('submit', { side: 'own', role: own.role });
}

export function refusalToSubmit(identity: Identity, place: Place): Problem {
  return new Problem(
    'not-allowed',
    `Tài khoản ${identity.email} không được nộp báo cáo của ${place.name}. Chỉ người nhập liệu hoặc lãnh đạo của chính đơn vị được nộp.`,
  );
}

/** The membership by which somebody acts on a report: one that may, where there is one; otherwise the nearest. */
export function actorOf(
  action: Action,
  memberships: readonly Membership[],
  place: Place,
): { member: Membership; side: Side; role: Role } | null {
  const above = place.above.map(([unit]) => unit);
  const actors = memberships.flatMap((member) => {
    const side: Side | null = member.unit === place.id ? 'own' : above.includes(member.unit) ? 'above' : null;
    return side ? [{ member, side, role: member.role }] : [];
  });
  return actors.find((actor) => mayAct(action, actor)) ?? actors[0] ?? null;
}

const roleNames: Record<Role, string> = {
  nhap_lieu: 'cán bộ nhập liệu',
  lanh_dao: 'lãnh đạo đơn vị',
  tong_hop: 'chuyên viên tổng hợp',
  xem: 'người xem',
  quan_tri: 'quản trị',
};

/** Looking after a unit: one of these roles there, or in a unit above. */
export function refuseUnlessSteward(
  memberships: readonly Membership[],
  place: Place,
  roles: readonly Role[],
): Membership {
  const units = [place.id, ...place.above.map(([unit]) => unit)];
  const found = memberships.find(({ unit, role }) => units.includes(unit) && roles.includes(role));
  if (found) return found;
  throw new Problem(
    'not-allowed',
    `Việc này dành cho ${roles.map((role) => roleNames[role]).join(' hoặc ')} của ${place.tier} ${place.name} hoặc của cấp trên.`,
  );
}

/**
 * Setting what a unit says of itself, such as the head of its documents: whoever reports for it, and who looks after it from
 * above. `what` begins the refusal.
 */
export function refuseUnlessClerk(memberships: readonly Membership[], place: Place, what: string): void {
  const above = new Set(place.above.map(([unit]) => unit));
  const may = memberships.some((one) =>
    above.has(one.unit) ? one.role === 'tong_hop' || one.role === 'quan_tri' : maySubmit(one, place),
  );
  if (may) return;
  throw new Problem(
    'not-allowed',
    `${what} của ${place.name} do người nhập liệu, lãnh đạo của chính đơn vị hoặc người tổng hợp cấp trên đặt.`,
  );
}
