// How far a long piece of work has come, kept in the hidden sheet beside what the workbook knows of itself. What it speaks
// of stands in the same file and is written in one order with it: a copy of the file, or an older version of it, has the
// journal that belongs to its pages.
import type { PeriodCode } from '../../shared/period.ts';
import { gatherSheet } from '../../shared/workbook/formula.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Journal {
  task: 'create' | 'repair' | 'update';
  /** Steps that are done, by name. */
  done: string[];
  /** Of steps that are done: what Google refused of them and they can do without, in an officer's words. */
  lacking: Record<string, string[]>;
  /** Of a repair: the blocks that are written anew. */
  rewritten?: Record<string, Rewritten>;
  /** Of an update of the master sheet. */
  update?: Update;
}

/** The figures that an update writes. What is asked for later and is the same goes on with it; what is not begins anew. */
export interface Update {
  period: PeriodCode;
  /** When they were asked for, as the officer reads it. */
  at: string;
  /** Fingerprint of them. */
  seen: string;
  /** The tabs that are written. */
  pages: string[];
  /** Figures changed while it was under way: it takes as long as it needs now, or it would never end. */
  isHeld?: true;
}

/** A block that gets a new sheet: its tab, and the name under which the old one stays; '' where it had none. */
export interface Rewritten {
  tab: string;
  copy: string;
}

const tasks: readonly Journal['task'][] = ['create', 'repair', 'update'];

/** Cell of the hidden sheet; empty where nothing is under way. */
const journalRow = 2;
const journalColumn = 3;

/** The journal among the first rows of the hidden sheet; null where everything is done. */
export function journalIn(values: readonly unknown[][]): Journal | null {
  const text = String(values[journalRow - 1]?.[journalColumn - 1] ?? '');
  if (text === '') return null;
  try {
    const known = JSON.parse(text) as Partial<Journal>;
    if (!known.task || tasks.indexOf(known.task) < 0) return null;
    return { ...known, task: known.task, done: known.done ?? [], lacking: known.lacking ?? {} };
  } catch {
    return null;
  }
}

/** Whether the workbook is not to be read as one: pages of it are still to come. */
export function isHalfDone(journal: Journal | null): boolean {
  return journal !== null && journal.done.indexOf(lastStep) < 0;
}

/** Name of the step that ends every long work: from then on only extras may be lacking. */
export const lastStep = 'xong';

/** Keeps the journal; null takes it away. */
export function writeJournal(spreadsheet: Spreadsheet, journal: Journal | null): void {
  spreadsheet
    .getSheetByName(gatherSheet)
    ?.getRange(journalRow, journalColumn)
    .setValue(journal ? JSON.stringify(journal) : '');
}

/** The journal of the open spreadsheet. */
export function readJournal(spreadsheet: Spreadsheet): Journal | null {
  const sheet = spreadsheet.getSheetByName(gatherSheet);
  return sheet ? journalIn(sheet.getRange(1, 1, journalRow, journalColumn).getValues()) : null;
}
