// What may stand in one cell: a value, «không có số liệu» with a reason, or nothing yet. Blank is never zero.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Option } from '../../../shared/catalogue/catalogue.ts';
import { fold, noFigure, type Reading, readCell, showFigure } from '../../../shared/catalogue/cells.ts';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { type CellName, yesNo } from '../../../shared/catalogue/kinds.ts';
import { lookup } from '../../../shared/catalogue/lookup.ts';
import { type Words, wordsOfUnread } from '../../../shared/checks/words/cell-words.ts';

function typed(value: unknown, cell: CellName = 'whole', text = String(value)): Reading {
  return readCell({ value, text }, { cell, options: cell === 'choice' ? yesNo : [], max: 100_000_000_000 });
}

/** A refusal with what an officer reads about it. */
function refusal(reading: Reading): Words & { code: string } {
  if (reading.state !== 'unreadable') throw new Error(`expected a refusal, got ${JSON.stringify(reading)}`);
  return { code: reading.why.code, ...wordsOfUnread(reading.why) };
}

describe('a cell has three states', () => {
  test('zero is a number', () => {
    expect(typed(0)).toEqual({ state: 'value', value: 0 });
    expect(typed('00 người')).toEqual({ state: 'value', value: 0 });
    expect(typed(-0)).toEqual({ state: 'value', value: 0 });
  });

  test('blank, spaces and invisible marks are not yet filled', () => {
    for (const blank of ['', '   ', '\u00a0', '\u200e\u200f', null, undefined]) {
      expect(typed(blank)).toEqual({ state: 'empty' });
      expect(typed(blank, 'text')).toEqual({ state: 'empty' });
    }
  });

  test.each([
    ['không có số liệu', ''],
    ['Không có số liệu', ''],
    ['KHÔNG CÓ SỐ LIỆU', ''],
    ['không có số liệu: trường chưa gửi', 'trường chưa gửi'],
    ['không có số liệu – trường chưa gửi', 'trường chưa gửi'],
    ['KCSL: trường chưa gửi', 'trường chưa gửi'],
    ['chưa có số liệu, chờ công an', 'chờ công an'],
    ['không có số liệu: trường chưa gửi'.normalize('NFD'), 'trường chưa gửi'],
  ])('«%s» states that there is no figure, for the reason «%s»', (text, reason) => {
    for (const cell of ['whole', 'money', 'decimal', 'choice', 'date'] as const) {
      expect(typed(text, cell)).toEqual({ state: 'none', reason });
    }
  });

  test('in a narrative the same words are simply what was written', () => {
    expect(typed('Không có số liệu.', 'text')).toEqual({ state: 'value', value: 'Không có số liệu.' });
  });

  test.each([
    '-',
    '–',
    '—',
    'không',
    'Không có',
    'ko',
    '…',
    '...',
    '--',
    '/',
    '?',
    'x',
    'X',
    'N/A',
    'n/a',
    'chưa có',
    'Chưa báo cáo',
    'chưa nộp báo cáo',
    'chưa thống kê được',
    'không có dữ liệu',
    'không thu thập được',
    'không rõ',
    'khong co so lieu',
    'khong co',
    'Không phát sinh.',
    'không phát sinh số liệu',
    'Chưa có số.',
  ])('«%s» may mean zero or no figure: the officer is asked', (text) => {
    const asked = refusal(typed(text));
    expect(asked.code).toBe('R27.zero-or-none');
    expect(asked.readings).toEqual(['0', noFigure]);
  });
});

describe('what is nearly a number gets advice of its own, and nothing is taken from it silently', () => {
  test.each([
    ['khoảng 300', 'R01.estimate', ['300']],
    ['~300', 'R01.estimate', ['300']],
    ['≈ 4.315 người', 'R01.estimate', ['4.315']],
    ['trên 500', 'R01.estimate', ['500']],
    ['ước tính 1,5 triệu', 'R01.estimate', ['1.500.000']],
    ['300 trở lên', 'R01.estimate', ['300']],
    ['300+', 'R01.estimate', ['300']],
    ['500-600', 'R01.range', undefined],
    ['500 – 600 người', 'R01.range', undefined],
    ['từ 500 đến 600', 'R01.range', undefined],
    ['10/10', 'R01.pair', undefined],
    ['4.066/4.620', 'R01.pair', undefined],
    ['4.066/4.620 hộ', 'R01.pair', undefined],
    ['12 (5 nữ)', 'R01.with-part', ['12']],
    ['1.250 người, trong đó 600 nữ', 'R01.with-part', ['1.250']],
    ['nhiều', 'R01.unreadable', undefined],
    ['12 và 5', 'R01.unreadable', undefined],
  ])('«%s»: %s', (text, code, readings) => {
    const asked = refusal(typed(text));
    expect([asked.code, asked.readings]).toEqual([code, readings]);
    expect(asked.fault).toContain(`«${text}»`);
  });

  test('the remedy is that of the cell', () => {
    expect(refusal(typed('nhiều', 'money')).remedy).toContain('số tiền bằng đồng');
    expect(refusal(typed('cao', 'decimal')).remedy).toContain('số điểm');
    expect(refusal(typed('nhiều', 'date')).remedy).toContain('ngày/tháng/năm');
    expect(refusal(typed('khoảng 300', 'money')).fault).toContain('số tiền chính xác');
  });

  test('what arithmetic left a hair away from a whole number is offered as that number', () => {
    for (const value of [4065.9999999999995, '4065,9999999999995', 4066.0000000001]) {
      const asked = refusal(typed(value, 'whole', '4.066'));
      expect([asked.code, asked.readings]).toEqual(['R27.near-whole', ['4.066']]);
    }
    expect(refusal(typed(4065.9, 'whole', '4.066')).code).toBe('R01.fraction');
  });

  test('every unit of the catalogue may follow a number in its own cell', () => {
    const failed = [...lookup(catalogue).fields.values()].flatMap(({ field: { cell, unit } }) => {
      if ((cell !== 'whole' && cell !== 'money') || unit === '') return [];
      const reading = readCell({ value: `12 ${unit}`, text: '' }, { cell, unit });
      return reading.state === 'value' && reading.value === 12 ? [] : [unit];
    });
    expect(failed).toEqual([]);
  });
});

describe('a count', () => {
  test('typed as a number is trusted', () => {
    expect(typed(4315, 'whole', '4.315')).toEqual({ state: 'value', value: 4315 });
  });

  test('pasted as «4.315», «4,315» or «4315 người» is 4315 (domain 4.5 h)', () => {
    for (const text of ['4.315', '4,315', '4315 người'])
      expect(typed(text)).toEqual({ state: 'value', value: 4315 });
  });

  test('a percentage is refused, as a number that the sheet shows with % and as text', () => {
    for (const reading of [typed(0.9915, 'whole', '99,15%'), typed('99,15%'), typed('99.15 %')]) {
      expect(refusal(reading).code).toBe('R26.percentage');
      expect(refusal(reading).fault).toMatch(/^«99[,.]15 ?%» là tỷ lệ phần trăm, ô này cần số đếm\.$/);
    }
    expect(refusal(typed(1, 'whole', '100%')).code).toBe('R26.percentage');
  });

  test('«99,15» without the sign is refused as well', () => {
    expect(refusal(typed('99,15')).fault).toBe('«99,15» là số lẻ, ô này cần số nguyên.');
    expect(refusal(typed(99.15, 'whole', '99')).fault).toBe('«99,15» là số lẻ, ô này cần số nguyên.');
  });

  test('a number with three decimals may be thousands: the reading is offered, not taken', () => {
    // The cell's format shows no decimals: it shows «4» where 4,315 stands.
    for (const text of ['4,315', '4']) {
      const asked = refusal(typed(4.315, 'whole', text));
      expect([asked.code, asked.readings]).toEqual(['R27.thousands', ['4.315']]);
      expect(asked.fault).toContain('«4,315»');
    }
  });

  test('below zero is refused', () => {
    expect(refusal(typed(-5, 'whole', '-5')).fault).toBe('«-5» là số âm.');
    expect(refusal(typed('-1.618')).fault).toBe('«-1.618» là số âm.');
  });

  test('up to a thousand tỷ is taken, so that sums over a province stay exact (2^53); more is refused', () => {
    expect(readCell({ value: 1e12, text: '' }, { cell: 'money' })).toEqual({ state: 'value', value: 1e12 });
    // 168 wards, as Thành phố Hồ Chí Minh has, four quarters each.
    expect(168 * 4 * 1e12).toBeLessThan(Number.MAX_SAFE_INTEGER);
    for (const value of [1e12 + 1, 2 ** 53, '9007199254740993', '9'.repeat(400), 1e300])
      expect(refusal(readCell({ value, text: String(value) }, { cell: 'money' })).fault).toMatch(
        /quá lớn, nhiều nhất là 1\.000\.000\.000\.000\.$/,
      );
  });

  test.each([
    true,
    new Date(0),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    [],
    {},
    '1e9',
    '--5',
    '😀',
    '=1+1',
    '<script>',
  ])('what is not a number is refused: %s', (value) => {
    expect(typed(value).state).toBe('unreadable');
  });

  test.each([
    '#REF!',
    '#VALUE!',
    '#N/A',
    '#DIV/0!',
    '#NAME?',
    '#NUM!',
    '#ERROR!',
    '#NULL!',
  ])('a formula error %s is named in every sort of cell', (error) => {
    for (const cell of ['whole', 'choice', 'date', 'text'] as const) {
      expect(refusal(typed(error, cell)).fault).toBe(`Công thức trong ô đang báo lỗi «${error}».`);
    }
  });

  test('a whole page pasted into a cell is quoted in part', () => {
    for (const cell of ['whole', 'choice', 'date'] as const) {
      const { fault } = refusal(typed('😀'.repeat(5000), cell));
      expect(fault.length).toBeLessThan(150);
      expect(() => encodeURIComponent(fault)).not.toThrow();
    }
  });
});

describe('points', () => {
  const points = { cell: 'decimal', max: 100 } as const;

  test('may have decimals and end at the top of the scale', () => {
    expect(readCell({ value: '88,5', text: '88,5' }, points)).toEqual({ state: 'value', value: 88.5 });
    expect(readCell({ value: 100, text: '100' }, points)).toEqual({ state: 'value', value: 100 });
    expect(refusal(readCell({ value: 100.5, text: '100,5' }, points)).fault).toBe(
      '«100,5» lớn hơn mức cao nhất 100.',
    );
  });

  test('are not a percentage, however the sheet holds it', () => {
    for (const value of [0.885, '88,5%']) {
      expect(refusal(readCell({ value, text: '88,5%' }, points)).code).toBe('R26.percentage');
    }
  });
});

describe('a choice', () => {
  const hoa: Option[] = [
    { code: 'xhh', label: 'Xã hội hóa' },
    { code: 'ns', label: 'Ngân sách' },
  ];

  test.each([
    'Xã hội hóa',
    'Xã hội hoá',
    'xã hội hóa',
    'XÃ HỘI HOÁ',
    ' Xã  hội\u00a0hóa ',
    'Xã hội hoá'.normalize('NFD'),
  ])('«%s» is found wherever the tone mark sits and whatever the case', (text) => {
    expect(readCell({ value: text, text }, { cell: 'choice', options: hoa })).toEqual({
      state: 'value',
      value: 'xhh',
    });
  });

  test('an answer that is not in the list is refused with the list', () => {
    const asked = refusal(typed('Có lẽ', 'choice'));
    expect(asked.fault).toBe('«Có lẽ» không có trong danh sách.');
    expect(asked.remedy).toBe('Chọn một trong: «Có», «Không».');
  });

  test('all five tone marks may sit where they like', () => {
    for (const [old, now] of [
      ['hoà', 'hòa'],
      ['hoá', 'hóa'],
      ['hoả', 'hỏa'],
      ['hoã', 'hõa'],
      ['hoạ', 'họa'],
    ] as const)
      expect(fold(old)).toBe(fold(now));
    expect(fold('Quý I')).not.toBe(fold('Quý II'));
    expect(fold('tổ')).not.toBe(fold('tơ'));
  });

  test('no list of the catalogue has two answers that read the same', () => {
    const lists = [
      ...[...lookup(catalogue).fields.values()].map(({ field }) => field.options ?? []),
      ...catalogue.tables.flatMap((table) => table.columns.map((column) => column.options ?? [])),
    ];
    for (const list of lists) expect(new Set(list.map((one) => fold(one.label))).size).toBe(list.length);
  });
});

describe('a narrative', () => {
  test('keeps emoji, lines and marks up as they were written, composed', () => {
    const text = 'Lớp đông 😀\n<script>alert(1)</script> =IMPORTXML("x")';
    expect(typed(text.normalize('NFD'), 'text')).toEqual({ state: 'value', value: text });
  });

  test('is what the officer sees, also where the sheet took it for a number or a day', () => {
    expect(typed(45, 'text', '045')).toEqual({ state: 'value', value: '045' });
    expect(typed(new Date('2016-01-19T17:00:00Z'), 'text', '20/01')).toEqual({
      state: 'value',
      value: '20/01',
    });
  });
});

test('a figure is shown as one would type it', () => {
  expect(showFigure(4315, { cell: 'whole' })).toBe('4.315');
  expect(showFigure('co', { cell: 'choice', options: yesNo })).toBe('Có');
  expect(showFigure('2016-01-20', { cell: 'date' })).toBe('20/01/2016');
  expect(showFigure({ none: 'trường chưa gửi' }, { cell: 'whole' })).toBe('không có số liệu');
});

test('no content of a cell makes reading fail, and every refusal says the fault and the remedy', () => {
  const anything = fc.oneof(
    fc.anything({ withDate: true, withBigInt: false }),
    fc.string({ unit: 'binary' }),
  );
  const cells = fc.constantFrom<CellName>('whole', 'money', 'decimal', 'choice', 'date', 'text');
  fc.assert(
    fc.property(anything, fc.string(), cells, (value, text, cell) => {
      fc.pre(typeof value !== 'object' || value instanceof Date);
      const reading = typed(value, cell, text);
      if (reading.state === 'unreadable') {
        const { fault, remedy } = refusal(reading);
        expect(fault).toMatch(/\S.*\.$/su);
        expect(remedy).toMatch(/\.$/);
      }
    }),
  );
});
