// All rules that a catalogue must keep.
import { nothingAddsUpItself } from './derivations.ts';
import { idsAreSnakeCase, idsAreUnique, optionsAreUnique } from './ids.ts';
import { boundsMakeSense, gatheringFitsKind } from './kinds.ts';
import { talliesHavePositions } from './positions.ts';
import { columnsExist, partsExist, tablesExist } from './references.ts';
import type { Judged, Rule } from './rule.ts';
import { answersExist, everyNumberHasItsUsual, wholesExist, yearsCoverWhatNeedsThem } from './sense.ts';
import { sheetNamesFit, tablesFitTheSheet } from './sheets.ts';
import { nothingIsMissing, wordsAreComposed, wordsAreTrimmed } from './wording.ts';

const rules: readonly Rule[] = [
  idsAreUnique,
  idsAreSnakeCase,
  optionsAreUnique,
  nothingIsMissing,
  wordsAreComposed,
  wordsAreTrimmed,
  partsExist,
  tablesExist,
  columnsExist,
  nothingAddsUpItself,
  gatheringFitsKind,
  boundsMakeSense,
  wholesExist,
  answersExist,
  everyNumberHasItsUsual,
  yearsCoverWhatNeedsThem,
  sheetNamesFit,
  tablesFitTheSheet,
  talliesHavePositions,
];

/** What is wrong with a catalogue; nothing for one that may be used. */
export function faultsOf(judged: Judged): string[] {
  return rules.flatMap((rule) => rule(judged));
}
