// Formulas: calculation, array literals, and what structural edits do to references.

import { describe, expect, test } from 'vitest';
import type { Host } from '../../workbench/host.ts';
import { shiftFormula } from '../../workbench/services/reference-shift.ts';
import { bench, owner } from '../support/host.ts';

const get = (notation: string) => `return sheet.getRange('${notation}').getValues()`;

describe('calculation', () => {
  test('formulas with ; across sheets, named ranges and open ends', () => {
    const { script } = bench();
    script(`const o = ss.insertSheet('A. Tên'); o.getRange('A1:A3').setValues([[1], [2], [3]]); ss.setNamedRange('nhan', o.getRange('A2'));
      sheet.getRange('A1:A4').setFormulas([["=SUM('A. Tên'!A1:A3)*2"], ["=IF(SUM('A. Tên'!A2:A)=5;\\"đủ;\\";0)"], ['=nhan*10'], ['=1/0']])`);
    expect(
      script("return ss.getSheets().find((s) => s.getName() !== 'A. Tên').getRange('A1:A4').getValues()"),
    ).toEqual([[12], ['đủ;'], [20], ['#DIV/0!']]);
  });
  test('a formula that passes on a blank cell is blank, not 0 [M]', () => {
    const { script } = bench();
    script("sheet.getRange('A1:A2').setFormulas([['=B1'], ['=IF(C1<>\"\";C1;B1)']])");
    expect(script(get('A1:A2'))).toEqual([[''], ['']]);
  });
  test('a lookup finds what is written far below later, by hand or by an array formula', () => {
    const { script } = bench();
    script(
      `const o = ss.insertSheet('M'); sheet.getRange('A1').setFormula('=IFERROR(VLOOKUP("x";M!A1:B;2;FALSE);"chưa")')`,
    );
    const found = "return ss.getSheetById(0).getRange('A1').getValue()";
    expect(script(found)).toBe('chưa');
    script("ss.getSheetByName('M').getRange('A900:B900').setValues([['x', 5]])");
    expect(script(found)).toBe(5);
    script(`const n = ss.insertSheet('N'); n.getRange('A90:B90').setValues([['x', 7]]);
      const m = ss.getSheetByName('M'); m.getRange('A900:B900').clearContent(); m.getRange('A1').setFormula('={N!A1:B95}')`);
    expect(script(found)).toBe(7);
  });
  test('an unknown function is refused by name instead of giving #NAME?', () => {
    const { report } = bench();
    expect(
      report("sheet.getRange('A1').setFormula('=QUERY(B1:C3;\"select B\")'); sheet.getRange('A1').getValue()")
        .error,
    ).toEqual({
      name: 'WorkbenchError',
      message: 'formula not in the workbench: QUERY',
    });
  });
  test('such a formula typed by a person is refused, and the document goes on', () => {
    const { host, document, script } = bench();
    const edit = (row: number, text: string) =>
      host.edit(document, owner, { kind: 'type', sheet: 0, row, column: 1, text });
    edit(1, '=1+1');
    expect(edit(2, '=QUERY(A1;"x")')).toEqual({ ok: false, refused: 'formula not in the workbench: QUERY' });
    edit(3, '=A1+A2');
    expect(script(get('A1:A3'))).toEqual([[2], [''], [2]]);
  });
  test('one formula set on a block has its relative references moved along [M]', () => {
    const { script } = bench();
    script(
      "sheet.getRange('A1:A3').setValues([[1], [2], [3]]); sheet.getRange('B1:B3').setFormula('=A1*$A$3')",
    );
    expect(script(get('B1:B3'))).toEqual([[3], [6], [9]]);
    expect(script("return sheet.getRange('B3').getFormulaR1C1()")).toBe('=R[0]C[-1]*R3C1');
    script("sheet.getRange('C1:C3').setFormulaR1C1('=R[0]C[-1]+1')");
    expect(script("return sheet.getRange('C2').getFormula()")).toBe('=B2+1');
  });
});

describe('array literals', () => {
  const stack = `const a = ss.insertSheet('A. Tên'); const b = ss.insertSheet('B');
    a.getRange('A1:B3').setValues([['', ''], ['x', 1], ['y', '']]); a.getRange('B2').setNumberFormat('0%');
    b.getRange('A1:B2').setFormulas([['', ''], ['="z"', '=1+1']]);
    sheet.getRange('A5').setFormula("={'A. Tên'!A2:B3;B!A2:B}")`;
  const read = "return ss.getSheetById(0).getRange('A5:B8').getValues()";
  test('ranges are stacked; blanks stay blank, numbers numbers, formats shine through', () => {
    const { script } = bench();
    script(stack);
    expect(script(read)).toEqual([
      ['x', 1],
      ['y', ''],
      ['z', 2],
      ['', ''],
    ]);
    expect(script("return ss.getSheetById(0).getRange('B5').getDisplayValue()")).toBe('100%');
    expect(
      script(
        "const s = ss.getSheetById(0); s.getRange('D1').setFormula('=SUM(B5:B9)'); return s.getRange('D1').getValue()",
      ),
    ).toBe(3);
    expect(script('return ss.getSheetById(0).getLastRow()')).toBe(7);
  });
  test('a cell in the way, unequal widths or a deleted sheet give #REF!', () => {
    const { script } = bench();
    script(stack);
    script("ss.getSheetById(0).getRange('B6').setValue('cản')");
    expect(script(read)).toEqual([
      ['#REF!', ''],
      ['', 'cản'],
      ['', ''],
      ['', ''],
    ]);
    script("ss.getSheetById(0).getRange('B6').clearContent(); ss.deleteSheet(ss.getSheetByName('B'))");
    expect(
      script("const r = ss.getSheetById(0).getRange('A5'); return [r.getValue(), r.getFormula()]"),
    ).toEqual(['#REF!', "={'A. Tên'!A2:B3;#REF!}"]);
    script("ss.getSheetById(0).getRange('A5').setFormula(\"={'A. Tên'!A2:B3;'A. Tên'!A2:C3}\")");
    expect(script("return ss.getSheetById(0).getRange('A5').getValue()")).toBe('#REF!');
  });
});

describe('an array literal follows every change', () => {
  /** Steps in the order in which they happen; after each the same stands there as in the file opened anew. */
  const steps = [
    "ss.getSheetByName('A').getRange('A2').setValue('đổi')",
    "ss.getSheetByName('A').getRange('C2').setValue(9)",
    "ss.getSheetById(0).getRange('B6').setBackground('#ff0000').setNumberFormat('0.0')",
    "ss.getSheetByName('A').insertRowsAfter(2, 1)",
    "ss.getSheetByName('A').getRange('A3:B3').setValues([['mới', 7]])",
    "ss.getSheetByName('A').getRange('B4').clearContent()",
    "ss.getSheetByName('A').setName('Tên mới')",
    "ss.getSheetById(0).getRange('A7').setValue('cản')",
    "ss.getSheetById(0).getRange('A7').clearContent()",
    "ss.getSheetByName('Tên mới').deleteRow(2)",
    "ss.getSheetByName('Tên mới').getRange('A9').setFormula('=C2&\"!\"')",
    "ss.getSheetById(0).getRange('A5').setFormula(\"={'Tên mới'!B1:B9;B!A2:A}\")",
    "ss.getSheetById(0).getRange('A5').clearContent()",
  ];
  const begin = `const a = ss.insertSheet('A'); const b = ss.insertSheet('B'); b.getRange('A2:B2').setValues([['b', 1]]);
      a.getRange('A2:B4').setValues([['x', 1], ['y', 2], ['z', 3]]); a.getRange('B3').setFormula('=C2*2');
      ss.getSheetById(0).getRange('A5').setFormula('={A!A1:B9;B!A2:B}');
      ss.getSheetById(0).getRange('D1').setFormula('=COUNTA(A5:B40)'); ss.getSheetById(0).getRange('D2').setFormula('=SUM(B5:B40)')`;
  const shown = (host: Host, document: string) =>
    host.view(document, 0).sheet.cells.map(({ row, column, text }) => [row, column, text]);

  test('rows that stay are not laid out again, and nothing is missed', () => {
    const { host, document, script } = bench();
    script(begin);
    const opened = bench().host;
    for (const step of steps) {
      script(step);
      opened.load(host.save());
      expect(shown(host, document), step).toEqual(shown(opened, document));
    }
  });
  test('also in a file that was saved with its results: it calculates on from there', () => {
    const { host, document, script } = bench();
    script(begin);
    const opened = bench().host;
    for (const step of steps) {
      opened.load(host.save(true));
      expect(shown(opened, document), step).toEqual(shown(host, document));
      opened.run(document, owner, 'evaluate', [step]);
      script(step);
      expect(shown(opened, document), step).toEqual(shown(host, document));
    }
  });
  test('what is written over in a file that was saved with its results counts', () => {
    const { host, document, script } = bench();
    script("sheet.getRange('A1').setValue('năm'); sheet.getRange('B1').setFormula('=A1&\"!\"')");
    const opened = bench().host;
    opened.load(host.save(true).replaceAll('"v":"năm"', '"v":"sáu"'));
    expect(opened.view(document, 0).sheet.cells.map(({ text }) => text)).toEqual(['sáu', 'sáu!']);
  });
  test('a formula that comes later reads columns that nothing looked at before', () => {
    const { script } = bench();
    script(`const a = ss.insertSheet('A'); a.getRange('A1:B2').setValues([[1, 'x'], [2, 'y']]); a.getRange('A2').setFormula('=A1+40');
      ss.getSheetById(0).getRange('A5').setFormula('={A!A1:B2}')`);
    const read = "return ss.getSheetById(0).getRange('D1').getValue()";
    expect(script("return ss.getSheetById(0).getRange('A5:B6').getValues()")).toEqual([
      [1, 'x'],
      [41, 'y'],
    ]);
    script("ss.getSheetById(0).getRange('D1').setFormula('=SUM(A5:A6)')");
    expect(script(read)).toBe(42);
    script("ss.getSheetById(0).getRange('D1').setFormula('=VLOOKUP(41;A5:B6;2;FALSE)')");
    expect(script(read)).toBe('y');
    script(
      "ss.getSheetByName('A').getRange('A1').setValue(2); ss.getSheetById(0).getRange('D1').setFormula('=A6&B5')",
    );
    expect(script(read)).toBe('42x');
  });
  test('sums over it go along', () => {
    const { script } = bench();
    script(`const a = ss.insertSheet('A'); a.getRange('A1:A3').setValues([[1], [2], [3]]); a.getRange('A2').setFormula('=B1+1');
      const s = ss.getSheetById(0); s.getRange('A5').setFormula('={A!A1:A3}'); s.getRange('D1').setFormula('=SUM(A5:A9)')`);
    const read =
      "const s = ss.getSheetById(0); return [s.getRange('D1').getValue(), ...s.getRange('A5:A8').getValues().flat()]";
    expect(script(read)).toEqual([5, 1, 1, 3, '']);
    script("ss.getSheetByName('A').getRange('B1').setValue(40)");
    expect(script(read)).toEqual([45, 1, 41, 3, '']);
    script("ss.getSheetByName('A').insertRowsAfter(1, 1)");
    expect(script(read)).toEqual([45, 1, '', 41, 3]);
    script(
      "ss.getSheetById(0).getRange('A6').setNumberFormat('0.0'); ss.getSheetByName('A').getRange('A2').setValue(5)",
    );
    expect(script(read)).toEqual([50, 1, 5, 41, 3]);
    script("ss.getSheetByName('A').deleteRow(2)");
    expect(script(read)).toEqual([45, 1, 41, 3, '']);
  });
});

describe('references after structural edits', () => {
  const rows = (kind: 'insert' | 'delete', at: number, count: number) =>
    ({ kind, axis: 'row', sheet: 'S', at, count }) as const;
  const table: [formula: string, after: string, change: Parameters<typeof shiftFormula>[2]][] = [
    ['=A1+$B$5+S!A5', '=A1+$B$7+S!A7', rows('insert', 2, 2)],
    ['=SUM(A1:A5)', '=SUM(A1:A7)', rows('insert', 5, 2)],
    ['=SUM(A1:A5)', '=SUM(A1:A5)', rows('insert', 6, 2)],
    ['=SUM(A3:R)', '=SUM(A4:R)', rows('insert', 1, 1)],
    ['="A5"&T!A5&A5', '="A5"&T!A5&A6', rows('insert', 1, 1)],
    ['=A5+A6', '=#REF!+A5', rows('delete', 5, 1)],
    ['=SUM(A4:A8)', '=SUM(A4:A6)', rows('delete', 5, 2)],
    ['=SUM(A4:A8)', '=SUM(A3:A6)', rows('delete', 3, 2)],
    ['=SUM(A4:A8)', '=SUM(#REF!)', rows('delete', 1, 20)],
    ['=S!A1+A1', "='Tên mới'!A1+A1", { kind: 'rename', sheet: 'S', to: 'Tên mới' }],
    ['=LOG10(A1)+A1', '=LOG10(A2)+A2', rows('insert', 1, 1)],
    [
      '=A1+SUM(A1:B2)+C1',
      '=T!D4+SUM(T!D4:E5)+C1',
      {
        kind: 'move',
        sheet: 'S',
        box: { row: 1, column: 1, rows: 2, columns: 2 },
        toSheet: 'T',
        toRow: 4,
        toColumn: 4,
      },
    ],
  ];
  test.each(table)('%s becomes %s', (formula, after, change) => {
    expect(shiftFormula(formula, 'S', change)).toBe(after);
  });

  test('inserted rows move values, names, metadata, protections, rules, notes and merges', () => {
    const { host, document, script } = bench();
    script(`sheet.getRange('A5').setValue('neo').setNote('n'); ss.setNamedRange('neo', sheet.getRange('A5:B6'));
      sheet.getRange('5:5').addDeveloperMetadata('dòng', '5'); sheet.getRange('C5:C6').protect().setWarningOnly(true);
      sheet.getRange('D5').setDataValidation(SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=D5>A5').build());
      sheet.getRange('E5:F5').merge(); sheet.setFrozenRows(2);
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A5="neo"')
        .setBackground('#ff0000').setRanges([sheet.getRange('A5:B6')]).build()])`);
    host.edit(document, owner, { kind: 'insertRows', sheet: 0, at: 2, count: 3 });
    expect(
      script(`return [sheet.getRange('A8').getValue(), sheet.getRange('A8').getNote(), ss.getRangeByName('neo').getA1Notation(),
        sheet.createDeveloperMetadataFinder().withKey('dòng').find()[0].getLocation().getRow().getA1Notation(),
        sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation(),
        sheet.getRange('D8').getDataValidation().getCriteriaValues()[0], sheet.getRange('E8').isPartOfMerge(), sheet.getFrozenRows(),
        sheet.getConditionalFormatRules()[0].getBooleanCondition().getCriteriaValues()[0]]`),
    ).toEqual(['neo', 'n', 'A8:B9', '8:8', 'C8:C9', '=D8>A8', true, 5, '=$A8="neo"']);
    const cell = host.view(document).sheet.cells.find((each) => each.row === 8 && each.column === 2);
    expect(cell?.background).toBe('#ff0000');
  });
  test('a cut block takes along what points at it', () => {
    const { host, document, script } = bench();
    script(
      "sheet.getRange('A1:B1').setValues([[7, '=A1+C1']]); sheet.getRange('C1').setFormula('=A1*2'); ss.insertSheet('T')",
    );
    const toSheet = script("return ss.getSheetByName('T').getSheetId()") as number;
    host.edit(document, owner, {
      kind: 'move',
      sheet: 0,
      row: 1,
      column: 1,
      rows: 1,
      columns: 2,
      toSheet,
      toRow: 3,
      toColumn: 3,
    });
    expect(
      script(
        "const t = ss.getSheetByName('T'); return [t.getRange('D3').getFormula(), ss.getSheetById(0).getRange('C1').getFormula(), t.getRange('D3').getValue()]",
      ),
    ).toEqual(["=C3+'Trang tính1'!C1", '=T!C3*2', 21]);
  });
});
