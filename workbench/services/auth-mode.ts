// What simple triggers may call. LIMITED: the open document, nothing that needs the person's consent. NONE: menus only.

import type { AuthMode } from './execution.ts';

const needConsent: Record<string, string> = {
  UrlFetchApp: '*',
  MailApp: '*',
  ScriptApp: 'getIdentityToken getOAuthToken newTrigger getProjectTriggers deleteTrigger',
  SpreadsheetApp: 'openById openByUrl create',
  Ui: 'showSidebar showModalDialog showModelessDialog',
};

const withoutAnyGrant: Record<string, string> = {
  SpreadsheetApp: 'getUi',
  Ui: 'createMenu createAddonMenu',
  Menu: '*',
  Session: 'getActiveUserLocale getScriptTimeZone',
  Logger: '*',
  Utilities: '*',
  HtmlService: '*',
  HtmlOutput: '*',
  ScriptApp: 'getAuthorizationInfo requireScopes requireAllScopes',
  AuthorizationInfo: '*',
};

function lists(table: Record<string, string>, className: string, method: string): boolean {
  const methods = table[className];
  return methods !== undefined && (methods === '*' || methods.split(' ').includes(method));
}

export function isAllowed(mode: AuthMode, className: string, method: string): boolean {
  if (mode === 'FULL') return true;
  if (mode === 'NONE') return lists(withoutAnyGrant, className, method);
  return !lists(needConsent, className, method);
}
