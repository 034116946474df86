// A mapping file is judged before it is used.
import { describe, expect, test } from 'vitest';
import example from '../../../demo/dhis2-mapping.json' with { type: 'json' };
import { catalogue } from '../../../shared/catalogue/current.ts';
import { type Dhis2Mapping, dhis2Period } from '../../../shared/exchange/dhis2.ts';
import { mappingFaultsOf } from '../../../shared/exchange/dhis2-mapping.ts';

const mapping = example as Dhis2Mapping;
const faults = (change: Partial<Dhis2Mapping>) => mappingFaultsOf(catalogue, { ...mapping, ...change });

describe('the mapping of the demo', () => {
  test('covers the whole catalogue', () => {
    expect(faults({})).toEqual([]);
  });

  test('is refused where something is missing, unknown, double or too long', () => {
    const { dau_sach, ...rest } = mapping.dataElements;
    expect(dau_sach).toBeDefined();
    expect(faults({ dataElements: rest })).toEqual(['dau_sach: neither mapped nor left out']);
    expect(faults({ dataElements: rest, leftOut: ['dau_sach'] })).toEqual([]);
    expect(faults({ leftOut: ['dau_sach'] })).toEqual(['dau_sach: mapped and left out']);
    expect(faults({ leftOut: ['la'] })).toEqual(['la: the catalogue has no such tally']);
    const double = { ...mapping.dataElements, dau_sach: { dataElement: 'SHT_PHAT_THANH_LAN' } };
    expect(faults({ dataElements: double })).toHaveLength(1);
    const long = { ...mapping.dataElements, dau_sach: { dataElement: 'X'.repeat(51) } };
    expect(faults({ dataElements: long })).toEqual([
      `dau_sach: ${'X'.repeat(51)} is longer than 50 characters`,
    ]);
  });
});

test('periods are written as DHIS2 writes them', () => {
  const written = (['Q1', 'Q4', 'H1', 'Y'] as const).map((slot) => dhis2Period({ year: 2016, slot }));
  expect(written).toEqual(['2016Q1', '2016Q4', '2016S1', '2016']);
});
