// What is being made or mended in the open spreadsheet, for whoever opens it in the middle.
import type { PeriodCode } from '../../shared/period.ts';
import { type BookData, layoutOfBook } from './gather-sheet.ts';
import { isHalfDone, type Journal } from './journal.ts';
import { lackingOf, type Progress, progressOf } from './long-work.ts';
import { repairPages } from './repair.ts';
import { emptyMasterSteps, templateSteps } from './template.ts';

export interface UnderWay {
  task: Journal['task'];
  /** Null where every page stands and only extras are lacking. */
  at: Progress | null;
  /** Of an update: which period. */
  period?: PeriodCode;
  /** What Google refused and the pages can do without: what, and where. */
  lacking: string[];
}

/** Null where nothing is under way and nothing lacking. */
export function workUnderWay(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  data: BookData,
  journal: Journal | null,
): UnderWay | null {
  if (!journal) return null;
  const { update } = journal;
  if (update) {
    const steps = update.pages.map((page) => ({ name: page, page }));
    const at = isHalfDone(journal) ? progressOf(journal, steps) : null;
    return { task: 'update', at, period: update.period, lacking: lackingOf(journal, steps) };
  }
  const layout = layoutOfBook(data);
  const building = () =>
    data.sort === 'master' ? emptyMasterSteps(spreadsheet, data) : templateSteps(spreadsheet, layout, data);
  const steps = journal.task === 'repair' ? repairPages(layout, journal) : building();
  return {
    task: journal.task,
    at: isHalfDone(journal) ? progressOf(journal, steps) : null,
    lacking: lackingOf(journal, steps),
  };
}
