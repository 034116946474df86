// What a cell accepts, as a rule that every spreadsheet program knows. All rules warn and keep what was typed: nothing an
// officer types is thrown away, the check says what to do about it.
import { noFigure, restrictionOf } from '../../catalogue/cells.ts';
import type { Field } from '../../catalogue/kinds.ts';
import { suggestionMark } from '../../catalogue/suggested.ts';

export type CellRule =
  | { by: 'list'; labels: string[]; help: string }
  /** True for what is accepted; relative to the cell that it is set on. */
  | { by: 'formula'; formula: string; help: string };

/** How the words for a stated absence begin; a reason may follow them in the same cell. */
const noneTest = (cell: string) => `LEFT(LOWER(${cell});${noFigure.length})="${noFigure}"`;

/** A suggestion is shown by its own colour; a warning beside it would say nothing. */
const suggestionTest = (cell: string) => `LEFT(${cell};${suggestionMark.length})="${suggestionMark}"`;

/** «4.315 người» is read as the number: a number, and behind it what the cell counts. */
function wordedTest(cell: string, unit: string): string {
  if (unit === '') return 'FALSE';
  const words = ` ${unit.toLowerCase()}`;
  const number = `VALUE(SUBSTITUTE(LEFT(${cell};LEN(${cell})-${words.length});".";""))`;
  return `AND(RIGHT(LOWER(${cell});${words.length})="${words.replace(/"/g, '""')}";IFERROR(${number}>=0;FALSE))`;
}

/** The rule for one cell, or null where anything goes. `address` is the cell itself. */
export function ruleOf(
  field: Pick<Field, 'cell' | 'options' | 'max'> & { unit?: string },
  address: string,
  withNone: boolean,
): CellRule | null {
  const restriction = restrictionOf(field);
  const orNone = withNone ? `OR(${noneTest(address)};${suggestionTest(address)})` : 'FALSE';
  const none = withNone ? `, hoặc «${noFigure}» kèm lý do` : '';
  if (restriction.allow === 'anything') return null;
  if (restriction.allow === 'list') {
    const labels = withNone ? [...restriction.labels, capital(noFigure)] : restriction.labels;
    return { by: 'list', labels, help: `Chọn một mục trong danh sách${none}.` };
  }
  if (restriction.allow === 'date') {
    return {
      by: 'formula',
      formula: `=IF(ISNUMBER(${address});AND(${address}>32873;${address}<73416);${orNone})`,
      help: `Gõ ngày/tháng/năm, ví dụ 20/01/2016${none}.`,
    };
  }
  const whole = restriction.whole ? `;${address}=INT(${address})` : '';
  const most = restriction.max === undefined ? '' : `;${address}<=${restriction.max}`;
  const words = restriction.whole
    ? `OR(${withNone ? `${noneTest(address)};${suggestionTest(address)};` : ''}${wordedTest(address, field.unit ?? '')})`
    : orNone;
  return {
    by: 'formula',
    formula: `=IF(ISNUMBER(${address});AND(${address}>=0${whole}${most});${words})`,
    help: `${restriction.whole ? 'Gõ số nguyên' : 'Gõ số'} từ 0 trở lên${most ? ` đến ${restriction.max}` : ''}${none}.`,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
