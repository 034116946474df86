// The one judge of a report: the same function runs in the sheet before sending and on the Worker before storing.
import type { Check, Finding, Report } from './finding.ts';

const checks: Check[] = [];

/** All findings of a report, errors first, in the order of the forms. */
export function check(report: Report): Finding[] {
  return checks.flatMap((one) => one(report)).map((finding) => ({ ...finding, place: '' }));
}

/** Warnings that no note answers yet: they are refused like errors, with the request to add a note. */
export function unanswered(findings: readonly Finding[], _report: Report): Finding[] {
  return findings.filter((finding) => finding.severity === 'warning');
}
