// «Vì sao con số này thay đổi?»: the selected figure of the master sheet, explained.
import type { Line } from '../../shared/catalogue/kinds.ts';
import type { Change, LineChange, Mover, Resubmission } from '../../shared/change/change.ts';
import { type Against, comparedWith } from '../../shared/change/comparison.ts';
import { sentenceOf, showAbsence, showAmount, showMoved, showTotal } from '../../shared/change/words.ts';
import { type Period, periodInText, periodName, readPeriodCode } from '../../shared/period.ts';
import type { UnitName } from '../../shared/totals/summary.ts';
import { linesOf } from '../../shared/totals/tally.ts';
import { ask } from '../client.ts';
import { timeText } from '../sheets/master-rows.ts';
import { lineInRow, totalsSheet } from '../sheets/total-lines.ts';
import { findUnitPlaces, shownPeriod } from '../sheets/unit-places.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf, catalogueIn } from './state.ts';

/** One bar of the waterfall. `from` and `to` are where it begins and ends on the scale of the totals. */
export interface Bar {
  name: string;
  /** The amounts behind it: «11.211/11.307 → 11.260/11.307». */
  detail: string;
  /** «+0,008 điểm %», or the total itself. */
  text: string;
  from: number;
  to: number;
  sort: 'total' | 'up' | 'down';
}

export interface Explained {
  label: string;
  sentence: string;
  /** What the comparison lacks, in words; '' where there is one. */
  lacking: string;
  bars: Bar[];
  /** Later submissions in the period that changed the figure. */
  resubmissions: string[];
}

/** Bars of single units; the rest are one bar together. */
const mostBars = 10;

const notChosen = failure(
  'Chưa chọn con số nào.',
  `Trên trang «${totalsSheet}» bấm vào dòng cần hỏi, hoặc trên trang số liệu của từng đơn vị bấm vào ô số liệu, rồi bấm nút này.`,
);

/** Explains the line under the selection, compared with an earlier time. */
export function explainChange(against: Against): Outcome<{ explained: Explained }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const data = bookDataOf(spreadsheet);
  const shown = shownPeriod(spreadsheet);
  const period = shown ? readPeriodCode(shown) : null;
  if (data?.sort !== 'master' || !shown || !period) {
    return failure('Bảng tổng hợp chưa có số liệu.', 'Bấm «Cập nhật bảng tổng hợp» trước.');
  }
  const line = selectedLine(spreadsheet);
  if (!line) return notChosen;
  const answer = ask('lineChange', { unit: data.unit.id, period: shown, line: line.key, against });
  if (!answer.ok) return failureOf(answer);
  return { ok: true, explained: explainedOf(answer.value, line, period, against) };
}

/** The line under the selection of «Tổng hợp» or of the wards' figures; null on titles and elsewhere. */
export function selectedLine(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Line | null {
  const range = spreadsheet.getActiveRange();
  const sheet = range?.getSheet();
  if (!range || !sheet) return null;
  const row = range.getRow();
  if (sheet.getName() === totalsSheet) {
    const labels = sheet
      .getRange(1, 1, sheet.getLastRow(), 1)
      .getDisplayValues()
      .map(([label = '']) => label);
    return lineInRow(catalogueIn(spreadsheet), labels, row);
  }
  const places = findUnitPlaces(spreadsheet);
  if (places?.sheet.getSheetId() !== sheet.getSheetId()) return null;
  const key = places.lines.get(row)?.key;
  return linesOf(catalogueIn(spreadsheet)).find((line) => line.value === key || line.base === key) ?? null;
}

function explainedOf(
  { change, estimated = [], resubmissions }: LineChange,
  line: Line,
  period: Period,
  against: Against,
): Explained {
  const other = comparedWith(period, against);
  const isFirst = against === 'first';
  const before = isFirst ? 'lần nộp đầu' : periodInText(other);
  const after = isFirst ? 'hiện nay' : periodInText(period);
  return {
    label: line.label,
    sentence: change
      ? sentenceOf(change, { label: line.label, unit: line.unit, before, after }) +
        estimatedText(estimated, before)
      : '',
    lacking: change
      ? ''
      : `Chưa so sánh được «${line.label}»: ${periodInText(period)} hoặc ${periodInText(other)} chưa có số liệu của dòng này.`,
    bars: change
      ? barsOf(change, {
          before: isFirst ? 'Lần nộp đầu' : periodName(other),
          after: isFirst ? 'Hiện nay' : periodName(period),
        })
      : [],
    resubmissions: resubmissions.map((one) => resubmissionText(one)),
  };
}

/** Which of the earlier figures were worked out by shares, since the borders were other ones. */
function estimatedText(units: readonly UnitName[], before: string): string {
  if (units.length === 0) return '';
  const shown = units.slice(0, 3).map(({ name }) => name);
  const more = units.length > shown.length ? ` và ${units.length - shown.length} đơn vị khác` : '';
  return ` Số ${before} của ${shown.join(', ')}${more} là ước tính theo tỷ lệ, vì địa giới đã đổi.`;
}

function barsOf(change: Change, names: { before: string; after: string }): Bar[] {
  const total = (name: string, amount: number): Bar => ({
    name,
    detail: '',
    text: showTotal(change, amount, '').trim(),
    from: amount,
    to: amount,
    sort: 'total',
  });
  const bars = [total(names.before, change.before)];
  let at = change.before;
  const add = (name: string, detail: string, moved: number) => {
    const sort = moved < 0 ? 'down' : 'up';
    bars.push({ name, detail, text: showMoved(change, moved), from: at, to: at + moved, sort });
    at += moved;
  };
  const single = change.movers.slice(0, mostBars);
  for (const mover of single) add(mover.unit.name, detailOf(mover), mover.moved);
  const rest = change.movers.slice(mostBars);
  if (rest.length > 0) {
    const moved = rest.reduce((sum, mover) => sum + mover.moved, 0);
    add(`${rest.length} đơn vị khác`, '', moved);
  }
  return [...bars, total(names.after, change.after)];
}

function detailOf(mover: Mover): string {
  const { before, after, absent } = mover;
  const amounts = `${showAmount(before, absent.before)} → ${showAmount(after, absent.after)}`;
  const absence = showAbsence(mover);
  return absence === '' ? amounts : `${amounts} (${absence})`;
}

function resubmissionText({ unit, revision, at, by, before, after }: Resubmission): string {
  return `${unit.name} nộp lần ${revision} lúc ${timeText(at)} (${by}): ${showAmount(before, 'no-figure')} → ${showAmount(after, 'no-figure')}`;
}
