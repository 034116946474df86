// Refuses a catalogue that breaks a rule. Run: node scripts/check-catalogue.ts
import { catalogue } from '../shared/catalogue/current.ts';
import { faultsOf } from '../shared/catalogue/integrity/integrity.ts';
import { ledger } from '../shared/catalogue/ledger.ts';
import { lookup } from '../shared/catalogue/lookup.ts';

const faults = faultsOf({ catalogue, ledger });
for (const fault of faults) console.error(fault);
const { indicators, fields, tables } = lookup(catalogue);
console.log(
  `catalogue ${catalogue.version}: ${catalogue.forms.length} forms, ${indicators.length} indicators, ` +
    `${fields.size} fields, ${tables.size} tables, ${ledger.length} tallies; ${faults.length} faults`,
);
if (faults.length > 0) process.exitCode = 1;
