// How long a text may be and how many rows a table may have (R36): what one report can hold at most.
import { isReportedBy, lookup } from '../catalogue/lookup.ts';
import type { Facts } from './codes.ts';
import { type Check, type Found, found, nothingInParticular } from './finding.ts';

/** Most characters of a text, and of a note or the reason why there is no figure; most rows of one table. */
export const longestText = 5000;
export const longestNote = 1000;
export const mostRows = 2000;

export const checkLengths: Check = {
  codes: ['R36.long', 'R36.rows'],
  reads: nothingInParticular,
  judge({ catalogue, reporter, figures, tables, notes }) {
    const findings: Found[] = [];
    const measure = (at: string, text: string, where: Facts['R36.long']['where'], column?: string) => {
      const most = where === 'text' ? longestText : longestNote;
      if (text.length > most)
        findings.push(found('R36.long', at, { where, length: text.length, most }, column));
    };
    for (const key of Object.keys(figures)) {
      const figure = figures[key];
      if (typeof figure === 'string') measure(key, figure, 'text');
      // A note often serves as the reason, and is measured as the note.
      else if (typeof figure === 'object' && figure.none !== notes[key]) measure(key, figure.none, 'reason');
    }
    for (const key of Object.keys(notes)) {
      // The note beside a row of a table is one of its columns, and is measured there.
      if (key.indexOf('#') < 0) measure(key, notes[key] ?? '', 'note', 'ghi_chu');
    }
    for (const table of lookup(catalogue).tables.values()) {
      const rows = isReportedBy(table, reporter) ? (tables[table.id] ?? []) : [];
      if (rows.length > mostRows)
        findings.push(
          found('R36.rows', `${table.id}#${mostRows + 1}`, { rows: rows.length, most: mostRows }),
        );
      rows.forEach((row, i) => {
        for (const { code } of table.columns) {
          const value = row[code];
          const where = code === 'ghi_chu' ? 'note' : 'text';
          if (typeof value === 'string') measure(`${table.id}#${i + 1}`, value, where, code);
        }
      });
    }
    return findings;
  },
};
