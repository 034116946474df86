// Nothing personal is sent: texts, notes, reasons and tables are searched (P01 … P04). Names of offices and of model
// families have their own columns.
import type { Table } from '../catalogue/catalogue.ts';
import { isReportedBy, lookup } from '../catalogue/lookup.ts';
import type { Figure, TableRow, Tables, Value } from '../figures/figures.ts';
import {
  isNameCell,
  namesDownColumn,
  type PersonalDatum,
  personalDataIn,
  personalNumber,
} from '../personal-data/personal-data.ts';
import type { PersonalFacts } from './codes.ts';
import { type Check, type Found, found, nothingInParticular, type Subject } from './finding.ts';

const codes = {
  'id-number': 'P01',
  phone: 'P02',
  email: 'P03',
  names: 'P04',
} as const satisfies Record<PersonalDatum['kind'], string>;

export const checkPersonalData: Check = {
  codes: Object.values(codes),
  reads: nothingInParticular,
  judge: ({ catalogue, reporter, figures, tables, notes }) => [
    ...Object.keys(figures).flatMap((key) => inFigure(key, figures[key], catalogue, notes[key])),
    ...Object.keys(notes).flatMap((key) =>
      // The note beside a row of a table is one of its columns, and is said there.
      notes[key] === noteInTable(tables, key)
        ? []
        : personalDataIn(notes[key] ?? '').map((datum) => finding(key, 'note', datum, 'ghi_chu')),
    ),
    ...downNotes(notes),
    ...catalogue.tables.flatMap((table) =>
      isReportedBy(table, reporter) ? inTable(table, tables[table.id] ?? []) : [],
    ),
  ],
};

function inFigure(
  key: string,
  figure: Figure | undefined,
  catalogue: Subject['catalogue'],
  note: string | undefined,
): Found[] {
  if (typeof figure === 'number') {
    if (lookup(catalogue).fields.get(key)?.field.cell !== 'whole') return [];
    const datum = personalNumber(figure);
    return datum ? [finding(key, 'cell', datum)] : [];
  }
  if (typeof figure === 'string') return personalDataIn(figure).map((datum) => finding(key, 'cell', datum));
  if (!figure) return [];
  // A note often serves as the reason, in this cell and in those worked out of it: what it holds is said once, as the note.
  const said = note === undefined ? [] : personalDataIn(note).map(({ words }) => words);
  return personalDataIn(figure.none).flatMap((datum) =>
    said.indexOf(datum.words) >= 0 ? [] : [finding(key, 'reason', datum)],
  );
}

function inTable(table: Table, rows: readonly TableRow[]): Found[] {
  return table.columns.flatMap((column): Found[] => {
    const { code, names = false } = column;
    const where = { column: column.label };
    const at = (i: number) => `${table.id}#${i + 1}`;
    if (column.cell === 'whole') {
      return rows.flatMap((row, i) => {
        const value = row[code];
        const datum = typeof value === 'number' ? personalNumber(value) : null;
        return datum ? [finding(at(i), where, datum, code)] : [];
      });
    }
    if (column.cell !== 'text') return [];
    const texts = rows.map((row) => String(row[code] ?? ''));
    const list = names ? null : namesDownColumn(texts);
    return texts.flatMap((text, i) => [
      ...personalDataIn(text, { names: names || list !== null }).map((datum) =>
        finding(at(i), where, datum, code),
      ),
      ...(list && isNameCell(text) ? [finding(at(i), where, list, code)] : []),
    ]);
  });
}

function noteInTable(tables: Tables, key: string): Value | undefined {
  const [table = '', row] = key.split('#');
  return row === undefined ? undefined : tables[table]?.[Number(row) - 1]?.ghi_chu;
}

function downNotes(notes: Record<string, string>): Found[] {
  const keys = Object.keys(notes).filter((key) => key.indexOf('#') < 0);
  const list = namesDownColumn(keys.map((key) => notes[key] ?? ''));
  if (!list) return [];
  return keys.flatMap((key) => (isNameCell(notes[key] ?? '') ? [finding(key, 'note', list, 'ghi_chu')] : []));
}

function finding(
  at: string,
  where: PersonalFacts['where'],
  { kind, words, remedy }: PersonalDatum,
  column?: string,
): Found {
  return found(codes[kind], at, { where, words, remedy }, column);
}
