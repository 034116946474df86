// The level of a district by its communes, of a province by its districts: a share of them must have it.
import { leastPart, percentOf } from '../targets/exact.ts';
import type { Standard } from './standard.ts';

export interface AboveAssessment {
  /** Highest level that enough units have. */
  level: number;
  /** For the next level: how many units have it, how many are needed; null at the top. */
  next: { grade: string; have: number; needed: number; isVerified: boolean } | null;
  isVerified: boolean;
}

/**
 * `levels` are those of all units below, one number each: recognised ones, or what the figures allow; a unit of which nothing is
 * known has none. `of` says whose level is asked: a district's by communes, or a province's by districts.
 */
export function assessAbove(
  standard: Standard,
  levels: readonly (number | null)[],
  of: 'district' | 'province',
): AboveAssessment | null {
  if (levels.length === 0) return null;
  const judged = standard.levels.map((level, i) => {
    const have = levels.filter((one) => one !== null && one > i).length;
    const { percent, isVerified } = level[of];
    return { grade: level.grade, have, needed: leastPart(percentOf(percent), levels.length), isVerified };
  });
  const missed = judged.findIndex(({ have, needed }) => have < needed);
  const level = missed < 0 ? judged.length : missed;
  return {
    level,
    next: missed < 0 ? null : (judged[missed] ?? null),
    isVerified: judged.slice(0, level + 1).every((one) => one.isVerified),
  };
}

/** Between which levels a unit is by the figures of those below it: of each its lowest and its highest possible level. */
export function boundsAbove(
  standard: Standard,
  groups: readonly (readonly { proven: number; ceiling: number }[])[],
): { least: AboveAssessment; most: AboveAssessment } | null {
  const [least, most] = (['proven', 'ceiling'] as const).map((of) =>
    assessGroups(
      standard,
      groups.map((group) => group.map((one) => one[of])),
    ),
  );
  return least && most ? { least, most } : null;
}

/** A district by its communes; where there are several districts, the province by their levels. */
export function assessGroups(
  standard: Standard,
  groups: readonly (readonly (number | null)[])[],
): AboveAssessment | null {
  const [only] = groups;
  if (groups.length === 1 && only) return assessAbove(standard, only, 'district');
  return assessAbove(
    standard,
    groups.map((group) => assessAbove(standard, group, 'district')?.level ?? null),
    'province',
  );
}
