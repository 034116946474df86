// A highest unit that is to stand below another: its administrator asks, the other's answers.
import type { UnitName } from '../totals/summary.ts';

export interface Joining {
  unit: UnitName;
  /** Nobody stands above it. */
  isTop: boolean;
  /** What it asks itself. */
  asked: { above: UnitName; from: string; at: string; by: string } | null;
  /** Those who ask to stand below it. */
  waiting: { unit: UnitName; from: string; at: string; by: string }[];
}

/** The unit above by its official code, and the first day; without a code the wish is taken back. */
export interface JoiningRequest {
  above: string | null;
  from: string;
}

/** `from`: as it was read, so that nothing else is taken than what was seen. */
export interface JoiningAnswer {
  unit: number;
  from: string;
  accept: boolean;
}
