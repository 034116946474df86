// Which unit a text names. The communes are those of 1/7/2025 (domain 3.11); the two Tân Phú are of Thành phố Hồ Chí Minh.
import { describe, expect, test } from 'vitest';
import { namedBy, unitLabels } from '../../../shared/units/unit-names.ts';

const units = [
  { id: 1, code: '25534', name: 'Phường Tân Thành' },
  { id: 2, code: '27826', name: 'Phường Tân Thạnh' },
  { id: 3, code: '24797', name: 'Phường Tân Phú' },
  { id: 4, code: '24798', name: 'Phường Tân Phú' },
  { id: 5, code: '25807', name: 'Xã Thanh An' },
  { id: 6, code: '27676', name: 'Xã Thạnh An' },
  { id: 7, code: '26740', name: 'Phường Hòa Hưng' },
];
const labels = unitLabels(units);
const named = (text: string) => {
  const answer = namedBy(labels, text);
  return 'found' in answer ? Number(answer.found.code) : answer.fault;
};

describe('a unit is called', () => {
  test('by its name, with the code where two have the same', () => {
    expect(labels.map(({ label }) => label)).toEqual([
      'Phường Tân Thành',
      'Phường Tân Thạnh',
      'Phường Tân Phú (24797)',
      'Phường Tân Phú (24798)',
      'Xã Thanh An',
      'Xã Thạnh An',
      'Phường Hòa Hưng',
    ]);
  });

  test('with the unit above it where that tells them apart', () => {
    const above = new Map([
      [3, 'Quận 9'],
      [4, 'Quận 7'],
    ]);
    const both = unitLabels(units, ({ id }) => above.get(id) ?? null).map(({ label }) => label);
    expect(both.slice(2, 4)).toEqual(['Phường Tân Phú, Quận 9', 'Phường Tân Phú, Quận 7']);
  });
});

describe('a text names', () => {
  test.each([
    ['Phường Tân Thành', 1],
    ['Phường Tân Thạnh', 2],
    ['phường tân thạnh', 2],
    ['PHƯỜNG TÂN THÀNH', 1],
    ['Xã Thanh An', 5],
    ['xã  Thạnh An', 6],
    ['Xã Thạnh An'.normalize('NFD'), 6],
    ['25534', 1],
    ['24798', 4],
    ['Phường Tân Phú (24797)', 3],
    ['phường tân phú (24798)', 4],
    ['Xã Thạnh An (27676)', 6],
    ['Phường Hoà Hưng', 7],
    ['Phuong Hoa Hung', 'none'],
    ['Phường Hoa Hưng', 7],
  ])('«%s»', (text, id) => {
    if (id === 'none') expect(named(text)).toMatch(/^«Phuong Hoa Hung» không có trong danh sách\./);
    else expect(named(text)).toBe(id);
  });

  test('none where several are left, and all of those are said with their codes', () => {
    expect(named('Phường Tân Thanh')).toBe(
      '«Phường Tân Thanh» có thể là «Phường Tân Thành (25534)» hoặc «Phường Tân Thạnh (27826)». Ghi rõ tên kèm mã.',
    );
    expect(named('Phường Tân Phú')).toBe(
      '«Phường Tân Phú» có thể là «Phường Tân Phú (24797)» hoặc «Phường Tân Phú (24798)». Ghi rõ tên kèm mã.',
    );
    // «Thánh» is neither.
    expect(named('Xã Thánh An')).toContain('(25807)» hoặc «Xã Thạnh An (27676)»');
  });

  test('none where name and code contradict each other', () => {
    expect(named('Phường Tân Thành (27826)')).toBe(
      '«Phường Tân Thành (27826)»: mã 27826 là của Phường Tân Thạnh. Ghi lại tên hoặc mã.',
    );
  });
});
