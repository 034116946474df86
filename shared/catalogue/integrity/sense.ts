// What an indicator is held against must exist, be a number, and be asked whenever the indicator is.
import type { Years } from '../catalogue.ts';
import { kindOf } from '../kinds.ts';
import { lookup } from '../lookup.ts';
import { usualMost } from '../usual.ts';
import { fieldsOf, partsOf, type Rule } from './rule.ts';

export const wholesExist: Rule = ({ catalogue }) => {
  const { indicators, fields } = lookup(catalogue);
  const isNumber = (key: string) => ['whole', 'money'].indexOf(fields.get(key)?.field.cell ?? '') >= 0;
  return indicators.flatMap(({ indicator }) =>
    (indicator.within ?? []).flatMap(({ part, with: more = [], of }) => {
      const key = part ? `${indicator.id}.${part}` : indicator.id;
      return [key, ...more, ...of]
        .filter((one) => !isNumber(one))
        .map((one) => `${indicator.id} is held against ${one}, which is no number`);
    }),
  );
};

export const answersExist: Rule = ({ catalogue }) => {
  const { indicators, byId } = lookup(catalogue);
  const isQuestion = (id: string) => {
    const asked = byId.get(id)?.indicator;
    return asked !== undefined && kindOf(asked).aim === 'wards';
  };
  return indicators.flatMap(({ indicator: { id, onlyWhere } }) =>
    onlyWhere === undefined || isQuestion(onlyWhere)
      ? []
      : [`${id} is counted only where ${onlyWhere} says yes, which is no question`],
  );
};

export const everyNumberHasItsUsual: Rule = ({ catalogue }) =>
  lookup(catalogue).indicators.flatMap(({ indicator }) =>
    kindOf(indicator)
      .fields()
      .filter((field) => ['whole', 'money'].indexOf(field.cell) >= 0 && usualMost(indicator, field) === null)
      .map((field) => `${field.key} counts ${field.unit}, of which nobody said how much is usual`),
  );

export const yearsCoverWhatNeedsThem: Rule = ({ catalogue }) => {
  const { fields, tables, indicators } = lookup(catalogue);
  return [
    ...[...indicators.map(({ indicator }) => indicator), ...catalogue.tables].flatMap(({ id, years }) =>
      years && first(years) > last(years) ? [`${id} ends before it begins`] : [],
    ),
    ...fieldsOf(catalogue).flatMap(({ field, indicator }) => {
      const { from } = field;
      const needed = from && 'table' in from ? [tables.get(from.table)] : [];
      const parts = [...needed, ...partsOf(from).map((key) => fields.get(key)?.indicator)];
      return parts.flatMap((part) =>
        part && (first(part.years) > first(indicator.years) || last(part.years) < last(indicator.years))
          ? [`${field.key} adds up ${part.id}, which is not asked in all of its years`]
          : [],
      );
    }),
  ];
};

function first(years: Years | undefined): number {
  return years?.from ?? 0;
}

function last(years: Years | undefined): number {
  return years?.until ?? 9999;
}
