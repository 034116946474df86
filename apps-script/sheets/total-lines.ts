// The lines of «Tổng hợp» in order, and which of them stands in which row among the district's own.
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { kindOf, type Line } from '../../shared/catalogue/kinds.ts';
import { formSheetName } from '../../shared/workbook/layout.ts';
import { inCommon } from './common-rows.ts';

/** Tab of the totals. */
export const totalsSheet = 'Tổng hợp';

/** One row below the headings; `line` is null on a title. */
export interface TotalRow {
  label: string;
  line: Line | null;
}

/** The rows of the tab; titles under which nothing stands are left out. */
export function totalRows(catalogue: Catalogue): TotalRow[] {
  return catalogue.forms.flatMap((form): TotalRow[] => {
    const inner = form.sections.flatMap((section): TotalRow[] => {
      const lines = section.indicators.flatMap((indicator) => kindOf(indicator).lines());
      return lines.length === 0
        ? []
        : [{ label: section.title, line: null }, ...lines.map((line) => ({ label: line.label, line }))];
    });
    return inner.length === 0 ? [] : [{ label: formSheetName(form).toUpperCase(), line: null }, ...inner];
  });
}

/** The line in a row (from 1) of the tab, by the texts of its first column; null on titles and the district's own rows. */
export function lineInRow(catalogue: Catalogue, labels: readonly string[], row: number): Line | null {
  const rows = totalRows(catalogue);
  const pair = inCommon(
    labels,
    rows.map(({ label }) => label),
  ).find(([i]) => i === row - 1);
  return pair ? (rows[pair[1]]?.line ?? null) : null;
}
