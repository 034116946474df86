// Every target of the four documents (domain 1.12), with the line of the document it comes from.
import type { Demand, Target } from '../shared/targets/target.ts';

export interface SourcedTarget {
  target: Target;
  /** Document and line: `S0:193`. */
  source: string;
}

const atLeast = (value: number): Demand => ({ op: 'at_least', value, percent: true });
const moreThan = (value: number): Demand => ({ op: 'more_than', value, percent: true });
const exactly = (value: number): Demand => ({ op: 'exactly', value, percent: true });
const wards = (value: number): Demand => ({ op: 'exactly', value, percent: false });
const level = (grade: string, value: number): Demand => ({ op: 'level', grade, value, percent: false });
const rising: Demand = { op: 'rising' };

type Steps = Pick<Target, 'keep' | 'each' | 'strive' | 'reason'>;

/** Targets of one document on one place and its years. */
function of(basis: string, year: number, to = year) {
  return (source: string, indicator: string, demand: Demand, more: Steps = {}) => ({
    source,
    target: { indicator, from: year, to, demand, ...more, basis },
  });
}

const keep = { keep: true } as const;
const quan1 = of('Báo cáo năm 2016, phần C', 2017);
const step = (from: number, percent: number) =>
  of('Báo cáo năm 2016, phần C', from)('S0:223', 'phan_luong_sau_thcs', atLeast(percent));

/** Quận 1, 2017 and after, as printed: part C of the report of 2016 (document 000). */
export const quan1Targets: SourcedTarget[] = [
  quan1('S0:193', 'xmc_15_60', atLeast(99.57), keep),
  quan1('S0:193', 'xmc_15_35', atLeast(99.75), keep),
  quan1('S0:193', 'pcgdmn_5t_dat_chuan', wards(10), keep),
  quan1('S0:193', 'muc_pcgdth', level('muc_3', 10), keep),
  quan1('S0:193', 'muc_pcgdthcs', level('muc_2', 10), keep),
  // No law knows levels of this: taken with a reason, printed as decided, judged by nothing (domain 4.3, row 11).
  quan1('S0:193', 'pcth_18_21', level('Mức độ 2', 10), {
    ...keep,
    reason: 'Ghi theo báo cáo đã ban hành; quy định không có mức độ cho bậc trung học',
  }),
  quan1('S0:197', 'ho_con_em_di_hoc', atLeast(98.5), keep),
  quan1('S0:197', 'gdhh_cong_nhan', atLeast(81), keep),
  quan1('S0:199', 'gv_biet_phai', exactly(100)),
  quan1('S0:199', 'tthtcd_co_ke_hoach_noi_dung', exactly(100)),
  quan1('S0:199', 'csvc_day_du', exactly(100)),
  quan1('S0:201', 'ct_hkh_la_pgd', exactly(100)),
  quan1('S0:205', 'cbccvc_boi_duong', exactly(100), keep),
  quan1('S0:205', 'cb_lanh_dao_boi_duong', exactly(100), keep),
  quan1('S0:205', 'cb_lanh_dao_quan_boi_duong', exactly(100), keep),
  quan1('S0:205', 'bd_bat_buoc_toi_thieu', atLeast(80)),
  quan1('S0:207', 'cbccvc_hoc_cntt', moreThan(80), keep),
  quan1('S0:209', 'cbccvc_nn_bac2', moreThan(20)),
  quan1('S0:209', 'cbccvc_nn_bac3', moreThan(3)),
  of('Báo cáo năm 2016, phần C', 2017, 2020)('S0:211', 'cnld_tin_ngoai', rising),
  of('Báo cáo năm 2016, phần C', 2017, 2020)('S0:215', 'ks_chung', rising),
  quan1('S0:217', 'ks_hssv', exactly(100), keep),
  quan1('S0:221', 'ttdn_day_nghe', exactly(100)),
  quan1('S0:221', 'tthtcd_day_nghe', exactly(100)),
  step(2017, 18),
  step(2018, 20),
  step(2019, 25),
  // As printed; the sequence means 2020 (domain 4.3, row 13).
  step(2030, 30),
];

const goVap = of('Kế hoạch năm 2021', 2021);

/** Quận Gò Vấp, 2021 (document 003). The document assigns the numbers of S3:37 elsewhere: they are to be typed. */
export const goVapTargets: SourcedTarget[] = [
  goVap('S3:35', 'xmc_15_35', atLeast(99.99)),
  goVap('S3:35', 'xmc_15_60', atLeast(99.9)),
  goVap('S3:37', 'xmc_ra_lop_muc1', { op: 'assigned', wards: [] }),
  goVap('S3:37', 'xmc_ra_lop_muc2', { op: 'assigned', wards: [] }),
  goVap('S3:39', 'pcgdth_11t', atLeast(99)),
  goVap('S3:39', 'pcgdth_11_14', atLeast(99.6)),
  goVap('S3:41', 'pcgdthcs_15_18', atLeast(98.35)),
  goVap('S3:43', 'pcth_18_21', atLeast(85.1)),
  goVap('S3:47', 'cbccvc_hoc_cntt', exactly(100)),
  goVap('S3:49', 'cbccvc_nn_bac2', atLeast(50)),
  goVap('S3:49', 'cbccvc_nn_bac3', exactly(15)),
  goVap('S3:57', 'ks_hssv', exactly(100)),
  goVap('S3:61', 'xl_tthtcd', {
    op: 'distribution',
    shares: [
      { grade: 'tot', percent: 30 },
      { grade: 'kha', percent: 40 },
      { grade: 'trung_binh', percent: 30 },
    ],
  }),
  goVap(
    'S3:85',
    'ks_nhu_cau_lan',
    { op: 'at_least', value: 1, percent: false, per: 'quarter' },
    { each: true },
  ),
];

const phuMy = of('Kế hoạch năm 2024', 2024);
const holding: Demand = { op: 'holding' };

/** Thị trấn Phú Mỹ, 2024 (document 001): one commune, no units below it. */
export const phuMyTargets: SourcedTarget[] = [
  phuMy('S1:64', 'muc_xmc', level('muc_2', 1)),
  phuMy('S1:64', 'xmc_nu', { op: 'balanced', points: 1 }),
  phuMy('S1:66', 'pcgdmn_5t_dat_chuan', exactly(100), keep),
  phuMy('S1:66', 'mn_gv_lop', rising),
  phuMy('S1:68', 'muc_pcgdth', level('muc_3', 1), keep),
  phuMy('S1:70', 'muc_pcgdthcs', level('muc_2', 1), keep),
  phuMy('S1:70', 'muc_pcgdthcs', level('muc_3', 1), { strive: true }),
  phuMy('S1:74', 'nltt_ld', atLeast(40)),
  phuMy('S1:76', 'kns_ld', atLeast(40)),
  phuMy('S1:78', 'ds15_cmkt', atLeast(15)),
  phuMy('S1:78', 'ds15_dai_hoc', atLeast(8)),
  phuMy('S1:84', 'csgd_so', atLeast(30)),
  phuMy('S1:88', 'cb_xa_kn_lanh_dao', exactly(100)),
  phuMy('S1:90', 'cb_xa_chuan_cm', exactly(100)),
  phuMy('S1:92', 'bd_bat_buoc_toi_thieu', atLeast(93)),
  phuMy('S1:96', 'ldnt_hoc_tap', atLeast(60)),
  phuMy('S1:96', 'nong_dan_hoc_tthtcd', { op: 'between', least: 25, most: 35, percent: true }),
  phuMy('S1:106', 'xl_tthtcd', level('tot', 1)),
  phuMy('S1:178', 'phat_thanh_lan', { op: 'at_least', value: 2, percent: false, per: 'month' }),
  phuMy('S1:54', 'tre_ngoai_nha_truong', { op: 'exactly', value: 0, percent: false }),
  phuMy('S1:54', 'xmc_15_60', rising),
  phuMy('S1:54', 'tre_kho_khan_6_10', holding),
  phuMy('S1:54', 'tre_kho_khan_11_14', holding),
  phuMy('S1:56', 'ldnt_hoc_tap', rising),
  phuMy('S1:58', 'xhh_nguon_luc', rising),
  phuMy('S1:98', 'cn_qua_dao_tao_nghe', rising),
  phuMy('S1:98', 'cn_tay_nghe_cao', rising),
  phuMy('S1:108', 'ks_chung', rising),
  phuMy('S1:108', 'ks_hssv', exactly(100)),
  phuMy('S1:114', 'tuan_le_htsd_to_chuc', exactly(100)),
  phuMy('S1:140', 'tu_kiem_tra_nam', exactly(100)),
  phuMy('S1:210', 'hoi_nghi_tong_ket', exactly(100)),
];

/** What the district of Phú Tân hands out to Phú Mỹ; the document only says «đạt chỉ tiêu trên giao», the number is ours. */
export const phuTanTargets: SourcedTarget[] = [
  of('Kế hoạch số 449/KH-UBND', 2024)('S1:66', 'tre_duoi_5t_ra_lop', {
    ...{ op: 'assigned', percent: true },
    wards: [{ unit: 7, value: 55.5 }],
  }),
];
