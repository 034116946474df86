// The table of endpoints: everything that the Worker can be asked, with what goes there and what comes back. The Worker's
// routes and the add-on's client read it; an address stands nowhere else.
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { LineChange } from '../change/change.ts';
import type { Against } from '../change/comparison.ts';
import type { Effect } from '../change/effect.ts';
import type { DataValueSet, Dhis2Mapping, MappedSummary } from '../exchange/dhis2.ts';
import type { TalliedSummary } from '../exchange/exported-summary.ts';
import type { PeriodCode } from '../period.ts';
import type { DocumentHead } from '../report/head.ts';
import type { ClaimedReminders, ReminderOutcome, Reminders } from '../reporting/reminders.ts';
import type { WeeklyMail } from '../reporting/weekly.ts';
import type { Review, ReviewRequest } from '../reporting/workflow.ts';
import type { Summary } from '../totals/summary.ts';
import type {
  Assessments,
  AssessmentsRequest,
  AuditEntry,
  CheckedCode,
  ClosingChanges,
  Deadlines,
  DeadlinesRequest,
  DocumentHeadAnswer,
  Enrolled,
  Enrolment,
  Me,
  Members,
  MembersRequest,
  OnBorders,
  Outliers,
  Plan,
  Predecessors,
  Progress,
  Prospect,
  Revision,
  RevisionContent,
  Role,
  Selections,
  SelectionsRequest,
  SentReports,
  Snapshot,
  Targets,
  TargetsRequest,
  Trail,
  TrailCheck,
  TrailPage,
  Units,
  UnitsRequest,
  YearPlan,
  YearPlanRequest,
} from './answers.ts';
import type { BackupPage, Digests, Erased, Erasure, RestorePage, Setup, SetupDone } from './deployment.ts';
import type { DocumentSource } from './document.ts';
import type { Joining, JoiningAnswer, JoiningRequest } from './joining.ts';
import type { NewYear } from './new-year.ts';
import type { Arriving, Receipt, Submission } from './submission.ts';

/** What may stand in a path between braces. */
interface PathParts {
  unit: number;
  period: PeriodCode;
  year: number;
  /** Number of a revision. */
  n: number;
  /** Code of a closing, as it is printed. */
  code: string;
}

/** A page of a list: `next` is the `after` of the following one, null on the last. */
interface Paged {
  items: unknown[];
  next: number | null;
}

/** Which page. */
interface Page {
  after?: number;
  limit?: number;
}

/** `dry`: only say what would change. */
interface Dry {
  dry?: '1' | undefined;
}

/** `below`: the unit and everything below it. */
interface Below {
  below?: '1' | undefined;
}

interface Basis {
  basis?: 'submitted' | 'approved';
}

interface Plain<Answer> {
  method: 'get' | 'put' | 'post';
  path: `/v1/${string}`;
  /** A field that every whole answer has; what comes without it was written by something else on the way. */
  known: keyof Answer & string;
  /** A large sum is worked out in steps: 202 with `building` means that it is to be asked again. */
  inSteps?: true;
  /**
   * The body is a report or a draft of one, whose own check says cell by cell what is personal. Every other body
   * is searched for personal data as a whole, before it leaves and when it arrives.
   */
  isReport?: true;
}

/** An answer of which there can be more has to be read to its end, which cannot be left unsaid. */
type Endpoint<Answer> = Plain<Answer> & (Answer extends Paged ? { pages: true } : { pages?: never });

/** What the compiler knows of an endpoint; never there when the program runs. */
interface Types<Answer, Body, Query> {
  readonly types?: { answer: Answer; body: Body; query: Query };
}

function endpoint<Answer, Body = never, Query = unknown>() {
  return <const E extends Endpoint<Answer>>(said: E) => said as E & Types<Answer, Body, Query>;
}

export const endpoints = {
  /** Sets an empty deployment up, or a new year of one, with the secret of the deployment. */
  setup: endpoint<SetupDone, Setup>()({ method: 'post', path: '/v1/setup', known: 'units' }),
  /** Everything there is, page by page, for the administrator of all. */
  backup: endpoint<BackupPage, never, { after?: string }>()({
    method: 'get',
    path: '/v1/backup',
    known: 'rows',
  }),
  /** Rows of a backup into an empty deployment, with its secret. */
  restore: endpoint<{ rows: number }, RestorePage>()({
    method: 'post',
    path: '/v1/restore',
    known: 'rows',
  }),
  /** The end of it: the deployment is the one that was backed up, or nobody enters it. */
  restored: endpoint<{ digests: Digests }, { digests: Digests }>()({
    method: 'put',
    path: '/v1/restore',
    known: 'digests',
  }),
  /** Erases what is kept about somebody who has left; for the administrator of all. */
  eraseAccount: endpoint<Erased, Erasure>()({ method: 'post', path: '/v1/erasures', known: 'units' }),
  me: endpoint<Me>()({ method: 'get', path: '/v1/me', known: 'units' }),
  catalogue: endpoint<Catalogue>()({ method: 'get', path: '/v1/catalogue', known: 'version' }),

  submit: endpoint<Receipt, Arriving>()({
    method: 'put',
    path: '/v1/units/{unit}/reports/{period}',
    known: 'revision',
    isReport: true,
  }),
  /** The report in force. */
  report: endpoint<{ receipt: Receipt; submission: Submission }>()({
    method: 'get',
    path: '/v1/units/{unit}/reports/{period}',
    known: 'submission',
  }),
  /** What a report would meet if it were sent now. */
  prospect: endpoint<Prospect>()({
    method: 'get',
    path: '/v1/units/{unit}/reports/{period}/prospect',
    known: 'others',
  }),
  review: endpoint<Review, ReviewRequest>()({
    method: 'post',
    path: '/v1/units/{unit}/reports/{period}/reviews',
    known: 'action',
  }),
  /** Everything that was said about a report, oldest first. */
  reviews: endpoint<{ items: Review[] }>()({
    method: 'get',
    path: '/v1/units/{unit}/reports/{period}/reviews',
    known: 'items',
  }),
  revisions: endpoint<{ items: Revision[] }>()({
    method: 'get',
    path: '/v1/units/{unit}/reports/{period}/revisions',
    known: 'items',
  }),
  /** With `against`: where it differs from that one, whose figures are the `before`. */
  revision: endpoint<RevisionContent, never, { against?: number | undefined }>()({
    method: 'get',
    path: '/v1/units/{unit}/reports/{period}/revisions/{n}',
    known: 'submission',
  }),
  /** How a draft's rates would move those of the unit above. */
  effect: endpoint<Effect, { rates: Record<string, number> }>()({
    method: 'post',
    path: '/v1/units/{unit}/previews/{period}',
    known: 'rates',
    isReport: true,
  }),

  summary: endpoint<Summary, never, Basis>()({
    method: 'get',
    path: '/v1/units/{unit}/summaries/{period}',
    known: 'lines',
    inSteps: true,
  }),
  /** Every unit of a summary with its tallies, from one reading: what files for people are written from. */
  talliedSummary: endpoint<TalliedSummary, never, Basis>()({
    method: 'get',
    path: '/v1/units/{unit}/summaries/{period}/tallies',
    known: 'units',
  }),
  dataValueSet: endpoint<DataValueSet, never, Basis>()({
    method: 'get',
    path: '/v1/units/{unit}/summaries/{period}/dhis2.json',
    known: 'dataValues',
  }),
  mappedSummary: endpoint<MappedSummary, Dhis2Mapping, Basis>()({
    method: 'post',
    path: '/v1/units/{unit}/summaries/{period}/dhis2.json',
    known: 'dataValueSet',
  }),
  /** A period on the borders of a day: what later units came of, or earlier ones became. */
  onBorders: endpoint<OnBorders, never, { day: string; lines?: string | undefined }>()({
    method: 'get',
    path: '/v1/units/{unit}/borders/{period}',
    known: 'summary',
  }),
  /** What the units reported that a unit was made of. */
  predecessors: endpoint<Predecessors>()({
    method: 'get',
    path: '/v1/units/{unit}/predecessors/{year}',
    known: 'items',
  }),
  /** Why a line of the summary changed. */
  lineChange: endpoint<LineChange, never, { line: string; against?: Against }>()({
    method: 'get',
    path: '/v1/units/{unit}/changes/{period}',
    known: 'change',
  }),
  outliers: endpoint<Outliers>()({
    method: 'get',
    path: '/v1/units/{unit}/outliers/{period}',
    known: 'items',
  }),
  /** The reports in force of a unit and of those below it. */
  sentReports: endpoint<SentReports, never, Page>()({
    method: 'get',
    path: '/v1/units/{unit}/submissions/{period}',
    known: 'items',
    pages: true,
  }),
  /** The unit itself and everything below it in a year, with where each stands. */
  progress: endpoint<Progress, never, Page>()({
    method: 'get',
    path: '/v1/units/{unit}/progress/{year}',
    known: 'items',
    pages: true,
  }),

  /** `confirmed`: also where reports are contradicted by their quarters, which is refused and told without it. */
  close: endpoint<Snapshot, never, { confirmed?: '1' | undefined }>()({
    method: 'post',
    path: '/v1/units/{unit}/closings/{period}',
    known: 'code',
    inSteps: true,
  }),
  /** The snapshots of a closed period, oldest first. */
  closings: endpoint<{ items: Snapshot[]; trail: Trail }>()({
    method: 'get',
    path: '/v1/units/{unit}/closings/{period}',
    known: 'items',
  }),
  /** What later submissions changed against the last snapshot. */
  closingChanges: endpoint<ClosingChanges>()({
    method: 'get',
    path: '/v1/units/{unit}/closings/{period}/changes',
    known: 'addenda',
    inSteps: true,
  }),
  /** The snapshot that a printed code belongs to, and whether it still is what it was. */
  checkedCode: endpoint<CheckedCode>()({ method: 'get', path: '/v1/codes/{code}', known: 'snapshot' }),

  /** Everything that the report of a period is written from. */
  documentSource: endpoint<DocumentSource>()({
    method: 'get',
    path: '/v1/units/{unit}/documents/{period}',
    known: 'summary',
    inSteps: true,
  }),
  documentHead: endpoint<DocumentHeadAnswer>()({
    method: 'get',
    path: '/v1/units/{unit}/document-head/{year}',
    known: 'head',
  }),
  setDocumentHead: endpoint<DocumentHeadAnswer, DocumentHead>()({
    method: 'put',
    path: '/v1/units/{unit}/document-head/{year}',
    known: 'head',
  }),

  reminders: endpoint<Reminders>()({
    method: 'get',
    path: '/v1/units/{unit}/reminders/{period}',
    known: 'items',
  }),
  /** Takes today for these units, so that nobody else mails them; those already reminded are refused by name. */
  claimReminders: endpoint<ClaimedReminders, { units: number[] }>()({
    method: 'post',
    path: '/v1/units/{unit}/reminders/{period}',
    known: 'claimed',
  }),
  settleReminders: endpoint<ReminderOutcome, ReminderOutcome>()({
    method: 'put',
    path: '/v1/units/{unit}/reminders/{period}',
    known: 'sent',
  }),
  weekly: endpoint<WeeklyMail>()({ method: 'get', path: '/v1/units/{unit}/weekly', known: 'wanted' }),
  setWeekly: endpoint<WeeklyMail, { wanted: boolean }>()({
    method: 'put',
    path: '/v1/units/{unit}/weekly',
    known: 'wanted',
  }),

  deadlines: endpoint<Deadlines>()({
    method: 'get',
    path: '/v1/units/{unit}/deadlines/{year}',
    known: 'periods',
  }),
  setDeadlines: endpoint<Plan, DeadlinesRequest, Dry>()({
    method: 'put',
    path: '/v1/units/{unit}/deadlines/{year}',
    known: 'items',
  }),
  /** Who asks to stand below a unit, and below whom it asks to stand itself. */
  joining: endpoint<Joining>()({ method: 'get', path: '/v1/units/{unit}/joining', known: 'waiting' }),
  askToJoin: endpoint<Joining, JoiningRequest>()({
    method: 'put',
    path: '/v1/units/{unit}/joining',
    known: 'waiting',
  }),
  answerJoining: endpoint<Joining, JoiningAnswer>()({
    method: 'post',
    path: '/v1/units/{unit}/joining',
    known: 'waiting',
  }),
  /** What opening a year will do to a unit and those below it. */
  newYear: endpoint<NewYear>()({ method: 'get', path: '/v1/units/{unit}/years/{year}', known: 'deadlines' }),
  /** Does what was read under this version, whole or not at all; where the year is open already nothing. */
  openYear: endpoint<NewYear, { version: string }>()({
    method: 'post',
    path: '/v1/units/{unit}/years/{year}',
    known: 'deadlines',
  }),
  targets: endpoint<Targets>()({ method: 'get', path: '/v1/units/{unit}/targets/{year}', known: 'lists' }),
  setTargets: endpoint<Plan, TargetsRequest, Dry>()({
    method: 'put',
    path: '/v1/units/{unit}/targets/{year}',
    known: 'items',
  }),
  /** What the unit above says of its wards: points, inspections, plans, recognised levels. */
  assessments: endpoint<Assessments>()({
    method: 'get',
    path: '/v1/units/{unit}/assessments/{year}',
    known: 'items',
  }),
  setAssessments: endpoint<Plan, AssessmentsRequest, Dry>()({
    method: 'put',
    path: '/v1/units/{unit}/assessments/{year}',
    known: 'items',
  }),
  /** The words of the plan of a year. */
  yearPlan: endpoint<YearPlan>()({
    method: 'get',
    path: '/v1/units/{unit}/year-plan/{year}',
    known: 'texts',
  }),
  setYearPlan: endpoint<Plan, YearPlanRequest, Dry>()({
    method: 'put',
    path: '/v1/units/{unit}/year-plan/{year}',
    known: 'items',
  }),
  /** What a unit asks of the wards below it. */
  selections: endpoint<Selections>()({
    method: 'get',
    path: '/v1/units/{unit}/selection/{year}',
    known: 'asks',
  }),
  setSelections: endpoint<Plan, SelectionsRequest, Dry>()({
    method: 'put',
    path: '/v1/units/{unit}/selection/{year}',
    known: 'items',
  }),
  /** Everything below a unit, also what no longer is. */
  units: endpoint<Units>()({ method: 'get', path: '/v1/units/{unit}/children', known: 'items' }),
  setUnits: endpoint<Plan, UnitsRequest, Dry>()({
    method: 'put',
    path: '/v1/units/{unit}/children',
    known: 'items',
  }),
  members: endpoint<Members, never, Below>()({
    method: 'get',
    path: '/v1/units/{unit}/members',
    known: 'items',
  }),
  setMembers: endpoint<Plan, MembersRequest, Dry & Below>()({
    method: 'put',
    path: '/v1/units/{unit}/members',
    known: 'items',
  }),
  /** A code by which one officer joins a unit, once. */
  giveEnrolment: endpoint<Enrolment, { role: Role; name: string }>()({
    method: 'post',
    path: '/v1/units/{unit}/enrolments',
    known: 'code',
  }),
  /** Joins the unit of a code with the account in use. */
  enrol: endpoint<Enrolled, { code: string }>()({ method: 'post', path: '/v1/enrolments', known: 'unit' }),
  audit: endpoint<{ items: AuditEntry[]; next: number | null }, never, Page>()({
    method: 'get',
    path: '/v1/units/{unit}/audit',
    known: 'items',
    pages: true,
  }),
  /** The same in words, newest first: a page before a row, of one unit or period where asked. */
  trail: endpoint<
    TrailPage,
    never,
    { before?: number | undefined; of?: number | undefined; period?: string | undefined }
  >()({ method: 'get', path: '/v1/units/{unit}/trail', known: 'items' }),
  checkedTrail: endpoint<TrailCheck>()({
    method: 'get',
    path: '/v1/units/{unit}/trail/check',
    known: 'trail',
  }),
};

export type EndpointName = keyof typeof endpoints;

type TypesOf<N extends EndpointName> = NonNullable<(typeof endpoints)[N]['types']>;

export type AnswerOf<N extends EndpointName> = TypesOf<N>['answer'];

/** What is sent with it; `never` where nothing is. */
export type BodyOf<N extends EndpointName> = TypesOf<N>['body'];

type NamesIn<Path> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** What its path and its query ask for. */
export type WhereOf<N extends EndpointName> = keyof Parts<N> extends never ? Record<string, never> : Parts<N>;

type Parts<N extends EndpointName> = {
  [Name in NamesIn<(typeof endpoints)[N]['path']>]: Name extends keyof PathParts ? PathParts[Name] : never;
} & TypesOf<N>['query'];

/** The address below the Worker's: the path filled in, whatever is left over as its query. */
export function addressOf<N extends EndpointName>(name: N, where: WhereOf<N>): string {
  const { path } = endpoints[name];
  const given = Object.keys(where).map((key) => [key, (where as Record<string, unknown>)[key]] as const);
  const encoded = (value: unknown) => encodeURIComponent(String(value));
  const filled = given.reduce((text, [key, value]) => text.replace(`{${key}}`, encoded(value)), `${path}`);
  const query = given
    .filter(([key, value]) => value !== undefined && path.indexOf(`{${key}}`) < 0)
    .map(([key, value]) => `${key}=${encoded(value)}`);
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`;
}
