// When somebody typed into the workbook: kept in the file's own properties, minute by minute and without who it was.
import { afterEdit, type Effort, effortOf, readWorkLog } from '../../shared/burden/working-time.ts';
import { headingRow, slotColumn } from '../../shared/layout.ts';
import { type Slot, slotName, slots } from '../../shared/period.ts';

const logKey = 'so_hoc_tap_lan_go';

/** The headings end with the last period. */
const width = slotColumn('Y');

/** Notes the minute of an edit; at most one writing a minute. Typing goes on whatever happens here. */
export function noteEdit({ range }: GoogleAppsScript.Events.SheetsOnEdit): void {
  try {
    const [headings = []] = range.getSheet().getRange(headingRow, 1, 1, width).getValues();
    if (!/^#[A-Za-z_]/.test(String(headings[0] ?? ''))) return;
    const heading = String(headings[range.getColumn() - 1] ?? '');
    const slot = slots.find((one) => slotName(one) === heading) ?? null;
    const log = readWorkLog(store().getProperty(logKey));
    const next = afterEdit(log, slot, Math.floor(Date.now() / 60_000));
    if (next) store().setProperty(logKey, JSON.stringify(next));
  } catch (error) {
    console.warn(String(error));
  }
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
