// A chart as the page draws it: its ranges read, hidden rows left out, options as far as the page knows them.

import type { ChartView } from '../protocol.ts';
import type { ChartState, SheetState } from './document-state.ts';
import type { OpenBook } from './execution.ts';
import { displayAt } from './range-values.ts';

interface ReadCell {
  text: string;
  value: number | null;
}

/** What the page draws where the chart says nothing: Google's own size. */
const size = { width: 600, height: 371 };

export function chartViews(document: OpenBook, home: SheetState): ChartView[] {
  return home.charts.map((chart): ChartView => {
    const columns = columnsOf(document, chart);
    const headed = columns.map((cells) => ({
      name: chart.headers > 0 ? (cells[0]?.text ?? '') : '',
      cells: cells.slice(chart.headers),
    }));
    const [domain, ...series] = headed;
    const text = (option: string) => String(chart.options[option] ?? '');
    return {
      id: chart.id,
      type: chart.type,
      title: text('title'),
      stacked: chart.options.isStacked === true || chart.options.isStacked === 'true',
      legend: (chart.options.legend as { position?: string } | undefined)?.position !== 'none',
      colors: (chart.options.colors as string[] | undefined) ?? [],
      categories: (domain?.cells ?? []).map((cell) => cell.text),
      series: series.map(({ name, cells }, i) => ({
        name,
        values: cells.map((cell) => cell.value),
        labels: chart.options[`series.${i}.dataLabel`] === 'value' ? cells.map((cell) => cell.text) : [],
      })),
      ...chart.anchor,
      width: Number(chart.options.width ?? size.width),
      height: Number(chart.options.height ?? size.height),
    };
  });
}

/** The columns of all ranges side by side, without hidden rows and columns. */
function columnsOf(document: OpenBook, { ranges }: ChartState): ReadCell[][] {
  return ranges.flatMap(({ sheet: id, box }) => {
    const sheet = document.book.findSheet(id);
    if (!sheet) return [];
    const rows = linesOf(box.row, box.rows, sheet.hiddenRows);
    return linesOf(box.column, box.columns, sheet.hiddenColumns).map((column) =>
      rows.map((row): ReadCell => {
        const value = document.calculation.result(sheet, row, column);
        return { text: displayAt(sheet, row, column), value: typeof value === 'number' ? value : null };
      }),
    );
  });
}

function linesOf(first: number, count: number, hidden: readonly number[]): number[] {
  return Array.from({ length: count }, (_, i) => first + i).filter((line) => !hidden.includes(line));
}
