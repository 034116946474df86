// «Điểm cần xem lại»: figures that do not look right, why, and what the ward has said.

import { rowOf } from '../../shared/exchange/sheet-columns.ts';
import { withReasons } from '../../shared/outliers/outliers.ts';
import { byUnitTab } from '../../shared/units/ward-word.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import {
  heading,
  type MasterColumn,
  type MasterContent,
  type MasterSheet,
  plain,
  sheetOf,
} from './master-rows.ts';

/** The tab; without an answer of the Worker it says so instead of showing nothing to ask about. */
export function outlierSheet(content: MasterContent): MasterSheet {
  const { catalogue, outliers, reports } = content;
  const { title, coverage, word, Word } = heading(content);
  const points = withReasons(catalogue, outliers ?? [], reports);
  const answered = points.filter(({ reason }) => reason !== '').length;
  const columns = columnsOf(Word);
  const empty =
    outliers === null
      ? 'Chưa rà soát được. Bấm «Cập nhật bảng tổng hợp» lần nữa.'
      : 'Không thấy điểm nào khác thường.';
  return sheetOf(
    'Điểm cần xem lại',
    {
      title: `ĐIỂM CẦN XEM LẠI – ${title}`,
      subtitle: `${points.length} điểm, ${answered} đã có giải trình. ${coverage} Đây là gợi ý để hỏi lại, không phải kết luận sai; góp ý cho đơn vị ở ô tương ứng của trang «${byUnitTab(word)}».`,
    },
    columns,
    points.length > 0 ? points.map((point) => rowOf(columns, point)) : [[plain(empty)]],
  );
}

function columnsOf(Word: string): MasterColumn<ReturnType<typeof withReasons>[number]>[] {
  return [
    { head: Word, width: 180, cell: ({ unit }) => plain(unit.name) },
    { head: 'Chỉ số', width: 260, cell: ({ label }) => plain(label) },
    { head: 'Số liệu', width: 190, cell: ({ figure }) => plain(figure) },
    { head: 'Vì sao cần xem lại', width: 420, cell: ({ why }) => plain(why) },
    {
      head: `Giải trình, ghi chú của ${Word.toLowerCase()}`,
      width: 300,
      cell: ({ reason }) => (reason === '' ? plain('chưa có giải trình', colours.doubtful) : plain(reason)),
    },
  ];
}
