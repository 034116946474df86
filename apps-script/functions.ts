// What the sidebar may ask of the add-on: its one table of functions. The build makes of each a function that Google can
// call, the sidebar's `call` has its types from here. Whoever can open the sidebar can call them; rights are judged by the Worker.
import { showByLine } from './actions/by-line.ts';
import { fillEmpty, goToCell, goToNextGap, takeReading } from './actions/cells.ts';
import { explainChange } from './actions/changes.ts';
import { readChasing, sendReminders } from './actions/chasing.ts';
import { checkPeriod } from './actions/check.ts';
import { checkCode, closeMaster, readClosing } from './actions/closing.ts';
import { compareYears } from './actions/comparison.ts';
import { continueWork, createBook, createMaster, repairBook } from './actions/create.ts';
import { readDocument, readDocumentHead, readYear, saveDocumentHead } from './actions/documents.ts';
import { enrol, giveEnrolment, readEnrolments } from './actions/enrolment.ts';
import {
  mappedSummary,
  previewFile,
  readBookContent,
  readDhis2,
  readSummary,
  takeFile,
} from './actions/files.ts';
import { addEntry, fillCells, readFilling } from './actions/filling.ts';
import {
  compareRevisions,
  listRevisions,
  previewRevision,
  previewYear,
  restoreRevision,
  restoreYear,
} from './actions/history.ts';
import { checkInstallation } from './actions/installation.ts';
import { answerJoining, askToJoin, readJoining } from './actions/joining.ts';
import { applyList, openList, previewList, proposeList, refreshList } from './actions/lists.ts';
import { focusMaster, updateMaster } from './actions/master.ts';
import { openNewYear, readNewYear } from './actions/new-year.ts';
import { fillNoActivity, previewNoActivity, undoNoActivity } from './actions/no-activity.ts';
import { readOwnAssessment } from './actions/own-assessment.ts';
import { listOwnTargets } from './actions/own-targets.ts';
import { readPlan, savePlan } from './actions/plans.ts';
import { readPredecessors } from './actions/predecessors.ts';
import { previewEffect } from './actions/preview.ts';
import { giveReasons } from './actions/reasons.ts';
import { correctedParts, readSelection, reviewUnits } from './actions/review.ts';
import { readRoom } from './actions/rooms.ts';

import { compareSent } from './actions/sent.ts';
import { arrangeBook, showPeriod } from './actions/shown-period.ts';
import { previewAnswer, readSlips, takeAnswer } from './actions/slips.ts';

import { insertStarter, readStarters } from './actions/starters.ts';
import { loadState } from './actions/state.ts';
import { submitPeriod } from './actions/submit.ts';
import { settleSuggestions, suggestFromLastYear } from './actions/suggestions.ts';
import { readTexts, writeText } from './actions/texts.ts';
import { checkTrail, readTrail } from './actions/trail.ts';
import { compareUnitRevisions, readUnitFile } from './actions/unit-file.ts';
import { readWaitingReports } from './actions/waiting-reports.ts';
import { showWardReport } from './actions/ward-report.ts';
import { readWeekly, setWeekly } from './actions/weekly.ts';

export const functions = {
  loadState,
  checkInstallation,
  checkPeriod,
  previewEffect,
  submitPeriod,
  compareSent,
  createBook,
  createMaster,
  continueWork,
  repairBook,
  updateMaster,
  focusMaster,
  readChasing,
  sendReminders,
  readWeekly,
  setWeekly,
  readNewYear,
  openNewYear,
  readJoining,
  askToJoin,
  answerJoining,
  explainChange,
  showByLine,
  compareYears,
  readPredecessors,
  readClosing,
  closeMaster,
  checkCode,
  openList,
  refreshList,
  proposeList,
  previewList,
  applyList,
  readEnrolments,
  giveEnrolment,
  enrol,
  readRoom,
  readDocument,
  readYear,
  readDocumentHead,
  saveDocumentHead,
  readPlan,
  savePlan,
  readSelection,
  reviewUnits,
  readWaitingReports,
  correctedParts,
  readTrail,
  checkTrail,
  readUnitFile,
  showWardReport,
  compareUnitRevisions,
  listOwnTargets,
  readOwnAssessment,
  listRevisions,
  compareRevisions,
  previewRevision,
  restoreRevision,
  previewYear,
  restoreYear,
  suggestFromLastYear,
  settleSuggestions,
  showPeriod,
  arrangeBook,
  readFilling,
  fillCells,
  addEntry,
  goToCell,
  goToNextGap,
  takeReading,
  giveReasons,
  readStarters,
  insertStarter,
  readTexts,
  writeText,
  previewNoActivity,
  fillNoActivity,
  undoNoActivity,
  fillEmpty,
  readSlips,
  previewAnswer,
  takeAnswer,
  readBookContent,
  readSummary,
  readDhis2,
  mappedSummary,
  previewFile,
  takeFile,
};

export type Functions = typeof functions;

export type FunctionName = keyof Functions;
