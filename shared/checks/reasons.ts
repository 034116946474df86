// Reasons: what a unit says to a warning. One reason answers one finding at one place of one period.
import type { Figures } from '../figures/figures.ts';
import type { Code, Severity } from './codes.ts';
import { checkLastPeriod } from './last-period.ts';

export interface Reason {
  code: Code;
  /** Where the finding stands: a field key, or `table#row` (rows count from 1). */
  at: string;
  /** Its cell of that row, as in the finding. */
  column?: string;
  words: string;
}

/** Most characters of one reason, and most reasons of one report. */
export const longestReason = 1000;
export const mostReasons = 500;

/** Which finding is meant. */
type Place = Pick<Reason, 'code' | 'at' | 'column'>;

interface Weighed extends Place {
  severity: Severity;
}

interface Said {
  reasons: readonly Reason[];
  figures: Figures;
}

/** Shortest reason: so many different words, so many letters in all of them. */
const fewest = { words: 2, letters: 5 };

/** Whether it says anything: «...», «---» and «ok» do not. */
export function saysSomething(words: string): boolean {
  const all = words.toLowerCase().match(/\p{L}[\p{L}\p{M}\d]*/gu) ?? [];
  const letters = all.reduce((sum, word) => sum + word.length, 0);
  return new Set(all).size >= fewest.words && letters >= fewest.letters;
}

export function isAbout(reason: Place, finding: Place): boolean {
  return reason.code === finding.code && reason.at === finding.at && reason.column === finding.column;
}

/** The words that answer a finding; null where nothing does. */
export function answerTo(finding: Weighed, { reasons, figures }: Said): string | null {
  // A remark about the whole report is answered by the text it points at.
  const text = finding.code === 'R21' ? figures[finding.at] : undefined;
  if (typeof text === 'string') return text;
  return reasons.find((one) => isAbout(one, finding) && saysSomething(one.words))?.words ?? null;
}

/** Warnings that no reason answers yet. */
export function unanswered<F extends Weighed>(findings: readonly F[], said: Said): F[] {
  return findings.filter((finding) => finding.severity === 'warning' && answerTo(finding, said) === null);
}

/**
 * The reasons that still answer something: those of findings that are gone are not sent. What is held against last year is
 * not always known where the figures are typed, so those reasons stay.
 */
export function neededReasons(reasons: readonly Reason[], findings: readonly Place[]): Reason[] {
  return reasons.filter(
    (reason) =>
      checkLastPeriod.codes.indexOf(reason.code) >= 0 || findings.some((finding) => isAbout(reason, finding)),
  );
}
