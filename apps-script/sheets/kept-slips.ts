// Which suppliers have answered for a period: kept with the file, one property each, without who they are.
import type { Supplier } from '../../shared/catalogue/catalogue.ts';
import type { Slot } from '../../shared/period.ts';

/** The last answer of a supplier that was entered. */
export interface KeptAnswer {
  /** `yyyy-mm-dd`. */
  day: string;
  /** How many rows it answered. */
  count: number;
}

const prefix = 'so_hoc_tap_phieu';

export function readAnswers(slot: Slot): Partial<Record<Supplier, KeptAnswer>> {
  const all = store().getProperties();
  const start = keyOf(slot, '');
  const kept: Partial<Record<Supplier, KeptAnswer>> = {};
  for (const key of Object.keys(all)) {
    if (key.indexOf(start) !== 0) continue;
    const match = /^(\d{4}-\d\d-\d\d) (\d+)$/.exec(all[key] ?? '');
    if (match) kept[key.slice(start.length) as Supplier] = { day: match[1] ?? '', count: Number(match[2]) };
  }
  return kept;
}

export function keepAnswer(slot: Slot, supplier: Supplier, { day, count }: KeptAnswer): void {
  store().setProperty(keyOf(slot, supplier), `${day} ${count}`);
}

function keyOf(slot: Slot, supplier: string): string {
  return `${prefix}/${slot}/${supplier}`;
}

function store(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}
