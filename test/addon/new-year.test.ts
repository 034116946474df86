// «Mở năm» in the district's sidebar, and what its wards see before and after.
import { expect, test } from 'vitest';
import { inTown, openOffice } from '../support/addon.ts';
import { lastingDistrict } from '../support/addon-district.ts';
import { expectOk } from '../support/addon-review.ts';

inTown();

interface Choice {
  years: number[];
  ahead: object | null;
}

interface Shown {
  ok: boolean;
  newYear: {
    version: string;
    lines: string[];
    deadlines: { period: string; note: string; cutOff: string }[];
  };
}

test('a district opens 2018 as it read it; until then its wards are told by whom it will be', () => {
  const district = lastingDistrict();
  const office = openOffice({ district });
  const ward = district.wards[3]!;
  office.moveTo(new Date('2018-01-05T08:00:00+07:00'));
  const choice = () => {
    const answer = office
      .newBook(ward.email, 'Trống')
      .run<{ ok: boolean; state: { units: Choice[] } }>('loadState');
    expectOk(answer);
    return answer.state.units[0];
  };
  const before = choice();
  expect(before?.years).not.toContain(2018);
  expect(before?.ahead).toEqual({
    ...{ year: 2018, opened: false, title: 'Năm 2018 chưa mở.' },
    detail: `${district.name} sẽ mở; khi đó sổ năm 2018 tạo được ngay ở thanh bên. Sổ năm 2017 vẫn dùng như cũ.`,
  });

  const master = office.newBook(district.officer, 'Bảng tổng hợp 2017');
  expectOk(master.run('createMaster', { unit: district.id, year: 2017 }));
  const read = master.run<Shown>('readNewYear');
  expectOk(read);
  expect(read.newYear).toMatchObject({ year: 2018, opened: false, title: 'Năm 2018 chưa mở. Khi mở:' });
  expect(read.newYear.lines[0]).toBe(
    '10 đơn vị bên dưới báo cáo trong năm 2018, trong đó 10 đơn vị nộp báo cáo.',
  );
  // 30/06/2018 is a Saturday, 30/09/2018 a Sunday; by the decree Quý II is counted from 15/03 to 14/06.
  const days = read.newYear.deadlines.map(({ period, note }) => [period, note]);
  expect(days).toContainEqual(['Quý II', 'hạn nộp rơi vào Thứ Bảy']);
  expect(days).toContainEqual(['Quý III', 'hạn nộp rơi vào Chủ nhật']);
  expect(read.newYear.deadlines.find(({ period }) => period === 'Quý II')?.cutOff).toBe(
    '15/03/2018 – 14/06/2018',
  );
  // Looking has opened nothing.
  expect(choice()?.years).not.toContain(2018);

  expect(master.run('openNewYear', 'not-what-was-read')).toMatchObject({ ok: false });
  const done = master.run<Shown>('openNewYear', read.newYear.version);
  expectOk(done);
  expect(done.newYear).toMatchObject({ opened: true, title: 'Năm 2018 đã mở.' });

  expect(choice()).toMatchObject({ years: expect.arrayContaining([2018]), ahead: null });
  const book = office.newBook(ward.email, 'Sổ 2018');
  expectOk(book.run('createBook', { unit: ward.id, year: 2018 }));
});

test('one who may only look, and a ward’s own workbook, open nothing', () => {
  const district = lastingDistrict();
  const office = openOffice({ district });
  office.moveTo(new Date('2017-03-20T08:00:00+07:00'));
  const master = office.newBook(district.viewer, 'Bảng xem');
  expectOk(master.run('createMaster', { unit: district.id, year: 2017 }));
  expect(master.run('readNewYear')).toMatchObject({ ok: false });
  const book = office.newBook(district.wards[4]!.email, 'Sổ');
  expectOk(book.run('createBook', { unit: district.wards[4]!.id, year: 2017 }));
  expect(book.run('readNewYear')).toMatchObject({ ok: false, title: 'Đây không phải bảng tổng hợp.' });
});
