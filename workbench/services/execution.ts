// The one execution that is running: whose it is, on which document, what it may do and what it did.

import type { RunReport } from '../protocol.ts';
import type { Book } from './book.ts';
import { bridge } from './bridge.ts';
import type { Calculation } from './calculation.ts';
import type { Cell } from './document-state.ts';
import { exception } from './exception.ts';

export interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
  urlFetchWhitelist?: string[];
}

/** A book with its calculator and what lives beside the sheets. */
export interface OpenBook {
  book: Book;
  calculation: Calculation;
}

export type AuthMode = 'FULL' | 'LIMITED' | 'NONE';

export interface Execution {
  open: OpenBook;
  user: string;
  authMode: AuthMode;
  manifest: Manifest;
  /** HTML files of the add-on by name without extension. */
  files: Record<string, string>;
  /** Scopes of the manifest that the person did not tick. */
  refusedScopes: string[];
  lockHeld: boolean;
  mailQuota: number | null;
  alertAnswers: string[];
  report: RunReport;
  /** Milliseconds that Utilities.sleep and lock waiting added to the clock. */
  slept: number;
  started: number;
  /** Calls of service methods that are under way; only the outermost is counted and checked. */
  depth: number;
  locks: Set<string>;
  fetches: number;
  /** Google has ended it: no service does anything for it any more, and nothing that it returns is heard. */
  ended: boolean;
  /** Cells with a rejecting rule that were written and not yet checked, with what they held before. */
  unchecked: { sheet: number; row: number; column: number; before: Cell | undefined }[];
}

let running: Execution | undefined;

/** What every service works on; services are only ever called while something runs. */
export function execution(): Execution {
  if (!running) throw new Error('no execution is running');
  return running;
}

export function book(): Book {
  return execution().open.book;
}

/** Whether the manifest asks for the scope and the person granted it. */
export function isGranted(scope: string): boolean {
  const { manifest, refusedScopes } = execution();
  return manifest.oauthScopes?.includes(scope) === true && !refusedScopes.includes(scope);
}

export function runAs<T>(started: Execution, work: () => T): T {
  const outer = running;
  running = started;
  try {
    return work();
  } finally {
    running = outer;
  }
}

export function now(): number {
  return bridge.now() + (running?.slept ?? 0);
}

const runLimit = 6 * 60 * 1000;

/** Lets simulated time pass; Google ends a run after six minutes. */
export function passTime(milliseconds: number): void {
  const current = execution();
  current.slept += milliseconds;
  if (now() - current.started > runLimit) throw executionEnded();
}

/** Ends the execution that is running; no script can catch that. */
export function executionEnded(): Error {
  execution().ended = true;
  return exception('Exceeded maximum execution time');
}

export function isEditor(open: OpenBook, user: string): boolean {
  return open.book.owner === user || open.book.editors.has(user);
}
