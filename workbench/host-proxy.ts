// The main thread's hold on the spreadsheet model: starts the host thread and turns every call into a promise.

import { MessageChannel, Worker } from 'node:worker_threads';
import { answerQuestions } from './bridge.ts';
import type { DemoClock } from './clock.ts';
import type { Host } from './host.ts';

/** The methods of `Host` that the host thread answers. */
export type HostCalls = Pick<
  Host,
  'createDocument' | 'documents' | 'share' | 'run' | 'edit' | 'view' | 'tabs' | 'mails' | 'save' | 'load'
>;

/** `Host` as seen from the main thread. Calls are done one after another, in the order they were made. */
export type HostProxy = {
  [Name in keyof HostCalls]: (...args: Parameters<HostCalls[Name]>) => Promise<ReturnType<HostCalls[Name]>>;
} & { close(): Promise<void> };

/** What the thread gets when it starts. */
export interface ThreadData {
  addonFolder: string;
  clock: Float64Array<SharedArrayBuffer>;
  bell: Int32Array<SharedArrayBuffer>;
}

/** A call to the thread, and its answer. */
export interface ThreadCall {
  id: number;
  name: keyof HostCalls;
  args: unknown[];
}
export type ThreadAnswer = { id: number; value: unknown } | { id: number; problem: string };

/** Starts the thread with the built add-on in `addonFolder`. `fetch` does the add-on's HTTP requests. */
export async function startHost(options: {
  addonFolder: string;
  clock: DemoClock;
  fetch: Parameters<typeof answerQuestions>[2]['fetch'];
  token(email: string): Promise<string>;
}): Promise<HostProxy> {
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const { port1: here, port2: there } = new MessageChannel();
  const workerData: ThreadData = { addonFolder: options.addonFolder, clock: options.clock.shared, bell };
  const thread = new Worker(new URL('./host-thread.ts', import.meta.url), { workerData });
  thread.postMessage(there, [there]);
  answerQuestions(here, bell, options);
  const waiting = new Map<number, { resolve(value: unknown): void; reject(problem: Error): void }>();
  let lastId = 0;
  let dead: Error | undefined;
  const fail = (problem: Error) => {
    dead ??= problem;
    for (const one of waiting.values()) one.reject(problem);
    waiting.clear();
  };
  thread.on('message', (answer: ThreadAnswer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('problem' in answer) one?.reject(new Error(answer.problem));
    else one?.resolve(answer.value);
  });
  thread.on('error', (problem) => fail(problem instanceof Error ? problem : new Error(String(problem))));
  thread.on('exit', () => fail(new Error('The host thread has ended')));
  await new Promise<void>((resolve, reject) => {
    thread.once('online', resolve);
    thread.once('error', reject);
  });
  const call = (name: keyof HostCalls, args: unknown[]): Promise<unknown> => {
    if (dead) return Promise.reject(dead);
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      thread.postMessage({ id, name, args } satisfies ThreadCall);
    });
  };
  const names = [
    'createDocument',
    'documents',
    'share',
    'run',
    'edit',
    'view',
    'tabs',
    'mails',
    'save',
    'load',
  ] as const;
  const calls = Object.fromEntries(names.map((name) => [name, (...args: unknown[]) => call(name, args)]));
  return {
    ...(calls as Omit<HostProxy, 'close'>),
    async close() {
      await thread.terminate();
      here.close();
    },
  };
}
