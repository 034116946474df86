// Bundles what the workbench needs built: the page and the script inside sidebars.

import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { builtFile } from './built.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const common: BuildOptions = {
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

/** Builds everything into `dist/workbench/`. */
export async function buildWorkbench(): Promise<void> {
  await mkdir(builtFile(), { recursive: true });
  await Promise.all([
    build({ ...common, entryPoints: [here('page/main.ts')], outfile: builtFile('page.js'), format: 'esm' }),
    build({ ...common, entryPoints: [here('page/page.css')], outfile: builtFile('page.css') }),
    build({
      ...common,
      entryPoints: [here('page/frame/script-run.ts')],
      outfile: builtFile('script-run.js'),
      format: 'iife',
    }),
    copyFile(here('page/index.html'), builtFile('index.html')),
  ]);
}

if (import.meta.main) await buildWorkbench();
