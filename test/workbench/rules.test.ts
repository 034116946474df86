// Validation, protection and conditional formats: what they refuse, what they ask, what they show.

import { describe, expect, test } from 'vitest';
import { bench, owner } from '../support/host.ts';

const ward = 'phuong@example.vn';
const typing = (row: number, column: number, text: string) =>
  ({ kind: 'type', sheet: 0, row, column, text }) as const;
const rule = (build: string, rejects: boolean) =>
  `SpreadsheetApp.newDataValidation().${build}.setAllowInvalid(${!rejects}).setHelpText('Nhập số từ 0').build()`;

describe('validation', () => {
  test('a rejecting rule also rejects what a script writes, at the latest at the flush [F]', () => {
    const { script, report } = bench();
    script(
      `sheet.getRange('A1').setValue(3).setDataValidation(${rule('requireNumberGreaterThanOrEqualTo(0)', true)})`,
    );
    const run =
      report(`let early = 'không'; try { sheet.getRange('A1').setValue(-1) } catch (e) { early = 'có' }
      try { SpreadsheetApp.flush() } catch (e) { return [early, e.name, e.message, sheet.getRange('A1').getValue()] }`);
    expect(JSON.parse(run.value ?? '')).toEqual([
      'không',
      'Exception',
      'The data you entered in cell A1 violates the data validation rules set on this cell.',
      3,
    ]);
    expect(report("sheet.getRange('A1').setValue(-1)").error?.message).toContain('cell A1 violates');
  });
  test('typing against a rejecting rule is refused with the help text and changes nothing', () => {
    const { host, document, script } = bench();
    script(`sheet.getRange('A1').setDataValidation(${rule("requireFormulaSatisfied('=A1>=0')", true)})`);
    expect(host.edit(document, owner, typing(1, 1, '-1'))).toEqual({ ok: false, refused: 'Nhập số từ 0' });
    expect(host.edit(document, owner, typing(1, 1, '4'))).toMatchObject({ ok: true });
    expect(script("return sheet.getRange('A1').getValue()")).toBe(4);
  });
  test('a warning rule lets it through and marks the cell; a list offers its options', () => {
    const { host, document, script } = bench();
    script(`sheet.getRange('A1:A2').setDataValidation(${rule("requireFormulaSatisfied('=A1>=0')", false)});
      sheet.getRange('B1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Có', 'Không']).build())`);
    host.edit(document, owner, typing(1, 1, '5'));
    host.edit(document, owner, typing(2, 1, '-5'));
    const { cells } = host.view(document).sheet;
    expect(cells.map(({ row, column, invalid, options }) => [row, column, invalid, options])).toEqual([
      [1, 1, undefined, undefined],
      [1, 2, undefined, ['Có', 'Không']],
      [2, 1, 'Nhập số từ 0', undefined],
    ]);
  });
});

describe('protection', () => {
  test('a warning asks a person first, and lets through what is confirmed; scripts are not stopped', () => {
    const { host, document, script } = bench();
    script(`const p = sheet.protect().setWarningOnly(true).setDescription('Công thức'); p.setUnprotectedRanges([sheet.getRange('B1')]);
      sheet.getRange('A1').setValue('tổng'); sheet.getRange('B1').setValue(1)`);
    expect(host.edit(document, owner, typing(1, 1, 'x'))).toMatchObject({
      ok: false,
      ask: expect.stringContaining('Công thức'),
    });
    expect(host.edit(document, owner, typing(1, 2, '2'))).toMatchObject({ ok: true });
    expect(host.edit(document, owner, { ...typing(1, 1, 'x'), confirmed: true })).toMatchObject({ ok: true });
    expect(host.view(document).sheet.cells.map((cell) => [cell.text, cell.protectedBy])).toEqual([
      ['x', 'Công thức'],
      ['2', undefined],
    ]);
  });
  test('a real protection refuses everybody who is not its editor, the owner excepted [F]', () => {
    const { host, document, script, report } = bench();
    host.share(document, ward);
    script(
      "const p = sheet.getRange('A1').protect(); p.removeEditors(p.getEditors()); sheet.getRange('A1').setValue(1)",
    );
    expect(host.edit(document, ward, typing(1, 1, '2'))).toMatchObject({
      ok: false,
      refused: expect.any(String),
    });
    expect(host.edit(document, owner, typing(1, 1, '3'))).toMatchObject({ ok: true });
    expect(report("sheet.getRange('A1').setValue(4)", ward).error?.message).toBe(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  });
  test('a person who is no editor changes nothing', () => {
    const { host, document } = bench();
    expect(host.edit(document, ward, typing(1, 1, '2'))).toMatchObject({ ok: false });
  });
});

describe('conditional formats', () => {
  test('the first rule that holds wins, and formulas follow the cell', () => {
    const { host, document, script } = bench();
    script(`sheet.getRange('A1:B2').setValues([[1, 5], [3, 2]]);
      const when = (f, c) => SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(f).setBackground(c).setRanges([sheet.getRange('A1:B2')]).build();
      sheet.setConditionalFormatRules([when('=A1>=3', '#ff0000'), when('=$B1=5', '#00ff00')])`);
    expect(host.view(document).sheet.cells.map((cell) => cell.background)).toEqual([
      '#00ff00',
      '#ff0000',
      '#ff0000',
      undefined,
    ]);
  });
});
