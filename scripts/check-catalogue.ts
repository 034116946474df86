// Refuses a catalogue that breaks a rule, or of which a report would leave something out. Run: node scripts/check-catalogue.ts
import { catalogue } from '../shared/catalogue/current.ts';
import { faultsOf } from '../shared/catalogue/integrity/integrity.ts';
import { ledger } from '../shared/catalogue/ledger.ts';
import { lookup } from '../shared/catalogue/lookup.ts';
import { faultsOfOutline } from '../shared/report/completeness.ts';
import { districtOutline } from '../shared/report/district/outline.ts';
import { wardOutline } from '../shared/report/ward/outline.ts';

const faults = [
  ...faultsOf({ catalogue, ledger }),
  ...faultsOfOutline(catalogue, districtOutline, 'district').map((fault) => `district's report: ${fault}`),
  ...faultsOfOutline(catalogue, wardOutline(catalogue), 'ward').map((fault) => `ward's report: ${fault}`),
];
for (const fault of faults) console.error(fault);
const { indicators, fields, tables } = lookup(catalogue);
console.log(
  `catalogue ${catalogue.version}: ${catalogue.forms.length} forms, ${indicators.length} indicators, ` +
    `${fields.size} fields, ${tables.size} tables, ${ledger.length} tallies; ${faults.length} faults`,
);
if (faults.length > 0) process.exitCode = 1;
