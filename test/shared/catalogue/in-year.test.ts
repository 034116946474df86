// What is not asked yet, or no longer, is missing from the forms of a year and stays in totals and documents of its own.
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { inYear } from '../../../shared/catalogue/in-year.ts';
import { ledger } from '../../../shared/catalogue/ledger.ts';
import { lookup } from '../../../shared/catalogue/lookup.ts';
import { talliesOf } from '../../../shared/totals/tally.ts';
import { layoutOf } from '../../../shared/workbook/layout.ts';
import { findings, reportOf } from '../../support/judged-report.ts';

const ratings = ['cdht_xa_xl', 'cdht_xa_xl_tt44', 'cdht_xa_diem'];

/** Which of the ratings and the table of points a ward's workbook of a year asks for. */
function askedIn(year: number): string[] {
  const { forms, tables } = layoutOf(catalogue, year, 'ward');
  const keys = [
    ...forms.flatMap(({ rows }) => rows.map(({ key }) => key)),
    ...tables.map(({ table }) => table.id),
  ];
  return ratings.filter((id) => keys.includes(id));
}

describe('the learning community of a commune is rated', () => {
  test('to 2023 by Thông tư 44/2014, from 2024 by Thông tư 25/2023', () => {
    expect(askedIn(2016)).toEqual(['cdht_xa_xl_tt44', 'cdht_xa_diem']);
    expect(askedIn(2023)).toEqual(['cdht_xa_xl_tt44', 'cdht_xa_diem']);
    expect(askedIn(2024)).toEqual(['cdht_xa_xl']);
    expect(askedIn(2026)).toEqual(['cdht_xa_xl']);
  });

  test('and what a year was rated by stays in its totals', () => {
    const tallies = talliesOf({ catalogue, ledger }, { cdht_xa_xl_tt44: 'tot' }, 2016, 'ward');
    expect(tallies[ledger.indexOf('cdht_xa_xl_tt44=tot')]).toBe(1);
    expect(lookup(catalogue).fields.get('cdht_xa_xl_tt44')?.field.label).toContain('Thông tư 44/2014');
  });
});

describe('a catalogue in one year', () => {
  const retired = {
    ...catalogue,
    forms: catalogue.forms.map((form) => ({
      ...form,
      sections: form.sections.map((section) => ({
        ...section,
        indicators: section.indicators.map((one) =>
          one.id === 'dau_sach' ? { ...one, years: { until: 2020 } } : one,
        ),
      })),
    })),
  };

  test('is the same object for years that ask the same', () => {
    expect(inYear(catalogue, 2015)).toBe(inYear(catalogue, 2016));
    expect(inYear(catalogue, 2024)).not.toBe(inYear(catalogue, 2016));
  });

  test('does not ask for a cell that was retired, while the year before still does', () => {
    const empty = (year: number) =>
      findings(reportOf({}, { catalogue: retired, year }), 'R01.empty').filter(({ at }) => at === 'dau_sach');
    expect(empty(2020)).toHaveLength(1);
    expect(empty(2021)).toEqual([]);
  });
});
