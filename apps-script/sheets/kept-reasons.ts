// The reasons that officers gave for warnings, kept with the file: one property each, so that two officers at work do not
// write over one another, and that a repaired or lost sheet takes none away.
import type { Reason } from '../../shared/checks/reasons.ts';
import type { TableRow, Tables } from '../../shared/figures/figures.ts';
import type { Slot } from '../../shared/period.ts';

/** A reason on a row of a table belongs to the row, wherever it stands: it is known by what the row says. */
type Kept = Reason & { row?: string };

/** The reasons of a period; rows of tables are numbered as the workbook has them now. */
export function readReasons(slot: Slot, tables: Tables): Reason[] {
  const all = store().getProperties();
  const start = keyOf(slot, '');
  return Object.keys(all)
    .filter((key) => key.indexOf(start) === 0)
    .sort()
    .flatMap((key) => {
      const kept = readKept(all[key]);
      return kept ? placed(kept, tables) : [];
    });
}

/** Keeps reasons, each in the place of the one for the same finding. */
export function keepReasons(slot: Slot, reasons: readonly Reason[], tables: Tables): void {
  store().setProperties(propertiesOf(slot, reasons, tables));
}

/** Puts these in the place of all reasons of a period; rows are those of the given tables. */
export function replaceReasons(slot: Slot, reasons: readonly Reason[], tables: Tables): void {
  const start = keyOf(slot, '');
  const wanted = propertiesOf(slot, reasons, tables);
  for (const key of Object.keys(store().getProperties())) {
    if (key.indexOf(start) === 0 && wanted[key] === undefined) store().deleteProperty(key);
  }
  store().setProperties(wanted);
}

function propertiesOf(slot: Slot, reasons: readonly Reason[], tables: Tables): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const reason of reasons) {
    const kept = keptOf(reason, tables);
    properties[keyOf(slot, nameOf(kept))] = JSON.stringify(kept);
  }
  return properties;
}

/** A row has gone or says something else: its reason speaks of nothing any more. */
function placed({ row, ...reason }: Kept, tables: Tables): Reason[] {
  if (row === undefined) return [reason];
  const [table = '', n] = reason.at.split('#');
  const rows = tables[table] ?? [];
  const same = rows.flatMap((one, i) => (markOf(one) === row ? [i + 1] : []));
  // Of rows that say the same, the one nearest to where it stood.
  const [number] = same.sort((a, b) => Math.abs(a - Number(n)) - Math.abs(b - Number(n)));
  return number === undefined ? [] : [{ ...reason, at: `${table}#${number}` }];
}

function keptOf(reason: Reason, tables: Tables): Kept {
  const [table = '', n] = reason.at.split('#');
  const row = n === undefined ? undefined : tables[table]?.[Number(n) - 1];
  return row ? { ...reason, row: markOf(row) } : reason;
}

/** A row in short; its note is no part of it. */
function markOf(row: TableRow): string {
  const text = JSON.stringify(
    Object.keys(row)
      .filter((code) => code !== 'ghi_chu')
      .sort()
      .map((code) => [code, row[code]]),
  );
  return Utilities.base64EncodeWebSafe(
    Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8),
  );
}

function nameOf({ code, at, column = '', row }: Kept): string {
  return [code, row === undefined ? at : `${at}/${row}`, column].join('/');
}

function keyOf(slot: Slot, name: string): string {
  return `so_hoc_tap_giai_trinh/${slot}/${name}`;
}

function readKept(text: string | undefined): Kept | null {
  try {
    const value = JSON.parse(text ?? 'null') as Kept | null;
    return value && typeof value.at === 'string' && typeof value.words === 'string' ? value : null;
  } catch {
    return null;
  }
}

function store(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}
