// «So sánh các năm»: chosen lines of several years side by side on the borders of one day, on a tab of its own.
import { dayOf } from '../../shared/catalogue/cells.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import type { Line } from '../../shared/catalogue/kinds.ts';
import { periodCode } from '../../shared/period.ts';
import { ask, askAll, request } from '../client.ts';
import { type ComparedYear, comparisonSheet } from '../sheets/comparison-block.ts';
import { writeAlone } from '../sheets/master.ts';
import { timeText } from '../sheets/master-rows.ts';
import { lineInRow, totalsSheet } from '../sheets/total-lines.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf } from './state.ts';

/** As many lines and years as still are a table to be read. */
const mostLines = 6;
const mostYears = 6;

/** Writes the tab for the lines selected on «Tổng hợp»; `day` as it was typed. */
export function compareYears(day: string): Outcome<{ sheet: string; lines: string[]; years: number[] }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const data = bookDataOf(spreadsheet);
  if (data?.sort !== 'master')
    return failure('Đây không phải bảng tổng hợp.', 'Mở tệp bảng tổng hợp của đơn vị mình.');
  const borders = dayOf(day);
  if (!borders) return failure(`«${day}» không phải là ngày.`, 'Gõ ngày/tháng/năm, ví dụ 01/07/2025.');
  const lines = selectedLines(spreadsheet);
  if (lines.length === 0 || lines.length > mostLines) {
    return failure(
      lines.length === 0
        ? 'Chưa chọn chỉ số nào.'
        : `Đang chọn ${lines.length} chỉ số, nhiều nhất ${mostLines}.`,
      `Trên trang «${totalsSheet}» chọn từ một đến ${mostLines} dòng chỉ số, rồi bấm lại.`,
    );
  }
  const me = ask('me', {});
  if (!me.ok) return failureOf(me);
  const years = me.value.years
    .filter((year) => year <= data.year)
    .slice(0, mostYears)
    .reverse();
  const keys = lines.map(({ key }) => key).join(',');
  const replies = askAll(
    years.map((year) =>
      request('onBorders', {
        ...{ unit: data.unit.id, period: periodCode({ year, slot: 'Y' }) },
        ...{ day: borders, lines: keys },
      }),
    ),
  );
  const known = replies.flatMap((reply, i): ComparedYear[] =>
    reply.ok ? [{ year: years[i] ?? 0, seen: reply.value }] : [],
  );
  const [first] = replies;
  if (known.length === 0) {
    return first && !first.ok
      ? failureOf(first)
      : failure('Chưa có năm nào để so sánh.', 'Cần ít nhất một năm có số liệu.');
  }
  const made = comparisonSheet({
    ...{ unit: data.unit.name, day: borders, lines, years: known },
    at: timeText(me.value.now),
  });
  const sheet = writeAlone(spreadsheet, made);
  spreadsheet.setActiveSheet(sheet);
  return {
    ok: true,
    sheet: sheet.getName(),
    lines: lines.map(({ label }) => label),
    years: known.map(({ year }) => year),
  };
}

/** Lines with an amount or a percentage; how many units gave an answer is not carried over borders. */
function selectedLines(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Line[] {
  const ranges = spreadsheet.getSelection().getActiveRangeList()?.getRanges() ?? [];
  const [sheet] = ranges.map((range) => range.getSheet());
  if (!sheet || sheet.getName() !== totalsSheet) return [];
  const labels = sheet
    .getRange(1, 1, sheet.getLastRow(), 1)
    .getDisplayValues()
    .map(([label = '']) => label);
  const rows = new Set(
    ranges.flatMap((range) => Array.from({ length: range.getNumRows() }, (_, i) => range.getRow() + i)),
  );
  return [...rows]
    .sort((a, b) => a - b)
    .filter((row) => !sheet.isRowHiddenByUser(row))
    .flatMap((row) => lineInRow(catalogue, labels, row) ?? [])
    .filter(({ ranked }) => ranked !== 'no');
}
