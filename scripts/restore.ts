// `npm run restore -- --file backup.jsonl [--url https://…]`: a backup into an empty deployment, which is proved
// to be the same, table by table. `--d1 export.sql` in place of `--file` carries over the D1 database that the ledger
// grew out of, from an export of `wrangler d1 export`.
import { parseArgs } from 'node:util';
import type { Digests, RestorePage } from '../shared/wire/deployment.ts';
import { readBackupFile } from './backup-file.ts';
import { pagesOfExport } from './d1-export.ts';
import { secretOf } from './deployment/dialogue.ts';
import { workerOf } from './deployment/settings.ts';

export async function restore(
  url: string,
  secret: string,
  { pages, digests }: { pages: readonly RestorePage[]; digests: Digests },
): Promise<void> {
  const send = async (method: string, body: object) => {
    const response = await fetch(`${url}/v1/restore`, {
      method,
      headers: { Authorization: `Secret ${secret}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(((await response.json()) as { detail: string }).detail);
  };
  for (const { migration, table, columns, rows } of pages)
    if (rows.length > 0) await send('POST', { migration, table, columns, rows });
  await send('PUT', { digests });
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      file: { type: 'string' },
      d1: { type: 'string' },
    },
  });
  if (!(values.file || values.d1)) {
    console.error('Cách dùng: npm run restore -- --file tep.jsonl   (hoặc --d1 old.sql)');
    process.exit(1);
  }
  const url = workerOf(values.url);
  const secret = await secretOf('SETUP_SECRET', 'Mã dựng ban đầu (SETUP_SECRET)');
  const carried = values.d1 ? pagesOfExport(values.d1) : null;
  if (carried) console.log(`${carried.totals} số tổng của bản cũ đều bằng tổng các báo cáo.`);
  const backup = carried ?? readBackupFile(values.file ?? '');
  await restore(url, secret, backup);
  for (const [table, { rows }] of Object.entries(backup.digests)) console.log(`${table}: ${rows} dòng, khớp`);
}
