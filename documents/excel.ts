// What the sidebar's page and the command have of the files for spreadsheet programs: a unit's workbook of a year, the
// summary of a period, and a filled workbook read back.
import { withOwn } from '../shared/asking/own-lines.ts';
import { catalogue } from '../shared/catalogue/current.ts';
import { ledger } from '../shared/catalogue/ledger.ts';
import { exportedOf, periodOf, type TalliedSummary } from '../shared/exchange/exported-summary.ts';
import type { YearContent } from '../shared/figures/year-content.ts';
import { periodCode } from '../shared/period.ts';
import type { BookIdentity } from '../shared/workbook/book-file.ts';
import { layoutOf } from '../shared/workbook/layout.ts';
import type { MadeFile } from './made-file.ts';
import { summaryCsv } from './summary-csv.ts';
import { summaryXlsx } from './summary-xlsx.ts';
import { workbookXlsx } from './workbook-xlsx.ts';

export { readWorkbook } from './filled-workbook.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The workbook filled with the reports of the year, or the empty template where there is no content. */
export async function writeWorkbook(identity: BookIdentity, content: YearContent | null): Promise<MadeFile> {
  const { year, reporter, unit, asking } = identity;
  const layout = layoutOf(withOwn(catalogue, identity.own ?? []), year, reporter, asking);
  const own = { ...identity, catalogue: catalogue.version };
  const bytes = await workbookXlsx(layout, own, content ?? { figures: {}, tables: {}, notes: {} });
  return { name: `${content ? 'bao-cao' : 'mau'}-${plain(unit.code)}-${year}.xlsx`, type: xlsx, bytes };
}

export async function writeSummary(tallied: TalliedSummary, ending: 'xlsx' | 'csv'): Promise<MadeFile> {
  const exported = exportedOf({ catalogue, ledger }, tallied);
  const whole = withOwn(catalogue, tallied.own ?? []);
  const name = `tong-hop-${plain(exported.total.unit.code)}-${periodCode(periodOf(exported))}.${ending}`;
  if (ending === 'xlsx') return { name, type: xlsx, bytes: await summaryXlsx(whole, exported) };
  const bytes = new Uint8Array(new TextEncoder().encode(summaryCsv(whole, exported)));
  return { name, type: 'text/csv;charset=utf-8', bytes };
}

/** Letters that every system keeps in a name. */
function plain(code: string): string {
  return code.replace(/[^\w.-]/g, '');
}
