// The workbook's formulas as they stand in an Excel file: commas, no sign in front, no column that is open at the bottom.

/** The last row of a sheet. */
const lastRow = 1048576;

/** `=SUM(J4;'D2. Lớp'!F$3:F)` → `SUM(J4,'D2. Lớp'!F$3:F$1048576)`; texts and names of tabs stay as they are. */
export function excelFormula(formula: string): string {
  return formula
    .replace(/^=/, '')
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part
            .replace(/;/g, ',')
            .replace(/(\$?[A-Z]{1,3}\$?\d+:)(\$?[A-Z]{1,3})(?![A-Z0-9$(])/g, `$1$2$$${lastRow}`),
    )
    .join('');
}
