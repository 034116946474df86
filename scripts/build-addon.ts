// Builds the add-on into the files that `clasp push` sends: one Code.js, the sidebar as one HTML file, its parts that are
// loaded later, the manifest.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const source = join(import.meta.dirname, '../apps-script');

/** Google's V8 has no modules and refuses newer class syntax; esbuild lowers to this. */
const target = 'es2019';

export interface Sort {
  /** A test build: its menu asks the real Google what the workbench assumes of it (`truth-script.gs`). */
  asksTheTruth: boolean;
}

/**
 * Builds into `folder`. `workerUrl` has no slash at the end; on Google it must be https, and the manifest lets the
 * add-on call nothing else.
 */
export async function buildAddon(
  folder: string,
  workerUrl: string,
  { asksTheTruth }: Sort = { asksTheTruth: false },
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all([
    buildCode(folder, workerUrl, asksTheTruth),
    ...(asksTheTruth ? [buildTruth(folder, workerUrl)] : []),
    buildSidebar(folder),
    ...Object.entries(rooms).map(([room, entry]) => buildRoom(folder, room, entry)),
    buildManifest(folder, workerUrl),
    writeFile(join(folder, '.claspignore'), pushed(asksTheTruth)),
  ]);
}

/**
 * Google calls top-level functions by name. What `main.ts` exports for its menu and triggers keeps its name; of each
 * function in the table for the sidebar one is made that hands over to `run`.
 */
async function buildCode(folder: string, workerUrl: string, asksTheTruth: boolean): Promise<void> {
  const bundle = await build({
    entryPoints: [join(source, 'main.ts')],
    bundle: true,
    write: false,
    target,
    charset: 'utf8',
    define: {
      WORKER_URL: JSON.stringify(workerUrl),
      TEST_ENTRIES: JSON.stringify(asksTheTruth ? truthEntries : []),
    },
    format: 'iife',
    globalName: 'addOn',
  });
  const code = bundle.outputFiles[0]?.text ?? '';
  // Loading it does nothing until a function is called, so that the table can be read off the built code itself.
  const { functions, run: _, ...named } = vm.runInNewContext(`${code}\naddOn`) as Record<string, object>;
  const declarations = [
    ...Object.keys(named).map((name) => {
      const first = asksTheTruth && name === 'onEdit' ? 'truth.onEdit.apply(this, arguments); ' : '';
      return `function ${name}() { ${first}return addOn.${name}.apply(this, arguments); }`;
    }),
    ...Object.keys(functions ?? {}).map(
      (name) => `function ${name}() { return addOn.run(${JSON.stringify(name)}, arguments); }`,
    ),
  ];
  await writeFile(join(folder, 'Code.js'), `${code}\n${declarations.join('\n')}\n`);
}

const truthEntries = [
  ['Sự thật: hỏi Google', 'tellTheTruth'],
  ['Sự thật: hỏi bằng tay', 'askByHand'],
];

/** The script that asks the real Google, within a function, since all files of a project share their names. */
async function buildTruth(folder: string, workerUrl: string): Promise<void> {
  const script = await readFile(join(import.meta.dirname, 'truth-script.gs'), 'utf8');
  const names = [...script.matchAll(/^function (\w+)\(/gm)].map(([, name = '']) => name);
  const called = names.filter((name) => name === 'tellTheTruth' || /ByHand$/.test(name));
  await writeFile(
    join(folder, 'Truth.js'),
    [
      'var truth = (function () {',
      script,
      `workerUrl = ${JSON.stringify(workerUrl)};`,
      `return { ${['onEdit', ...called].map((name) => `${name}: ${name}`).join(', ')} };`,
      '})();',
      ...called.map((name) => `function ${name}() { return truth.${name}.apply(this, arguments); }`),
      '',
    ].join('\n'),
  );
}

async function buildSidebar(folder: string): Promise<void> {
  const [page, style, script] = await Promise.all([
    readFile(join(source, 'sidebar/index.html'), 'utf8'),
    readFile(join(source, 'sidebar/style.css'), 'utf8'),
    build({
      entryPoints: [join(source, 'sidebar/app.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2020',
      // Google takes «//» within a template literal for a comment and cuts the script off there.
      supported: { 'template-literal': false },
      charset: 'utf8',
      minify: true,
    }),
  ]);
  const code = (script.outputFiles[0]?.text ?? '').replace(/<\/script/gi, '<\\/script');
  // Functions as replacements: the code may hold «$&».
  const html = page.replace('/*STYLE*/', () => style).replace('/*SCRIPT*/', () => code);
  await writeFile(join(folder, 'sidebar.html'), html);
}

/** Large parts of the page; `apps-script/sidebar/rooms.ts` loads each when a button needs it. */
const rooms = {
  word: '../documents/word.ts',
  excel: '../documents/excel.ts',
  filling: '../shared/filling/filling.ts',
};

/** What clasp sends: all that is built and nothing else, so that a part that came later is not left behind. */
function pushed(asksTheTruth: boolean): string {
  const parts = ['sidebar', ...Object.keys(rooms)].map((name) => `${name}.html`);
  const code = ['Code.js', ...(asksTheTruth ? ['Truth.js'] : [])];
  return ['**/**', ...['appsscript.json', ...code, ...parts].map((name) => `!${name}`), ''].join('\n');
}

/**
 * Packed, and as letters that mean nothing in HTML: it travels as a third of the text, and nothing on the way can take
 * any of it for a tag, a scriptlet or a comment.
 */
async function buildRoom(folder: string, room: string, entry: string): Promise<void> {
  const built = await build({
    entryPoints: [join(source, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: `soHocTap.${room}`,
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
  });
  const packed = gzipSync(built.outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 });
  await writeFile(join(folder, `${room}.html`), `<pre>${packed.toString('base64')}</pre>\n`);
}

async function buildManifest(folder: string, workerUrl: string): Promise<void> {
  const manifest = JSON.parse(await readFile(join(source, 'appsscript.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  manifest.urlFetchWhitelist = [`${workerUrl}/`];
  await writeFile(join(folder, 'appsscript.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { truth: { type: 'boolean', default: false } },
  });
  const [workerUrl] = positionals;
  if (!workerUrl || !/^https?:\/\/[^/]+$/.test(workerUrl)) {
    console.error('Cách dùng: npm run build -- https://dia-chi-worker  (không có dấu / ở cuối)');
    process.exit(1);
  }
  const folder = join(import.meta.dirname, '../dist/add-on');
  await buildAddon(folder, workerUrl, { asksTheTruth: values.truth });
  console.log(`Đã dựng tiện ích vào ${folder}, gọi đến ${workerUrl}`);
}
