// The Worker under measurement: bundled as it is deployed, on wrangler's own Miniflare, with a database of its own.
import { readFileSync } from 'node:fs';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { bundle, children, ledgerBinding, startWorkerd } from './workerd.ts';

const issuer = 'http://127.0.0.1:1';
const audience = 'bench';

/** Sets the deployment up. */
export const secret = 'secret-of-the-bench-0001';

/** The time of the bench: all periods are open. */
export const now = '2023-12-31T09:00:00+07:00';

export interface BareWorker {
  url: URL;
  /** Milliseconds of processor time that its workerd has used so far; says more than the clock on a busy machine. */
  cpu(): number;
  stop(): Promise<void>;
}

export interface BenchWorker extends BareWorker {
  tokenFor(email: string, audience?: string): Promise<string>;
  /** Of its workerd, in megabytes; null where the system does not tell. */
  memory(): { now: number; most: number } | null;
}

/** What every ratio is a ratio to: a Worker that does nothing. */
export async function startBare(): Promise<BareWorker> {
  const others = children();
  const worker = startWorkerd({
    modules: true,
    script: "export default { fetch: () => new Response('ok') }",
  });
  const url = await worker.ready;
  return { url, cpu: cpuOfNew(others), stop: () => worker.dispose() };
}

export async function startWorker(): Promise<BenchWorker> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256' }] };
  const others = children();
  const worker = startWorkerd({
    modules: true,
    script: await bundle(),
    durableObjects: ledgerBinding,
    bindings: {
      STAGE: 'local',
      AUDIENCES: audience,
      LOCAL_ISSUER: issuer,
      SETUP_SECRET: secret,
      CALLS_A_MINUTE: '1000000',
    },
    outboundService: () => Response.json(keys),
    // One line a request would measure the terminal.
    handleStructuredLogs: () => undefined,
  });
  const issued = Math.floor(Date.parse(now) / 1000);
  return {
    url: await worker.ready,
    cpu: cpuOfNew(others),
    memory: memoryOfNew(others),
    tokenFor: (email, of = audience) =>
      new SignJWT({ email, email_verified: true })
        .setProtectedHeader({ alg: 'RS256', kid: 'bench' })
        .setIssuer(issuer)
        .setAudience(of)
        .setSubject(email)
        .setIssuedAt(issued)
        .setExpirationTime(issued + 3600)
        .sign(privateKey),
    stop: () => worker.dispose(),
  };
}

/** Reads the processor time of the children that were not there before; a tick is a hundredth of a second. */
function cpuOfNew(others: readonly string[]): () => number {
  const mine = children().filter((child) => !others.includes(child));
  return () =>
    mine.reduce((sum, child) => {
      const [user = 0, system = 0] = readFileSync(`/proc/${child}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
        .slice(11, 13)
        .map(Number);
      return sum + (user + system) * 10;
    }, 0);
}

/** Reads what the children that were not there before hold in memory, and the most that they ever held. */
function memoryOfNew(others: readonly string[]): BenchWorker['memory'] {
  const mine = children().filter((child) => !others.includes(child));
  return () => {
    if (mine.length === 0) return null;
    const sum = (field: string) =>
      mine.reduce((all, child) => {
        const text = readFileSync(`/proc/${child}/status`, 'utf8');
        return all + Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024;
      }, 0);
    return { now: Math.round(sum('VmRSS')), most: Math.round(sum('VmHWM')) };
  };
}
