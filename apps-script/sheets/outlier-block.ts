// «Điểm cần xem lại»: figures that do not look right, why, and what the ward has said.
import { withReasons } from '../../shared/outliers/outliers.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import { heading, type MasterContent, type MasterSheet, plain, type Row, sheetOf } from './master-rows.ts';

/** The tab; without an answer of the Worker it says so instead of showing nothing to ask about. */
export function outlierSheet(content: MasterContent): MasterSheet {
  const { catalogue, outliers, reports } = content;
  const { title, coverage, Word } = heading(content);
  const points = withReasons(catalogue, outliers ?? [], reports);
  const answered = points.filter(({ reason }) => reason !== '').length;
  const rows = points.map(
    ({ unit, label, figure, why, reason }): Row => [
      plain(unit.name),
      plain(label),
      plain(figure),
      plain(why),
      reason === '' ? plain('chưa có giải trình', colours.doubtful) : plain(reason),
    ],
  );
  const empty =
    outliers === null
      ? 'Chưa rà soát được. Bấm «Cập nhật bảng tổng hợp» lần nữa.'
      : 'Không thấy điểm nào khác thường.';
  return sheetOf(
    'Điểm cần xem lại',
    `ĐIỂM CẦN XEM LẠI – ${title}`,
    `${points.length} điểm, ${answered} đã có giải trình. ${coverage} Đây là gợi ý để hỏi lại, không phải kết luận sai; góp ý cho phường ở ô tương ứng của trang «Theo phường».`,
    [Word, 'Chỉ số', 'Số liệu', 'Vì sao cần xem lại', `Giải trình của ${Word.toLowerCase()} (cột «Ghi chú»)`],
    rows.length > 0 ? rows : [[plain(empty)]],
    { widths: [180, 260, 190, 420, 300], frozenColumns: 1, wrapColumns: 5 },
  );
}
