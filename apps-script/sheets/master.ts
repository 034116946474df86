// The steps in which the district's master sheet is written: a tab each, the totals last. Until then they say that the tabs
// are not of one moment.
import { colours } from '../../shared/workbook/plan/colours.ts';
import { knownBlocks, openBlock, sayBeingWritten, writeBlock } from './blocks.ts';
import { writeCharts } from './charts.ts';
import { dashboard as dashboardOf } from './dashboard-blocks.ts';
import { belowColumn, belowWords } from './dashboard-sections.ts';
import type { Extra, Step } from './long-work.ts';
import { masterSheets } from './master-blocks.ts';
import type { MasterSheet } from './master-rows.ts';
import { totalsSheet } from './total-lines.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Content = Parameters<typeof masterSheets>[0];

export interface MasterWork {
  /** The sheets in their order. */
  pages: string[];
  steps: Step[];
  /** Names of the tabs as they are called now. */
  tabs(): string[];
}

/** Everything that an update writes. */
export function masterWork(spreadsheet: Spreadsheet, content: Content): MasterWork {
  const known = knownBlocks(spreadsheet);
  const before = new Set(known.keys());
  const { sheet: dashboard, charts } = dashboardOf(content);
  const sheets = masterSheets(content, dashboard).filter((one) => !one.onDemand || known.has(one.name));
  const totals = sheets.find(({ name }) => name === totalsSheet);
  const step = (one: MasterSheet): Step => ({
    name: one.name,
    page: one.tab ?? one.name,
    run(extra) {
      if (one !== dashboard) {
        writeBlock(spreadsheet, known, one, extra);
        return;
      }
      const { sheet } = writeBlock(spreadsheet, known, one, extra, markBelow);
      extra('biểu đồ', () => writeCharts(sheet, charts));
    },
  });
  return {
    pages: sheets.map(({ name }) => name),
    steps: [
      {
        name: 'bat-dau',
        page: '',
        run(extra) {
          if (totals) sayBeingWritten(openBlock(spreadsheet, known, totals, extra));
        },
      },
      ...sheets.filter((one) => one !== totals).map(step),
      ...(totals ? [step(totals)] : []),
      {
        name: 'dua-len',
        page: '',
        run() {
          // A sheet that was just made stays in front, but the totals are what was asked for. Later updates leave the
          // reader where they are: they may be in the middle of a review.
          const front = sheets.some(({ name }) => !before.has(name))
            ? known.get(totalsSheet)?.sheet
            : undefined;
          if (front) spreadsheet.setActiveSheet(front);
        },
      },
    ],
    tabs: () => sheets.map(({ name }) => known.get(name)?.sheet.getName() ?? name),
  };
}

/** Writes one sheet of its own, in whatever spreadsheet; where it stands already it is updated in place. */
export function writeAlone(spreadsheet: Spreadsheet, one: MasterSheet): Sheet {
  const withoutIt: Extra = (what, work) => {
    try {
      work();
    } catch (error) {
      console.warn(`${one.name}: ${what}: ${String(error)}`);
    }
  };
  return writeBlock(spreadsheet, knownBlocks(spreadsheet), one, withoutIt).sheet;
}

/** Marks wards below the common level, by the words that stand there, so that the mark follows whatever is sorted. */
function markBelow(sheet: Sheet): void {
  const others = sheet
    .getConditionalFormatRules()
    .filter((rule) => rule.getBooleanCondition()?.getCriteriaValues()[0] !== belowWords);
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenTextEqualTo(belowWords)
    .setBackground(colours.doubtful)
    .setBold(true)
    .setRanges([sheet.getRange(1, belowColumn, sheet.getMaxRows(), 1)])
    .build();
  sheet.setConditionalFormatRules([...others, rule]);
}
