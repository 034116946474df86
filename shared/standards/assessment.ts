// Which level a commune's figures allow, which condition fails and by how many people, and which figure is missing.
import type { Figures } from '../figures/figures.ts';
import { numberAt } from '../figures/figures.ts';
import { leastPart, percentOf } from '../targets/exact.ts';
import type { Condition, Level, Standard } from './standard.ts';

/** A condition that the figures do not fulfil. */
export interface Failing {
  level: Level;
  condition: Condition;
  tu: number;
  mau: number;
  /** Smallest numerator that would fulfil it, and how many are lacking. */
  least: number;
  lacking: number;
}

export interface Assessment {
  standard: Standard;
  /** Answer in the report, and its number of levels: 0 «chưa đạt»; null where it was not answered. */
  declared: number | null;
  /** Highest level that no known figure contradicts. */
  ceiling: number;
  /** Highest level of which every condition is known and fulfilled. */
  proven: number;
  /** What fails, from the lowest level on. */
  failing: readonly Failing[];
  /** Conditions up to the level above the ceiling for which there is no figure, in words. */
  unknown: readonly string[];
  /** How many conditions there are figures for: with none of them the ceiling says nothing. */
  known: number;
  /** Whether every condition that decided was seen in the text of the law. */
  isVerified: boolean;
}

/**
 * `isDifficult`: an especially difficult commune, with lower limits. A standard that rests on another rests on what the figures
 * say of that one, never on what is declared.
 */
export function assess(
  standard: Standard,
  all: readonly Standard[],
  figures: Figures,
  isDifficult = false,
): Assessment {
  const judged = standard.levels.map((level) => judgeLevel(level, all, figures, isDifficult));
  const upTo = (holds: (one: JudgedLevel) => boolean) => {
    const broken = judged.findIndex((one) => !holds(one));
    return broken < 0 ? judged.length : broken;
  };
  const ceiling = upTo(({ failing, isRefused }) => failing.length === 0 && !isRefused);
  const decisive = judged.slice(0, ceiling + 1);
  return {
    standard,
    declared: declaredLevel(standard, figures),
    ceiling,
    proven: upTo(
      ({ failing, isRefused, unknown }) => failing.length === 0 && !isRefused && unknown.length === 0,
    ),
    failing: judged.flatMap(({ failing }) => failing),
    unknown: [...new Set(decisive.flatMap(({ unknown }) => unknown))],
    known: judged.reduce((sum, one) => sum + one.known, 0),
    isVerified: decisive.every(({ conditions }) => conditions.every((one) => one.isVerified)),
  };
}

interface JudgedLevel {
  conditions: readonly Condition[];
  failing: Failing[];
  unknown: string[];
  known: number;
  /** A standard that must be reached first is not. */
  isRefused: boolean;
}

function judgeLevel(
  level: Level,
  all: readonly Standard[],
  figures: Figures,
  isDifficult: boolean,
): JudgedLevel {
  const conditions = isDifficult ? level.difficult : level.ordinary;
  const failing: Failing[] = [];
  const unknown: string[] = [];
  let known = 0;
  for (const condition of conditions) {
    const tu = condition.indicator === null ? null : numberAt(figures, `${condition.indicator}.tu`);
    const mau = condition.indicator === null ? null : numberAt(figures, `${condition.indicator}.mau`);
    if (tu === null || mau === null || mau === 0) {
      unknown.push(condition.words);
      continue;
    }
    known += 1;
    const least = leastPart(percentOf(condition.percent), mau);
    if (tu < least) failing.push({ level, condition, tu, mau, least, lacking: least - tu });
  }
  let isRefused = false;
  for (const { standard: id, grade } of level.first) {
    const other = all.find((one) => one.id === id);
    const needed = other ? levelNumber(other, grade) : 0;
    const below = other ? assess(other, all, figures, isDifficult) : null;
    if (below && below.ceiling < needed) isRefused = true;
    else if (!below || below.proven < needed) unknown.push(`mức đạt chuẩn ${other?.name ?? id}`);
  }
  return { conditions, failing, unknown, known, isRefused };
}

/** Number of the level that a report declares, 0 for none of them; null where it says nothing. */
export function declaredLevel(standard: Standard, figures: Figures): number | null {
  const figure = figures[standard.rating];
  return typeof figure === 'string' ? levelNumber(standard, figure) : null;
}

/** Number of the level that an answer stands for; 0 for «chưa đạt», «Không» and anything else. */
export function levelNumber({ levels }: Standard, grade: string): number {
  return levels.findIndex((level) => level.grade === grade) + 1;
}

/** What contradicts a declared level: of each rate the highest limit that it misses. */
export function contradictions({ declared, standard, failing }: Assessment): Failing[] {
  const strictest = new Map<string, Failing>();
  for (const one of failing) {
    if (declared !== null && levelNumber(standard, one.level.grade) <= declared)
      strictest.set(one.condition.words, one);
  }
  return [...strictest.values()];
}
