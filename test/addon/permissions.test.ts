// Google asks for each permission by itself. One that was left out is told by its name, with the page on which to give
// it, and not as a network that fails.
import { expect, test } from 'vitest';
import { inTown, openOffice } from '../support/addon.ts';
import type { Failed } from '../support/addon-book.ts';

inTown();

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

interface Told extends Failed {
  link?: { words: string; url: string };
}

test('without «kết nối với dịch vụ bên ngoài» nothing is sent, and Google’s page to give it is offered', () => {
  const office = openOffice({ refusedScopes: [scope('script.external_request')] });
  const told = office.newBook(office.district.officer).run<Told>('loadState');
  expect(told).toMatchObject({
    ok: false,
    title: 'Tài khoản chưa cho phép tiện ích «kết nối với dịch vụ bên ngoài».',
    link: { words: 'Mở trang cấp quyền của Google' },
  });
  expect(told.detail).toContain('Số liệu đã gõ vẫn còn nguyên trong sổ.');
  expect(told.link?.url).toMatch(/^https:\/\/accounts\.google\.com\/.*script\.external_request/);
  expect(office.requests).toEqual([]);
});

test('what is missing is named whatever language Google’s own messages have, all at once', () => {
  const office = openOffice({
    refusedScopes: ['openid', scope('script.external_request')],
    garbledMessages: true,
  });
  expect(office.newBook(office.district.officer).run<Told>('loadState').title).toBe(
    'Tài khoản chưa cho phép tiện ích «liên kết với tài khoản Google của bạn», «kết nối với dịch vụ bên ngoài».',
  );
});

test('mail is asked for only by who sends some: the rest of the sidebar works without', () => {
  const office = openOffice({ refusedScopes: [scope('script.send_mail')] });
  const master = office.newBook(office.district.officer);
  expect(master.run('createMaster', { unit: office.district.id, year: 2016 })).toMatchObject({ ok: true });
  expect(master.run('loadState')).toMatchObject({ ok: true, state: { sort: 'master' } });
  expect(master.run<Told>('readChasing', '2016-Q1')).toMatchObject({
    ok: false,
    title: 'Tài khoản chưa cho phép tiện ích «gửi email bằng tài khoản của bạn».',
    link: { words: 'Mở trang cấp quyền của Google' },
  });
});
