// The caller's standing towards a unit in a year: found once a request, refused when there is none.
import { type Period, periodInText } from '../../shared/period.ts';
import { Problem } from '../problems.ts';
import type { Database } from '../store/database.ts';
import { listMemberships, type Membership, type Role, saveAccount } from '../store/memberships.ts';
import { findSurroundings, type Surroundings } from '../store/surroundings.ts';
import { listDatedUnits } from '../store/tree-rows.ts';
import {
  findPlace,
  findStay,
  findUnit,
  listStays,
  listYears,
  type Place,
  type Stay,
} from '../store/units.ts';
import { attributesOn } from '../units/forest.ts';
import type { Moment } from '../units/slots.ts';
import {
  type Identity,
  maySubmit,
  refusalToSubmit,
  refuseStrangers,
  refuseUnlessReader,
  refuseUnlessSteward,
} from './rights.ts';

/** Memberships of the caller; at the first visit the account is bound to them. */
export function membershipsOf(db: Database, identity: Identity): Membership[] {
  return admit(db, identity, listMemberships(db, identity.email));
}

/** The unit as it stands in a period, or at the end of a year, for somebody who may read it. */
export function readerOf(db: Database, identity: Identity, unit: number, moment: Period): Place;
export function readerOf(db: Database, identity: Identity, unit: number, moment: Moment): Stay;
export function readerOf(db: Database, identity: Identity, unit: number, moment: Moment): Stay | Place {
  return standingOf(db, identity, unit, moment).place;
}

/** The same with the caller's memberships, by which more than reading is judged. */
export function standingOf(
  db: Database,
  identity: Identity,
  unit: number,
  moment: Period,
): { memberships: Membership[]; place: Place };
export function standingOf(
  db: Database,
  identity: Identity,
  unit: number,
  moment: Moment,
): { memberships: Membership[]; place: Stay };
export function standingOf(
  db: Database,
  identity: Identity,
  unit: number,
  moment: Moment,
): { memberships: Membership[]; place: Stay | Place } {
  const found = listMemberships(db, identity.email);
  const { year, slot } = moment;
  const stands = slot ? findPlace(db, unit, { year, slot }) : findStay(db, unit, year);
  const memberships = current(identity, found);
  const place = admitReader(db, identity, memberships, stands, { unit, moment });
  return { memberships, place };
}

/** The unit in the newest year that it stands in, for somebody who looks after it, there or from above. */
export function stewardOf(
  db: Database,
  identity: Identity,
  unit: number,
  roles: readonly Role[],
): { member: Membership; place: Stay } {
  const [newest] = listStays(db, [unit]);
  const year = newest?.year ?? listYears(db)[0] ?? 0;
  const { memberships, place } = standingOf(db, identity, unit, { year });
  return { member: refuseUnlessSteward(memberships, place, roles), place };
}

/** The unit, the caller's own membership and everything around the report, for somebody who may submit it. */
export function submitterOf(
  db: Database,
  identity: Identity,
  unit: number,
  period: Period,
): { member: Membership; place: Place; surroundings: Surroundings } {
  const { own, place, surroundings } = findSurroundings(db, identity.email, unit, period);
  if (place && maySubmit(own, place) && current(identity, [own]).length > 0) {
    admit(db, identity, [own]);
    return { member: own, place, surroundings };
  }
  // Whoever may not even read is told that first.
  throw refusalToSubmit(identity, readerOf(db, identity, unit, period));
}

/** The administrator of everything: of each unit that no other stands above today. */
export function refuseUnlessAdministrator(db: Database, identity: Identity): void {
  const memberships = membershipsOf(db, identity);
  const tops = listDatedUnits(db).filter((unit) => attributesOn(unit, identity.today)?.parent === null);
  const mine = new Set(memberships.flatMap(({ unit, role }) => (role === 'quan_tri' ? [unit] : [])));
  if (tops.length > 0 && tops.every(({ id }) => mine.has(id))) return;
  throw new Problem('not-allowed', 'Việc này dành cho người quản trị mọi đơn vị cao nhất của hệ thống.');
}

function admitReader<At extends Stay | Place>(
  db: Database,
  identity: Identity,
  found: Membership[],
  place: At | null,
  asked: { unit: number; moment: Moment },
): At {
  const memberships = admit(db, identity, found);
  if (!place) throw refusalOf(db, asked.unit, asked.moment);
  refuseUnlessReader(identity, memberships, place);
  return place;
}

function admit(db: Database, identity: Identity, found: Membership[]): Membership[] {
  const memberships = current(identity, found);
  refuseStrangers(identity, memberships);
  if (memberships.some(({ sub }) => sub === null)) saveAccount(db, identity.email, identity.sub);
  return memberships;
}

/** Memberships that last. */
function current(identity: Identity, memberships: readonly Membership[]): Membership[] {
  return memberships.filter(
    ({ since, until }) =>
      (since === null || since <= identity.today) && (until === null || until >= identity.today),
  );
}

function refusalOf(db: Database, unit: number, { year, slot }: Moment): Problem {
  const known = findUnit(db, unit);
  if (!known)
    return new Problem('unit-unknown', `Không có đơn vị số ${unit}. Hãy chọn lại đơn vị trong bảng.`);
  const years = listYears(db);
  if (!years.includes(year)) {
    return new Problem(
      'period-unknown',
      `Chưa có danh sách đơn vị của năm ${year}. Hãy kiểm tra lại năm của bảng.`,
    );
  }
  const when = slot ? periodInText({ year, slot }) : `năm ${year}`;
  return new Problem(
    'unit-unknown',
    `${known.name} không có trong danh sách đơn vị của ${when}: danh sách theo ngày cuối kỳ. Hãy hỏi đơn vị tổng hợp đơn vị nào báo cáo kỳ này.`,
  );
}
