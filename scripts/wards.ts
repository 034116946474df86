// `npm run wards -- danh-sach.csv`: one bound script for each spreadsheet of a list, made, brought up to date and proved to
// hold what was built here. Run again it makes only what is missing and pushes what changed. See docs/trien-khai.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bindScripts } from './deployment/bound-scripts.ts';
import { Installation } from './deployment/settings.ts';
import { readSpreadsheets } from './deployment/spreadsheet-list.ts';
import { root, run } from './deployment/tools.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    folder: { type: 'string', default: join(root, 'installation') },
  },
});
const [path] = positionals;
if (!path) {
  console.error(
    'Cách dùng: npm run wards -- danh-sach.csv\nTệp có hai cột: tên phường, địa chỉ bảng tính. Thêm --check để chỉ xem danh sách có đúng không.',
  );
  process.exit(1);
}
try {
  const { spreadsheets, faults } = readSpreadsheets(readFileSync(path, 'utf8'));
  for (const fault of faults) console.error(fault);
  if (values.check) {
    console.log(`${spreadsheets.length} dòng dùng được, ${faults.length} dòng cần sửa.`);
    process.exit(faults.length > 0 ? 1 : 0);
  }
  const failed = await bindScripts({
    installation: new Installation(values.folder),
    spreadsheets,
    run,
    say: (line) => console.log(line),
  });
  if (failed + faults.length > 0) {
    console.error(
      `\n${failed + faults.length} bảng tính chưa xong. Sửa theo lời báo rồi chạy lại cùng lệnh: những bảng đã xong không làm lại.`,
    );
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
