// «Vì sao con số này thay đổi?»: which ward moved a total, over two years, two quarters and two submissions.
import { beforeAll, describe, expect, test } from 'vitest';
import type { LineChange } from '../../shared/change/change.ts';
import type { Reason } from '../../shared/checks/reasons.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import { call, makeWorld, rowsOf, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const rate = (tu: number, mau: number): Figures => ({
  'xmc_15_tro_len.tu': tu,
  'xmc_15_tro_len.mau': mau,
});
/** Last year's families, books … are no concern here; R19 wants a reason where a base changed a lot. */
const reason: Reason = { code: 'R19', at: 'xmc_15_tro_len.mau', words: 'Rà soát lại dân số' };

async function send(ward: number, year: number, figures: Figures, base = 0, at?: string): Promise<void> {
  const code = `${year}-Y` as const;
  const content = reportOf(code, figures);
  const answer = await submit(
    ward,
    code,
    { ...content, asOf: `${year}-12-05`, base, reasons: [...(content.reasons ?? []), reason] },
    { at: at ?? `${year}-12-08T09:15:00+07:00` },
  );
  expect([ward, year, answer.status, answer.status === 201 ? '' : await answer.text()]).toEqual([
    ward,
    year,
    201,
    '',
  ]);
}

async function explain(query: string, period = '2016-Y', unit = 1): Promise<LineChange> {
  const response = await call(`/v1/units/${unit}/changes/${period}?${query}`, { as: 'quan1@gmail.com' });
  expect(response.status).toBe(200);
  return response.json<LineChange>();
}

beforeAll(async () => {
  await makeWorld();
  // 2015: 900/1000, 1600/2000, 450/500: 2950/3500 = 84,286 %.
  await send(2, 2015, rate(900, 1000));
  await send(3, 2015, rate(1600, 2000));
  await send(4, 2015, rate(450, 500));
  // 2016: ward 2 better, ward 3 as before, ward 4 has not sent, ward 5 is there for the first time:
  // 950/1000, 1600/2000, 240/400: 2790/3400 = 82,059 %.
  await send(2, 2016, rate(940, 1000));
  await send(3, 2016, rate(1600, 2000));
  await send(5, 2016, rate(240, 400));
  await send(2, 2016, rate(950, 1000), 1, '2016-12-09T10:00:00+07:00');
});

describe('compared with last year', () => {
  test('each ward’s part adds up to the change, and what coverage did is told apart', async () => {
    const { change, against } = await explain('line=xmc_15_tro_len&against=last-year');
    expect(against).toBe('2015-Y');
    // Ward 2: 50/3400 = +1,4706; ward 4 goes: (−450 + (2950/3500)·500)/3400 = −28,571/3400 = −0,8403;
    // ward 5 comes: (240 − (2950/3500)·400)/3400 = −97,143/3400 = −2,8571. Sum −2,2269;
    // shown 82,059 − 84,286 = −2,227 and 1,471 − 0,840 − 2,857 = −2,226: the lowest remainder loses a thousandth.
    // Rounded down: 1470 (0,59 left), −841 (0,66 left), −2858 (0,86 left) = −2229; two thousandths go to the last two.
    expect(change).toMatchObject({
      measure: 'share',
      before: 84_286,
      after: 82_059,
      byFigures: 1470,
      byCoverage: -3697,
      units: { before: 3, after: 3, both: 2 },
    });
    expect(change?.movers.map(({ unit, moved }) => [unit.id, moved])).toEqual([
      [5, -2857],
      [2, 1470],
      [4, -840],
    ]);
    expect(change?.movers[0]).toMatchObject({ absent: { before: 'not-sent', after: null } });
    expect(change?.movers[2]).toMatchObject({ absent: { before: null, after: 'not-sent' } });
  });

  test('a line that no ward has a figure for has nothing to compare', async () => {
    const { change } = await explain('line=phat_thanh_lan&against=last-year');
    expect(change).toBeNull();
  });

  test('a year before there was a tree has nothing to compare with', async () => {
    const { change, against } = await explain('line=xmc_15_tro_len&against=last-year', '2015-Y');
    expect([against, change]).toEqual(['2014-Y', null]);
  });
});

describe('within the same period', () => {
  test('a later submission is named with who, when, and what it changed', async () => {
    const { change, resubmissions } = await explain('line=xmc_15_tro_len&against=first');
    // 940 → 950 of 3400: 2780/3400 = 81,765 %, 2790/3400 = 82,059 %.
    expect(change).toMatchObject({ before: 81_765, after: 82_059, byCoverage: 0 });
    expect(change?.movers.map(({ unit, moved }) => [unit.id, moved])).toEqual([[2, 294]]);
    expect(resubmissions).toEqual([
      {
        unit: { id: 2, code: '26734', name: 'Tân Định' },
        revision: 2,
        at: '2016-12-09T10:00:00+07:00',
        by: 'Cán bộ Tân Định',
        before: { value: 940, base: 1000 },
        after: { value: 950, base: 1000 },
      },
    ]);
  });

  test('a submission that left this line as it was is not named', async () => {
    expect((await explain('line=xmc_15_35&against=first')).resubmissions).toEqual([]);
  });
});

test('a line that no summary has, and a comparison that does not exist, are refused in words', async () => {
  const unknown = await call('/v1/units/1/changes/2016-Y?line=khong_co', { as: 'quan1@gmail.com' });
  expect([unknown.status, (await unknown.json<{ code: string }>()).code]).toEqual([404, 'line-unknown']);
  const odd = await call('/v1/units/1/changes/2016-Y?line=xmc_15_35&against=1999', { as: 'quan1@gmail.com' });
  expect(odd.status).toBe(400);
});

test('it costs one row a unit and year, one a report, and the history of those who sent twice', async () => {
  const response = await call('/v1/units/1/changes/2016-Y?line=xmc_15_tro_len', { as: 'quan1@gmail.com' });
  // Standing 3; the unit in each period 2; eleven units in each of two years; three reports in each; then the three reports
  // again, and the two submissions of the one that was sent twice, which the database counts on reading and sorting; and
  // two that tell whether units have changed, one whether anybody has added lines.
  expect(rowsOf(response).read).toBeLessThanOrEqual(3 + 2 + 2 * 11 + 2 * 3 + 3 + 8 + 2 + 1);
});
