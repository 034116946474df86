// Long work as a row of steps, each recorded when it is done and such that it can be done again: whatever ends it, the next
// call goes on where it stopped. What is good to have and not needed is an extra: where Google refuses it, the work goes on.
import { isHalfDone, type Journal, lastStep, writeJournal } from './journal.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Does what the page can do without; `what` says in an officer's words what is missing where Google refuses it. */
export type Extra = (what: string, work: () => void) => void;

/** A step by its name, which is for ever since journals know it, and the tab that it writes; '' where it writes none. */
export interface StepName {
  name: string;
  page: string;
}

export interface Step extends StepName {
  /** `again`: it may have been begun before, and what it writes may be there in part. */
  run(extra: Extra, again: boolean): void;
}

/** How far a work has come, in pages. */
export interface Progress {
  done: number;
  of: number;
}

export type Worked =
  | { is: 'done'; lacking: string[] }
  /** There was no more time in this call: the next one goes on. */
  | { is: 'under-way'; at: Progress }
  | { is: 'broken'; at: Progress; page: string; error: unknown };

/** A call is ended by Google after six minutes, and whoever waits wants to see something move. */
const longestCall = 25_000;

/** For work that must not stop before it is done: as long as Google lets it, with a minute to spare for the last step. */
export const allOfACall = 300_000;

/**
 * Does the steps that the journal does not know, in their order, as far as the time of one call goes; and where none is
 * left, those again of which something is lacking.
 */
export function goOn(
  spreadsheet: Spreadsheet,
  journal: Journal,
  steps: readonly Step[],
  longest = longestCall,
): Worked {
  const started = Date.now();
  const ending: Step = { name: lastStep, page: '', run: () => undefined };
  const isNew = isHalfDone(journal);
  const todo = isNew
    ? [...steps, ending].filter(({ name }) => journal.done.indexOf(name) < 0)
    : steps.filter(({ name }) => name in journal.lacking);
  for (const [i, step] of todo.entries()) {
    if (Date.now() - started > longest) return { is: 'under-way', at: progressOf(journal, steps) };
    const lacking: string[] = [];
    try {
      step.run(
        (what, work) => {
          try {
            work();
          } catch (error) {
            console.warn(`${step.name}: ${what}: ${String(error)}`);
            lacking.push(what);
          }
        },
        i === 0 || !isNew,
      );
      record(spreadsheet, journal, step, lacking);
    } catch (error) {
      return { is: 'broken', at: progressOf(journal, steps), page: step.page, error };
    }
  }
  return { is: 'done', lacking: lackingOf(journal, steps) };
}

/** How many of the pages are done. */
export function progressOf(journal: Journal, steps: readonly StepName[]): Progress {
  const pages = steps.filter(({ page }) => page !== '');
  return { done: pages.filter(({ name }) => journal.done.indexOf(name) >= 0).length, of: pages.length };
}

/** What the pages still lack: «A. Công tác chỉ đạo, điều hành: bảo vệ trang». */
export function lackingOf(journal: Journal, steps: readonly StepName[]): string[] {
  return steps.flatMap(({ name, page }) =>
    (journal.lacking[name] ?? []).map((what) => (page === '' ? what : `${page}: ${what}`)),
  );
}

function record(spreadsheet: Spreadsheet, journal: Journal, { name }: Step, lacking: string[]): void {
  if (journal.done.indexOf(name) < 0) journal.done.push(name);
  if (lacking.length > 0) journal.lacking[name] = lacking;
  else delete journal.lacking[name];
  const isWhole = !isHalfDone(journal) && Object.keys(journal.lacking).length === 0;
  writeJournal(spreadsheet, isWhole ? null : journal);
}
