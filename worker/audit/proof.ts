// Proof: what counts is worked out again from the trail and the append-only rows, and compared with what stands there.
// Runs in the ledger and, over a copy, outside it; the first thing that does not follow is told in words.
import { type ReportState, type ReviewRequest, stepOf } from '../../shared/reporting/workflow.ts';
import type { Summary } from '../../shared/totals/summary.ts';
import { canonicalText, type Submission } from '../../shared/wire/submission.ts';
import { book } from '../book.ts';
import { snapshotOf } from '../reporting/closing.ts';
import { talliesAsCounted } from '../reporting/system-answers.ts';
import type { ClosedPart } from '../store/closed-parts.ts';
import { type Database, sql } from '../store/database.ts';
import { periodOf, reportInSql, revisionKey, revisionKeys, revisionNumber } from '../store/keys.ts';
import { digestOfRoster } from '../store/memberships.ts';
import { claimAction } from '../store/reports.ts';
import { provenAsks } from '../store/selections.ts';
import { listSuccessions } from '../store/unit-list.ts';
import type { Place } from '../store/units.ts';
import { bookOf } from '../units/asking.ts';
import { type AuditRecord, type Breach, findBreach } from './audit-chain.ts';
import { digestOfValue, sha256 } from './digests.ts';
import { fingerprintOf } from './fingerprint.ts';

type Row = AuditRecord & { id: number; link: string };

/** What was found. The fingerprint is another one as soon as any row is: note it down and compare. */
export interface Verdict {
  rows: number;
  fingerprint: string;
  breach: Breach | null;
  /** What cannot be proved, because it is older than its proof. */
  unproved: string[];
}

/** `upTo`: the fingerprint is that of so many rows, as it was noted when there were no more. */
export function prove(db: Database, upTo = Number.POSITIVE_INFINITY): Verdict {
  const rows = db.all<Row>(sql('SELECT * FROM audit ORDER BY id'));
  const heads = db.all<{ chain: string; head: string }>(
    sql(
      "SELECT 'report:' || key AS chain, chain AS head FROM report UNION ALL SELECT 'unit:' || id, chain FROM unit",
    ),
  );
  const unproved: string[] = [];
  const breach =
    findBreach(rows, new Map(heads.map(({ chain, head }) => [chain, head]))) ??
    first(findKept(db, rows)) ??
    first(findReports(db, rows, unproved)) ??
    first(findClosings(db, rows)) ??
    first(findLists(db, rows)) ??
    first(findSuccessions(db, rows, unproved)) ??
    first(findRosters(db, rows, unproved));
  const marked = rows.slice(0, upTo);
  return { rows: marked.length, fingerprint: fingerprintOf(marked), breach, unproved };
}

/** What is kept of a change in words is what its row vouches for. */
function* findKept(db: Database, rows: readonly Row[]): Found {
  const kept = new Map(
    db
      .all<{ id: number; doc: string }>(sql('SELECT id, doc FROM kept_change'))
      .map(({ id, doc }) => [id, doc]),
  );
  for (const { id, kept: digest = null } of rows) {
    const doc = kept.get(id);
    kept.delete(id);
    if ((doc === undefined ? null : sha256(doc)) !== digest)
      yield { id, words: 'phần giữ lại trước và sau khi đổi không còn như khi ghi' };
  }
  for (const id of kept.keys()) yield { id, words: 'phần giữ lại không thuộc dòng nào của nhật ký' };
}

type Found = Generator<Breach>;

function first(found: Found): Breach | null {
  return found.next().value ?? null;
}

interface StoredRevision {
  key: number;
  unit: number;
  period: string;
  digest: string;
  at: string;
  by: string;
  doc: string;
  addendum: number;
}

interface StoredReview extends Omit<ReviewRequest, 'remarks' | 'claim'> {
  remarks: string;
  claim: number;
  at: string;
  actor: string;
}

interface StoredReport {
  key: number;
  unit: number;
  revision: number;
  bytes: number;
  digest: string;
  at: string;
  first: string;
  by: string;
  catalogue: string;
  tallies: string;
  state: string;
  addendum: number;
  claim: string | null;
  offline: number;
}

/** Every report: its history is the one that the trail saw, and what is in force follows from it. */
function* findReports(db: Database, rows: readonly Row[], unproved: string[]): Found {
  const chains = new Map<string, Row[]>();
  for (const row of rows) chains.set(row.chain, [...(chains.get(row.chain) ?? []), row]);
  const reports = db.all<StoredReport>(sql('SELECT * FROM report ORDER BY key'));
  const known = new Set(reports.map(({ key }) => key));
  const orphan = db
    .all<{ key: number; unit: number }>(
      sql(`SELECT DISTINCT ${reportInSql('key')} AS key, unit FROM revision WHERE state = 'accepted'`),
    )
    .find(({ key }) => !known.has(key));
  if (orphan) yield { id: null, words: `lần nộp của đơn vị số ${orphan.unit} không thuộc báo cáo nào` };
  yield* findSetAside(db, rows);
  for (const report of reports) {
    const what = `báo cáo ${report.key} của đơn vị số ${report.unit}`;
    const trail = chains.get(`report:${report.key}`) ?? [];
    if (trail.length === 0) {
      unproved.push(`${what}: có từ trước nhật ký`);
      continue;
    }
    const accepted = db.all<StoredRevision>(
      sql(
        'SELECT * FROM revision WHERE key BETWEEN ? AND ? ORDER BY key',
        ...revisionKeys(report.key, 'accepted'),
      ),
    );
    const reviews = db.all<StoredReview>(
      sql('SELECT * FROM review WHERE key BETWEEN ? AND ? ORDER BY key', ...revisionKeys(report.key, 'all')),
    );
    const sent = trail.filter(({ action }) => action === 'submit');
    if (sent.length !== accepted.length)
      yield {
        id: sent.at(-1)?.id ?? null,
        words: `${what}: nhật ký có ${sent.length} lần nộp, cơ sở dữ liệu có ${accepted.length}`,
      };
    let state: ReportState = 'chua_nop';
    let claimed: string | null = null;
    let [n, r] = [0, 0];
    for (const row of trail) {
      const at = (words: string): Breach => ({ id: row.id, words: `${what}: ${words}` });
      if (row.action === 'submit') {
        const revision = accepted[n++];
        if (
          !revision ||
          revisionNumber(revision.key) !== n ||
          revision.digest !== row.after ||
          revision.at !== row.at
        )
          yield at(`lần nộp ${n} không phải lần mà nhật ký ghi`);
        else if (digestOf(revision) !== revision.digest)
          yield at(`nội dung lần nộp ${n} không còn như khi nhận`);
        else state = stateAfter(state, 'submit', revision.addendum > 0);
      } else if (row.action === claimAction) {
        claimed = row.after;
      } else if (row.action !== 'set_aside') {
        const review = reviews[r++];
        if (
          !review ||
          reviewDigest(review) !== row.after ||
          review.at !== row.at ||
          review.actor !== row.actor
        )
          yield at(`ý kiến ${r} không còn như khi ghi`);
        else state = stateAfter(state, review.action, false);
      }
    }
    if (r !== reviews.length) yield { id: null, words: `${what}: có ý kiến mà nhật ký không ghi` };
    const words =
      faultOfTime(db, report, { claimed, reviews, oldest: accepted[0] }) ??
      notFollowing(db, report, accepted, state);
    if (words) yield { id: trail.at(-1)?.id ?? null, words: `${what}: ${words}` };
  }
}

/** What of the time that counts does not follow: it is that of the first revision, or the claim that a review has taken. */
function faultOfTime(
  db: Database,
  { unit, first, claim, offline }: StoredReport,
  trail: { claimed: string | null; reviews: readonly StoredReview[]; oldest: StoredRevision | undefined },
): string | null {
  const { claimed, reviews, oldest } = trail;
  if (claimed !== (claim === null ? null : digestOfValue(claim))) return 'giờ nộp theo lời khai đã bị sửa';
  const isTaken = reviews.some((review) => review.claim === 1);
  // Until there were claims, a token alone made the time count.
  const isOld = offline === 1 && claimed === null && !isTaken;
  const at = isTaken ? claim : oldest?.at;
  if (isOld ? first > (oldest?.at ?? '') : first !== at || offline !== (isTaken ? 1 : 0))
    return 'thời điểm nộp lần đầu đã bị sửa';
  if (!isOld) return null;
  const vouched = db.all(sql('SELECT 1 FROM pending_token WHERE unit = ? LIMIT 1', unit));
  return vouched.length > 0 ? null : 'thời điểm theo lời khai không có mã nào chứng';
}

/** What of a report in force does not follow from its history; null where all does. */
function notFollowing(
  db: Database,
  report: StoredReport,
  accepted: readonly StoredRevision[],
  state: ReportState,
): string | null {
  const [oldest, newest] = [accepted[0], accepted.at(-1)];
  if (!oldest || !newest) return 'không có lần nộp nào';
  if (report.revision !== accepted.length) return 'số lần nộp đã bị sửa';
  if (report.digest !== newest.digest || report.at !== newest.at || report.by !== newest.by)
    return 'không phải của lần nộp mới nhất';
  if (report.unit !== newest.unit || report.bytes !== newest.doc.length)
    return 'đơn vị hoặc độ dài đã bị sửa';
  if (report.addendum !== newest.addendum) return 'số báo cáo bổ sung đã bị sửa';
  if (report.state !== state) return `trạng thái đã bị sửa: phải là «${state}»`;
  if (report.catalogue !== book.catalogue.version) return null;
  const period = periodOf(report.key);
  const [place] = db.all<{ ward: number; above: string }>(
    sql(
      'SELECT place = last AS ward, above FROM tree WHERE year = ? AND place = ?',
      period.year,
      report.key % 2 ** 24,
    ),
  );
  const reporter = place?.ward === 0 ? 'district' : 'ward';
  const above = JSON.parse(place?.above ?? '[]') as Place['above'];
  const own = bookOf(db, { id: report.unit, year: period.year, above });
  const { figures } = JSON.parse(newest.doc) as Submission;
  // Deadlines may have been moved since: whether it was in time is the only thing left open.
  const possible = [true, false].map((onTime) =>
    JSON.stringify(talliesAsCounted(own, { reporter, period, figures, onTime })),
  );
  return possible.includes(report.tallies) ? null : 'số cộng vào tổng hợp không phải của nội dung đã nộp';
}

function stateAfter(
  state: ReportState,
  action: 'submit' | ReviewRequest['action'],
  locked: boolean,
): ReportState {
  const actor =
    action === 'submit'
      ? ({ side: 'own', role: 'nhap_lieu' } as const)
      : ({ side: 'above', role: 'tong_hop' } as const);
  const step = stepOf(state, action, actor, locked);
  return step.ok ? step.state : state;
}

function digestOf({ doc }: StoredRevision): string {
  return sha256(canonicalText(JSON.parse(doc) as Submission));
}

function reviewDigest({ action, revision, message, remarks, claim }: StoredReview): string {
  const said = { action, revision, message, remarks: JSON.parse(remarks) as ReviewRequest['remarks'] };
  return digestOfValue(claim === 1 ? { ...said, claim: true } : said);
}

/** Contents that were set aside: each is the one of a row of the trail, and of each row there is one. */
function* findSetAside(db: Database, rows: readonly Row[]): Found {
  const aside = db.all<StoredRevision>(sql(`SELECT * FROM revision WHERE state = 'set_aside' ORDER BY key`));
  const nameOf = (unit: number, period: string | null, digest: string | null) =>
    `${unit} ${period} ${digest}`;
  const stored = new Set<string>();
  const seen = new Map(
    rows
      .filter(({ action }) => action === 'set_aside')
      .map((row) => [nameOf(row.unit, row.period, row.after), row.id]),
  );
  for (const one of aside) {
    const name = nameOf(one.unit, one.period, one.digest);
    stored.add(name);
    const what = `một nội dung được giữ của đơn vị số ${one.unit}, kỳ ${one.period}`;
    if (!seen.has(name)) yield { id: null, words: `nhật ký không có ${what}` };
    if (digestOf(one) !== one.digest)
      yield { id: seen.get(name) ?? null, words: `${what} không còn như khi nhận` };
  }
  // The same content may have come as a revision before: then it was not kept again.
  const accepted = new Set(
    rows.filter(({ action }) => action === 'submit').map((row) => nameOf(row.unit, row.period, row.after)),
  );
  for (const [name, id] of seen)
    if (!stored.has(name) && !accepted.has(name)) yield { id, words: 'nội dung được giữ đã mất' };
}

function* findClosings(db: Database, rows: readonly Row[]): Found {
  const closings = db.all<{
    unit: number;
    period: string;
    number: number;
    at: string;
    by: string;
    digest: string;
    code: string;
    summary: string;
    parts: string | null;
  }>(sql('SELECT * FROM closing ORDER BY unit, period, number'));
  const closed = rows.filter(({ action }) => action === 'close');
  for (const { unit, period, number, at, by, digest, code, summary, parts } of closings) {
    const kept = parts === null ? null : (JSON.parse(parts) as ClosedPart[]);
    const what = `bản khóa ${code}`;
    const row = closed.find(
      (one) => one.unit === unit && one.period === period && one.after === digest && one.at === at,
    );
    if (!row) yield { id: null, words: `nhật ký không có ${what}` };
    const made = snapshotOf(JSON.parse(summary) as Summary, kept, { number, at, by });
    if (made.digest !== digest)
      yield { id: row?.id ?? null, words: `${what}: bản tổng hợp không còn như khi khóa` };
    else if (made.code !== code)
      yield { id: row?.id ?? null, words: `${what}: mã hoặc số lần khóa đã bị sửa` };
    const lost = kept?.find(
      ([key, revision]) =>
        db.all(sql("SELECT 1 FROM revision WHERE key = ? AND state = 'accepted'", revisionKey(key, revision)))
          .length === 0,
    );
    if (lost) yield { id: row?.id ?? null, words: `${what}: một lần nộp mà bản khóa gồm không còn` };
    const [year = '', slot = ''] = period.split('-');
    const open = db.all(
      sql(
        'SELECT 1 FROM period_setting WHERE unit = ? AND year = ? AND slot = ? AND closed = 1',
        ...[unit, Number(year), slot],
      ),
    );
    if (open.length === 0) yield { id: row?.id ?? null, words: `${what}: kỳ đã bị mở lại` };
  }
  if (closed.length !== closings.length)
    yield {
      id: closed.at(-1)?.id ?? null,
      words: `nhật ký có ${closed.length} lần khóa kỳ, cơ sở dữ liệu có ${closings.length}`,
    };
}

/** Lists whose digest is that of what is stored: targets, assessments, words of plans, what is asked, and heads of documents. */
function* findLists(db: Database, rows: readonly Row[]): Found {
  const after = (action: string) => rows.filter((row) => row.action === action);
  const has = (list: readonly Row[], unit: number, digest: string) =>
    list.some((row) => row.unit === unit && row.after === digest);
  const targets = after('targets');
  for (const { unit, doc } of db.all<{ unit: number; doc: string }>(sql('SELECT unit, doc FROM target_list')))
    if (!has(targets, unit, digestOfValue(JSON.parse(doc))))
      yield { id: null, words: `chỉ tiêu của đơn vị số ${unit} không phải danh sách mà nhật ký ghi` };
  const assessed = after('assessments');
  for (const { unit, doc } of db.all<{ unit: number; doc: string }>(sql('SELECT unit, doc FROM assessment')))
    if (!has(assessed, unit, digestOfValue(JSON.parse(doc))))
      yield { id: null, words: `kết quả đánh giá của đơn vị số ${unit} không phải danh sách mà nhật ký ghi` };
  const plans = after('year-plan');
  for (const { unit, doc } of db.all<{ unit: number; doc: string }>(sql('SELECT unit, doc FROM year_plan')))
    if (!has(plans, unit, digestOfValue(JSON.parse(doc))))
      yield { id: null, words: `lời văn kế hoạch của đơn vị số ${unit} không phải bản mà nhật ký ghi` };
  const chosen = after('selection');
  const asks = db.all<{ unit: number; doc: string; own: string | null }>(
    sql('SELECT unit, doc, own FROM selection'),
  );
  for (const { unit, doc, own } of asks) {
    const proven = provenAsks({ choices: JSON.parse(doc), own: JSON.parse(own ?? '[]') });
    if (chosen.findLast((row) => row.unit === unit)?.after !== digestOfValue(proven))
      yield { id: null, words: `bộ chỉ tiêu của đơn vị số ${unit} không phải danh sách mà nhật ký ghi` };
  }
  const heads = after('document-head');
  for (const { unit, head } of db.all<{ unit: number; head: string }>(
    sql('SELECT unit, head FROM document_head'),
  )) {
    const last = heads.findLast((row) => row.unit === unit);
    if (last && last.after !== digestOfValue(JSON.parse(head)))
      yield { id: last.id, words: `thể thức văn bản của đơn vị số ${unit} đã bị sửa` };
  }
}

/** What units were made of: the last row about it has the digest of the whole list. */
function* findSuccessions(db: Database, rows: readonly Row[], unproved: string[]): Found {
  const links = listSuccessions(db);
  const last = rows.findLast(({ action }) => action === 'successions');
  if (last && last.after !== digestOfValue(links))
    yield { id: last.id, words: 'các đơn vị được nhập từ đâu không phải như nhật ký ghi' };
  if (!last && links.length > 0) unproved.push('các đơn vị được nhập từ đâu: chưa đổi từ khi có dấu');
}

/** Who may do what: the last row about a unit's people has the digest of those who are there. */
function* findRosters(db: Database, rows: readonly Row[], unproved: string[]): Found {
  const last = new Map(rows.filter(({ action }) => action === 'roster').map((row) => [row.unit, row]));
  const units = db.all<{ unit: number }>(sql('SELECT DISTINCT unit FROM membership'));
  for (const { unit } of units) {
    const row = last.get(unit);
    if (!row) unproved.push(`người của đơn vị số ${unit}: chưa đổi từ khi có dấu`);
  }
  for (const [unit, row] of last)
    if (digestOfRoster(db, unit) !== row.after)
      yield {
        id: row.id,
        words: `danh sách người của đơn vị số ${unit} không phải danh sách mà nhật ký ghi`,
      };
}
