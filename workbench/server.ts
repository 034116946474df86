// The workbench's server: the page that stands in for Google Sheets, its calls, and the local identity issuer.

import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fetchFromWorker, type WorkerAddress } from './bridge.ts';
import { builtFile } from './built.ts';
import { type DemoClock, openClock } from './clock.ts';
import { Desk, RefusedError } from './desk.ts';
import { type FrameServer, startFrameServer } from './frame-server.ts';
import { type HostProxy, startHost } from './host-proxy.ts';
import { type Issuer, openIssuer } from './issuer.ts';
import { closeServer, isOwnHost, isOwnOrigin, jsonOf, listenOn } from './local-http.ts';
import type { Person } from './page/wire.ts';

export interface WorkbenchOptions {
  /** Documents, clock and the issuer's key are kept here. */
  dataFolder: string;
  /** 0 is any free port. */
  port: number;
  sidebarPort: number;
  /** The built add-on, the files that would be pushed. */
  addonFolder: string;
  worker: WorkerAddress;
  /** Their documents are made, with these ids, where the data folder does not have them yet. The first who names a document owns it. */
  people: Person[];
  /** Shown at the top of the page. */
  note?: string;
  clockStart: Date;
  /** The `aud` of identity tokens. */
  audience: string;
}

export interface Workbench {
  readonly url: string;
  /** The `iss` of its identity tokens; its documents are served at this origin. */
  readonly issuer: string;
  /** The spreadsheet model, for scripts and tests. */
  readonly host: HostProxy;
  readonly clock: DemoClock;
  /** Identity tokens as the add-on gets them. */
  tokenFor(email: string): Promise<string>;
  close(): Promise<void>;
}

const SAVE_AFTER = 500;

const PAGES: Record<string, [file: string, type: string]> = {
  '/': ['index.html', 'text/html'],
  '/page.js': ['page.js', 'text/javascript'],
  '/page.css': ['page.css', 'text/css'],
};

/** Starts the workbench on 127.0.0.1. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { dataFolder, people, addonFolder, audience } = options;
  await mkdir(dataFolder, { recursive: true });
  const clock = openClock(dataFolder, options.clockStart);
  const server = createServer();
  const url = await listenOn(server, options.port);
  const issuer = await openIssuer(dataFolder, url);
  const nameOf = new Map(people.map((person) => [person.email, person.name]));
  const tokenFor = (email: string) => {
    const name = nameOf.get(email);
    return issuer.tokenFor(email, { now: clock.now(), audience, ...(name === undefined ? {} : { name }) });
  };
  const host = await startHost({
    addonFolder,
    clock,
    fetch: (request) => fetchFromWorker(request, options.worker, clock.now()),
    token: tokenFor,
  });
  const frames = await startFrameServer({ port: options.sidebarPort, pageOrigin: () => url, addonFolder });
  const file = join(dataFolder, 'documents.json');
  const save = savingTo(file, () => host.save());
  const saved = await readFile(file, 'utf8').catch(() => undefined);
  if (saved !== undefined) await host.load(saved);
  const streams = new Set<ServerResponse>();
  const tell = (event: string, data: object) => {
    for (const stream of streams) stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const desk = new Desk({
    host,
    people,
    note: options.note ?? '',
    clock,
    frames,
    changed(id, version) {
      save.soon();
      tell('document', { id, version });
    },
    timeMoved: () => tell('clock', { now: clock.now().toISOString() }),
  });
  await desk.prepareDocuments();
  await save.now();
  server.on('request', (request, response) => {
    answer(request, response).catch((problem: Error) => {
      if (response.headersSent) response.destroy();
      else
        json(response, problem instanceof RefusedError ? problem.status : 500, { message: problem.message });
    });
  });
  const ticking = setInterval(() => {
    clock.save();
    tell('clock', { now: clock.now().toISOString() });
  }, 60_000);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    if (!isOwnHost(request, server)) return json(response, 403, { message: 'Địa chỉ lạ.' });
    if (request.method === 'GET') {
      const page = PAGES[pathname];
      if (page) return sendPage(response, page, frames);
      if (pathname === '/api/changes') return stream(response, streams);
      if (pathname === '/api/start') return json(response, 200, desk.start());
      if (pathname === '/api/view') return json(response, 200, await desk.view(searchParams));
      if (pathname === '/api/mails') return json(response, 200, await desk.mails(searchParams));
      return issuerDocument(response, issuer, pathname);
    }
    const call = /^\/api\/(open|edit|run|create|clock)$/.exec(pathname)?.[1];
    if (request.method !== 'POST' || call === undefined)
      return json(response, 404, { message: 'Không có trang này.' });
    if (!isOwnOrigin(request)) return json(response, 403, { message: 'Yêu cầu đến từ trang khác.' });
    json(response, 200, await desk[call as 'open']((await jsonOf(request)) as never));
  }

  return {
    url,
    issuer: url,
    host,
    clock,
    tokenFor,
    async close() {
      clearInterval(ticking);
      for (const stream of streams) stream.end();
      await Promise.all([closeServer(server), frames.close()]);
      await save.now();
      clock.save();
      await host.close();
    },
  };
}

/** Writes shortly after changes, and whole files only. */
function savingTo(file: string, text: () => Promise<string>): { soon(): void; now(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  const now = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(async () => {
      await writeFile(`${file}.new`, await text());
      await rename(`${file}.new`, file);
    });
    return writing;
  };
  return {
    now,
    soon() {
      timer ??= setTimeout(
        () => now().catch((problem) => console.error('The documents were not saved:', problem)),
        SAVE_AFTER,
      );
    },
  };
}

function sendPage(response: ServerResponse, [file, type]: [string, string], frames: FrameServer): void {
  response.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy': `default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-src ${frames.origin}; frame-ancestors 'none'`,
  });
  response.end(readFileSync(builtFile(file)));
}

function stream(response: ServerResponse, streams: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': open\n\n');
  streams.add(response);
  response.on('close', () => streams.delete(response));
}

function issuerDocument(response: ServerResponse, issuer: Issuer, path: string): void {
  const document = issuer.documentAt(path);
  json(response, document ? 200 : 404, document ?? { message: 'Không có trang này.' });
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
