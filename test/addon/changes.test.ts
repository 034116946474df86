// «Vì sao con số này thay đổi?» on the master sheet: which figure is meant, which wards moved it, who sent it anew.
import { beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../demo/units.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { makeMaster, select, unitCellOf } from '../support/addon-review.ts';
import { contentOf, send } from '../support/addon-story.ts';

inTown();

const totals = 'Tổng hợp';
const byWard = 'Theo phường';
const literate = 'Người từ 15 tuổi trở lên biết chữ';

interface Explained {
  label: string;
  sentence: string;
  lacking: string;
  bars: { name: string; detail: string; text: string; from: number; to: number; sort: string }[];
  resubmissions: string[];
}

let office: Office;
let master: Book;

beforeAll(() => {
  office = openOffice();
  for (const ward of office.district.wards) send(office, ward, ['Q3', 'Q4', 'Y']);
  const last = office.district.wards[9]!;
  const content = contentOf(last, 'Y');
  office.moveTo(new Date('2016-12-28T09:00:00+07:00'));
  const { status } = office.ask(last.email, 'PUT', `/v1/units/${last.id}/reports/${codeOf('Y')}`, {
    ...content,
    base: 1,
    figures: { ...content.figures, 'xmc_15_tro_len.tu': 5931 },
  });
  expect(status).toBe(201);
  office.moveTo(new Date('2016-12-28T10:05:00+07:00'));
  master = makeMaster(office, codeOf('Y'));
}, 60_000);

const explain = (against: string) =>
  master.run<{ ok: true; explained: Explained } | { ok: false; title: string }>('explainChange', against);

function explained(against: string): Explained {
  const answer = explain(against);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.explained;
}

function rowOf(name: string): number {
  return master.sheet(totals).cells.find((cell) => cell.column === 1 && cell.text === name)!.row;
}

test('a rate is explained by the ward that sent it anew, with who, when and from what to what', () => {
  select(master, totals, `C${rowOf(literate)}`);
  const { sentence, bars, resubmissions } = explained('first');
  // Cầu Kho 5.905 → 5.931 of 6.031; the district 74.742 → 74.768 of 75.383: 99,1497 → 99,1842 %, 26/75.383 = +0,0345.
  expect(sentence).toBe(
    `«${literate}» tăng từ 99,150% (lần nộp đầu) lên 99,184% (hiện nay), chủ yếu do Phường Cầu Kho (+0,034 điểm %).`,
  );
  expect(bars.map(({ name, text, sort }) => [name, text, sort])).toEqual([
    ['Lần nộp đầu', '99,150%', 'total'],
    ['Phường Cầu Kho', '+0,034 điểm %', 'up'],
    ['Hiện nay', '99,184%', 'total'],
  ]);
  expect(bars[1]?.detail).toBe('5.905/6.031 → 5.931/6.031');
  expect([bars[1]?.from, bars[1]?.to]).toEqual([99_150, 99_184]);
  expect(resubmissions).toEqual([
    `Phường Cầu Kho nộp lần 2 lúc 28/12/2016 09:00 (Cán bộ ${office.district.wards[9]!.name}): 5.905/6.031 → 5.931/6.031`,
  ]);
});

test('a ward’s cell on «Theo phường» asks about the same line, wherever the district has put rows of its own', () => {
  master.edit({ kind: 'insertRows', sheet: master.idOf(totals), at: 5, count: 2 });
  master.type(totals, 'A5', 'Ghi chú riêng của quận');
  select(master, totals, `A${rowOf(literate)}`);
  expect(explained('first').bars).toHaveLength(3);
  select(master, byWard, unitCellOf(master, `Tỷ lệ: ${literate}`, 'Phường Cầu Kho'));
  expect(explained('first').label).toBe(literate);
  expect(master.calls).toBeLessThanOrEqual(7);
});

test('the quarter before: every ward’s difference, ten of them, adding up to the total', () => {
  const book = makeMaster(office, codeOf('Q4'));
  const row = book
    .sheet(totals)
    .cells.find((cell) => cell.text === 'Tổng số lượt người tham gia học tập tại TTHTCĐ')!.row;
  select(book, totals, `A${row}`);
  const answer = book.run<{ ok: true; explained: Explained }>('explainChange', 'previous');
  const { bars, sentence } = answer.explained;
  const [first] = bars;
  const last = bars[bars.length - 1]!;
  expect(bars[bars.length - 2]!.to).toBe(last.to);
  expect([first!.name, last.name]).toEqual(['Quý III năm 2016', 'Quý IV năm 2016']);
  expect(sentence).toMatch(
    / giảm từ [\d.]+ lượt người \(Quý III năm 2016\) xuống [\d.]+ lượt người \(Quý IV năm 2016\)/,
  );
});

test('a year that nobody has reported is said to be lacking', () => {
  select(master, totals, `C${rowOf(literate)}`);
  expect(explained('last-year')).toMatchObject({
    bars: [],
    lacking: `Chưa so sánh được «${literate}»: năm 2016 hoặc năm 2015 chưa có số liệu của dòng này.`,
  });
});

test('a title, and another sheet, are no figure: the officer is told what to click', () => {
  select(master, totals, 'A4');
  expect(explain('first')).toMatchObject({ ok: false, title: 'Chưa chọn con số nào.' });
  select(master, 'Tiến độ', 'B4');
  expect(explain('first')).toMatchObject({ ok: false, title: 'Chưa chọn con số nào.' });
});
