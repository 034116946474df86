// The whole deployment out to its administrator, and in again where there is none yet.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Digests } from '../../shared/wire/deployment.ts';
import { refuseUnlessAdministrator } from '../access/standing.ts';
import type { Env } from '../env.ts';
import { findMigration, migrationNeeded } from '../ledger/migrations.ts';
import { Problem } from '../problems.ts';
import { backupPage, backupQuery, digests, restoredRows, restorePage } from '../schemas/backup.ts';
import type { Fault } from '../schemas/content.ts';
import { digestOfTable, isEmpty, readBackup, tables, writeBackup } from '../store/backup.ts';
import { findUse, useSecret } from '../store/secrets.ts';
import { vietnamTime } from '../time.ts';
import { bodyOf, readAs } from './bodies.ts';
import { at } from './endpoint.ts';
import { json, refusals } from './refusals.ts';

export const backup = new OpenAPIHono<Env>();
backup.openAPIRegistry.register('RestorePage', restorePage);
backup.openAPIRegistry.register('BackupDigests', digests);

/** The first step of the schema whose rows can be taken over. */
const oldest = 11;

backup.openapi(
  createRoute({
    ...at('backup'),
    summary: 'Bản sao lưu toàn bộ, theo trang, cho quản trị của mọi đơn vị cao nhất',
    request: { query: backupQuery },
    responses: { 200: json(backupPage, 'Một trang; `next` là `after` của trang sau'), ...refusals },
  }),
  (c) => {
    const db = c.get('db');
    refuseUnlessAdministrator(db, c.get('identity'));
    const page = readBackup(db, c.req.valid('query').after);
    return c.json({ migration: findMigration(c.env.storage), ...page }, 200);
  },
);

backup.openapi(
  createRoute({
    ...at('restore'),
    summary: 'Khôi phục bản sao lưu vào máy chủ còn trống, từng trang; cần mã dựng ban đầu',
    request: { body: bodyOf('RestorePage') },
    responses: { 200: json(restoredRows, 'Số dòng đã ghi'), ...refusals },
  }),
  (c) => {
    const db = c.get('db');
    return db.step(() => {
      const secret = c.get('secret') ?? '';
      const use = findUse(db, secret);
      if (use !== restoring && (use !== null || !isEmpty(db))) throw notEmpty();
      // Taken by the first page: until the end nothing else is done with it.
      if (use === null) useSecret(db, secret, restoring);
      const page = readAs(c, restorePage, unfit);
      const table = tables.find((one) => one === page.table);
      if (!table || page.migration < oldest || page.migration > migrationNeeded) throw unfit([]);
      writeBackup(db, table, page.columns, page.rows);
      return c.json({ rows: page.rows.length }, 200);
    });
  },
);

backup.openapi(
  createRoute({
    ...at('restored'),
    summary: 'Kết thúc khôi phục: mọi bảng phải đúng bằng bản sao lưu',
    request: { body: bodyOf('BackupDigests') },
    responses: { 200: json(digests, 'Đã khôi phục, với dấu của từng bảng'), ...refusals },
  }),
  (c) => {
    const db = c.get('db');
    return db.step(() => {
      const secret = c.get('secret') ?? '';
      if (findUse(db, secret) !== restoring) throw notEmpty();
      const { digests: sent } = readAs(c, digests, unfit);
      const found: Digests = {};
      const differing = Object.keys(sent).filter((name) => {
        const table = tables.find((one) => one === name);
        if (!table) return true;
        found[table] = digestOfTable(db, table);
        return found[table]?.sha256 !== sent[name]?.sha256;
      });
      if (differing.length > 0) throw unlike(differing);
      useSecret(db, secret, vietnamTime(c.get('now')));
      return c.json({ digests: found }, 200);
    });
  },
);

/** Stands in the place of a time while a deployment is being restored. */
const restoring = 'restoring';

function notEmpty(): Problem {
  return new Problem(
    'secret-refused',
    'Chỉ khôi phục được vào máy chủ còn trống, bằng mã dựng ban đầu chưa dùng. Hãy triển khai một máy chủ mới rồi khôi phục vào đó.',
  );
}

function unfit(errors: Fault[]): Problem {
  return new Problem('list-invalid', 'Bản sao lưu không đúng cách ghi, hoặc của phiên bản khác.', { errors });
}

function unlike(names: readonly string[]): Problem {
  return new Problem(
    'list-invalid',
    `Dữ liệu đã ghi không khớp bản sao lưu ở ${names.length} bảng: ${names.slice(0, 5).join(', ')}. Chưa ai vào được; hãy gửi lại các trang rồi kết thúc lại.`,
  );
}
