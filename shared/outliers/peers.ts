// Against the other wards (L02), with methods that hold for ten to twenty of them.
import type { Line } from '../catalogue/kinds.ts';
import { lookup } from '../catalogue/lookup.ts';
import { showNumber, showShare } from '../catalogue/number-text.ts';
import { sentenceOf } from './history.ts';
import {
  type Amount,
  amountOf,
  comparedLines,
  type Field,
  type Outlier,
  outlierAt,
  type Series,
} from './point.ts';
import { medianOf, spreadOf } from './usual.ts';

/** With fewer wards nothing is usual. */
const fewest = 5;
/** Spreads from the middle of the logarithms at which an amount stands out (Iglewicz and Hoaglin). */
const farInSpreads = 3.5;
/** Wards differ in size: their amounts are taken to differ by at least this factor. */
const leastSpread = Math.log(1.3);
/** Limits of the funnel, in standard deviations of the ward's own base. */
const funnel = 3;
/** Below this many points a difference of rates is of no account, however certain. */
const leastPoints = 0.01;
/** A difference of fewer people is decided by single persons, and the limits are too narrow for it. */
const leastPeople = 5;

interface Member {
  ward: Series;
  amount: Amount;
}

export function unlikePeers(field: Field): Outlier[] {
  const { book, wards } = field;
  return comparedLines(book.catalogue).flatMap((line) => {
    const members = wards.flatMap((ward): Member[] => {
      const amount = amountOf(book, line, ward.now);
      return amount ? [{ ward, amount }] : [];
    });
    if (members.length < fewest) return [];
    return line.ranked === 'share'
      ? outsideFunnel(field, line, members)
      : farFromMedian(field, line, members);
  });
}

/** Amounts on a scale of ratios: the median of the logarithms is the middle, their median distance the spread. */
function farFromMedian({ word }: Field, line: Line, members: readonly Member[]): Outlier[] {
  const positive = members.filter(({ amount }) => amount.value > 0);
  // Where many have nothing, nothing is not odd, and neither is something.
  if (positive.length < Math.max(fewest, 0.8 * members.length)) return [];
  const logs = positive.map(({ amount }) => Math.log(amount.value));
  const middle = medianOf(logs);
  const spread = Math.max(spreadOf(logs), leastSpread);
  return members.flatMap(({ ward, amount }): Outlier[] => {
    const isFar = amount.value === 0 || Math.abs(Math.log(amount.value) - middle) > farInSpreads * spread;
    if (!isFar) return [];
    const why = sentenceOf(amount.value, Math.exp(middle), `mức thường thấy của các ${word} khác`);
    return why === null ? [] : [outlierAt('L02', ward.unit, line, amount, why)];
  });
}

/**
 * A funnel: each ward against the rate of all others together, within limits that narrow as its base grows. Wards
 * differ by more than chance, so the limits widen by what the middle ward shows (Spiegelhalter 2005).
 */
function outsideFunnel({ book, word }: Field, line: Line, members: readonly Member[]): Outlier[] {
  const indicator = lookup(book.catalogue).byId.get(line.id)?.indicator;
  const isUnbounded = indicator !== undefined && 'unbounded' in indicator && indicator.unbounded === true;
  const fitting = members.filter(({ amount: { value, base } }) => base !== null && base > 0 && value <= base);
  if (isUnbounded || fitting.length < fewest) return [];
  const sum = (read: (amount: Amount) => number) =>
    fitting.reduce((total, { amount }) => total + read(amount), 0);
  const [all, people] = [sum(({ value }) => value), sum(({ base }) => base ?? 0)];
  const judged = fitting.map((member) => {
    const { value, base } = member.amount;
    const mine = base ?? 0;
    const others = (all - value) / (people - mine);
    // Half a person on each side keeps a rate of 0 or 100 % from being certain.
    const smoothed = (all - value + 0.5) / (people - mine + 1);
    const deviation = Math.sqrt((smoothed * (1 - smoothed)) / mine);
    const difference = value / mine - others;
    return { ...member, others, deviation, difference, score: difference / deviation };
  });
  const widened = Math.max(1, medianOf(judged.map(({ score }) => Math.abs(score))) / 0.6745);
  return judged.flatMap(({ ward, amount, others, deviation, difference, score }): Outlier[] => {
    if (Math.abs(score) <= funnel * widened || Math.abs(difference) < leastPoints) return [];
    if (Math.abs(difference) * (amount.base ?? 0) < leastPeople) return [];
    const side = difference < 0 ? 'thấp hơn' : 'cao hơn';
    const limit = showNumber(funnel * widened * deviation * 100, 2);
    return [
      outlierAt(
        'L02',
        ward.unit,
        line,
        amount,
        `${side} ${showNumber(Math.abs(difference) * 100, 2)} điểm % so với các ${word} khác (chung ${showShare(others)}); với mẫu số cỡ này thường chỉ lệch trong khoảng ${limit} điểm %`,
      ),
    ];
  });
}
