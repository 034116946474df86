// What makes a list of targets impossible: refused whole, each fault in words with its place in the list.
import type { Catalogue, Indicator } from '../catalogue/catalogue.ts';
import { type Aim, kindOf } from '../catalogue/kinds.ts';
import { gradesOf, indicatorOf, isAnswer, moreThanThereAre, withoutGrades } from './measure.ts';
import { type Demand, type Operator, operatorNames, type Target } from './target.ts';

export interface TargetFault {
  /** Position in the list, from 0. */
  index: number;
  /** Column of the tab that is wrong. */
  key: 'indicator' | 'op' | 'value' | 'from' | 'to' | 'scope';
  fault: string;
}

const numeric: readonly Operator[] = ['at_least', 'more_than', 'at_most', 'exactly'];

/** Operators that make sense for what an indicator measures. */
const operatorsOf: Record<Aim, readonly Operator[]> = {
  share: [...numeric, 'between', 'rising', 'falling', 'assigned'],
  amount: [...numeric, 'between', 'rising', 'falling', 'assigned'],
  wards: [...numeric],
  grades: ['level', 'distribution'],
  day: ['before'],
};

/** `year` is the list's; `units` are those below, by whom numbers may be handed out, `wards` how many of them report. */
export function targetFaults(
  catalogue: Catalogue,
  year: number,
  targets: readonly Target[],
  units: { has(unit: number): boolean },
  wards: number,
): TargetFault[] {
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
      ...ofOperator(target, indicator, aim),
      ...ofValue(target.demand, indicator, units),
      ...ofCount(target.demand, indicator, wards),
    ];
    if (isRepeated(target, targets.slice(0, index)))
      faults.push({
        key: 'indicator',
        fault: 'Chỉ số này đã có một chỉ tiêu cùng dấu trong những năm đó ở dòng trên',
      });
    return faults.map((fault) => ({ index, ...fault }));
  });
}

function ofYears({ from, to }: Target, year: number): Omit<TargetFault, 'index'>[] {
  if (from < year) return [{ key: 'from', fault: `Trang này giao chỉ tiêu từ năm ${year} trở đi` }];
  return to < from ? [{ key: 'to', fault: '«Đến năm» đứng trước «Từ năm»' }] : [];
}

function ofOperator({ demand, each }: Target, indicator: Indicator, aim: Aim): Omit<TargetFault, 'index'>[] {
  const ungraded = withoutGrades(demand, indicator);
  if (ungraded) return [{ key: 'op', fault: ungraded }];
  const allowed = operatorsOf[aim];
  if (allowed.indexOf(demand.op) < 0) {
    const words = allowed.map((op) => `«${operatorNames[op]}»`).join(', ');
    return [{ key: 'op', fault: `«${indicator.label}» chỉ giao được bằng ${words}` }];
  }
  if (each && (aim === 'wards' || aim === 'grades' || aim === 'day' || demand.op === 'assigned'))
    return [{ key: 'scope', fault: 'Chỉ tiêu này vốn xét theo từng đơn vị: để trống ô này' }];
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
      if (demand.wards.some(({ value }) => !Number.isSafeInteger(value)))
        return say('Số giao phải là số nguyên');
      return demand.wards.some(({ unit }) => !units.has(unit))
        ? say('Có số giao cho đơn vị không ở bên dưới')
        : [];
    }
    case 'rising':
    case 'falling':
    case 'before':
      return [];
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
    (one) =>
      one.indicator === target.indicator &&
      one.demand.op === target.demand.op &&
      one.from <= target.to &&
      target.from <= one.to,
  );
}
