// Before a ward submits: what its report would do to the district's rates.
import { beforeAll, expect, test } from 'vitest';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { fillBook, send } from '../support/addon-story.ts';

inTown();

let office: Office;
let book: Book;

interface Previewed {
  ok: true;
  effect: { above: string; moved: string[]; same: number; withheld: number };
}

beforeAll(async () => {
  office = openOffice();
  for (const ward of office.district.wards.slice(0, 2)) send(office, ward, ['Y']);
  book = await fillBook(office, office.district.wards[8]!);
}, 60_000);

test('with two other wards nothing is told but how many rates there would be', () => {
  const { effect } = book.run<Previewed>('previewEffect', 'Y');
  expect(effect.moved).toEqual([]);
  expect(effect.withheld).toBeGreaterThan(5);
});

test('with the nine others: the printed rates of the district, before and after', () => {
  for (const ward of office.district.wards.slice(2)) {
    if (ward.index !== 8) send(office, ward, ['Y']);
  }
  office.moveTo(new Date('2016-12-28T10:05:00+07:00'));
  const { effect } = book.run<Previewed>('previewEffect', 'Y');
  expect(effect.above).toBe('Quận 1');
  // 22.576/23.478 = 96,16 % without Nguyễn Cư Trinh; with it 25.722/26.680 = 96,41 %: one decimal of each is told.
  expect(effect.moved).toContain(
    'Học sinh, sinh viên tham gia học tập các chương trình giáo dục kỹ năng sống tại các cơ sở giáo dục: 96,2% → 96,4%',
  );
  expect(effect.moved.every((text) => /: \d{1,3},\d% → \d{1,3},\d%$/.test(text))).toBe(true);
});

test('nothing was sent', () => {
  const ward = office.district.wards[8]!;
  expect(office.ask(ward.email, 'GET', `/v1/units/${ward.id}/reports/2016-Y`).status).toBe(404);
  expect(office.requests.filter(({ method }) => method.toUpperCase() === 'PUT')).toEqual([]);
});
