// What a target looks at: the figure of the whole from a summary, the figure of one ward from its report.
import type { Catalogue, Indicator, Option } from '../catalogue/catalogue.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { lookup } from '../catalogue/lookup.ts';
import type { Figures } from '../figures/figures.ts';
import type { SummaryLine } from '../totals/summary.ts';
import type { Demand, Target } from './target.ts';

/** A count, and what it is a part of where it is one. Whole numbers. */
export interface Measured {
  value: number;
  base: number | null;
}

export function indicatorOf(catalogue: Catalogue, id: string): Indicator | null {
  return lookup(catalogue).byId.get(id)?.indicator ?? null;
}

/** Grades of an indicator, worst first; none where it has no grades. */
export function gradesOf(indicator: Indicator): readonly Option[] {
  const kind = kindOf(indicator);
  return kind.aim === 'grades' ? (kind.fields()[0]?.options ?? []) : [];
}

/**
 * Why a level of an indicator without levels cannot be judged («Phổ cập bậc trung học mức độ 2», domain 4.3, row 11): let in
 * only with a reason, printed as it was decided, and pointed out.
 */
export function withoutGrades(demand: Demand, indicator: Indicator): string | null {
  if (demand.op !== 'level' || gradesOf(indicator).length > 0) return null;
  return `«${indicator.label}» không có thang mức độ trong quy định hiện hành nên không xét được mức; hãy giao bằng tỷ lệ.`;
}

/** The figure of a whole subtree, or null where nobody below has one. Days are not in a summary: count the wards. */
export function measuredOf(
  target: Target,
  indicator: Indicator,
  lines: readonly SummaryLine[],
): Measured | null {
  const own = new Map(lines.map((line) => [line.key, line]));
  const found = kindOf(indicator)
    .lines()
    .map((line) => ({ line, known: own.get(line.key) }));
  const first = found[0];
  if (!first?.known || first.known.value === null) return null;
  if (kindOf(indicator).aim === 'grades') {
    const grades = gradesReaching(target, indicator);
    const value = found
      .filter(({ line }) => grades.some((grade) => line.key === `${indicator.id}=${grade.code}`))
      .reduce((sum, { known }) => sum + (known?.value ?? 0), 0);
    return { value, base: first.known.base ?? null };
  }
  const isShare = kindOf(indicator).aim === 'share';
  return { value: first.known.value, base: isShare && isCounted(target) ? null : (first.known.base ?? null) };
}

/** A number of people asked of a rate looks at its numerator alone. */
function isCounted({ demand }: Target): boolean {
  if (demand.op === 'level') return false;
  if (demand.op === 'assigned') return demand.percent !== true;
  return 'percent' in demand && !demand.percent;
}

/** The figure of one ward; a yes and a reached grade count 1 of 1. Null where it has none. */
export function measuredOfWard(
  target: Target,
  indicator: Indicator,
  figures: Figures,
  year: number,
): Measured | null {
  const { demand } = target;
  const figure = figures[indicator.id];
  if (demand.op === 'before')
    return typeof figure === 'string' ? { value: figure < `${year}-${demand.day}` ? 1 : 0, base: 1 } : null;
  return measuredOf(target, indicator, linesOfOne(indicator, figures, year));
}

/** One report read as the summary of itself. */
export function linesOfReport(catalogue: Catalogue, figures: Figures, year: number): SummaryLine[] {
  return lookup(catalogue).indicators.flatMap(({ indicator }) => linesOfOne(indicator, figures, year));
}

function linesOfOne(indicator: Indicator, figures: Figures, year: number): SummaryLine[] {
  const tallies = new Map(kindOf(indicator).tallies(figures, year));
  if (tallies.size === 0) return [];
  return kindOf(indicator)
    .lines()
    .map(({ key, value, base }) => ({
      key,
      wards: 1,
      value: tallies.get(value) ?? 0,
      ...(base === undefined ? {} : { base: tallies.get(base) ?? 0 }),
    }));
}

/** Grades that fulfil the target: the asked one and every better one. */
export function gradesReaching({ demand }: Target, indicator: Indicator): readonly Option[] {
  const asked =
    demand.op === 'level' ? demand.grade : demand.op === 'distribution' ? demand.shares[0]?.grade : '';
  const grades = gradesOf(indicator);
  const at = grades.findIndex((grade) => grade.code === asked);
  return at < 0 ? [] : grades.slice(at);
}

/** Whether it is counted in wards: a yes, a grade, a day is no number within one ward. */
export function isAnswer(indicator: Indicator): boolean {
  const { aim } = kindOf(indicator);
  return aim === 'wards' || aim === 'grades' || aim === 'day';
}

/** Why so many units cannot be asked for; null where there are as many. */
export function moreThanThereAre(asked: number, wards: number): string | null {
  return asked > wards ? `Chỉ có ${wards} đơn vị bên dưới, không giao được ${asked}` : null;
}
