// In words: a report of a half-year or year that its quarters contradict.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { showNumber } from '../catalogue/number-text.ts';
import { slotName } from '../period.ts';
import type { Unconfirmed } from './summary.ts';
import { linesOf } from './tally.ts';

/** So many lines are named, then how many more there are. */
const mostNamed = 3;

/**
 * «Tân Định cần xác nhận lại: Số suất học bổng báo cáo ghi 40, các quý cộng lại 130 (chưa nộp quý II)». Denominators
 * are told where they alone differ.
 */
export function unconfirmedInWords(
  catalogue: Catalogue,
  { unit, differences, missing }: Unconfirmed,
): string {
  const labels = new Map(linesOf(catalogue).map(({ key, label }) => [key, label]));
  const named = differences.slice(0, mostNamed).map(({ line, said, sum, base }) => {
    const [was, is] = said === sum && base ? [base.said, base.sum] : [said, sum];
    return `${labels.get(line) ?? line} báo cáo ghi ${showNumber(was)}, các quý cộng lại ${showNumber(is)}`;
  });
  const more = differences.length - named.length;
  const others = more > 0 ? `; và ${more} chỉ số khác` : '';
  const quarters = missing.map((slot) => slotName(slot).replace(/^Q/, 'q')).join(', ');
  const unsent = missing.length > 0 ? ` (chưa nộp ${quarters})` : '';
  return `${unit.name} cần xác nhận lại: ${named.join('; ')}${others}${unsent}`;
}
