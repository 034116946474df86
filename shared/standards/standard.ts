// What a standard by law is: levels with conditions, each with its article and whether we have seen the text ourselves.
// Laws change, so a standard has days between which it is in force and is never edited into its successor.

/** One rate that must reach a percentage. */
export interface Condition {
  /** What is counted, in words that can follow «tỷ lệ»: «trẻ 11 tuổi hoàn thành chương trình tiểu học». */
  words: string;
  /** The rate that holds it; null where the reports do not ask for it. */
  indicator: string | null;
  percent: number;
  isVerified: boolean;
}

export interface Level {
  /** The answer by which a commune declares it. */
  grade: string;
  article: string;
  /** On top of the level below: for ordinary communes, and for those in especially difficult conditions. */
  ordinary: readonly Condition[];
  difficult: readonly Condition[];
  /** Other standards that must be reached first. */
  first: readonly { standard: string; grade: string }[];
  /** Share of communes by which a district has the level, and of districts by which a province has it. */
  district: { percent: number; isVerified: boolean };
  province: { percent: number; isVerified: boolean };
}

interface Law {
  id: string;
  name: string;
  /** Number of the document and, where it has one, the day from which it is in force (`yyyy-mm-dd`). */
  source: string;
  from: string;
  /** Last day in force; null while it lasts. */
  to: string | null;
  /** Indicator by which a commune declares its level. */
  rating: string;
}

/** Levels by rates: universal education and literacy. */
export interface Standard extends Law {
  /** Lowest first. */
  levels: readonly Level[];
}

/** A rating by points out of 100. */
export interface ScoredStandard extends Law {
  /** How many there are. */
  criteria: number;
  /** Best first; empty where no limits are known. */
  limits: readonly { grade: string; points: number }[];
  isVerified: boolean;
}

/** Which of a commune's figures speaks for an indicator: one of these answers, or a number above zero. */
export type Answer = { key: string; oneOf: readonly string[] } | { key: string; isPositive: true };

/** One indicator that is passed or not. */
export interface PassedIndicator {
  /** What it asks for; null: we have not seen the wording. */
  words: string | null;
  /** Null where the reports do not ask for it. That this figure is what the indicator means is our reading. */
  answer: Answer | null;
}

/** Criteria with indicators that are passed or not; a commune that fails one has no level. */
export interface PassedStandard extends Law {
  criteria: readonly { name: string; indicators: readonly PassedIndicator[] }[];
  isVerified: boolean;
}

/** What stands wherever something is shown that we have not seen ourselves. */
export const unverified = 'chưa kiểm chứng';

/** The laws in force on the last day of a year. */
export function inForce<L extends Law>(laws: readonly L[], year: number): L[] {
  const day = `${year}-12-31`;
  return laws.filter(({ from, to }) => from <= day && (to === null || day <= to));
}
