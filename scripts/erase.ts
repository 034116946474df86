// `npm run erase -- --email … [--url …]`: erases what is kept about an officer who has left. It asks for the identity token of
// the administrator of every top unit, or takes it from TOKEN, see docs/security.md.
import { parseArgs } from 'node:util';
import type { Erased } from '../shared/wire/deployment.ts';
import { secretOf } from './deployment/dialogue.ts';
import { workerOf } from './deployment/settings.ts';

const { values } = parseArgs({ options: { url: { type: 'string' }, email: { type: 'string' } } });
if (!values.email) {
  console.error('Cách dùng: npm run erase -- --email dia.chi@gmail.com');
  process.exit(1);
}
const url = workerOf(values.url);
const token = await secretOf('TOKEN', 'Mã đăng nhập (identity token) của người quản trị');
const response = await fetch(`${url}/v1/erasures`, {
  method: 'POST',
  headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({ email: values.email }),
});
const answer = (await response.json()) as Erased & { detail: string };
if (!response.ok) {
  console.error(answer.detail);
  process.exit(1);
}
console.log(
  `Đã xóa ${answer.email} (cán bộ của ${answer.units} đơn vị). Việc đã làm còn trong nhật ký, không còn địa chỉ.`,
);
