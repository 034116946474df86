// Values: what goes into a cell and what comes out, by script and by keyboard.

import { describe, expect, test } from 'vitest';
import { bench, owner } from '../support/host.ts';

const values = (notation: string) => `return sheet.getRange('${notation}').getValues()`;
const typing = (row: number, column: number, text: string) =>
  ({ kind: 'type', sheet: 0, row, column, text }) as const;

describe('values by script', () => {
  test('numbers, booleans and texts come back as such, an empty cell as an empty text [D]', () => {
    const { script } = bench();
    script("sheet.getRange('A1:D1').setValues([[1.5, true, 'chữ', '']])");
    expect(script(values('A1:D1'))).toEqual([[1.5, true, 'chữ', '']]);
  });
  test('text that looks like a number becomes one by the locale, unless the format is @ [F]', () => {
    const { script } = bench();
    script(
      "sheet.getRange('B1').setNumberFormat('@'); sheet.getRange('A1:B1').setValues([['0912345678', '0912345678']])",
    );
    script("sheet.getRange('A2:C2').setValues([['1.500', '1,5', '15%']])");
    expect(script(values('A1:B1'))).toEqual([[912345678, '0912345678']]);
    expect(script(values('A2:C2'))).toEqual([[1500, 1.5, 0.15]]);
    expect(script("return sheet.getRange('A2:C2').getDisplayValues()")).toEqual([['1.500', '1,5', '15%']]);
  });
  test('text that begins with = is a formula, and stays text under @ [D]', () => {
    const { script } = bench();
    script(
      "sheet.getRange('B1').setNumberFormat('@'); sheet.getRange('A1:B1').setValues([['=1+1', '=1+1']])",
    );
    expect(script(values('A1:B1'))).toEqual([[2, '=1+1']]);
  });
  test('a date is a Date on the document’s own clock, whatever zone the process is in [D]', () => {
    const { script } = bench();
    script("sheet.getRange('A1').setValue(new Date(Date.UTC(2016, 10, 19, 17)))");
    expect(
      script("const d = sheet.getRange('A1').getValue(); return [d instanceof Date, d.getTime()]"),
    ).toEqual([true, Date.UTC(2016, 10, 19, 17)]);
    expect(script("return sheet.getRange('A1').getDisplayValue()")).toBe('20/11/2016');
  });
  test('data of another size than the range is refused in Google’s words [F]', () => {
    const { report } = bench();
    expect(report("sheet.getRange('A1:D1').setValues([[1, 2, 3, 4, 5]])").error).toEqual({
      name: 'Exception',
      message:
        'The number of columns in the data does not match the number of columns in the range. The data has 5 but the range has 4.',
    });
    expect(report("sheet.getRange('A1:A2').setValues([[1]])").error?.message).toMatch(
      /number of rows .* has 1 but the range has 2/,
    );
  });
  test('a range beyond the grid of 1000 × 26, or without rows, is refused [F]', () => {
    const { report } = bench();
    expect(report('sheet.getRange(1, 1, 200, 30)').error?.message).toBe(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
    expect(report('sheet.getRange(1, 1, 0, 1)').error?.message).toBe(
      'The number of rows in the range must be at least 1.',
    );
  });
  test('clear leaves validation and notes in place [F]', () => {
    const { script } = bench();
    script(`const r = sheet.getRange('A1'); r.setValue(5).setNote('ghi chú').setBackground('#ff0000');
      r.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(1).build()); r.clear()`);
    expect(
      script(
        "const r = sheet.getRange('A1'); return [r.getValue(), r.getBackground(), r.getNote(), r.getDataValidation() !== null]",
      ),
    ).toEqual(['', '#ffffff', 'ghi chú', true]);
  });
});

describe('sorting', () => {
  test('by a column of the range, its rows whole, with formats and notes; a hidden key beside it stays where it is [D]', () => {
    const { script } = bench();
    expect(
      script(`sheet.getRange('A1:D3').setValues([['k1', 'b', 2, '=C1*10'], ['k2', 'c', 3, '=C2*10'], ['k3', 'a', 1, '=C3*10']]);
        sheet.getRange('B1').setNote('của b').setBackground('#ff0000');
        sheet.getRange('B1:D3').sort({ column: 3, ascending: true });
        return [sheet.getRange('A1:D3').getValues(), sheet.getRange('B1:B3').getNotes(), sheet.getRange('B2').getBackground(),
          sheet.getRange('D1:D3').getFormulas()]`),
    ).toEqual([
      [
        ['k1', 'a', 1, 10],
        ['k2', 'b', 2, 20],
        ['k3', 'c', 3, 30],
      ],
      [[''], ['của b'], ['']],
      '#ff0000',
      [['=C1*10'], ['=C2*10'], ['=C3*10']],
    ]);
  });
  test('numbers before texts, what is empty last either way; several columns one after another [M]', () => {
    const { script } = bench();
    script("sheet.getRange('A1:B5').setValues([['x', 1], ['', 2], [3, 1], ['a', 2], [3, 2]])");
    expect(
      script(
        "sheet.getRange('A1:B5').sort([1, { column: 2, ascending: false }]); return sheet.getRange('A1:B5').getValues()",
      ),
    ).toEqual([
      [3, 2],
      [3, 1],
      ['a', 2],
      ['x', 1],
      ['', 2],
    ]);
    expect(
      script(
        "sheet.getRange('A1:B5').sort({ column: 1, ascending: false }); return sheet.getRange('A1:A5').getValues().map(String)",
      ),
    ).toEqual(['x', 'a', '3', '3', '']);
  });
  test('merged cells, and a column outside of the range, are refused [M]', () => {
    const { script, report } = bench();
    expect(report("sheet.getRange('A1:B3').sort(3)").error?.name).toBe('Exception');
    script("sheet.getRange('A1:A2').merge()");
    expect(report("sheet.getRange('A1:B3').sort(1)").error?.name).toBe('Exception');
  });
});

describe('values by keyboard', () => {
  test('typed text is read by the locale: thousands, decimals, percentages, dates', () => {
    const { host, document, script } = bench();
    ['1.500', '1,5', '15%', '20/11/2016', "'007", 'chữ'].forEach((text, i) => {
      host.edit(document, owner, typing(1, i + 1, text));
    });
    expect(
      script(
        "return sheet.getRange('A1:F1').getValues()[0].map((v) => v instanceof Date ? v.toISOString() : v)",
      ),
    ).toEqual([1500, 1.5, 0.15, '2016-11-19T17:00:00.000Z', '007', 'chữ']);
    expect(host.view(document).sheet.cells.map((cell) => cell.text)).toEqual([
      '1.500',
      '1,5',
      '15%',
      '20/11/2016',
      '007',
      'chữ',
    ]);
  });
  test('a short date is read day first, in the year of the document’s clock [M]', () => {
    const { host, document, script } = bench();
    ['3/11', '3-4', '13/11', '31/4', '3/11/16'].forEach((text, i) => {
      host.edit(document, owner, typing(1, i + 1, text));
    });
    expect(
      script(
        "return sheet.getRange('A1:E1').getValues()[0].map((v) => v instanceof Date ? Utilities.formatDate(v, 'Asia/Ho_Chi_Minh', 'yyyy-MM-dd') : v)",
      ),
    ).toEqual(['2016-11-03', '2016-04-03', '2016-11-13', '31/4', '2016-11-03']);
  });
  test('in an English document the month comes first [M]', () => {
    const { host, document, script } = bench();
    script("ss.setSpreadsheetLocale('en_US')");
    host.edit(document, owner, typing(1, 1, '3/11'));
    expect(
      script(
        "return Utilities.formatDate(sheet.getRange('A1').getValue(), 'Asia/Ho_Chi_Minh', 'yyyy-MM-dd')",
      ),
    ).toBe('2016-03-11');
  });
  test('a sign between thousands that stands elsewhere makes a text of it: no dot is thrown away [M]', () => {
    const { host, document, script } = bench();
    const texts = [
      '1.5',
      '3.5',
      '1.2.3',
      '12.5000',
      '03.11.2016',
      '30.9.2016',
      '1.5%',
      '1.234.567',
      '-1.500,25',
    ];
    texts.forEach((text, i) => {
      host.edit(document, owner, typing(1, i + 1, text));
    });
    expect(script(values('A1:I1'))).toEqual([
      ['1.5', '3.5', '1.2.3', '12.5000', '03.11.2016', '30.9.2016', '1.5%', 1234567, -1500.25],
    ]);
  });
  test('a percentage typed into a cell with a plain number format makes it a percentage', () => {
    const { host, document, script } = bench();
    script("sheet.getRange('A1').setNumberFormat('#,##0')");
    host.edit(document, owner, typing(1, 1, '15%'));
    expect(
      script("return [sheet.getRange('A1').getValue(), sheet.getRange('A1').getNumberFormat()]"),
    ).toEqual([0.15, '0%']);
  });
  test('pasted fields are read as if typed', () => {
    const { host, document, script } = bench();
    host.edit(document, owner, {
      kind: 'paste',
      sheet: 0,
      row: 2,
      column: 1,
      text: '1.500\t"hai\ndòng"\n3,5\tx\n',
    });
    expect(script(values('A2:B3'))).toEqual([
      [1500, 'hai\ndòng'],
      [3.5, 'x'],
    ]);
  });
  test('undo and redo take one edit, or one run of a script, at a time', () => {
    const { host, document, script } = bench();
    host.edit(document, owner, typing(1, 1, '1'));
    script("sheet.getRange('A1').setValue(2); sheet.getRange('A2').setValue(3)");
    host.edit(document, owner, { kind: 'undo' });
    expect(script(values('A1:A2'))).toEqual([[1], ['']]);
    host.edit(document, owner, { kind: 'redo' });
    expect(script(values('A1:A2'))).toEqual([[2], [3]]);
  });
  test('what is saved can be loaded again', () => {
    const { host, document, script } = bench();
    script(`sheet.getRange('B3').setFormula('=A3*2').setNumberFormat('0.0'); sheet.getRange('A3').setValue(4).setNote('n');
      ss.setNamedRange('ten', sheet.getRange('A3')); PropertiesService.getDocumentProperties().setProperty('k', 'v')`);
    const before = host.view(document);
    host.load(host.save());
    expect(host.view(document).sheet).toEqual(before.sheet);
    expect(script("return PropertiesService.getDocumentProperties().getProperty('k')")).toBe('v');
  });
});
