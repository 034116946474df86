// Whether the rows about a unit and what stands below it still hang together: what an administrator can ask of the trail without
// the proof of everything (`proof.ts`).
import type { TrailCheck } from '../../shared/wire/answers.ts';
import { Problem } from '../problems.ts';
import type { Database } from '../store/database.ts';
import { type ChainedRow, listChained } from '../store/trail.ts';
import { linkOf } from './audit-chain.ts';
import { sha256 } from './digests.ts';
import { trailOf } from './fingerprint.ts';

/** Rows that one call can look at. */
const most = 50_000;

export function checkTrail(db: Database, unit: number): TrailCheck {
  const rows = listChained(db, unit, most + 1);
  if (rows.length > most)
    throw new Problem(
      'unit-too-large',
      `Nhật ký của đơn vị này dài hơn ${most} dòng nên không kiểm tra được trong một lần. Hãy kiểm tra ở từng đơn vị bên dưới.`,
    );
  return { rows: rows.length, trail: trailOf(db), breach: breachIn(rows) };
}

function breachIn(rows: readonly ChainedRow[]): TrailCheck['breach'] {
  const last = new Map<string, { link: string; row: ChainedRow }>();
  for (const row of rows) {
    const before = last.get(row.chain);
    // The oldest rows come from before the links.
    if (row.link !== '' || before) {
      const found = (words: string) => ({ id: row.id, at: row.at, words });
      if (linkOf(before?.link ?? '', row) !== row.link) return found('nội dung không khớp với mã của dòng');
      if ((row.kept ?? null) !== (row.doc === null ? null : sha256(row.doc)))
        return found('phần giữ lại trước và sau khi đổi không còn như khi ghi');
    }
    if (row.link !== '') last.set(row.chain, { link: row.link, row });
  }
  for (const { link, row } of last.values())
    if (row.head !== link)
      return {
        id: row.id,
        at: row.at,
        words: 'sau dòng này đã mất ít nhất một dòng về cùng báo cáo hoặc đơn vị',
      };
  return null;
}
