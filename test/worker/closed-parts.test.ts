// What was closed is what is printed: every annex under the code is made of the revisions that were closed, an addendum is
// an addendum with its difference, and a report that was sent back is named beside the total.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Figures } from '../../shared/figures/figures.ts';
import type { Summary } from '../../shared/totals/summary.ts';
import type { CheckedCode, Snapshot } from '../../shared/wire/answers.ts';
import type { DocumentSource } from '../../shared/wire/document.ts';
import { prove } from '../../worker/audit/proof.ts';
import { sql } from '../../worker/store/database.ts';
import { call, emailOf, inLedger, makeWorld, review, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const gatherer = 'quan1@gmail.com';
const sent = async (unit: number, base: number, figures: Figures) => {
  const answer = await submit(unit, '2016-Y', { ...reportOf('2016-Y', figures), base });
  expect([answer.status, answer.status === 201 ? '' : await answer.text()]).toEqual([201, '']);
};
const source = async (unit: number, as = gatherer) =>
  (await call(`/v1/units/${unit}/documents/2016-Y`, { as })).json<DocumentSource>();
const summary = async () => (await call('/v1/units/1/summaries/2016-Y', { as: gatherer })).json<Summary>();
const booksIn = ({ lines }: Pick<Summary, 'lines'>) => lines.find(({ key }) => key === 'dau_sach')?.value;

beforeAll(async () => {
  await makeWorld();
  await sent(2, 0, { dau_sach: 10 });
  await sent(3, 0, { dau_sach: 20 });
});

describe('a report that was sent back', () => {
  test('is named beside the total it is in, which is another summary', async () => {
    const before = await summary();
    expect([booksIn(before), before.returned]).toEqual([30, undefined]);
    const back = await review(3, '2016-Y', {
      action: 'return',
      revision: 1,
      message: 'Xem lại đầu sách',
      remarks: [],
    });
    expect(back.status).toBe(201);
    const after = await summary();
    expect([booksIn(after), after.returned]).toEqual([
      30,
      [{ unit: { id: 3, code: '26737', name: 'Đa Kao' }, slot: 'Y' }],
    ]);
  });

  test('keeps the document a draft, closed or not', async () => {
    expect((await source(1)).draft).toContain('trong đó 1 báo cáo đang trả lại: Đa Kao.');
    const closed = await send('/v1/units/1/closings/2016-Y', undefined, { method: 'POST' });
    expect(closed.status).toBe(201);
    const { draft, closing } = await source(1);
    expect([draft, closing?.code]).toEqual([
      ['trong đó 1 báo cáo đang trả lại: Đa Kao.'],
      (await closed.json<Snapshot>()).code,
    ]);
  });
});

describe('after the closing', () => {
  beforeAll(async () => {
    await sent(2, 1, { dau_sach: 15 });
    await sent(4, 0, { dau_sach: 100 });
  });

  test('the district’s document prints what was closed, with the addenda as addenda', async () => {
    const { summary: printed, below, addenda } = await source(1);
    expect(booksIn(printed)).toBe(30);
    expect(below.map(({ unit, content }) => [unit.id, content.figures.dau_sach])).toEqual([
      [2, 10],
      [3, 20],
    ]);
    expect(addenda.map(({ unit, number, isFirst }) => [unit.name, number, isFirst])).toEqual([
      ['Tân Định', 1, false],
      ['Bến Nghé', 1, true],
    ]);
    expect(addenda[0]?.changes).toEqual([{ key: 'dau_sach', before: 10, after: 15 }]);
  });

  test('the ward’s own document is the addendum', async () => {
    const { own, addenda, closing } = await source(2, emailOf(2));
    expect([own?.figures.dau_sach, addenda.map(({ number }) => number), closing?.unit]).toEqual([
      15,
      [1],
      'Quận 1',
    ]);
    const untouched = await source(3, emailOf(3));
    expect([untouched.own?.figures.dau_sach, untouched.addenda]).toEqual([20, []]);
  });

  test('the code vouches for the revisions as well', async () => {
    const code = (await source(1)).closing!.code;
    const matches = async () =>
      (await (await call(`/v1/codes/${code}`, { as: gatherer })).json<CheckedCode>()).matches;
    expect([await matches(), (await inLedger(prove)).breach]).toEqual([true, null]);
    await inLedger((db) => {
      db.all(sql('DROP TRIGGER closing_is_never_changed'));
      db.all(sql("UPDATE closing SET parts = replace(parts, ',1]', ',2]')"));
    });
    expect(await matches()).toBe(false);
    expect((await inLedger(prove)).breach?.words).toContain('bản tổng hợp không còn như khi khóa');
  });
});
