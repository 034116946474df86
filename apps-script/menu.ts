// The add-on's entry in Google's menu, and the sidebar it opens.
import { activeEmail } from './settings.ts';

/** Runs before anything is permitted (AuthMode.NONE): a plain menu, no services. */
export function installMenu(): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Mở thanh bên', 'openSidebar').addToUi();
}

/** Whoever chose the menu is written into the page: what the page calls may run as another of the browser's accounts. */
export function showSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Sổ Học Tập');
  const email = opener().replace(/[^\w.@+-]/g, '');
  SpreadsheetApp.getUi().showSidebar(page.append(`<span id="opened-by" hidden>${email}</span>`));
}

function opener(): string {
  try {
    return activeEmail();
  } catch {
    return '';
  }
}
