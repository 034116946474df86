// UrlFetchApp: HTTP by way of the host, within the manifest's allow-list and Google's limits.

import { Blob, bytesOfBase64, textFrom } from './blob.ts';
import { bridge } from './bridge.ts';
import { exception } from './exception.ts';
import { execution } from './execution.ts';
import { serve } from './service.ts';
import { bytesOf } from './storage.ts';

interface Options {
  method?: string;
  headers?: Record<string, unknown>;
  payload?: unknown;
  contentType?: string;
  muteHttpExceptions?: boolean;
  followRedirects?: boolean;
  validateHttpsCertificates?: boolean;
  escaping?: boolean;
  url?: string;
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  /** Base64. */
  body: string;
}

const urlLimit = 2048;
const bodyLimit = 50 * 1024 * 1024;
const fetchLimit = 20_000;
const knownOptions = new Set([
  'method',
  'headers',
  'payload',
  'contentType',
  'muteHttpExceptions',
  'followRedirects',
  'validateHttpsCertificates',
  'escaping',
  'url',
]);

class HTTPResponse {
  readonly #answer: Answer;

  constructor(answer: Answer) {
    this.#answer = answer;
  }

  getResponseCode(): number {
    return this.#answer.status;
  }

  getContentText(_charset?: string): string {
    return textFrom(this.getContent());
  }

  getContent(): number[] {
    return bytesOfBase64(this.#answer.body) ?? [];
  }

  getHeaders(): Record<string, string> {
    return { ...this.#answer.headers };
  }

  getAllHeaders(): Record<string, string | string[]> {
    return { ...this.#answer.headers };
  }

  getBlob(): Blob {
    const type = Object.entries(this.#answer.headers).find(
      ([name]) => name.toLowerCase() === 'content-type',
    )?.[1];
    return new Blob(this.getContent(), type?.split(';')[0] ?? null, null);
  }
}

/** A payload that is a plain object is sent as a form, as Google does. */
function bodyOf(options: Options): { body?: string; type?: string } {
  const { payload } = options;
  if (payload === undefined || payload === null)
    return options.contentType ? { type: options.contentType } : {};
  if (payload instanceof Blob)
    return {
      body: textFrom(payload.getBytes()),
      type: options.contentType ?? payload.getContentType() ?? '',
    };
  const form = 'application/x-www-form-urlencoded';
  if (typeof payload === 'object') {
    const pairs = Object.entries(payload).map(
      ([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(String(v))}`,
    );
    return { body: pairs.join('&'), type: options.contentType ?? form };
  }
  return { body: String(payload), type: options.contentType ?? form };
}

function checkUrl(url: string): void {
  const whitelist = execution().manifest.urlFetchWhitelist;
  if (!/^https?:\/\//.test(url)) throw exception(`Invalid argument: ${url}`);
  if (url.length > urlLimit) throw exception('Limit Exceeded: URLFetch URL Length.');
  if (whitelist && !whitelist.some((prefix) => url.startsWith(prefix))) {
    throw exception(`Access to the URL ${url} is not allowed by the urlFetchWhitelist of the manifest.`);
  }
}

function send(url: string, options: Options): HTTPResponse {
  for (const name of Object.keys(options)) {
    if (!knownOptions.has(name)) throw exception(`Attribute provided with invalid value: ${name}`);
  }
  checkUrl(url);
  const current = execution();
  if (++current.fetches > fetchLimit)
    throw exception('Service invoked too many times for one day: urlfetch.');
  const { body, type } = bodyOf(options);
  if (body !== undefined && bytesOf(body) > bodyLimit) throw exception('Limit Exceeded: URLFetch POST Size.');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(options.headers ?? {})) headers[name] = String(value);
  if (type) headers['Content-Type'] = type;
  const method = (options.method ?? 'get').toUpperCase();
  const followRedirects = options.followRedirects !== false;
  const request = JSON.stringify({
    url,
    method,
    headers,
    followRedirects,
    ...(body === undefined ? {} : { body }),
  });
  const result = JSON.parse(bridge.fetch(request)) as { response?: Answer; error?: string };
  if (!result.response) throw exception(`${result.error ?? 'Address unavailable'}: ${url}`);
  const answer = result.response;
  if (answer.status >= 400 && !options.muteHttpExceptions) {
    const host = /^https?:\/\/[^/?#]+/.exec(url)?.[0] ?? url;
    throw exception(
      `Request failed for ${host} returned code ${answer.status}. Truncated server response: ${textFrom(bytesOfBase64(answer.body) ?? []).slice(0, 100)} (use muteHttpExceptions option to examine full response)`,
    );
  }
  return new HTTPResponse(answer);
}

class UrlFetchApp {
  fetch(url: string, options: Options = {}): HTTPResponse {
    return send(String(url), options);
  }

  fetchAll(requests: (string | Options)[]): HTTPResponse[] {
    return requests.map((request) =>
      typeof request === 'string' ? send(request, {}) : send(String(request.url), request),
    );
  }
}

export function serveUrlFetchApp(): UrlFetchApp {
  serve('HTTPResponse', HTTPResponse);
  serve('UrlFetchApp', UrlFetchApp);
  return new UrlFetchApp();
}
