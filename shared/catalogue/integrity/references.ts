// What is named must exist, be of the right sort, and be reported whenever it is needed.
import { slots } from '../../period.ts';
import type { Cycle, Derivation, Table } from '../catalogue.ts';
import { lookup } from '../lookup.ts';
import { fieldsOf, partsOf, type Rule } from './rule.ts';

/** How often a year, so that parts can be told to come at least as often as their total. */
const often: Record<Cycle, number> = { year: 1, half: 2, quarter: 4 };

export const partsExist: Rule = ({ catalogue }) => {
  const { fields } = lookup(catalogue);
  return fieldsOf(catalogue).flatMap(({ field, indicator }) =>
    partsOf(field.from).flatMap((key) => {
      const part = fields.get(key);
      if (!part) return [`${field.key} adds up ${key}, which does not exist`];
      return [
        ...(['whole', 'money'].indexOf(part.field.cell) < 0
          ? [`${field.key} adds up ${key}, which is no number`]
          : []),
        ...(often[part.indicator.cycle] < often[indicator.cycle]
          ? [`${field.key} adds up ${key}, which is reported less often`]
          : []),
        ...(part.indicator.reporter !== 'both' && part.indicator.reporter !== indicator.reporter
          ? [`${field.key} adds up ${key}, which another unit reports`]
          : []),
      ];
    }),
  );
};

export const tablesExist: Rule = ({ catalogue }) => {
  const { tables } = lookup(catalogue);
  return fieldsOf(catalogue).flatMap(({ field, indicator }) => {
    const { from } = field;
    if (!from || 'sum' in from) return [];
    const table = tables.get(from.table);
    if (!table) return [`${field.key} adds up table ${from.table}, which does not exist`];
    return [
      // The sheet's formula looks at days.
      ...(table.period === undefined
        ? []
        : [`${field.key} adds up table ${table.id}, whose rows may have no day`]),
      ...faultsOfColumns(from, table).map((fault) => `${field.key} ${fault}`),
      ...(often[table.cycle] < often[indicator.cycle]
        ? [`${field.key} adds up table ${table.id}, which is reported less often`]
        : []),
    ];
  });
};

export const columnsExist: Rule = ({ catalogue }) =>
  catalogue.tables.flatMap((table) => [
    ...(catalogue.forms.some((form) => form.id === table.form)
      ? []
      : [`table ${table.id} belongs to form ${table.form}, which does not exist`]),
    ...(table.dated !== undefined && cellOf(table, table.dated) !== 'date'
      ? [`table ${table.id} is dated by ${table.dated}, which is no column with days`]
      : []),
    ...(table.period !== undefined && !namesPeriods(table)
      ? [`table ${table.id} has its periods in ${table.period}, which does not offer columns of the year`]
      : []),
    ...(table.rows ?? []).flatMap((row) =>
      Object.keys(row)
        .filter((code) => cellOf(table, code) === undefined)
        .map((code) => `table ${table.id} starts with rows that have ${code}, which is no column`),
    ),
  ]);

function namesPeriods({ columns, period }: Table): boolean {
  const options = columns.find(({ code }) => code === period)?.options ?? [];
  return options.length > 0 && options.every(({ code }) => slots.some((slot) => slot === code));
}

function faultsOfColumns(from: Exclude<Derivation, { sum: string[] }>, table: Table): string[] {
  const { where } = from;
  const column = where && table.columns.find(({ code }) => code === where.column);
  const codes = (column?.options ?? []).map(({ code }) => code);
  return [
    ...('total' in from && ['whole', 'money'].indexOf(cellOf(table, from.total) ?? '') < 0
      ? [`adds up ${table.id}.${from.total}, which is no column with numbers`]
      : []),
    ...(where && !column ? [`looks at ${table.id}.${where.column}, which is no column`] : []),
    ...(where && column
      ? where.in
          .filter((code) => codes.indexOf(code) < 0)
          .map((code) => `looks for ${code}, which ${where.column} does not offer`)
      : []),
  ];
}

function cellOf(table: Table, code: string): string | undefined {
  return table.columns.find((column) => column.code === code)?.cell;
}
