// The requests about a unit's official documents: the file, what to look at before signing, and the settings.

import type { PeriodCode } from '../shared/period.ts';
import type { DocumentHead } from '../shared/report/head.ts';
import type { DocumentHeadAnswer, DocumentPoints } from '../shared/wire/answers.ts';
import { type Answer, call, fetchFile } from './client.ts';

/** While a large sum is being added up the Worker says so, and is asked again. */
export function fetchDocumentPoints(unit: number, period: PeriodCode): Answer<DocumentPoints> {
  const path = `/v1/units/${unit}/documents/${period}/points`;
  for (let step = 0; step < 60; step++) {
    const answer = call<DocumentPoints>({ method: 'get', path }, () => true);
    if (!answer.ok || Array.isArray(answer.value.points)) return answer;
  }
  return { ok: false, why: 'unreachable' };
}

export function fetchDocument(
  unit: number,
  period: PeriodCode,
  { number, day }: { number: string; day: string },
): Answer<{ base64: string }> {
  const query = [
    ...(number === '' ? [] : [`number=${encodeURIComponent(number)}`]),
    ...(day === '' ? [] : [`day=${encodeURIComponent(day)}`]),
  ];
  return fetchFile(
    `/v1/units/${unit}/documents/${period}.docx${query.length > 0 ? `?${query.join('&')}` : ''}`,
  );
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
