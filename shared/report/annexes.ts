// The annexes: figures in tables, numbered in Roman.
import { addendaAnnexes } from './addenda.ts';
import type { Annex, Block } from './block.ts';
import { explainedAnnexes } from './explained.ts';
import type { Ground } from './ground.ts';
import type { Outline } from './outline.ts';
import type { ReportSource } from './source.ts';
import { pivotTable, rowsTable, summaryTable, tableOf, unitTables } from './table.ts';
import { targetAnnexes } from './targets.ts';
import { printable, roman } from './words.ts';

/** Those that were chosen; all of them where nobody has chosen. */
export function annexesOf(outline: Outline, source: ReportSource, ground: Ground): Annex[] {
  const single = source.reporter === 'ward';
  const reports = single ? (source.own ? [{ unit: source.unit, content: source.own }] : []) : source.below;
  const lists = outline.annexes.flatMap((id): Omit<Annex, 'number'>[] => {
    const table = tableOf(ground, id);
    if (!table) return [];
    const rows = rowsTable(table, reports, single);
    const pivot =
      id === 'bang_lop_chuyen_de' ? pivotTable(table, reports, { column: 'nhom', total: 'so_nguoi' }) : [];
    return [{ id, title: printable(table.title), wide: true, blocks: [...pivot, ...rows] }];
  });
  const made: Omit<Annex, 'number'>[] = [
    {
      id: 'so_lieu',
      title: `Bảng tổng hợp số liệu ${ground.words.kỳ}`,
      wide: false,
      blocks: [summaryTable(ground)],
    },
    ...targetAnnexes(source),
    ...(source.below.length === 0
      ? []
      : [
          {
            id: 'tung_don_vi',
            title: `Số liệu từng ${source.ward}`,
            wide: true,
            blocks: [...unitTables(source), legend],
          },
        ]),
    ...lists,
    ...explainedAnnexes(source),
    ...addendaAnnexes(source),
  ];
  return made
    .filter(({ blocks }) => blocks.some((block) => block.sort === 'table' && block.rows.length > 0))
    .filter(({ id }) => source.annexes === null || source.annexes.indexOf(id) >= 0)
    .map((annex, i) => ({ number: roman(i + 1), ...annex }));
}

const legend: Block = {
  sort: 'paragraph',
  mark: '',
  text: 'Ghi chú: dấu “-” là đơn vị báo không có số liệu; ô trống là chưa báo cáo hoặc kỳ này không hỏi.',
};
