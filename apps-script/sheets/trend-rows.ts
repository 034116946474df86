// The year's quarters side by side, each line with a miniature picture of its own.
import { kindOf } from '../../shared/catalogue/kinds.ts';
import { rowOf, type TableColumn } from '../../shared/exchange/sheet-columns.ts';
import { isQuarter, slotName, slots } from '../../shared/period.ts';
import type { Summary } from '../../shared/totals/summary.ts';
import { letters } from '../../shared/workbook/formula.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import { headRow, type MasterContent, number, plain, type Row } from './master-rows.ts';

type Cells<Of> = TableColumn<Of, Row[number]>;

/** Lines that every quarter has, each with a miniature line of its own. */
export function trendRows(content: MasterContent, top: number): Row[] {
  const quarters = slots.filter(isQuarter);
  const lines = content.catalogue.forms
    .flatMap((form) => form.sections.flatMap((section) => section.indicators))
    .filter(({ cycle, behaviour, gather }) => cycle === 'quarter' && behaviour === 'flow' && gather === 'sum')
    .flatMap((indicator) => [...kindOf(indicator).lines()])
    .map((line) => ({ line, values: content.quarters.map(({ summary }) => amountOf(summary, line.key)) }))
    .filter(({ values }) => values.filter((value) => value !== null).length > 1);
  type Trend = (typeof lines)[number] & { row: number };
  const label: Cells<Trend> = {
    head: 'Chỉ số',
    cell: ({ line }) => plain(`${line.label} (${line.unit})`),
  };
  const amounts = quarters.map(
    (slot, i): Cells<Trend> => ({ head: slotName(slot), cell: ({ values }) => number(values[i] ?? null) }),
  );
  // The quarters stand right of the label.
  const [from, to] = [letters(2), letters(1 + amounts.length)];
  const trend: Cells<Trend> = {
    head: 'Xu hướng',
    cell: ({ values, row }) =>
      isSteady(values)
        ? plain('gần như không đổi')
        : { value: `=SPARKLINE(${from}${row}:${to}${row})`, format: '0', colour: '' },
  };
  const columns = [label, ...amounts, trend];
  return [
    [plain(`6. Xu hướng qua các quý năm ${content.period.year}`, colours.section)],
    headRow(columns),
    ...(lines.length === 0 ? [[plain('Cần số liệu của ít nhất hai quý.')]] : []),
    ...lines.map((line, i) => rowOf(columns, { ...line, row: top + 2 + i })),
  ];
}

/** A miniature line fills its cell however small the difference is: below a tenth it would tell of nothing. */
function isSteady(values: readonly (number | null)[]): boolean {
  const known = values.filter((value): value is number => value !== null);
  return Math.min(...known) * 10 >= Math.max(...known) * 9;
}

/** The total of a line; null where nobody has a figure, or nothing is known. */
export function amountOf(summary: Summary | null, key: string): number | null {
  return summary?.lines.find((line) => line.key === key)?.value ?? null;
}
