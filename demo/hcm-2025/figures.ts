// What the units of the second demo report. Every figure is made up: sizes are drawn from the unit's code, proportions are those
// of the ten wards of Quận 1, and a commune has what came to it of its old wards.
import { askedInYear } from '../../shared/asking/asked-catalogue.ts';
import { idsOfSet, readySets } from '../../shared/asking/ready-sets.ts';
import type { Asking } from '../../shared/asking/selection.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { inYear } from '../../shared/catalogue/in-year.ts';
import type { TableRow } from '../../shared/figures/figures.ts';
import { isQuarter, type Slot, slots } from '../../shared/period.ts';
import { wholeUnit } from '../../shared/units/succession.ts';
import { type DemoYear, filledYear, noReasons, quarterOf } from '../filled-year.ts';
import data from '../quan1-2016.json' with { type: 'json' };
import { type Commune, type OldWard, year } from './units.ts';

/** Lists that would only be long: of classes, few are enough to count participants. */
const leftOut = /^(bang_lop_dao_tao|bang_dien_hinh|tai_lieu|dt_phuong)/;

/** «Báo cáo năm như Quận 1» with fewer lists, from 2024 on. */
export const asking: Asking[] = readySets
  .filter(({ id }) => id === 'quan-1')
  .map((set) => {
    const ids = idsOfSet(inYear(catalogue, year), set);
    return { from: '2024-Q1', ids: ids === 'all' ? ids : ids.filter((id) => !leftOut.test(id)) };
  });

type Values = Record<string, number>;

/** Families and communities of one ward, before its size: Nguyễn Cư Trinh's of 2016. */
const families: Values = {
  gdht_tong_ho: 5783,
  'gdht_dang_ky.tu': 4620,
  'gdht_cong_nhan.tu': 4066,
  cdht_kp_tong: 8,
  'cdht_kp_dang_ky.tu': 7,
  dvht_tong: 8,
  'dvht_dang_ky.tu': 6,
};

/** The year before, in parts of this one: what is counted grew by 3 %. */
const yearBefore = 0.97;

/** What an old ward counts in a whole year. */
export function valuesOf({ code }: Pick<OldWard, 'code'>, of: number): Values {
  const n = Number(code);
  const size = (0.45 + ((n * 37) % 997) / 997) * (of < year ? yearBefore : 1);
  const values: Values = { tai_mu_chu: n % 4, bc_tiep_tuc_hoc: n % 3 };
  for (const [key, column] of Object.entries(data.values))
    values[key] = Math.round((column[n % column.length] ?? 0) * size);
  for (const [key, value] of Object.entries(families)) values[key] = Math.round(value * size);
  values.may_tinh_ket_noi_mang = 1 + (n % 4);
  values.xmc_mien_giam_15_35 = 0;
  return values;
}

/** Classes, from whose rows participants are counted: a unit has three sorts of them. */
const classes: { counted: string; nhom: string; hinh_thuc: string; ten: string }[] = [
  { counted: 'hd_tin_hoc', nhom: 'tin_hoc', hinh_thuc: 'lop', ten: 'Lớp tin học cơ bản' },
  { counted: 'hd_nghe_ngan_han', nhom: 'nghe_khac', hinh_thuc: 'lop', ten: 'Lớp dạy nghề ngắn hạn' },
  { counted: 'hd_phap_luat', nhom: 'phap_luat', hinh_thuc: 'chuyen_de', ten: 'Chuyên đề giáo dục pháp luật' },
  {
    counted: 'hd_y_te_suc_khoe',
    nhom: 'suc_khoe',
    hinh_thuc: 'chuyen_de',
    ten: 'Chuyên đề chăm sóc sức khỏe',
  },
  { counted: 'hd_noi_dung_khac', nhom: 'ky_nang_song', hinh_thuc: 'lop', ten: 'Lớp kỹ năng số' },
];

function classesOf(n: number, values: Values, of: number, quarters: readonly number[]): TableRow[] {
  const own = classes.filter((_, i) => (n + i) % classes.length < 3);
  return quarters.flatMap((quarter) =>
    own.flatMap(({ counted, nhom, hinh_thuc, ten }, i): TableRow[] => {
      const so_nguoi = quarterOf(values[counted] ?? 0, quarter);
      if (so_nguoi === 0) return [];
      const tu_ngay = `${of}-${String(quarter * 3 + 2).padStart(2, '0')}-${String(3 + i * 7).padStart(2, '0')}`;
      return [
        {
          ...{ ten: `${ten} (minh họa)`, nhom, hinh_thuc, tu_ngay, so_buoi: 1 + i, so_nguoi },
          dia_diem: 'Trung tâm học tập cộng đồng',
        },
      ];
    }),
  );
}

/** What a commune counts in a whole year: the parts of its old wards. */
export function valuesOfCommune({ from }: Pick<Commune, 'from'>): Values {
  const sums: Values = {};
  for (const { ward, share } of from)
    for (const [key, value] of Object.entries(valuesOf(ward, year)))
      sums[key] = (sums[key] ?? 0) + (value * share) / wholeUnit;
  return Object.fromEntries(Object.entries(sums).map(([key, value]) => [key, Math.round(value)]));
}

const secondHalf: readonly Slot[] = ['Q3', 'Q4', 'Y'];

export function yearOfWard(ward: OldWard, of: number): DemoYear {
  return yearFrom(ward.code, valuesOf(ward, of), of, of < year ? slots : ['Q1', 'Q2', 'H1']);
}

export function yearOfCommune(commune: Commune): DemoYear {
  return yearFrom(commune.code, valuesOfCommune(commune), year, secondHalf);
}

function yearFrom(code: string, values: Values, of: number, stood: readonly Slot[]): DemoYear {
  const asked = askedInYear(catalogue, of, asking);
  const quarters = [0, 1, 2, 3].filter((quarter) => stood.includes(`Q${quarter + 1}` as Slot));
  const tables = { bang_lop_chuyen_de: classesOf(Number(code), values, of, quarters) };
  const figures = filledYear(
    { ...{ year: of, reporter: 'ward', asked, tables, stood }, unknown: 'số liệu minh họa không có' },
    (key, slot) => {
      if (key === 'ct_hkh_la_pgd') return Number(code) % 7 === 0 ? 'khong' : 'co';
      if (key === 'muc_pcgdth') return Number(code) % 5 === 0 ? 'muc_2' : 'muc_3';
      const value = values[key];
      if (value === undefined || !isQuarter(slot)) return value;
      return quarterOf(value, Number(slot.charAt(1)) - 1);
    },
  );
  return { figures, tables, reasons: noReasons() };
}
