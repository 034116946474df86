// Appends the tally keys that a changed catalogue has to the ledger. Keys are never removed and never move, because
// stored tallies are read by position. Run: node scripts/ledger.ts
import { writeFileSync } from 'node:fs';
import { catalogue } from '../shared/catalogue/current.ts';
import { ledger } from '../shared/catalogue/ledger.ts';
import { tallyKeysOf } from '../shared/totals/tally.ts';

const known = new Set(ledger);
const added = tallyKeysOf(catalogue).filter((key) => !known.has(key));
const lines = [...ledger, ...added].map((key) => `  '${key}',`).join('\n');

if (added.length > 0) {
  writeFileSync(
    new URL('../shared/catalogue/ledger.ts', import.meta.url),
    `// Position of every tally in stored documents. Append-only: written by \`scripts/ledger.ts\`, never by hand.\n` +
      `export const ledger: readonly string[] = [\n${lines}\n];\n`,
  );
}
console.log(`${added.length} keys added, ${ledger.length + added.length} in all`);
