// How units are called in a list to choose from.
import type { UnitName } from '../../shared/totals/summary.ts';
import type { Choice } from './list-tab.ts';

/** By name; units of the same name are told apart by their code. */
export function labelsOf(units: readonly UnitName[]): Choice[] {
  return units.map(({ id, code, name }) => {
    const twice = units.some((one) => one.id !== id && one.name === name);
    return { code: String(id), label: twice ? `${name} (${code})` : name };
  });
}
