// Nghị định 20/2014/NĐ-CP: universal education and literacy. Which articles were seen and which are from memory: domain
// 3.1. A decree to replace it was under consultation in 2026; it becomes a file beside this one, and `to` is set here.
import type { Condition, Level, Standard } from './standard.ts';

const law = { source: 'Nghị định 20/2014/NĐ-CP', from: '2014-05-15', to: null } as const;

const seen = (percent: number) => ({ percent, isVerified: true });
const unseen = (percent: number) => ({ percent, isVerified: false });

function rate(indicator: string | null, words: string) {
  return (percent: number, isVerified = true): Condition => ({ indicator, words, percent, isVerified });
}

const atSchool5 = rate('pcgdmn_5t', 'trẻ 5 tuổi ra lớp');
const finished5 = rate('pcgdmn_5t_hoan_thanh', 'trẻ 5 tuổi hoàn thành chương trình giáo dục mầm non');
const entered6 = rate('tre_6t_vao_lop_1', 'trẻ 6 tuổi vào lớp 1');
const finished14 = rate('pcgdth_14t', 'trẻ 14 tuổi hoàn thành chương trình tiểu học');
const finished11 = rate('pcgdth_11t', 'trẻ 11 tuổi hoàn thành chương trình tiểu học');
const graduated = rate('pcgdthcs_15_18', 'người 15–18 tuổi tốt nghiệp THCS');
const studying = rate('dang_hoc_15_18', 'người 15–18 tuổi đang học THPT, GDTX hoặc giáo dục nghề nghiệp');
const literate15to25 = rate('xmc_15_25', 'người 15–25 tuổi biết chữ mức độ 1');
const literate15to35 = rate('xmc_15_35', 'người 15–35 tuổi biết chữ');
const literate15to60 = rate('xmc_15_60', 'người 15–60 tuổi biết chữ');

const level = (
  grade: string,
  article: string,
  ordinary: Condition[],
  difficult: Condition[],
  above: Pick<Level, 'district' | 'province'>,
  first: Level['first'] = [],
): Level => ({ grade, article, ordinary, difficult, first, ...above });

/** Điều 30: the commune checks itself, the district recognises it, then province and Ministry. */
export const decree20: readonly Standard[] = [
  {
    ...law,
    id: 'pcgdmn',
    name: 'Phổ cập giáo dục mầm non cho trẻ 5 tuổi',
    rating: 'pcgdmn_5t_dat_chuan',
    levels: [
      level('co', 'Điều 6', [atSchool5(95), finished5(85)], [atSchool5(90), finished5(80)], {
        district: seen(90),
        province: seen(100),
      }),
    ],
  },
  {
    ...law,
    id: 'pcgdth',
    name: 'Phổ cập giáo dục tiểu học',
    rating: 'muc_pcgdth',
    levels: [
      level('muc_1', 'Điều 9', [entered6(90), finished14(80)], [entered6(90), finished14(70)], {
        district: seen(90),
        province: seen(100),
      }),
      level('muc_2', 'Điều 10', [entered6(95), finished11(80)], [entered6(95), finished11(70)], {
        district: seen(90),
        province: unseen(100),
      }),
      level('muc_3', 'Điều 11', [entered6(98), finished11(90)], [entered6(98), finished11(80)], {
        district: unseen(100),
        province: unseen(100),
      }),
    ],
  },
  {
    ...law,
    id: 'pcgdthcs',
    name: 'Phổ cập giáo dục trung học cơ sở',
    rating: 'muc_pcgdthcs',
    levels: [
      level(
        'muc_1',
        'Điều 14',
        [graduated(80)],
        [graduated(70)],
        { district: seen(90), province: seen(100) },
        [
          { standard: 'pcgdth', grade: 'muc_1' },
          { standard: 'xmc', grade: 'muc_1' },
        ],
      ),
      level('muc_2', 'Điều 15', [graduated(90, false)], [graduated(80, false)], {
        district: unseen(95),
        province: unseen(100),
      }),
      level('muc_3', 'Điều 16', [graduated(95), studying(80)], [graduated(90), studying(70)], {
        district: seen(100),
        province: seen(100),
      }),
    ],
  },
  {
    ...law,
    id: 'xmc',
    name: 'Xóa mù chữ',
    rating: 'muc_xmc',
    levels: [
      level('muc_1', 'Điều 20', [literate15to35(90)], [literate15to25(90)], {
        district: seen(90),
        province: seen(90),
      }),
      level('muc_2', 'Điều 21', [literate15to60(90)], [literate15to35(90)], {
        district: seen(90),
        province: seen(100),
      }),
    ],
  },
];

/** Ids of what communes must report to be held against these standards: every rate, and their own answer. */
export function neededBy(standards: readonly Standard[]): string[] {
  const ids = standards.flatMap(({ rating, levels }) => [
    ...levels.flatMap(({ ordinary, difficult }) =>
      [...ordinary, ...difficult].flatMap(({ indicator }) => (indicator === null ? [] : [indicator])),
    ),
    rating,
  ]);
  return [...new Set(ids)];
}
