// Repeating tables: rows that are complete, and sums that agree with the counts beside them (R01, R11, R25).
import { isReportedBy, lookup } from '../catalogue/lookup.ts';
import { showNumber } from '../catalogue/number-text.ts';
import { numberAt } from '../figures/figures.ts';
import { covers, periodInText } from '../period.ts';
import type { Check, Finding } from './finding.ts';

const classes = 'bang_lop_chuyen_de';
const courses = 'bang_lop_dao_tao';
const trained = 'dt_phuong_to_chuc';

/** What this check reads besides the rows of every table. */
export const classFigures: readonly string[] = [classes, courses, trained];

export const checkClassTables: Check = (report) => [
  ...incompleteRows(report),
  ...womenAmongParticipants(report),
  ...trainingTotal(report),
  ...noClasses(report),
];

function incompleteRows({ catalogue, reporter, period, tables }: Parameters<Check>[0]): ReturnType<Check> {
  return [...lookup(catalogue).tables.values()].flatMap((table) => {
    if (!isReportedBy(table, reporter)) return [];
    return (tables[table.id] ?? []).flatMap((row, i): Omit<Finding, 'place'>[] => {
      const at = `${table.id}#${i + 1}`;
      const lacking = table.columns.filter((column) => column.required && row[column.code] === undefined);
      const late = table.columns.filter((column) => {
        const from = table.dated === undefined ? undefined : row[table.dated];
        const day = row[column.code];
        return (
          column.code === 'den_ngay' && typeof from === 'string' && typeof day === 'string' && day < from
        );
      });
      const day = table.dated === undefined ? undefined : row[table.dated];
      const strange = typeof day === 'string' && !covers(period, day);
      return [
        ...lacking.map(
          (column): Omit<Finding, 'place'> => ({
            code: 'R01',
            severity: 'error',
            at,
            fault: `Dòng này thiếu «${column.label}».`,
            remedy: 'Điền cột còn thiếu, hoặc xóa cả dòng nếu ghi thừa.',
          }),
        ),
        ...late.map(
          (): Omit<Finding, 'place'> => ({
            code: 'R25',
            severity: 'error',
            at,
            fault: '«Đến ngày» trước «Từ ngày».',
            remedy: 'Sửa lại một trong hai ngày.',
          }),
        ),
        ...(strange
          ? [
              {
                code: 'R25',
                severity: 'error' as const,
                at,
                fault: `Ngày của dòng này không thuộc kỳ báo cáo ${periodInText(period)}.`,
                remedy: 'Sửa lại ngày, hoặc chuyển dòng sang báo cáo của kỳ có ngày đó.',
              },
            ]
          : []),
      ];
    });
  });
}

function womenAmongParticipants({ tables }: Parameters<Check>[0]): ReturnType<Check> {
  return (tables[classes] ?? []).flatMap((row, i): Omit<Finding, 'place'>[] =>
    typeof row.nu === 'number' && typeof row.so_nguoi === 'number' && row.nu > row.so_nguoi
      ? [
          {
            code: 'R02',
            severity: 'error',
            at: `${classes}#${i + 1}`,
            fault: `Số nữ ${showNumber(row.nu)} lớn hơn số người tham gia ${showNumber(row.so_nguoi)}.`,
            remedy: 'Kiểm tra lại hai số.',
          },
        ]
      : [],
  );
}

/** S0:129-148: the list adds up to 961, the sentence says 2.412; the gap is shown and asks for a word. */
function trainingTotal({ figures, tables }: Parameters<Check>[0]): ReturnType<Check> {
  const total = numberAt(figures, trained);
  const rows = tables[courses] ?? [];
  if (total === null || (rows.length === 0 && total === 0)) return [];
  const listed = rows.reduce((sum, row) => sum + (typeof row.so_nguoi === 'number' ? row.so_nguoi : 0), 0);
  if (listed === total) return [];
  return [
    {
      code: 'R11',
      severity: 'warning',
      at: trained,
      fault: `Số ghi là ${showNumber(total)}, cộng danh sách lớp đào tạo được ${showNumber(listed)}: lệch ${showNumber(Math.abs(total - listed))}.`,
      remedy: 'Bổ sung lớp còn thiếu vào danh sách, sửa số, hoặc ghi lý do vào cột «Ghi chú».',
    },
  ];
}

function noClasses({ reporter, period, tables }: Parameters<Check>[0]): ReturnType<Check> {
  if (reporter !== 'ward' || (tables[classes] ?? []).length > 0) return [];
  return [
    {
      code: 'R11',
      severity: 'warning',
      at: 'hd_tong',
      fault: `Bảng «Lớp, chuyên đề» chưa có dòng nào của ${periodInText(period)}, nên các số hoạt động bằng 0.`,
      remedy:
        'Ghi các lớp, chuyên đề vào bảng; nếu thực sự không tổ chức thì ghi «không tổ chức» vào cột «Ghi chú».',
    },
  ];
}
