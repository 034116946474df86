// In words: reports that are in a total although they were sent back.
import type { Summary } from './summary.ts';

/** «trong đó 1 báo cáo đang trả lại». */
export function returnedInWords(returned: NonNullable<Summary['returned']>): string {
  return `trong đó ${returned.length} báo cáo đang trả lại`;
}
