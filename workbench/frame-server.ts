// Serves the add-on's sidebars and dialogs from an origin of their own, as Google does.

import { randomUUID } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { builtFile } from './built.ts';
import { closeServer, isOwnHost, listenOn } from './local-http.ts';

/** The second origin. */
export interface FrameServer {
  readonly origin: string;
  /** Keeps a page of the add-on and answers its address. */
  keep(html: string): string;
  close(): Promise<void>;
}

/** How many pages are kept; the oldest go first. */
const KEPT = 100;

export async function startFrameServer(options: {
  port: number;
  pageOrigin: () => string;
  addonFolder: string;
}): Promise<FrameServer> {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    if (!isOwnHost(request, server)) {
      response.writeHead(403).end();
      return;
    }
    const path = request.url ?? '/';
    const html = pages.get(path);
    if (path === '/script-run.js') {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' });
      createReadStream(builtFile('script-run.js')).pipe(response);
    } else if (html === undefined) {
      response.writeHead(404).end();
    } else {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'self' 'unsafe-inline' data: blob:; frame-ancestors ${options.pageOrigin()}`,
        'cache-control': 'no-store',
      });
      response.end(html);
    }
  });
  const origin = await listenOn(server, options.port);
  return {
    origin,
    keep(html) {
      const path = `/${randomUUID()}`;
      const names = functionNames(options.addonFolder).join(' ');
      const tag = `<script src="/script-run.js" data-page="${options.pageOrigin()}" data-functions="${names}"></script>`;
      pages.set(path, withFirst(html, tag));
      if (pages.size > KEPT) pages.delete(pages.keys().next().value!);
      return origin + path;
    },
    close: () => closeServer(server),
  };
}

/** The functions that Google would offer in `google.script.run`: those at the top level of the pushed files. */
function functionNames(addonFolder: string): string[] {
  return readdirSync(addonFolder)
    .filter((name) => /\.(js|gs)$/.test(name))
    .flatMap((name) => [...readFileSync(join(addonFolder, name), 'utf8').matchAll(/^function\s+(\w+)/gm)])
    .map((match) => match[1]!);
}

/** Puts `tag` before anything of the page that could run. */
function withFirst(html: string, tag: string): string {
  const found =
    /<head(?=[\s>])[^>]*>/i.exec(html) ?? /<html(?=[\s>])[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  const at = found ? found.index + found[0].length : 0;
  return html.slice(0, at) + tag + html.slice(at);
}
