// What makes a list of targets impossible: refused whole, each fault in words with its place in the list.
import type { Catalogue, Indicator } from '../catalogue/catalogue.ts';
import { type Aim, kindOf } from '../catalogue/kinds.ts';
import { asksLess } from './asks-less.ts';
import { balanceOf } from './balance.ts';
import { gradesOf, indicatorOf, isAnswer, moreThanThereAre, withoutGrades } from './measure.ts';
import { claimOf, type Demand, type Operator, operatorNames, type Target } from './target.ts';
import type { HeldTarget } from './ward-targets.ts';
import { demandText } from './words.ts';

export interface TargetFault {
  /** Position in the list, from 0. */
  index: number;
  /** Column of the tab that is wrong. */
  key: 'indicator' | 'op' | 'value' | 'from' | 'to' | 'scope' | 'keep' | 'reason';
  fault: string;
}

const numeric: readonly Operator[] = ['at_least', 'more_than', 'at_most', 'exactly'];

/** Operators that make sense for what an indicator measures. */
const operatorsOf: Record<Aim, readonly Operator[]> = {
  share: [...numeric, 'between', 'rising', 'falling', 'holding', 'balanced', 'assigned'],
  amount: [...numeric, 'between', 'rising', 'falling', 'holding', 'assigned'],
  wards: [...numeric, 'holding'],
  grades: ['level', 'distribution'],
  day: ['before'],
};

/** For whom a list is. */
export interface Addressee {
  /** Year of the list. */
  year: number;
  /** Units below, to whom numbers may be handed out. */
  units: { has(unit: number): boolean };
  /** How many of them report; a ward by itself has one, itself. */
  wards: number;
  /** The unit has none below it. */
  alone: boolean;
  /** What is asked of the unit from above in a year. */
  above(year: number): readonly HeldTarget[];
}

export function targetFaults(
  catalogue: Catalogue,
  targets: readonly Target[],
  addressee: Addressee,
): TargetFault[] {
  const { year, units, wards } = addressee;
  return targets.flatMap((target, index) => {
    const indicator = indicatorOf(catalogue, target.indicator);
    const aim = indicator ? kindOf(indicator).aim : null;
    if (!indicator || aim === null)
      return [
        {
          index,
          key: 'indicator',
          fault: 'Chỉ số này không có trong danh mục, hoặc không giao chỉ tiêu được',
        },
      ];
    const faults: Omit<TargetFault, 'index'>[] = [
      ...ofYears(target, year),
      ...ofOperator(target, indicator, aim, addressee.alone),
      ...ofStep(target, indicator, targets),
      ...ofValue(target.demand, indicator, units),
      ...ofCount(target.demand, indicator, wards),
    ];
    if (faults.length === 0) faults.push(...ofReason(target, indicator, addressee));
    if (isRepeated(target, targets.slice(0, index)))
      faults.push({
        key: 'indicator',
        fault: 'Chỉ số này đã có một chỉ tiêu cùng dấu, cùng chỗ xét trong những năm đó ở dòng trên',
      });
    return faults.map((fault) => ({ index, ...fault }));
  });
}

function ofYears({ from, to }: Target, year: number): Omit<TargetFault, 'index'>[] {
  if (from < year) return [{ key: 'from', fault: `Trang này giao chỉ tiêu từ năm ${year} trở đi` }];
  return to < from ? [{ key: 'to', fault: '«Đến năm» đứng trước «Từ năm»' }] : [];
}

function ofOperator(
  { demand, each }: Target,
  indicator: Indicator,
  aim: Aim,
  alone: boolean,
): Omit<TargetFault, 'index'>[] {
  if (withoutGrades(demand, indicator)) return [];
  const allowed = operatorsOf[aim].filter(
    (op) =>
      (op !== 'balanced' || balanceOf(indicator)) && !(alone && (op === 'assigned' || op === 'distribution')),
  );
  if (allowed.indexOf(demand.op) < 0) {
    const words = allowed.map((op) => `«${operatorNames[op]}»`).join(', ');
    return [{ key: 'op', fault: `«${indicator.label}» chỉ giao được bằng ${words}` }];
  }
  if (each && (aim === 'wards' || aim === 'grades' || aim === 'day' || demand.op === 'assigned'))
    return [{ key: 'scope', fault: 'Chỉ tiêu này vốn xét theo từng đơn vị: để trống ô này' }];
  return [];
}

/** «Mức 2, phấn đấu mức 3»: the second step is the higher one. */
function ofStep(
  { demand, keep, strive, from, to, indicator: id, each }: Target,
  indicator: Indicator,
  targets: readonly Target[],
): Omit<TargetFault, 'index'>[] {
  if (!strive) return [];
  if (keep) return [{ key: 'keep', fault: 'Chỉ tiêu phấn đấu thì chưa đạt nên không duy trì được' }];
  const lower = targets.some(
    (one) =>
      !one.strive &&
      one.indicator === id &&
      one.each === each &&
      one.from <= to &&
      from <= one.to &&
      asksLess(demand, one.demand, indicator),
  );
  return lower
    ? [{ key: 'value', fault: 'Mức phấn đấu thấp hơn chỉ tiêu phải đạt của cùng chỉ số này' }]
    : [];
}

/** What is let in only with a reason: less than is asked from above, and a level that no law has. */
function ofReason(
  target: Target,
  indicator: Indicator,
  { year, alone, above }: Addressee,
): Omit<TargetFault, 'index'>[] {
  if (target.reason) return [];
  const say = (fault: string): Omit<TargetFault, 'index'>[] => [{ key: 'reason', fault }];
  const ungraded = withoutGrades(target.demand, indicator);
  if (ungraded)
    return say(
      `${ungraded} Nếu văn bản đã ghi như vậy thì ghi lý do ở cột «Giải trình»: chỉ tiêu được in đúng như ghi và không xét`,
    );
  if (target.strive) return [];
  const last = Math.min(target.to, year + 20);
  for (let at = Math.max(target.from, year); at <= last; at++) {
    const higher = above(at).find(
      ({ target: { indicator: id, demand, strive } }) =>
        id === target.indicator && !strive && asksLess(target.demand, demand, indicator),
    );
    if (!higher) continue;
    const asked = demandText(higher.target, indicator, alone ? '' : 'đơn vị');
    return say(
      `Thấp hơn chỉ tiêu ${higher.by.name} đã giao cho năm ${at} (${asked}). Nâng lên, hoặc ghi lý do ở cột «Giải trình»`,
    );
  }
  return [];
}

function ofValue(
  demand: Demand,
  indicator: Indicator,
  units: { has(unit: number): boolean },
): Omit<TargetFault, 'index'>[] {
  const say = (fault: string): Omit<TargetFault, 'index'>[] => [{ key: 'value', fault }];
  const ratio = 'unbounded' in indicator && indicator.unbounded ? 1000 : 100;
  const wrong = ({ value, percent }: { value: number; percent: boolean }): string | null => {
    if (percent && kindOf(indicator).aim === 'amount')
      return 'Chỉ số này là số đếm, không có tỷ lệ: bỏ dấu %';
    if (percent && value > ratio) return `Tỷ lệ không quá ${ratio}%`;
    if (percent && !/^\d+(\.\d{1,4})?$/.test(String(value)))
      return 'Tỷ lệ có nhiều nhất bốn chữ số thập phân';
    return !percent && !Number.isSafeInteger(value) ? 'Phải là số nguyên; nếu là tỷ lệ thì thêm dấu %' : null;
  };
  const grade = (code: string) => gradesOf(indicator).some((one) => one.code === code);
  switch (demand.op) {
    case 'between': {
      const { least, most, percent } = demand;
      const fault = wrong({ value: least, percent }) ?? wrong({ value: most, percent });
      return fault ? say(fault) : most < least ? say('Số đầu của khoảng lớn hơn số cuối') : [];
    }
    case 'level': {
      const fault = wrong(demand);
      if (fault) return say(fault);
      return gradesOf(indicator).length > 0 && !grade(demand.grade)
        ? say('Chỉ số này không có mức như vậy')
        : [];
    }
    case 'distribution': {
      const { shares } = demand;
      if (shares.length === 0 || shares.some((one) => !grade(one.grade)))
        return say('Có xếp loại không thuộc chỉ số này');
      const fault = shares
        .map(({ percent }) => wrong({ value: percent, percent: true }))
        .find((one) => one !== null);
      const sum = shares.reduce((total, { percent }) => total + Math.round(percent * 10_000), 0);
      return fault ? say(fault) : sum > 1_000_000 ? say('Các tỷ lệ cộng lại quá 100%') : [];
    }
    case 'assigned': {
      const percent = demand.percent === true;
      const fault = demand.wards.map(({ value }) => wrong({ value, percent })).find((one) => one !== null);
      if (fault) return say(percent ? fault : 'Số giao phải là số nguyên; nếu là tỷ lệ thì thêm dấu %');
      return demand.wards.some(({ unit }) => !units.has(unit))
        ? say('Có số giao cho đơn vị không ở bên dưới')
        : [];
    }
    case 'rising':
    case 'falling':
    case 'holding':
    case 'before':
      return [];
    case 'balanced':
      return demand.points > 100 || !/^\d+(\.\d{1,2})?$/.test(String(demand.points))
        ? say('Số điểm từ 0 đến 100, nhiều nhất hai chữ số thập phân')
        : [];
    default: {
      const fault = wrong(demand);
      if (fault) return say(fault);
      return demand.per && demand.percent ? say('Tỷ lệ không giao theo tháng hay quý') : [];
    }
  }
}

/** «12/10 phường» can never be. */
function ofCount(demand: Demand, indicator: Indicator, wards: number): Omit<TargetFault, 'index'>[] {
  if (!isAnswer(indicator) || !('value' in demand) || demand.percent) return [];
  const fault = moreThanThereAre(demand.value, wards);
  return fault === null ? [] : [{ key: 'value', fault }];
}

function isRepeated(target: Target, before: readonly Target[]): boolean {
  return before.some(
    (one) => claimOf(one) === claimOf(target) && one.from <= target.to && target.from <= one.to,
  );
}
