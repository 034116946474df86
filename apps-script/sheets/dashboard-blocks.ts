// What stands on «Biểu đồ»: for each chart a small table, which says the same in figures and is what the chart draws.
import { colours } from '../../shared/workbook/plan/colours.ts';
import { type Drawing, dashboardSections } from './dashboard-sections.ts';
import { heading, type MasterContent, type MasterSheet, plain, type Row, sheetOf } from './master-rows.ts';
import { trendRows } from './trend-rows.ts';

/** Tab of the charts. */
export const dashboardSheet = 'Biểu đồ';

/** Rows that a section takes at least, so that its chart fits beside it. */
const leastRows = 18;

/** A chart as it should be; `name` is for ever, its rows and columns count from 1. */
export interface ChartPlan extends Drawing {
  name: string;
  title: string;
  /** First row with the headings, and how many rows with them. */
  row: number;
  rows: number;
  anchor: { row: number; column: number };
  height: number;
}

const sheetColumns = [
  { head: 'Bảng số của biểu đồ', width: 300 },
  ...[100, 100, 130, 90, 120].map((width) => ({ head: '', width })),
];

/** The sheet, and its charts where there is something to draw. */
export function dashboard(content: MasterContent): { sheet: MasterSheet; charts: ChartPlan[] } {
  const { title, coverage } = heading(content);
  const rows: Row[] = [];
  const charts: ChartPlan[] = [];
  const sections = dashboardSections(content);
  // The charts begin right of the widest table that has one; the trends below them may be wider.
  const chartColumn = Math.max(...sections.map(({ head }) => head.length)) + 1;
  for (const section of sections) {
    const top = rows.length + 4;
    const { chart } = section;
    rows.push([plain(section.title, colours.section)]);
    rows.push(section.head);
    rows.push(...(section.rows.length > 0 ? section.rows : [[plain(section.nothing ?? 'Chưa có số liệu.')]]));
    if (section.rows.length > 0) {
      charts.push({
        ...chart,
        name: section.name,
        title: `${section.title.replace(/^\d+\. /, '')} – ${content.summary.unit.name}`,
        row: top + 1,
        rows: section.rows.length + 1,
        anchor: { row: top + 1, column: chartColumn },
        height: Math.max(330, 90 + section.rows.length * (chart.sort === 'bar' ? 24 : 0)),
      });
    }
    while (rows.length + 4 < top + Math.max(leastRows, section.rows.length + 3)) rows.push([]);
  }
  rows.push(...trendRows(content, rows.length + 4));
  return {
    sheet: sheetOf(
      dashboardSheet,
      {
        title: `BIỂU ĐỒ ${title}`,
        subtitle: `${coverage} Mỗi biểu đồ vẽ đúng bảng số bên trái nó.`,
      },
      sheetColumns,
      rows,
      'all',
      0,
    ),
    charts,
  };
}
