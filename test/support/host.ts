// A host on a tiny add-on written inside the test.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Host, type HostOptions } from '../../workbench/host.ts';
import type { RunReport } from '../../workbench/protocol.ts';

export const owner = 'chu-so-huu@example.vn';

/** Every scope an add-on here may ask for, as a manifest lists them. */
export const allScopes = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
  'https://www.googleapis.com/auth/script.external_request',
  'https://www.googleapis.com/auth/userinfo.email',
  'https://www.googleapis.com/auth/script.send_mail',
  'openid',
];

export interface TinyAddon {
  code?: string;
  html?: Record<string, string>;
  manifest?: Record<string, unknown>;
}

/** Writes the add-on to a temporary folder and opens a host on it; the folder is gone when this returns. */
export function hostWith(
  { code = '', html = {}, manifest = {} }: TinyAddon,
  options: Partial<HostOptions> = {},
): Host {
  const addon = mkdtempSync(join(tmpdir(), 'addon-'));
  try {
    const defaults = { timeZone: 'Asia/Ho_Chi_Minh', runtimeVersion: 'V8', oauthScopes: allScopes };
    writeFileSync(join(addon, 'appsscript.json'), JSON.stringify({ ...defaults, ...manifest }));
    writeFileSync(join(addon, 'Code.js'), code);
    for (const [name, content] of Object.entries(html)) writeFileSync(join(addon, `${name}.html`), content);
    return new Host({
      addon,
      fetch: () => ({ status: 200, headers: {}, body: '' }),
      identityToken: (email) => `token of ${email}`,
      now: () => Date.UTC(2016, 10, 20, 3),
      ...options,
    });
  } finally {
    rmSync(addon, { recursive: true });
  }
}

/** One fresh Vietnamese document, and a way to run script code on it. */
export interface Bench {
  host: Host;
  document: string;
  /** Runs the body of a function with `ss` and `sheet` at hand; gives what it returns, throws what it throws. */
  script(body: string, user?: string): unknown;
  /** The same, with everything the run reports. */
  report(body: string, user?: string): RunReport;
}

export function bench(options: Partial<HostOptions> = {}, addon: TinyAddon = {}): Bench {
  const code = `${addon.code ?? ''}
    function evaluate(body) {
      const ss = SpreadsheetApp.getActive();
      return new Function('ss', 'sheet', 'SpreadsheetApp', 'Utilities', 'PropertiesService', 'CacheService', 'LockService',
        'UrlFetchApp', 'HtmlService', 'ScriptApp', 'Session', 'MailApp', 'Logger', 'console', body)(ss, ss.getSheets()[0], SpreadsheetApp,
        Utilities, PropertiesService, CacheService, LockService, UrlFetchApp, HtmlService, ScriptApp, Session, MailApp, Logger, console);
    }`;
  const host = hostWith({ ...addon, code }, options);
  const document = host.createDocument('Sổ', owner);
  const report = (body: string, user = owner) => host.run(document, user, 'evaluate', [body]);
  const script = (body: string, user = owner) => {
    const { error, value } = report(body, user);
    if (error) throw Object.assign(new Error(error.message), { name: error.name });
    return JSON.parse(value ?? 'null') as unknown;
  };
  script("ss.setSpreadsheetLocale('vi_VN'); ss.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');");
  return { host, document, script, report };
}
