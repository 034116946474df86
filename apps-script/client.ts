// Talks to the Worker: one function a route. No exception leaves this file; every way to fail is an answer, and none of
// them is told by the text of a message, since Google translates those.

import type { Point } from '../shared/outliers/point.ts';
import { isQuarter, type PeriodCode, periodCode, type Slot, slots } from '../shared/period.ts';
import { personalDataInBody, refusalWords } from '../shared/personal-data/body.ts';
import type { Summary } from '../shared/totals/summary.ts';
import type { Me, Problem, Progress, SentReport, SentReports, Targets } from '../shared/wire/answers.ts';
import type { Arriving, Receipt } from '../shared/wire/submission.ts';
import { workerUrl } from './settings.ts';

export type Answer<T> =
  | { ok: true; value: T; status: number }
  /** The Worker refused, with its reasons. */
  | { ok: false; why: 'refused'; problem: Problem }
  /** Not sent: its texts hold personal data. */
  | { ok: false; why: 'kept'; detail: string }
  /** Google gave no identity token: the permission «openid» was not granted. */
  | { ok: false; why: 'no-identity' }
  /** No answer, or none that can be understood. */
  | { ok: false; why: 'unreachable' };

/** One request to the Worker. */
export interface Call {
  method: 'get' | 'put' | 'post';
  path: string;
  body?: unknown;
  /** A report was searched for personal data cell by cell; every other body is searched before it leaves. */
  searched?: true;
}

export function fetchMe(): Answer<Me> {
  return call<Me>({ method: 'get', path: '/v1/me' }, (value) => 'units' in value);
}

/** Submits a whole report. Sending the same content twice gives the same receipt, so a lost answer may be repeated. */
export function submitReport(unit: number, period: PeriodCode, submission: Arriving): Answer<Receipt> {
  return call<Receipt>(
    { method: 'put', path: `/v1/units/${unit}/reports/${period}`, body: submission, searched: true },
    (value) => 'number' in value && 'revision' in value,
  );
}

/** Everything the master sheet shows of one period, asked for at once; further pages of wards follow one another. */
export function fetchMaster(
  unit: number,
  period: PeriodCode,
  year: number,
): Answer<{
  summary: Summary;
  reports: SentReport[];
  progress: Progress;
  targets: Targets;
  quarters: { slot: Slot; summary: Summary | null }[];
  outliers: Point[] | null;
}> {
  const paths = {
    summary: `/v1/units/${unit}/summaries/${period}`,
    reports: `/v1/units/${unit}/submissions/${period}`,
    progress: `/v1/units/${unit}/progress/${year}`,
    targets: targetsPath(unit, year),
    outliers: `/v1/units/${unit}/outliers/${period}`,
  };
  const quarters = slots.filter(isQuarter);
  const pathOf = (slot: Slot) => `/v1/units/${unit}/summaries/${periodCode({ year, slot })}`;
  const asked = [paths.summary, paths.reports, paths.progress, paths.targets, paths.outliers];
  const [first, reports, progress, targets, odd, ...trend] = callAll(
    [...asked, ...quarters.map(pathOf)].map((path) => ({ method: 'get', path })),
  ) as [
    Answer<Summary>,
    Answer<SentReports>,
    Answer<Progress>,
    Answer<Targets>,
    Answer<{ items: Point[] }>,
    ...Answer<Summary>[],
  ];
  const summary = whole(first, paths.summary);
  if (!summary.ok) return summary;
  const sent = allPages(reports, paths.reports);
  if (!sent.ok) return sent;
  const standing = allPages(progress, paths.progress);
  if (!standing.ok) return standing;
  if (!targets.ok) return targets;
  return {
    ok: true,
    status: 200,
    value: {
      summary: summary.value,
      reports: sent.value.items,
      progress: standing.value,
      targets: targets.value,
      outliers: odd.ok && Array.isArray(odd.value.items) ? odd.value.items : null,
      // A trend is an extra: without a quarter's totals the rest of the master sheet is as good as before.
      quarters: quarters.map((slot, i) => {
        const quarter = whole(trend[i] ?? unreachable, pathOf(slot));
        return { slot, summary: quarter.ok ? quarter.value : null };
      }),
    },
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

/** A period with which another one is compared; null where it is not known, which is no reason to stop. */
export function fetchBefore(
  unit: number,
  period: PeriodCode,
): { summary: Summary; reports: SentReport[] } | null {
  const path = `/v1/units/${unit}/submissions/${period}`;
  const summaryPath = `/v1/units/${unit}/summaries/${period}`;
  const [first, reports] = callAll([summaryPath, path].map((one) => ({ method: 'get', path: one }))) as [
    Answer<Summary>,
    Answer<SentReports>,
  ];
  const summary = whole(first, summaryPath);
  const sent = allPages(reports, path);
  return summary.ok && sent.ok ? { summary: summary.value, reports: sent.value.items } : null;
}

export function targetsPath(unit: number, year: number): string {
  return `/v1/units/${unit}/targets/${year}`;
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

/** Follows the pages after the first and puts their items behind its own. */
export function allPages<T extends { items: unknown[]; next: number | null }>(
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
  const kept = calls.map((one) => (one.searched ? [] : personalDataInBody(one.body)));
  const [personal] = kept.filter((found) => found.length > 0);
  // One of them is not sent, so none is: what belongs together goes together.
  if (personal) return calls.map(() => ({ ok: false, why: 'kept', detail: refusalWords(personal) }));
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
