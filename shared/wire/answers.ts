// What the Worker answers besides summaries and receipts: who one is, where everybody stands, and refusals.
import type { OwnRequest } from '../asking/own-faults.ts';
import type { OwnLine, OwnLines } from '../asking/own-lines.ts';
import type { AskedIds, Asking, Selection } from '../asking/selection.ts';
import type { Finding } from '../checks/finding.ts';
import type { Figures } from '../figures/figures.ts';
import type { Outlier } from '../outliers/point.ts';
import type { PeriodCode, Slot } from '../period.ts';
import type { DocumentHead } from '../report/head.ts';
import type { PlanTexts } from '../report/plan/parts.ts';
import type { ReportState, Review } from '../reporting/workflow.ts';
import type { Target, TargetList } from '../targets/target.ts';
import type { Summary, UnitName } from '../totals/summary.ts';
import type { NamedUnit } from './document.ts';
import type { Change, Receipt, Submission } from './submission.ts';

/** nhập liệu · lãnh đạo đơn vị · chuyên viên tổng hợp · xem · quản trị */
export type Role = 'nhap_lieu' | 'lanh_dao' | 'tong_hop' | 'xem' | 'quan_tri';

/** One period of one unit, as its officer sees it. */
export interface MyPeriod {
  period: PeriodCode;
  name: string;
  state: 'chua_mo' | 'dang_mo' | 'da_khoa';
  /** First day for submitting and last day in time, `yyyy-mm-dd`; null where the district has set none. */
  opens: string | null;
  due: string | null;
  /** False: «trước ngày», the due day itself is late. */
  inclusive: boolean;
  /** Day by which the unit's own suppliers deliver, and days after the due day that still count as in time. */
  internal: string | null;
  grace: number;
  /** Why this unit has a due day of its own; null where it has none. */
  exception: string | null;
  /** Whether the first submission came in time; null before there is one. */
  onTime: boolean | null;
  /** The submission in force. */
  receipt: Receipt | null;
  /** Where the conversation stands. */
  report: ReportState;
  /** The last review, with its remarks, while it is the unit's turn to act on it; otherwise null. */
  review: Review | null;
  /** A half-year or year that was sent before the last submission of one of its quarters (R20). */
  outdated: boolean;
  /** Days after the last day in time of the first submission, or of today where there is none; 0 in time. */
  daysLate: number;
  /** The first submission counts by the time that the unit claimed, which a unit above has taken. */
  offline: boolean;
  /** The time at which the unit says its first report was ready, the connection being lost; null where none waits to be taken. */
  claim: string | null;
}

export interface MyUnit extends UnitName {
  tier: string;
  role: Role;
  /** A unit without units below it reports as a ward. */
  reporter: 'ward' | 'district';
  parent: (UnitName & { tier: string }) | null;
  /** What is asked of it as a ward, from which period on; everything before the first and where there is none. */
  asking: Asking[];
  /** The lines that units above it have added, of all years; left out where there are none. */
  own?: OwnLines[];
  periods: MyPeriod[];
}

export interface Me {
  email: string;
  name: string;
  /** The Worker's clock, ISO with the zone of Vietnam. */
  now: string;
  years: number[];
  units: MyUnit[];
}

/** What a report of a unit and period would meet if it were sent now. */
export interface Prospect {
  /** Why none is taken, whatever its content; null where one is. */
  refusal: Pick<Problem, 'code' | 'title' | 'detail'> | null;
  /** The period is closed: what comes is an addendum. */
  closed: boolean;
  /** The report in force. */
  sent: { receipt: Receipt; submission: Submission } | null;
  /** The reports in force that it is judged against: of the year, and of the same period last year. */
  others: Partial<Record<Slot, Figures>>;
  lastYear: Figures | null;
  /** A part of another unit is in it: «ước tính theo tỷ lệ». */
  lastYearIsEstimate: boolean;
}

/** What a unit has sent for a period. */
export interface SentReport extends Submission {
  unit: UnitName;
  receipt: Receipt;
}

export interface SentReports {
  /** The unit's own report, where it has one, and its wards' in the order of the tree. */
  items: SentReport[];
  /** `after` of the next page; null on the last one. */
  next: number | null;
}

export interface ProgressCell {
  slot: Slot;
  state: ReportState;
  revision: number;
  at: string | null;
  by: string | null;
  onTime: boolean | null;
  due: string | null;
  /** Days after the due day of the first submission, or of today where there is none; 0 in time. */
  daysLate: number;
  /** Days to the last day in time, below 0 after it; null while the period is not open. */
  daysLeft: number | null;
  /** When the unit was last reminded of this period. */
  reminded: string | null;
  /** As in `MyPeriod`. */
  offline: boolean;
  claim: string | null;
  /** As in `MyPeriod`. */
  outdated: boolean;
}

export interface Progress {
  unit: UnitName;
  year: number;
  periods: { period: PeriodCode; slot: Slot; name: string }[];
  /** `periods` are those on whose last day the unit stood below: a unit that left or came has fewer than six. */
  items: { unit: UnitName & { tier: string }; reporter: 'ward' | 'district'; periods: ProgressCell[] }[];
  next: number | null;
}

/** RFC 9457. `title` and `detail` are Vietnamese and meant for the officer. */
export interface Problem {
  type: string;
  code: string;
  title: string;
  status: number;
  detail: string;
  instance?: string;
  findings?: Finding[];
  changes?: Change[];
  current?: Receipt | null;
  /** What is wrong in a list that was sent: where in the request (`/periods/3/due`), and in words. */
  errors?: { at: string; fault: string }[];
}

/** One entry of a report's history. */
export interface Revision {
  revision: number;
  /** `set_aside`: came when somebody else's stood there already; kept for comparing, never in force. */
  state: 'accepted' | 'set_aside';
  /** Number of the «báo cáo bổ sung»; 0 before the period was closed. */
  addendum: number;
  at: string;
  by: string;
}

export interface RevisionContent extends Revision {
  submission: Submission;
  /** Against the revision that was named, whose figures are the `before`. */
  changes?: Change[] | undefined;
}

/** «Điểm cần xem lại» of a unit and period: in the order of the units, then of the forms. */
export interface Outliers {
  unit: UnitName;
  period: PeriodCode;
  items: Outlier[];
}

/** A closed period: the summary as it stood, for ever. */
export interface Snapshot {
  unit: UnitName;
  period: PeriodCode;
  /** Counts from 1; a later closing after addenda makes the next one. */
  number: number;
  at: string;
  by: string;
  /** SHA-256 of the canonical text of the summary, hexadecimal. */
  digest: string;
  /** Short code that the printed report carries: `Q1-2016Y-7KF3-9M2X`. */
  code: string;
  summary: Summary;
}

/** How long the trail is, and the fingerprint of so many rows: to be noted outside the system. */
export interface Trail {
  rows: number;
  fingerprint: string;
}

/** A printed code that was looked up. */
export interface CheckedCode {
  snapshot: Snapshot;
  /** Whether the snapshot still has the digest that it was closed with. */
  matches: boolean;
}

/** One line in which today's summary differs from the snapshot; null where a summary has no such line. */
export interface ClosingChange {
  key: string;
  before: { value: number | null; base: number | null; wards: number } | null;
  after: { value: number | null; base: number | null; wards: number } | null;
}

/** A report that came after a closing: `GET …/revisions/{revision}?against={before}` tells it figure by figure. */
export interface Addendum {
  unit: UnitName;
  /** Number of the «báo cáo bổ sung», which its receipt ends with. */
  addendum: number;
  revision: number;
  /** The revision that the closing has; 0 where the unit had sent nothing. */
  before: number;
  at: string;
  by: string;
}

/** What addenda have changed since a closing. */
export interface ClosingChanges {
  /** Number and code of the closing that is compared with. */
  number: number;
  code: string;
  reported: { before: number; after: number };
  items: ClosingChange[];
  /** In the order of the tree. */
  addenda: Addendum[];
}

/** One entry of the audit trail. */
export interface AuditEntry {
  id: number;
  at: string;
  actor: string;
  unit: UnitName;
  action: string;
  period: PeriodCode | null;
  request: string;
  before: string | null;
  after: string | null;
}

/** What a change did thing by thing, as far as it is kept; `more` things are not named. */
export interface Kept {
  items: Plan['items'];
  more: number;
}

/** What is known of one row of the trail besides who and when. */
export type Told =
  /** `changes` against the submission before, the first of `count`; null where there was none before. */
  | { sort: 'submission'; revision: number; addendum: number; changes: Change[] | null; count: number }
  | { sort: 'review'; message: string; remarks: number }
  | { sort: 'closing'; number: number; code: string }
  | { sort: 'enrolment'; name: string; role: Role; usedBy: string }
  | ({ sort: 'list' } & Kept)
  /** Nothing of before and after is kept. */
  | { sort: 'unknown' };

/** One row of the trail, for people. */
export interface TrailRow {
  id: number;
  at: string;
  /** Address of the account and, where known, the name of whose it is. */
  actor: string;
  name: string;
  unit: UnitName;
  period: PeriodCode | null;
  action: string;
  told: Told;
}

/** Newest first, for reading on by hand: `older` is `before` of the following page, null on the last one. */
export interface TrailPage {
  items: TrailRow[];
  older: number | null;
}

/** Whether the rows about a unit and everything below it still hang together. */
export interface TrailCheck {
  /** How many rows were looked at. */
  rows: number;
  /** Of the whole trail of the system: to be held against one that was noted. */
  trail: Trail;
  /** The first row that does not follow, with what is wrong; null where all do. */
  breach: { id: number | null; at: string; words: string } | null;
}

/** When one period opens and is due. */
export interface Deadline {
  slot: Slot;
  opens: string;
  due: string;
  inclusive: boolean;
  internal: string | null;
  grace: number;
}

/** What a unit sets for a year. A period that is left out goes by the unit above. */
export interface DeadlinesRequest {
  /** Of the list that was read: refused where it is another one by now. */
  version?: string | undefined;
  periods: Deadline[];
  /** Single units below, each with a reason; such a day is inclusive and has no grace. */
  exceptions: { unit: number; slot: Slot; due: string; reason: string }[];
}

export interface Deadlines {
  unit: UnitName;
  year: number;
  version: string;
  /** All six columns as they count now. */
  periods: (Deadline & {
    closed: boolean;
    /** The unit that set it; null for what the documents usually say, which counts only once it is set. */
    from: number | null;
  })[];
  exceptions: { unit: UnitName; slot: Slot; due: string; reason: string }[];
}

/** What counts as targets: the lists of a unit and of those above it, of the year and of years before. */
export interface Targets {
  unit: UnitName;
  year: number;
  /** Of the unit's own list of the year; 0 where there is none. */
  version: number;
  /** Oldest first; of one year the highest unit first. */
  lists: TargetList[];
  /** The lines that it and the units above it have added, for which there may be targets as for all others. */
  own?: OwnLines[];
}

/** A unit's whole list of one year; `base` is the version that it was made from. */
export interface TargetsRequest {
  base: number;
  items: Target[];
}

/** What the unit above has said of a ward in a year, by field key. */
export interface Assessment {
  unit: UnitName;
  figures: Figures;
}

/** What a unit has said of the wards directly below it; of a ward, what was said of it. */
export interface Assessments {
  unit: UnitName;
  year: number;
  /** Of the unit's own list of the year; 0 where there is none. */
  version: number;
  /** Every ward directly below, also those of which nothing has been said. */
  items: Assessment[];
}

/** A unit's whole list of one year; `base` is the version that it was made from. */
export interface AssessmentsRequest {
  base: number;
  items: { unit: number; figures: Figures }[];
}

/** The words of a unit's plan of a year. */
export interface YearPlan {
  unit: NamedUnit;
  year: number;
  /** 0 where nobody has written any: then they are the usual ones. */
  version: number;
  reporter: 'ward' | 'district';
  /** «phường»: what the units below are called; '' for a unit by itself. */
  ward: string;
  /** How many units report. */
  due: number;
  texts: PlanTexts;
}

/** All of them; `base` is the version that they were made from. */
export interface YearPlanRequest {
  base: number;
  texts: PlanTexts;
}

/** What a unit asks of the wards below it. */
export interface Selections {
  unit: UnitName;
  year: number;
  version: string;
  /** The first period of the year from which a change can count; null where the whole year has been reported. */
  from: PeriodCode | null;
  /** False where the unit goes by the one above. */
  isOwn: boolean;
  /** What is asked from then on, with what the units above require; and what would be without a choice of its own. */
  asks: AskedIds;
  inherited: AskedIds;
  /** What the unit itself requires of everybody below. */
  requires: string[];
  /** Whether anybody below could choose for itself. */
  mayRequire: boolean;
  /** The lines that it has added, each with whether it is asked from then on. */
  own: (OwnLine & { asked: boolean })[];
}

/** A unit's choice from a period that nobody has reported yet. */
export interface SelectionsRequest extends Selection {
  /** All of its own lines, those without an id are new; left out, they stay as they are. */
  own?: OwnRequest[] | undefined;
  /** Of the list that was read: refused where it is another one by now. */
  version?: string | undefined;
}

/** What a change of lists does, or would do with `?dry=1`: shown before it is sent, applied whole or not at all. */
export interface Plan {
  applied: boolean;
  items: {
    change: 'add' | 'change' | 'remove';
    /** What it is about, in words. */
    name: string;
    before: Record<string, string | number | boolean | null> | null;
    after: Record<string, string | number | boolean | null> | null;
  }[];
}

/** A unit below another as its administrator sees it: what it is now, or will be, and what it was. */
export interface UnitLine extends UnitName {
  /** «Phường», «Xã», «Đặc khu». */
  tier: string;
  parent: number;
  /** First and last day; null where there is none. */
  from: string | null;
  to: string | null;
  /** The units that it was made of; `share` of each in hundredths of a percent, 10.000 the whole. */
  after: (UnitName & { share: number })[];
  /** What it was up to and including a day, oldest first. */
  before: { until: string; code: string; name: string; tier: string; parent: number | null }[];
}

export interface Units {
  unit: UnitName;
  /** Of every unit there is: whoever changes units says which version was read. */
  version: number;
  /** Everything below the unit, whatever level, also what no longer is. */
  items: UnitLine[];
}

/** One unit of a period on the borders of a day. */
export interface UnitOnBorders {
  unit: UnitName & { tier: string };
  /** What it comes to there: amounts, parts of rates; answers only where it is the same unit. */
  figures: Figures;
  /** A part of another unit is in it: «ước tính theo tỷ lệ». */
  isEstimate: boolean;
  /** The units that reported what is in it. */
  from: UnitName[];
  /** The units that would be in it and have sent nothing for the period, or nothing for one of its quarters. */
  missing: UnitName[];
  missingQuarters: UnitName[];
  /** False: it does not stand on that day, and nobody has said in which units it went on or of which it came. */
  stands: boolean;
}

/** A period of a unit and everything below it, on the borders of a day. */
export interface OnBorders {
  unit: UnitName;
  period: PeriodCode;
  day: string;
  summary: Summary;
  items: UnitOnBorders[];
}

/** A unit that another was made of, with what it reported in that one's year and the year before. */
export interface Predecessor {
  unit: UnitName & { tier: string };
  /** Hundredths of a percent of it. */
  share: number;
  /** Its last day. */
  until: string | null;
  /** Oldest first. */
  reports: { period: PeriodCode; figures: Figures }[];
}

export interface Predecessors {
  unit: UnitName;
  year: number;
  items: Predecessor[];
}

/** An older unit, and how much of it went on in a newer one: hundredths of a percent. */
export interface Origin {
  unit: number;
  share: number;
}

/**
 * Changes are dated; what periods before that day say stays as it is. A `parent` below 0 is a unit that is added by the same
 * request: −1 by its first change, −2 by its second.
 */
export type UnitChange =
  /** Older units that still stood end on the day before. */
  | {
      change: 'add';
      code: string;
      name: string;
      tier: string;
      parent: number;
      from: string;
      after: Origin[];
    }
  /** What a unit was made of, anew: the whole list. */
  | { change: 'made'; unit: number; after: Origin[] }
  /** Another code, name, tier or unit above, from a day on; all four are said. */
  | { change: 'edit'; unit: number; from: string; code: string; name: string; tier: string; parent: number }
  /** Its last day, or null to take one back. */
  | { change: 'end'; unit: number; to: string | null };

export interface UnitsRequest {
  version: number;
  changes: UnitChange[];
}

/** One line of a unit's list of members, from its first to its last day; whoever is left out leaves at once. */
export interface MemberLine {
  /** Left out in a request it is the unit itself. */
  unit?: number | undefined;
  email: string;
  role: Role;
  name: string;
  since: string | null;
  until: string | null;
}

export interface MembersRequest {
  /** Of the list that was read: refused where it is another one by now. */
  version?: string | undefined;
  members: MemberLine[];
}

export interface Members {
  unit: UnitName;
  version: string;
  /** Everybody who is or was a member; `bound`: the account has come. */
  items: (MemberLine & { unit: number; bound: boolean })[];
}

/** A code by which one officer joins a unit, once; it is shown this one time. */
export interface Enrolment {
  unit: UnitName;
  code: string;
  /** Last day on which it can be used. */
  until: string;
}

/** What a code led to. */
export interface Enrolled {
  unit: UnitName;
  role: Role;
  name: string;
}

/** What stands over and under a unit's documents; `saved` false: what is usual, nobody has set anything yet. */
export interface DocumentHeadAnswer {
  unit: UnitName;
  saved: boolean;
  head: DocumentHead;
}
