// `npm run reset`: throws away the data of both demos, so that the next start begins anew.
import { rmSync } from 'node:fs';
import { join } from 'node:path';

for (const folder of ['.data', '.data-2025'])
  rmSync(join(import.meta.dirname, '..', folder), { recursive: true, force: true });
console.log('Đã xóa dữ liệu mẫu. Lần «npm start» tới sẽ dựng lại từ đầu.');
