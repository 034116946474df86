// Talks to the Worker: one function a route. No exception leaves this file; every way to fail is an answer, and none of
// them is told by the text of a message, since Google translates those.
import type { Me, Problem, Progress, SentReport, SentReports } from '../shared/answers.ts';
import type { PeriodCode } from '../shared/period.ts';
import type { Arriving, Receipt } from '../shared/submission.ts';
import type { Summary } from '../shared/summary.ts';
import { workerUrl } from './settings.ts';

export type Answer<T> =
  | { ok: true; value: T; status: number }
  /** The Worker refused, with its reasons. */
  | { ok: false; why: 'refused'; problem: Problem }
  /** Google gave no identity token: the permission «openid» was not granted. */
  | { ok: false; why: 'no-identity' }
  /** No answer, or none that can be understood. */
  | { ok: false; why: 'unreachable' };

/** One request to the Worker. */
export interface Call {
  method: 'get' | 'put' | 'post';
  path: string;
  body?: unknown;
}

export function fetchMe(): Answer<Me> {
  return call<Me>({ method: 'get', path: '/v1/me' }, (value) => 'units' in value);
}

/** Submits a whole report. Sending the same content twice gives the same receipt, so a lost answer may be repeated. */
export function submitReport(unit: number, period: PeriodCode, submission: Arriving): Answer<Receipt> {
  return call<Receipt>(
    { method: 'put', path: `/v1/units/${unit}/reports/${period}`, body: submission },
    (value) => 'number' in value && 'revision' in value,
  );
}

/** Everything the master sheet shows of one period, asked for at once; further pages of wards follow one another. */
export function fetchMaster(
  unit: number,
  period: PeriodCode,
  year: number,
): Answer<{ summary: Summary; reports: SentReport[]; progress: Progress }> {
  const paths = {
    summary: `/v1/units/${unit}/summaries/${period}`,
    reports: `/v1/units/${unit}/submissions/${period}`,
    progress: `/v1/units/${unit}/progress/${year}`,
  };
  const [first, reports, progress] = callAll(
    [paths.summary, paths.reports, paths.progress].map((path) => ({ method: 'get', path })),
  ) as [Answer<Summary>, Answer<SentReports>, Answer<Progress>];
  const summary = whole(first, paths.summary);
  if (!summary.ok) return summary;
  const sent = allPages(reports, paths.reports);
  if (!sent.ok) return sent;
  const standing = allPages(progress, paths.progress);
  if (!standing.ok) return standing;
  return {
    ok: true,
    status: 200,
    value: { summary: summary.value, reports: sent.value.items, progress: standing.value },
  };
}

/** Where every ward stands in each period of a year. */
export function fetchProgress(unit: number, year: number): Answer<Progress> {
  const path = `/v1/units/${unit}/progress/${year}`;
  return allPages(
    call<Progress>({ method: 'get', path }, (value) => Array.isArray(value.items)),
    path,
  );
}

/** A large sum is worked out in steps: the Worker says so, and is asked again until it is whole. */
function whole(first: Answer<Summary>, path: string): Answer<Summary> {
  let answer = first;
  for (let step = 0; step < 60; step++) {
    if (!answer.ok) return answer;
    if ('lines' in answer.value) return answer;
    if (!('building' in answer.value)) return unreachable;
    answer = call<Summary>({ method: 'get', path }, () => true);
  }
  return unreachable;
}

function allPages<T extends { items: unknown[]; next: number | null }>(
  first: Answer<T>,
  path: string,
): Answer<T> {
  if (!first.ok) return first;
  if (!Array.isArray(first.value.items)) return unreachable;
  const all = first.value;
  while (all.next !== null) {
    const page = call<T>({ method: 'get', path: `${path}?after=${all.next}` }, (value) =>
      Array.isArray(value.items),
    );
    if (!page.ok) return page;
    all.items.push(...page.value.items);
    all.next = page.value.next;
  }
  return first;
}

const unreachable = { ok: false, why: 'unreachable' } as const;

/** One request; an answer that does not look right counts as none. */
export function call<T extends object>(one: Call, looksRight: (value: T) => boolean): Answer<T> {
  const [answer] = callAll([one]) as [Answer<T>];
  return answer.ok && !looksRight(answer.value) ? unreachable : answer;
}

/** Several requests at once, answered in the same order. */
export function callAll(calls: Call[]): Answer<object>[] {
  const token = identityToken();
  if (token === null) return calls.map(() => ({ ok: false, why: 'no-identity' }));
  const requests = calls.map(
    (one): GoogleAppsScript.URL_Fetch.URLFetchRequest => ({
      url: workerUrl() + one.path,
      method: one.method,
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
      muteHttpExceptions: true,
      ...(one.body === undefined
        ? {}
        : { contentType: 'application/json', payload: JSON.stringify(one.body) }),
    }),
  );
  try {
    return UrlFetchApp.fetchAll(requests).map((response) => read(response));
  } catch (error) {
    // Not reached, timed out, or not allowed: which one is only in the (translated) text, kept for the execution log.
    console.warn(String(error));
    return calls.map(() => unreachable);
  }
}

function read(response: GoogleAppsScript.URL_Fetch.HTTPResponse): Answer<object> {
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
