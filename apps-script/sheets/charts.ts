// Puts charts on a sheet and keeps them up to date: each is found again by the id that was kept, or by its title, and
// touched only where its data or title changed. Where the district has moved or resized one, it stays so.
import type { ChartPlan } from './dashboard-blocks.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

const chartsKey = 'so_hoc_tap_bieu_do';
const width = 600;

/** What was last written of a chart. */
interface Kept {
  id: number;
  /** Data, title and place as planned; another text means that something has to follow. */
  data: string;
  anchor: ChartPlan['anchor'];
}

/** Draws the charts, or brings those that are there up to date; one that was deleted is drawn anew. */
export function writeCharts(sheet: Sheet, plans: readonly ChartPlan[]): void {
  const [mark] = sheet.createDeveloperMetadataFinder().withKey(chartsKey).find();
  const kept = readKept(mark?.getValue() ?? null);
  const there = sheet.getCharts();
  const byId = new Map(there.map((chart) => [chart.getChartId(), chart]));
  let changed = false;
  const missing = plans.filter((plan) => {
    const known = kept[plan.name];
    const chart = known ? byId.get(known.id) : undefined;
    if (!known || !chart) return true;
    const data = dataOf(plan);
    if (known.data !== data) {
      sheet.updateChart(refreshed(sheet, chart, plan, known));
      kept[plan.name] = { id: known.id, data, anchor: plan.anchor };
      changed = true;
    }
    return false;
  });
  if (missing.length > 0) {
    for (const plan of missing) adoptOrInsert(sheet, plan, there);
    rememberIds(sheet, missing, kept);
    changed = true;
  }
  if (!changed) return;
  const text = JSON.stringify(kept);
  if (mark) mark.setValue(text);
  else sheet.addDeveloperMetadata(chartsKey, text);
}

/** A chart that has the title already is ours from a copy, or from before the mark was lost. */
function adoptOrInsert(sheet: Sheet, plan: ChartPlan, there: readonly Chart[]): void {
  const alike = there.find((chart) => titleOf(chart) === plan.title);
  if (alike) sheet.updateChart(withData(sheet, alike, plan));
  else sheet.insertChart(newChart(sheet, plan));
}

/** `insertChart` tells no id: the sheet is asked once more. */
function rememberIds(sheet: Sheet, plans: readonly ChartPlan[], kept: Record<string, Kept>): void {
  const titles = new Map(sheet.getCharts().map((chart) => [titleOf(chart), chart.getChartId()]));
  for (const plan of plans) {
    const id = titles.get(plan.title);
    if (typeof id === 'number') kept[plan.name] = { id, data: dataOf(plan), anchor: plan.anchor };
  }
}

function newChart(sheet: Sheet, plan: ChartPlan): Chart {
  const builder = plan.sort === 'bar' ? sheet.newChart().asBarChart() : sheet.newChart().asColumnChart();
  const drawn = builder
    .addRange(rangeOf(sheet, plan))
    .setNumHeaders(1)
    .setOption('title', plan.title)
    .setOption('colors', plan.colors)
    .setOption('isStacked', plan.isStacked)
    .setOption('legend', { position: plan.isStacked ? 'bottom' : 'none' })
    .setOption('width', width)
    .setOption('height', plan.height)
    .setPosition(plan.anchor.row, plan.anchor.column, 8, 4);
  // Figures at the bars: the picture can be read in black and white, and without guessing along an axis.
  for (let series = 0; series < plan.columns - 1; series++) {
    drawn.setOption(`series.${series}.hasAnnotations`, true).setOption(`series.${series}.dataLabel`, 'value');
  }
  return drawn.build();
}

/** The data and the title follow; the place only where the chart still lies where it was put. */
function refreshed(sheet: Sheet, chart: Chart, plan: ChartPlan, known: Kept): Chart {
  const { row, column } = known.anchor;
  const at = chart.getContainerInfo();
  const isInPlace = at.getAnchorRow() === row && at.getAnchorColumn() === column;
  const isElsewhere = row !== plan.anchor.row || column !== plan.anchor.column;
  const changed = withData(sheet, chart, plan);
  if (!isInPlace || !isElsewhere) return changed;
  return changed.modify().setPosition(plan.anchor.row, plan.anchor.column, 8, 4).build();
}

function withData(sheet: Sheet, chart: Chart, plan: ChartPlan): Chart {
  return chart
    .modify()
    .clearRanges()
    .addRange(rangeOf(sheet, plan))
    .setNumHeaders(1)
    .setOption('title', plan.title)
    .build();
}

function rangeOf(sheet: Sheet, { row, rows, columns }: ChartPlan): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row, 1, rows, columns);
}

function titleOf(chart: Chart): string {
  return String(chart.getOptions().get('title') ?? '');
}

function dataOf({ title, row, rows, columns, anchor }: ChartPlan): string {
  return [title, row, rows, columns, anchor.row, anchor.column].join('|');
}

function readKept(text: string | null): Record<string, Kept> {
  try {
    return JSON.parse(text ?? '{}') as Record<string, Kept>;
  } catch {
    return {};
  }
}
