// `npm run reset`: throws away the demo's data, so that the next start begins anew.
import { rmSync } from 'node:fs';
import { join } from 'node:path';

rmSync(join(import.meta.dirname, '../.data'), { recursive: true, force: true });
console.log('Đã xóa dữ liệu mẫu. Lần «npm start» tới sẽ dựng lại từ đầu.');
