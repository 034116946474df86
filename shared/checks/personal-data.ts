// Nothing personal is sent: texts, notes, reasons, answers and tables are searched (P01 … P06). Names of offices and of model
// families have their own columns.
import type { Table } from '../catalogue/catalogue.ts';
import type { CellName } from '../catalogue/kinds.ts';
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
import { type Check, type Found, found, nothingInParticular } from './finding.ts';

const codes = {
  'id-number': 'P01',
  phone: 'P02',
  email: 'P03',
  names: 'P04',
  insurance: 'P05',
  account: 'P05',
} as const satisfies Record<PersonalDatum['kind'], string>;

/** What is only asked about has a code of its own. */
const doubt = 'P06';

/** The same reason, place or sort stands in many cells of a report: each text is searched once. */
type Search = (text: string) => readonly PersonalDatum[];

export const checkPersonalData: Check = {
  codes: ['P01', 'P02', 'P03', 'P04', 'P05', doubt],
  reads: nothingInParticular,
  judge({ catalogue, reporter, figures, tables, notes, reasons }) {
    const known = new Map<string, readonly PersonalDatum[]>();
    const search: Search = (text) => {
      let told = known.get(text);
      if (!told) {
        told = personalDataIn(text);
        known.set(text, told);
      }
      return told;
    };
    const list: Found[] = [];
    const { fields } = lookup(catalogue);
    for (const key of Object.keys(figures))
      inFigure(list, key, figures[key], fields.get(key)?.field.cell, notes[key], search);
    for (const key of Object.keys(notes)) {
      const note = notes[key] ?? '';
      // The note beside a row of a table is one of its columns, and is said there.
      if (note === noteInTable(tables, key)) continue;
      for (const datum of search(note)) list.push(finding(key, 'note', datum, 'ghi_chu'));
    }
    list.push(...downNotes(notes));
    for (const { at, words } of reasons) {
      for (const datum of search(words)) list.push(finding(at, 'answer', datum, 'giai_trinh'));
    }
    for (const table of catalogue.tables) {
      if (isReportedBy(table, reporter)) inTable(list, table, tables[table.id] ?? [], search);
    }
    return list;
  },
};

function inFigure(
  list: Found[],
  key: string,
  figure: Figure | undefined,
  cell: CellName | undefined,
  note: string | undefined,
  search: Search,
): void {
  if (typeof figure === 'number') {
    const datum = cell === 'whole' ? personalNumber(figure) : null;
    if (datum) list.push(finding(key, 'cell', datum));
  } else if (typeof figure === 'string') {
    for (const datum of search(figure)) list.push(finding(key, 'cell', datum));
  } else if (figure) {
    for (const datum of search(figure.none)) {
      // A note often serves as the reason, in this cell and in those worked out of it: what it holds is said once, as the
      // note.
      const isSaid = note !== undefined && search(note).some(({ words }) => words === datum.words);
      if (!isSaid) list.push(finding(key, 'reason', datum));
    }
  }
}

function inTable(list: Found[], table: Table, rows: readonly TableRow[], search: Search): void {
  const at = (i: number) => `${table.id}#${i + 1}`;
  for (const { code, label, cell, names = false } of table.columns) {
    if (cell !== 'text' && cell !== 'whole') continue;
    const where = { column: label };
    const column =
      names || cell !== 'text' ? null : namesDownColumn(rows.map((row) => String(row[code] ?? '')));
    rows.forEach((row, i) => {
      const value = row[code];
      if (cell === 'whole') {
        const datum = typeof value === 'number' ? personalNumber(value) : null;
        if (datum) list.push(finding(at(i), where, datum, code));
        return;
      }
      const text = String(value ?? '');
      for (const datum of search(text)) {
        if (datum.kind === 'names' && (names || column !== null)) continue;
        list.push(finding(at(i), where, datum, code));
      }
      if (column && isNameCell(text)) list.push(finding(at(i), where, column, code));
    });
  }
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
  { kind, sure, words, remedy }: PersonalDatum,
  column?: string,
): Found {
  return found(sure ? codes[kind] : doubt, at, { where, words, remedy }, column);
}
