// An office in the town: one district, its documents, and a network that can be made to fail. The built add-on runs in
// this thread and sleeps while a request is answered in another.
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { MessageChannel, Worker } from 'node:worker_threads';
import { afterAll, beforeAll, inject } from 'vitest';
import { opening } from '../../demo/units.ts';
import { WaitingSide } from '../../workbench/bridge.ts';
import { Host, type HostOptions, type HttpRequest, type HttpResponse } from '../../workbench/host.ts';
import { Book } from './addon-book.ts';
import { type District, type Town, takeDistrict } from './addon-district.ts';
import type { NetworkData } from './addon-network-thread.ts';
import { startTown } from './addon-town.ts';
import type { TownNews } from './addon-town-setup.ts';

/** Answers a request in the Worker's place, or lets it through with undefined. */
export type StandIn = (request: HttpRequest) => HttpResponse | undefined;

export interface Office {
  district: District;
  host: Host;
  /** Every request that the add-on made, oldest first. */
  requests: HttpRequest[];
  /** What answers instead of the Worker; undefined is the Worker itself. */
  standIn: StandIn | undefined;
  /** What the add-on gets as identity token; undefined is the issuer's own. */
  token: ((email: string) => string) | undefined;
  /** Its district is its own and nothing was changed at the Worker: what was prepared in another holds here too. */
  isUntouched: boolean;
  /** A fresh spreadsheet as its owner opens it. */
  newBook(owner: string, name?: string): Book;
  /** The Worker's answer to a request of somebody's, past the add-on. */
  ask(email: string, method: string, path: string, body?: unknown): { status: number; body: unknown };
  /** The story's clock. */
  now(): Date;
  moveTo(time: Date): void;
  /** A folder that lasts as long as the town. */
  folder: string;
}

interface Means {
  town: Town;
  network: WaitingSide;
  clock: Float64Array<SharedArrayBuffer>;
}

let means: Means | undefined;
/** Hosts of the test file that is running. */
const hosts: Host[] = [];

/** Brings the town up for the tests of a file, unless one stands for the whole run. */
export function inTown(): void {
  let stop: () => Promise<unknown> = async () => undefined;
  beforeAll(async () => {
    const file = inject('townFile');
    const own = file === undefined ? await startTown() : undefined;
    const town = own?.town ?? (await townOf(file ?? ''));
    const bell = new Int32Array(new SharedArrayBuffer(4));
    const clock = new Float64Array(new SharedArrayBuffer(8));
    clock[0] = opening.getTime();
    const { port1: here, port2: there } = new MessageChannel();
    const workerData: NetworkData = { town, bell, clock };
    const thread = new Worker(new URL('./addon-network-thread.ts', import.meta.url), { workerData });
    thread.postMessage(there, [there]);
    means = { town, network: new WaitingSide(here, bell), clock };
    stop = async () => {
      for (const host of hosts.splice(0)) host.close();
      here.close();
      await thread.terminate();
      await own?.stop();
    };
  }, 60_000);
  afterAll(() => stop());
}

/** Waits until the town of the run is up. */
async function townOf(file: string): Promise<Town> {
  while (!existsSync(file)) await pause(50);
  const news = JSON.parse(readFileSync(file, 'utf8')) as TownNews;
  if ('problem' in news) throw new Error(news.problem);
  return news.town;
}

/** Opens an office in a district of its own, or in one that another office of the same story has. */
export function openOffice(options: Partial<HostOptions> & { district?: District } = {}): Office {
  if (!means) throw new Error('inTown() comes first');
  const { town, network, clock } = means;
  const { district, ...more } = options;
  clock[0] = opening.getTime();
  const send = (request: HttpRequest): HttpResponse => {
    if (request.method.toLowerCase() !== 'get') office.isUntouched = false;
    return network.fetch(request);
  };
  const tokenFor = (email: string) => network.identityToken(email);
  const office: Office = {
    district: district ?? takeDistrict(town),
    isUntouched: district === undefined,
    host: new Host({
      addon: town.addonFolder,
      fetch(request) {
        office.requests.push(request);
        return office.standIn?.(request) ?? send(request);
      },
      identityToken: (email) => (office.token ?? tokenFor)(email),
      now: () => clock[0] ?? 0,
      ...more,
    }),
    requests: [],
    standIn: undefined,
    token: undefined,
    newBook: (owner, name = 'Sổ học tập') =>
      new Book(office.host, office.host.createDocument(name, owner), owner),
    ask(email, method, path, body) {
      const answer = send({
        url: `https://so-hoc-tap.example${path}`,
        method,
        headers: { Authorization: `Bearer ${tokenFor(email)}`, 'Content-Type': 'application/json' },
        followRedirects: true,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: JSON.parse(Buffer.from(answer.body).toString()) as unknown };
    },
    now: () => new Date(clock[0] ?? 0),
    folder: town.folder,
    moveTo(time) {
      clock[0] = time.getTime();
    },
  };
  hosts.push(office.host);
  return office;
}
