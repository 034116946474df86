// Who does what: the offices that a plan names, with their tasks and the targets whose figures they answer for.
import type { Supplier } from '../../catalogue/catalogue.ts';
import { linesOf } from '../words.ts';

export interface Office {
  name: string;
  tasks: string[];
  suppliers: readonly Supplier[];
}

/** How a plan names who supplies a figure. */
const named: readonly [Supplier, RegExp][] = [
  ['TTHTCĐ', /học tập cộng đồng|TTHTCĐ|HTCĐ/i],
  ['HKH', /khuyến học/i],
  ['TC-KT', /tài chính/i],
  ['CTPC', /phổ cập/i],
  ['Đài', /truyền thanh|đài/i],
  ['Trường', /^(?:các |những )?trường /i],
  ['UBND', /văn hóa|văn hoá|giáo dục và đào tạo/i],
];

/** A line without a dash is an office, the lines with one below it its tasks; a long line without one is a task too. */
export function officesOf(text: string): Office[] {
  const offices: Office[] = [];
  for (const line of linesOf(text)) {
    const [, task = ''] = /^[-–—•*+]\s*(.+)$/.exec(line) ?? [];
    const last = offices[offices.length - 1];
    if (task !== '' && last) last.tasks.push(task);
    else if (line.length > 140 && last) last.tasks.push(line);
    else {
      const name = (task === '' ? line : task).replace(/^\d{1,2}[.)]\s*/, '').replace(/[:.;]\s*$/, '');
      offices.push({ name, tasks: [], suppliers: [] });
    }
  }
  return withSuppliers(offices);
}

/** Each supplier belongs to the first office that is called so; what nobody is called for, to the first of all. */
function withSuppliers(offices: readonly Office[]): Office[] {
  const owners = new Map<Supplier, Office>();
  for (const [supplier, sign] of named) {
    const owner = offices.find(({ name }) => sign.test(name)) ?? offices[0];
    if (owner) owners.set(supplier, owner);
  }
  return offices.map((office) => ({
    ...office,
    suppliers: named.flatMap(([supplier]) => (owners.get(supplier) === office ? [supplier] : [])),
  }));
}
