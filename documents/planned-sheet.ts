// One sheet of the plan as hucre writes it.
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { headingRow } from '../shared/workbook/layout.ts';
import { excelFormula } from '../shared/workbook/plan/excel-formula.ts';
import type { PlannedCell, PlannedRow, SheetPlan } from '../shared/workbook/plan/sheet-plan.ts';
import { fillOf, headingStyle, lineHeight, linesOf, thin, titleStyle } from './xlsx-cells.ts';
import { type ListRanges, rulesOf } from './xlsx-rules.ts';

export function plannedSheet(plan: SheetPlan, lists: ListRanges): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const values = plan.rows.map((row, r) =>
    row.cells.map((cell, c): CellValue => {
      const value = writtenOf(cell);
      cells.set(`${r},${c}`, {
        style: styleOf(row, cell, r + 1, c + 1),
        ...(cell.formula === ''
          ? { value }
          : {
              value: null,
              formula: excelFormula(cell.formula),
              ...(value === null ? {} : { formulaResult: value }),
            }),
        ...(cell.note === '' ? {} : { comment: { text: cell.note } }),
      });
      return cell.formula === '' ? value : null;
    }),
  );
  const width = plan.rows[0]?.cells.length ?? 0;
  return {
    name: plan.name,
    rows: values,
    cells,
    columns: Array.from({ length: width }, (_, i) => ({
      width: charactersOf(plan.widths.get(i + 1) ?? 100),
      ...(plan.hiddenColumns.includes(i + 1) ? { hidden: true } : {}),
    })),
    rowDefs: heightsOf(plan),
    ...rulesOf(plan, lists),
    freezePane: { rows: headingRow, columns: plan.frozenColumns },
    // Without a password: it warns, and whoever means it can lift it.
    protection: { sheet: true, formatColumns: true, formatRows: true, insertRows: true },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headingRow}:$${headingRow}`,
    },
  };
}

/** A string is written as a string: what begins with «=» is shown and never worked out. */
function writtenOf({ value }: PlannedCell): string | number | null {
  if (typeof value === 'number') return value;
  return value === '' || value === null || value === undefined ? null : String(value);
}

function styleOf(
  { bold, italic, wrap }: PlannedRow,
  cell: PlannedCell,
  row: number,
  column: number,
): CellStyle {
  if (row === 1) return column === 1 ? {} : titleStyle;
  if (row === headingRow) return headingStyle;
  const body = row > headingRow;
  return {
    ...(bold || italic ? { font: { bold, italic } } : {}),
    ...(cell.colour === '' ? {} : { fill: fillOf(cell.colour) }),
    ...(body ? { border: thin } : {}),
    alignment: { vertical: body ? 'center' : 'bottom', wrapText: wrap },
    numFmt: cell.format,
    protection: { locked: !cell.open },
  };
}

/** Excel measures columns in digits of its usual font, seven pixels each and five to spare. */
function charactersOf(pixels: number): number {
  return Math.round(((pixels - 5) / 7) * 100) / 100;
}

/** The most that a row grows by its text. */
const mostLines = 12;

function heightsOf(plan: SheetPlan): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  plan.rows.forEach(({ cells, wrap }, r) => {
    if (!wrap) return;
    const lines = cells.map((cell, c) => {
      if (plan.hiddenColumns.includes(c + 1) || cell.value === '') return 1;
      return linesOf(String(cell.value), charactersOf(plan.widths.get(c + 1) ?? 100));
    });
    const height = Math.min(mostLines, Math.max(...lines));
    if (height > 1) heights.set(r, { height: height * lineHeight });
  });
  return heights;
}
