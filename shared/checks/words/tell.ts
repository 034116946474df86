// Findings in an officer's words: the place, what is wrong, what to do.
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Slot } from '../../period.ts';
import type { Code, Facts } from '../codes.ts';
import type { Finding, Found } from '../finding.ts';
import { cellWords, type Words } from './cell-words.ts';
import { placeOf } from './place.ts';
import { reportWords } from './report-words.ts';

const table: { [C in Code]: (facts: Facts[C], catalogue: Catalogue) => Words } = {
  ...cellWords,
  ...reportWords,
};

export function tell(catalogue: Catalogue, slot: Slot, findings: readonly Found[]): Finding[] {
  return findings.map(({ code, severity, at, column, facts }) => ({
    ...{ code, severity, at, place: placeOf(catalogue, at, slot, column) },
    ...(table[code] as (facts: Found['facts'], catalogue: Catalogue) => Words)(facts, catalogue),
    ...(column === undefined ? {} : { column }),
  }));
}
