// Which calls count as reading or changing the document, and which only move about in it.

/**
 * Moving about costs Google nothing worth counting: it hands out objects, or tells what the object already knows.
 * Whatever a document class has and this table leaves out is a round trip and is counted.
 */
const movingAbout: Record<string, string> = {
  SpreadsheetApp: '*',
  Spreadsheet: `getActiveSheet getSheets getSheetByName getSheetById getRange getRangeByName getRangeList getId getName
    getUrl getActiveRange getCurrentCell getSelection getNumSheets createDeveloperMetadataFinder
    getSpreadsheetTimeZone getSpreadsheetLocale getActiveCell toast`,
  Sheet: `getRange getRangeList getName getSheetName getSheetId getIndex getParent getActiveRange getActiveCell
    getCurrentCell getSelection activate createDeveloperMetadataFinder getMaxRows getMaxColumns getType newChart`,
  Range: `getRow getColumn getLastRow getLastColumn getNumRows getNumColumns getHeight getWidth getA1Notation getSheet getCell
    getGridId getRowIndex getColumnIndex offset activate activateAsCurrentCell createDeveloperMetadataFinder`,
  RangeList: 'getRanges activate',
  NamedRange: 'getName getRange',
  Protection: 'getRange getProtectionType getRangeName',
  DeveloperMetadata: 'getId getKey getValue getLocation getVisibility',
  DeveloperMetadataLocation: '*',
  DeveloperMetadataFinder: 'withId withKey withValue withLocationType withVisibility onIntersectingLocations',
  Selection: '*',
  EmbeddedChart: 'getChartId modify',
  EmbeddedChartBuilder: '*',
};

const documentClasses = new Set(Object.keys(movingAbout));
const moving = new Map(
  Object.entries(movingAbout).map(([name, methods]) => [name, new Set(methods.split(/\s+/))] as const),
);

export function isCounted(className: string, method: string): boolean {
  if (!documentClasses.has(className)) return false;
  const methods = moving.get(className);
  return !methods?.has('*') && !methods?.has(method);
}
