// When somebody typed into the workbook: kept in the file's own properties, minute by minute and without who it was.
import { afterEdit, type Effort, effortOf, readWorkLog } from '../../shared/burden/working-time.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { type Slot, slots } from '../../shared/period.ts';
import { formColumns, formSheetName } from '../../shared/workbook/layout.ts';
import { growTable } from './table-room.ts';

const logKey = 'so_hoc_tap_lan_go';

/**
 * Notes the minute of an edit, at most one writing a minute, and gives a table more rows before it is full. No cell of figures is read, which would make every edit wait for the
 * formulas: a tab is known by its name, a period by its place. Typing goes on whatever happens here.
 */
export function noteEdit({ range }: GoogleAppsScript.Events.SheetsOnEdit): void {
  try {
    const tab = range.getSheet().getName();
    const isForm = catalogue.forms.some((form) => formSheetName(form) === tab);
    const table = isForm ? undefined : catalogue.tables.find(({ sheet }) => sheet === tab);
    if (!isForm && !table) return;
    if (table) growTable(range.getSheet(), table, range.getLastRow());
    note(isForm ? (slots[range.getColumn() - formColumns.firstSlot] ?? null) : null);
  } catch (error) {
    console.warn(String(error));
  }
}

/** The same for what was typed in the sidebar, of which Google calls no trigger. */
export function noteTyped(slot: Slot): void {
  try {
    note(slot);
  } catch (error) {
    console.warn(String(error));
  }
}

function note(slot: Slot | null): void {
  const log = readWorkLog(store().getProperty(logKey));
  const next = afterEdit(log, slot, Math.floor(Date.now() / 60_000));
  if (next) store().setProperty(logKey, JSON.stringify(next));
}

/** The effort of a period so far; `sent` are the periods that the workbook has receipts of. */
export function readEffort(slot: Slot, sent: readonly Slot[]): Effort | null {
  try {
    return effortOf(readWorkLog(store().getProperty(logKey)), slot, sent);
  } catch (error) {
    // A measure that cannot be read is no reason for not sending a report.
    console.warn(String(error));
    return null;
  }
}

function store(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}
