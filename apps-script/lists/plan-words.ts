// What a change of lists will do, item by item, in sentences.
import type { Plan } from '../../shared/wire/answers.ts';
import { showCell } from './list-reading.ts';
import type { ListColumn } from './list-tab.ts';

type Item = Plan['items'][number];
type Values = NonNullable<Item['before']>;

/** «Đổi Quý I: Hạn nộp 30/03/2016 → 05/04/2016». */
export function planWords(columns: readonly ListColumn[], { change, name, before, after }: Item): string {
  const columnOf = (key: string) => columns.find((column) => column.key === key);
  const show = (key: string, values: Values) => showCell(columnOf(key), values[key] ?? null);
  const parts = columns.flatMap(({ key, heading }) => {
    const [was, is] = [before ? show(key, before) : '', after ? show(key, after) : ''];
    if (!after) return [];
    if (!before) return is === '' ? [] : [`${heading}: ${is}`];
    return was === is ? [] : [`${heading}: ${was || 'trống'} → ${is || 'trống'}`];
  });
  const verb = { add: 'Thêm', change: 'Đổi', remove: 'Bỏ' }[change];
  return parts.length === 0 ? `${verb} ${name}` : `${verb} ${name} (${parts.join('; ')})`;
}
