// Tables become sheets: their names, and how wide they may be.
import { type Rule, repeated } from './rule.ts';

/** As long as other spreadsheet programs allow a tab's name to be. */
const longest = 31;
const widest = 15;

export const sheetNamesFit: Rule = ({ catalogue }) => [
  ...catalogue.tables
    .filter((table) => table.sheet.length > longest)
    .map((table) => `table ${table.id}: «${table.sheet}» is longer than ${longest} characters`),
  ...catalogue.tables
    .filter((table) => /[[\]:*?/\\]/.test(table.sheet))
    .map((table) => `table ${table.id}: «${table.sheet}» has a character that a tab's name cannot have`),
  ...repeated(catalogue.tables.map((table) => table.sheet)).map(
    (sheet) => `two tables are called «${sheet}»`,
  ),
];

export const tablesFitTheSheet: Rule = ({ catalogue }) =>
  catalogue.tables.flatMap((table) => [
    ...(table.columns.length > widest ? [`table ${table.id} has more than ${widest} columns`] : []),
    ...(table.columns[table.columns.length - 1]?.code === 'ghi_chu'
      ? []
      : [`table ${table.id} does not end with ghi_chu`]),
  ]);
