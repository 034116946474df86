// Refuses a catalogue that breaks a rule, a report that would leave something of it out, and a DHIS2 mapping that does
// not fit it. Run: node scripts/check-catalogue.ts
import mapping from '../demo/dhis2-mapping.json' with { type: 'json' };
import { catalogue } from '../shared/catalogue/current.ts';
import { faultsOf } from '../shared/catalogue/integrity/integrity.ts';
import { ledger } from '../shared/catalogue/ledger.ts';
import { lookup } from '../shared/catalogue/lookup.ts';
import type { Dhis2Mapping } from '../shared/exchange/dhis2.ts';
import { mappingFaultsOf } from '../shared/exchange/dhis2-mapping.ts';
import { faultsOfOutline } from '../shared/report/completeness.ts';
import { districtOutline } from '../shared/report/district/outline.ts';
import { wardOutline } from '../shared/report/ward/outline.ts';

const faults = [
  ...faultsOf({ catalogue, ledger }),
  ...faultsOfOutline(catalogue, districtOutline, 'district').map((fault) => `district's report: ${fault}`),
  ...faultsOfOutline(catalogue, wardOutline(catalogue, true), 'ward').map(
    (fault) => `ward's report: ${fault}`,
  ),
  ...mappingFaultsOf(catalogue, mapping as Dhis2Mapping).map((fault) => `demo/dhis2-mapping.json: ${fault}`),
];
for (const fault of faults) console.error(fault);
const { indicators, fields, tables } = lookup(catalogue);
console.log(
  `catalogue ${catalogue.version}: ${catalogue.forms.length} forms, ${indicators.length} indicators, ` +
    `${fields.size} fields, ${tables.size} tables, ${ledger.length} tallies; ${faults.length} faults`,
);
if (faults.length > 0) process.exitCode = 1;
