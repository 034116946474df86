// The services beside the sheet, and the rules of an execution: scopes, modes, quotas, what crosses to the sidebar.

import { describe, expect, test } from 'vitest';
import { allScopes, bench, hostWith, owner } from '../support/host.ts';

describe('what Google would refuse', () => {
  test('a method that the workbench lacks is refused by name', () => {
    const { report } = bench();
    expect(report('sheet.insertImage()').error).toEqual({
      name: 'WorkbenchError',
      message: 'Sheet.insertImage is not in the workbench',
    });
    expect(report('SpreadsheetApp.BorderStyle.WAVY').error?.message).toBe(
      'BorderStyle.WAVY is not in the workbench',
    );
  });
  test('a method whose scope the manifest lacks [M]', () => {
    const scopes = allScopes.filter((scope) => !scope.endsWith('external_request') && scope !== 'openid');
    const { script, report } = bench({}, { manifest: { oauthScopes: scopes } });
    expect(report("UrlFetchApp.fetch('https://a.example/')").error).toEqual({
      name: 'Exception',
      message:
        'Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request',
    });
    expect(script('return ScriptApp.getIdentityToken()')).toBe(null);
  });
  test('openById under spreadsheets.currentonly [D]', () => {
    const { report } = bench();
    expect(report("SpreadsheetApp.openById('x')").error?.message).toContain(
      'https://www.googleapis.com/auth/spreadsheets',
    );
  });
  test('a simple trigger may not fetch nor know who is there; NONE has menus only [D]', () => {
    const code = `function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Nộp', 'submit').addToUi(); }
      function fetchIt() { UrlFetchApp.fetch('https://a.example/'); }
      function who() { return Session.getActiveUser().getEmail(); }
      function sheetName() { return SpreadsheetApp.getActiveSheet().getName(); }`;
    const host = hostWith({ code });
    const id = host.createDocument('Sổ', owner);
    expect(host.run(id, owner, 'onOpen', [], { authMode: 'NONE' }).menu).toEqual({
      title: 'Tiện ích',
      items: [{ label: 'Nộp', functionName: 'submit' }],
    });
    expect(host.run(id, owner, 'sheetName', [], { authMode: 'NONE' }).error?.message).toContain(
      'do not have permission to call',
    );
    expect(host.run(id, owner, 'fetchIt', [], { authMode: 'LIMITED' }).error?.message).toBe(
      'You do not have permission to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request',
    );
    expect(host.run(id, owner, 'who', [], { authMode: 'LIMITED' }).value).toBe('""');
    expect(host.run(id, owner, 'who').value).toBe(`"${owner}"`);
  });
  test('every message may come in another language', () => {
    const { report } = bench({ garbledMessages: true });
    const { error } = report('sheet.getRange(1, 1, 0, 1)');
    expect(error?.name).toBe('Exception');
    expect(error?.message).not.toMatch(/[a-z]/);
  });
  test('nothing of the web or of Node is there [D]', () => {
    const { script } = bench();
    const names = [
      'setTimeout',
      'fetch',
      'URL',
      'Buffer',
      'process',
      'TextEncoder',
      'crypto',
      'structuredClone',
    ];
    expect(
      script(`return ${JSON.stringify(names)}.filter((name) => typeof globalThis[name] !== 'undefined')`),
    ).toEqual([]);
    expect(script('return [typeof Object.groupBy, typeof [].toSorted]')).toEqual(['undefined', 'undefined']);
  });
});

describe('google.script.run', () => {
  const code = `var count = 0;
    function echo(value) { return value; }
    function hidden_() {}
    function dated() { return { when: new Date() }; }
    function today() { return new Date().toISOString(); }
    function counted() { return ++count; }`;
  const host = hostWith({ code });
  const id = host.createDocument('Sổ', owner);
  test('carries JSON; undefined in a list is null [D]', () => {
    expect(host.run(id, owner, 'echo', [{ a: [1, undefined, 'x'] }]).value).toBe('{"a":[1,null,"x"]}');
  });
  test('an illegal argument throws in the browser; the server is never asked [F]', () => {
    expect(() => host.run(id, owner, 'echo', [new Date()])).toThrow(
      'Failed due to illegal value in property: 0',
    );
  });
  test('an answer with a date in it is null [M]', () => {
    expect(host.run(id, owner, 'dated').value).toBe('null');
    expect(host.run(id, owner, 'today').value).toBe('"2016-11-20T03:00:00.000Z"');
  });
  test('names that end in _ and unknown names cannot be called [M]', () => {
    expect(host.run(id, owner, 'hidden_').error?.message).toBe('Script function not found: hidden_');
    expect(host.run(id, owner, 'missing').error?.message).toBe('Script function not found: missing');
  });
  test('every execution has fresh globals [D]', () => {
    expect([host.run(id, owner, 'counted').value, host.run(id, owner, 'counted').value]).toEqual(['1', '1']);
  });
});

describe('services', () => {
  test('calls that read or change the document are counted, moving about is not', () => {
    const { report } = bench();
    expect(
      report("sheet.getRange('A1:B1').setValues([[1, 2]]); sheet.getRange('A1').getValue(); sheet.getName()")
        .calls,
    ).toEqual({
      'Range.setValues': 1,
      'Range.getValue': 1,
    });
  });
  test('fetch: allow-list, failures, statuses, bytes [F]', () => {
    const { script, report } = bench(
      {
        fetch: ({ url }) => {
          if (url.endsWith('/gone')) throw new Error('Address unavailable');
          return {
            status: url.endsWith('/500') ? 500 : 200,
            headers: { 'Content-Type': 'text/plain' },
            body: Uint8Array.of(255, 65),
          };
        },
      },
      { manifest: { urlFetchWhitelist: ['https://a.example/'] } },
    );
    expect(
      script(
        "const r = UrlFetchApp.fetch('https://a.example/x'); return [r.getResponseCode(), r.getBlob().getBytes()]",
      ),
    ).toEqual([200, [-1, 65]]);
    expect(report("UrlFetchApp.fetch('https://a.example/500')").error?.message).toMatch(
      /^Request failed for https:\/\/a\.example returned code 500\. Truncated server response: .*\(use muteHttpExceptions option/,
    );
    expect(
      report("UrlFetchApp.fetch('https://a.example/gone', { muteHttpExceptions: true })").error?.message,
    ).toBe('Address unavailable: https://a.example/gone');
    expect(report("UrlFetchApp.fetch('https://b.example/')").error?.name).toBe('Exception');
  });
  test('properties hold 9 KB a value, caches 100 KB for a while [D]', () => {
    let time = 0;
    const { script, report } = bench({ now: () => time });
    expect(
      report("PropertiesService.getUserProperties().setProperty('k', 'x'.repeat(9217))").error?.message,
    ).toBe('Argument too large: value');
    script("CacheService.getUserCache().put('k', 'v', 10)");
    expect(script("return CacheService.getUserCache().get('k')")).toBe('v');
    time = 10_000;
    expect(script("return CacheService.getUserCache().get('k')")).toBe(null);
  });
  test('a lock that somebody else holds is not got, and waiting takes from the six minutes [D]', () => {
    const { script, report } = bench({ lockHeld: true });
    expect(script('return LockService.getDocumentLock().tryLock(1000)')).toBe(false);
    expect(
      report('Utilities.sleep(300000); LockService.getScriptLock().tryLock(100000)').error?.message,
    ).toBe('Exceeded maximum execution time');
  });
  test('digests are signed bytes; base64 and dates as Java writes them [D]', () => {
    const { script } = bench();
    expect(
      script(`const d = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'phường');
        return [d.length, d.some((b) => b < 0), Utilities.base64Encode('phường'), Utilities.newBlob(Utilities.base64Decode('cGjGsOG7nW5n')).getDataAsString(),
          Utilities.formatDate(new Date(Date.UTC(2016, 9, 1, 17, 30)), 'Asia/Ho_Chi_Minh', "yyyy-MM-dd'T'HH:mm:ssXXX")]`),
    ).toEqual([32, true, 'cGjGsOG7nW5n', 'phường', '2016-10-02T00:30:00+07:00']);
  });
  test('templates escape <?= ?> and not <?!= ?>; alerts answer from the list [D]', () => {
    const code = `function open() { const t = HtmlService.createTemplateFromFile('sidebar'); t.name = '<b>';
      SpreadsheetApp.getUi().showSidebar(t.evaluate().setTitle('Sổ')); }
      function ask() { const ui = SpreadsheetApp.getUi(); return ui.alert('Xoá?', ui.ButtonSet.YES_NO) === ui.Button.NO; }`;
    const host = hostWith({
      code,
      html: { sidebar: '<p><?= name ?></p><? if (name) { ?><?!= name ?><? } ?>' },
    });
    const id = host.createDocument('Sổ', owner);
    expect(host.run(id, owner, 'open').shown).toEqual([
      { kind: 'sidebar', title: 'Sổ', html: '<p>&lt;b&gt;</p><b>' },
    ]);
    expect(host.run(id, owner, 'ask', [], { alertAnswers: ['NO'] }).value).toBe('true');
  });
  test('a simple onEdit keeps document properties [D]', () => {
    const code = `function onEdit(e) { PropertiesService.getDocumentProperties().setProperty('ô', e.range.getA1Notation()); }`;
    const { host, document, script } = bench({}, { code });
    host.edit(document, owner, { kind: 'type', sheet: 0, row: 3, column: 2, text: '7' });
    expect(script("return PropertiesService.getDocumentProperties().getProperty('ô')")).toBe('B3');
  });
  test('after a person’s edit the add-on’s onEdit runs, and only then [D]', () => {
    const code =
      'function onEdit(e) { e.source.getSheets()[0].getRange("B1").setValue(e.range.getA1Notation() + "=" + e.value); }';
    const { host, document, script } = bench({}, { code });
    script("sheet.getRange('A2').setValue(1)");
    expect(script("return sheet.getRange('B1').getValue()")).toBe('');
    host.edit(document, owner, { kind: 'type', sheet: 0, row: 1, column: 1, text: '7' });
    expect(script("return sheet.getRange('B1').getValue()")).toBe('A1=7');
  });
});
