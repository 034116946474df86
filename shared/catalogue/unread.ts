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
  'R01.not-listed': Shown & { labels: string[] };
  /** A formula that shows an error. */
  'R01.formula-error': Shown;
  /** A percentage where a number belongs. */
  'R26.percentage': Shown;
  /** Words that may mean zero or that there is no figure. */
  'R27.zero-or-none': Shown;
  'R27.either': Shown & { either: [number, number] };
  /** A fraction that may have been meant as thousands. */
  'R27.thousands': Shown & { thousands: number };
}

export type UnreadCode = keyof UnreadFacts;

export type Unread<C extends UnreadCode = UnreadCode> = {
  [K in C]: { code: K; facts: UnreadFacts[K] };
}[C];
