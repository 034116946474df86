// Closing a period from the master sheet, and checking the code that the printed report carries.
import { beforeAll, describe, expect, test } from 'vitest';
import { codeOf, opening } from '../../demo/units.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { makeMaster, review, select, unitTab } from '../support/addon-review.ts';
import { contentOf, send } from '../support/addon-story.ts';

inTown();

let office: Office;
let master: Book;

interface Closing {
  ok: true;
  closing: { code: string; digest: string; number: number; reported: number; due: number; by: string };
}

beforeAll(() => {
  office = openOffice();
  for (const ward of office.district.wards.slice(0, 9)) send(office, ward, ['Q1']);
  office.moveTo(opening);
  master = makeMaster(office, codeOf('Q1'));
}, 60_000);

describe('closing a period', () => {
  test('is not offered for a period that the sheet does not show', () => {
    expect(master.run('readClosing', codeOf('Q2'))).toMatchObject({
      ok: false,
      title: 'Bảng tổng hợp chưa hiện số liệu Quý II năm 2016.',
    });
  });

  test('names the wards that are not approved before it is confirmed', () => {
    select(master, unitTab, 'C3', 'E3');
    expect(review(master, 'approve').every((one) => one.ok)).toBe(true);
    const { wards } = office.district;
    expect(master.run('readClosing', codeOf('Q1'))).toMatchObject({
      ok: true,
      closings: [],
      waiting: [
        ...wards.slice(3, 9).map(({ name }) => ({ name, state: 'Đã nộp' })),
        { name: wards[9]!.name, state: 'Chưa nộp' },
      ],
    });
  });

  test('is refused to whoever may only look', () => {
    const answer = master.as(office.district.viewer).run<{ ok: boolean }>('closeMaster', codeOf('Q1'));
    expect(answer.ok).toBe(false);
    expect(master.run('readClosing', codeOf('Q1'))).toMatchObject({ closings: [] });
  });

  test('gives a code; the code, typed in small letters, leads to the very summary that was closed', () => {
    const { closing } = master.run<Closing>('closeMaster', codeOf('Q1'));
    expect(closing).toMatchObject({ number: 1, reported: 9, due: 10, by: 'Chuyên viên tổng hợp' });
    expect(closing.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(master.run('checkCode', ` ${closing.code.toLowerCase()} `)).toEqual({
      ok: true,
      matches: true,
      closing,
    });
    expect(master.run('readClosing', codeOf('Q1'))).toMatchObject({ closings: [closing] });
  });

  test('a code that nobody ever printed is told so, and an empty one is not asked', () => {
    const wrong = master.run<{ ok: boolean; title: string }>('checkCode', 'Q1-2016Q1-AAAA-AAAA');
    expect(wrong.ok).toBe(false);
    const before = office.requests.length;
    expect(master.run('checkCode', '  ')).toMatchObject({ ok: false, title: 'Chưa gõ mã.' });
    expect(office.requests.length).toBe(before);
  });

  test('afterwards nothing is approved or sent back any more', () => {
    select(master, unitTab, 'F3');
    const [result] = review(master, 'return', 'Xem lại');
    expect(result?.ok).toBe(false);
    expect(result?.words).toContain('Kỳ báo cáo đã khóa');
  });

  test('a correction that comes later leaves the closed summary and its code as they are', () => {
    const { closings } = master.run<{ closings: { code: string; digest: string }[] }>(
      'readClosing',
      codeOf('Q1'),
    );
    const ward = office.district.wards[9]!;
    const path = `/v1/units/${ward.id}/reports/${codeOf('Q1')}`;
    office.ask(ward.email, 'PUT', path, contentOf(ward, 'Q1'));
    expect(master.run('checkCode', closings[0]!.code)).toMatchObject({
      matches: true,
      closing: { digest: closings[0]!.digest, reported: 9 },
    });
  });
});
