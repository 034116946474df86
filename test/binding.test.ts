// `npm run wards`: the list as people write it, and the real clasp against a double of Google.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bindScripts } from '../scripts/deployment/bound-scripts.ts';
import { Installation } from '../scripts/deployment/settings.ts';
import { readSpreadsheets } from '../scripts/deployment/spreadsheet-list.ts';
import { type Call, run } from '../scripts/deployment/tools.ts';
import { type GoogleDouble, startGoogle } from './support/google.ts';

/** Real programs take their time, and more where others run beside them. */
const patience = 600_000;
const [one, two, three] = ['1', '2', '3'].map((digit) => digit.repeat(44)) as [string, string, string];

describe('a list of spreadsheets', () => {
  it('is taken with or without headings, with commas, semicolons or tabs, addresses or ids, quotes and marks', () => {
    const text = `\uFEFFPhường,Bảng tính\r\nTân Định,https://docs.google.com/spreadsheets/d/${one}/edit?gid=0#gid=0\r\n"Đa Kao; phường 2";https://docs.google.com/spreadsheets/u/1/d/${two}\n\nBến Nghé\t${three}\n`;
    expect(readSpreadsheets(text)).toEqual({
      spreadsheets: [
        { row: 2, name: 'Tân Định', id: one },
        { row: 3, name: 'Đa Kao; phường 2', id: two },
        { row: 5, name: 'Bến Nghé', id: three },
      ],
      faults: [],
    });
  });

  it('has its bad rows named with what to do, and keeps the good ones', () => {
    const { spreadsheets, faults } = readSpreadsheets(
      `Tân Định,${one}\nĐa Kao,\n,${two}\nBến Nghé,https://docs.google.com/spreadsheets/d/${one}/edit\nhttps://drive.google.com/file/d/abc,x`,
    );
    expect(spreadsheets.map(({ name }) => name)).toEqual(['Tân Định']);
    expect(faults).toEqual([
      expect.stringMatching(/^Dòng 2 \(«Đa Kao,»\): không thấy địa chỉ bảng tính\. Mở bảng tính/),
      'Dòng 3: thiếu tên phường. Ghi tên vào cột đầu.',
      expect.stringMatching(/^Dòng 4 \(«Bến Nghé»\): cùng bảng tính với dòng 1 \(«Tân Định»\)/),
      expect.stringMatching(/^Dòng 5 .*không thấy địa chỉ bảng tính/),
    ]);
    expect(readSpreadsheets('').faults).toEqual([
      'Danh sách trống. Mỗi dòng: tên phường, địa chỉ bảng tính.',
    ]);
  });
});

describe('bound scripts', { timeout: patience }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-hoc-tap-wards-'));
  const installation = new Installation(folder);
  let google: GoogleDouble;
  const said: string[] = [];
  const commands: string[] = [];
  /** Pushes after which the machine loses its network. */
  let pushesLeft = Number.POSITIVE_INFINITY;
  const bind = (spreadsheets: { row: number; name: string; id: string }[]) => {
    said.length = 0;
    commands.length = 0;
    return bindScripts({
      ...{ installation, spreadsheets, say: (line: string) => said.push(line) },
      run: async (call: Call) => {
        const [command = ''] = call.args;
        commands.push(command);
        if (command === 'push' && pushesLeft-- <= 0)
          return {
            status: 1,
            out: '',
            err: 'request to https://script.googleapis.com failed, reason: ENOTFOUND',
          };
        return run({ ...call, env: { ...call.env, ...google.env } });
      },
    });
  };
  const wards = [
    { row: 2, name: 'Tân Định', id: one },
    { row: 3, name: 'Đa Kao', id: two },
  ];
  const bound = () =>
    [...google.projects.values()].map(({ title, parent, files }) => [title, parent, files.length]);

  beforeAll(async () => {
    google = await startGoogle();
  });
  afterAll(() => {
    google.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are not made before there is a Worker', async () => {
    await expect(bind(wards)).rejects.toThrow('Chạy npm run deploy trước');
    expect(commands).toEqual([]);
    installation.save({ url: 'https://so-hoc-tap.vi-du.workers.dev', project: '123456789012' });
  });

  it('cut off in the middle keep what was done; the others are told with their row', async () => {
    google.refused.add(three);
    pushesLeft = 1;
    expect(await bind([...wards, { row: 4, name: 'Bến Nghé', id: three }])).toBe(2);
    expect(said.slice(0, 3)).toEqual([
      '✓ dòng 2, Tân Định: đã tạo mã gắn kèm và đẩy tiện ích',
      expect.stringMatching(/^✗ dòng 3, Đa Kao: Không kết nối được\. Kiểm tra mạng/),
      expect.stringMatching(/^✗ dòng 4, Bến Nghé: tài khoản đang dùng không sửa được bảng tính này/),
    ]);
    expect(said.join('\n')).toContain('dự án Google Cloud số 123456789012');
    expect(bound()).toEqual([
      ['Sổ Học Tập', one, 6],
      ['Sổ Học Tập', two, 1],
    ]);
  });

  it('run again make nothing twice and are all brought up to date', async () => {
    pushesLeft = Number.POSITIVE_INFINITY;
    installation.save({ url: 'https://so-hoc-tap-2.vi-du.workers.dev' });
    const failed = await bind(wards);
    expect(said).toEqual(['✓ dòng 2, Tân Định: đã cập nhật', '✓ dòng 3, Đa Kao: đã cập nhật']);
    expect(failed).toBe(0);
    expect(commands.filter((command) => command === 'create-script')).toEqual([]);
    expect([...google.projects.values()].map(({ pushes }) => pushes)).toEqual([2, 1]);
    for (const { files } of google.projects.values())
      expect(files.find(({ name }) => name === 'appsscript')?.source).toContain('so-hoc-tap-2');
  });
});
