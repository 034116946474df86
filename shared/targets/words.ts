// Targets and figures in an officer's words.
import type { Indicator } from '../catalogue/catalogue.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { subjectOf } from '../catalogue/lookup.ts';
import { showNumber, showShare } from '../catalogue/number-text.ts';
import { balanceOf } from './balance.ts';
import { gradesOf, type Measured } from './measure.ts';
import type { Amount, Target } from './target.ts';

/** What a gap is counted in: people, households… or the wards themselves, called by `word`. */
export function unitOf(indicator: Indicator, word: string): string {
  const { aim } = kindOf(indicator);
  const line = kindOf(indicator).lines()[0];
  return aim === 'share' || aim === 'amount' ? (line?.unit ?? '') : subjectOf(indicator, word);
}

/** «ít nhất 99,57%», «từ 25% đến 35%», «Mức độ 3 trở lên ở 10 phường», «trước ngày 23/01». */
export function demandText({ demand, each }: Target, indicator: Indicator, word: string): string {
  const amount = ({ value, percent }: Amount) =>
    percent ? `${showNumber(value)}%` : `${showNumber(value)} ${unitOf(indicator, word)}`;
  // Words of a scale that the catalogue does not have stay as printed; a code is nothing to read.
  const grade = (code: string) =>
    gradesOf(indicator).find((one) => one.code === code)?.label ??
    (/^[a-z0-9]+(_[a-z0-9]+)*$/.test(code) ? 'một mức không có trong danh mục' : code);
  const ofWards = ({ value, percent }: Amount) =>
    `${showNumber(value)}${percent ? '% số' : ''} ${subjectOf(indicator, word)}`;
  const answered = kindOf(indicator).aim === 'wards';
  const tail = each && word !== '' ? ` ở từng ${word}` : '';
  switch (demand.op) {
    case 'at_least':
    case 'more_than':
    case 'at_most':
    case 'exactly': {
      if (answered && word === '') return 'có';
      const every = demand.per === undefined ? '' : demand.per === 'month' ? ' mỗi tháng' : ' mỗi quý';
      const full = demand.percent && demand.value === 100 && demand.op !== 'at_most';
      return `${full ? '' : `${comparisons[demand.op]} `}${answered ? ofWards(demand) : amount(demand)}${every}${tail}`;
    }
    case 'between': {
      const { least, most, percent } = demand;
      return `từ ${amount({ value: least, percent })} đến ${amount({ value: most, percent })}${tail}`;
    }
    case 'rising':
      return 'tăng so với năm trước';
    case 'falling':
      return 'giảm so với năm trước';
    case 'holding':
      return 'giữ vững, không thấp hơn năm trước';
    case 'balanced': {
      const sides = balanceOf(indicator);
      const between = sides ? ` giữa ${sides.part} và ${sides.rest}` : '';
      return `chênh lệch${between} không quá ${showNumber(demand.points)} điểm phần trăm${tail}`;
    }
    case 'level': {
      const best = gradesOf(indicator)[gradesOf(indicator).length - 1]?.code === demand.grade;
      const level = `${grade(demand.grade)}${best ? '' : ' trở lên'}`;
      return word === '' ? level : `${level} ở ${ofWards(demand)}`;
    }
    case 'distribution':
      return demand.shares.map((one) => `${grade(one.grade)} ${showNumber(one.percent)}%`).join(', ');
    case 'assigned':
      return word === ''
        ? amount({ value: demand.wards[0]?.value ?? 0, percent: demand.percent === true })
        : `theo ${demand.percent ? 'tỷ lệ' : 'số'} giao từng ${word}`;
    case 'before':
      return `trước ngày ${demand.day.slice(3)}/${demand.day.slice(0, 2)}`;
  }
}

const comparisons = {
  at_least: 'ít nhất',
  more_than: 'trên',
  at_most: 'không quá',
  exactly: 'đúng',
} as const;

/** «nữ 38.610/39.045 người (98,89%), nam 36.132/36.338 người (99,43%)». */
export function balanceText(indicator: Indicator, part: Measured | null, rest: Measured | null): string {
  const sides = balanceOf(indicator);
  if (!sides || !part || !rest) return '—';
  const unit = unitOf(indicator, '');
  return `${sides.part} ${resultText(part, unit)}, ${sides.rest} ${resultText(rest, unit)}`;
}

/** «480/519 người (92,49%)», «1.618 đầu sách», «—». */
export function resultText(measured: Measured | null, unit: string): string {
  if (!measured) return '—';
  const { value, base } = measured;
  if (base === null) return `${showNumber(value)} ${unit}`;
  return `${showNumber(value)}/${showNumber(base)} ${unit} (${showShare(base === 0 ? null : value / base)})`;
}
