// How audit rows hang together, and how one finds the first that does not. Also runs outside the Worker.
import { sha256 } from './digests.ts';

/** A row of the audit as it is stored, without its number. */
export interface AuditRecord {
  /** `report:<key>` or `unit:<id>`: two wards never wait for each other's link. */
  chain: string;
  at: string;
  actor: string;
  unit: number;
  period: string | null;
  action: string;
  request: string;
  before: string | null;
  after: string | null;
  /** Digest of what is kept of it in words; rows of before have none. */
  kept?: string | null;
}

interface LinkedRecord extends AuditRecord {
  id: number;
  link: string;
}

/** The link of a row: its own content bound to the link before it. */
export function linkOf(previous: string, record: AuditRecord): string {
  const { chain, at, actor, unit, period, action, request, before, after, kept = null } = record;
  return sha256(
    `${previous}\n${JSON.stringify([
      ...[chain, at, actor, unit, period, action, request, before, after],
      ...(kept === null ? [] : [kept]),
    ])}`,
  );
}

/** What was found: the row, or the chain whose end is missing, and what is wrong with it in words. */
export interface Breach {
  id: number | null;
  words: string;
}

/**
 * The first thing that is wrong with an audit. `heads` are the last links that reports and units remember, by chain.
 * Only the oldest rows may be without a link: they come from before the chains.
 */
export function findBreach(rows: readonly LinkedRecord[], heads: ReadonlyMap<string, string>): Breach | null {
  const last = new Map<string, string>();
  let linked = false;
  for (const [i, row] of rows.entries()) {
    if (row.id !== i + 1) return { id: row.id, words: `thiếu dòng ${i + 1} ngay trước đó` };
    if (row.link === '' && !linked) continue;
    linked = true;
    const link = linkOf(last.get(row.chain) ?? '', row);
    if (link !== row.link) return { id: row.id, words: 'nội dung không khớp với mã của dòng' };
    last.set(row.chain, link);
  }
  for (const [chain, head] of heads) {
    if ((last.get(chain) ?? '') !== head) {
      const end = rows.findLast((row) => row.chain === chain)?.id ?? null;
      return { id: end, words: `sau dòng này đã mất ít nhất một dòng của ${chain}` };
    }
  }
  const orphan = [...last.keys()].find((chain) => !heads.has(chain));
  if (orphan === undefined) return null;
  return {
    id: rows.find(({ chain }) => chain === orphan)?.id ?? null,
    words: `dòng nói về ${orphan}, không có trong cơ sở dữ liệu`,
  };
}
