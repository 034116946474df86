// Whose tokens the Worker is to believe: read once, from a page that the add-on's own script project serves to its owner,
// and gone with the next push.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAudience, forAudience, line } from './by-hand.ts';
import { askFor, type Dialogue } from './dialogue.ts';
import { type Build, besideBuild, buildHere, push } from './script.ts';
import type { Installation } from './settings.ts';
import type { Step } from './step.ts';
import { type Call, printedBy, type Run } from './tools.ts';

/** Plain enough for any runtime; nothing of the token but these three leaves the page. */
const page = `function doGet() {
  var part = ScriptApp.getIdentityToken().split('.')[1];
  var bytes = Utilities.base64DecodeWebSafe(part + '==='.slice((part.length + 3) % 4));
  var claims = JSON.parse(Utilities.newBlob(bytes).getDataAsString('UTF-8'));
  var shown = HtmlService.createTemplate(
    '<p>Sao dòng này vào cửa sổ lệnh:</p><p><b><?= aud ?></b></p><p>Tài khoản: <?= email ?> (<?= verified ?>)</p>'
  );
  shown.aud = claims.aud;
  shown.email = claims.email || 'không có địa chỉ';
  shown.verified = claims.email_verified ? 'đã xác minh' : 'chưa xác minh';
  return shown.evaluate().setTitle('Sổ Học Tập');
}
`;

/** The build with the page beside it; for the owner of the script alone. */
export function withPage(built: string, folder: string): void {
  const manifest = JSON.parse(readFileSync(join(built, 'appsscript.json'), 'utf8')) as object;
  besideBuild(built, folder, {
    'audience.js': page,
    'appsscript.json': `${JSON.stringify({ ...manifest, webapp: { access: 'MYSELF', executeAs: 'USER_ACCESSING' } }, null, 2)}\n`,
    '.claspignore': `${readFileSync(join(built, '.claspignore'), 'utf8')}!audience.js\n`,
  });
}

/** What is wrong with what was pasted, in words. */
export function audienceFault(audience: string, project: string): string {
  const [, number] = /^(\d+)-\w+\.apps\.googleusercontent\.com$/.exec(audience) ?? [];
  if (number === undefined)
    return 'Chưa đúng. Dòng cần sao có dạng 123456789012-abc….apps.googleusercontent.com.';
  if (number !== project)
    return `Mã này thuộc dự án số ${number}, không phải ${project}: dự án mã chưa được chuyển sang dự án Google Cloud của anh chị. Làm lại việc chuyển ở trên, tải lại trang rồi sao lại.`;
  return '';
}

export function projectNamed(installation: Installation, dialogue: Dialogue): Step {
  return {
    wanted: 'dự án Google Cloud',
    byHand: beforeAudience,
    seen: async () => installation.settings.project !== '',
    async make() {
      for (const one of beforeAudience) dialogue.say(line(one));
      const project = await askFor(dialogue, 'Số dự án (Project number)', (answer) =>
        /^\d{6,}$/.test(answer)
          ? ''
          : 'Số dự án chỉ gồm chữ số, ví dụ 123456789012; đó không phải tên dự án.',
      );
      installation.save({ project });
    },
  };
}

export function audienceRead(
  run: Run,
  installation: Installation,
  { dialogue, build }: { dialogue: Dialogue; build: Build },
): Step {
  const { say } = dialogue;
  return {
    wanted: 'mã nhận diện (aud) mà máy chủ tin',
    byHand: forAudience({ script: '…', project: '…' }, 'https://script.google.com/macros/s/…/dev'),
    seen: async () => installation.settings.audiences.length > 0,
    async make() {
      const { script, project } = installation.settings;
      const folder = installation.path('audience');
      withPage(await buildHere(installation, build), folder);
      await push(run, folder, script);
      const list: Call = { tool: 'clasp', args: ['list-deployments', '--json'], folder };
      const deployments = JSON.parse(printedBy(list, await run(list))) as {
        deploymentId: string;
        versionNumber?: number;
      }[];
      const head = deployments.find(({ versionNumber }) => versionNumber === undefined);
      if (!head) throw new Error('Google chưa cho biết địa chỉ của trang. Chờ một phút rồi chạy lại.');
      const address = `https://script.google.com/macros/s/${head.deploymentId}/dev`;
      for (const one of forAudience({ script, project }, address)) say(line(one));
      const audience = await askFor(dialogue, 'Dòng vừa sao', (answer) => audienceFault(answer, project));
      installation.save({ audiences: [audience] });
    },
  };
}
