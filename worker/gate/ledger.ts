// The way to the ledger: one object for the whole deployment.
import type { Context } from 'hono';
import type { Call, GateEnv, Work } from '../env.ts';
import { callHeader, workHeader } from '../ledger/headers.ts';
import { Problem } from '../problems.ts';
import { readBody } from './bodies.ts';

/** Generous for people: a master sheet that is brought up to date makes four calls. */
const usualCalls = 600;

/** Hands a request to the ledger, with what the gate has settled about it. */
export async function askLedger(c: Context<GateEnv>): Promise<Response> {
  const body = await readBody(c.req.raw);
  const call: Call = {
    request: c.get('requestId'),
    now: c.get('now').getTime(),
    identity: c.get('identity') ?? null,
    secret: c.get('secret') ?? null,
    // Cloudflare's own word; whatever a caller sends under this name is replaced there.
    address: c.req.header('CF-Connecting-IP') ?? '',
    callsAMinute: Number(c.env.CALLS_A_MINUTE) || usualCalls,
    mail: c.env.MAIL !== undefined && c.env.MAIL_FROM !== undefined,
  };
  const headers: Record<string, string> = { [callHeader]: encodeURIComponent(JSON.stringify(call)) };
  const contentType = c.req.header('Content-Type');
  if (contentType !== undefined) headers['Content-Type'] = contentType;
  const { method, url } = c.req.raw;
  const answer = await ledgerOf(c.env)
    .fetch(url, { method, headers, body })
    .catch((error: unknown) => {
      console.error(JSON.stringify({ request: c.get('requestId'), ledger: String(error) }));
      throw unavailable();
    });
  const work = JSON.parse(answer.headers.get(workHeader) ?? '{}') as Partial<Work>;
  c.set('work', { route: '', read: 0, written: 0, statements: 0, ...work });
  const response = new Response(answer.body as ReadableStream | null, {
    status: answer.status,
    headers: [...answer.headers].filter(([name]) => name !== workHeader.toLowerCase()),
  });
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
  // What a call cost, for the tests and the bench; nobody else needs to know.
  if (c.env.STAGE === 'local') response.headers.set('X-Rows', `${work.read ?? 0}/${work.written ?? 0}`);
  return response;
}

/** The name is for ever: another name is another, empty ledger. */
export function ledgerOf({ LEDGER }: Pick<GateEnv['Bindings'], 'LEDGER'>) {
  return LEDGER.get(LEDGER.idFromName('ledger'), { locationHint: 'apac' });
}

/** The object is overloaded, restarting or gone; it has written whole steps or none. */
function unavailable(): Problem {
  return new Problem(
    'database-unavailable',
    'Máy chủ đang bận hoặc đang khởi động lại. Số liệu vẫn còn trong bảng; hãy thử lại sau ít phút.',
    {},
    { 'Retry-After': '5' },
  );
}
