// Fills a fresh deployment through the Worker's own interface.

import { setUp } from '../scripts/setting-up.ts';
import type { Slot } from '../shared/period.ts';
import { slots } from '../shared/period.ts';
import type { Me } from '../shared/wire/answers.ts';
import type { Receipt } from '../shared/wire/submission.ts';
import { demoAsking } from './asking.ts';
import { demoAssessments } from './assessments.ts';
import { districtHead } from './heads.ts';
import { submissionOf, yearOfDistrict, yearOfWard } from './reports.ts';
import { quan1Targets } from './targets.ts';
import {
  administrator,
  codeOf,
  deadlines,
  district,
  districtOfficer,
  officerOf,
  opening,
  openWard,
  sendingTime,
  wards,
  year,
} from './units.ts';

/** Units, memberships and deadlines: what a district sets up once, with the secret of its deployment. */
export async function seedUnits(workerUrl: string, secret: string, token: TokenMaker): Promise<void> {
  await setUp(workerUrl, secret, {
    units: [district, ...wards.map(({ id, code, name, tier, parent }) => ({ id, code, name, tier, parent }))],
    years: [year],
    members: [
      { ...districtOfficer, unit: district.id, role: 'tong_hop' as const },
      { ...administrator, unit: district.id, role: 'quan_tri' as const },
      ...wards.map((ward) => ({ ...officerOf(ward), unit: ward.id, role: 'nhap_lieu' as const })),
    ].map(({ email, unit, role, name }) => ({ email, unit, role, name, until: null })),
    deadlines: deadlines.map(({ slot, opens, due }) => ({
      ...{ unit: district.id, year, slot, opens, due, inclusive: true },
    })),
  });
  const response = await fetch(`${workerUrl}/v1/units/${district.id}/document-head/${year}`, {
    method: 'PUT',
    headers: {
      ...(await headers(token, districtOfficer.email, opening)),
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(districtHead),
  });
  if (!response.ok)
    throw new Error(`Không đặt được thể thức mẫu: ${response.status} ${await response.text()}`);
}

/** Signs identity tokens at a given time. */
export type TokenMaker = (email: string, now: Date) => Promise<string>;

/**
 * Submits every report of the demo at the time it would have come in: all quarters and the half-year of all wards, the
 * year of all but the ward on which the demo opens, and the district's own. Gives the number of reports.
 */
export async function seedReports(workerUrl: string, token: TokenMaker): Promise<number> {
  let count = 0;
  for (const slot of slots) {
    for (const ward of wards) {
      if (slot === 'Y' && ward === openWard) continue;
      const content = submissionOf(yearOfWard(ward, demoAsking), slot, demoAsking);
      await submit(workerUrl, token, ward.id, ward.email, slot, content, sendingTime(ward.index, slot));
      count += 1;
    }
  }
  for (const slot of slots) {
    const own = submissionOf(yearOfDistrict(demoAsking), slot);
    const at = slot === 'Y' ? new Date('2016-12-27T15:20:00+07:00') : sendingTime(0, slot);
    await submit(workerUrl, token, district.id, districtOfficer.email, slot, own, at);
    count += 1;
  }
  return count;
}

/** Chooses what is asked, before anybody reports. */
export async function seedSelection(workerUrl: string, token: TokenMaker): Promise<void> {
  const [choice] = demoAsking;
  const response = await fetch(`${workerUrl}/v1/units/${district.id}/selection/${year}`, {
    method: 'PUT',
    headers: {
      ...(await headers(token, districtOfficer.email, opening)),
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ from: choice?.from, asks: choice?.ids, requires: [] }),
  });
  if (!response.ok)
    throw new Error(`Không chọn được bộ chỉ tiêu mẫu: ${response.status} ${await response.text()}`);
}

/** Hands out the targets of the documents for Quận 1. */
/** All of the document but the level of what has no levels, which no list takes. */
const handedOut = quan1Targets
  .map(({ target }) => target)
  .filter(({ indicator }) => indicator !== 'pcth_18_21');

export async function seedTargets(workerUrl: string, token: TokenMaker): Promise<void> {
  const at = new Date('2016-12-27T15:40:00+07:00');
  const response = await fetch(`${workerUrl}/v1/units/${district.id}/targets/${year}`, {
    method: 'PUT',
    headers: { ...(await headers(token, districtOfficer.email, at)), 'Content-Type': 'application/json' },
    body: JSON.stringify({ base: 0, items: handedOut }),
  });
  if (!response.ok)
    throw new Error(`Không giao được chỉ tiêu mẫu: ${response.status} ${await response.text()}`);
}

/** What the district says of its wards. */
export async function seedAssessments(workerUrl: string, token: TokenMaker): Promise<void> {
  const at = new Date('2016-12-27T15:50:00+07:00');
  const response = await fetch(`${workerUrl}/v1/units/${district.id}/assessments/${year}`, {
    method: 'PUT',
    headers: { ...(await headers(token, districtOfficer.email, at)), 'Content-Type': 'application/json' },
    body: JSON.stringify({ base: 0, items: demoAssessments }),
  });
  if (!response.ok)
    throw new Error(`Không ghi được đánh giá mẫu: ${response.status} ${await response.text()}`);
}

/** The receipts that the ward's workbook would have got. */
export async function receiptsOf(
  workerUrl: string,
  token: TokenMaker,
  unit: number,
  email: string,
  now: Date,
): Promise<Partial<Record<Slot, Receipt>>> {
  const response = await fetch(`${workerUrl}/v1/me`, { headers: await headers(token, email, now) });
  const me = (await response.json()) as Me;
  const receipts: Partial<Record<Slot, Receipt>> = {};
  for (const { period, receipt } of me.units.find((one) => one.id === unit)?.periods ?? []) {
    if (receipt) receipts[period.split('-')[1] as Slot] = receipt;
  }
  return receipts;
}

async function submit(
  workerUrl: string,
  token: TokenMaker,
  unit: number,
  email: string,
  slot: Slot,
  content: object,
  at: Date,
): Promise<void> {
  const response = await fetch(`${workerUrl}/v1/units/${unit}/reports/${codeOf(slot)}`, {
    method: 'PUT',
    headers: { ...(await headers(token, email, at)), 'Content-Type': 'application/json' },
    body: JSON.stringify(content),
  });
  const answer = await response.text();
  if (!response.ok)
    throw new Error(`Không nộp được báo cáo mẫu ${email} ${slot}: ${response.status} ${answer}`);
}

async function headers(token: TokenMaker, email: string, now: Date): Promise<Record<string, string>> {
  return { Authorization: `Bearer ${await token(email, now)}`, 'X-Demo-Clock': now.toISOString() };
}
