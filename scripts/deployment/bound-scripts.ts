// One script a spreadsheet, bound to it: for officers with accounts of different kinds, who install nothing. Each has a
// folder of its own, because clasp refuses two projects in one and a folder of files outside of the project's.
import { cpSync, existsSync } from 'node:fs';
import { buildHere, holds, makeScript, push } from './script.ts';
import type { Installation } from './settings.ts';
import type { Spreadsheet } from './spreadsheet-list.ts';
import type { Run } from './tools.ts';

/** Makes and updates all; what fails is told with its row, and the others go on. Gives how many failed. */
export async function bindScripts({
  installation,
  spreadsheets,
  run,
  say,
}: {
  installation: Installation;
  spreadsheets: readonly Spreadsheet[];
  run: Run;
  say(line: string): void;
}): Promise<number> {
  if (installation.settings.url === '')
    throw new Error('Chưa có máy chủ. Chạy npm run deploy trước, rồi chạy lại lệnh này.');
  const built = await buildHere(installation);
  const fresh: string[] = [];
  let failed = 0;
  for (const { row, name, id } of spreadsheets) {
    const where = `dòng ${row}, ${name}`;
    try {
      const folder = installation.path('wards', id);
      const isNew = !existsSync(`${folder}/.clasp.json`);
      const script = await makeScript(run, folder, id);
      if (isNew) fresh.push(`${name}: https://script.google.com/d/${script}/edit`);
      const aside = installation.path('remote');
      if (await holds(run, built, script, aside)) {
        say(`✓ ${where}: đã đúng`);
        continue;
      }
      const sent = installation.path('wards', id, 'sent');
      cpSync(built, sent, { recursive: true });
      await push(run, sent, script);
      if (!(await holds(run, built, script, aside)))
        throw new Error('Google chưa cho thấy mã vừa đẩy. Chờ một phút rồi chạy lại.');
      say(`✓ ${where}: ${isNew ? 'đã tạo mã gắn kèm và đẩy tiện ích' : 'đã cập nhật'}`);
    } catch (error) {
      failed += 1;
      say(`✗ ${where}: ${faultOf(error)}`);
    }
  }
  if (fresh.length > 0) {
    say(
      `\nMã mới tạo còn phải chuyển sang dự án Google Cloud số ${installation.settings.project}, từng mã một lần: mở địa chỉ, Project Settings (bánh răng) › Google Cloud Platform (GCP) Project › Change project › nhập số › Set project.`,
    );
    for (const one of fresh) say(`  • ${one}`);
  }
  return failed;
}

function faultOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  if (/permission|403/i.test(said))
    return 'tài khoản đang dùng không sửa được bảng tính này. Chủ bảng tính chia sẻ cho tài khoản quyền Người chỉnh sửa (hoặc chuyển quyền sở hữu), rồi chạy lại.';
  if (/not found|404/i.test(said))
    return 'Google không thấy bảng tính hoặc mã gắn kèm. Kiểm tra địa chỉ; nếu đã xóa mã gắn kèm, xóa thư mục của bảng tính trong installation/wards rồi chạy lại.';
  return said;
}
