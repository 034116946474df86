// `npm run deploy`: the real wrangler and the real clasp against doubles of what they speak with, a real Worker on this machine
// in place of Cloudflare's; stopped and begun again.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAddon } from '../scripts/build-addon.ts';
import { deploy } from '../scripts/deploy.ts';
import { type Dialogue, Stopped } from '../scripts/deployment/dialogue.ts';
import { Installation } from '../scripts/deployment/settings.ts';
import { type Call, run } from '../scripts/deployment/tools.ts';
import { type LocalWorker, startWorker } from '../scripts/local-worker.ts';
import { address, type CloudflareDouble, startCloudflare } from './support/cloudflare.ts';
import { type GoogleDouble, startGoogle } from './support/google.ts';

const root = join(import.meta.dirname, '..');
/** Real programs take their time, and more where others run beside them. */
const patience = 600_000;
const audience = '123456789012-abc123.apps.googleusercontent.com';

describe('the rehearsal', { timeout: patience }, () => {
  it('goes as far as it can without Google and Cloudflare, asks nothing and leaves nothing', () => {
    // Builds go to `dist`, which a fresh clone does not have yet.
    const here = () => readdirSync(root).filter((name) => name !== 'dist');
    const before = here();
    const said = execFileSync(process.execPath, ['scripts/deploy.ts', '--dry-run'], {
      cwd: root,
      env: { ...process.env, HTTPS_PROXY: 'http://127.0.0.1:1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).toString();
    const done = said.split('\n').filter((line) => line.startsWith('✓'));
    expect(done).toEqual([
      expect.stringMatching(/^✓ máy chủ: wrangler nhận, \d+ KB, có sổ cái/),
      '✓ tiện ích: clasp sẽ đẩy Code.js, appsscript.json, excel.html, filling.html, sidebar.html, word.html',
      '✓ trang đọc mã nhận diện, một lần: Code.js, appsscript.json, audience.js, excel.html, filling.html, sidebar.html, word.html',
      expect.stringMatching(/^✓ \/readyz: sẵn sàng, cơ sở dữ liệu ở bước \d+$/),
      '✓ bản dựng ban đầu docs/first-units.json: 3 đơn vị, 3 người; mã chỉ dùng một lần',
    ]);
    // Every step of the real run in its order, with what a person does in it.
    const steps = said.split('\n').flatMap((line) => /^(\d+)\/11 /.exec(line)?.[1] ?? []);
    expect(steps).toEqual(Array.from({ length: 11 }, (_, i) => String(i + 1)));
    for (const words of ['workers.dev', 'Google Apps Script API', 'Change project', 'Review permissions'])
      expect(said).toContain(words);
    for (const words of ['Get started', 'Data Access', 'Test users', 'Test deployments', 'script.send_mail'])
      expect(said).toContain(words);
    expect(here()).toEqual(before);
  });
});

describe('an installation', { timeout: patience }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-hoc-tap-deploy-'));
  const secret = 'secret-of-the-local-worker';
  let worker: LocalWorker;
  let google: GoogleDouble;
  let cloudflare: CloudflareDouble;
  let calls: string[] = [];
  const said: string[] = [];
  const asked: string[] = [];
  let answers: Record<string, string[]> = {};

  beforeAll(async () => {
    [google, cloudflare] = await Promise.all([startGoogle(), startCloudflare()]);
    worker = await startWorker({
      folder: join(folder, 'worker'),
      port: 8973,
      issuer: 'http://127.0.0.1:1',
      secret,
    });
  });
  afterAll(async () => {
    await worker.stop();
    google.close();
    cloudflare.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const dialogue: Dialogue = {
    say: (line) => said.push(line),
    async ask(question, suggested = '') {
      asked.push(question);
      const [key = ''] = Object.keys(answers).filter((one) => question.startsWith(one));
      const answer = answers[key]?.shift();
      if (answer === undefined) throw new Stopped();
      return answer || suggested;
    },
  };

  /** Cloudflare's side: the Worker refuses until it is told whom to believe, and knows the secret that was put. */
  const reach = async (url: string, init: RequestInit = {}): Promise<Response> => {
    expect(url.startsWith(address)).toBe(true);
    const bindings = cloudflare.versions.at(-1)?.metadata.bindings ?? [];
    const path = url.slice(address.length);
    const audiences = bindings.find(({ name }) => name === 'AUDIENCES')?.text;
    if (path !== '/healthz' && audiences !== audience)
      return Response.json({ status: 503, code: 'config-refused', detail: '' }, { status: 503 });
    const headers = { ...(init.headers as Record<string, string>) };
    if (headers.Authorization === `Secret ${cloudflare.secrets.get('SETUP_SECRET')}`)
      headers.Authorization = `Secret ${secret}`;
    return fetch(worker.url + path, { ...init, headers });
  };

  const installation = new Installation(join(folder, 'installation'));
  const begin = () => {
    calls = [];
    said.length = 0;
    asked.length = 0;
    return deploy({
      ...{ installation, dialogue, fetch: reach, today: new Date('2027-01-10'), build: buildAddon },
      run: async (call: Call) => {
        calls.push(`${call.tool} ${call.args[0]}`);
        const env = call.tool === 'clasp' ? google.env : cloudflare.env;
        return run({ ...call, talks: false, env: { ...call.env, ...env } });
      },
    });
  };
  const allAnswers = () => ({
    'Số dự án': ['Quận 1', '123456789012'],
    'Dòng vừa sao': ['eyJhbGciOi', '999999999999-xyz.apps.googleusercontent.com', audience],
    'Tệp JSON': [''],
    'Tên đơn vị': ['', 'Quận 1'],
    'Mã đơn vị': ['760'],
    'Cấp của đơn vị': [''],
    'Năm báo cáo': [''],
    'Tài khoản Google': [''],
    'Họ tên': ['Nguyễn Thị Quản Trị'],
  });

  it('stopped at the first question keeps what was done, and goes on from there', async () => {
    await expect(begin()).rejects.toThrow(Stopped);
    expect(cloudflare.versions).toHaveLength(1);
    expect([...google.projects.values()]).toMatchObject([{ title: 'Sổ Học Tập', parent: null }]);
    expect(installation.settings).toMatchObject({ url: address, project: '' });
    expect(asked).toEqual(['Số dự án (Project number)']);
    expect(said.join('\n')).toContain('Get started');
  });

  it('is brought to its end, with wrong answers told in words and asked again', async () => {
    answers = allAnswers();
    await begin();
    const told = said.join('\n');
    expect(told).toContain('Số dự án chỉ gồm chữ số');
    expect(told).toContain('Chưa đúng. Dòng cần sao có dạng');
    expect(told).toContain('thuộc dự án số 999999999999, không phải 123456789012');
    expect(told).toContain(`Máy chủ: ${address}`);
    expect(told).toContain('Data Access');
    expect(installation.settings).toMatchObject({ project: '123456789012', audiences: [audience] });
    // At Cloudflare: one Worker of one kind, told whom to believe the second time, then its secret, with its object.
    expect(cloudflare.versions.map(({ tag }) => tag === null)).toEqual([false, false, true]);
    const bindings = cloudflare.versions.at(-1)?.metadata.bindings;
    expect(bindings).toContainEqual(expect.objectContaining({ name: 'LEDGER', class_name: 'Ledger' }));
    expect(bindings).toContainEqual(expect.objectContaining({ name: 'STAGE', text: 'production' }));
    expect(bindings?.map(({ name }) => name)).not.toContain('LOCAL_ISSUER');
    expect(cloudflare.versions[0]?.metadata.migrations?.steps).toMatchObject([
      { new_sqlite_classes: ['Ledger'] },
    ]);
    // At Google: one project, with the add-on for this Worker and without the page.
    expect(google.projects.size).toBe(1);
    const [{ files } = { files: [] }] = google.projects.values();
    expect(files.map(({ name }) => name).sort()).toEqual([
      ...['Code', 'appsscript', 'excel', 'filling', 'sidebar', 'word'],
    ]);
    const manifest = JSON.parse(files.find(({ name }) => name === 'appsscript')?.source ?? '{}') as object;
    expect(manifest).toMatchObject({ urlFetchWhitelist: [`${address}/`] });
    expect(manifest).not.toHaveProperty('webapp');
    // On the Worker: the administrator.
    expect(await (await fetch(`${worker.url}/readyz`)).json()).toMatchObject({ setUp: true });
    expect(readFileSync(installation.path('settings.json'), 'utf8')).not.toContain(
      cloudflare.secrets.get('SETUP_SECRET'),
    );
    expect(cloudflare.unknown).toEqual([]);
  });

  it('run again asks nothing, puts right what somebody changed at Google, and changes nothing else', async () => {
    answers = {};
    const [project] = google.projects.values();
    const { files = [], pushes = 0 } = project ?? {};
    const sidebar = files.find(({ name }) => name === 'sidebar');
    if (sidebar) sidebar.source = '<p>khác</p>';
    const versions = cloudflare.versions.length;
    const secrets = Object.fromEntries(cloudflare.secrets);
    await begin();
    expect(asked).toEqual([]);
    const right = said.filter((line) => /^✓ \d+\/11 .*: đã đúng$/.test(line));
    expect(right).toHaveLength(10);
    expect(said.find((line) => line.endsWith(': xong'))).toBe(
      '✓ 10/11 tiện ích đã dựng và đẩy lên Google: xong',
    );
    expect(project?.pushes).toBe(pushes + 1);
    expect(project?.files.find(({ name }) => name === 'sidebar')?.source).toContain('<script>');
    expect([google.projects.size, cloudflare.versions.length]).toEqual([1, versions]);
    expect(Object.fromEntries(cloudflare.secrets)).toEqual(secrets);
    for (const command of ['clasp create-script', 'wrangler secret', 'wrangler login'])
      expect(calls).not.toContain(command);
  });
});
