// Numbers, days, names and citations in the manner of official documents.
import { expect, test } from 'vitest';
import { citationsIn, outdatedIn } from '../../../shared/report/citations.ts';
import { signingLines, usualHead } from '../../../shared/report/head.ts';
import { fillTemplate, printed } from '../../../shared/report/template.ts';
import { typedSharesIn } from '../../../shared/report/typed-shares.ts';
import {
  countText,
  fullName,
  longDay,
  moneyText,
  nameInText,
  printable,
  roman,
} from '../../../shared/report/words.ts';

test.each([
  [0, '00'],
  [6, '06'],
  [10, '10'],
  [74742, '74.742'],
  [2.5, '2,5'],
])('a count of %d reads %s', (n, text) => expect(countText(n)).toBe(text));

test.each([
  [2_289_000_000, '2.289.000.000 đồng'],
  [3_000_000_000, '3.000.000.000 đồng'],
  [115_000_000, '115.000.000 đồng'],
  [2_289_000_500, '2.289.000.500 đồng'],
  [1_999_999_999, '1.999.999.999 đồng'],
  [0, '0 đồng'],
])('%d đồng read %s', (n, text) => expect(moneyText(n)).toBe(text));

test.each([
  ['2013-01-09', '09 tháng 01 năm 2013'],
  ['2017-02-16', '16 tháng 02 năm 2017'],
  ['2021-03-05', '05 tháng 3 năm 2021'],
  ['2016-12-30', '30 tháng 12 năm 2016'],
])('days below ten, January and February carry a zero: %s', (day, text) => expect(longDay(day)).toBe(text));

test('a unit is called by tier and name once; a number is a name', () => {
  expect(fullName({ name: 'Nguyễn Cư Trinh', tier: 'Phường' })).toBe('Phường Nguyễn Cư Trinh');
  expect(fullName({ name: 'Quận 1', tier: 'Quận' })).toBe('Quận 1');
  expect(nameInText({ name: 'Phường Nguyễn Cư Trinh', tier: 'Phường' })).toBe('phường Nguyễn Cư Trinh');
  expect(nameInText({ name: 'Quận 1', tier: 'Quận' })).toBe('Quận 1');
});

test('a tier is not said twice where its letters are put together otherwise, or the space is another', () => {
  for (const name of ['Quận 1'.normalize('NFD'), 'Quận\u00a01', ' quận  1'])
    expect([fullName({ name, tier: 'Quận' }), nameInText({ name, tier: 'Quận' })]).toEqual([
      'Quận 1',
      'Quận 1',
    ]);
});

test('a name in capitals is written as names are within a sentence', () => {
  const unit = (name: string, tier = 'Phường') => ({ name, tier });
  expect(nameInText(unit('PHƯỜNG TÂN ĐỊNH'))).toBe('phường Tân Định');
  expect(fullName(unit('PHƯỜNG TÂN ĐỊNH', 'PHƯỜNG'))).toBe('Phường Tân Định');
  expect(nameInText(unit('TÂN ĐỊNH'))).toBe('phường Tân Định');
  expect(nameInText(unit('QUẬN 1', 'QUẬN'))).toBe('Quận 1');
  expect(nameInText(unit('THỊ TRẤN TÂN TÚC', 'Thị trấn'))).toBe('thị trấn Tân Túc');
  expect(nameInText(unit('Phường Tân Định', 'Phường'))).toBe('phường Tân Định');
});

test('Roman numbers of annexes', () =>
  expect([1, 4, 6, 9, 14].map(roman)).toEqual(['I', 'IV', 'VI', 'IX', 'XIV']));

test('half up, two decimals: 79,8893 is 79,89 and 88,0087 is 88,01', () => {
  const say = { count: String, money: String, plain: String };
  expect(printed('share', 4620, 5783, say)).toBe('79,89%');
  expect(printed('share', 4066, 4620, say)).toBe('88,01%');
  expect(printed('share', 1, 0, say)).toBeNull();
  expect(printed('of', 0, 0, say)).toBeNull();
});

test('a template without its figure gives nothing; a part in brackets just goes', () => {
  const fill = (place: string) => (place === 'a' ? { text: '7', id: 'a' } : null);
  expect(fillTemplate('có {a} lớp[ với {b} người]', fill)).toEqual({ text: 'có 7 lớp', ids: ['a'] });
  expect(fillTemplate('có {a} lớp với {b} người', fill)).toBeNull();
});

test('what XML forbids, what only steers and lone halves of characters are removed', () => {
  expect(printable('a\u0000b\u000bc\ufffed\u202ee\ud800f\u{1F600}g\r\nh\ti')).toBe('ab\ncdef\u{1F600}g\nh i');
  expect(printable('«Gia đình»')).toBe('“Gia đình”');
});

test('a percentage typed beside its fraction is worked out again', () => {
  expect(typedSharesIn('4620/5783 hộ đạt tỷ lệ 79.88%')).toEqual([
    { part: 4620, whole: 5783, typed: '79.88%', right: '79,89%' },
  ]);
  expect(typedSharesIn('4.620/5.783 hộ, đạt 79,89%; họp ngày 20/12, 5% là nữ; 6/8 đơn vị đạt 75%')).toEqual(
    [],
  );
});

test('grounds fit the year: the scheme for 2012-2020 is not cited in 2021', () => {
  expect(citationsIn(2016).join()).toContain('89/QĐ-TTg');
  expect(citationsIn(2024)).toEqual([expect.stringContaining('1373/QĐ-TTg')]);
  expect(outdatedIn('Căn cứ Quyết định số 89/QĐ-TTg', 2021)).toEqual([
    'Văn bản 89/QĐ-TTg chỉ dùng cho báo cáo đến năm 2020; nay là Quyết định số 1373/QĐ-TTg ngày 30 tháng 7 năm 2021.',
  ]);
  expect(outdatedIn('Căn cứ Quyết định số 1389/QĐ-TTg', 2021)).toEqual([]);
  expect(outdatedIn('theo Thông tư 44/2014/TT-BGDĐT', 2024)).toHaveLength(1);
});

test.each([
  ['tap_the', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  ['ky_thay', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['quyen', ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
  ['thua_lenh', ['TL. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['thua_uy_quyen', ['TUQ. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['thu_truong', ['CHỦ TỊCH']],
] as const)('signing form %s', (form, lines) => {
  expect(signingLines({ ...usualHead({ name: 'Quận 1', tier: 'Quận' }, 'phường', 2016), form })).toEqual(
    lines,
  );
});
