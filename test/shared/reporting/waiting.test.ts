// «Duyệt mọi báo cáo chờ xét»: which reports wait, and what is said of each before it is approved with the others.
import { expect, test } from 'vitest';
import { catalogue } from '../../../shared/catalogue/current.ts';
import type { Figures } from '../../../shared/figures/figures.ts';
import type { Outlier } from '../../../shared/outliers/point.ts';
import { waitingReports } from '../../../shared/reporting/waiting.ts';
import type { ReportState } from '../../../shared/reporting/workflow.ts';
import type { Progress, SentReport } from '../../../shared/wire/answers.ts';

const ward = (id: number) => ({ id, code: `2${id}`, name: `Phường ${id}` });
const states: ReportState[] = ['da_nop', 'nop_lai', 'da_duyet', 'tra_lai', 'chua_nop'];
const progress = {
  items: states.map((state, i) => ({
    unit: { ...ward(i + 1), tier: 'Phường' },
    reporter: 'ward',
    periods: [{ slot: 'Y', state, revision: i + 1 }],
  })),
} as unknown as Progress;
const report = (id: number, figures: Figures, reasons: { code: string; at: string; words: string }[] = []) =>
  ({ unit: ward(id), figures, reasons }) as unknown as SentReport;

const reports = [
  report(1, { dau_sach: 154, 'gdht_dang_ky.tu': 4620 }),
  report(2, { dau_sach: 150 }, [{ code: 'R21', at: 'dau_sach', words: 'đã thanh lý sách cũ' }]),
];

test('only what was sent and not judged yet waits; the revision is the one that stands', () => {
  const waiting = waitingReports(catalogue, 'Y', { progress, reports, lastYear: [], outliers: [] });
  expect(waiting.map(({ id, revision, state }) => [id, revision, state])).toEqual([
    [2, 2, 'nop_lai'],
    [1, 1, 'da_nop'],
  ]);
});

test('what to look at comes with each: points, answers to warnings, the largest changes in percent', () => {
  const outliers = [
    { unit: ward(1), label: 'Số đầu sách', figure: '154', why: 'gấp ba các phường khác' },
  ] as Outlier[];
  // 154 against 110 is 40 % more; 4.620 against 4.200 only 10 %.
  const lastYear = [report(1, { dau_sach: 110, 'gdht_dang_ky.tu': 4200 })];
  const [first, second] = waitingReports(catalogue, 'Y', { progress, reports, lastYear, outliers });
  expect(first).toMatchObject({ id: 1, points: ['Số đầu sách: 154, gấp ba các phường khác.'], answered: [] });
  expect(first?.changes).toEqual([expect.stringMatching(/: 110 → 154 \(tăng 40 %\)$/)]);
  expect(second?.answered).toEqual([expect.stringMatching(/: «đã thanh lý sách cũ»$/)]);
});
