// `npm run first-admin -- --email … --unit … [--name …] [--folder …] [--sql]`: the first administrator of a unit, who
// then adds everybody else from the master sheet. With --sql it only prints what to run on the real database.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type AuditRecord, linkOf } from '../worker/audit/audit-chain.ts';
import { vietnamTime } from '../worker/time.ts';
import { migrate, withDatabase } from './local-worker.ts';

const { values } = parseArgs({
  options: {
    email: { type: 'string' },
    unit: { type: 'string' },
    name: { type: 'string', default: 'Quản trị' },
    folder: { type: 'string', default: join(import.meta.dirname, '../.data') },
    sql: { type: 'boolean', default: false },
  },
});
const unit = Number(values.unit);
const email = (values.email ?? '').toLowerCase();
if (!Number.isInteger(unit) || unit < 1 || !/^[^\s@']+@[^\s@']+\.[^\s@']+$/.test(email)) {
  console.error(
    'Cách dùng: npm run first-admin -- --email dia.chi@gmail.com --unit 1 [--name "Họ tên"] [--sql]',
  );
  process.exit(1);
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const record: AuditRecord = {
  ...{ chain: `unit:${unit}`, at: vietnamTime(new Date()), actor: 'first-admin', unit, period: null },
  ...{ action: 'first-admin', request: 'npm run first-admin', before: null, after: null },
};
const link = await linkOf('', record);
// Only the very first change of a unit: once anything else is in its audit, the second statement refuses.
const statements = [
  `INSERT INTO membership (email, unit, role, name) VALUES (${quoted(email)}, ${unit}, 'quan_tri', ${quoted(values.name)});`,
  `UPDATE unit SET chain = iif(chain = '', '${link}', NULL) WHERE id = ${unit};`,
  `INSERT INTO audit (chain, at, actor, unit, period, action, request, before, after, link) VALUES ('${record.chain}', '${record.at}', '${record.actor}', ${unit}, NULL, '${record.action}', '${record.request}', NULL, NULL, '${link}');`,
];
if (values.sql) {
  console.log(statements.join('\n'));
} else {
  await migrate(values.folder);
  await withDatabase(values.folder, async (database) => {
    const found = await database
      .prepare('SELECT name FROM unit WHERE id = ?')
      .bind(unit)
      .first<{ name: string }>();
    if (!found) throw new Error(`Không có đơn vị số ${unit} trong ${values.folder}`);
    await database
      .batch(statements.map((statement) => database.prepare(statement)))
      .catch((error: unknown) => {
        if (!/constraint failed/.test(String(error))) throw error;
        console.error(
          `${found.name} đã có người quản trị hoặc đã có thay đổi khác; hãy thêm người từ bảng tổng hợp.`,
        );
        process.exit(1);
      });
    console.log(`${email} là quản trị của ${found.name}.`);
  });
}
