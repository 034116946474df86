// `npm run restore -- --url https://… --secret … --file backup.jsonl`: a backup into an empty deployment, which is proved
// to be the same, table by table. `--d1 export.sql` in place of `--file` carries over the D1 database that the ledger
// grew out of, from an export of `wrangler d1 export`.
import { parseArgs } from 'node:util';
import type { Digests, RestorePage } from '../shared/wire/deployment.ts';
import { readBackupFile } from './backup-file.ts';
import { pagesOfExport } from './d1-export.ts';

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
      secret: { type: 'string', default: process.env.SETUP_SECRET ?? '' },
      file: { type: 'string' },
      d1: { type: 'string' },
    },
  });
  if (!values.url || !values.secret || !(values.file || values.d1)) {
    console.error('Cách dùng: SETUP_SECRET=… npm run restore -- --url https://… --file tep.jsonl');
    process.exit(1);
  }
  const backup = values.d1 ? pagesOfExport(values.d1) : readBackupFile(values.file ?? '');
  await restore(values.url, values.secret, backup);
  for (const [table, { rows }] of Object.entries(backup.digests)) console.log(`${table}: ${rows} dòng, khớp`);
}
