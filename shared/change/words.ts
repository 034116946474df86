// A change in words and numbers that an officer can repeat.
import { showNumber } from '../catalogue/number-text.ts';
import type { Absence, Change, Mover } from './change.ts';
import { type Amount, sharePrecision } from './contributions.ts';

const perPoint = 10 ** sharePrecision;

/** A total: «99,754%», «21.367 lượt người». */
export function showTotal(change: Change, amount: number, unit: string): string {
  return change.measure === 'share'
    ? `${showNumber(amount / perPoint, sharePrecision)}%`
    : `${showNumber(amount)} ${unit}`;
}

/** A difference with its sign: «+0,008 điểm %», «−120». */
export function showMoved({ measure }: Change, moved: number): string {
  const size = Math.abs(moved);
  const text =
    measure === 'share' ? `${showNumber(size / perPoint, sharePrecision)} điểm %` : showNumber(size);
  return moved === 0 ? text : `${moved > 0 ? '+' : '−'}${text}`;
}

/** What a unit had: «11.260/11.307», «180», «chưa nộp». */
export function showAmount(amount: Amount | null, absent: Absence | null): string {
  if (!amount) return absences[absent ?? 'no-figure'];
  const value = showNumber(amount.value);
  return amount.base === undefined ? value : `${value}/${showNumber(amount.base)}`;
}

const absences: Record<Absence, string> = {
  'no-unit': 'chưa có đơn vị này',
  'not-sent': 'chưa nộp',
  'no-figure': 'không có số liệu',
};

/** A unit that came or went, and why: «Phường Cầu Kho: kỳ trước chưa nộp»; '' where it has a figure at both times. */
export function showAbsence({ before, after, absent }: Mover): string {
  if (!before)
    return absent.before === 'no-unit'
      ? 'đơn vị mới'
      : `kỳ so sánh ${absences[absent.before ?? 'no-figure']}`;
  if (!after)
    return absent.after === 'no-unit'
      ? 'đơn vị không còn'
      : `kỳ này ${absences[absent.after ?? 'no-figure']}`;
  return '';
}

/**
 * The change in one sentence: direction, the units that count most, and what comes from another coverage. `before` and
 * `after` name the two periods within a sentence.
 */
export function sentenceOf(
  change: Change,
  place: { label: string; unit: string; before: string; after: string },
): string {
  const difference = change.after - change.before;
  const total = (amount: number) => showTotal(change, amount, place.unit);
  const from = `${total(change.before)} (${place.before})`;
  const to = `${total(change.after)} (${place.after})`;
  const lead =
    difference === 0
      ? `«${place.label}» không đổi: ${from}, ${to}`
      : `«${place.label}» ${difference > 0 ? 'tăng' : 'giảm'} từ ${from} ${difference > 0 ? 'lên' : 'xuống'} ${to}`;
  const same = change.movers.filter((mover) => mover.before && mover.after && mover.moved * difference > 0);
  const main = same.slice(0, 2).map((mover) => `${mover.unit.name} (${showMoved(change, mover.moved)})`);
  const because = main.length > 0 ? `, chủ yếu do ${main.join(' và ')}` : '';
  const coverage =
    change.byCoverage === 0
      ? ''
      : ` Riêng việc đơn vị có hoặc không có số liệu ở một trong hai kỳ làm thay đổi ${showMoved(change, change.byCoverage)}.`;
  return `${lead}${because}.${coverage}`;
}
