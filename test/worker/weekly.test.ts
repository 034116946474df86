// The weekly mail: the real scheduled handler, a mail service that records, and districts that turned it on.
import { createScheduledController } from 'cloudflare:test';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { WeeklyMail } from '../../shared/reporting/weekly.ts';
import { prove } from '../../worker/audit/proof.ts';
import type { Bindings, MailService } from '../../worker/env.ts';
import worker from '../../worker/index.ts';
import { call, db, env, inLedger, makeWorld, review, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

type Message = Parameters<MailService['send']>[0];
let sent: Message[] = [];
const failing = new Set<string>();
const MAIL: MailService = {
  async send(message) {
    if (failing.has(message.to)) throw new Error('not taken');
    sent.push(message);
  },
};
const on = { MAIL, MAIL_FROM: 'so-hoc-tap@vidu.example' };
const run = (at: string, bindings: Partial<Bindings> = on) =>
  worker.scheduled(createScheduledController({ scheduledTime: new Date(at), cron: '0 1 * * 1' }), {
    ...env,
    ...bindings,
  });
const turn = (wanted: boolean, unit = 1) =>
  send(
    `/v1/units/${unit}/weekly`,
    { wanted },
    { method: 'PUT', as: unit === 1 ? 'quan1@gmail.com' : 'quan3@gmail.com' },
  );
const look = async () => (await call('/v1/units/1/weekly', { as: 'quan1@gmail.com' })).json<WeeklyMail>();

beforeAll(async () => {
  await makeWorld();
  const at = '2016-09-29T10:00:00+07:00';
  for (const ward of [2, 3, 4]) await submit(ward, '2016-Q3', reportOf('2016-Q3', {}), { at });
  const returned = { action: 'return', revision: 1, message: 'Xem lại.', remarks: [] } as const;
  await review(2, '2016-Q3', { ...returned, remarks: [] });
  await review(3, '2016-Q3', { action: 'approve', revision: 1, message: '', remarks: [] });
});

beforeEach(() => {
  sent = [];
  failing.clear();
});

test('nobody gets it who has not turned it on', async () => {
  await run('2016-10-03T01:00:00Z');
  expect(sent).toEqual([]);
  expect(await look()).toEqual({ wanted: false, available: false, last: null });
});

test('without a mail service nothing is sent, and the district can read why', async () => {
  expect(await (await turn(true)).json()).toEqual({ wanted: true, available: false, last: null });
  await run('2016-10-03T01:00:00Z', {});
  expect(sent).toEqual([]);
  expect((await look()).last).toEqual({
    at: '2016-10-03T08:00:00+07:00',
    outcome: 'chưa gửi: máy chủ chưa có dịch vụ gửi thư',
  });
});

test('on Monday morning it tells who has sent, who is late and what waits, to those who gather and administer', async () => {
  await run('2016-10-03T01:00:00Z');
  expect(sent.map(({ from, to }) => [from, to])).toEqual([
    ['so-hoc-tap@vidu.example', 'quan.tri@gmail.com'],
    ['so-hoc-tap@vidu.example', 'quan1@gmail.com'],
  ]);
  expect(sent[0]?.subject).toBe('Tiến độ báo cáo xây dựng xã hội học tập – Quận 1 – 03/10/2016');
  const late = [
    'Bến Thành',
    'Nguyễn Thái Bình',
    'Phạm Ngũ Lão',
    'Cầu Ông Lãnh',
    'Cô Giang',
    'Nguyễn Cư Trinh',
    'Cầu Kho',
  ];
  expect(sent[0]?.text).toBe(
    [
      'Tiến độ báo cáo xây dựng xã hội học tập của Quận 1, đến ngày 03/10/2016:',
      '',
      'Quý III năm 2016: 3/10 phường đã nộp.',
      `- Chưa nộp: ${late.map((name) => `${name} (trễ 3 ngày)`).join(', ')}.`,
      '- Đã trả lại, chờ nộp lại: Tân Định.',
      '- Chờ xét: Bến Nghé.',
      '',
      'Mở bảng tổng hợp để nhắc nộp và xét báo cáo. Tắt thư này ở mục «Thư tiến độ hằng tuần» của thanh bên.',
      '',
      sent[0]?.text.split('\n').at(-1),
    ].join('\n'),
  );
  expect((await look()).last?.outcome).toBe('đã gửi 2/2 người');
  // The mail says what the trail was; so many rows of it still say the same when others have come.
  const [, rows, mark] =
    /Dấu của nhật ký hệ thống: (\d+) dòng, ([0-9a-f]{64})\./.exec(sent[0]?.text ?? '') ?? [];
  await submit(9, '2016-Q2', reportOf('2016-Q2', {}), { at: '2016-10-03T09:00:00+07:00' });
  const verdict = await inLedger((one) => prove(one, Number(rows)));
  expect([verdict.rows, verdict.fingerprint, verdict.breach]).toEqual([Number(rows), mark, null]);
  expect((await inLedger((one) => prove(one))).fingerprint).not.toBe(mark);
});

test('a cron that runs again in the same week, or twice at once, sends nothing more; the next week it does', async () => {
  await run('2016-10-03T01:05:00Z');
  await run('2016-10-09T16:59:00Z');
  expect(sent).toEqual([]);
  await Promise.all([run('2016-10-10T01:00:00Z'), run('2016-10-10T01:00:00Z')]);
  expect(sent).toHaveLength(2);
});

test('where the service takes no mail at all the week is tried again; what one reader got is not sent twice', async () => {
  failing.add('quan.tri@gmail.com').add('quan1@gmail.com');
  await run('2016-10-17T01:00:00Z');
  expect((await look()).last?.outcome).toBe('đã gửi 0/2 người');
  failing.delete('quan1@gmail.com');
  await run('2016-10-17T02:00:00Z');
  expect(sent.map(({ to }) => to)).toEqual(['quan1@gmail.com']);
  failing.clear();
  await run('2016-10-17T03:00:00Z');
  expect(sent).toHaveLength(1);
});

test('one district’s mail says nothing of another’s', async () => {
  await turn(true, 30);
  await run('2016-10-24T01:00:00Z');
  const third = sent.find(({ to }) => to === 'quan3@gmail.com');
  expect(third?.text).toContain('Võ Thị Sáu (trễ 24 ngày)');
  expect(third?.text).not.toContain('Cô Giang');
});

test('turned off it stops; each turn is in the audit, a ward cannot turn it on', async () => {
  expect((await turn(false)).status).toBe(200);
  await turn(false, 30);
  await run('2016-10-31T01:00:00Z');
  expect(sent).toEqual([]);
  const turns = await db.all<{ n: number }>({
    sql: "SELECT COUNT(*) AS n FROM audit WHERE action = 'weekly' AND unit = 1",
    values: [],
  });
  expect(turns).toEqual([{ n: 2 }]);
  expect((await send('/v1/units/9/weekly', { wanted: true }, { method: 'PUT' })).status).toBe(422);
});
