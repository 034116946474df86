// What the Worker answers: the same shapes that the types of `shared/` promise, described for OpenAPI.
import * as z from 'zod';
import { codes } from '../../shared/checks/codes.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import type { TalliedSummary } from '../../shared/exchange/exported-summary.ts';
import type { Summary, UnitName } from '../../shared/totals/summary.ts';
import type {
  AuditEntry,
  CheckedCode,
  ClosingChanges,
  Prospect,
  Snapshot,
  Told,
  Trail,
  TrailCheck,
  TrailPage,
} from '../../shared/wire/answers.ts';
import { review } from './review.ts';
import { asking, ownLines } from './selections.ts';
import { change, receipt, submission } from './submission.ts';

const slot = z.enum(['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y']);
const time = z.string().meta({ example: '2016-12-08T09:15:00+07:00' });

export const problem = z
  .looseObject({
    type: z.string(),
    code: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
  })
  .meta({ id: 'Problem', description: 'Lời từ chối, theo RFC 9457' });

export const finding = z
  .object({
    code: z.enum(codes),
    severity: z.enum(['error', 'warning', 'info']),
    at: z.string(),
    column: z.string().exactOptional(),
    place: z.string(),
    fault: z.string(),
    remedy: z.string(),
    readings: z.array(z.string()).exactOptional(),
  })
  .meta({ id: 'Finding', description: 'Điểm cần xem lại' }) satisfies z.ZodType<Finding>;

export const findingsProblem = problem
  .extend({
    findings: z.array(finding).optional(),
    errors: z.array(z.object({ at: z.string(), fault: z.string() })).optional(),
  })
  .meta({ id: 'FindingsProblem' });

export const staleProblem = problem
  .extend({ current: receipt.nullable(), changes: z.array(change) })
  .meta({ id: 'StaleProblem' });

export const changedProblem = problem
  .extend({ current: receipt.nullable().optional() })
  .meta({ id: 'ChangedProblem' });

export const health = z.object({ status: z.literal('ok') });
export const readiness = z.object({ status: z.literal('ok'), migration: z.int(), setUp: z.boolean() });

export const unitName = z
  .object({ id: z.int(), code: z.string(), name: z.string() })
  .meta({ id: 'UnitName' }) satisfies z.ZodType<UnitName>;

const extreme = z.object({ value: z.number(), unit: unitName });

const quarterCoverage = z.object({ slot, wards: z.int(), due: z.int() });
const saidAndSum = { said: z.number(), sum: z.number() };
const quarterDifference = z.object({
  line: z.string(),
  ...saidAndSum,
  base: z.object(saidAndSum).exactOptional(),
});

export const summary = z
  .object({
    catalogue: z.string(),
    unit: unitName,
    period: receipt.shape.period,
    reported: z.int(),
    due: z.int(),
    lines: z.array(
      z.object({
        key: z.string(),
        value: z.number().nullable(),
        base: z.number().nullable().exactOptional(),
        wards: z.int(),
        asked: z.int().exactOptional(),
        quarters: z.array(quarterCoverage).exactOptional(),
        least: extreme.exactOptional(),
        most: extreme.exactOptional(),
        half: extreme
          .extend({ of: z.number() })
          .exactOptional()
          .meta({ description: 'Một đơn vị chiếm hơn nửa tổng số, hoặc hơn nửa mẫu số' }),
      }),
    ),
    unconfirmed: z
      .array(z.object({ unit: unitName, differences: z.array(quarterDifference), missing: z.array(slot) }))
      .exactOptional()
      .meta({ description: 'Đơn vị có báo cáo 6 tháng, năm nói khác tổng các quý: cần xác nhận lại' }),
    returned: z
      .array(z.object({ unit: unitName, slot }))
      .exactOptional()
      .meta({ description: 'Báo cáo có trong tổng nhưng đang trả lại' }),
    own: ownLines.exactOptional(),
  })
  .meta({ id: 'Summary', description: 'Tổng hợp' }) satisfies z.ZodType<Summary>;

export const talliedSummary = z
  .object({
    catalogue: z.string(),
    unit: unitName,
    reporter: z.enum(['ward', 'district']),
    period: receipt.shape.period,
    due: z.int(),
    asked: z.record(z.string(), z.int()).exactOptional(),
    quarters: z.array(z.object({ slot, due: z.int(), tallies: z.array(z.number()) })).exactOptional(),
    units: z.array(
      z.object({ unit: unitName, part: z.enum(['ward', 'own']), tallies: z.array(z.number()).nullable() }),
    ),
    at: z.string(),
    own: ownLines.exactOptional(),
  })
  .meta({ id: 'TalliedSummary' }) satisfies z.ZodType<TalliedSummary>;

export const building = z
  .object({ building: z.literal(true), done: z.int(), total: z.int() })
  .meta({ id: 'Building', description: 'Đang cộng dở: gọi lại cho đến khi xong' });

export const report = z.object({ receipt, submission }).meta({ id: 'Report' });

const { figures } = submission.shape;

export const prospect = z
  .object({
    refusal: z.object({ code: z.string(), title: z.string(), detail: z.string() }).nullable(),
    closed: z.boolean(),
    sent: report.nullable(),
    others: z.partialRecord(slot, figures),
    lastYear: figures.nullable(),
    lastYearIsEstimate: z.boolean(),
  })
  .meta({ id: 'Prospect', description: 'Nộp lúc này thì gặp gì' }) satisfies z.ZodType<Prospect>;

const revision = z
  .object({
    revision: z.int(),
    state: z.enum(['accepted', 'set_aside']),
    addendum: z.int(),
    base: z.int(),
    digest: z.string(),
    at: time,
    by: z.string(),
  })
  .meta({ id: 'Revision', description: 'Lần nộp; từ 2048 là nội dung đến sau, giữ lại để đối chiếu' });

export const revisions = z.object({ items: z.array(revision) });

export const oneRevision = revision
  .extend({ submission, changes: z.array(change).optional() })
  .meta({ id: 'RevisionWithContent' });

export const submissions = z
  .object({
    items: z.array(z.object({ unit: unitName, receipt, ...submission.shape })),
    next: z.int().nullable(),
  })
  .meta({ id: 'Submissions' });

const reportState = z
  .enum(['chua_nop', 'da_nop', 'tra_lai', 'nop_lai', 'da_duyet'])
  .meta({ id: 'ReportState' });
const position = {
  daysLate: z.int(),
  offline: z.boolean(),
  claim: z
    .string()
    .nullable()
    .meta({ description: 'Giờ đã sẵn sàng theo lời khai của đơn vị, chưa được công nhận' }),
  outdated: z.boolean(),
};

const role = z.enum(['nhap_lieu', 'lanh_dao', 'tong_hop', 'xem', 'quan_tri']);

export const me = z
  .object({
    email: z.string(),
    name: z.string(),
    now: time,
    years: z.array(z.int()),
    units: z.array(
      unitName.extend({
        tier: z.string(),
        role,
        reporter: z.enum(['ward', 'district']),
        parent: unitName.extend({ tier: z.string() }).nullable(),
        asking,
        own: ownLines.exactOptional(),
        periods: z.array(
          z.object({
            period: receipt.shape.period,
            name: z.string(),
            state: z.enum(['chua_mo', 'dang_mo', 'da_khoa']),
            opens: z.string().nullable(),
            due: z.string().nullable(),
            inclusive: z.boolean(),
            internal: z.string().nullable(),
            grace: z.int(),
            exception: z.string().nullable(),
            onTime: z.boolean().nullable(),
            receipt: receipt.nullable(),
            report: reportState,
            review: review.nullable(),
            ...position,
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Me' });

export const progress = z
  .object({
    unit: unitName,
    year: z.int(),
    periods: z.array(z.object({ period: receipt.shape.period, slot, name: z.string() })),
    items: z.array(
      z.object({
        unit: unitName.extend({ tier: z.string() }),
        reporter: z.enum(['ward', 'district']),
        periods: z.array(
          z.object({
            slot,
            state: reportState,
            revision: z.int(),
            at: time.nullable(),
            by: z.string().nullable(),
            onTime: z.boolean().nullable(),
            due: z.string().nullable(),
            daysLeft: z.int().nullable(),
            reminded: time.nullable(),
            ...position,
          }),
        ),
      }),
    ),
    next: z.int().nullable(),
  })
  .meta({ id: 'Progress', description: 'Tiến độ' });

export const snapshot = z
  .object({
    unit: unitName,
    period: receipt.shape.period,
    number: z.int(),
    at: time,
    by: z.string(),
    digest: z.string(),
    code: z.string(),
    summary,
  })
  .meta({ id: 'Snapshot', description: 'Tổng hợp như lúc khóa kỳ' }) satisfies z.ZodType<Snapshot>;

const trail = z
  .object({ rows: z.int(), fingerprint: z.string() })
  .meta({ description: 'Số dòng nhật ký và dấu của chừng ấy dòng' }) satisfies z.ZodType<Trail>;

export const snapshots = z.object({ items: z.array(snapshot), trail });

export const checkedCode = z
  .object({ snapshot, matches: z.boolean() })
  .meta({ id: 'CheckedCode' }) satisfies z.ZodType<CheckedCode>;

const amount = z
  .object({ value: z.number().nullable(), base: z.number().nullable(), wards: z.int() })
  .nullable();

export const closingChanges = z
  .object({
    number: z.int(),
    code: z.string(),
    reported: z.object({ before: z.int(), after: z.int() }),
    items: z.array(z.object({ key: z.string(), before: amount, after: amount })),
    addenda: z.array(
      z.object({
        unit: unitName,
        addendum: z.int(),
        revision: z.int(),
        before: z.int(),
        at: time,
        by: z.string(),
      }),
    ),
  })
  .meta({ id: 'ClosingChanges' }) satisfies z.ZodType<ClosingChanges>;

const auditEntry = z
  .object({
    id: z.int(),
    at: time,
    actor: z.string(),
    unit: unitName,
    action: z.string(),
    period: receipt.shape.period.nullable(),
    request: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' }) satisfies z.ZodType<AuditEntry>;

export const audit = z
  .object({ items: z.array(auditEntry), next: z.int().nullable() })
  .meta({ id: 'Audit', description: 'Nhật ký; một trang có thể trống mà vẫn còn trang sau' });

const simple = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullable();

const told = z.discriminatedUnion('sort', [
  z.object({
    sort: z.literal('submission'),
    revision: z.int(),
    addendum: z.int(),
    changes: z.array(change).nullable(),
    count: z.int(),
  }),
  z.object({ sort: z.literal('review'), message: z.string(), remarks: z.int() }),
  z.object({ sort: z.literal('closing'), number: z.int(), code: z.string() }),
  z.object({ sort: z.literal('enrolment'), name: z.string(), role, usedBy: z.string() }),
  z.object({
    sort: z.literal('list'),
    items: z.array(
      z.object({
        change: z.enum(['add', 'change', 'remove']),
        name: z.string(),
        before: simple,
        after: simple,
      }),
    ),
    more: z.int(),
  }),
  z.object({ sort: z.literal('unknown') }),
]) satisfies z.ZodType<Told>;

export const trailPage = z
  .object({
    items: z.array(
      z.object({
        id: z.int(),
        at: time,
        actor: z.string(),
        name: z.string(),
        unit: unitName,
        period: receipt.shape.period.nullable(),
        action: z.string(),
        told,
      }),
    ),
    older: z.int().nullable(),
  })
  .meta({ id: 'TrailPage', description: 'Nhật ký bằng lời, mới trước' }) satisfies z.ZodType<TrailPage>;

export const trailCheck = z
  .object({
    rows: z.int(),
    trail,
    breach: z.object({ id: z.int().nullable(), at: z.string(), words: z.string() }).nullable(),
  })
  .meta({
    id: 'TrailCheck',
    description: 'Nhật ký của đơn vị có còn liền mạch không',
  }) satisfies z.ZodType<TrailCheck>;

export const catalogue = z
  .looseObject({ version: z.string(), forms: z.array(z.unknown()), tables: z.array(z.unknown()) })
  .meta({ id: 'Catalogue' });
