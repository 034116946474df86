// Charts and miniature charts, against what is known of Google: [D] documentation, [F] field reports, [M] memory.

import { describe, expect, test } from 'vitest';
import { bench } from '../support/host.ts';

const made = `
  sheet.getRange('A1:B3').setValues([['Phường', 'Người'], ['Cô Giang', 3], ['Cầu Kho', 5]]);
  const build = () => sheet.newChart().asBarChart().addRange(sheet.getRange('A1:B3')).setNumHeaders(1)
    .setOption('title', 'Chưa biết chữ').setOption('series.0.dataLabel', 'value').setPosition(2, 4, 5, 6).build();
`;

describe('a chart', () => {
  test('is on the sheet only after insertChart, and has an id from then on [D]', () => {
    const { script } = bench();
    expect(
      script(`${made} const chart = build(); return [chart.getChartId(), sheet.getCharts().length]`),
    ).toEqual([null, 0]);
    expect(
      script(`${made} sheet.insertChart(build()); sheet.insertChart(build());
        const ids = sheet.getCharts().map((chart) => chart.getChartId());
        return [ids.length, ids[0] !== ids[1], ids.every((id) => id > 0)]`),
    ).toEqual([2, true, true]);
  });

  test('tells its title, ranges and place [D]', () => {
    const { script } = bench();
    expect(
      script(`${made} sheet.insertChart(build()); const [chart] = sheet.getCharts(); const at = chart.getContainerInfo();
        return [chart.getOptions().get('title'), chart.getRanges().map((range) => range.getA1Notation()),
          chart.getNumHeaders(), at.getAnchorRow(), at.getAnchorColumn(), at.getOffsetX(), at.getOffsetY()]`),
    ).toEqual(['Chưa biết chữ', ['A1:B3'], 1, 2, 4, 5, 6]);
  });

  test('is changed on a copy that counts after updateChart; its id stays [D]', () => {
    const { script } = bench();
    expect(
      script(`${made} sheet.insertChart(build()); const [chart] = sheet.getCharts();
        const changed = chart.modify().clearRanges().addRange(sheet.getRange('A1:B2')).setOption('title', 'Khác').build();
        const before = sheet.getCharts()[0].getOptions().get('title');
        sheet.updateChart(changed); const after = sheet.getCharts()[0];
        return [before, after.getOptions().get('title'), after.getRanges()[0].getA1Notation(),
          after.getContainerInfo().getAnchorRow(), after.getChartId() === chart.getChartId()]`),
    ).toEqual(['Chưa biết chữ', 'Khác', 'A1:B2', 2, true]);
  });

  test('follows its cells when rows come above them, and goes with removeChart [D]', () => {
    const { script } = bench();
    expect(
      script(`${made} sheet.insertChart(build()); sheet.insertRowsBefore(1, 2); const [chart] = sheet.getCharts();
        const seen = [chart.getRanges()[0].getA1Notation(), chart.getContainerInfo().getAnchorRow()];
        sheet.removeChart(chart); return [...seen, sheet.getCharts().length]`),
    ).toEqual(['A3:B5', 4, 0]);
  });

  test('of another sheet cannot be updated here [M]', () => {
    const { report } = bench();
    expect(
      report(`${made} sheet.insertChart(build()); ss.insertSheet('Khác').updateChart(sheet.getCharts()[0])`)
        .error?.name,
    ).toBe('Exception');
  });

  test('a sort of chart or a setting that nobody uses here is refused by name', () => {
    const { report } = bench();
    expect(report('sheet.newChart().asPieChart()').error?.message).toBe(
      'EmbeddedChartBuilder.asPieChart is not in the workbench',
    );
  });

  test('is drawn from what the cells show, without hidden rows [D]', () => {
    const { script, host, document } = bench();
    script(
      `${made} sheet.getRange('B2:B3').setNumberFormat('0.0'); sheet.insertChart(build()); sheet.hideRows(2)`,
    );
    expect(host.view(document).sheet.charts).toMatchObject([
      {
        type: 'BAR',
        title: 'Chưa biết chữ',
        categories: ['Cầu Kho'],
        series: [{ name: 'Người', values: [5], labels: ['5,0'] }],
        row: 2,
        column: 4,
        width: 600,
        height: 371,
      },
    ]);
  });

  test('stays in the saved document, and where a person has dragged it', () => {
    const { script, host, document } = bench();
    script(`${made} sheet.insertChart(build())`);
    const { id, charts } = host.view(document).sheet;
    const chart = charts[0]?.id ?? 0;
    host.edit(document, 'chu-so-huu@example.vn', { kind: 'moveChart', sheet: id, chart, row: 9, column: 2 });
    host.load(host.save());
    expect(host.view(document).sheet.charts).toMatchObject([{ id: chart, row: 9, column: 2 }]);
  });

  test('reading and changing charts is counted, building one is not', () => {
    const { report } = bench();
    expect(report(`${made} sheet.insertChart(build()); sheet.getCharts()[0].getChartId()`).calls).toEqual({
      'Range.setValues': 1,
      'Sheet.insertChart': 1,
      'Sheet.getCharts': 1,
    });
  });
});

describe('SPARKLINE', () => {
  test('is a picture in its cell, which has no value [M]', () => {
    const { script, host, document } = bench();
    expect(
      script(`sheet.getRange('A1:C1').setValues([[3, 1, 2]]); sheet.getRange('D1').setFormula('=SPARKLINE(A1:C1)');
        return [sheet.getRange('D1').getDisplayValue(), sheet.getRange('D1').getFormula()]`),
    ).toEqual(['', '=SPARKLINE(A1:C1)']);
    const cell = host.view(document).sheet.cells.find(({ column }) => column === 4);
    expect(cell?.sparkline).toEqual([3, 1, 2]);
  });

  test('its reference follows its cells', () => {
    const { script } = bench();
    expect(
      script(`sheet.getRange('A1:C1').setValues([[3, 1, 2]]); sheet.getRange('D1').setFormula('=SPARKLINE(A1:C1)');
        sheet.insertRowsBefore(1, 1); return sheet.getRange('D2').getFormula()`),
    ).toBe('=SPARKLINE(A2:C2)');
  });

  test('with options is refused by name', () => {
    const { report } = bench();
    expect(
      report(
        `sheet.getRange('D1').setFormula('=SPARKLINE(A1:C1;{"charttype"})'); sheet.getRange('D1').getValue()`,
      ).error?.message,
    ).toBe('formula not in the workbench: SPARKLINE');
  });
});
