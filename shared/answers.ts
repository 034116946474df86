// What the Worker answers besides summaries and receipts: who one is, where everybody stands, and refusals.
import type { Finding } from './checks/finding.ts';
import type { Figures, Tables } from './figures.ts';
import type { PeriodCode } from './period.ts';
import type { Change, Receipt } from './submission.ts';
import type { UnitName } from './summary.ts';

/** nhập liệu · lãnh đạo đơn vị · chuyên viên tổng hợp · xem · quản trị */
export type Role = 'nhap_lieu' | 'lanh_dao' | 'tong_hop' | 'xem' | 'quan_tri';

/** One period of one unit, as its officer sees it. */
export interface MyPeriod {
  period: PeriodCode;
  name: string;
  /** First day for submitting and last day in time, `yyyy-mm-dd`; null where the district has set none. */
  opens: string | null;
  due: string | null;
  /** False: «trước ngày», the due day itself is late. */
  inclusive: boolean;
  state: 'not_open' | 'open' | 'closed';
  /** The current submission. */
  receipt: Receipt | null;
}

export interface MyUnit extends UnitName {
  tier: string;
  parent: number | null;
  role: Role;
  /** A unit without units below it reports as a ward. */
  reporter: 'ward' | 'district';
  periods: MyPeriod[];
}

export interface Me {
  email: string;
  name: string;
  /** The Worker's clock, ISO with the zone of Vietnam. */
  now: string;
  units: MyUnit[];
}

/** What a unit has sent for a period. */
export interface SentReport {
  unit: UnitName;
  receipt: Receipt;
  asOf: string;
  figures: Figures;
  tables: Tables;
  notes: Record<string, string>;
}

export interface SentReports {
  /** Wards of the subtree in the order of the tree; the unit's own report, where it has one, comes first. */
  reports: SentReport[];
  /** Where the next page begins; null on the last one. */
  next: number | null;
}

export interface ProgressCell {
  period: PeriodCode;
  state: 'chua_nop' | 'da_nop';
  revision: number;
  at: string | null;
  on_time: boolean | null;
  due: string | null;
}

export interface Progress {
  unit: UnitName;
  year: number;
  units: { unit: UnitName; periods: ProgressCell[] }[];
}

/** RFC 9457. `title` and `detail` are Vietnamese and meant for the officer. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance?: string;
  findings?: Finding[];
  changes?: Change[];
  current?: Receipt;
}
