// One line of a summary, unit by unit: value, share of the whole, rank, last year, and what is worth asking about.
import type { Line } from '../catalogue/kinds.ts';
import { roundHalfUp } from '../catalogue/number-text.ts';
import { type ExportedSummary, figuresOf } from '../exchange/exported-summary.ts';
import type { Outlier } from '../outliers/point.ts';
import type { UnitOnBorders } from '../wire/answers.ts';
import { shareOf, type UnitName } from './summary.ts';

export interface UnitOfLine {
  unit: UnitName;
  /** Null where the unit has no figure. */
  value: number | null;
  base: number | null;
  /** In percent, where the line is a percentage. */
  percent: number | null;
  /** In percent of the total, where the line is an amount. */
  part: number | null;
  /** From 1, largest first; equal amounts share one. Null where there is nothing to compare. */
  rank: number | null;
  /** What is ranked, a year ago. */
  before: number | null;
  /** Against a year ago: percentage points of a percentage, otherwise percent. */
  change: number | null;
  points: string[];
  /** A year ago there was another unit, of which this is a part: what stood there is an estimate. */
  isEstimate: boolean;
}

/** How the units stand below each other; what has no figure comes last. */
export const orders = {
  rank: 'Lớn nhất trước',
  least: 'Nhỏ nhất trước',
  change: 'Thay đổi nhiều nhất trước',
  points: 'Có điểm cần xem trước',
  list: 'Theo danh sách đơn vị',
} as const;

export type Order = keyof typeof orders;

/** `before`: the year before on the borders of this one, unit by unit. */
export function unitsOfLine(
  line: Line,
  now: ExportedSummary,
  before: readonly Pick<UnitOnBorders, 'unit' | 'figures' | 'isEstimate'>[],
  outliers: readonly Outlier[],
): UnitOfLine[] {
  const isShare = line.ranked === 'share';
  const total = figuresOf(now.total)(line).value;
  const rows = now.units.flatMap(({ unit, part, summary }): UnitOfLine[] => {
    const { value, base, percent } = figuresOf(summary)(line);
    if (part === 'own' && value === null) return [];
    const past = part === 'own' ? undefined : before.find((one) => one.unit.id === unit.id);
    const [is, was] = [isShare ? percent : value, past ? amountIn(past, line) : null];
    return [
      {
        ...{ unit, value, base, percent },
        part: !isShare && value !== null && total ? rounded((100 * value) / total) : null,
        rank: null,
        before: was,
        change: changeOf(is, was, isShare),
        points: outliers
          .filter((point) => point.unit.id === unit.id && point.line === line.key)
          .map(({ why }) => why),
        isEstimate: was !== null && (past?.isEstimate ?? false),
      },
    ];
  });
  if (line.ranked === 'no') return rows;
  const amounts = rows.map((row) => (isShare ? row.percent : row.value));
  return rows.map((row, i) => {
    const own = amounts[i] ?? null;
    const larger = amounts.filter((other) => other !== null && own !== null && other > own).length;
    return { ...row, rank: own === null ? null : larger + 1 };
  });
}

/** What is ranked of a line: a percentage, or an amount. */
function amountIn({ figures }: Pick<UnitOnBorders, 'figures'>, line: Line): number | null {
  const value = figures[line.value];
  if (typeof value !== 'number') return null;
  if (line.ranked !== 'share') return value;
  const base = line.base === undefined ? undefined : figures[line.base];
  const share = shareOf({ value, base: typeof base === 'number' ? base : null });
  return share === null ? null : roundHalfUp(share * 100, 2);
}

function changeOf(is: number | null, was: number | null, isShare: boolean): number | null {
  if (is === null || was === null) return null;
  if (isShare) return rounded(is - was);
  return was === 0 ? null : rounded((100 * (is - was)) / was);
}

function rounded(n: number): number {
  return Math.round(n * 100) / 100;
}

/** The units of a line in an order. Equal ones stay as they stood. */
export function inOrderOf(units: readonly UnitOfLine[], order: Order): UnitOfLine[] {
  const last = Number.MAX_SAFE_INTEGER;
  const key: Record<Order, (one: UnitOfLine) => number> = {
    rank: ({ rank }) => rank ?? last,
    least: ({ rank }) => (rank === null ? last : -rank),
    change: ({ change }) => (change === null ? last : -Math.abs(change)),
    points: ({ points }) => -points.length,
    list: () => 0,
  };
  return units
    .map((one, i) => ({ one, i }))
    .sort((a, b) => key[order](a.one) - key[order](b.one) || a.i - b.i)
    .map(({ one }) => one);
}
