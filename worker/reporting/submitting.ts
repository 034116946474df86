// A submission on its way in: judged, stored whole or not at all, answered with its receipt or a reason.
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { check } from '../../shared/checks/check.ts';
import type { Report } from '../../shared/checks/finding.ts';
import { unanswered } from '../../shared/checks/reasons.ts';
import { tell } from '../../shared/checks/words/tell.ts';
import { daysOf, type Period, periodCode, periodName } from '../../shared/period.ts';
import { faultOfAsOf } from '../../shared/reporting/as-of.ts';
import { type ReportState, stepOf } from '../../shared/reporting/workflow.ts';
import type { Prospect } from '../../shared/wire/answers.ts';
import {
  type Change,
  type Content,
  canonicalText,
  changesBetween,
  type Receipt,
  type Submission,
} from '../../shared/wire/submission.ts';
import { sha256 } from '../audit/digests.ts';
import { bookWith } from '../book.ts';
import { isOnTime, refuseUnlessOpen, stateOf } from '../deadlines/periods.ts';
import { Problem, problems } from '../problems.ts';
import type { Deed } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { lastAccepted, reportKey } from '../store/keys.ts';
import type { Membership } from '../store/memberships.ts';
import {
  findVouched,
  type NewRevision,
  type ReportRow,
  receiptOf,
  saveSetAside,
  saveSubmission,
} from '../store/reports.ts';
import { countSetAside, findRevision, findSpent, mostADay, mostInAll } from '../store/revisions.ts';
import type { Surroundings } from '../store/surroundings.ts';
import type { Place } from '../store/units.ts';
import { secondsLeft, timeInWords } from '../time.ts';
import { figuresOnBorders } from '../totals/borders.ts';
import { talliesAsCounted } from './system-answers.ts';

/** What says that this very content was ready earlier, when the Worker could not be reached: who signed in, and when. */
export interface Voucher {
  at: string;
  digest: string;
  /** Digest of the token. */
  token: string;
}

interface Arrival {
  member: Membership;
  place: Place;
  period: Period;
  /** As it is asked of the unit. */
  catalogue: Catalogue;
  submission: Submission;
  surroundings: Surroundings;
  voucher: Voucher | null;
}

/** What became of it: the receipt, or, where somebody else was first, the refusal of a content that was kept aside. */
type Outcome = { status: 200 | 201; receipt: Receipt } | { stale: Problem };

/** Within one step. */
export function takeSubmission(db: Database, arrival: Arrival, deed: Deed): Outcome {
  const { member, place, period, submission } = arrival;
  const { setting, current, others } = arrival.surroundings;
  const digest = sha256(canonicalText(submission));
  if (current && isReplay(arrival.surroundings, submission, digest)) {
    return { status: 200, receipt: receiptOf(current, place, periodCode(period)) };
  }
  const { state, locked } = admit(arrival, deed.at);
  const fault = faultOfAsOf(period, submission.asOf);
  if (fault) throw new Problem('as-of-outside', fault);
  const addendum = locked ? (current?.addendum ?? 0) + 1 : 0;
  const revision: NewRevision = { place, period, submission, digest, by: member.name, current, ...deed };
  const lastYear = lastYearOf(db, arrival);
  refuseFindings({
    catalogue: arrival.catalogue,
    reporter: place.reporter,
    period,
    figures: submission.figures,
    tables: submission.tables,
    notes: submission.notes,
    reasons: submission.reasons ?? [],
    others,
    ...(lastYear ? { lastYear: lastYear.figures, lastYearIsEstimate: lastYear.isEstimate } : {}),
  });
  if (submission.base !== (current?.revision ?? 0)) return setAside(db, revision);
  if (current) refuseSpent(db, current, deed.at);

  // What the unit says of an earlier time counts once a unit above has taken it.
  const claim = vouches(db, arrival, digest) ? arrival.voucher : null;
  const onTime = setting !== null && isOnTime(current?.first ?? deed.at, setting);
  const own = bookWith(arrival.surroundings.own, period.year);
  const { figures } = submission;
  const tallies = talliesAsCounted(own, { reporter: place.reporter, period, figures, onTime });
  saveSubmission(db, revision, { tallies, state, addendum, claim });
  const written = { unit: place.id, revision: submission.base + 1, addendum, digest };
  const row = { ...written, at: deed.at, by: member.name };
  return { status: 201, receipt: receiptOf(row, place, periodCode(period)) };
}

/** The state that a submission would come to; refused where none is taken, whatever its content. */
function admit(
  { member, period, surroundings: { setting, current } }: Pick<Arrival, 'member' | 'period' | 'surroundings'>,
  at: string,
): { state: ReportState; locked: boolean } {
  refuseUnlessOpen(period, setting, at.slice(0, 10));
  const locked = setting?.closed ?? false;
  return { state: nextState(current?.state ?? 'chua_nop', member, locked), locked };
}

/** Last year's figures of the unit as it stands today. */
function lastYearOf(
  db: Database,
  { place, period, surroundings }: Pick<Arrival, 'place' | 'period' | 'surroundings'>,
): ReturnType<typeof figuresOnBorders> {
  return figuresOnBorders(
    db,
    bookWith(surroundings.own, period.year),
    place.id,
    { period: { ...period, year: period.year - 1 }, day: daysOf(period).last },
    surroundings.lastYear,
  );
}

/** What a report would meet if it were sent now. */
export function prospectOf(
  db: Database,
  { place, period, ...arrival }: Pick<Arrival, 'member' | 'place' | 'period' | 'surroundings'>,
  at: string,
): Prospect {
  const { setting, current, others } = arrival.surroundings;
  const inForce = current && findRevision(db, place, period, current.revision);
  const lastYear = lastYearOf(db, { ...arrival, place, period });
  return {
    refusal: refusalOf(() => {
      admit({ ...arrival, period }, at);
      if (current) refuseSpent(db, current, at);
    }),
    closed: setting?.closed ?? false,
    sent:
      current && inForce
        ? { receipt: receiptOf(current, place, periodCode(period)), submission: inForce.submission }
        : null,
    others,
    lastYear: lastYear?.figures ?? null,
    lastYearIsEstimate: lastYear?.isEstimate ?? false,
  };
}

function refusalOf(refuse: () => void): Prospect['refusal'] {
  try {
    refuse();
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, detail } = error;
    return { code, title: problems[code].title, detail };
  }
}

/** Somebody else's revision stands there: perhaps with this very content, sent twice at the same moment. */
function setAside(db: Database, revision: NewRevision): Outcome {
  const { place, period, current, digest } = revision;
  const receipt = current && receiptOf(current, place, periodCode(period));
  if (receipt && current.digest === digest) return { status: 200, receipt };
  const key = reportKey(period, place.place);
  const count = countSetAside(db, key);
  const spent = findSpent(db, key, { count, last: lastAccepted + count }, revision.at.slice(0, 10));
  if (!spent) saveSetAside(db, revision);
  const changes = current ? changesSince(db, revision, current.revision) : [];
  return { stale: stale(receipt, changes, periodName(period), !spent) };
}

/** Nobody corrects a report a hundred times a day: what does is a fault, and would fill the database. */
function refuseSpent(db: Database, { key, revision }: ReportRow, at: string): void {
  const spent = findSpent(db, key, { count: revision, last: revision }, at.slice(0, 10));
  if (!spent) return;
  const [most, span] = spent === 'day' ? [mostADay, 'một ngày'] : [mostInAll, 'một kỳ'];
  throw new Problem(
    'too-many-revisions',
    `Một báo cáo nộp nhiều nhất ${most} lần ${span}. Chưa có gì được lưu; số liệu vẫn còn trong bảng. Hãy nộp lại vào ngày mai, hoặc báo đơn vị tổng hợp.`,
    {},
    { 'Retry-After': String(secondsLeft(at)) },
  );
}

/**
 * The same content again is the same submission, except where the unit is asked to look at it once more: then the same
 * content, sent on top of what was returned or is outdated, is its answer.
 */
function isReplay({ current, outdated }: Surroundings, { base }: Submission, digest: string): boolean {
  if (current?.digest !== digest) return false;
  const asked = current.state === 'tra_lai' || (outdated && current.state !== 'da_duyet');
  return !asked || base !== current.revision;
}

/**
 * An earlier time counts for a unit's first submission of this very content, where it makes a late one timely and the
 * token has not vouched for another unit.
 */
function vouches(
  db: Database,
  { voucher, surroundings, period, place, submission }: Arrival,
  digest: string,
): boolean {
  const { current, setting } = surroundings;
  if (!voucher || current || !setting || voucher.digest !== digest) return false;
  // Figures as of a later day were not ready then.
  if (submission.asOf > voucher.at.slice(0, 10)) return false;
  if (stateOf(period, setting, voucher.at.slice(0, 10)) === 'chua_mo' || !isOnTime(voucher.at, setting))
    return false;
  return (findVouched(db, voucher.token) ?? place.id) === place.id;
}

function nextState(state: ReportState, { role }: Membership, locked: boolean): ReportState {
  const step = stepOf(state, 'submit', { side: 'own', role }, locked);
  if (step.ok) return step.state;
  throw new Problem(state === 'da_duyet' ? 'report-approved' : 'step-refused', step.words);
}

function refuseFindings(report: Report): void {
  const findings = check(report);
  if (findings.every(({ severity }) => severity !== 'error') && unanswered(findings, report).length === 0)
    return;
  throw new Problem('findings', 'Sửa các lỗi, giải trình từng cảnh báo, rồi nộp lại. Chưa có gì được lưu.', {
    findings: tell(report.catalogue, report.period.slot, findings),
  });
}

function changesSince(db: Database, { place, period, submission }: NewRevision, current: number): Change[] {
  const nothing: Content = { asOf: '', figures: {}, tables: {}, notes: {} };
  const before = submission.base > 0 ? findRevision(db, place, period, submission.base) : null;
  const after = findRevision(db, place, period, current);
  return changesBetween(before?.submission ?? nothing, after?.submission ?? nothing);
}

function stale(current: Receipt | null, changes: Change[], name: string, kept: boolean): Problem {
  const fate = kept
    ? 'Nội dung của bạn được giữ trong lịch sử'
    : 'Hôm nay đã giữ quá nhiều nội dung nên nội dung này chỉ còn trong bảng tính của bạn';
  const detail = current
    ? `${current.by} đã nộp lần ${current.revision} của kỳ báo cáo ${name.charAt(0).toLowerCase()}${name.slice(1)} lúc ${timeInWords(current.at)}. ${fate}; hãy xem các chỗ khác nhau, sửa nếu cần rồi nộp lại.`
    : `Bảng tính này dựa trên một lần nộp mà hệ thống không có. Hãy cập nhật trạng thái trong bảng rồi nộp lại.`;
  return new Problem('base-stale', detail, { current, changes });
}
