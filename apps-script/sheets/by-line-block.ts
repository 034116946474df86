// «Theo chỉ số»: one line of the totals, units as rows: to be read for ten units and for a hundred and sixty-eight.
import type { Line } from '../../shared/catalogue/kinds.ts';
import { rowOf } from '../../shared/exchange/sheet-columns.ts';
import { type Order, orders, type UnitOfLine } from '../../shared/totals/by-line.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import { type MasterColumn, type MasterSheet, number, plain, sheetOf } from './master-rows.ts';

export const byLineSheet = 'Theo chỉ số';

/** `period` as «Năm 2016», `before` as «Năm 2015». */
export function byLineBlock(
  line: Line,
  units: readonly UnitOfLine[],
  about: {
    total: number | null;
    unit: string;
    period: string;
    before: string;
    order: Order;
    word: string;
    at: string;
  },
): MasterSheet {
  const columns = columnsOf(line, about);
  const estimates = units.some(({ isEstimate }) => isEstimate)
    ? ' Số năm trước tính theo địa giới năm nay; ô tô màu là ước tính theo tỷ lệ.'
    : '';
  const have = units.filter(({ value }) => value !== null).length;
  return sheetOf(
    byLineSheet,
    {
      title: `${line.label.toUpperCase()} (${line.unit}) – ${about.unit.toUpperCase()} – ${about.period.toUpperCase()}`,
      subtitle: `${have}/${units.length} ${about.word} có số liệu. Xếp: ${orders[about.order].toLowerCase()}.${estimates} Cập nhật lúc ${about.at}. Chọn chỉ số khác ở trang «Tổng hợp», mục «Theo chỉ số» của thanh bên.`,
    },
    columns,
    units.map((unit) => rowOf(columns, unit)),
    'all',
    2,
  );
}

function columnsOf(
  line: Line,
  { word, before, total }: { word: string; before: string; total: number | null },
): MasterColumn<UnitOfLine>[] {
  const isShare = line.ranked === 'share';
  const Word = word.charAt(0).toUpperCase() + word.slice(1);
  const percent = (n: number | null) => number(n === null ? null : n / 100, '0.00%');
  const signed = (n: number | null) =>
    number(
      n === null ? null : n / 100,
      '+0.00%;-0.00%;0.00%',
      n !== null && Math.abs(n) >= 20 ? colours.doubtful : '',
    );
  return [
    { head: 'Hạng', width: 60, cell: ({ rank }) => number(rank) },
    { head: Word, width: 190, cell: ({ unit }) => plain(unit.name) },
    { head: 'Số liệu', width: 120, cell: ({ value }) => number(value) },
    // What the share beside it is a share of. As many columns for every line, so that the tab keeps its shape.
    {
      head: isShare ? 'Mẫu số' : 'Cả địa bàn',
      width: 110,
      cell: ({ base }) => number(isShare ? base : total),
    },
    {
      head: isShare ? 'Tỷ lệ' : 'Phần của cả địa bàn',
      width: 110,
      cell: ({ percent: share, part }) => percent(isShare ? share : part),
    },
    {
      head: isShare ? `Tỷ lệ ${before.toLowerCase()}` : before,
      width: 110,
      cell: ({ before: was, isEstimate }) => ({
        ...(isShare ? percent(was) : number(was)),
        colour: isEstimate ? colours.doubtful : '',
      }),
    },
    {
      head: isShare ? 'Tăng giảm (điểm %)' : 'Tăng giảm',
      width: 110,
      cell: ({ change }) => signed(change),
    },
    {
      head: 'Điểm cần xem lại',
      width: 360,
      cell: ({ points }) => plain(points.join('; '), points.length > 0 ? colours.doubtful : ''),
    },
  ];
}
