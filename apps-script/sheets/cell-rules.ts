// Rules of the plan as validation rules of the sheet.
import type { CellRule } from '../../shared/workbook/plan/cell-rule.ts';

/** Null where anything goes. */
export function validationOf(rule: CellRule | null): GoogleAppsScript.Spreadsheet.DataValidation | null {
  if (!rule) return null;
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(true).setHelpText(rule.help);
  return rule.by === 'list'
    ? builder.requireValueInList(rule.labels, true).build()
    : builder.requireFormulaSatisfied(rule.formula).build();
}
