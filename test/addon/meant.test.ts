// What people write where a number is wanted, met at the cell: asked about in the right words, never taken for something else.
import { beforeAll, expect, test } from 'vitest';
import { catalogue } from '../../shared/catalogue/current.ts';
import { layoutOf } from '../../shared/workbook/layout.ts';
import { inTown, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { makeBook } from '../support/addon-story.ts';

inTown();

interface Checked {
  ok: true;
  result: { findings: { code: string; severity: string; at: string; cell: string; remedy: string }[] };
}

/** What is typed, and the question or the advice that it gets. */
const written: [text: string, code: string][] = [
  ...['…', '--', '/', 'x', 'N/A', 'chưa có', 'chưa báo cáo', 'không có dữ liệu'].map(nothing),
  ...['không thu thập được', 'khong co so lieu', 'Không phát sinh.'].map(nothing),
  ['khoảng 300', 'R01.estimate'],
  ['~300', 'R01.estimate'],
  ['500-600', 'R01.range'],
  ['12 (5 nữ)', 'R01.with-part'],
  ['4.066/4.620', 'R01.pair'],
  ['86,44%', 'R26.percentage'],
  ['còn trống', 'R01.unreadable'],
  ['1.234.567.890.123.456', 'R01.too-large'],
  ['-3', 'R01.negative'],
  ['4065,9999999999995', 'R27.near-whole'],
];

function nothing(text: string): [string, string] {
  return [text, 'R27.zero-or-none'];
}

const keys = layoutOf(catalogue, 2016, 'ward').forms.flatMap(({ rows }) =>
  rows.flatMap((row) =>
    row.role === 'field' && row.cells.Y.role === 'typed' && row.field.cell === 'whole' && !row.field.optional
      ? [row.key]
      : [],
  ),
);

let book: Book;
let findings: Checked['result']['findings'];

beforeAll(() => {
  const office = openOffice();
  book = makeBook(office, office.district.wards[4]!);
  written.forEach(([text], i) => {
    book.typeFigure(keys[i]!, 'Y', text);
  });
  findings = book.run<Checked>('checkPeriod', 'Y').result.findings;
}, 60_000);

test.each(written.map(([text, code], i) => [text, code, keys[i]!] as const))('«%s» is %s', (_, code, key) => {
  const place = book.placeOf(key, 'Y');
  const told = findings.filter(({ at, severity }) => at === key && severity === 'error');
  expect(told.map((finding) => [finding.code, finding.cell])).toEqual([[code, place.cell]]);
  expect(told[0]?.remedy).not.toBe('');
});

test('five million people, or a thousand tỷ đồng, pass no cell of a ward without a word', () => {
  const office = openOffice();
  const first = makeBook(office, office.district.wards[5]!);
  const cells = layoutOf(catalogue, 2016, 'ward').forms.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.role === 'field' && row.cells.Y.role === 'typed' ? [row.field] : [])),
  );
  const sizes = { whole: '5000000', money: '1000000000000' } as const;
  const typed = cells.filter(
    ({ cell, unit }) => cell === 'money' || (cell === 'whole' && /người|hộ/.test(unit)),
  );
  for (const { key, cell } of typed) first.typeFigure(key, 'Y', sizes[cell as keyof typeof sizes]);
  const told = first.run<Checked>('checkPeriod', 'Y').result.findings;
  const asked = new Set(told.filter(({ severity }) => severity !== 'info').map(({ at }) => at));
  expect(typed.length).toBeGreaterThan(60);
  expect(typed.map(({ key }) => key).filter((key) => !asked.has(key))).toEqual([]);
});

test('and none of them is sent', () => {
  const answer = book.run('submitPeriod', { slot: 'Y', asOf: '2016-12-31' });
  expect(answer).toMatchObject({ ok: false, why: 'findings' });
});
