// The Worker as tests use it: a world of units and people, tokens, and requests over HTTP.
import { createExecutionContext, reset, runInDurableObject, waitOnExecutionContext } from 'cloudflare:test';
import { env as bindings } from 'cloudflare:workers';
import { importJWK, type JWK, SignJWT } from 'jose';
import { catalogue } from '../../shared/catalogue/current.ts';
import { daysOf, type PeriodCode, readPeriodCode, type Slot } from '../../shared/period.ts';
import type { ReviewRequest } from '../../shared/reporting/workflow.ts';
import type { Submission } from '../../shared/wire/submission.ts';
import type { Bindings } from '../../worker/env.ts';
import { ledgerOf } from '../../worker/gate/ledger.ts';
import worker from '../../worker/index.ts';
import { type Database, openDatabase, type Statement } from '../../worker/store/database.ts';
import { type Role, saveMemberships } from '../../worker/store/memberships.ts';
import { savePeriodSettings } from '../../worker/store/period-settings.ts';
import { type NewUnit, saveTree, saveUnits } from '../../worker/store/units.ts';
import { type Inside, insideOf } from './ledger-calls.ts';

export const env = bindings as unknown as Bindings & { KEYS: Record<string, JWK> };

/** Does something with the database of the ledger, for what no route does. */
export function inLedger<T>(work: (db: Database) => T): Promise<T> {
  return runInDurableObject(ledgerOf(env) as never, (_, state) => work(openDatabase(state.storage as never)));
}

/** Asks the routes without the gate in front. */
export function insideLedger<T>(work: (inside: Inside) => Promise<T>): Promise<T> {
  return runInDurableObject(ledgerOf(env) as never, (_, state) => work(insideOf(state.storage as never)));
}

/** One statement on the database of the ledger. */
export const db = { all: <Row>(statement: Statement) => inLedger((one) => one.all<Row>(statement)) };

export const localIssuer = 'http://127.0.0.1:8788';
export const audience = 'so-hoc-tap-workbench';

/** Another row of the audit, after which nothing is answered from memory. */
export const forgetAnswers = () =>
  db.all({
    sql: "INSERT INTO audit (chain, at, actor, unit, action, request, link) VALUES ('', '', '', 1, 'test', '', '')",
    values: [],
  });

/** The time of every test that says nothing else: the day after the year's reports fell due. */
export const now = '2016-12-08T09:15:00+07:00';

/** Quận 1 with ten wards, as ids 2 to 11; Quận 3 with one ward; a city above both. */
export const units: NewUnit[] = [
  { id: 1, code: '760', name: 'Quận 1', tier: 'Quận', parent: 20 },
  ...[
    'Tân Định',
    'Đa Kao',
    'Bến Nghé',
    'Bến Thành',
    'Nguyễn Thái Bình',
    'Phạm Ngũ Lão',
    'Cầu Ông Lãnh',
    'Cô Giang',
    'Nguyễn Cư Trinh',
    'Cầu Kho',
  ].map((name, i) => ({ id: i + 2, code: String(26734 + 3 * i), name, tier: 'Phường', parent: 1 })),
  { id: 20, code: '79', name: 'Thành phố Hồ Chí Minh', tier: 'Thành phố', parent: null },
  { id: 30, code: '770', name: 'Quận 3', tier: 'Quận', parent: 20 },
  { id: 31, code: '27127', name: 'Võ Thị Sáu', tier: 'Phường', parent: 30 },
];

/** Makes the world anew: units, the tree of 2016, one person for every role, open periods. */
export async function makeWorld(): Promise<void> {
  // Files share a workerd, so that the product is loaded once and not thirty times.
  await reset();
  await inLedger(fillWorld);
}

function fillWorld(db: Database): void {
  saveUnits(
    db,
    [...units].sort((a, b) => ((a.parent ?? 0) === 20 || a.parent === null ? -1 : b.id - a.id)).sort(byDepth),
  );
  saveTree(db, 2016);
  saveTree(db, 2015);
  saveMemberships(db, [
    ...units
      .filter(({ tier }) => tier === 'Phường')
      .map(({ id, name }) => member(emailOf(id), id, 'nhap_lieu', `Cán bộ ${name}`)),
    member('lanh.dao@gmail.com', 10, 'lanh_dao', 'Lãnh đạo Nguyễn Cư Trinh'),
    member('xem.phuong@gmail.com', 10, 'xem', 'Người xem phường'),
    member('quan1@gmail.com', 1, 'tong_hop', 'Cán bộ Quận 1'),
    member('xem.quan1@gmail.com', 1, 'xem', 'Người xem quận'),
    member('quan.tri@gmail.com', 1, 'quan_tri', 'Quản trị Quận 1'),
    member('quan3@gmail.com', 30, 'tong_hop', 'Cán bộ Quận 3'),
    member('thanh.pho@gmail.com', 20, 'tong_hop', 'Cán bộ thành phố'),
  ]);
  const setting = (unit: number, year: number, slot: Slot, opens: string, due: string) => ({
    unit,
    year,
    slot,
    opens: `${year}-${opens}`,
    due: `${year}-${due}`,
    inclusive: slot !== 'Y',
    closed: false,
  });
  savePeriodSettings(
    db,
    [2015, 2016].flatMap((year) => [
      setting(20, year, 'Q1', '03-01', '03-30'),
      setting(20, year, 'Q2', '06-01', '06-30'),
      setting(20, year, 'H1', '06-01', '06-30'),
      setting(20, year, 'Q3', '09-01', '09-30'),
      setting(20, year, 'Q4', '12-01', '12-30'),
      setting(1, year, 'Y', '12-01', '12-10'),
    ]),
  );
}

function byDepth(a: NewUnit, b: NewUnit): number {
  const depth = ({ parent }: NewUnit): number =>
    parent === null ? 0 : 1 + depth(units.find(({ id }) => id === parent)!);
  return depth(a) - depth(b);
}

function member(email: string, unit: number, role: Role, name: string) {
  return { email, unit, role, name };
}

/** Address of the officer of a ward. */
export function emailOf(unit: number): string {
  return `phuong${unit}@gmail.com`;
}

export interface TokenOptions {
  issuer?: string;
  /** Whose key signs; the issuer's own unless said otherwise. */
  key?: string;
  audience?: string;
  sub?: string;
  algorithm?: string;
  verified?: unknown;
  at?: string;
  minutes?: number;
}

export async function tokenFor(email: string, options: TokenOptions = {}): Promise<string> {
  const { issuer = localIssuer, at = now, minutes = 60, algorithm = 'RS256' } = options;
  const issued = Math.floor(new Date(at).getTime() / 1000);
  return new SignJWT({
    email,
    ...(options.verified === null ? {} : { email_verified: options.verified ?? true }),
    name: 'Tên trong tài khoản',
  })
    .setProtectedHeader({ alg: algorithm, kid: 'test' })
    .setIssuer(issuer)
    .setAudience(options.audience ?? audience)
    .setSubject(options.sub ?? `sub of ${email}`)
    .setIssuedAt(issued)
    .setExpirationTime(issued + minutes * 60)
    .sign(await importJWK(env.KEYS[options.key ?? issuer]!, algorithm));
}

export interface Call {
  as?: string;
  token?: string;
  at?: string;
  method?: string;
  body?: BodyInit;
  headers?: Record<string, string>;
  env?: Partial<Bindings>;
}

/** One request; `as` signs a token for that person at that time. */
export async function call(path: string, options: Call = {}): Promise<Response> {
  const at = options.at ?? now;
  const token = options.token ?? (options.as ? await tokenFor(options.as, { at }) : undefined);
  const context = createExecutionContext();
  const request = new Request(`https://so-hoc-tap.example${path}`, {
    method: options.method ?? 'GET',
    headers: {
      'X-Demo-Clock': at,
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...options.headers,
    },
    ...(options.body === undefined ? {} : { body: options.body }),
  });
  const response = await worker.fetch(request, { ...env, ...options.env }, context);
  await waitOnExecutionContext(context);
  return response;
}

/** Submits a report as the ward's officer, or as somebody else. */
export function submit(
  unit: number,
  period: PeriodCode,
  content: Partial<Submission>,
  options: Call = {},
): Promise<Response> {
  const submission = {
    catalogue: catalogue.version,
    base: 0,
    asOf: daysOf(readPeriodCode(period)!).last,
    figures: {},
    tables: {},
    notes: {},
    ...content,
  };
  return call(`/v1/units/${unit}/reports/${period}`, {
    as: emailOf(unit),
    method: 'PUT',
    body: JSON.stringify(submission),
    ...options,
    headers: { 'Content-Type': 'application/json', ...options.headers },
  });
}

/** Sends JSON as somebody, the district's officer unless said otherwise. */
export function send(path: string, body: unknown, options: Call = {}): Promise<Response> {
  return call(path, {
    as: 'quan1@gmail.com',
    method: 'POST',
    body: JSON.stringify(body),
    ...options,
    headers: { 'Content-Type': 'application/json', ...options.headers },
  });
}

/** Reviews a report as the district's officer, or as somebody else. */
export function review(
  unit: number,
  period: PeriodCode,
  request: ReviewRequest,
  options: Call = {},
): Promise<Response> {
  return send(`/v1/units/${unit}/reports/${period}/reviews`, request, options);
}

/** Rows read and written, as the ledger reports them. */
export function rowsOf(response: Response): { read: number; written: number } {
  const [read = 0, written = 0] = (response.headers.get('X-Rows') ?? '').split('/').map(Number);
  return { read, written };
}
