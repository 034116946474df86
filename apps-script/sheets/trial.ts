// Writes, reads back and takes away one of each thing that the add-on puts into a spreadsheet, on a sheet of its own.

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const trialSheet = 'thử cài đặt';
const trialName = 'so_thu_cai_dat';
const trialKey = 'so_hoc_tap_thu';

/** `problem` is what Google says against it; null where it works. */
export interface Trial {
  name: string;
  problem: string | null;
}

const trials: readonly [name: string, run: (spreadsheet: Spreadsheet, sheet: Sheet) => void][] = [
  [
    'Một ô',
    (_, sheet) => {
      const cell = sheet.getRange(1, 1);
      cell.setValue('Phường 1');
      assert(cell.getValue() === 'Phường 1');
      cell.clear();
      assert(cell.getValue() === '');
    },
  ],
  [
    'Tên vùng',
    (spreadsheet, sheet) => {
      spreadsheet.setNamedRange(trialName, sheet.getRange(1, 1, 2, 2));
      assert(spreadsheet.getRangeByName(trialName) !== null);
      spreadsheet.removeNamedRange(trialName);
      assert(spreadsheet.getRangeByName(trialName) === null);
    },
  ],
  [
    'Dấu trên trang và cột',
    (spreadsheet, sheet) => {
      sheet.addDeveloperMetadata(trialKey, 'trang');
      sheet.getRange('B:B').addDeveloperMetadata(trialKey, 'cột');
      const find = () => spreadsheet.createDeveloperMetadataFinder().withKey(trialKey).find();
      assert(find().length === 2);
      for (const data of find()) data.remove();
      assert(find().length === 0);
    },
  ],
  [
    'Bảo vệ trang',
    (_, sheet) => {
      const protection = sheet.protect().setWarningOnly(true);
      protection.setUnprotectedRanges([sheet.getRange(1, 1)]);
      assert(protection.getUnprotectedRanges().length === 1);
      protection.remove();
    },
  ],
];

/** Every trial by itself; where even a sheet cannot be made, all of them say so. Nothing is left in the spreadsheet. */
export function tryRanges(spreadsheet: Spreadsheet): Trial[] {
  const active = spreadsheet.getActiveSheet();
  const made = problemOf(() => {
    takeAway(spreadsheet);
    spreadsheet.insertSheet(trialSheet, spreadsheet.getNumSheets());
  });
  const tried = trials.map(([name, run]): Trial => {
    const sheet = made === null ? spreadsheet.getSheetByName(trialSheet) : null;
    return { name, problem: sheet ? problemOf(() => run(spreadsheet, sheet)) : made };
  });
  const cleared = problemOf(() => {
    takeAway(spreadsheet);
    spreadsheet.setActiveSheet(active);
  });
  return [...tried, { name: 'Thêm và xóa trang', problem: made ?? cleared }];
}

function takeAway(spreadsheet: Spreadsheet): void {
  const sheet = spreadsheet.getSheetByName(trialSheet);
  if (sheet) spreadsheet.deleteSheet(sheet);
}

function problemOf(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return String(error instanceof Error ? error.message : error);
  }
}

function assert(holds: boolean): void {
  if (!holds) throw new Error('Đọc lại không đúng như đã ghi.');
}
