// Nothing is left unsaid, and every word is in the one Unicode form that comparisons rely on.
import type { Indicator } from '../catalogue.ts';
import { lookup } from '../lookup.ts';
import type { Rule } from './rule.ts';

const needed = ['label', 'definition', 'source', 'example'] as const;

export const nothingIsMissing: Rule = ({ catalogue }) => [
  ...lookup(catalogue).indicators.flatMap(({ indicator }) => [
    ...needed.filter((word) => indicator[word].trim() === '').map((word) => `${indicator.id} has no ${word}`),
    ...(hasUnit(indicator) && indicator.unit.trim() === '' ? [`${indicator.id} has no unit`] : []),
  ]),
  ...catalogue.tables.flatMap((table) => [
    ...(['title', 'sheet', 'definition', 'source'] as const)
      .filter((word) => table[word].trim() === '')
      .map((word) => `table ${table.id} has no ${word}`),
    ...table.columns
      .filter((column) => column.label.trim() === '')
      .map((column) => `table ${table.id} column ${column.code} has no label`),
  ]),
  ...catalogue.forms.filter((form) => form.title.trim() === '').map((form) => `form ${form.id} has no title`),
];

export const wordsAreComposed: Rule = ({ catalogue }) =>
  textsIn([catalogue.forms, catalogue.tables])
    .filter((text) => text !== text.normalize('NFC'))
    .map((text) => `«${text.normalize('NFC')}» is not in Unicode form NFC`);

export const wordsAreTrimmed: Rule = ({ catalogue }) =>
  textsIn([catalogue.forms, catalogue.tables])
    .filter((text) => text !== text.trim() || / {2}/.test(text))
    .map((text) => `«${text}» has blanks too many`);

function hasUnit(indicator: Indicator): indicator is Extract<Indicator, { unit: string }> {
  return 'unit' in indicator;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => textsIn((value as Record<string, unknown>)[key]));
}
