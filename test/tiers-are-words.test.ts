// No sentence of the product says «quận» or «phường» by itself: what a unit is called comes from its tier, so that a province
// over communes reads as right as a district over wards.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../shared/catalogue/current.ts';
import { districtNarratives } from '../shared/catalogue/forms/district-narratives.ts';
import { kindOf } from '../shared/catalogue/kinds.ts';
import { byUnitTab, wardWord, wardWords } from '../shared/units/ward-word.ts';

const root = join(import.meta.dirname, '..');

/** Lists of tiers, as laws write them, and what a template leaves open name no tier by itself. */
const lists = [
  /xã, phường(, thị trấn|, đặc khu)?|phường, xã(, thị trấn)?|Phường, Xã, Thị trấn, Đặc khu/gi,
  /\{(số )?(quận|phường)[^}]*\}/gi,
];
const tier = /(?<![\p{L}])(quận|phường|huyện)(?![\p{L}])/iu;

/** What says it and may: names of documents and of units, readings of what officers type, names of places in templates. */
const allowed: Record<string, RegExp> = {
  'shared/asking/ready-sets.ts': /Quận 1|Mạo Khê/,
  'shared/catalogue/forms/': /./,
  'shared/personal-data/': /./,
  'shared/report/aims.ts': /cấp huyện, cấp tỉnh/,
  'shared/report/ground.ts': /^\s*("?số phường"?|quận|[Pp]hường): /,
  'shared/units/ward-word.ts': /const sorts = /,
  'apps-script/lists/unit-list.ts': /ví dụ «|«Phường Cầu Kho; 40% Phường Cô Giang»/,
  'apps-script/sheets/standards-block.ts': /đơn vị cấp huyện/,
  'apps-script/sheets/trial.ts': /Phường 1/,
  'apps-script/sheets/unit-block.ts': /const unitBlock = /,
};

function sourcesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(
      (one) => one.isFile() && /\.ts$/.test(one.name) && !/node_modules|workbench\/page/.test(one.parentPath),
    )
    .map((one) => relative(root, join(one.parentPath, one.name)));
}

/** Lines of a file that name a tier, comments aside. */
function namingLines(file: string): string[] {
  const { code } = transformSync(readFileSync(join(root, file), 'utf8'), {
    ...{ loader: 'ts', charset: 'utf8', legalComments: 'none' },
  });
  return code
    .split('\n')
    .filter((line) => tier.test(lists.reduce((text, list) => text.replace(list, ''), line)));
}

test('nothing that is built says «quận» or «phường» by itself', () => {
  const found = ['shared', 'apps-script', 'worker', 'documents'].flatMap(sourcesOf).flatMap((file) => {
    const [, why] = Object.entries(allowed).find(([path]) => file.startsWith(path)) ?? [];
    return namingLines(file)
      .filter((line) => !why?.test(line))
      .map((line) => `${file}: ${line.trim()}`);
  });
  expect(found).toEqual([]);
});

test('every allowance is used', () => {
  const files = ['shared', 'apps-script', 'worker', 'documents'].flatMap(sourcesOf);
  const idle = Object.keys(allowed).filter((path) =>
    files.filter((file) => file.startsWith(path)).every((file) => namingLines(file).length === 0),
  );
  expect(idle).toEqual([]);
});

describe('the forms', () => {
  const sections = [...catalogue.forms.flatMap((form) => form.sections), ...districtNarratives];
  const told = sections.flatMap(({ indicators }) =>
    indicators.flatMap((indicator) => [
      ...[indicator.label, indicator.definition],
      ...[...kindOf(indicator).fields()].flatMap(({ label, options = [] }) => [
        label,
        ...options.map((option) => option.label),
      ]),
    ]),
  );
  const tables = catalogue.tables.flatMap(({ title, definition, columns }) => [
    ...[title, definition],
    ...columns.flatMap(({ label, definition: help }) => [label, help ?? '']),
  ]);
  // «cấp huyện, cấp tỉnh»: whoever is above the communes, as laws name them.
  const above = /cấp huyện, cấp tỉnh/gi;

  test.each([
    ['indicators', told],
    ['tables', tables],
  ])('%s ask a commune and a ward in the same words; only examples are those of documents', (_, texts) => {
    expect(texts.length).toBeGreaterThan(50);
    const named = texts.filter((text) =>
      tier.test([...lists, above].reduce((left, list) => left.replace(list, ''), text)),
    );
    expect(named).toEqual([]);
  });
});

describe('the units below', () => {
  test.each([
    [['Phường', 'Phường'], 'phường', 'phường'],
    [['Xã'], 'xã', 'xã'],
    [['Xã', 'Phường', 'Đặc khu', 'Phường'], 'đơn vị', 'xã, phường, đặc khu'],
    [['Thị trấn', 'Xã'], 'đơn vị', 'xã, thị trấn'],
    // A sort that no law knows is not listed beside others.
    [['Cụm', 'Xã'], 'đơn vị', 'đơn vị'],
    [['Cụm'], 'cụm', 'cụm'],
    [[], 'đơn vị', 'đơn vị'],
  ])('%j are called «%s» in a sheet and «%s» in a document', (tiers, short, long) => {
    expect([wardWord(tiers), wardWords(tiers)]).toEqual([short, long]);
    expect(byUnitTab(short)).toBe(`Theo ${short}`);
  });
});
