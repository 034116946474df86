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
  /** Against the same period of the year before; «giữ vững» is not below it. */
  | { op: 'rising' | 'falling' | 'holding' }
  /** Its share and that of the rest of the whole lie at most so many points apart (`balance.ts`). */
  | { op: 'balanced'; points: number }
  /** This grade or a better one, in so many wards. */
  | ({ op: 'level'; grade: string } & Amount)
  /** Percentages of wards by grade, best first. Only the first is judged, by count; the rest is shown (domain 1.12). */
  | { op: 'distribution'; shares: { grade: string; percent: number }[] }
  /** Every ward its own number, or its own percentage. */
  | { op: 'assigned'; wards: { unit: number; value: number }[]; percent?: true }
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
  /** «Phấn đấu»: the higher of two steps. Who does not reach it has missed nothing that was asked. */
  strive?: true;
  /** Where it was decided, as the officer writes it. */
  basis: string;
  /** Why it stands although it is odd: less than is asked from above, a level that no law has. */
  reason?: string;
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
  holding: 'giữ vững (không thấp hơn năm trước)',
  level: 'đạt từ mức',
  distribution: 'phân bố xếp loại',
  assigned: 'theo số giao từng đơn vị',
  before: 'trước ngày',
  balanced: 'cân bằng (chênh không quá)',
};

/** What a target asks for: of targets with the same claim the newest counts, and no list has two for one year. */
export function claimOf({ indicator, demand, each, strive }: Target): string {
  return [indicator, demand.op, ...(each ? ['each'] : []), ...(strive ? ['strive'] : [])].join(' ');
}

export function comparesWithLastYear({ op }: Demand): boolean {
  return op === 'rising' || op === 'falling' || op === 'holding';
}

/** Whether a number is asked of every month or quarter by itself. */
export function isAskedOften(demand: Demand): boolean {
  return 'per' in demand && demand.per !== undefined;
}

/** Targets that count in a year: of all lists, the newest of each unit on the same claim. */
export function targetsOf(lists: readonly TargetList[], year: number): Target[] {
  const chosen = new Map<string, Target>();
  for (const list of [...lists].sort((a, b) => a.year - b.year)) {
    for (const target of list.items) {
      if (target.from <= year && year <= target.to) chosen.set(`${list.unit.id} ${claimOf(target)}`, target);
    }
  }
  return [...chosen.values()];
}
