// «Kiểm tra cài đặt»: each thing by itself, green or red with what to do; readable when half of it fails.
import { expect, test } from 'vitest';
import type { HostOptions, Strike } from '../../workbench/host.ts';
import { inTown, openOffice } from '../support/addon.ts';
import { contentsOf, differences } from '../support/addon-kill.ts';

inTown();

interface Line {
  name: string;
  isGood: boolean;
  found: string;
  remedy: string;
  link?: { url: string };
}

const all = [
  ...['Tài khoản', 'Quyền đã cho', 'Máy chủ', 'Đồng hồ', 'Mã nhận diện', 'Phiên bản', 'Hạn mức thư'],
  ...['Một ô', 'Tên vùng', 'Dấu trên trang và cột', 'Bảo vệ trang', 'Thêm và xóa trang'],
];

function checked(
  options: Partial<HostOptions> = {},
  prepare: (office: ReturnType<typeof openOffice>) => void = () => undefined,
) {
  const office = openOffice(options);
  prepare(office);
  const book = office.newBook(office.district.officer);
  const before = contentsOf(book);
  const { ok, lines } = book.run<{ ok: true; lines: Line[] }>('checkInstallation');
  expect(ok).toBe(true);
  expect(lines.map(({ name }) => name)).toEqual(all);
  for (const { isGood, remedy } of lines) expect(remedy === '').toBe(isGood);
  return {
    book,
    left: differences(contentsOf(book), before),
    bad: lines.filter(({ isGood }) => !isGood).map(({ name }) => name),
    of: (name: string) => lines.find((line) => line.name === name)!,
  };
}

test('where everything is as it should be every line is green, and nothing is left in the spreadsheet', () => {
  const { bad, left, of } = checked();
  expect(bad).toEqual([]);
  expect(left).toEqual([]);
  expect(of('Máy chủ').found).toBe('https://so-hoc-tap.example trả lời.');
  expect(of('Mã nhận diện').found).toBe('Máy chủ nhận mã cấp cho «so-hoc-tap-workbench».');
  expect(of('Hạn mức thư').found).toBe('Còn gửi được 100 người nhận trong 24 giờ.');
});

test('no Worker: told with its address, the rest is tried all the same', () => {
  const { bad, of } = checked({}, (office) => {
    office.standIn = () => ({ status: 502, headers: {}, body: 'Bad gateway' });
  });
  expect(bad).toEqual(['Máy chủ', 'Đồng hồ', 'Mã nhận diện', 'Phiên bản']);
  expect(of('Máy chủ')).toMatchObject({
    found: 'https://so-hoc-tap.example không trả lời.',
    remedy: expect.stringContaining('urlFetchWhitelist'),
  });
});

test('a token for another audience: the one to enter is named', () => {
  const claims = (text: object) => Buffer.from(JSON.stringify(text)).toString('base64url');
  const { bad, of } = checked({}, (office) => {
    office.token = () => `${claims({ alg: 'RS256' })}.${claims({ aud: 'khac.apps.example' })}.x`;
  });
  expect(bad).toEqual(['Đồng hồ', 'Mã nhận diện', 'Phiên bản']);
  expect(of('Mã nhận diện').remedy).toBe(
    'Người quản trị máy chủ chạy: npm run deploy -- --audience khac.apps.example',
  );
});

test('a clock that is an hour off', () => {
  const { bad, of } = checked({}, (office) => {
    const now = office.now().getTime();
    const me = { email: 'a', name: 'a', years: [], units: [], now: new Date(now + 3600_000).toISOString() };
    office.standIn = ({ url }) =>
      url.endsWith('/me') ? { status: 200, headers: {}, body: JSON.stringify(me) } : undefined;
  });
  expect(bad).toEqual(['Đồng hồ']);
  expect(of('Đồng hồ').found).toBe('Google và máy chủ lệch nhau 3600 giây.');
});

test('another catalogue at the Worker, and no mail left', () => {
  const { bad, of } = checked({ mailQuota: 0 }, (office) => {
    office.standIn = ({ url }) =>
      url.endsWith('/catalogue')
        ? { status: 200, headers: {}, body: JSON.stringify({ version: '1999.1' }) }
        : undefined;
  });
  expect(bad).toEqual(['Phiên bản', 'Hạn mức thư']);
  expect(of('Phiên bản').found).toContain('máy chủ: danh mục 1999.1');
});

test('permissions that were not given are named, with Google’s page', () => {
  const { bad, of } = checked({
    refusedScopes: ['https://www.googleapis.com/auth/script.send_mail'],
    garbledMessages: true,
  });
  expect(bad).toEqual(['Quyền đã cho', 'Hạn mức thư']);
  expect(of('Quyền đã cho').found).toBe('Còn thiếu: «gửi email bằng tài khoản của bạn».');
  expect(of('Quyền đã cho').link?.url).toMatch(/^https:\/\/accounts\.google\.com\//);
});

test.each([
  ['Range.setValue', 'Một ô'],
  ['Spreadsheet.setNamedRange', 'Tên vùng'],
  ['Range.addDeveloperMetadata', 'Dấu trên trang và cột'],
  ['Sheet.protect', 'Bảo vệ trang'],
])('%s refused: that line is red with Google’s words, and nothing is left behind', (refused, name) => {
  const words = 'Service Spreadsheets timed out.';
  const strike = (call: string): Strike | undefined => (call === refused ? { words } : undefined);
  const { bad, left, of } = checked({ strike });
  expect(bad).toEqual([name]);
  expect(of(name).found).toBe(words);
  expect(left).toEqual([]);
});

test('the menu opens the sidebar for it', () => {
  const office = openOffice();
  const book = office.newBook(office.district.officer);
  expect(office.host.run(book.document, book.user, 'onOpen').menu?.items).toContainEqual({
    label: 'Kiểm tra cài đặt',
    functionName: 'openInstallation',
  });
  book.run('openInstallation');
  expect(book.last.shown[0]?.html).toContain('<span id="opened-for" hidden>installation</span>');
});
