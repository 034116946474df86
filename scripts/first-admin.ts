// `npm run first-admin -- --email … --unit … [--name … --url …]`: an administrator of a unit, who then adds everybody else
// from the master sheet. With --file it sends a whole setup: units, the trees of years, people, deadlines. It asks for the
// deployment's secret, which serves once, or takes it from SETUP_SECRET. `npm run deploy` does this for the first one.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Setup } from '../shared/wire/deployment.ts';
import { secretOf } from './deployment/dialogue.ts';
import { workerOf } from './deployment/settings.ts';
import { setUp } from './setting-up.ts';

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
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
if (Object.keys(setup).length === 0) {
  console.error(
    'Cách dùng: npm run first-admin -- --email dia.chi@gmail.com --unit 1 --name "Họ tên"   (hoặc --file dung-ban-dau.json)',
  );
  process.exit(1);
}
try {
  const url = workerOf(values.url);
  await setUp(url, await secretOf('SETUP_SECRET', 'Mã dựng ban đầu (SETUP_SECRET)'), setup);
  console.log('Đã ghi. Mã dựng ban đầu này không dùng lại được.');
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
