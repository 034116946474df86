// The demo's district: Quận 1 with its ten wards of 2016, its people and its deadlines.
import type { PeriodCode, Slot } from '../shared/period.ts';
import data from './quan1-2016.json' with { type: 'json' };

export const year = 2016;

/** The demo opens on this morning, two days before the annual report is due. */
export const opening = new Date('2016-12-28T08:00:00+07:00');

export interface DemoUnit {
  id: number;
  code: string;
  name: string;
  tier: string;
  parent: number | null;
}

export interface DemoWard extends DemoUnit {
  /** Column of the ward in the data file. */
  index: number;
  email: string;
}

/** Codes: domain 4.4, checked against the administrative lists of 2017 and 2021. */
export const district: DemoUnit = { id: 1, code: '760', name: 'Quận 1', tier: 'Quận', parent: null };

export const districtOfficer = { email: 'tong-hop@quan1.example', name: 'Chuyên viên tổng hợp Quận 1' };

/** Administers the district's units and members. */
export const administrator = { email: 'quan-tri@quan1.example', name: 'Quản trị Quận 1' };

/** Has an account and no unit. */
export const stranger = { email: 'nguoi-la@vidu.example', name: 'Người chưa được giao đơn vị' };

export const wards: DemoWard[] = data.wards.map((ward, index) => ({
  id: index + 2,
  code: ward.code,
  name: `Phường ${ward.name}`,
  tier: 'Phường',
  parent: district.id,
  index,
  email: `${slug(ward.name)}@quan1.example`,
}));

/** The ward on which the demo opens: its annual report is still to be submitted. */
export const openWard = wards.find((ward) => ward.code === '26758') as DemoWard;

export function officerOf(ward: DemoWard): { email: string; name: string } {
  return { email: ward.email, name: `Cán bộ nhập liệu ${ward.name.replace('Phường', 'phường')}` };
}

/** «vào ngày 30 của tháng cuối quý», included (S3:161). */
export const deadlines: { slot: Slot; opens: string; due: string }[] = [
  { slot: 'Q1', opens: '2016-03-01', due: '2016-03-30' },
  { slot: 'Q2', opens: '2016-06-01', due: '2016-06-30' },
  { slot: 'H1', opens: '2016-06-01', due: '2016-06-30' },
  { slot: 'Q3', opens: '2016-09-01', due: '2016-09-30' },
  { slot: 'Q4', opens: '2016-12-01', due: '2016-12-30' },
  { slot: 'Y', opens: '2016-12-01', due: '2016-12-30' },
];

/** When a ward sends a period: in time, but for two that are late in the first quarter and one at mid-year. */
export function sendingTime(ward: number, slot: Slot): Date {
  const late = (slot === 'Q1' && (ward === 2 || ward === 6)) || (slot === 'H1' && ward === 4);
  const days: Record<Slot, [month: number, day: number]> = {
    Q1: late ? [4, 2 + (ward % 2)] : [3, 24],
    Q2: [6, 24],
    H1: late ? [7, 4] : [6, 27],
    Q3: [9, 26],
    Q4: [12, 19],
    Y: [12, 22],
  };
  const [month, day] = days[slot];
  const spread = late ? 0 : ward % 5;
  return new Date(Date.UTC(year, month - 1, day + spread, 1 + (ward % 8), (ward * 7) % 60));
}

export function codeOf(slot: Slot): PeriodCode {
  return `${year}-${slot}`;
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\s+/g, '-');
}
