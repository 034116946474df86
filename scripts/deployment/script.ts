// The script projects at Google: making one, and whether what lies there is what was built here.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAddon } from '../build-addon.ts';
import { atGoogle, line } from './by-hand.ts';
import type { Dialogue } from './dialogue.ts';
import type { Installation } from './settings.ts';
import type { Step } from './step.ts';
import { type Call, printedBy, type Run } from './tools.ts';

export const title = 'Sổ Học Tập';

export function signedInAtGoogle(run: Run, installation: Installation, { say }: Dialogue): Step {
  const who: Call = { tool: 'clasp', args: ['show-authorized-user', '--json'], folder: installation.folder };
  return {
    wanted: 'đăng nhập Google (chủ của tiện ích)',
    byHand: atGoogle,
    seen: async () => (JSON.parse((await run(who)).out || '{}') as { loggedIn?: boolean }).loggedIn === true,
    async make() {
      for (const one of atGoogle) say(line(one));
      const login: Call = { tool: 'clasp', args: ['login'], folder: installation.folder, talks: true };
      printedBy(login, await run(login));
    },
  };
}

/** The e-mail that clasp is signed in with; '' where it does not tell. */
export async function accountAtGoogle(run: Run, installation: Installation): Promise<string> {
  const who: Call = { tool: 'clasp', args: ['show-authorized-user', '--json'], folder: installation.folder };
  return (JSON.parse((await run(who)).out || '{}') as { email?: string }).email ?? '';
}

/**
 * Makes a script project, bound to a spreadsheet where one is named, and gives its id. `folder` is its own: clasp refuses
 * two projects in one folder, and what an earlier run made there is taken instead of making a second.
 */
export async function makeScript(run: Run, folder: string, parent?: string): Promise<string> {
  const made = join(folder, '.clasp.json');
  if (!existsSync(made)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const create: Call = {
      tool: 'clasp',
      args: ['create-script', '--json', '--title', title, ...(parent ? ['--parentId', parent] : [])],
      folder,
    };
    const printed = await run(create);
    // Once the project is there its id is kept, even where what follows in clasp did not work out.
    if (!existsSync(made)) {
      const id = /"scriptId":\s*"([^"]+)"/.exec(printedBy(create, printed))?.[1];
      if (!id) throw new Error('Google không cho biết mã của dự án vừa tạo. Chạy lại lệnh này.');
      writeFileSync(made, JSON.stringify({ scriptId: id }));
    }
  }
  return (JSON.parse(readFileSync(made, 'utf8')) as { scriptId: string }).scriptId;
}

export function scriptMade(run: Run, installation: Installation): Step {
  return {
    wanted: `dự án mã «${title}» của tiện ích`,
    seen: async () => installation.settings.script !== '',
    make: async () => installation.save({ script: await makeScript(run, installation.path('new-script')) }),
  };
}

/** The add-on as it is built for this installation's Worker; the folder. */
export async function buildHere(installation: Installation, build: Build = buildAddon): Promise<string> {
  const folder = installation.path('add-on');
  await build(folder, installation.settings.url);
  return folder;
}

/** Builds the add-on for a Worker into a folder. */
export type Build = typeof buildAddon;

/** Makes `folder` the one of a script project, so that clasp's commands in it are about that. */
export function pointAt(folder: string, script: string): void {
  writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId: script, rootDir: '.' }));
}

/** Whether a script project holds exactly the files of a folder. */
export async function holds(run: Run, built: string, script: string, aside: string): Promise<boolean> {
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  pointAt(aside, script);
  const pull: Call = { tool: 'clasp', args: ['pull'], folder: aside };
  printedBy(pull, await run(pull));
  const there = filesOf(aside);
  rmSync(aside, { recursive: true, force: true });
  return JSON.stringify(there) === JSON.stringify(filesOf(built));
}

/** What of a folder is a script's, by name; manifests are compared by what they say. */
function filesOf(folder: string): [string, string][] {
  return readdirSync(folder)
    .filter((name) => /^[^.].*\.(js|html|json)$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8').trim();
      return [name, name.endsWith('.json') ? sorted(text) : text];
    });
}

function sorted(json: string): string {
  return JSON.stringify(Object.entries(JSON.parse(json) as object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export async function push(run: Run, built: string, script: string): Promise<void> {
  pointAt(built, script);
  // Without -f it asks about the manifest, and ends well without having pushed where nobody answers.
  const call: Call = { tool: 'clasp', args: ['push', '-f'], folder: built };
  printedBy(call, await run(call));
}

export function addonPushed(run: Run, installation: Installation, build: Build): Step {
  const script = () => installation.settings.script;
  let built = '';
  return {
    wanted: 'tiện ích đã dựng và đẩy lên Google',
    async seen() {
      built = await buildHere(installation, build);
      return holds(run, built, script(), installation.path('remote'));
    },
    make: async () => push(run, built, script()),
  };
}

/** The build with more files beside it, in a folder of its own. */
export function besideBuild(built: string, folder: string, files: Record<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(built, folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
