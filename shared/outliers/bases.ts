// The bases of percentages: a rate stays what it is where both its halves are a thousand times too large, and then makes the
// rate of everybody (L01, L02).
import type { Line } from '../catalogue/kinds.ts';
import { sentenceOf } from './history.ts';
import { amountOf, comparedLines, type Field, type Outlier, outlierAt, type Series } from './point.ts';
import { medianOf } from './usual.ts';

/** With fewer wards, or fewer bases of one ward, nothing is usual. */
const fewest = 5;

/** So many times what a ward of its size has: wards differ in how many children or officials they have, but not so much. */
const far = 5;

export function unlikelyBases(field: Field): Outlier[] {
  const lines = comparedLines(field.book.catalogue).filter(({ ranked }) => ranked === 'share');
  return [...unlikeSize(field, lines), ...unlikeLastYear(field, lines)];
}

/** Each base against those of the others, each ward measured by how large its bases are on the whole. */
function unlikeSize(field: Field, lines: readonly Line[]): Outlier[] {
  const { book, wards, word } = field;
  const logs = wards.map((ward) => lines.map((line) => logOf(baseOf(book, line, ward.now))));
  const usual = lines.map((_, i) => {
    const known = logs.flatMap((one) => one[i] ?? []);
    return known.length >= fewest ? medianOf(known) : null;
  });
  return wards.flatMap((ward, w) => {
    const apart = lines.flatMap((_, i) => {
      const [log, middle] = [logs[w]?.[i], usual[i]];
      return typeof log === 'number' && typeof middle === 'number' ? [log - middle] : [];
    });
    // Of fewer bases nobody can say whether the ward is large or the figure is wrong.
    if (apart.length < fewest) return [];
    const size = medianOf(apart);
    return lines.flatMap((line, i): Outlier[] => {
      const [log, middle] = [logs[w]?.[i], usual[i]];
      if (typeof log !== 'number' || typeof middle !== 'number') return [];
      if (Math.abs(log - middle - size) < Math.log(far)) return [];
      return said(field, ward, line, Math.exp(middle + size), `mức ứng với quy mô của ${word} này`);
    });
  });
}

function unlikeLastYear(field: Field, lines: readonly Line[]): Outlier[] {
  return field.wards.flatMap((ward) => {
    const { lastYear } = ward;
    if (!lastYear) return [];
    return lines.flatMap((line) => {
      const before = baseOf(field.book, line, lastYear.tallies);
      return before ? said(field, ward, line, before, `số của chính đơn vị ở ${lastYear.name}`, 'L01') : [];
    });
  });
}

function said(
  { book }: Field,
  { unit, now }: Series,
  line: Line,
  usual: number,
  whose: string,
  code: 'L01' | 'L02' = 'L02',
): Outlier[] {
  const amount = amountOf(book, line, now);
  const why = amount?.base ? sentenceOf(amount.base, usual, whose) : null;
  return amount && why ? [outlierAt(code, unit, line, amount, `mẫu số ${why}`)] : [];
}

function baseOf(book: Field['book'], line: Line, tallies: Series['now']): number | null {
  return amountOf(book, line, tallies)?.base ?? null;
}

function logOf(base: number | null): number | null {
  return base ? Math.log(base) : null;
}
