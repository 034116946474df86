// A bare script context with the services and the add-on inside: no timers, no fetch, no Node, nothing newer than Apps Script has.

import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { buildSync } from 'esbuild';
import type { Bridge } from '../bridge.ts';
import type { Addon } from './addon.ts';

export interface Realm {
  /** Sends a command with JSON arguments; an error inside is thrown here. */
  ask(command: string, ...args: unknown[]): unknown;
  /** The same with one argument that is JSON already. */
  askWith(command: string, json: string): unknown;
}

/** Built-ins that V8 of today has and Apps Script's has not; run before anything else in the context. */
const oldFashioned = `
  for (const name of ['SharedArrayBuffer', 'Atomics', 'console', 'Iterator']) delete globalThis[name];
  for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex']) delete Array.prototype[name];
  for (const name of ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'])
    delete Set.prototype[name];
  delete Object.groupBy;
  delete Map.groupBy;
  delete Promise.withResolvers;
  delete Promise.try;
  delete Array.fromAsync;
`;

/** Date in the context follows the host's clock: no arguments means the injected now. */
const clock = `
  {
    const Real = Date;
    const bridge = __bridge;
    const now = () => bridge.now();
    globalThis.Date = new Proxy(Real, {
      construct: (target, given, made) => Reflect.construct(target, given.length ? given : [now()], made),
      apply: () => new Real(now()).toString(),
      get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
    });
    Real.prototype.constructor = globalThis.Date;
  }
`;

let bundle: Script | undefined;

/** The services, bundled once a process. */
function servicesScript(): Script {
  if (bundle) return bundle;
  const result = buildSync({
    entryPoints: [fileURLToPath(new URL('../realm.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  bundle = new Script(result.outputFiles[0]!.text, { filename: 'services.js' });
  return bundle;
}

interface Inside {
  door(command: string, args: string): string;
  serviceNames: string[];
  setStart(start: unknown): void;
}

export function openRealm(addon: Addon, bridge: Bridge): Realm {
  const context = createContext({ __bridge: bridge });
  new Script(clock).runInContext(context);
  servicesScript().runInContext(context);
  const inside = new Script('__realm').runInContext(context) as Inside;
  new Script(`${oldFashioned}; delete globalThis.__realm; delete globalThis.__bridge;`).runInContext(context);
  const lookUp = "return (name) => eval('typeof ' + name + ' === \"undefined\" ? undefined : ' + name);";
  const start = new Script(`(function (${inside.serviceNames.join(', ')}) {${addon.code}\n${lookUp}\n})`, {
    filename: 'Code.js',
  });
  inside.setStart(start.runInContext(context));
  const knock = (command: string, args: string): unknown => {
    const answer = JSON.parse(inside.door(command, args)) as {
      result?: unknown;
      error?: { name: string; message: string; stack?: string };
    };
    if (!answer.error) return answer.result;
    const error = new Error(answer.error.message);
    error.name = answer.error.name;
    if (answer.error.stack) error.stack = answer.error.stack;
    throw error;
  };
  return {
    ask: (command, ...args) => knock(command, JSON.stringify(args)),
    askWith: (command, json) => knock(command, `[${json}]`),
  };
}

/** Methods that scripts can call, by service class. */
export function servedMethods(): Record<string, string[]> {
  const none: Addon = { manifest: {}, code: '', html: {} };
  const bridge: Partial<Bridge> = { now: () => 0 };
  return openRealm(none, bridge as Bridge).ask('served') as Record<string, string[]>;
}
