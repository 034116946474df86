// The add-on's entry in Google's menu, and the sidebar it opens.

/** Runs before anything is permitted (AuthMode.NONE): a plain menu, no services. */
export function installMenu(): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Mở thanh bên', 'openSidebar').addToUi();
}

export function showSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Sổ Học Tập'));
}
