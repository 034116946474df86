// The thread in which the spreadsheet model and the add-on run; it may sleep for as long as a request takes.

import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { WaitingSide } from './bridge.ts';
import { timeOf } from './clock.ts';
import { Host } from './host.ts';
import type { HostCalls, ThreadAnswer, ThreadCall, ThreadData } from './host-proxy.ts';

const { addonFolder, clock, bell } = workerData as ThreadData;

parentPort!.once('message', (port: MessagePort) => {
  const waiting = new WaitingSide(port, bell);
  const host: HostCalls = new Host({
    addon: addonFolder,
    fetch: (request) => waiting.fetch(request),
    identityToken: (email) => waiting.identityToken(email),
    now: () => timeOf(clock).getTime(),
  });
  parentPort!.on('message', ({ id, name, args }: ThreadCall) => {
    let answer: ThreadAnswer;
    try {
      const method = host[name] as (...given: unknown[]) => unknown;
      answer = { id, value: method.apply(host, args) };
    } catch (problem) {
      answer = { id, problem: problem instanceof Error ? problem.message : String(problem) };
    }
    parentPort!.postMessage(answer);
  });
});
