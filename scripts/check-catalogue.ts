// Refuses a catalogue that breaks a rule, and a DHIS2 mapping that does not fit it. Run: node scripts/check-catalogue.ts
import mapping from '../demo/dhis2-mapping.json' with { type: 'json' };
import { catalogue } from '../shared/catalogue/current.ts';
import { faultsOf } from '../shared/catalogue/integrity/integrity.ts';
import { ledger } from '../shared/catalogue/ledger.ts';
import { lookup } from '../shared/catalogue/lookup.ts';
import type { Dhis2Mapping } from '../shared/exchange/dhis2.ts';
import { mappingFaultsOf } from '../shared/exchange/dhis2-mapping.ts';

const faults = [
  ...faultsOf({ catalogue, ledger }),
  ...mappingFaultsOf(catalogue, mapping as Dhis2Mapping).map((fault) => `demo/dhis2-mapping.json: ${fault}`),
];
for (const fault of faults) console.error(fault);
const { indicators, fields, tables } = lookup(catalogue);
console.log(
  `catalogue ${catalogue.version}: ${catalogue.forms.length} forms, ${indicators.length} indicators, ` +
    `${fields.size} fields, ${tables.size} tables, ${ledger.length} tallies; ${faults.length} faults`,
);
if (faults.length > 0) process.exitCode = 1;
