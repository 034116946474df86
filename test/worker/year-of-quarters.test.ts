// What a quarter says has one home, the quarter: years and half-years of what is counted quarterly are sums of the
// quarters in force, each over the wards that stood in it.
import { beforeAll, describe, expect, test } from 'vitest';
import type { LineChange } from '../../shared/change/change.ts';
import type { TalliedSummary } from '../../shared/exchange/exported-summary.ts';
import { exportedOf } from '../../shared/exchange/exported-summary.ts';
import type { PeriodCode, Slot } from '../../shared/period.ts';
import { coverageInWords } from '../../shared/totals/coverage.ts';
import { type Summary, type SummaryLine, summaryOf as summaryFrom } from '../../shared/totals/summary.ts';
import { addTallies, reportsKey, type Tallies, tallyPosition } from '../../shared/totals/tally.ts';
import type { Snapshot } from '../../shared/wire/answers.ts';
import type { DocumentSource } from '../../shared/wire/document.ts';
import { book } from '../../worker/book.ts';
import { saveMemberships } from '../../worker/store/memberships.ts';
import { savePeriodSettings } from '../../worker/store/period-settings.ts';
import { saveTree, saveUnits } from '../../worker/store/units.ts';
import { call, emailOf, inLedger, makeWorld, review, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const year = 2014;
const [steady, changing, empty] = [40, 50, 60];
const [one, two, three] = [41, 42, 43];
const [a, b, c, d] = [51, 52, 53, 54];
const gatherer = 'tong.hop@gmail.com';
const quarters: readonly Slot[] = ['Q1', 'Q2', 'Q3', 'Q4'];
const code = (slot: Slot): PeriodCode => `${year}-${slot}`;

const key = 'hoc_bong_suat';
async function sent(unit: number, slot: Slot, amount: number, base = 0): Promise<void> {
  // Nobody held a class: a quarter says 0 of them, so a year says it too.
  const { figures } = reportOf(code('Q1'));
  const none = Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure === 0));
  const content = reportOf(code(slot), { ...(slot === 'Y' ? none : {}), [key]: amount });
  const answer = await submit(unit, code(slot), { ...content, base });
  expect([unit, slot, answer.status, answer.status === 201 ? '' : await answer.text()]).toEqual([
    ...[unit, slot, 201, ''],
  ]);
}

async function got<T>(path: string, as = gatherer): Promise<T> {
  const answer = await call(path, { as });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.json<T>();
}

const summaryOf = (unit: number, slot: Slot, query = '') =>
  got<Summary>(`/v1/units/${unit}/summaries/${code(slot)}${query}`);
const lineIn = ({ lines }: Summary): SummaryLine => lines.find((line) => line.key === key)!;
const total = async (unit: number, slot: Slot, query = '') =>
  lineIn(await summaryOf(unit, slot, query)).value;

async function judge(unit: number, slot: Slot, action: 'approve' | 'reopen'): Promise<void> {
  const message = action === 'reopen' ? 'Sửa quý I' : '';
  const request = { action, revision: 1, message, remarks: [] };
  const answer = await review(unit, code(slot), request, { as: gatherer });
  expect([unit, slot, answer.status]).toEqual([unit, slot, 201]);
}

beforeAll(async () => {
  await makeWorld();
  const ward = (id: number, name: string, parent: number) => ({
    ...{ id, name, parent, code: String(27000 + id), tier: 'Phường' },
  });
  await inLedger((db) => {
    saveUnits(db, [
      ...[steady, changing, empty].map((id) => ({
        ...{ id, code: String(700 + id), name: `Quận ${id}`, tier: 'Quận', parent: 20 },
      })),
      ward(one, 'Một', steady),
      ward(two, 'Hai', steady),
      ward(three, 'Ba', steady),
      ward(a, 'A', changing),
      { ...ward(b, 'B', changing), validTo: `${year}-06-30` },
      { ...ward(c, 'C', changing), validTo: `${year}-06-30` },
      { ...ward(d, 'D', changing), validFrom: `${year}-07-01` },
      ward(61, 'Vắng', empty),
      ward(62, 'Thiếu', empty),
    ]);
    saveTree(db, year);
    saveMemberships(db, [
      ...[one, two, three, a, b, c, d, 61, 62].map((unit) => ({
        ...{ email: emailOf(unit), unit, role: 'nhap_lieu' as const, name: `Cán bộ ${unit}` },
      })),
      ...[steady, changing, empty, 20].map((unit) => ({
        ...{ email: gatherer, unit, role: 'tong_hop' as const, name: 'Cán bộ tổng hợp' },
      })),
    ]);
    savePeriodSettings(
      db,
      (['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y'] as const).map((slot) => ({
        ...{ unit: 20, year, slot, opens: `${year}-01-01`, due: `${year}-12-30` },
        ...{ inclusive: true, closed: false },
      })),
    );
  });
  for (const ward of [one, two, three]) {
    for (const quarter of quarters) await sent(ward, quarter, 10);
    await sent(ward, 'Y', 40);
    for (const slot of [...quarters, 'Y'] as const) await judge(ward, slot, 'approve');
  }
});

describe('three wards with 10 scholarships a quarter, all approved; then one corrects its first quarter to 100', () => {
  test('the year of 120 reads 210 at once', async () => {
    expect(await total(steady, 'Y')).toBe(120);
    const before = await summaryOf(steady, 'Y');
    expect(before.unconfirmed).toBeUndefined();
    await judge(one, 'Q1', 'reopen');
    await sent(one, 'Q1', 100, 1);
    expect([await total(steady, 'Q1'), await total(steady, 'H1'), await total(steady, 'Y')]).toEqual([
      120, 150, 210,
    ]);
    // The ward's own year: 100 + 10 + 10 + 10; the city has it as well.
    expect([await total(one, 'Y'), await total(20, 'Y')]).toEqual([130, 210]);
    const line = lineIn(await summaryOf(steady, 'Y'));
    expect([line.least?.value, line.most]).toEqual([
      40,
      { value: 130, unit: { id: one, code: '27041', name: 'Một' } },
    ]);
  });

  test('of approved reports it is 110 until the correction is approved', async () => {
    // Ward one has 10 + 10 + 10 approved in the other quarters: 30 + 40 + 40.
    expect(await total(steady, 'Y', '?basis=approved')).toBe(110);
  });

  test('its year is to be confirmed again, with the difference', async () => {
    const unconfirmed = [
      {
        unit: { id: one, code: '27041', name: 'Một' },
        differences: [{ line: key, said: 40, sum: 130 }],
        missing: [],
      },
    ];
    for (const unit of [steady, one]) expect((await summaryOf(unit, 'Y')).unconfirmed).toEqual(unconfirmed);
    expect((await summaryOf(two, 'Y')).unconfirmed).toBeUndefined();
  });

  test('the document is a draft that says why', async () => {
    const { draft } = await got<DocumentSource>(`/v1/units/${steady}/documents/${code('Y')}`);
    expect(draft).toContainEqual(
      expect.stringMatching(/^Một cần xác nhận lại: .+ báo cáo ghi 40, các quý cộng lại 130\.$/),
    );
  });

  test('closing names the ward and asks; who confirms closes 210', async () => {
    const close = (query = '') =>
      call(`/v1/units/${steady}/closings/${code('Y')}${query}`, { as: gatherer, method: 'POST' });
    const refused = await close();
    const { code: reason, detail } = await refused.json<{ code: string; detail: string }>();
    expect([refused.status, reason]).toEqual([409, 'closing-unconfirmed']);
    expect(detail).toContain('Một cần xác nhận lại');
    const closed = await close('?confirmed=1');
    expect(closed.status).toBe(201);
    expect(lineIn((await closed.json<Snapshot>()).summary).value).toBe(210);
  });

  test('what changed the year since its first reports is the quarter', async () => {
    const change = await got<LineChange>(
      `/v1/units/${steady}/changes/${code('Y')}?line=${key}&against=first`,
    );
    // 120 and 210, in thousandths where a measure has decimals: the mover is ward one alone, by 90.
    expect(change.change).toMatchObject({ before: 120, after: 210 });
    expect(change.change?.movers.map(({ unit, moved }) => [unit.id, moved])).toEqual([[one, 90]]);
    expect(change.resubmissions).toMatchObject([
      { unit: { id: one }, before: { value: 10 }, after: { value: 100 } },
    ]);
  });
});

describe('A all year, B and C until 30/06, D made of both from 01/07', () => {
  beforeAll(async () => {
    for (const quarter of ['Q1', 'Q2'] as const) {
      await sent(a, quarter, 10);
      await sent(b, quarter, 20);
      await sent(c, quarter, 30);
    }
    for (const quarter of ['Q3', 'Q4'] as const) await sent(a, quarter, 10);
    await sent(d, 'Q3', 40);
    await sent(d, 'Q4', 50);
    await sent(a, 'Y', 40);
    await sent(d, 'Y', 90);
  });

  test('are 60, 60, 120, 50, 60 and 230', async () => {
    const slots: Slot[] = ['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y'];
    expect(await Promise.all(slots.map((slot) => total(changing, slot)))).toEqual([60, 60, 120, 50, 60, 230]);
    // The city: 210 more of the other district.
    expect(await total(20, 'Y')).toBe(440);
  });

  test('D’s own year is 90, and nothing is to be confirmed', async () => {
    expect(await total(d, 'Y')).toBe(90);
    expect((await summaryOf(changing, 'Y')).unconfirmed).toBeUndefined();
  });

  test('its coverage says what it is about', async () => {
    const summary = await summaryOf(changing, 'Y');
    const line = lineIn(summary);
    expect(coverageInWords(line, summary.due, 'phường')).toBe('3/3 phường quý I, II · 2/2 quý III, IV');
    expect([summary.reported, summary.due]).toEqual([2, 2]);
  });

  test('D is not held against A: half a year is no whole one', async () => {
    const { least, most } = lineIn(await summaryOf(changing, 'Y'));
    expect([least?.unit.name, most?.unit.name, most?.value]).toEqual(['A', 'A', 40]);
  });

  test('an exported file has B and C in its rows, and the same total', async () => {
    const tallied = await got<TalliedSummary>(`/v1/units/${changing}/summaries/${code('Y')}/tallies`);
    const exported = exportedOf(book, tallied);
    expect(
      exported.units.map(({ unit, summary }) => [unit.name, summary ? lineIn(summary).value : null]),
    ).toEqual([
      ['A', 40],
      ['D', 90],
      ['B', 50 - 10],
      ['C', 60],
    ]);
    expect(lineIn(exported.total)).toMatchObject({
      value: 230,
      quarters: lineIn(await summaryOf(changing, 'Y')).quarters,
    });
  });
});

describe('a year without its quarters', () => {
  test('counts nothing silently: the quarters that lack are told', async () => {
    await sent(61, 'Y', 40);
    await sent(62, 'Q1', 5);
    const summary = await summaryOf(empty, 'Y');
    const line = lineIn(summary);
    expect(line.value).toBe(5);
    expect(coverageInWords(line, summary.due, 'phường')).toBe('1/2 phường quý I · 0/2 quý II, III, IV');
    expect(summary.unconfirmed).toMatchObject([
      { unit: { id: 61 }, differences: [{ line: key, said: 40, sum: 0 }], missing: quarters },
    ]);
  });

  test('in time is said of all that should have sent: one late, one silent are 0 of 2', async () => {
    const { lines } = await summaryOf(empty, 'Y');
    expect(lines.find((line) => line.key === 'bao_cao_dung_han=co')).toMatchObject({ value: 0, base: 2 });
  });
});

test('nine days after the day 166 of 168 wards have sent: in time are 166 of 168', async () => {
  // The rule itself, on numbers of the size of a province: who has not sent is not in time.
  const at = tallyPosition(book);
  const ward = (): Tallies => {
    const tallies = new Array<number>(book.ledger.length).fill(0);
    tallies[at(reportsKey)] = 1;
    tallies[at('bao_cao_dung_han#')] = 1;
    tallies[at('bao_cao_dung_han=co')] = 1;
    return tallies;
  };
  const sum = addTallies(Array.from({ length: 166 }, ward));
  const unit = { id: 79, code: '79', name: 'Thành phố Hồ Chí Minh' };
  const { lines, reported, due } = summaryFrom(
    book,
    { tallies: sum, extremes: {} },
    { unit, period: '2025-Q3', due: 168 },
    () => unit,
  );
  expect([reported, due]).toEqual([166, 168]);
  expect(lines.find((line) => line.key === 'bao_cao_dung_han=co')).toMatchObject({ value: 166, base: 168 });
});
