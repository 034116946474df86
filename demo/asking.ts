// What the demo's district asks of its wards from the first quarter of 2016 on: «Báo cáo năm như Quận 1».
import { idsOfSet, readySets } from '../shared/asking/ready-sets.ts';
import type { Asking } from '../shared/asking/selection.ts';
import { catalogue } from '../shared/catalogue/current.ts';
import { inYear } from '../shared/catalogue/in-year.ts';
import { codeOf, year } from './units.ts';

export const demoAsking: Asking[] = readySets
  .filter(({ id }) => id === 'quan-1')
  .map((set) => ({ from: codeOf('Q1'), ids: idsOfSet(inYear(catalogue, year), set) }));
