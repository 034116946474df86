// The words of a plan of a year over HTTP: usual ones at first, then the unit's own, never written over unseen.
import { beforeAll, expect, test } from 'vitest';
import { planParts } from '../../shared/report/plan/parts.ts';
import type { AuditEntry, Plan, Problem, YearPlan } from '../../shared/wire/answers.ts';
import { call, emailOf, makeWorld, send } from '../support/worker.ts';

const address = (unit: number) => `/v1/units/${unit}/year-plan/2016`;
const read = async (unit: number, as = emailOf(10)) => (await call(address(unit), { as })).json<YearPlan>();

beforeAll(makeWorld);

test('a ward begins with usual words, with its own names in them', async () => {
  const plan = await read(10);
  expect([plan.version, plan.reporter, plan.ward, plan.due]).toEqual([0, 'ward', '', 1]);
  expect(Object.keys(plan.texts)).toEqual(planParts.map(({ key }) => key));
  expect(plan.texts.muc_tieu_chung).toMatch(/^Hoàn thành các chỉ tiêu xây dựng xã hội học tập năm 2016;/);
  expect(plan.texts.che_do).toContain('Ủy ban nhân dân phường Nguyễn Cư Trinh tổ chức tổng kết');
  const district = await read(1, 'quan1@gmail.com');
  expect([district.reporter, district.ward, district.due]).toEqual(['district', 'phường', 10]);
  expect(district.texts.phan_cong).toContain('Ủy ban nhân dân các phường');
  expect(Object.values({ ...plan.texts, ...district.texts }).join()).not.toMatch(/[{}]/);
});

test('what was written is kept, in the trail, and not written over by who has not seen it', async () => {
  const { texts } = await read(10);
  const own = { ...texts, muc_dich: 'Mục đích của phường.' };
  const put = (base: number, body: object) =>
    send(address(10), { base, texts: body }, { as: emailOf(10), method: 'PUT' });
  expect((await (await put(0, own)).json<Plan>()).applied).toBe(true);
  expect(await read(10)).toMatchObject({ version: 1, texts: own });
  const late = await put(0, texts);
  expect([late.status, (await late.json<Problem>()).code]).toEqual([409, 'list-changed']);
  const changed = await (await put(1, { ...own, yeu_cau: 'Yêu cầu mới.' })).json<Plan>();
  expect(changed.items).toMatchObject([
    { change: 'change', name: '«I.2. Yêu cầu»', after: { text: 'Yêu cầu mới.' } },
  ]);
  const { items } = await (await call('/v1/units/10/audit', { as: 'quan1@gmail.com' })).json<{
    items: AuditEntry[];
  }>();
  expect(items.filter(({ action }) => action === 'year-plan')).toHaveLength(2);
});

test('another shape is refused whole', async () => {
  const { texts, version } = await read(10);
  const { muc_dich: _, ...lacking } = texts;
  for (const body of [lacking, { ...texts, them: 'x' }, { ...texts, muc_dich: 'x'.repeat(12_001) }]) {
    const answer = await send(
      address(10),
      { base: version, texts: body },
      { as: emailOf(10), method: 'PUT' },
    );
    expect([answer.status, (await answer.json<Problem>()).code]).toEqual([422, 'list-invalid']);
  }
  expect(await read(10)).toMatchObject({ version, texts });
});
