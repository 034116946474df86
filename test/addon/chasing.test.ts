// «Nhắc nộp»: the right wards, a polite message, mail through the officer's account, never twice a day, said ward by ward.
import { beforeAll, expect, test } from 'vitest';
import { codeOf, opening } from '../../demo/units.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { secondOfficerOf } from '../support/addon-district.ts';
import { expectOk, makeMaster, review, select, unitTab } from '../support/addon-review.ts';
import { send } from '../support/addon-story.ts';

inTown();

interface Chasing {
  items: {
    id: number;
    name: string;
    standing: string;
    to: string[];
    reminded: string;
    possible: boolean;
    subject: string;
    body: string;
  }[];
  quota: number;
  groupText: string;
}
interface Results {
  ok: true;
  results: { name: string; ok: boolean; words: string }[];
  note: string;
}

let office: Office;
let master: Book;
const failing = new Set<string>();

const read = (book = master): Chasing => {
  const answer = book.run<{ ok: true; chasing: Chasing }>('readChasing', codeOf('Q4'));
  expectOk(answer);
  return answer.chasing;
};
const remind = (units: number[], book = master): Results =>
  book.run<Results>('sendReminders', codeOf('Q4'), units);
const on = (day: string) => office.moveTo(new Date(`${day}+07:00`));

beforeAll(() => {
  office = openOffice({
    mailQuota: 7,
    mail: ({ to }) => {
      if (to.some((one) => failing.has(one))) throw new Error('mail refused');
    },
  });
  for (const ward of office.district.wards.slice(0, 6)) send(office, ward, ['Q4']);
  office.moveTo(opening);
  master = makeMaster(office, codeOf('Q4'));
  select(master, unitTab, 'C3');
  expect(review(master, 'return', 'Xem lại số phát thanh.').every(({ ok }) => ok)).toBe(true);
}, 60_000);

test('before the due day the district sees how many days are left, after it how late each ward is', () => {
  const { wards } = office.district;
  on('2016-12-28T08:00:00');
  expect(read().items.map(({ name, standing }) => `${name}: ${standing}`)).toEqual([
    `${wards[0]!.name}: Đã trả lại, chưa nộp lại, còn 2 ngày`,
    ...wards.slice(6).map(({ name }) => `${name}: Chưa nộp, còn 2 ngày`),
  ]);
  on('2017-01-02T23:30:00');
  const { items } = read();
  expect(items[0]?.standing).toBe('Đã trả lại, chưa nộp lại');
  expect(items[1]?.standing).toBe('Chưa nộp, trễ 3 ngày');
});

test('the message is polite, names what is missing and the deadline, and holds no code or figure of a report', () => {
  const { name, officer } = office.district;
  const one = read().items.at(-1)!;
  expect(one.subject).toBe('Nhắc nộp báo cáo quý IV năm 2016 – Phường Cầu Kho');
  expect(one.body).toBe(
    [
      'Kính gửi Phường Cầu Kho,',
      '',
      `${name} chưa nhận được báo cáo xây dựng xã hội học tập quý IV năm 2016 của Phường Cầu Kho. Hạn nộp: ngày 30/12/2016, trễ 3 ngày.`,
      '',
      'Ngoài ra, đơn vị còn chưa nộp:',
      '- Báo cáo quý I năm 2016 (hạn ngày 30/03/2016, trễ 278 ngày)',
      '- Báo cáo quý II năm 2016 (hạn ngày 30/06/2016, trễ 186 ngày)',
      '- Báo cáo 6 tháng năm 2016 (hạn ngày 30/06/2016, trễ 186 ngày)',
      '- Báo cáo quý III năm 2016 (hạn ngày 30/09/2016, trễ 94 ngày)',
      '- Báo cáo năm 2016 (hạn ngày 30/12/2016, trễ 3 ngày)',
      '',
      'Kính đề nghị đơn vị mở sổ báo cáo, bấm «Kiểm tra», rồi bấm «Nộp báo cáo». Nếu vừa nộp xong, xin bỏ qua thư này. Nếu có khó khăn, xin trả lời thư này để được hỗ trợ.',
      '',
      'Trân trọng cảm ơn.',
      'Chuyên viên tổng hợp',
      name,
    ].join('\n'),
  );
  expect(office.host.mails(officer)).toEqual([]);
});

test('the text for the chat group lists everybody who is missing and who was sent back', () => {
  const { groupText } = read();
  expect(groupText.split('\n').slice(0, 3)).toEqual([
    `${office.district.name} kính nhắc: báo cáo xây dựng xã hội học tập quý IV năm 2016.`,
    'Đến 02/01/2017 23:30 còn 4 đơn vị chưa nộp:',
    '- Phường Cầu Ông Lãnh (hạn ngày 30/12/2016, trễ 3 ngày)',
  ]);
  expect(groupText).toContain('Chờ sửa và nộp lại 1 đơn vị:\n- Phường Tân Định');
});

test('of a batch it is said exactly who was mailed and who was not; the failed one may be tried again today', () => {
  const { wards, officer } = office.district;
  const [a, b] = [wards[6]!, wards[7]!];
  failing.add(b.email);
  const { results, note } = remind([a.id, b.id]);
  expect(note).toBe('');
  expect(results).toEqual([
    {
      name: a.name,
      ok: true,
      words: `Đã gửi đến ${read()
        .items.find(({ id }) => id === a.id)!
        .to.join(', ')}.`,
    },
    {
      name: b.name,
      ok: false,
      words: 'Google không gửi được thư này. Kiểm tra địa chỉ thư của cán bộ đơn vị đó rồi gửi lại.',
    },
  ]);
  expect(office.host.mails(officer).map(({ to }) => to)).toEqual([[a.email, secondOfficerOf(a)].sort()]);
  failing.clear();
  expect(remind([b.id]).results).toMatchObject([{ name: b.name, ok: true }]);
});

test('never to the same ward twice a day, whichever officer asks and from whichever sheet', () => {
  const [ward] = office.district.wards.slice(6);
  const { items } = read();
  expect(items.find(({ id }) => id === ward!.id)).toMatchObject({ possible: false });
  const before = office.host.mails(office.district.officer).length;
  const [result] = remind([ward!.id]).results;
  expect(result).toMatchObject({ ok: false });
  expect(result?.words).toMatch(/đã nhắc lúc 23:30 ngày 02\/01\/2017; mỗi ngày chỉ nhắc một lần\.$/);
  expect(office.host.mails(office.district.officer)).toHaveLength(before);
});

test('the daily quota is respected: who no longer fits is told, and was not taken for today', () => {
  const { wards } = office.district;
  // Two wards of two officers each are mailed: 3 of 7 recipients are left, enough for one ward more.
  expect(read().quota).toBe(3);
  const { results } = remind([wards[8]!.id, wards[9]!.id]);
  expect(results).toMatchObject([
    { name: wards[8]!.name, ok: true },
    {
      name: wards[9]!.name,
      ok: false,
      words: 'Hết hạn mức gửi thư hôm nay của tài khoản (còn 1 người nhận). Gửi tiếp vào ngày mai.',
    },
  ]);
  expect(read().items.find(({ id }) => id === wards[9]!.id)).toMatchObject({ possible: true, reminded: '' });
});

test('«Tiến độ» shows how late everybody is and when they were reminded', () => {
  expectOk(master.run('updateMaster', codeOf('Q4')));
  const { cells } = master.sheet('Tiến độ');
  const rowOf = (name: string) => cells.find(({ column, text }) => column === 1 && text === name)!.row;
  const textAt = (row: number, column: number) =>
    cells.find((cell) => cell.row === row && cell.column === column)?.text;
  const { wards } = office.district;
  expect(textAt(rowOf(wards[6]!.name), 6)).toBe('Chưa nộp\ntrễ 3 ngày\nđã nhắc 02/01/2017 23:30');
  expect(textAt(rowOf(wards[9]!.name), 6)).toBe('Chưa nộp\ntrễ 3 ngày');
});

test('when the claim is lost on the way no mail is sent; when the settling is, it is said', () => {
  on('2017-01-04T08:00:00');
  const { wards, officer } = office.district;
  const before = office.host.mails(officer).length;
  office.standIn = ({ method }) =>
    method.toLowerCase() === 'post' ? { status: 503, headers: {}, body: 'x' } : undefined;
  expect(remind([wards[9]!.id])).toMatchObject({ ok: false });
  expect(office.host.mails(officer)).toHaveLength(before);
  office.standIn = ({ method }) =>
    method.toLowerCase() === 'put' ? { status: 503, headers: {}, body: 'x' } : undefined;
  const { results, note } = remind([wards[8]!.id]);
  office.standIn = undefined;
  expect(results).toMatchObject([{ ok: true }]);
  expect(note).toContain('chưa ghi được kết quả');
  expect(read().items.find(({ id }) => id === wards[8]!.id)).toMatchObject({ possible: false });
  expect(read().items.find(({ id }) => id === wards[8]!.id)?.reminded).toMatch(/chưa rõ thư đã đi chưa$/);
});

test('whoever may only look sees no addresses and sends nothing', () => {
  const viewer = master.as(office.district.viewer);
  expect(viewer.run('readChasing', codeOf('Q4'))).toMatchObject({ ok: false });
  expect(viewer.run('sendReminders', codeOf('Q4'), [office.district.wards[9]!.id])).toMatchObject({
    ok: false,
  });
});

test('with a used up quota nothing is sent and no ward is taken for the day', () => {
  const garbled = openOffice({ district: office.district, garbledMessages: true, mailQuota: 0 });
  const book = makeMaster(garbled, codeOf('Q4'));
  garbled.moveTo(new Date('2017-01-05T08:00:00+07:00'));
  const { results } = book.run<Results>('sendReminders', codeOf('Q4'), [office.district.wards[9]!.id]);
  expect(results[0]?.words).toContain('Hết hạn mức');
  expect(garbled.requests.filter(({ method }) => method.toLowerCase() === 'post')).toEqual([]);
});

test('the weekly mail is turned on and off from the master sheet; without a mail service it is said', () => {
  const on = master.run<{ weekly: { wanted: boolean; words: string } }>('setWeekly', true);
  expect(on.weekly).toEqual({
    wanted: true,
    words:
      'Đang bật: gửi sáng thứ Hai hằng tuần. Máy chủ chưa có dịch vụ gửi thư nên chưa gửi được; báo người quản trị.',
  });
  expect(master.run('readWeekly')).toMatchObject({ weekly: { wanted: true } });
  expect(master.run('setWeekly', false)).toMatchObject({ weekly: { wanted: false } });
  expect(master.as(office.district.viewer).run('setWeekly', true)).toMatchObject({ ok: false });
});
