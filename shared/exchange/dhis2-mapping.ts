// Judges a DHIS2 mapping file against the catalogue, before anything is sent by it.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Dhis2Mapping, exportableKeys } from './dhis2.ts';

/** DHIS2 takes codes of at most 50 characters. */
const longestCode = 50;

/** Each sentence names the entry and the fault; nothing for a mapping that covers the whole catalogue. */
export function mappingFaultsOf(catalogue: Catalogue, mapping: Dhis2Mapping): string[] {
  const keys = exportableKeys(catalogue);
  const known = new Set(keys);
  const targets = Object.keys(mapping.dataElements).map((key) => {
    const { dataElement, categoryOptionCombo = '' } = mapping.dataElements[key] ?? { dataElement: '' };
    return { key, dataElement, categoryOptionCombo };
  });
  const settled = new Set([...targets.map(({ key }) => key), ...mapping.leftOut]);
  const seen = new Map<string, string>();
  return [
    ...[...settled].filter((key) => !known.has(key)).map((key) => `${key}: the catalogue has no such tally`),
    ...keys.filter((key) => !settled.has(key)).map((key) => `${key}: neither mapped nor left out`),
    ...mapping.leftOut
      .filter((key) => targets.some((target) => target.key === key))
      .map((key) => `${key}: mapped and left out`),
    ...targets.flatMap(({ key, dataElement, categoryOptionCombo }) => {
      const place = `${dataElement} ${categoryOptionCombo}`;
      const other = seen.get(place);
      seen.set(place, key);
      return [
        ...(other === undefined ? [] : [`${key}: the same data element and option combo as ${other}`]),
        ...[dataElement, categoryOptionCombo]
          .filter((code) => code.length > longestCode)
          .map((code) => `${key}: ${code} is longer than ${longestCode} characters`),
      ];
    }),
  ];
}
