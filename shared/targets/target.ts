// A target («chỉ tiêu»): what a unit hands out to itself and its wards for some years, on one indicator.
import type { UnitName } from '../totals/summary.ts';

/** A number of people, households, wards… or a percentage as typed: 99.57 for «99,57%». */
export interface Amount {
  value: number;
  percent: boolean;
}

/** What is asked. Of a rate, a percentage means its share and a number its numerator; of a yes/no or a grade, wards. */
export type Demand =
  | ({
      op: 'at_least' | 'more_than' | 'at_most' | 'exactly';
      /** The number is asked of every month or quarter of the period («mỗi quý 01 lần»). */
      per?: 'month' | 'quarter';
    } & Amount)
  | { op: 'between'; least: number; most: number; percent: boolean }
  /** Against the same period of the year before. */
  | { op: 'rising' | 'falling' }
  /** This grade or a better one, in so many wards. */
  | ({ op: 'level'; grade: string } & Amount)
  /** Percentages of wards by grade, best first. Only the first is judged, by count; the rest is shown (domain 1.12). */
  | { op: 'distribution'; shares: { grade: string; percent: number }[] }
  /** Every ward its own number. */
  | { op: 'assigned'; wards: { unit: number; value: number }[] }
  /** «Trước ngày», exclusive: `MM-DD` of the year. */
  | { op: 'before'; day: string };

export type Operator = Demand['op'];

export interface Target {
  /** Id of an indicator of the catalogue. */
  indicator: string;
  /** First and last year in which it counts. */
  from: number;
  to: number;
  demand: Demand;
  /** Asked of each ward by itself; without it of the whole, the wards being shown beside it. */
  each?: true;
  /** «Duy trì»: it is said to be reached already. */
  keep?: true;
  /** Where it was decided, as the officer writes it. */
  basis: string;
}

/** The targets that one unit handed out in one year; a later list replaces what an earlier one says of the same. */
export interface TargetList {
  unit: UnitName;
  year: number;
  items: Target[];
}

/** The words of an operator in lists and tables. */
export const operatorNames: Record<Operator, string> = {
  at_least: 'ít nhất (≥)',
  more_than: 'trên (>)',
  at_most: 'không quá (≤)',
  exactly: 'bằng đúng (=)',
  between: 'trong khoảng',
  rising: 'tăng so với năm trước',
  falling: 'giảm so với năm trước',
  level: 'đạt từ mức',
  distribution: 'phân bố xếp loại',
  assigned: 'theo số giao từng đơn vị',
  before: 'trước ngày',
};

/** Targets that count in a year: of all lists, the newest of each unit on the same indicator and operator. */
export function targetsOf(lists: readonly TargetList[], year: number): Target[] {
  const chosen = new Map<string, Target>();
  for (const list of [...lists].sort((a, b) => a.year - b.year)) {
    for (const target of list.items) {
      if (target.from <= year && year <= target.to)
        chosen.set(`${list.unit.id} ${target.indicator} ${target.demand.op}`, target);
    }
  }
  return [...chosen.values()];
}
