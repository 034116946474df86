// The add-on's entry in Google's menu, and the sidebar it opens.
import { activeEmail } from './settings.ts';

/** Put in when it is built: entries of a test build, with the names of their functions. */
declare const TEST_ENTRIES: readonly (readonly [words: string, functionName: string])[];

/** Runs before anything is permitted (AuthMode.NONE): a plain menu, no services. */
export function installMenu(): void {
  const menu = SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Mở thanh bên', 'openSidebar')
    .addItem('Kiểm tra cài đặt', 'openInstallation');
  for (const [words, functionName] of TEST_ENTRIES) menu.addItem(words, functionName);
  menu.addToUi();
}

/** Whoever chose the menu is written into the page: what the page calls may run as another of the browser's accounts. */
export function showSidebar(what: 'workbook' | 'installation'): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Sổ Học Tập');
  const email = opener().replace(/[^\w.@+-]/g, '');
  const about = `<span id="opened-by" hidden>${email}</span><span id="opened-for" hidden>${what}</span>`;
  SpreadsheetApp.getUi().showSidebar(page.append(about));
}

function opener(): string {
  try {
    return activeEmail();
  } catch {
    return '';
  }
}
