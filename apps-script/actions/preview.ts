// What a report would do to the rates of the unit above, before it is sent.
import { catalogue } from '../../shared/catalogue/current.ts';
import { ledger } from '../../shared/catalogue/ledger.ts';
import { showNumber } from '../../shared/catalogue/number-text.ts';
import { ratesIn } from '../../shared/change/effect.ts';
import { periodCode, type Slot } from '../../shared/period.ts';
import { bookWithOwn } from '../../shared/totals/own-tallies.ts';
import { statementOf } from '../../shared/workbook/statement.ts';
import { ask } from '../client.ts';
import { readWorkbook } from '../sheets/workbook.ts';
import { failure, failureOf, type Outcome } from './answer.ts';

export interface ShownEffect {
  /** «quận Quận 1» would stutter: the name alone, or '' where there is no unit above. */
  above: string;
  /** «Tỷ lệ biết chữ …: 99,75% → 99,76%», the rates that move. */
  moved: string[];
  /** How many rates stay as they are, and how many cannot be told yet. */
  same: number;
  withheld: number;
}

/** Asks what the open workbook's report of a period would move. */
export function previewEffect(slot: Slot): Outcome<{ effect: ShownEffect }> {
  const workbook = readWorkbook(SpreadsheetApp.getActive(), catalogue);
  if (!workbook) {
    return failure('Đây không phải sổ báo cáo.', 'Mở đúng sổ báo cáo của đơn vị rồi bấm lại.');
  }
  const { report } = statementOf(workbook.layout, workbook.book, slot);
  const rates = ratesIn(bookWithOwn({ catalogue, ledger }, workbook.data.own ?? []), report.figures);
  const answer = ask('effect', { unit: workbook.data.unit.id, period: periodCode(report.period) }, { rates });
  if (!answer.ok) return failureOf(answer);
  const effect = answer.value;
  const moved = effect.rates.filter(({ before, after }) => before !== after);
  return {
    ok: true,
    effect: {
      above: effect.above?.name ?? '',
      moved: moved.map(({ label, before, after }) => `${label}: ${percent(before)} → ${percent(after)}`),
      same: effect.rates.length - moved.length,
      withheld: effect.withheld,
    },
  };
}

function percent(hundredths: number): string {
  return `${showNumber(hundredths / 100, 1)}%`;
}
