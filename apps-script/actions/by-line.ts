// «Theo chỉ số»: writes one line of the totals, unit by unit, beside last year.
import { catalogue } from '../../shared/catalogue/current.ts';
import { ledger } from '../../shared/catalogue/ledger.ts';
import { exportedOf, figuresOf } from '../../shared/exchange/exported-summary.ts';
import { daysOf, type PeriodCode, periodCode, periodName, readPeriodCode } from '../../shared/period.ts';
import { inOrderOf, type Order, unitsOfLine } from '../../shared/totals/by-line.ts';
import { linesOf } from '../../shared/totals/tally.ts';
import { askAll, request } from '../client.ts';
import { byLineBlock, byLineSheet } from '../sheets/by-line-block.ts';
import { catalogueOf } from '../sheets/gather-sheet.ts';
import { writeAlone } from '../sheets/master.ts';
import { wordOf } from '../sheets/master-rows.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { selectedLine } from './changes.ts';
import { bookDataOf } from './state.ts';

export interface ByLine {
  /** Key of the line, to show it again in another order. */
  key: string;
  label: string;
  sheet: string;
  units: number;
}

/** `key` '': the line under the selection of «Tổng hợp» or of the wards' figures. */
export function showByLine(period: PeriodCode, key: string, order: Order): Outcome<{ shown: ByLine }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const data = bookDataOf(spreadsheet);
  const wanted = readPeriodCode(period);
  if (data?.sort !== 'master' || !wanted)
    return failure('Đây không phải bảng tổng hợp.', 'Mở bảng tổng hợp của đơn vị.');
  const line =
    key === '' ? selectedLine(spreadsheet) : linesOf(catalogueOf(data)).find((one) => one.key === key);
  if (!line) {
    return failure(
      'Chưa chọn chỉ số nào.',
      'Bấm vào một dòng số liệu của trang «Tổng hợp» rồi bấm lại nút này.',
    );
  }
  const unit = data.unit.id;
  const past = { year: wanted.year - 1, slot: wanted.slot };
  const [now, outliers, progress, before] = askAll([
    request('talliedSummary', { unit, period }),
    request('outliers', { unit, period }),
    request('progress', { unit, year: wanted.year }),
    request('onBorders', {
      ...{ unit, period: periodCode(past), day: daysOf(wanted).last },
      lines: line.key,
    }),
  ]);
  if (!now.ok) return failureOf(now);
  if (!progress.ok) return failureOf(progress);
  const book = { catalogue, ledger };
  const exported = exportedOf(book, now.value);
  // A year before the first has no figures, which is no reason to show none at all.
  const lastYear = before.ok ? before.value.items : [];
  const units = unitsOfLine(line, exported, lastYear, outliers.ok ? outliers.value.items : []);
  const sheet = writeAlone(
    spreadsheet,
    byLineBlock(line, inOrderOf(units, order), {
      ...{ unit: data.unit.name, period: periodName(wanted), before: periodName(past), order },
      ...{
        word: wordOf(progress.value, wanted.slot),
        at: exported.at,
        total: figuresOf(exported.total)(line).value,
      },
    }),
  );
  spreadsheet.setActiveSheet(sheet);
  return { ok: true, shown: { key: line.key, label: line.label, sheet: byLineSheet, units: units.length } };
}
