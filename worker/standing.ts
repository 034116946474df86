// The caller's standing towards a unit in a year: found once a request, refused when there is none.
import { Problem } from './problems.ts';
import { type Identity, maySubmit, refusalToSubmit, refuseStrangers, refuseUnlessReader } from './rights.ts';
import type { Database } from './store/database.ts';
import {
  findOwnStanding,
  findStanding,
  listMemberships,
  type Membership,
  saveAccount,
} from './store/memberships.ts';
import { findUnit, listYears, type Place } from './store/units.ts';

/** Memberships of the caller; at the first visit the account is bound to them. */
export async function membershipsOf(db: Database, identity: Identity): Promise<Membership[]> {
  return admit(db, identity, await listMemberships(db, identity.email));
}

/** The unit as it stands in the year's tree, for somebody who may read it. */
export async function readerOf(
  db: Database,
  identity: Identity,
  unit: number,
  year: number,
): Promise<{ place: Place }> {
  const found = await findStanding(db, identity.email, unit, year);
  const memberships = await admit(db, identity, found.memberships);
  if (!found.place) throw await refusalOf(db, unit, year);
  refuseUnlessReader(identity, memberships, found.place);
  return { place: found.place };
}

/** The unit, and the caller's own membership of it, for somebody who may submit its report. */
export async function submitterOf(
  db: Database,
  identity: Identity,
  unit: number,
  year: number,
): Promise<{ member: Membership; place: Place }> {
  const { own, place } = await findOwnStanding(db, identity.email, unit, year);
  if (place && maySubmit(own, place)) {
    await admit(db, identity, [own]);
    return { member: own, place };
  }
  // Whoever may not even read is told that first.
  throw refusalToSubmit(identity, (await readerOf(db, identity, unit, year)).place);
}

async function admit(db: Database, identity: Identity, memberships: Membership[]): Promise<Membership[]> {
  refuseStrangers(identity, memberships);
  if (memberships.some(({ sub }) => sub === null)) await saveAccount(db, identity.email, identity.sub);
  return memberships;
}

async function refusalOf(db: Database, unit: number, year: number): Promise<Problem> {
  const known = await findUnit(db, unit);
  if (!known)
    return new Problem('unit-unknown', `Không có đơn vị số ${unit}. Hãy chọn lại đơn vị trong bảng.`);
  const years = await listYears(db);
  if (!years.includes(year)) {
    return new Problem(
      'period-unknown',
      `Chưa có danh sách đơn vị của năm ${year}. Hãy kiểm tra lại năm của bảng.`,
    );
  }
  return new Problem('unit-unknown', `${known.name} không có trong danh sách đơn vị năm ${year}.`);
}
