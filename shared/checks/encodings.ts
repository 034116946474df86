// Texts in encodings from before Unicode (R35): readable in their own font alone.

import { isReportedBy, lookup } from '../catalogue/lookup.ts';
import { type OldText, oldTextIn } from '../catalogue/old-encodings.ts';
import { type Check, type Found, found, nothingInParticular } from './finding.ts';

export const checkEncodings: Check = {
  codes: ['R35'],
  reads: nothingInParticular,
  judge({ catalogue, reporter, figures, tables, notes }) {
    const findings: Found[] = [];
    const known = new Map<string, OldText | null>();
    const look = (at: string, text: string, column?: string) => {
      const old = known.get(text) ?? oldTextIn(text);
      known.set(text, old);
      if (old)
        findings.push(found('R35', at, { encoding: old.encoding, shown: text, meant: old.text }, column));
    };
    for (const key of Object.keys(figures)) {
      const figure = figures[key];
      if (typeof figure === 'string') look(key, figure);
      else if (typeof figure === 'object' && figure.none !== notes[key]) look(key, figure.none);
    }
    for (const key of Object.keys(notes)) {
      // The note beside a row of a table is one of its columns.
      if (key.indexOf('#') < 0) look(key, notes[key] ?? '', 'ghi_chu');
    }
    for (const table of lookup(catalogue).tables.values()) {
      if (!isReportedBy(table, reporter)) continue;
      (tables[table.id] ?? []).forEach((row, i) => {
        for (const { code, cell } of table.columns) {
          const value = row[code];
          if (cell === 'text' && typeof value === 'string') look(`${table.id}#${i + 1}`, value, code);
        }
      });
    }
    return findings;
  },
};
