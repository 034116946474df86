// The same again: a report like the ward's last one or like another ward's (L03), a value that stands twice (L04).
import type { Line } from '../catalogue/kinds.ts';
import { showNumber, showShare } from '../catalogue/number-text.ts';
import type { UnitName } from '../totals/summary.ts';
import type { Ledgered, Tallies } from '../totals/tally.ts';
import {
  type Amount,
  amountOf,
  comparedLines,
  type Field,
  type Outlier,
  outlierAt,
  showFigureOf,
} from './point.ts';

/** With fewer amounts above zero, being alike is no copy. */
const fewestAmounts = 5;
/** Two rates over fewer people often print alike. */
const leastBase = 200;
/** Amounts below this often stand in several wards. */
const leastAmount = 1000;
/** The field at which the ward says that nothing has changed. */
const generalNote = 'tm_ghi_chu_chung';

/** Reports that are like the ward's own of an earlier period, or like another ward's, in every amount. */
export function copiedReports({ book, wards, word }: Field): Outlier[] {
  const lines = comparedLines(book.catalogue);
  const prints = wards.map((ward) => printOf(book, lines, ward.now));
  return wards.flatMap((ward, i): Outlier[] => {
    const print = prints[i];
    if (!print) return [];
    const whole = (why: string): Outlier => ({
      code: 'L03',
      unit: ward.unit,
      line: '',
      at: generalNote,
      label: 'Cả báo cáo',
      figure: '',
      why,
    });
    const last = ward.earlier[ward.earlier.length - 1];
    const before = [last, ward.lastYear].flatMap((one) => one ?? []);
    const twin = wards.filter((_, j) => j !== i && prints[j] === print).map(({ unit }) => unit.name);
    return [
      ...before
        .filter(({ tallies }) => printOf(book, lines, tallies) === print)
        .map(({ name }) => whole(`mọi số liệu giống hệt ${name}`)),
      ...(twin.length > 0 ? [whole(`mọi số liệu giống hệt ${word} khác: ${twin.join(', ')}`)] : []),
    ];
  });
}

function printOf(book: Ledgered, lines: readonly Line[], tallies: Tallies): string | null {
  const amounts = lines.map((line) => amountOf(book, line, tallies));
  const filled = amounts.filter((amount) => amount !== null && amount.value > 0);
  return filled.length < fewestAmounts ? null : JSON.stringify(amounts);
}

/** Two rates of one unit that print alike, neither 0 nor 100 % (the 99,75 % of S0:71 and S0:79). */
export function alikeRates(
  book: Ledgered,
  units: readonly { unit: UnitName; tallies: Tallies }[],
): Outlier[] {
  const lines = comparedLines(book.catalogue).filter(({ ranked }) => ranked === 'share');
  return units.flatMap(({ unit, tallies }) => {
    const seen = new Map<string, Line>();
    return lines.flatMap((line): Outlier[] => {
      const amount = amountOf(book, line, tallies);
      if (!amount?.base || amount.base < leastBase || amount.value === 0 || amount.value >= amount.base)
        return [];
      const shown = showShare(amount.value / amount.base);
      const other = seen.get(shown);
      seen.set(shown, line);
      if (!other) return [];
      return [
        outlierAt(
          'L04',
          unit,
          line,
          amount,
          `trùng ${shown} với chỉ số «${other.label}»; hai chỉ số khác nhau ít khi ra đúng một tỷ lệ`,
        ),
      ];
    });
  });
}

/** The same large amount in three wards, or the same numerator and denominator in two. */
export function alikeWards({ book, wards, word }: Field): Outlier[] {
  return comparedLines(book.catalogue).flatMap((line) => {
    const members = wards.flatMap(({ unit, now }) => {
      const amount = amountOf(book, line, now);
      return amount && isTelling(amount) ? [{ unit, amount, key: `${amount.value}/${amount.base}` }] : [];
    });
    const needed = line.ranked === 'share' ? 2 : 3;
    return members.flatMap(({ unit, amount, key }, i): Outlier[] => {
      const same = members.filter((one) => one.key === key);
      // Said once, at the last of them: the first may be the one that is right.
      if (same.length < needed || members.slice(i + 1).some((one) => one.key === key)) return [];
      const others = same.filter((one) => one.unit !== unit).map((one) => one.unit.name);
      return [
        outlierAt(
          'L04',
          unit,
          line,
          amount,
          `trùng đúng ${showSame(line, amount)} với ${word} khác: ${others.join(', ')}`,
        ),
      ];
    });
  });
}

function isTelling({ value, base }: Amount): boolean {
  return base === null ? value >= leastAmount : base >= leastBase && value > 0 && value < base;
}

function showSame(line: Line, amount: Amount): string {
  return amount.base === null ? showNumber(amount.value) : showFigureOf(line, amount);
}
