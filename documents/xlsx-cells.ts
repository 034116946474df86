// Plain sheets for Excel: a title, headings and rows of values, in the colours of the workbook.
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { colours } from '../shared/workbook/plan/colours.ts';

/** One value; text stays text whatever it begins with, since it is written as a string and never as a formula. */
export interface FileCell {
  value: string | number | null;
  format?: string;
  look?: 'section';
}

/** `#fff8d6` as the file wants it. */
export function fillOf(colour: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb: colour.slice(1).toUpperCase() } };
}

export const thin: NonNullable<CellStyle['border']> = Object.fromEntries(
  ['top', 'right', 'bottom', 'left'].map((side) => [side, { style: 'thin', color: { rgb: 'BFBFBF' } }]),
);

export const titleStyle: CellStyle = {
  font: { bold: true, color: { rgb: colours.titleText.slice(1).toUpperCase() } },
  fill: fillOf(colours.title),
};

export const headingStyle: CellStyle = {
  font: { bold: true },
  fill: fillOf(colours.heading),
  border: thin,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

/** Title, subtitle and headings stand in the first three rows, keys in the last column; widths are in characters. */
export function sheetOfCells(
  name: string,
  title: string,
  subtitle: string,
  headings: readonly string[],
  rows: readonly FileCell[][],
  looks: { widths: number[]; frozenColumns: number },
): WriteSheet {
  const width = headings.length;
  const cells = new Map<string, Partial<Cell>>();
  const values: CellValue[][] = [];
  const put = (row: number, column: number, value: CellValue, style: CellStyle) => {
    values[row] ??= new Array<CellValue>(width).fill(null);
    (values[row] as CellValue[])[column] = value === '' ? null : value;
    cells.set(`${row},${column}`, { value: value === '' ? null : value, style });
  };
  for (let column = 0; column < width; column++) {
    put(0, column, column === 0 ? title : null, titleStyle);
    put(1, column, column === 0 ? subtitle : null, {});
    put(2, column, headings[column] ?? '', headingStyle);
  }
  rows.forEach((row, i) => {
    const section = row[0]?.look === 'section';
    for (let column = 0; column < width; column++) {
      const cell = row[column] ?? { value: null };
      put(3 + i, column, cell.value, section ? sectionStyle : styleOf(cell, column));
    }
  });
  return {
    name,
    rows: values,
    cells,
    // The last column holds keys for programs.
    columns: looks.widths.map((one, i) => ({ width: one, ...(i === width - 1 ? { hidden: true } : {}) })),
    rowDefs: new Map(
      rows.flatMap((row, i): [number, { height: number }][] => {
        const lines = linesOf(String(row[0]?.value ?? ''), looks.widths[0] ?? 10);
        return lines > 1 ? [[3 + i, { height: lines * lineHeight }]] : [];
      }),
    ),
    freezePane: { rows: 3, columns: looks.frozenColumns },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** Points of one line of text. */
export const lineHeight = 15;

/** Programs differ in whether they make room for wrapped text: how many lines it takes in a column of so many characters. */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0);
}

const sectionStyle: CellStyle = { font: { bold: true }, fill: fillOf(colours.section), border: thin };

function styleOf({ format }: FileCell, column: number): CellStyle {
  return {
    border: thin,
    alignment: { vertical: 'center', wrapText: column === 0 },
    numFmt: format ?? '@',
  };
}
