// Against the ward's own earlier periods (L01).
import { lookup } from '../catalogue/lookup.ts';
import { showNumber } from '../catalogue/number-text.ts';
import {
  type Amount,
  amountOf,
  comparedLines,
  type Field,
  type Outlier,
  outlierAt,
  type Series,
} from './point.ts';
import { medianOf, ratioFrom } from './usual.ts';

/** Amounts of what happens in a period, against the year's earlier periods or, without two of them, the year before. */
export function unlikeBefore({ book, wards }: Field): Outlier[] {
  const lines = comparedLines(book.catalogue).filter(
    ({ id, ranked }) =>
      ranked === 'value' && lookup(book.catalogue).byId.get(id)?.indicator.behaviour === 'flow',
  );
  return wards.flatMap((ward) =>
    lines.flatMap((line): Outlier[] => {
      const amount = amountOf(book, line, ward.now);
      if (!amount) return [];
      const why = whyUnlike(amount, ward, (tallies) => amountOf(book, line, tallies));
      return why === null ? [] : [outlierAt('L01', ward.unit, line, amount, why)];
    }),
  );
}

function whyUnlike(
  amount: Amount,
  { earlier, lastYear }: Series,
  read: (tallies: Series['now']) => Amount | null,
): string | null {
  const before = earlier.flatMap(({ tallies }) => read(tallies)?.value ?? []);
  if (before.length >= 2)
    return sentenceOf(amount.value, medianOf(before), 'mức thường thấy của chính đơn vị ở các quý trước');
  const last = lastYear && read(lastYear.tallies);
  return lastYear && last
    ? sentenceOf(amount.value, last.value, `số của chính đơn vị ở ${lastYear.name}`)
    : null;
}

/** «cao gấp 3,2 lần mức thường thấy … (khoảng 120)»; null where the two are not far apart. */
export function sentenceOf(amount: number, usual: number, whose: string): string | null {
  const far = ratioFrom(usual, amount);
  if (!far) return null;
  const about = `(khoảng ${showNumber(Math.round(usual))})`;
  if (amount === 0) return `bằng 0, trong khi ${whose} khác 0 ${about}`;
  const times = showNumber(far.times, 1).replace(/,0$/, '');
  return far.isMore ? `cao gấp ${times} lần ${whose} ${about}` : `chỉ bằng 1/${times} ${whose} ${about}`;
}
