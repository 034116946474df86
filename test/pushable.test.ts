// What `clasp push` would send, and whether Google's runtime can take it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildAddon } from '../scripts/build-addon.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-hoc-tap-push-'));
const file = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeAll(async () => {
  await buildAddon(folder, 'https://so-hoc-tap.example');
  // clasp needs a script id to look at the files; it asks nobody about it.
  writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId: 'x'.repeat(57), rootDir: '.' }));
});

describe('the built add-on', () => {
  it('is exactly the manifest, the code, the sidebar and its parts, all that was built', () => {
    const clasp = join(import.meta.dirname, '../node_modules/@google/clasp/build/src/index.js');
    const printed = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], { cwd: folder });
    const { filesToPush } = JSON.parse(printed.toString()) as { filesToPush: string[] };
    const built = readdirSync(folder).filter((name) => !name.startsWith('.'));
    expect(filesToPush.sort()).toEqual(built.sort());
    expect(filesToPush).toEqual([
      'Code.js',
      'appsscript.json',
      'excel.html',
      'filling.html',
      'sidebar.html',
      'word.html',
    ]);
  });

  it('asks for these permissions and no others', () => {
    const { oauthScopes } = JSON.parse(file('appsscript.json')) as { oauthScopes: string[] };
    expect(oauthScopes).toEqual([
      'openid',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.external_request',
      'https://www.googleapis.com/auth/script.send_mail',
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/userinfo.email',
    ]);
  });

  it('may call the Worker and no other address', () => {
    const { urlFetchWhitelist } = JSON.parse(file('appsscript.json')) as { urlFetchWhitelist: string[] };
    expect(urlFetchWhitelist).toEqual(['https://so-hoc-tap.example/']);
  });

  it('has no class syntax that Google’s runtime cannot parse', () => {
    expect(file('Code.js')).not.toMatch(/^\s*(static\s+\w+\s*=|#\w+\s*[=;(])/m);
  });

  it('keeps what writes files out of the sidebar, and packed as letters that no server rewrites', () => {
    // The page's own panels; what writes Word files is alone several times that.
    expect(file('sidebar.html').length).toBeLessThan(150_000);
    for (const room of ['word.html', 'excel.html'])
      expect(file(room)).toMatch(/^<pre>[A-Za-z0-9+/]+={0,2}<\/pre>\n$/);
  });

  it('loads where there is nothing but the language, and does nothing until it is called', () => {
    const context = vm.createContext(Object.create(null));
    vm.runInContext(file('Code.js'), context);
    expect(vm.runInContext('typeof onOpen + typeof openSidebar + typeof submitPeriod', context)).toBe(
      'functionfunctionfunction',
    );
  });

  it('has the functions that menus and triggers call by their names, which stay', () => {
    expect(declared('addOn\\.(?!run\\()')).toEqual([
      'onEdit',
      'onInstall',
      'onOpen',
      'openInstallation',
      'openSidebar',
    ]);
  });

  it('has a function of each name in the table, and hides none from the sidebar', () => {
    const names = declared('addOn\\.run\\(');
    expect(names).toEqual(expect.arrayContaining(['loadState', 'checkPeriod', 'submitPeriod', 'createBook']));
    for (const name of names) expect(name).not.toMatch(/_$/);
  });

  it('has no template literal in the sidebar, where Google cuts «//» and «/*» out of one', () => {
    const script = /<script>([\s\S]*)<\/script>/.exec(file('sidebar.html'))?.[1] ?? '';
    expect(script.length).toBeGreaterThan(10_000);
    expect(script).not.toContain('`');
  });

  it('is an add-on of Sheets by the menu alone, not a Workspace add-on', () => {
    expect(JSON.parse(file('appsscript.json'))).not.toHaveProperty('addOns');
  });
});

/** Names of the top-level functions that hand over to this. */
function declared(to: string): (string | undefined)[] {
  const pattern = new RegExp(`^function (\\w+)\\(\\) \\{ return ${to}`, 'gm');
  return [...file('Code.js').matchAll(pattern)].map((match) => match[1]).sort();
}
