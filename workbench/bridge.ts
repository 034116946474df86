// Lets the host thread wait, as Apps Script does, for something that only the main thread can do.

import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { HttpRequest, HttpResponse } from './host.ts';

/** What the thread may ask for. */
export type Question = { ask: 'fetch'; request: HttpRequest } | { ask: 'token'; email: string };

type Reply = { ok: true; answer: HttpResponse | string } | { ok: false; message: string };

const FETCH_SECONDS = 60;
const UNAVAILABLE = 'Address unavailable';
const TIMEOUT = 'Timeout';

/** The thread's side: sends a question and sleeps until the answer lies in the port. */
export class WaitingSide {
  readonly #port: MessagePort;
  readonly #bell: Int32Array<SharedArrayBuffer>;

  constructor(port: MessagePort, bell: Int32Array<SharedArrayBuffer>) {
    this.#port = port;
    this.#bell = bell;
  }

  /** Throws `Address unavailable` or `Timeout` where no answer comes. */
  fetch(request: HttpRequest): HttpResponse {
    return this.#ask({ ask: 'fetch', request }) as HttpResponse;
  }

  identityToken(email: string): string {
    return this.#ask({ ask: 'token', email }) as string;
  }

  #ask(question: Question): HttpResponse | string {
    Atomics.store(this.#bell, 0, 0);
    this.#port.postMessage(question);
    Atomics.wait(this.#bell, 0, 0);
    const reply = receiveMessageOnPort(this.#port)?.message as Reply | undefined;
    if (reply === undefined) throw new Error('The main thread rang without an answer');
    if (!reply.ok) throw new Error(reply.message);
    return reply.answer;
  }
}

/** The main thread's side: answers every question on `port`. */
export function answerQuestions(
  port: MessagePort,
  bell: Int32Array<SharedArrayBuffer>,
  means: { fetch(request: HttpRequest): Promise<HttpResponse>; token(email: string): Promise<string> },
): void {
  port.on('message', async (question: Question) => {
    let reply: Reply;
    try {
      const answer =
        question.ask === 'fetch' ? await means.fetch(question.request) : await means.token(question.email);
      reply = { ok: true, answer };
    } catch (problem) {
      reply = { ok: false, message: problem instanceof Error ? problem.message : String(problem) };
    }
    port.postMessage(reply);
    Atomics.store(bell, 0, 1);
    Atomics.notify(bell, 0);
  });
}

/** Where the add-on's requests go: to the local Worker and nowhere else. */
export interface WorkerAddress {
  /** Origin of the Worker on this machine. */
  url: string;
  /** The origin under which the built add-on calls it, where that is another. */
  publicUrl?: string;
}

/** Sends a request of the add-on to the local Worker, with the demo's time. Every other address is unavailable. */
export async function fetchFromWorker(
  { url, method, headers, body, followRedirects }: HttpRequest,
  worker: WorkerAddress,
  demoTime: Date,
): Promise<HttpResponse> {
  const local = new URL(worker.url).origin;
  const target = new URL(url);
  const known = [local, worker.publicUrl === undefined ? local : new URL(worker.publicUrl).origin];
  if (!known.includes(target.origin)) throw new Error(UNAVAILABLE);
  try {
    const response = await fetch(new URL(target.pathname + target.search, local), {
      method,
      headers: { ...headers, 'X-Demo-Clock': demoTime.toISOString() },
      ...(body === undefined ? {} : { body }),
      redirect: followRedirects ? 'follow' : 'manual',
      signal: AbortSignal.timeout(FETCH_SECONDS * 1000),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  } catch (problem) {
    throw new Error(
      problem instanceof DOMException && problem.name === 'TimeoutError' ? TIMEOUT : UNAVAILABLE,
    );
  }
}
