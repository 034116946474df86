// The period of the sidebar is the period that the spreadsheet shows: chosen here, kept in the file.
import { catalogue } from '../../shared/catalogue/current.ts';
import type { Shown } from '../../shared/workbook/shown.ts';
import { arrangeTabs, type ShownPeriod, showColumnsOf, writeShown } from '../sheets/shown-period.ts';
import { readWorkbook } from '../sheets/workbook.ts';
import { failure, type Outcome } from './answer.ts';
import { keepLastYear } from './last-year.ts';

const noBook = failure('Đây không phải sổ báo cáo.', 'Mở đúng sổ báo cáo của đơn vị.');

/** Chooses what is shown. The tab in front changes at once; `arrangeBook` brings the others after it. */
export function showPeriod({ slot, whole }: Shown): Outcome<{ shown: ShownPeriod }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const workbook = readWorkbook(spreadsheet, catalogue, 'places');
  if (!workbook) return noBook;
  const shown = { slot, whole, behind: true };
  writeShown(spreadsheet, shown);
  showColumnsOf(spreadsheet.getActiveSheet(), workbook, workbook.shown, shown);
  return { ok: true, shown };
}

/** Makes every tab look as the file says, whoever chose it; where nothing was left to do this is quick. */
export function arrangeBook(): Outcome<{ shown: ShownPeriod | null }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const workbook = readWorkbook(spreadsheet, catalogue, 'places');
  if (!workbook) return noBook;
  if (!workbook.shown?.behind) return { ok: true, shown: workbook.shown };
  keepLastYear(spreadsheet, workbook);
  arrangeTabs(spreadsheet, workbook, workbook.shown);
  const shown = { ...workbook.shown, behind: false };
  writeShown(spreadsheet, shown);
  return { ok: true, shown };
}
