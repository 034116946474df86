// What came after a closing, printed as what it is: an annex with every difference, and in a ward's own report the words
// that say so.
import type { Annex, Column } from './block.ts';
import { shownChange } from './shown-change.ts';
import type { ReportSource } from './source.ts';
import { printable, upperFirst } from './words.ts';

export function addendaAnnexes({ addenda, ward, period }: ReportSource): Omit<Annex, 'number'>[] {
  if (addenda.length === 0) return [];
  const columns: Column[] = [
    { head: 'STT', width: 5, align: 'center' },
    { head: upperFirst(ward), width: 18, align: 'left' },
    { head: 'Bổ sung', width: 10, align: 'center' },
    { head: 'Nội dung', width: 39, align: 'left' },
    { head: 'Khi khóa kỳ', width: 14, align: 'right' },
    { head: 'Bổ sung thành', width: 14, align: 'right' },
  ];
  const rows = addenda.flatMap(({ unit, number, isFirst, changes }) => {
    const name = printable(unit.name);
    const turn = number > 0 ? `lần ${number}` : '';
    if (isFirst) return [[name, turn, 'Báo cáo nộp lần đầu sau khi khóa kỳ', 'chưa nộp', 'đã nộp']];
    return changes.map((change) => {
      const { place, before, after } = shownChange(change, period.slot);
      return [name, turn, ...[place, before, after].map((text) => printable(text).replace(/\n+/g, ' '))];
    });
  });
  return [
    {
      id: 'bo_sung',
      title: 'Báo cáo bổ sung sau khi khóa kỳ',
      wide: true,
      blocks: [{ sort: 'table', columns, rows: rows.map((row, i) => [String(i + 1), ...row]), strong: [] }],
    },
  ];
}

/** Of a ward's own report that came after the closing: its number; null for any other. */
export function ownAddendum({ reporter, addenda }: ReportSource): number | null {
  const [own] = addenda;
  return reporter === 'ward' && own && own.number > 0 ? own.number : null;
}

/** The sentence with the closing's code; '' where nothing is closed. */
export function closingWords(source: ReportSource): string {
  const { closing } = source;
  if (closing === null) return '';
  const number = ownAddendum(source);
  const what = `bản tổng hợp đã khóa của ${closing.unit}, mã ${closing.code}`;
  return number === null ? `Số liệu theo ${what}` : `Báo cáo bổ sung lần ${number} cho ${what}`;
}
