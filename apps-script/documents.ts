// The requests about a unit's official documents: what one is written from, and the settings.

import type { PeriodCode } from '../shared/period.ts';
import type { DocumentHead } from '../shared/report/head.ts';
import type { DocumentHeadAnswer } from '../shared/wire/answers.ts';
import type { DocumentSource } from '../shared/wire/document.ts';
import { type Answer, call } from './client.ts';

/** While a large sum is being added up the Worker says so, and is asked again. */
export function fetchDocument(unit: number, period: PeriodCode): Answer<DocumentSource> {
  const path = `/v1/units/${unit}/documents/${period}`;
  for (let step = 0; step < 60; step++) {
    const answer = call<DocumentSource>({ method: 'get', path }, () => true);
    if (!answer.ok || 'summary' in answer.value) return answer;
  }
  return { ok: false, why: 'unreachable' };
}

export function fetchDocumentHead(unit: number, year: number): Answer<DocumentHeadAnswer> {
  return call<DocumentHeadAnswer>(
    { method: 'get', path: `/v1/units/${unit}/document-head/${year}` },
    (value) => 'head' in value,
  );
}

export function putDocumentHead(unit: number, year: number, head: DocumentHead): Answer<DocumentHeadAnswer> {
  return call<DocumentHeadAnswer>(
    { method: 'put', path: `/v1/units/${unit}/document-head/${year}`, body: head },
    (value) => 'head' in value,
  );
}
