// `npm run backup [-- --url https://… --out backup.jsonl]`: everything of a deployment as one file. It asks for the identity
// token of the administrator of every top unit, or takes it from TOKEN, see docs/deploy.md.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BackupPage } from '../shared/wire/deployment.ts';
import { backupText } from './backup-file.ts';
import { secretOf } from './deployment/dialogue.ts';
import { workerOf } from './deployment/settings.ts';

/** All pages of one moment: where something was written in between they are read again. */
export async function readPages(url: string, headers: Record<string, string>): Promise<BackupPage[]> {
  for (let tries = 0; tries < 5; tries++) {
    const pages: BackupPage[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const query: string = after === '' ? '' : `?after=${encodeURIComponent(after)}`;
      const response = await fetch(`${url}/v1/backup${query}`, { headers });
      if (!response.ok) throw new Error(((await response.json()) as { detail: string }).detail);
      const page = (await response.json()) as BackupPage;
      pages.push(page);
      after = page.next;
    }
    if (pages.every(({ last }) => last === pages[0]?.last)) return pages;
  }
  throw new Error(
    'Báo cáo đang được gửi liên tục nên chưa sao lưu được trọn vẹn. Hãy chạy lại lúc vắng người.',
  );
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { url: { type: 'string' }, out: { type: 'string' } },
  });
  const url = workerOf(values.url);
  const token = await secretOf('TOKEN', 'Mã đăng nhập (identity token) của người quản trị');
  const at = new Date().toISOString();
  const out = values.out ?? `so-hoc-tap-${at.slice(0, 10)}.jsonl`;
  const pages = await readPages(url, { Authorization: `Bearer ${token}` });
  writeFileSync(out, backupText(pages, at), { mode: 0o600 });
  console.log(`${out}: ${pages.reduce((sum, { rows }) => sum + rows.length, 0)} dòng.`);
}
