// «Đơn vị cấp trên» in the sidebars of both sides: one asks, the other takes it or does not.
import { expect, test } from 'vitest';
import { inTown, openOffice } from '../support/addon.ts';
import { expectOk } from '../support/addon-review.ts';

inTown();

interface Shown {
  ok: boolean;
  joining: { isTop: boolean; asked: string; waiting: { unit: number; from: string; words: string }[] };
}

test('the wish of one administrator waits in the sidebar of the other, who takes it', () => {
  const [mine, theirs] = [openOffice(), openOffice()];
  const master = ({ newBook, district }: typeof mine) => {
    const sheet = newBook(district.administrator, 'Bảng tổng hợp');
    expectOk(sheet.run('createMaster', { unit: district.id, year: 2016 }));
    return sheet;
  };
  const [lower, upper] = [master(mine), master(theirs)];
  const read = lower.run<Shown>('readJoining');
  expectOk(read);
  expect(read.joining).toEqual({ isTop: true, asked: '', waiting: [] });

  expect(lower.run('askToJoin', { above: 'KHONG-CO', from: '2016-07-01' })).toMatchObject({
    ...{ ok: false, title: 'Không xếp được.' },
    detail: 'Không có đơn vị nào mang mã KHONG-CO vào ngày 01/07/2016.',
  });
  const asked = lower.run<Shown>('askToJoin', { above: String(theirs.district.id), from: '2016-07-01' });
  expectOk(asked);
  expect(asked.joining.asked).toBe(
    `Đã xin vào dưới Quận 1 (mã ${theirs.district.id}) từ ngày 01/07/2016; chờ quản trị bên đó nhận.`,
  );

  const waiting = upper.run<Shown>('readJoining');
  expectOk(waiting);
  const [wish] = waiting.joining.waiting;
  expect(wish).toMatchObject({
    ...{ unit: mine.district.id, from: '2016-07-01' },
    words: expect.stringContaining('xin vào dưới đơn vị này từ ngày 01/07/2016, người xin:'),
  });
  const answer = { unit: mine.district.id, from: '2016-07-01', accept: true };
  // Nobody answers for the other side.
  expect(lower.run('answerJoining', answer)).toMatchObject({ ok: false });
  const done = upper.run<Shown>('answerJoining', answer);
  expectOk(done);
  expect(done.joining.waiting).toEqual([]);
  const after = lower.run<Shown>('readJoining');
  expectOk(after);
  expect(after.joining).toEqual({ isTop: false, asked: '', waiting: [] });
});
