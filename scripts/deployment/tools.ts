// wrangler and clasp, run as they are, from the packages of the project and by this Node: no shell has a part in it, so that
// it is the same on every system.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

const programs = {
  wrangler: join(root, 'node_modules/wrangler/bin/wrangler.js'),
  clasp: join(root, 'node_modules/@google/clasp/build/src/index.js'),
};

export type Tool = keyof typeof programs;

export interface Call {
  tool: Tool;
  args: string[];
  /** Made where it is not there. */
  folder: string;
  /** What it reads from its input. */
  input?: string;
  /** Whether it talks with the person at the terminal; then nothing of what it prints comes back. */
  talks?: boolean;
  env?: Record<string, string>;
}

export interface Ran {
  status: number;
  out: string;
  err: string;
}

export type Run = (call: Call) => Promise<Ran>;

/** Quiet, and no reports to anybody. */
export const quiet = { WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' };

/** Both take more time to be compiled than to do what they are asked for. */
const compiled = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') };

export function run({ tool, args, folder, input, talks = false, env = {} }: Call): Promise<Ran> {
  mkdirSync(folder, { recursive: true });
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [programs[tool], ...args], {
      cwd: folder,
      env: { ...process.env, ...quiet, ...compiled, ...env },
      stdio: talks ? 'inherit' : 'pipe',
    });
    const printed = { out: '', err: '' };
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed.out += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      printed.err += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, ...printed }));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
}

/** What is said of a tool that failed, and what to do about it. */
const known: [said: RegExp, words: string][] = [
  [
    /Apps Script API/i,
    'Tài khoản Google này chưa bật Apps Script API. Mở script.google.com/home/usersettings, bật «Google Apps Script API», chờ một hai phút rồi chạy lại.',
  ],
  [
    /invalid_grant|No credentials|Not logged in|invalid_client/i,
    'Phiên đăng nhập Google đã hết. Chạy «npx clasp login» rồi chạy lại.',
  ],
  [
    /workers\.dev subdomain/i,
    'Tài khoản Cloudflare chưa có tên miền workers.dev. Mở dash.cloudflare.com, vào «Workers & Pages» một lần và nhận tên, rồi chạy lại.',
  ],
  [
    /not authenticated|Authentication error|Unable to authenticate/i,
    'Phiên đăng nhập Cloudflare đã hết hoặc không đủ quyền. Chạy «npx wrangler login» rồi chạy lại.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|fetch failed|network/i,
    'Không kết nối được. Kiểm tra mạng rồi chạy lại; bước này chưa đổi gì hoặc sẽ được làm lại.',
  ],
];

/** What a tool printed; where it failed, an error with words about it. */
export function printedBy({ tool, args }: Call, { status, out, err }: Ran): string {
  if (status === 0) return out;
  const said = `${out}\n${err}`.trim();
  const words = known.find(([pattern]) => pattern.test(said))?.[1];
  const last = said.split('\n').slice(-12).join('\n');
  throw new Error(
    `${words ?? `Lệnh «${tool} ${args[0] ?? ''}» không làm được. Công cụ báo:`}\n\n${last}`.trim(),
  );
}
