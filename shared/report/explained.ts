// Figures that are unlike the others: with the unit's reason they stand in an annex, without one the editor is told.
import type { Annex, Column, Point } from './block.ts';
import type { ReportSource } from './source.ts';
import { printable, upperFirst } from './words.ts';

export function explainedAnnexes({ outliers, ward }: ReportSource): Omit<Annex, 'number'>[] {
  const answered = outliers.filter(({ reason }) => reason !== '');
  if (answered.length === 0) return [];
  const columns: Column[] = [
    { head: 'STT', width: 5, align: 'center' },
    { head: upperFirst(ward), width: 14, align: 'left' },
    { head: 'Nội dung', width: 25, align: 'left' },
    { head: 'Số liệu', width: 14, align: 'right' },
    { head: 'Điểm khác thường', width: 22, align: 'left' },
    { head: 'Giải trình của đơn vị', width: 26, align: 'left' },
  ];
  const rows = answered.map(({ unit, label, figure, why, reason }, i) =>
    [String(i + 1), unit.name, label, figure, why, reason].map((text) =>
      printable(text).replace(/\n+/g, ' '),
    ),
  );
  return [
    {
      id: 'giai_trinh',
      title: 'Giải trình số liệu khác thường',
      wide: true,
      blocks: [{ sort: 'table', columns, rows, strong: [] }],
    },
  ];
}

export function unexplainedPoints({ outliers }: ReportSource): Point[] {
  return outliers
    .filter(({ reason }) => reason === '')
    .map(({ unit, label, figure, why }) => ({
      at: printable([unit.name, label].filter((part) => part !== '').join(' – ')),
      says: printable(`${figure === '' ? '' : `${figure}: `}${why}. Chưa có giải trình.`),
    }));
}
