// Ids are for ever, so they must be unique and plain.
import { lookup } from '../lookup.ts';
import { fieldsOf, type Rule, repeated } from './rule.ts';

const plain = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

export const idsAreUnique: Rule = ({ catalogue }) => {
  const ids = [
    ...lookup(catalogue).indicators.map(({ indicator }) => indicator.id),
    ...catalogue.tables.map((table) => table.id),
  ];
  return [
    ...repeated(catalogue.forms.map((form) => form.id)).map((id) => `form ${id} is declared twice`),
    ...repeated(ids).map((id) => `${id} is declared twice`),
    ...repeated(fieldsOf(catalogue).map(({ field }) => field.key)).map(
      (key) => `field ${key} is declared twice`,
    ),
    ...catalogue.tables.flatMap((table) =>
      repeated(table.columns.map((column) => column.code)).map(
        (code) => `table ${table.id} has column ${code} twice`,
      ),
    ),
  ];
};

export const optionsAreUnique: Rule = ({ catalogue }) =>
  [
    ...fieldsOf(catalogue).map(({ field }) => ({ at: field.key, cell: field.cell, options: field.options })),
    ...catalogue.tables.flatMap((table) =>
      table.columns.map(({ code, cell, options }) => ({ at: `${table.id}.${code}`, cell, options })),
    ),
  ].flatMap(({ at, cell, options = [] }) => [
    ...(cell === 'choice' && options.length === 0 ? [`${at} offers nothing to choose`] : []),
    ...repeated(options.map((option) => option.code)).map((code) => `${at} has option ${code} twice`),
    ...repeated(options.map((option) => option.label)).map((label) => `${at} has option «${label}» twice`),
  ]);

export const idsAreSnakeCase: Rule = ({ catalogue }) =>
  [
    ...lookup(catalogue).indicators.map(({ indicator }) => indicator.id),
    ...catalogue.tables.flatMap((table) => [table.id, ...table.columns.map((column) => column.code)]),
    ...fieldsOf(catalogue).flatMap(({ field }) => (field.options ?? []).map((option) => option.code)),
  ]
    .filter((id) => !plain.test(id))
    .map((id) => `${id} is not snake_case`);
