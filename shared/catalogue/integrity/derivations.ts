// A total must not, by whatever way round, be a part of itself.
import { lookup } from '../lookup.ts';
import { fieldsOf, partsOf, type Rule } from './rule.ts';

export const nothingAddsUpItself: Rule = ({ catalogue }) => {
  const { fields } = lookup(catalogue);
  const settled = new Set<string>();
  const roundTrip = (key: string, trail: readonly string[]): string[] | null => {
    if (trail.indexOf(key) >= 0) return [...trail.slice(trail.indexOf(key)), key];
    if (settled.has(key)) return null;
    for (const part of partsOf(fields.get(key)?.field.from)) {
      const found = roundTrip(part, [...trail, key]);
      if (found) return found;
    }
    settled.add(key);
    return null;
  };
  return fieldsOf(catalogue).flatMap(({ field }) => {
    const found = roundTrip(field.key, []);
    return found && found[0] === field.key ? [`${found.join(' → ')} goes round in a circle`] : [];
  });
};
