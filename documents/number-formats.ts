// What a number format of a spreadsheet makes of a number: a day, or what it is.

/**
 * Whether a format shows days or times. What stands in quotation marks, behind a backslash or in brackets are words,
 * colours and currencies: «[$ hộ]#,##0» counts households.
 */
export function isDateFormat(format: string): boolean {
  const [first = ''] = format.split(';');
  const bare = first
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi, '');
  return !/^\s*General\s*$/i.test(bare) && /[dmyhs]/i.test(bare.replace(/General/gi, ''));
}

/** The last day that a spreadsheet knows: 31/12/9999. */
const lastSerial = 2_958_465;
const day = 86_400_000;

/** «15/02/2016» of a day's number; null where no day has it, as with a sum of money in a cell made for days. */
export function shownDay(serial: number, from1904: boolean): string | null {
  const number = Math.floor(from1904 ? serial + 1462 : serial);
  if (!(number >= 1 && number <= lastSerial)) return null;
  // Excel counts a 29/02/1900 that never was.
  const time = Date.UTC(1899, 11, number < 60 ? 31 : 30) + number * day;
  const [year = '', month = '', date = ''] = new Date(time).toISOString().slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}
