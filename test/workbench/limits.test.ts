// What Google refuses, cuts off or forgets, each with its source: [D] Google's documentation, [T] assertions of a public
// test suite that passes on live Apps Script, [S] Google's samples, [F] field reports, [M] memory.

import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { allScopes, bench, hostWith, owner } from '../support/host.ts';

/** Bytes as Java has them, from -128 to 127. */
const signed = (bytes: Buffer) => [...bytes].map((byte) => (byte > 127 ? byte - 256 : byte));

describe('ranges know their bounds', () => {
  test('whole columns and rows are named without ends [T]; half-open ones too [M]', () => {
    const { script } = bench();
    expect(
      script(
        "return ['D:F', 'E:E', '5:7', '2:2', 'A3:R', 'B2', 'B2:B2'].map((n) => sheet.getRange(n).getA1Notation())",
      ),
    ).toEqual(['D:F', 'E:E', '5:7', '2:2', 'A3:R', 'B2', 'B2']);
  });
  test('a range says which of its sides are bounded [D]', () => {
    const { script } = bench();
    expect(
      script(`return ['E:E', '2:2', 'A3:R', 'A1:E1000'].map((n) => { const r = sheet.getRange(n);
        return [r.isStartRowBounded(), r.isEndRowBounded(), r.isStartColumnBounded(), r.isEndColumnBounded()]; })`),
    ).toEqual([
      [false, false, true, true],
      [true, true, false, false],
      [true, false, true, true],
      [true, true, true, true],
    ]);
  });
  test('an open range has as many rows as its sheet has by then [M]', () => {
    const { script } = bench();
    expect(
      script(
        "const r = sheet.getRange('A3:B'); sheet.insertRowsAfter(1000, 5); return [r.getNumRows(), r.getLastRow()]",
      ),
    ).toEqual([1003, 1005]);
  });
  test('R1C1 texts are taken by getRange [T]', () => {
    const { script } = bench();
    expect(script("return ['R2C3', 'R1C1:R3C2'].map((n) => sheet.getRange(n).getA1Notation())")).toEqual([
      'C2',
      'A1:B3',
    ]);
  });
});

describe('developer metadata', () => {
  test('stand on whole rows and columns without ends [D]; on any other range they are refused [F]', () => {
    const { script, report } = bench();
    script(
      "sheet.getRange('E:E').addDeveloperMetadata('k', 'a'); sheet.getRange('2:2').addDeveloperMetadata('k', 'b')",
    );
    expect(
      script(`return ss.createDeveloperMetadataFinder().withKey('k').find().map((data) => { const at = data.getLocation();
        return [data.getValue(), (at.getColumn() ?? at.getRow()).getA1Notation()]; })`),
    ).toEqual([
      ['a', 'E:E'],
      ['b', '2:2'],
    ]);
    for (const range of ['A1', 'B2:C3', 'E1:E1000', 'A2:Z2', 'E3:E'])
      expect(report(`sheet.getRange('${range}').addDeveloperMetadata('k', 'x')`).error?.message).toMatch(
        /^Adding developer metadata to arbitrary ranges is not currently supported/,
      );
  });
  test('a sheet with its rows and columns holds 30.000 characters, and so does the document [D]', () => {
    const { script, report } = bench();
    script(
      "sheet.addDeveloperMetadata('k', 'x'.repeat(20000)); sheet.getRange('A:A').addDeveloperMetadata('l', 'x'.repeat(9998))",
    );
    expect(report("sheet.getRange('2:2').addDeveloperMetadata('m')").error?.message).toContain(
      'developer metadata',
    );
    script("ss.addDeveloperMetadata('k', 'x'.repeat(29999))");
    expect(report("ss.addDeveloperMetadata('l')").error?.name).toBe('Exception');
    expect(report("ss.getDeveloperMetadata()[0].setValue('x'.repeat(30000))").error?.name).toBe('Exception');
    script("ss.getDeveloperMetadata()[0].setValue('y')");
    script("ss.insertSheet('Khác').addDeveloperMetadata('k', 'x'.repeat(29999))");
  });
});

describe('cells', () => {
  test('hold 50.000 characters and no more, by script and by hand [F]', () => {
    const { host, document, script, report } = bench();
    script("sheet.getRange('A1').setValue('x'.repeat(50000))");
    const refusal = 'Your input contains more than the maximum of 50000 characters in a single cell.';
    expect(report("sheet.getRange('A1').setValue('x'.repeat(50001))").error?.message).toBe(refusal);
    expect(report("sheet.getRange('A1').setFormula('=\"' + 'x'.repeat(50001) + '\"')").error?.message).toBe(
      refusal,
    );
    const typed = { kind: 'type', sheet: 0, row: 2, column: 1, text: 'x'.repeat(50001) } as const;
    expect(host.edit(document, owner, typed)).toMatchObject({ ok: false });
    expect(
      script("return [sheet.getRange('A1').getValue().length, sheet.getRange('A2').getValue()]"),
    ).toEqual([50000, '']);
  });
  test('a number that is no day stays a number in a cell of days [M]', () => {
    const { script } = bench();
    expect(
      script(`const r = sheet.getRange('A1:B1').setNumberFormat('dd/MM/yyyy').setValues([[903123456, 42694]]);
        return r.getValues()[0].map((v) => v instanceof Date ? v.toISOString() : v)`),
    ).toEqual([903123456, '2016-11-19T17:00:00.000Z']);
  });
  test('a fresh cell’s format, and formulas taken away by null [T]', () => {
    const { script } = bench();
    expect(script("return sheet.getRange('A1').getNumberFormat()")).toBe('0.###############');
    expect(
      script(
        "const r = sheet.getRange('A1:B1'); r.setFormulas([['=1', '=2']]); r.setFormulas(null); return r.getValues()",
      ),
    ).toEqual([['', '']]);
  });
  test('colours have the names of CSS [T]', () => {
    const { script, report } = bench();
    expect(
      script(
        "return ['rebeccapurple', 'Tomato', 'lightgoldenrodyellow'].map((c) => sheet.getRange('A1').setBackground(c).getBackground())",
      ),
    ).toEqual(['#663399', '#ff6347', '#fafad2']);
    expect(report("sheet.getRange('A1').setBackground('xanh')").error?.name).toBe('Exception');
  });
});

describe('names', () => {
  test('outlive their sheet as #REF!; the service neither lists nor removes them [F]', () => {
    const { script, report } = bench();
    script(`const other = ss.insertSheet('Khác'); ss.setNamedRange('ten', other.getRange('A1')); other.getRange('A1').setValue(7);
      sheet.getRange('A1').setFormula('=ten+1')`);
    expect(script("return sheet.getRange('A1').getValue()")).toBe(8);
    expect(
      script(`ss.deleteSheet(ss.getSheetByName('Khác'));
        return [ss.getNamedRanges().length, ss.getRangeByName('ten'), sheet.getRange('A1').getFormula(), sheet.getRange('A1').getValue()]`),
    ).toEqual([0, null, '=ten+1', '#REF!']);
    expect(report("ss.removeNamedRange('ten')").error?.name).toBe('Exception');
  });
  test('may be set anew after that [M]', () => {
    const { script } = bench();
    script(
      "const other = ss.insertSheet('Khác'); ss.setNamedRange('ten', other.getRange('A1')); ss.deleteSheet(other)",
    );
    expect(
      script(
        "ss.setNamedRange('ten', sheet.getRange('B2')); return ss.getRangeByName('ten').getA1Notation()",
      ),
    ).toBe('B2');
  });
});

describe('texts', () => {
  test('a digest without a charset is one of US-ASCII: each other letter is a «?» [T]', () => {
    const { script } = bench();
    const ascii = Buffer.from('Ph??ng');
    const utf8 = Buffer.from('Phường');
    expect(
      script(`const sha = Utilities.DigestAlgorithm.SHA_256;
        return [Utilities.computeDigest(sha, 'Phường'), Utilities.computeDigest(sha, 'Phường', Utilities.Charset.UTF_8),
          Utilities.computeHmacSha256Signature('Phường', 'khóa'), Utilities.computeHmacSha256Signature('Phường', 'khóa', Utilities.Charset.UTF_8)]`),
    ).toEqual([
      signed(createHash('sha256').update(ascii).digest()),
      signed(createHash('sha256').update(utf8).digest()),
      signed(createHmac('sha256', 'kh?a').update(ascii).digest()),
      signed(createHmac('sha256', 'khóa').update(utf8).digest()),
    ]);
  });
  test('a lock is not waited for backwards [T]', () => {
    const { script } = bench();
    expect(script('return LockService.getScriptLock().tryLock(-100)')).toBe(false);
  });
});

describe('pages', () => {
  const shown = (html: string) => {
    const code = `function open() { const t = HtmlService.createTemplateFromFile('trang'); t.x = '<b>';
      SpreadsheetApp.getUi().showSidebar(t.evaluate()); }`;
    const host = hostWith({ code, html: { trang: html } });
    const report = host.run(host.createDocument('Sổ', owner), owner, 'open');
    return report.error?.message ?? report.shown[0];
  };
  test('a printing scriptlet may end in a semicolon [S]', () => {
    expect(shown('<p><?= x; ?><?!= x ; ?></p>')).toMatchObject({ html: '<p>&lt;b&gt;<b></p>' });
  });
  test('// and /* inside a template literal are cut off, in texts and expressions they are not [F]', () => {
    const script = 'const a = "https://a.example/", b = /[/]\\/`/.test(a); // `nhận xét`\n';
    expect(shown(`<script>${script}const c = \`https://\${a + "//" + \`/\`}\`;\nd()</script>`)).toMatchObject(
      {
        html: `<script>${script}const c = \`https:\nd()</script>`,
      },
    );
    expect(shown(`<script>const c = \`a/*b*/c\${1 / 2}d\`;</script>`)).toMatchObject({
      html: `<script>const c = \`ac\${1 / 2}d\`;</script>`,
    });
    expect(shown('<script type="application/json">{"a": "`//x`"}</script><p>`//`</p>')).toMatchObject({
      html: '<script type="application/json">{"a": "`//x`"}</script><p>`//`</p>',
    });
  });
});

describe('permissions are granted one by one [D]', () => {
  const external = 'https://www.googleapis.com/auth/script.external_request';
  test('what was not ticked is refused where it is used, and the script can ask which', () => {
    const { script, report } = bench({ refusedScopes: [external, 'openid'] });
    expect(report("UrlFetchApp.fetch('https://a.example/')").error?.message).toContain(external);
    expect(script('return ScriptApp.getIdentityToken()')).toBe(null);
    script('sheet.getRange("A1").setValue(1)');
    expect(
      script(`const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
        return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED, info.getAuthorizedScopes(),
          typeof info.getAuthorizationUrl()]`),
    ).toEqual([true, allScopes.filter((scope) => scope !== external && scope !== 'openid'), 'string']);
    expect(
      script(`return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['${allScopes[0]}']).getAuthorizationStatus()
        === ScriptApp.AuthorizationStatus.NOT_REQUIRED`),
    ).toBe(true);
  });
  test('requireAllScopes ends the run where one is missing, and not where all are there', () => {
    expect(
      bench({ refusedScopes: [external] }).report('ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL)').error
        ?.message,
    ).toContain(external);
    expect(bench().report('ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL)').error).toBe(undefined);
  });
});

describe('an execution that Google ends', () => {
  const ends =
    "try { sheet.getRange('A1').setValue(1); sheet.getRange('A2').setValue(2); } catch (e) {} finally { try { sheet.getRange('A3').setValue(3); } catch (e) {} } return 'made';";

  test('is ended where it is: no catch or finally writes anything more, and what it returns is not heard [F]', () => {
    let calls = 0;
    const { report, script } = bench({
      strike: (call) => (call === 'Range.setValue' && ++calls === 2 ? 'end' : undefined),
    });
    expect(report(ends)).toMatchObject({ error: { message: 'Exceeded maximum execution time' } });
    expect(report(ends).value).toBe('"made"');
    expect(calls).toBe(5);
    expect(script("return sheet.getRange('A1:A3').getValues()")).toEqual([[1], [2], [3]]);
  });

  test('six minutes end it just as well [D]', () => {
    const { report, script } = bench();
    const { value, error } = report(
      "try { Utilities.sleep(200000); Utilities.sleep(200000); } catch (e) {} sheet.getRange('A1').setValue(1); return 'made';",
    );
    expect([value, error?.message]).toEqual([undefined, 'Exceeded maximum execution time']);
    expect(script("return sheet.getRange('A1').getValue()")).toBe('');
  });

  test('a call that is refused has done nothing, and the script may go on [F]', () => {
    const words = 'Service Spreadsheets timed out while accessing document with id 1.';
    const { report } = bench({ strike: (call) => (call === 'Range.setNote' ? { words } : undefined) });
    expect(
      report(
        "try { sheet.getRange('A1').setNote('x'); } catch (e) { return [e.name, e.message, sheet.getRange('A1').getNote()]; }",
      ).value,
    ).toBe(JSON.stringify(['Exception', words, '']));
  });
});
