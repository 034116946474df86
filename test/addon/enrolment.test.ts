// A newcomer joins a ward by a code that the district's administrator gave out; and the account at work is always named.
import { beforeAll, describe, expect, test } from 'vitest';
import { opening } from '../../demo/units.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book, Failed } from '../support/addon-book.ts';
import { expectOk } from '../support/addon-review.ts';

inTown();

let office: Office;
let master: Book;

interface Given {
  ok: true;
  code: string;
  message: string;
}

beforeAll(() => {
  office = openOffice();
  office.moveTo(opening);
  master = office.newBook(office.district.administrator, 'Bảng tổng hợp');
  expectOk(master.run('createMaster', { unit: office.district.id, year: 2016 }));
}, 60_000);

describe('an enrolment code', () => {
  test('leads a newcomer from an empty sheet to the ward’s workbook', () => {
    const ward = office.district.wards[4]!;
    const email = `moi@quan${office.district.id / 100}.example`;
    const newcomer = office.newBook(email);
    expect(newcomer.run('loadState')).toEqual({ ok: true, state: { sort: 'newcomer', email, book: '' } });

    const { units } = master.run<{ units: { code: string; label: string }[] }>('readEnrolments');
    expect(units.map(({ label }) => label)).toEqual([
      ...office.district.wards.map(({ name }) => name),
      office.district.name,
    ]);
    const given = master.run<Given>('giveEnrolment', ward.id, 'nhap_lieu', ' Trần Văn Nam ');
    expectOk(given);
    expect(given.code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(given.message).toContain(
      `Mời Trần Văn Nam ghi danh Sổ Học Tập, đơn vị ${ward.name}, vai trò Nhập liệu.`,
    );
    expect(given.message).toContain(`gõ mã: ${given.code}`);
    expect(given.message).toContain('đến hết ngày 11/01/2017');

    expect(newcomer.run('enrol', 'AAAA-AAAA-AAAA')).toMatchObject({
      ok: false,
      title: 'Mã ghi danh không đúng',
      detail: 'Không có mã này. Hãy đọc lại từng chữ, hoặc xin mã mới.',
    });
    expect(newcomer.run('enrol', ` ${given.code.toLowerCase()} `)).toEqual({
      ok: true,
      unit: ward.name,
      role: 'Nhập liệu',
      name: 'Trần Văn Nam',
    });
    expect(newcomer.run('loadState')).toMatchObject({
      state: { sort: 'empty', name: 'Trần Văn Nam', units: [{ id: ward.id }] },
    });
    expect(newcomer.run('createBook', { unit: ward.id, year: 2016 })).toMatchObject({ ok: true });
    const second = office.newBook(`hai@quan${office.district.id / 100}.example`);
    expect(second.run<Failed>('enrol', given.code)).toMatchObject({
      ok: false,
      detail: 'Mã này đã được dùng. Hãy đề nghị đơn vị tổng hợp cấp mã mới.',
    });
  });

  test('is not given to nobody, nor by who only gathers', () => {
    expect(master.run('giveEnrolment', office.district.wards[0]!.id, 'nhap_lieu', '  ')).toMatchObject({
      ok: false,
      title: 'Chưa ghi họ tên.',
    });
    const gatherer = master.as(office.district.officer);
    const refused = gatherer.run<Failed>('giveEnrolment', office.district.wards[0]!.id, 'xem', 'Ai đó');
    expect(refused).toMatchObject({ ok: false, title: 'Tài khoản không có quyền ở đơn vị này' });
  });
});

test('the sidebar is told who opened it, so that another account at work is recognised', () => {
  master.run('openSidebar');
  const [sidebar] = master.last.shown;
  expect(sidebar?.html).toContain(`<span id="opened-by" hidden>${office.district.administrator}</span>`);
});

test('an account without a unit that opens somebody’s workbook is told whose it is', () => {
  const other = master.as('khach@vidu.example');
  expect(other.run('loadState')).toEqual({
    ok: true,
    state: { sort: 'newcomer', email: 'khach@vidu.example', book: office.district.name },
  });
});
