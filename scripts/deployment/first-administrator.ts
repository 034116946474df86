// The first administrator of a deployment, by a secret that is made for it, serves once and is kept nowhere here.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Setup } from '../../shared/wire/deployment.ts';
import { setUp } from '../setting-up.ts';
import { askFor, type Dialogue } from './dialogue.ts';
import { accountAtGoogle } from './script.ts';
import type { Installation } from './settings.ts';
import type { Step } from './step.ts';
import { type Call, printedBy, type Run } from './tools.ts';
import { type Fetch, readiness } from './worker.ts';

const needed = (what: string) => (answer: string) => (answer === '' ? `Cần ${what}.` : '');

/** One unit with its administrator, or the file of a whole district. */
async function askForSetup(
  installation: Installation,
  dialogue: Dialogue,
  { account, year }: { account: string; year: number },
): Promise<Setup> {
  const file = await askFor(
    dialogue,
    'Tệp JSON có sẵn đơn vị và người (mẫu: docs/first-units.json); để trống nếu chưa có, sẽ thêm trong bảng',
    (answer) => (answer === '' || existsSync(answer) ? '' : `Không có tệp ${answer}.`),
    existsSync(installation.path('first-units.json')) ? installation.path('first-units.json') : '',
  );
  if (file !== '') {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Setup;
    } catch {
      throw new Error(`Tệp ${file} không phải JSON đúng. Sửa lại rồi chạy lại.`);
    }
  }
  const name = await askFor(dialogue, 'Tên đơn vị trên cùng, ví dụ Quận 1', needed('tên đơn vị'));
  const code = await askFor(dialogue, 'Mã đơn vị, ví dụ 760', needed('mã đơn vị'));
  const tier = await askFor(dialogue, 'Cấp của đơn vị: Quận, Huyện, Thành phố, Tỉnh…', needed('cấp'), 'Quận');
  const from = await askFor(
    dialogue,
    'Năm báo cáo đầu tiên',
    (answer) => (/^20\d\d$/.test(answer) ? '' : 'Năm gồm bốn chữ số.'),
    String(year),
  );
  const email = await askFor(
    dialogue,
    'Tài khoản Google của người quản trị đầu tiên',
    (answer) => (/^\S+@\S+\.\S+$/.test(answer) ? '' : 'Đó không phải địa chỉ thư.'),
    account,
  );
  const person = await askFor(dialogue, 'Họ tên người đó', needed('họ tên'), 'Quản trị');
  return {
    units: [{ id: 1, code, name, tier, parent: null }],
    years: [Number(from)],
    members: [{ email, unit: 1, role: 'quan_tri', name: person, until: null }],
  };
}

export function firstAdministrator(
  run: Run,
  installation: Installation,
  { dialogue, fetch, today }: { dialogue: Dialogue; fetch: Fetch; today: Date },
): Step {
  return {
    wanted: 'người quản trị đầu tiên, có trong nhật ký',
    seen: async () => (await readiness(installation, fetch)).setUp === true,
    async make() {
      const account = await accountAtGoogle(run, installation);
      const setup = await askForSetup(installation, dialogue, { account, year: today.getUTCFullYear() });
      const secret = randomBytes(24).toString('hex');
      const put: Call = {
        tool: 'wrangler',
        args: ['secret', 'put', 'SETUP_SECRET', '--config', 'wrangler.json'],
        folder: installation.folder,
        input: secret,
      };
      printedBy(put, await run(put));
      // The Worker knows its new secret after some seconds; what it refuses until then is refused as a whole.
      for (let tries = 1; ; tries++) {
        try {
          await setUp(installation.settings.url, secret, setup, fetch);
          return;
        } catch (error) {
          if (tries === 15 || !(error instanceof Error) || !error.message.includes('SETUP_SECRET'))
            throw error;
          await new Promise((resolve) => setTimeout(resolve, 2000));
        }
      }
    },
  };
}
