// What the demo's wards report in 2016. The district's totals are those of document 000; their split over wards and
// quarters, and the rows of classes at the centres, are made up to add up to them. Nothing else is invented: what the document does
// not give is stated as not available.

import { askedIn, askedInYear } from '../shared/asking/asked-catalogue.ts';
import type { Asking } from '../shared/asking/selection.ts';
import type { Catalogue } from '../shared/catalogue/catalogue.ts';
import { catalogue } from '../shared/catalogue/current.ts';
import { lookup } from '../shared/catalogue/lookup.ts';
import type { Reason } from '../shared/checks/reasons.ts';
import type { Figures, TableRow, Tables } from '../shared/figures/figures.ts';
import { type Slot, slots } from '../shared/period.ts';
import type { Submission } from '../shared/wire/submission.ts';
import { coursesOfDistrict, coursesOfWard } from './courses.ts';
import { contentOf, type DemoYear, filledYear, noReasons, quarterOf } from './filled-year.ts';
import { districtExamples, districtTexts } from './narratives.ts';
import data from './quan1-2016.json' with { type: 'json' };
import { type DemoWard, openWard, year } from './units.ts';

const unavailable = 'báo cáo năm 2016 không nêu';

const quarters: Slot[] = ['Q1', 'Q2', 'Q3', 'Q4'];

const filling = { year, unknown: unavailable };

/** The year of one ward that is asked everything, or only some of it. */
export function yearOfWard(ward: DemoWard, asking: readonly Asking[] = []): DemoYear {
  const given = valuesOf(ward);
  const tables: Tables = {
    bang_lop_chuyen_de: classesOf(given),
    bang_lop_dao_tao: coursesOfWard(ward.index),
  };
  const asked = askedInYear(catalogue, year, asking);
  // The list of document 000 adds up to 961 of 2.412 (S0:129-148).
  const listed = 'Tài liệu mẫu chỉ kê một số lớp của năm, không kê đủ số lượt đã báo cáo.';
  const reasons = Object.fromEntries(
    slots.map((slot) => [slot, [{ code: 'R11.training', at: 'dt_phuong_to_chuc', words: listed }]]),
  ) as Record<Slot, Reason[]>;
  if ((given.xmc_mien_giam_15_35 ?? 0) > 0) {
    const words = 'Người khuyết tật, có xác nhận; phân bổ theo phường là số minh họa.';
    reasons.Y.push({ code: 'R06.reason', at: 'xmc_mien_giam_15_35', words });
  }
  const figures = filledYear({ ...filling, reporter: 'ward', asked, tables }, (key, slot) => {
    // S0:33, 73
    if (key === 'ct_hkh_la_pgd') return 'co';
    if (key === 'bc_tiep_tuc_hoc') return 0;
    if (key === 'muc_pcgdth') return `muc_${data.muc_pcgdth[ward.code as keyof typeof data.muc_pcgdth]}`;
    const text = narrative(key, slot, ward);
    if (text !== undefined) return text;
    const value = given[key] ?? given[key.replace(/\.tu$/, '')];
    if (value === undefined) return undefined;
    return quarters.includes(slot) ? quarterOf(value, quarters.indexOf(slot)) : value;
  });
  for (const at of emptyNarratives(asked.Y, figures)) {
    reasons.Y.push({ code: 'R22.empty', at, words: 'Tài liệu mẫu không có nội dung này.' });
  }
  return ward === openWard
    ? { figures, tables, reasons, notes: printedShares }
    : { figures, tables, reasons };
}

/** The percentages of document 000 as they were typed beside their fractions (S0:45). */
const printedShares = {
  'gdht_dang_ky.tu': 'Báo cáo 11/BC-UBND ghi 4620/5783 hộ đăng ký, đạt tỷ lệ 79.88%.',
  'gdht_cong_nhan.tu': 'Báo cáo 11/BC-UBND ghi 4066/4620 hộ đạt danh hiệu, đạt tỷ lệ 88%.',
};

/** Where document 000 has its percentages from is not said; a district would name its source. */
const schooling = 'Hệ thống thông tin quản lý PCGD-XMC (minh họa)';
const union = 'Liên đoàn Lao động Quận 1 (minh họa)';

/**
 * The district's own reports: what Ủy ban nhân dân quận did itself, knows from elsewhere, and writes (S0:77-125, 163-165),
 * and the scholarships of its Hội Khuyến học (S0:33) where the wards are not asked for them.
 */
export function yearOfDistrict(asking: readonly Asking[] = []): DemoYear {
  const isAskedOfWards = lookup(askedIn(catalogue, { year, slot: 'Y' }, asking)).byId.has('hoc_bong_suat');
  const scholarships: Record<string, number> = {
    hoc_bong_suat: sumOf(data.values.hoc_bong_suat),
    hoc_bong_tien: sumOf(data.values.hoc_bong_tien),
  };
  const own: Figures = {
    dt_quan_cu: 2470,
    dt_ban_dieu_hanh_kp_to: 1800,
    hoc_bong_hieu_hoc_suat: 69,
    hoc_bong_hieu_hoc_tien: 115_000_000,
    ...quoted('pcgdmn_5t_dan', 98.7, schooling),
    ...quoted('pcgdth_11t_dan', 99.75, schooling),
    ...quoted('pcgdthcs_15_18_dan', 99.81, schooling),
    ...quoted('pcth_18_21_dan', 100, schooling),
    ...quoted('cnld_tin_ngoai_dan', 41.01, union),
    ...districtTexts(),
  };
  const tables: Tables = { bang_lop_dao_tao: coursesOfDistrict(), bang_dien_hinh: districtExamples() };
  return {
    figures: filledYear(
      { ...filling, reporter: 'district', asked: askedInYear(catalogue, year, []), tables },
      (key, slot) => {
        const given = isAskedOfWards ? undefined : scholarships[key];
        if (given !== undefined && quarters.includes(slot)) return quarterOf(given, quarters.indexOf(slot));
        return slot === 'Y' ? own[key] : undefined;
      },
    ),
    tables,
    reasons: noReasons(),
  };
}

function quoted(id: string, percent: number, source: string): Figures {
  return { [id]: percent, [`${id}.nguon`]: source };
}

/** The submission of one period. */
export function submissionOf(content: DemoYear, slot: Slot, asking: readonly Asking[] = []): Submission {
  return contentOf(content, { year, slot }, asking);
}

/** The ward's values of the data file, by field key (a rate's numerator may stand under the bare id). */
function valuesOf(ward: DemoWard): Record<string, number> {
  const values: Record<string, number> = {};
  for (const [key, column] of Object.entries(data.values)) values[key] = column[ward.index] ?? 0;
  const real = data.real_ward_values[ward.code as keyof typeof data.real_ward_values];
  return { ...values, ...real };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0);
}

const classes: { figure: string; nhom: string; hinh_thuc: string; ten: string }[] = [
  { figure: 'hd_tin_hoc', nhom: 'tin_hoc', hinh_thuc: 'lop', ten: 'Lớp tin học cơ bản' },
  { figure: 'hd_nghe_ngan_han', nhom: 'nghe_khac', hinh_thuc: 'lop', ten: 'Lớp dạy nghề ngắn hạn' },
  {
    figure: 'hd_tu_van_kinh_te_gd',
    nhom: 'phat_trien_kinh_te',
    hinh_thuc: 'chuyen_de',
    ten: 'Chuyên đề phát triển kinh tế gia đình',
  },
  { figure: 'hd_phap_luat', nhom: 'phap_luat', hinh_thuc: 'chuyen_de', ten: 'Chuyên đề giáo dục pháp luật' },
  {
    figure: 'hd_y_te_suc_khoe',
    nhom: 'suc_khoe',
    hinh_thuc: 'chuyen_de',
    ten: 'Chuyên đề chăm sóc sức khỏe',
  },
  {
    figure: 'hd_van_nghe_tdtt',
    nhom: 'van_nghe_tdtt',
    hinh_thuc: 'bieu_dien_thi_dau',
    ten: 'Hoạt động văn nghệ, thể dục thể thao',
  },
  { figure: 'hd_noi_dung_khac', nhom: 'ky_nang_song', hinh_thuc: 'chuyen_de', ten: 'Chuyên đề kỹ năng sống' },
];

/** The middle of a quarter. */
function dayIn(quarter: number, day: number): string {
  return `${year}-${String(quarter * 3 + 2).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** One class a group and quarter, as large as the quarter's share of the ward's figure. */
function classesOf(given: Record<string, number>): TableRow[] {
  return quarters.flatMap((_, quarter) =>
    classes.flatMap(({ figure, nhom, hinh_thuc, ten }, i): TableRow[] => {
      const so_nguoi = quarterOf(given[figure] ?? 0, quarter);
      if (so_nguoi === 0) return [];
      return [
        {
          ten: `${ten} quý ${['I', 'II', 'III', 'IV'][quarter]} (minh họa)`,
          nhom,
          hinh_thuc,
          tu_ngay: dayIn(quarter, 3 + i * 3),
          dia_diem: 'Trung tâm học tập cộng đồng',
          so_buoi: 1 + (i % 3),
          so_nguoi,
        },
      ];
    }),
  );
}

/** Texts drawn from what document 000 says of all ten wards (S0:33, 39, 55, 61, 171-177). */
function narrative(key: string, slot: Slot, ward: DemoWard): string | undefined {
  const texts: Record<string, string> = {
    tuyen_truyen_mo_ta: `${ward.name} đã lồng ghép tuyên truyền xây dựng xã hội học tập vào sinh hoạt định kỳ hằng tháng của khu phố, tổ dân phố. ${slot === 'Q4' || slot === 'Y' ? 'Tuần lễ hưởng ứng học tập suốt đời được tổ chức trong năm.' : 'Nội dung được thông báo tại các buổi họp dân.'}`,
    tm_chuyen_mon:
      'Ban Giám đốc Trung tâm học tập cộng đồng và chuyên trách phổ cập dự tập huấn hằng năm do Thành phố tổ chức. Các lớp bồi dưỡng trong năm được ghi ở bảng lớp đào tạo.',
    tm_mo_hinh: `${ward.name} triển khai các mô hình «Gia đình học tập», «Dòng họ học tập», «Cộng đồng học tập» và «Đơn vị học tập». Số liệu ghi ở Biểu I.`,
    tm_uu_diem:
      'Nhận thức về xây dựng xã hội học tập chuyển biến tích cực. Các tầng lớp nhân dân, cơ quan, doanh nghiệp trên địa bàn cùng tham gia chăm lo khuyến học, khuyến tài.',
    tm_han_che:
      'Nhân sự thường xuyên điều chuyển nên việc theo dõi chưa xuyên suốt. Nội dung hoạt động của trung tâm chưa phong phú, báo cáo viên phần lớn là thỉnh giảng.',
    tm_nguyen_nhan:
      'Người dân cho thuê nhà, đi ở nơi khác nhiều nên khó vận động xóa mù chữ, phổ cập. Kinh phí hoạt động chưa xã hội hóa cao.',
  };
  return texts[key];
}

function emptyNarratives(asked: Catalogue, figures: Record<Slot, Figures>): string[] {
  return lookup(asked)
    .indicators.filter(({ indicator }) => indicator.kind === 'narrative' && indicator.required)
    .map(({ indicator }) => indicator.id)
    .filter((id) => figures.Y[id] === undefined);
}
