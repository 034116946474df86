// Targets of the time to come as sentences: «Phấn đấu trên 20% cán bộ, công chức, viên chức có trình độ ngoại ngữ bậc 2».
import type { Indicator } from '../catalogue/catalogue.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { subjectOf } from '../catalogue/lookup.ts';
import { showNumber } from '../catalogue/number-text.ts';
import { gradesOf } from '../targets/measure.ts';
import { type Amount, comparesWithLastYear, type Demand, type Target } from '../targets/target.ts';
import { demandText } from '../targets/words.ts';
import { lowerFirst, upperFirst } from './words.ts';

/** What is reached, where the label of the indicator does not read after a number. */
const phrases: Readonly<Record<string, string>> = {
  pcgdmn_5t: 'trẻ 5 tuổi được phổ cập giáo dục mầm non',
  pcgdth_11t: 'trẻ 11 tuổi hoàn thành chương trình tiểu học',
  pcgdth_11_14: 'trẻ 11–14 tuổi hoàn thành chương trình tiểu học',
  pcgdthcs_15_18: 'người 15–18 tuổi tốt nghiệp trung học cơ sở',
  pcth_18_21: 'người 18–21 tuổi tốt nghiệp bậc trung học',
  phan_luong_sau_thcs: 'học sinh thuộc diện phân luồng vào học giáo dục nghề nghiệp',
  ds15_cmkt: 'dân số từ 15 tuổi trở lên được đào tạo trình độ chuyên môn kỹ thuật',
  cb_lanh_dao_boi_duong:
    'cán bộ cấp {word} giữ chức vụ lãnh đạo, quản lý được đào tạo, bồi dưỡng theo chương trình quy định',
  bd_bat_buoc_toi_thieu: 'công chức thực hiện chế độ bồi dưỡng bắt buộc tối thiểu hằng năm',
  tre_duoi_5t_ra_lop: 'trẻ dưới 5 tuổi được huy động ra lớp',
  tre_duoi_5t_ra_lop_nha_tre: 'trẻ nhà trẻ (dưới 3 tuổi) được huy động ra lớp',
  tre_duoi_5t_ra_lop_mau_giao: 'trẻ mẫu giáo (3–5 tuổi) được huy động ra lớp',
  tre_kho_khan_6_10: 'trẻ em khó khăn 6–10 tuổi được huy động ra lớp',
  tre_kho_khan_11_14: 'trẻ em khó khăn 11–14 tuổi được huy động ra lớp',
  xmc_ra_lop_muc1: 'người trong chỉ tiêu được giao ra lớp xóa mù chữ mức 1',
  xmc_ra_lop_muc2: 'người trong chỉ tiêu được giao ra lớp xóa mù chữ mức 2',
};

/** What the units reach, where the label of an answer is no predicate. */
const predicates: Readonly<Record<string, string>> = {
  xl_tthtcd: 'xếp loại',
  pcth_18_21: 'phổ cập bậc trung học',
};

/** What the units are called that a target speaks of. */
export interface Called {
  /** «phường»: those that are added up; '' for a unit by itself. */
  word: string;
  /** «quận»: the unit itself. */
  tier: string;
}

/** One target of one year as a sentence without its full stop. */
export function aimText(target: Target, indicator: Indicator, called: Called, due: number): string {
  const { word } = called;
  const { keep } = target;
  const demand = ofItself(target.demand, word);
  const verb = keep ? 'Duy trì' : 'Phấn đấu';
  if (comparesWithLastYear(demand)) {
    const verbs: Record<string, string> = { rising: 'tăng', falling: 'giảm' };
    const moved = verbs[demand.op] ?? 'giữ vững';
    const yearly = target.to > target.from && demand.op !== 'holding';
    return `${yearly ? `Hằng năm ${moved}` : upperFirst(moved)} ${rateOf(indicator, called)}`;
  }
  if (demand.op === 'balanced')
    return `Phấn đấu ${rateOf(indicator, called)} cân bằng, ${demandText(target, indicator, word)}`;
  if ('value' in demand && demand.value === 0 && !demand.percent && demand.op !== 'at_least')
    return `Không để ${phraseOf(indicator, called)}`;
  const counted = countOf(demand, indicator, called, due);
  if (counted !== null) return `${verb} ${counted}`;
  return `${verb} ${phraseOf(indicator, called)}: ${demandText(target, indicator, word)}`;
}

/** «mức độ 2, phấn đấu mức độ 3»: the second step of what a sentence has just named. */
export function striveText(target: Target, indicator: Indicator, word: string): string {
  return `phấn đấu đạt ${lowerFirst(demandText(target, indicator, word))}`;
}

/** What is assigned to a unit is, within that unit, what it must at least reach. */
function ofItself(demand: Demand, word: string): Demand {
  if (demand.op !== 'assigned' || word !== '') return demand;
  return { op: 'at_least', value: demand.wards[0]?.value ?? 0, percent: demand.percent === true };
}

/** «tỷ lệ …» before a share whose label does not say so itself. */
function rateOf(indicator: Indicator, called: Called): string {
  const phrase = phraseOf(indicator, called);
  return kindOf(indicator).aim === 'share' && !/^tỷ lệ /i.test(phrase) ? `tỷ lệ ${phrase}` : phrase;
}

/** Steps of one target over several years: «… theo lộ trình: năm 2017 đạt ít nhất 18%; năm 2018 đạt ít nhất 20%». */
export function stepsText(steps: readonly Target[], indicator: Indicator, called: Called): string {
  const said = steps.map(
    (step) =>
      `năm ${step.from}${step.to > step.from ? `–${step.to}` : ''} đạt ${demandText(step, indicator, called.word)}`,
  );
  return `Phấn đấu ${rateOf(indicator, called)} theo lộ trình: ${said.join('; ')}`;
}

const comparisons = { at_least: 'ít nhất ', more_than: 'trên ', at_most: 'không quá ', exactly: '' } as const;

/** A number before what reaches it; null for what is said as a list. */
function countOf(demand: Demand, indicator: Indicator, called: Called, due: number): string | null {
  const { word } = called;
  const { aim } = kindOf(indicator);
  if (demand.op === 'level') {
    const grades = gradesOf(indicator);
    const best = grades[grades.length - 1]?.code === demand.grade || grades.length === 0;
    const grade = grades.find(({ code }) => code === demand.grade)?.label ?? demand.grade;
    const level = aim === 'grades' && indicator.id === 'xl_tthtcd' ? grade : lowerFirst(grade);
    return `${ofUnits(demand, indicator, word, due)}${predicateOf(indicator)} ${level}${best ? '' : ' trở lên'}`;
  }
  if (demand.op === 'between' && demand.percent && aim === 'share')
    return `từ ${showNumber(demand.least)}% đến ${showNumber(demand.most)}% ${phraseOf(indicator, called)}`;
  if (!('value' in demand) || demand.per !== undefined) return null;
  const sign = comparisons[demand.op];
  if (aim === 'wards') {
    const full = demand.op === 'at_least' && isWhole(demand, due);
    return `${full ? '' : sign}${ofUnits(demand, indicator, word, due)}${predicateOf(indicator)}`;
  }
  if (aim !== 'share' || !demand.percent) return null;
  return `${demand.value === 100 && demand.op !== 'at_most' ? '' : sign}${showNumber(demand.value)}% ${phraseOf(indicator, called)}`;
}

function isWhole({ value, percent }: Amount, due: number): boolean {
  return percent ? value === 100 : value >= due;
}

/** «10/10 phường », «100% Trung tâm học tập cộng đồng »; of a unit by itself its centre, where that is meant. */
function ofUnits({ value, percent }: Amount, indicator: Indicator, word: string, due: number): string {
  const counted = subjectOf(indicator, word);
  if (word === '') return counted === 'trung tâm' ? 'Trung tâm học tập cộng đồng ' : '';
  const subject =
    subjectIn(indicator)?.replace('cấp xã', word) ??
    (counted === 'trung tâm' ? 'Trung tâm học tập cộng đồng' : counted);
  return `${showNumber(value)}${percent ? '%' : `/${showNumber(due)}`} ${subject} `;
}

/** «Chủ tịch Hội Khuyến học cấp xã là…»: a label that names who is counted. */
function subjectIn({ label }: Indicator): string | null {
  return / là /.test(label) ? (label.split(' là ')[0] ?? null) : null;
}

function predicateOf(indicator: Indicator): string {
  const own = predicates[indicator.id];
  if (own !== undefined) return own;
  const label = indicator.label.replace(/^Mức (độ )?đạt chuẩn /, 'Đạt chuẩn ').replace(/^Đã /, '');
  const said = subjectIn(indicator) === null ? label : `là ${label.split(' là ').slice(1).join(' là ')}`;
  return lowerFirst(inFull(said.replace(/^TTHTCĐ /, '')));
}

function phraseOf(indicator: Indicator, { word, tier }: Called): string {
  const own = phrases[indicator.id]?.replace(' cấp {word}', word === '' ? '' : ` cấp ${word}`);
  return own ?? ofTier(lowerFirst(inFull(indicator.label)), tier);
}

/** A form says «cấp huyện, cấp tỉnh» for whoever fills it in; a report says what its unit is. */
function ofTier(label: string, tier: string): string {
  return label
    .replace('của cấp huyện, cấp tỉnh', `của ${tier}`)
    .replace('cấp huyện, cấp tỉnh', `cấp ${tier}`);
}

function inFull(label: string): string {
  return label.replace(/TTHTCĐ/g, 'Trung tâm học tập cộng đồng');
}
