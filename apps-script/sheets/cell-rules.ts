// Validation rules of the sheet, made from what a kind of cell allows. All of them warn and keep what was typed:
// nothing an officer types is thrown away, the check says what to do about it.
import { noFigure, restrictionOf } from '../../shared/catalogue/cells.ts';
import type { Field } from '../../shared/catalogue/kinds.ts';
import { suggestionMark } from '../../shared/catalogue/suggested.ts';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** How the words for a stated absence begin; a reason may follow them in the same cell. */
const noneTest = (cell: string) => `LEFT(LOWER(${cell});${noFigure.length})="${noFigure}"`;

/** A suggestion is shown by its own colour; a warning beside it would say nothing. */
const suggestionTest = (cell: string) => `LEFT(${cell};${suggestionMark.length})="${suggestionMark}"`;

/**
 * The rule for one cell, or null where anything goes. `address` is the cell itself, since a rule by formula is relative
 * to the cell that it is set on.
 */
export function cellRuleOf(
  field: Pick<Field, 'cell' | 'options' | 'max'>,
  address: string,
  withNone: boolean,
): Rule | null {
  const restriction = restrictionOf(field);
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  const orNone = withNone ? `OR(${noneTest(address)};${suggestionTest(address)})` : 'FALSE';
  const none = withNone ? `, hoặc «${noFigure}» kèm lý do` : '';
  if (restriction.allow === 'anything') return null;
  if (restriction.allow === 'list') {
    const labels = withNone ? [...restriction.labels, capital(noFigure)] : restriction.labels;
    return builder
      .requireValueInList(labels, true)
      .setHelpText(`Chọn một mục trong danh sách${none}.`)
      .build();
  }
  if (restriction.allow === 'date') {
    return builder
      .requireFormulaSatisfied(`=IF(ISNUMBER(${address});AND(${address}>32873;${address}<73416);${orNone})`)
      .setHelpText(`Gõ ngày/tháng/năm, ví dụ 20/01/2016${none}.`)
      .build();
  }
  const whole = restriction.whole ? `;${address}=INT(${address})` : '';
  const most = restriction.max === undefined ? '' : `;${address}<=${restriction.max}`;
  return builder
    .requireFormulaSatisfied(`=IF(ISNUMBER(${address});AND(${address}>=0${whole}${most});${orNone})`)
    .setHelpText(
      `${restriction.whole ? 'Gõ số nguyên' : 'Gõ số'} từ 0 trở lên${most ? ` đến ${restriction.max}` : ''}${none}.`,
    )
    .build();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
