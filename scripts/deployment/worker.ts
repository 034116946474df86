// The Worker at Cloudflare: the configuration of one installation, and whether what runs there is what lies here.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { experimental_readRawConfig as readRawConfig } from 'wrangler';
import { atCloudflare, line } from './by-hand.ts';
import { askFor, type Dialogue } from './dialogue.ts';
import type { Installation, Settings } from './settings.ts';
import type { Step } from './step.ts';
import { type Call, printedBy, type Run, root } from './tools.ts';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** `wrangler.toml` as it is deployed: the same Worker with the name, the variables and the mail of one installation. */
export function configurationOf({ account, name, audiences, mailFrom }: Settings): Record<string, unknown> {
  const { rawConfig } = readRawConfig({ config: join(root, 'wrangler.toml') });
  return {
    ...rawConfig,
    name,
    ...(account === '' ? {} : { account_id: account }),
    main: join(root, 'worker/index.ts'),
    vars: {
      STAGE: 'production',
      AUDIENCES: audiences.join(','),
      ...(mailFrom === '' ? {} : { MAIL_FROM: mailFrom }),
    },
    ...(mailFrom === '' ? {} : { send_email: [{ name: 'MAIL' }] }),
  };
}

export function writeConfiguration(installation: Installation): string {
  const path = installation.path('wrangler.json');
  mkdirSync(installation.folder, { recursive: true });
  writeFileSync(path, `${JSON.stringify(configurationOf(installation.settings), null, 2)}\n`);
  return path;
}

/** Newest step of the schema that the Worker brings its database to. */
export function migrationWanted(): number {
  return Math.max(...readdirSync(join(root, 'worker/migrations')).map((name) => Number.parseInt(name, 10)));
}

export function signedInAtCloudflare(run: Run, installation: Installation, { say }: Dialogue): Step {
  const whoami: Call = { tool: 'wrangler', args: ['whoami', '--json'], folder: installation.folder };
  return {
    wanted: 'đăng nhập Cloudflare',
    byHand: atCloudflare,
    seen: async () => (await run(whoami)).status === 0,
    async make() {
      for (const one of atCloudflare) say(line(one));
      const login: Call = { tool: 'wrangler', args: ['login'], folder: installation.folder, talks: true };
      printedBy(login, await run(login));
    },
  };
}

/** Which of the accounts that this person sees: without being told wrangler would ask, or give up. */
export function accountChosen(run: Run, installation: Installation, dialogue: Dialogue): Step {
  const whoami: Call = { tool: 'wrangler', args: ['whoami', '--json'], folder: installation.folder };
  return {
    wanted: 'tài khoản Cloudflare của máy chủ',
    seen: async () => installation.settings.account !== '',
    async make() {
      const { accounts = [] } = JSON.parse(printedBy(whoami, await run(whoami))) as {
        accounts?: { id: string; name: string }[];
      };
      const [only, ...others] = accounts;
      if (!only)
        throw new Error('Cloudflare không cho thấy tài khoản nào. Đăng nhập lại: npx wrangler login.');
      if (others.length > 0)
        for (const [i, { name, id }] of accounts.entries()) dialogue.say(`  ${i + 1}. ${name} (${id})`);
      const number =
        others.length === 0
          ? '1'
          : await askFor(dialogue, 'Máy chủ thuộc tài khoản số mấy', (answer) =>
              accounts[Number(answer) - 1] ? '' : `Ghi một số từ 1 đến ${accounts.length}.`,
            );
      installation.save({ account: accounts[Number(number) - 1]?.id ?? only.id });
    },
  };
}

/** The Worker runs at Cloudflare with the code and the settings that lie here, and its address is known. */
export function workerDeployed(run: Run, installation: Installation, fetch: Fetch): Step {
  const { folder } = installation;
  const wrangler = (args: string[], more: Partial<Call> = {}): Call => ({
    ...{ tool: 'wrangler', folder, ...more },
    args: [...args, '--config', 'wrangler.json'],
  });

  /** By configuration: the code does not change while the command runs. */
  const tags = new Map<string, string>();
  /** Stands at Cloudflare beside the version, so that it can be asked there what runs. */
  const tag = async (): Promise<string> => {
    writeConfiguration(installation);
    const configuration = readFileSync(installation.path('wrangler.json'), 'utf8');
    const made = tags.get(configuration) ?? (await digestOfBuild(configuration));
    tags.set(configuration, made);
    return made;
  };
  const digestOfBuild = async (configuration: string): Promise<string> => {
    // Not as wrangler bundles it, which takes it ten times as long, but of the same sources: it only has to change with them.
    const { outputFiles } = await build({
      entryPoints: [join(root, 'worker/index.ts')],
      absWorkingDir: root,
      bundle: true,
      write: false,
      format: 'esm',
      conditions: ['workerd', 'worker', 'browser'],
      external: ['cloudflare:*', 'node:*'],
      loader: { '.sql': 'text' },
      logLevel: 'silent',
    });
    const digest = createHash('sha256').update(configuration);
    for (const { contents } of outputFiles) digest.update(contents);
    return digest.digest('hex').slice(0, 16);
  };

  /** What Cloudflare says of a command's question; null where there is nothing of that name. */
  const asked = async <Answer>(args: string[]): Promise<Answer | null> => {
    const { status, out } = await run(wrangler([...args, '--json']));
    return status === 0 ? (JSON.parse(out.slice(out.search(/[[{]/))) as Answer) : null;
  };

  let wanted = '';
  /** The tag that was last seen to run. */
  let running = '';
  return {
    wanted: 'máy chủ đã đưa lên Cloudflare',
    async seen() {
      const { url } = installation.settings;
      if (url === '') return false;
      wanted = await tag();
      if (running === wanted) return true;
      const status = await asked<{ versions: { version_id: string }[] }>(['deployments', 'status']);
      const id = status?.versions[0]?.version_id;
      if (!id || tagOf(id, (await asked<Version[]>(['versions', 'list'])) ?? []) !== wanted) return false;
      const answers = (await fetch(`${url}/healthz`).catch(() => null))?.ok ?? false;
      if (answers) running = wanted;
      return answers;
    },
    async make() {
      wanted = await tag();
      const report = installation.path('deployed.ndjson');
      rmSync(report, { force: true });
      const deploy = wrangler(['deploy', '--tag', wanted], { env: { WRANGLER_OUTPUT_FILE_PATH: report } });
      printedBy(deploy, await run(deploy));
      const lines = readFileSync(report, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as { type: string; targets?: string[] });
      const targets = lines.find(({ type }) => type === 'deploy')?.targets ?? [];
      const target = targets.find((one) => one.startsWith('https://'));
      if (!target)
        throw new Error(
          'Cloudflare không cho biết địa chỉ của máy chủ. Mở dash.cloudflare.com › Workers & Pages, bật địa chỉ workers.dev, rồi chạy lại.',
        );
      rmSync(report);
      installation.save({ url: target.replace(/\/$/, '') });
      // A new name takes some seconds until it is known everywhere.
      await until(async () => (await fetch(`${installation.settings.url}/healthz`)).ok);
    },
  };
}

interface Version {
  id: string;
  number: number;
  annotations?: Record<string, string>;
}

/** A version that came of a changed secret has the code, and not the tag, of the one before it. */
function tagOf(running: string, versions: readonly Version[]): string | undefined {
  const older = [...versions].sort((a, b) => b.number - a.number);
  const from = older.slice(older.findIndex(({ id }) => id === running));
  const built = from.find(({ annotations }) => annotations?.['workers/triggered_by'] !== 'secret');
  return built?.annotations?.['workers/tag'];
}

/** The Worker answers with the newest step of the schema, and with who may use it settled. */
export function workerReady(installation: Installation, fetch: Fetch): Step {
  return {
    wanted: 'máy chủ sẵn sàng (/readyz), cơ sở dữ liệu ở bước mới nhất',
    async seen() {
      const { status, migration } = await readiness(installation, fetch);
      return status === 'ok' && migration === migrationWanted();
    },
    async make() {
      await until(async () => (await readiness(installation, fetch)).migration === migrationWanted());
    },
  };
}

/** What `/readyz` answers; a refusal as it is. */
export async function readiness(
  { settings }: Installation,
  fetch: Fetch,
): Promise<{ status?: string | number; migration?: number; setUp?: boolean }> {
  const answer = await fetch(`${settings.url}/readyz`).catch(() => null);
  return answer ? ((await answer.json().catch(() => ({}))) as object) : {};
}

/** Waits up to a minute for something that takes a while at Cloudflare. */
export async function until(isSo: () => Promise<boolean>, tries = 30): Promise<void> {
  for (let i = 0; i < tries; i++) {
    if (await isSo().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}
