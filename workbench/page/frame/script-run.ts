// `google.script.run` and `google.script.host` inside a sidebar or dialog, spoken to the page over postMessage.

import { type FromFrame, plainArguments, type ToFrame } from './messages.ts';

const AT_ONCE = 10;

const own = document.currentScript!.dataset;
const pageOrigin = own.page!;
const functionNames = new Set(own.functions!.split(' ').filter((name) => name !== '' && !name.endsWith('_')));

type Handler = (value: unknown, userObject?: unknown) => void;

interface Call {
  functionName: string;
  args: string;
  onSuccess: Handler | undefined;
  onFailure: Handler | undefined;
  userObject: unknown;
}

const waiting: Call[] = [];
const running = new Map<number, Call>();
let lastId = 0;

/** One link of the chain: every `with…` makes a new runner, so a kept runner can be used again. */
function runner(onSuccess?: Handler, onFailure?: Handler, userObject?: unknown): object {
  const chain: Record<string, unknown> = {
    withSuccessHandler: (handler: Handler) => runner(handler, onFailure, userObject),
    withFailureHandler: (handler: Handler) => runner(onSuccess, handler, userObject),
    withUserObject: (object: unknown) => runner(onSuccess, onFailure, object),
  };
  for (const functionName of functionNames) {
    chain[functionName] = (...args: unknown[]) => {
      waiting.push({ functionName, args: plainArguments(args), onSuccess, onFailure, userObject });
      sendNext();
    };
  }
  return Object.freeze(chain);
}

function sendNext(): void {
  while (running.size < AT_ONCE) {
    const call = waiting.shift();
    if (call === undefined) return;
    const id = ++lastId;
    running.set(id, call);
    send({ kind: 'run', id, functionName: call.functionName, args: call.args });
  }
}

function send(message: FromFrame): void {
  window.parent.postMessage(message, pageOrigin);
}

window.addEventListener('message', (event: MessageEvent<ToFrame>) => {
  if (event.source !== window.parent || event.origin !== pageOrigin) return;
  const call = running.get(event.data.id);
  if (call === undefined) return;
  running.delete(event.data.id);
  sendNext();
  if (event.data.kind === 'done') {
    call.onSuccess?.(JSON.parse(event.data.value), call.userObject);
    return;
  }
  const error = new Error(event.data.message);
  error.name = 'ScriptError';
  if (call.onFailure) call.onFailure(error, call.userObject);
  else console.error('Uncaught', error);
});

Object.assign(window, {
  google: {
    script: {
      run: runner(),
      host: {
        origin: pageOrigin,
        close: () => send({ kind: 'close' }),
        setHeight: (pixels: number) => send({ kind: 'size', height: pixels }),
        setWidth: (pixels: number) => send({ kind: 'size', width: pixels }),
        editor: { focus: () => send({ kind: 'focus' }) },
      },
    },
  },
});
