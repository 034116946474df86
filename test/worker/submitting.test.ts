// Submitting a report: what is stored, what is refused, what it costs.
import { beforeAll, expect, test } from 'vitest';
import { call, makeWorld, rowsOf, submit } from '../support/worker.ts';

beforeAll(makeWorld);

test('debug', async () => {
  const me = await call('/v1/me', { as: 'phuong10@gmail.com' });
  console.log(me.status, await me.text(), rowsOf(me));
  const r = await submit(10, '2016-Q1', { figures: { phat_thanh_lan: 6 } });
  console.log(r.status, (await r.text()).slice(0, 3000), rowsOf(r));
  const o = await call('/openapi.json');
  console.log(o.status, (await o.text()).length);
  expect(1).toBe(1);
});
