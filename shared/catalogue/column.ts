// What one column of the forms asks of a unit: every cell with its role, worked out once per catalogue.

import type { Slot } from '../period.ts';
import type { Catalogue } from './catalogue.ts';
import { type CellRole, roleOf } from './cell-role.ts';
import { type FieldPlace, isReportedBy, lookup } from './lookup.ts';

type OverTime = Extract<CellRole, { role: 'over-time' }>;

export interface Column {
  /** Every cell that the period asks for, in the order of the forms. */
  asked: readonly FieldPlace[];
  typed: readonly FieldPlace[];
  /** Worked out from other cells of the period, or from a table. */
  derived: readonly FieldPlace[];
  /** Worked out from the same row's quarters. */
  overTime: readonly (FieldPlace & { over: OverTime })[];
  role(key: string): CellRole['role'];
}

const known = new WeakMap<Catalogue, Map<string, Column>>();

export function columnOf(catalogue: Catalogue, reporter: 'ward' | 'district', slot: Slot): Column {
  const columns = known.get(catalogue) ?? new Map<string, Column>();
  known.set(catalogue, columns);
  const name = `${reporter} ${slot}`;
  const found = columns.get(name);
  if (found) return found;
  const cells = [...lookup(catalogue).fields.values()]
    .filter(({ indicator }) => isReportedBy(indicator, reporter))
    .map((place) => ({ place, role: roleOf(place.indicator, place.field, slot) }));
  const roles = new Map(cells.map(({ place, role }) => [place.field.key, role.role]));
  const of = (...wanted: CellRole['role'][]) =>
    cells.filter(({ role }) => wanted.indexOf(role.role) >= 0).map(({ place }) => place);
  const made: Column = {
    asked: of('typed', 'derived', 'over-time'),
    typed: of('typed'),
    derived: of('derived'),
    overTime: cells.flatMap(({ place, role }) =>
      role.role === 'over-time' ? [{ ...place, over: role }] : [],
    ),
    role: (key) => roles.get(key) ?? 'not-asked',
  };
  columns.set(name, made);
  return made;
}
