// Why a cell cannot be read as what it is for, as facts; the sentences are in `checks/words/`.
import type { CellName } from './kinds.ts';

interface Shown {
  /** What an officer sees in the cell, short enough for a sentence. */
  shown: string;
  /** What the cell asks for. */
  cell: CellName;
}

/** By code; a code is for ever and means one thing. What stands before the dot is the rule that it belongs to. */
export interface UnreadFacts {
  /** Not a number by any rule. */
  'R01.unreadable': Shown;
  'R01.negative': Shown;
  'R01.too-large': Shown & { most: number };
  /** More points than the scale has. */
  'R01.over-scale': Shown & { most: number };
  'R01.fraction': Shown;
  /** A day where a number belongs. */
  'R01.day': Shown;
  'R01.not-a-day': Shown;
  /** A day and a month. */
  'R01.no-year': Shown;
  /** «khoảng 300»; `n` where the number itself can be read. */
  'R01.estimate': Shown & { n: number | null };
  /** «500-600». */
  'R01.range': Shown;
  /** «10/10», «4.066/4.620». */
  'R01.pair': Shown;
  /** «12 (5 nữ)»: the number before, and something about a part of it. */
  'R01.with-part': Shown & { n: number | null };
  'R01.not-listed': Shown & { labels: string[] };
  /** A formula that shows an error. */
  'R01.formula-error': Shown;
  /** A percentage where a number belongs. */
  'R26.percentage': Shown;
  /** Words that may mean zero or that there is no figure. */
  'R27.zero-or-none': Shown;
  /** A fraction that arithmetic has left, a hair away from a whole number. */
  'R27.near-whole': Shown & { whole: number };
  'R27.either': Shown & { either: [number, number] };
  /** A fraction that may have been meant as thousands. */
  'R27.thousands': Shown & { thousands: number };
}

export type UnreadCode = keyof UnreadFacts;

export type Unread<C extends UnreadCode = UnreadCode> = {
  [K in C]: { code: K; facts: UnreadFacts[K] };
}[C];
