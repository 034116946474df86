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
import type { Check, Finding } from './finding.ts';

type Found = Omit<Finding, 'place'>;

const codes: Record<PersonalDatum['kind'], string> = {
  'id-number': 'P01',
  phone: 'P02',
  email: 'P03',
  names: 'P04',
};

export const checkPersonalData: Check = ({ catalogue, reporter, figures, tables, notes }) => [
  ...Object.keys(figures).flatMap((key) => inFigure(key, figures[key], catalogue, notes[key])),
  ...Object.keys(notes).flatMap((key) =>
    // The note beside a row of a table is one of its columns, and is said there.
    notes[key] === noteInTable(tables, key)
      ? []
      : personalDataIn(notes[key] ?? '').map((datum) => finding(key, 'Ghi chú', datum, 'ghi_chu')),
  ),
  ...downNotes(notes),
  ...catalogue.tables.flatMap((table) =>
    isReportedBy(table, reporter) ? inTable(table, tables[table.id] ?? []) : [],
  ),
];

function inFigure(
  key: string,
  figure: Figure | undefined,
  catalogue: Parameters<Check>[0]['catalogue'],
  note: string | undefined,
): Found[] {
  if (typeof figure === 'number') {
    if (lookup(catalogue).fields.get(key)?.field.cell !== 'whole') return [];
    const datum = personalNumber(figure);
    return datum ? [finding(key, 'Ô này', datum)] : [];
  }
  if (typeof figure === 'string') return personalDataIn(figure).map((datum) => finding(key, 'Ô này', datum));
  if (!figure) return [];
  // A note often serves as the reason, in this cell and in those worked out of it: what it holds is said once, as the note.
  const said = note === undefined ? [] : personalDataIn(note).map(({ words }) => words);
  return personalDataIn(figure.none).flatMap((datum) =>
    said.indexOf(datum.words) >= 0 ? [] : [finding(key, 'Lý do', datum)],
  );
}

function inTable(table: Table, rows: readonly TableRow[]): Found[] {
  return table.columns.flatMap((column): Found[] => {
    const { code, names = false } = column;
    const words = `Cột «${column.label}»`;
    const at = (i: number) => `${table.id}#${i + 1}`;
    if (column.cell === 'whole') {
      return rows.flatMap((row, i) => {
        const value = row[code];
        const datum = typeof value === 'number' ? personalNumber(value) : null;
        return datum ? [finding(at(i), words, datum, code)] : [];
      });
    }
    if (column.cell !== 'text') return [];
    const texts = rows.map((row) => String(row[code] ?? ''));
    const list = names ? null : namesDownColumn(texts);
    return texts.flatMap((text, i) => [
      ...personalDataIn(text, { names: names || list !== null }).map((datum) =>
        finding(at(i), words, datum, code),
      ),
      ...(list && isNameCell(text) ? [finding(at(i), words, list, code)] : []),
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
  return keys.flatMap((key) =>
    isNameCell(notes[key] ?? '') ? [finding(key, 'Ghi chú', list, 'ghi_chu')] : [],
  );
}

function finding(at: string, where: string, { kind, words, remedy }: PersonalDatum, column?: string): Found {
  return {
    code: codes[kind],
    severity: 'error',
    at,
    fault: `${where} có ${words}. Dữ liệu cá nhân không được gửi đi.`,
    remedy,
    ...(column ? { column } : {}),
  };
}
