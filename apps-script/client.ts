// Asks the Worker what stands in the table of endpoints. No exception leaves this file; every way to fail is a reply, and
// none of them is told by the text of a message, since Google translates those.
import { personalDataInBody, refusalWords } from '../shared/personal-data/body.ts';
import type { Problem } from '../shared/wire/answers.ts';
import {
  type AnswerOf,
  addressOf,
  type BodyOf,
  type EndpointName,
  endpoints,
  type WhereOf,
} from '../shared/wire/endpoints.ts';
import { type MissingPermissions, missingPermissions } from './permissions.ts';
import { workerUrl } from './settings.ts';

export type Reply<T> =
  | { ok: true; value: T; status: number }
  /** The Worker refused, with its reasons. */
  | { ok: false; why: 'refused'; problem: Problem }
  /** Not sent: its texts hold personal data. */
  | { ok: false; why: 'kept'; detail: string }
  /** Not sent: the account has not given a permission that it needs. */
  | { ok: false; why: 'not-permitted'; missing: MissingPermissions }
  /** Google gave no identity token, though nothing is known to be missing. */
  | { ok: false; why: 'no-identity' }
  /** No answer, or none that can be understood. */
  | { ok: false; why: 'unreachable' };

/** One question to the Worker; made by `request`. */
export interface Request<T> {
  name: EndpointName;
  where: object;
  body: unknown;
  /** What the compiler knows of the reply; never there. */
  readonly types?: T;
}

type Sent<N extends EndpointName> = [BodyOf<N>] extends [never] ? [] : [body: BodyOf<N>];

/** Requests that Google sends at once; more follow one another. */
export const atOnce = 40;

/** How often a sum that is worked out in steps is asked for. */
const mostSteps = 60;

const unreachable = { ok: false, why: 'unreachable' } as const;

/** A request for `askAll`. */
export function request<N extends EndpointName>(
  name: N,
  where: WhereOf<N>,
  ...sent: Sent<N>
): Request<AnswerOf<N>> {
  return { name, where, body: sent[0] };
}

/** One request and its reply: whole, with all its pages. */
export function ask<N extends EndpointName>(
  name: N,
  where: WhereOf<N>,
  ...sent: Sent<N>
): Reply<AnswerOf<N>> {
  const [reply] = askAll([request(name, where, ...sent)]);
  return reply;
}

/** Several requests at once, replied to in the same order, each whole and with all its pages. */
export function askAll<const T extends readonly Request<unknown>[]>(
  requests: T,
): { -readonly [I in keyof T]: T[I] extends Request<infer A> ? Reply<A> : never } {
  const replies: Reply<unknown>[] = [];
  for (let i = 0; i < requests.length; i += atOnce) {
    const some = requests.slice(i, i + atOnce);
    replies.push(...send(some).map((first, j) => completed(some[j] as Request<unknown>, first)));
  }
  return replies as never;
}

/** Every value, or the first failure. */
export function allOf<T>(replies: readonly Reply<T>[]): Reply<T[]> {
  const values: T[] = [];
  for (const reply of replies) {
    if (!reply.ok) return reply;
    values.push(reply.value);
  }
  return { ok: true, status: 200, value: values };
}

/** The reply to a request once nothing of it is outstanding; what does not look like its answer counts as none. */
function completed(asked: Request<unknown>, first: Reply<object>): Reply<object> {
  const endpoint = endpoints[asked.name];
  let reply = first;
  if ('inSteps' in endpoint) {
    for (let step = 1; step < mostSteps && reply.ok && reply.status === 202; step++) [reply] = sendOne(asked);
    if (reply.ok && reply.status === 202) return unreachable;
  }
  if (!reply.ok) return reply;
  if (!(endpoint.known in reply.value)) return unreachable;
  return 'pages' in endpoint ? withPages(asked, reply as Reply<Page>) : reply;
}

interface Page {
  items: unknown[];
  next: number | null;
}

/** Follows the pages after the first and puts their items behind its own. */
function withPages(asked: Request<unknown>, first: Reply<Page>): Reply<Page> {
  if (!first.ok || !Array.isArray(first.value.items)) return unreachable;
  const all = first.value;
  while (typeof all.next === 'number') {
    const [page] = sendOne({ ...asked, where: { ...asked.where, after: all.next } });
    if (!page.ok) return page;
    const { items, next } = page.value as Page;
    if (!Array.isArray(items)) return unreachable;
    all.items.push(...items);
    all.next = next;
  }
  return first;
}

function sendOne(asked: Request<unknown>): [Reply<object>] {
  return send([asked]) as [Reply<object>];
}

/** One round: at most as many requests as Google sends at once. */
function send(requests: readonly Request<unknown>[]): Reply<object>[] {
  const kept = requests.map(({ name, body }) =>
    'isReport' in endpoints[name] ? [] : personalDataInBody(body),
  );
  const [personal] = kept.filter((found) => found.length > 0);
  // One of them is not sent, so none is: what belongs together goes together.
  if (personal) return requests.map(() => ({ ok: false, why: 'kept', detail: refusalWords(personal) }));
  const token = identityToken();
  if (token === null) {
    const failed = notPermitted() ?? ({ ok: false, why: 'no-identity' } as const);
    return requests.map(() => failed);
  }
  try {
    return UrlFetchApp.fetchAll(requests.map((one) => fetched(one, token))).map(read);
  } catch (error) {
    // Not reached, timed out, or not allowed: which one is only in the (translated) text, kept for the execution log.
    console.warn(String(error));
    const failed = notPermitted() ?? unreachable;
    return requests.map(() => failed);
  }
}

/** What is missing is asked for only once something failed. */
function notPermitted(): Extract<Reply<never>, { why: 'not-permitted' }> | null {
  const missing = missingPermissions();
  return missing && { ok: false, why: 'not-permitted', missing };
}

function fetched(
  { name, where, body }: Request<unknown>,
  token: string,
): GoogleAppsScript.URL_Fetch.URLFetchRequest {
  return {
    url: workerUrl() + addressOf(name, where as WhereOf<EndpointName>),
    method: endpoints[name].method,
    headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
    muteHttpExceptions: true,
    ...(body === undefined ? {} : { contentType: 'application/json', payload: JSON.stringify(body) }),
  };
}

function read(response: GoogleAppsScript.URL_Fetch.HTTPResponse): Reply<object> {
  const status = response.getResponseCode();
  let value: unknown;
  try {
    value = JSON.parse(response.getContentText());
  } catch {
    return unreachable;
  }
  if (typeof value !== 'object' || value === null) return unreachable;
  if (status >= 200 && status < 300) return { ok: true, value, status };
  const problem = value as Partial<Problem>;
  if (typeof problem.title !== 'string' || typeof problem.type !== 'string') return unreachable;
  return { ok: false, why: 'refused', problem: { detail: '', ...problem, status } as Problem };
}

/** The OpenID token of the account in use; null where Google gives none. */
export function identityToken(): string | null {
  try {
    return ScriptApp.getIdentityToken();
  } catch (error) {
    console.warn(String(error));
    return null;
  }
}
