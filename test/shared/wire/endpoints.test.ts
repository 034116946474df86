// Addresses made from the table of endpoints, and what the compiler refuses to ask.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type AnswerOf, addressOf, type BodyOf } from '../../../shared/wire/endpoints.ts';

test('an address has its path filled in and the rest as a query', () => {
  expect(addressOf('me', {})).toBe('/v1/me');
  expect(addressOf('report', { unit: 10, period: '2016-Y' })).toBe('/v1/units/10/reports/2016-Y');
  expect(addressOf('revision', { unit: 10, period: '2016-Q1', n: 3, against: 2 })).toBe(
    '/v1/units/10/reports/2016-Q1/revisions/3?against=2',
  );
  expect(addressOf('setMembers', { unit: 1, below: '1', dry: '1' })).toBe(
    '/v1/units/1/members?below=1&dry=1',
  );
});

test('what people typed is encoded, what is not said is left out', () => {
  expect(addressOf('checkedCode', { code: 'Q1/2016 Y' })).toBe('/v1/codes/Q1%2F2016%20Y');
  expect(addressOf('lineChange', { unit: 1, period: '2016-Y', line: 'muc_pcgdth=muc 2' })).toBe(
    '/v1/units/1/changes/2016-Y?line=muc_pcgdth%3Dmuc%202',
  );
  expect(addressOf('setMembers', { unit: 1, below: undefined })).toBe('/v1/units/1/members');
});

test('no address stands in the add-on itself', () => {
  const folder = join(import.meta.dirname, '../../../apps-script');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((name) => readFileSync(join(folder, name), 'utf8').includes('/v1/'))).toEqual([]);
});

test('what is asked wrongly does not compile', () => {
  // Judged by `npm run types`; never run.
  const mistakes = (me: AnswerOf<'me'>): BodyOf<'giveEnrolment'>[] => {
    // @ts-expect-error A name that is not in the table.
    addressOf('reprot', { unit: 10, period: '2016-Y' });
    // @ts-expect-error A part of the path is missing.
    addressOf('report', { unit: 10 });
    // @ts-expect-error A period is a code, not any text.
    addressOf('report', { unit: 10, period: 'năm 2016' });
    // @ts-expect-error Swapped: the unit is a number.
    addressOf('report', { unit: '2016-Y', period: 10 });
    // @ts-expect-error A word that neither path nor query has.
    addressOf('deadlines', { unit: 1, year: 2016, dry: '1' });
    // @ts-expect-error There is nothing to say where one's own account is asked for.
    addressOf('me', { unit: 1 });
    // @ts-expect-error The answer has no such field.
    me.unit;
    // @ts-expect-error The body is another one.
    return [{ role: 'chu_tich', name: '' }];
  };
  expect(mistakes).toBeTypeOf('function');
});
