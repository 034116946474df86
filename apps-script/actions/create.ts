// Makes a workbook out of an empty spreadsheet, and mends one.

import { askingIn } from '../../shared/asking/selection.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import type { MyUnit } from '../../shared/wire/answers.ts';
import { layoutOf } from '../../shared/workbook/layout.ts';
import { ask } from '../client.ts';
import { type BookData, templateVersion, writeGatherSheet } from '../sheets/gather-sheet.ts';
import { repairTemplate } from '../sheets/repair.ts';
import { writeTemplate } from '../sheets/template.ts';
import { totalsSheet } from '../sheets/total-lines.ts';
import { readWorkbook } from '../sheets/workbook.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf } from './state.ts';
import { suggest } from './suggestions.ts';

/**
 * Builds the unit's workbook for a year, with last year's stocks and texts as suggestions where there are any. In a
 * workbook that is there already nothing is changed.
 */
export function createBook(whose: { unit: number; year: number }): Outcome<{ made: boolean }> {
  return create(whose, 'book');
}

/** Makes the spreadsheet the summary of a unit that has units below it. */
export function createMaster(whose: { unit: number; year: number }): Outcome<{ made: boolean }> {
  return create(whose, 'master');
}

function create(
  { unit: unitId, year }: { unit: number; year: number },
  sort: BookData['sort'],
): Outcome<{ made: boolean }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const known = bookDataOf(spreadsheet);
  if (known) {
    if (known.sort === sort && known.unit.id === unitId && known.year === year)
      return { ok: true, made: false };
    return failure(
      `Tệp này đã là sổ của ${known.unit.name} năm ${known.year}.`,
      'Mở một bảng tính trống rồi tạo sổ mới ở đó.',
    );
  }
  const answer = ask('me', {});
  if (!answer.ok) return failureOf(answer);
  const unit = answer.value.units.find((one) => one.id === unitId);
  if (!unit) {
    return failure('Tài khoản chưa được giao đơn vị này.', 'Nhờ quận thêm tài khoản vào đơn vị rồi thử lại.');
  }
  const data: BookData = {
    sort,
    template: templateVersion,
    catalogue: catalogue.version,
    year,
    unit: { id: unit.id, code: unit.code, name: unit.name },
    reporter: unit.reporter,
    asking: askingIn(unit.asking, year),
  };
  if (sort === 'master') {
    spreadsheet.setSpreadsheetLocale('vi_VN');
    spreadsheet.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');
    const [first] = spreadsheet.getSheets();
    if (first && first.getLastRow() === 0) first.setName(totalsSheet);
    writeGatherSheet(spreadsheet, data, [], {});
  } else {
    const layout = layoutOf(catalogue, year, unit.reporter, data.asking);
    const names = [...layout.forms.map((form) => form.name), ...layout.tables.map((table) => table.name)];
    const taken = names.filter((name) => spreadsheet.getSheetByName(name) !== null);
    if (taken.length > 0) {
      return failure(
        `Tệp này đã có trang «${taken[0]}».`,
        'Để không ghi đè lên số liệu đang có, hãy mở một bảng tính trống rồi tạo sổ mới ở đó.',
      );
    }
    writeTemplate(spreadsheet, layout, data);
    // The workbook is whole without them: where last year cannot be read now, «Bàn giao» offers it again.
    const workbook = hasReports(unit, year - 1) ? readWorkbook(spreadsheet, catalogue) : null;
    if (workbook) suggest(spreadsheet, workbook, unit);
  }
  return { ok: true, made: true };
}

function hasReports({ periods }: MyUnit, year: number): boolean {
  return periods.some(({ period, receipt }) => receipt && period.slice(0, 4) === String(year));
}

/** Writes damaged sheets anew; what was typed is kept, and the old sheets stay as hidden copies. */
export function repairBook(): Outcome<{ rewritten: string[]; copies: string[] }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const workbook = readWorkbook(spreadsheet, catalogue);
  if (!workbook) return failure('Đây không phải sổ báo cáo.', 'Mở đúng sổ báo cáo của đơn vị.');
  return { ok: true, ...repairTemplate(spreadsheet, workbook) };
}
