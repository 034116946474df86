// A unit's workbook for a year as an Excel file: the sheets of the plan, with their rules, to be filled in offline.
import type { Cell, WriteSheet } from 'hucre/xlsx';
import type { YearContent } from '../shared/figures/year-content.ts';
import { askedRows } from '../shared/workbook/asked-rows.ts';
import {
  type BookIdentity,
  identityMark,
  identityRow,
  listsRow,
  longestIdentityCell,
} from '../shared/workbook/book-file.ts';
import { formulasOf, gatherSheet } from '../shared/workbook/formula.ts';
import { firstRow, type Layout, subtitleOf, type TableSheet } from '../shared/workbook/layout.ts';
import { filledOf } from '../shared/workbook/plan/cell-content.ts';
import { colours } from '../shared/workbook/plan/colours.ts';
import { formPlan } from '../shared/workbook/plan/form-plan.ts';
import { guideLines, guideSheet } from '../shared/workbook/plan/guide-plan.ts';
import type { SheetPlan } from '../shared/workbook/plan/sheet-plan.ts';
import { tablePlan } from '../shared/workbook/plan/table-plan.ts';
import { plannedSheet } from './planned-sheet.ts';
import { fillOf, titleStyle } from './xlsx-cells.ts';
import { xlsxFile } from './xlsx-file.ts';
import { ListRanges } from './xlsx-rules.ts';

/** The whole file. What is worked out comes with what it was in the reports, for programs that do not calculate. */
export function workbookXlsx(
  layout: Layout,
  identity: BookIdentity,
  content: YearContent,
): Promise<Uint8Array<ArrayBuffer>> {
  const lists = new ListRanges(gatherSheet, listsRow);
  const plans = [...formPlans(layout, identity, content), ...tablePlans(layout, identity, content)];
  const sheets = hidden(
    layout,
    plans.map((plan) => plannedSheet(plan, lists)),
  );
  return xlsxFile([guideOf(identity), ...sheets, ownSheet(identity, lists)], {
    title: `${identity.unit.name} – năm ${identity.year}`,
    creator: identityMark,
  });
}

/** What is not asked in any period is there and out of sight, as in the Google workbook. */
function hidden(layout: Layout, sheets: WriteSheet[]): WriteSheet[] {
  const { blocks, rows } = askedRows(layout, null);
  const ids = [...layout.forms.map(({ form }) => form.id), ...layout.tables.map(({ table }) => table.id)];
  return sheets.map((sheet, i) => {
    if (!blocks.has(ids[i] ?? '')) return { ...sheet, hidden: true };
    const rowDefs = new Map(sheet.rowDefs);
    layout.forms[i]?.rows.forEach(({ key }, r) => {
      const at = firstRow - 1 + r;
      if (!rows.has(key)) rowDefs.set(at, { ...rowDefs.get(at), hidden: true });
    });
    return { ...sheet, rowDefs };
  });
}

function formPlans(layout: Layout, identity: BookIdentity, { figures, notes }: YearContent): SheetPlan[] {
  const formulas = formulasOf(layout);
  return layout.forms.map((form) =>
    formPlan(form, subtitleOf(identity), formulas, {
      cell: (key, slot, field) => {
        const figure = figures[slot]?.[key];
        return figure === undefined ? null : filledOf(figure, field, notes[key]);
      },
      note: (key) => notes[key] ?? '',
      mark: () => '',
      lastYear: () => '',
    }),
  );
}

function tablePlans(layout: Layout, identity: BookIdentity, { tables }: YearContent): SheetPlan[] {
  return layout.tables.map((sheet) =>
    tablePlan(roomy(sheet), subtitleOf(identity), {
      entries: (tables[sheet.table.id] ?? []).map((row) =>
        sheet.table.columns.map((column) => {
          const value = row[column.code];
          const asked = { cell: column.cell, ...(column.options ? { options: column.options } : {}) };
          return value === undefined ? null : filledOf(value, asked);
        }),
      ),
      mark: () => '',
    }),
  );
}

/** Nothing makes a file's tables grow: they have room from the start. */
function roomy(sheet: TableSheet): TableSheet {
  return sheet.table.rows ? sheet : { ...sheet, capacity: 300 };
}

function guideOf(identity: BookIdentity): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const lines = guideLines(identity, 'file');
  lines.forEach(({ colour, bold, left, right }, row) => {
    const title = colour === colours.title;
    [left, right].forEach((value, column) => {
      const filled = colour !== '' && (title || column === 0);
      cells.set(`${row},${column}`, {
        value: value === '' ? null : value,
        style: {
          ...(title ? titleStyle : { font: { bold } }),
          ...(filled ? { fill: fillOf(colour) } : {}),
          alignment: {
            vertical: 'center',
            wrapText: true,
            ...(column === 0 ? { horizontal: 'center' } : {}),
          },
          numFmt: '@',
        },
      });
    });
  });
  return {
    name: guideSheet,
    rows: lines.map(({ left, right }) => [left, right].map((value) => (value === '' ? null : value))),
    cells,
    columns: [{ width: 8 }, { width: 110 }],
    protection: { sheet: true },
    view: { showGridLines: false },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** The hidden sheet: whose file it is, and the lists that cells choose from. */
function ownSheet(identity: BookIdentity, lists: ListRanges): WriteSheet {
  const rows: (string | null)[][] = [];
  const text = JSON.stringify(identity);
  const parts = Math.ceil(text.length / longestIdentityCell);
  rows[identityRow - 1] = [
    identityMark,
    ...Array.from({ length: parts }, (_, i) =>
      text.slice(i * longestIdentityCell, (i + 1) * longestIdentityCell),
    ),
  ];
  lists.columns.forEach((labels, column) => {
    labels.forEach((label, i) => {
      rows[listsRow - 1 + i] ??= [];
      (rows[listsRow - 1 + i] as (string | null)[])[column] = label;
    });
  });
  const width = Math.max(2, lists.columns.length);
  return {
    name: gatherSheet,
    rows: Array.from(rows, (row) => Array.from({ length: width }, (_, i) => row?.[i] ?? null)),
    hidden: true,
    protection: { sheet: true },
  };
}
