// `npm run first-admin -- --url … --secret … --email … --unit … [--name …]`: the first administrator of a unit, who then
// adds everybody else from the master sheet. With --file it sends a whole setup: units, the trees of years, people,
// deadlines. The secret is the deployment's SETUP_SECRET and serves once.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Setup } from '../shared/wire/deployment.ts';
import { setUp } from './setting-up.ts';

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    secret: { type: 'string', default: process.env.SETUP_SECRET ?? '' },
    email: { type: 'string' },
    unit: { type: 'string' },
    name: { type: 'string', default: 'Quản trị' },
    file: { type: 'string' },
  },
});

const setup: Setup = values.file ? (JSON.parse(readFileSync(values.file, 'utf8')) as Setup) : {};
if (values.email) {
  const { email, name } = values;
  const members = [{ email, name, unit: Number(values.unit), role: 'quan_tri' as const, until: null }];
  setup.members = [...(setup.members ?? []), ...members];
}
if (!values.url || !values.secret || Object.keys(setup).length === 0) {
  console.error(
    'Cách dùng: npm run first-admin -- --url https://… --secret … --email dia.chi@gmail.com --unit 1 [--name "Họ tên"] [--file dung-ban-dau.json]',
  );
  process.exit(1);
}
try {
  await setUp(values.url, values.secret, setup);
  console.log('Đã ghi. Mã dựng ban đầu này không dùng lại được.');
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
