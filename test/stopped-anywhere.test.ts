// An installation cut off before or after any of its deeds comes to its end by the next run, and nothing is done twice. Tools
// and services are played here in memory; the real programs are run in deploying.test.ts.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { deploy } from '../scripts/deploy.ts';
import { type Dialogue, Stopped } from '../scripts/deployment/dialogue.ts';
import { Installation } from '../scripts/deployment/settings.ts';
import type { Call, Ran } from '../scripts/deployment/tools.ts';
import { migrationWanted } from '../scripts/deployment/worker.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-hoc-tap-stopped-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const address = 'https://so-hoc-tap.vi-du.workers.dev';
const audience = '123456789012-abc.apps.googleusercontent.com';
const accounts = [
  { id: 'a'.repeat(32), name: 'Của tôi' },
  { id: 'b'.repeat(32), name: 'Quận 1' },
];
const fine = (out: unknown = ''): Ran => ({
  status: 0,
  out: typeof out === 'string' ? out : JSON.stringify(out),
  err: '',
});
const bad: Ran = { status: 1, out: '', err: 'refused' };

/** Cloudflare, Google and whoever installs, as far as one installation meets them. */
function world(installation: Installation) {
  const there = {
    signedIn: new Set<string>(),
    versions: [] as { id: string; number: number; audiences: string; annotations: Record<string, string> }[],
    secret: '',
    scripts: new Map<string, Record<string, string>>(),
    setUps: 0,
    deeds: [] as string[],
  };
  /** Cut off at this deed: before it has happened, or after it and before anybody heard of it. */
  let cut: { at: number; after: boolean } | null = null;
  const deed = (name: string, act: () => void): Ran => {
    const due = cut !== null && there.deeds.length + 1 === cut.at;
    if (due && !cut?.after) {
      cut = null;
      throw new Stopped();
    }
    there.deeds.push(name);
    act();
    if (due) {
      cut = null;
      throw new Stopped();
    }
    return fine();
  };
  const filesIn = (path: string) =>
    Object.fromEntries(
      readdirSync(path)
        .filter((name) => /^[^.].*\.(js|html|json)$/.test(name))
        .map((name) => [name, readFileSync(join(path, name), 'utf8')]),
    );
  const scriptAt = (path: string) =>
    (JSON.parse(readFileSync(join(path, '.clasp.json'), 'utf8')) as { scriptId: string }).scriptId;
  const release = (annotations: Record<string, string>, audiences: string) => {
    const number = there.versions.length + 1;
    there.versions.push({ id: `v${number}`, number, audiences, annotations });
  };

  async function run({ tool, args, folder: at, input, env }: Call): Promise<Ran> {
    const said = `${tool} ${args[0]}`;
    mkdirSync(at, { recursive: true });
    const last = there.versions.at(-1);
    if (said === 'wrangler whoami') return there.signedIn.has(tool) ? fine({ accounts }) : bad;
    if (said === 'clasp show-authorized-user')
      return fine({ loggedIn: there.signedIn.has(tool), email: 'a@b.vn' });
    if (args[0] === 'login') return deed(said, () => there.signedIn.add(tool));
    if (said === 'wrangler deploy' && args.includes('--dry-run')) {
      mkdirSync(join(at, 'built'), { recursive: true });
      writeFileSync(join(at, 'built/index.js'), 'code');
      return fine();
    }
    if (said === 'wrangler deploy')
      return deed(said, () => {
        const { vars } = JSON.parse(readFileSync(join(at, 'wrangler.json'), 'utf8')) as {
          vars: { AUDIENCES: string };
        };
        release({ 'workers/tag': args[args.indexOf('--tag') + 1] ?? '' }, vars.AUDIENCES);
        writeFileSync(
          env?.WRANGLER_OUTPUT_FILE_PATH ?? '',
          `${JSON.stringify({ type: 'deploy', targets: [address] })}\n`,
        );
      });
    if (said === 'wrangler deployments') return last ? fine({ versions: [{ version_id: last.id }] }) : bad;
    if (said === 'wrangler versions') return fine(there.versions);
    if (said === 'wrangler secret')
      return deed(said, () => {
        there.secret = input ?? '';
        release({ 'workers/triggered_by': 'secret' }, last?.audiences ?? '');
      });
    if (said === 'clasp create-script')
      return deed(said, () => {
        const id = `script-${there.scripts.size + 1}`;
        there.scripts.set(id, {});
        writeFileSync(join(at, '.clasp.json'), JSON.stringify({ scriptId: id }));
      });
    if (said === 'clasp list-deployments') return fine([{ deploymentId: 'head' }]);
    if (said === 'clasp push') return deed(said, () => there.scripts.set(scriptAt(at), filesIn(at)));
    if (said === 'clasp pull') {
      for (const [name, text] of Object.entries(there.scripts.get(scriptAt(at)) ?? {}))
        writeFileSync(join(at, name), text);
      return fine();
    }
    throw new Error(said);
  }

  async function fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const last = there.versions.at(-1);
    if (!last) throw new Error('fetch failed');
    if (url.endsWith('/healthz')) return Response.json({ status: 'ok' });
    if (last.audiences === '') return Response.json({ status: 503 }, { status: 503 });
    if (url.endsWith('/readyz'))
      return Response.json({ status: 'ok', migration: migrationWanted(), setUp: there.setUps > 0 });
    expect(url).toBe(`${address}/v1/setup`);
    const { Authorization } = init.headers as Record<string, string>;
    if (Authorization !== `Secret ${there.secret}`)
      return Response.json({ detail: 'SETUP_SECRET' }, { status: 403 });
    deed('setup', () => {
      there.setUps += 1;
    });
    return Response.json({}, { status: 201 });
  }

  let asked = 0;
  const dialogue: Dialogue = {
    say: () => undefined,
    async ask(question, suggested = '') {
      asked += 1;
      if (question.startsWith('Máy chủ thuộc')) return '2';
      if (question.startsWith('Số dự án')) return '123456789012';
      if (question.startsWith('Dòng vừa sao')) return audience;
      if (question.startsWith('Tên đơn vị')) return 'Quận 1';
      if (question.startsWith('Mã đơn vị')) return '760';
      return suggested;
    },
  };

  const build = async (path: string, url: string) => {
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'Code.js'), `// ${url}`);
    writeFileSync(join(path, 'appsscript.json'), '{"runtimeVersion":"V8"}');
    writeFileSync(join(path, '.claspignore'), '**/**\n');
  };
  return {
    there,
    asked: () => asked,
    go(at: typeof cut = null) {
      cut = at;
      return deploy({ installation, dialogue, run, fetch, build, today: new Date('2027-01-10') });
    },
  };
}

/** Everything that changes something, in the order of a run that nobody stops. */
const deeds = [
  'wrangler login',
  'wrangler deploy',
  'clasp login',
  'clasp create-script',
  'clasp push',
  'wrangler deploy',
  'clasp push',
  'wrangler secret',
  'setup',
];

it('does each deed once, and a second run none', async () => {
  const installation = new Installation(join(folder, 'whole'));
  const { there, go, asked } = world(installation);
  await go();
  expect(there.deeds).toEqual(deeds);
  expect(installation.settings.account).toBe('b'.repeat(32));
  const before = asked();
  await go();
  expect([there.deeds, asked()]).toEqual([deeds, before]);
});

const cuts = deeds.flatMap((name, i) => [
  { name, at: i + 1, after: false },
  { name, at: i + 1, after: true },
]);

it.each(cuts)('cut off at $at, $name, after it: $after', async ({ name, at, after }) => {
  const { there, go } = world(new Installation(join(folder, `${at}-${after}`)));
  await expect(go({ at, after })).rejects.toThrow();
  await go();
  expect(there.scripts.size).toBe(1);
  expect(Object.keys([...there.scripts.values()][0] ?? {}).sort()).toEqual(['Code.js', 'appsscript.json']);
  expect([there.setUps, there.signedIn.size, there.versions.at(-1)?.audiences]).toEqual([1, 2, audience]);
  // What had happened is not done again, but where nobody could hear of it: an upload is done anew, and so is a secret that was not spent.
  const lost = after ? ['wrangler deploy', 'clasp push', 'wrangler secret'] : ['setup'];
  const again = lost.includes(name) ? 1 : 0;
  expect(there.deeds.length).toBeLessThanOrEqual(deeds.length + again);
  const settled = [...there.deeds];
  await go();
  expect(there.deeds).toEqual(settled);
});
