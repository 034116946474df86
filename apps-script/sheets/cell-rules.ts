// Rules of the plan as validation rules of the sheet.
import { noFigure } from '../../shared/catalogue/cells.ts';
import type { CellRule } from '../../shared/workbook/plan/cell-rule.ts';

/**
 * A list offers its answers; «không có số liệu: lý do» in one of its cells is read as well, and no rule of a list knows
 * beginnings of words: the cell's own list takes in what was written there.
 */
export function acceptInList(range: GoogleAppsScript.Spreadsheet.Range, text: string): void {
  const rule = range.getDataValidation();
  if (rule?.getCriteriaType() !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST) return;
  const [labels] = rule.getCriteriaValues() as [string[]];
  if (labels.indexOf(text) >= 0) return;
  range.setDataValidation(
    rule
      .copy()
      .requireValueInList([...labels, text], true)
      .build(),
  );
}

/** After an edit: «không có số liệu: lý do» typed into the cell of a list is one of its answers. */
export function acceptTyped({ range, value }: GoogleAppsScript.Events.SheetsOnEdit): void {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text.length <= noFigure.length || text.slice(0, noFigure.length).toLowerCase() !== noFigure) return;
  try {
    acceptInList(range, value ?? '');
  } catch (error) {
    console.warn(String(error));
  }
}

/** Null where anything goes. */
export function validationOf(rule: CellRule | null): GoogleAppsScript.Spreadsheet.DataValidation | null {
  if (!rule) return null;
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(true).setHelpText(rule.help);
  return rule.by === 'list'
    ? builder.requireValueInList(rule.labels, true).build()
    : builder.requireFormulaSatisfied(rule.formula).build();
}
