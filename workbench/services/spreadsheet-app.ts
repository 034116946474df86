// SpreadsheetApp: the entry to the open document, builders and enumerations.

import { settle } from './access.ts';
import {
  BooleanCriteria,
  type ConditionalFormatRuleBuilder,
  newConditionalFormatRule,
} from './conditional-format-rule.ts';
import { type DataValidationBuilder, DataValidationCriteria, newDataValidation } from './data-validation.ts';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from './developer-metadata.ts';
import { exception, notInWorkbench } from './exception.ts';
import { book } from './execution.ts';
import { openSpreadsheet, type Range, type Sheet, type Spreadsheet, sheetWith } from './handles.ts';
import { ProtectionType } from './protection.ts';
import { Selection } from './selection.ts';
import { enumeration, serve } from './service.ts';
import { Ui } from './ui.ts';

class SpreadsheetApp {
  readonly BooleanCriteria = BooleanCriteria;
  readonly DataValidationCriteria = DataValidationCriteria;
  readonly DeveloperMetadataLocationType = DeveloperMetadataLocationType;
  readonly DeveloperMetadataVisibility = DeveloperMetadataVisibility;
  readonly ProtectionType = ProtectionType;
  readonly WrapStrategy = enumeration('WrapStrategy', 'WRAP', 'OVERFLOW', 'CLIP');
  readonly BorderStyle = enumeration(
    'BorderStyle',
    'DOTTED',
    'DASHED',
    'SOLID',
    'SOLID_MEDIUM',
    'SOLID_THICK',
    'DOUBLE',
  );
  readonly SheetType = enumeration('SheetType', 'GRID', 'OBJECT', 'DATASOURCE');
  readonly Dimension = enumeration('Dimension', 'COLUMNS', 'ROWS');

  getActive(): Spreadsheet {
    return openSpreadsheet();
  }

  getActiveSpreadsheet(): Spreadsheet {
    return openSpreadsheet();
  }

  getActiveSheet(): Sheet {
    return sheetWith(book().active);
  }

  getActiveRange(): Range {
    return openSpreadsheet().getActiveRange();
  }

  getCurrentCell(): Range {
    return openSpreadsheet().getCurrentCell();
  }

  getSelection(): Selection {
    return new Selection();
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }

  getUi(): Ui {
    return new Ui();
  }

  openById(id: string): Spreadsheet {
    if (id === book().id) return openSpreadsheet();
    throw notInWorkbench('SpreadsheetApp.openById of another file is not in the workbench');
  }

  create(_name: string): Spreadsheet {
    throw exception('Specified permissions are not sufficient to call SpreadsheetApp.create.');
  }

  flush(): void {
    settle();
  }

  newDataValidation(): DataValidationBuilder {
    return newDataValidation();
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return newConditionalFormatRule();
  }
}

export function serveSpreadsheetApp(): SpreadsheetApp {
  serve('SpreadsheetApp', SpreadsheetApp);
  return new SpreadsheetApp();
}
