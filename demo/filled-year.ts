// What one unit of a demo has to say of a year, completed to what it is asked, and the submission of each of its periods.
import { askedIn } from '../shared/asking/asked-catalogue.ts';
import type { Asking } from '../shared/asking/selection.ts';
import type { Catalogue } from '../shared/catalogue/catalogue.ts';
import { roleOf } from '../shared/catalogue/cell-role.ts';
import { type Column, columnOf } from '../shared/catalogue/column.ts';
import { catalogue } from '../shared/catalogue/current.ts';
import { kindOf } from '../shared/catalogue/kinds.ts';
import { isReportedBy, lookup } from '../shared/catalogue/lookup.ts';
import type { Reason } from '../shared/checks/reasons.ts';
import { rowsIn, withDerived } from '../shared/figures/derive.ts';
import { type Figures, numberAt, type Tables } from '../shared/figures/figures.ts';
import { daysOf, type Period, type Slot, slots } from '../shared/period.ts';
import type { Submission } from '../shared/wire/submission.ts';

/** Everything one unit has to say of the year: figures by period, rows of the whole year, answers to warnings by period. */
export interface DemoYear {
  figures: Record<Slot, Figures>;
  tables: Tables;
  reasons: Record<Slot, Reason[]>;
  /** Beside figures of the year. */
  notes?: Record<string, string>;
}

/** Of which year, by whom, in which of its periods, and why what is not known is missing. */
export interface Filling {
  year: number;
  reporter: 'ward' | 'district';
  asked: Record<Slot, Catalogue>;
  tables: Tables;
  /** All six unless the unit stood in fewer. */
  stood?: readonly Slot[];
  unknown: string;
}

/** Fills every cell that each period asks for: what is known, else «không có số liệu». */
export function filledYear(
  { year, reporter, asked, tables, stood = slots, unknown }: Filling,
  known: (key: string, slot: Slot) => Figures[string] | undefined,
): Record<Slot, Figures> {
  const figures = {} as Record<Slot, Figures>;
  for (const slot of stood) {
    const typed: Figures = {};
    for (const { indicator } of lookup(asked[slot]).indicators) {
      if (!isReportedBy(indicator, reporter)) continue;
      for (const field of kindOf(indicator).fields()) {
        if (roleOf(indicator, field, slot).role !== 'typed') continue;
        const value = known(field.key, slot);
        if (value !== undefined) typed[field.key] = value;
        else if (!field.optional && indicator.kind !== 'narrative') typed[field.key] = { none: unknown };
      }
    }
    Object.assign(typed, ownSums(columnOf(asked[slot], reporter, slot), figures));
    figures[slot] = withDerived(asked[slot], reporter, { year, slot }, typed, tables, figures);
  }
  return figures;
}

/** What a unit that was founded or ended within the year has of what quarters own: the sum of those in which it stood. */
function ownSums({ overTime }: Column, figures: Partial<Record<Slot, Figures>>): Figures {
  const sums: Figures = {};
  for (const { field, over } of overTime) {
    const own = over.from.flatMap((slot) => numberAt(figures[slot] ?? {}, field.key) ?? []);
    const isWhole = over.from.every((slot) => figures[slot] !== undefined);
    if (over.how === 'sum' && !isWhole && own.length > 0)
      sums[field.key] = own.reduce((sum, one) => sum + one, 0);
  }
  return sums;
}

/** The submission of one period. */
export function contentOf(content: DemoYear, period: Period, asking: readonly Asking[] = []): Submission {
  const { slot } = period;
  const tables: Tables = {};
  for (const table of askedIn(catalogue, period, asking).tables) {
    const rows = rowsIn(table, content.tables[table.id] ?? [], period);
    if (rows.length > 0) tables[table.id] = rows;
  }
  return {
    catalogue: catalogue.version,
    base: 0,
    asOf: daysOf(period).last,
    figures: content.figures[slot],
    tables,
    notes: slot === 'Y' ? (content.notes ?? {}) : {},
    reasons: content.reasons[slot],
  };
}

/** A year's flow over four quarters, as even as whole numbers allow; the first quarters take what is left over. */
export function quarterOf(total: number, quarter: number): number {
  return Math.floor(total / 4) + (quarter < total % 4 ? 1 : 0);
}

export function noReasons(): Record<Slot, Reason[]> {
  return Object.fromEntries(slots.map((slot) => [slot, []])) as unknown as Record<Slot, Reason[]>;
}
