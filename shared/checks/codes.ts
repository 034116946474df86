// Everything a finding can be, as data: a code for each meaning, its facts and how grave it is. Sentences are in `words/`.
import type { PartRule } from '../catalogue/catalogue.ts';
import type { UnreadFacts } from '../catalogue/unread.ts';
import type { Figure } from '../figures/figures.ts';
import type { Period, Slot } from '../period.ts';

/** `error` blocks submission, `warning` asks for a reason, `info` is only shown. */
export type Severity = 'error' | 'warning' | 'info';

type Nothing = Record<string, never>;

/** Parts, added up, that pass their wholes, added up; keys are those of fields. */
export interface PartFacts {
  parts: readonly string[];
  sum: number;
  wholes: readonly string[];
  most: number;
}

interface Change {
  before: number;
  now: number;
}

/** What is held against an earlier period; an estimate where a part of another unit is in it. */
interface Earlier {
  period: Period;
  isEstimate: boolean;
}

/**
 * The facts of each code. A code is for ever and means one thing; what stands before the dot is the rule that it belongs
 * to, by which findings were known before rules were parted.
 */
export interface Facts extends UnreadFacts, Record<PartRule, PartFacts> {
  'R01.empty': Nothing;
  /** «Không có số liệu» without a reason. */
  'R01.no-reason': Nothing;
  /** A row of a table without a column that it needs. */
  'R01.column-missing': { label: string };
  /** A row of a table without the day that would tell its period. */
  'R01.no-period': { label: string };
  /** A half-year or year that waits for a quarter. */
  'R01.quarter-unfilled': { quarter: Slot; cells: number; slot: Slot };
  /** Last year's content that nobody has confirmed. */
  'R01.unconfirmed': Nothing;
  /** Something in a cell that the period does not ask for. */
  'R01.ignored': { shown: string; period: Period };
  'R02.zero-base': { base: string; tu: number };
  'R02.above-base': { label: string; tu: number; mau: number };
  /** One half of a rate says that there is no figure. */
  'R02.half-missing': { label: string };
  /** More women than people in a row of classes. */
  'R02.women': { women: number; people: number };
  'R06.reason': { people: number };
  /** The list of classes against the number reported. */
  'R11.training': { said: number; listed: number };
  /** What the district sent, against its list with the boards of the wards. */
  'R11.sent': { said: number; listed: number; boards: number };
  'R11.no-classes': { period: Period };
  /** A worked-out figure that its parts do not give. */
  'R12.sum': { key: string; given: Figure | null; known: Figure | null };
  'R12.overwritten': Nothing;
  /** A number without its amount, or an amount without its number. */
  'R13.one-sided': { counted: string; count: number; amount: number };
  /** An amount so small that millions may be meant. */
  'R13.millions': { amount: number };
  'R13.each': { each: number };
  R15: { label: string; tu: number; mau: number };
  R16: { declared: number; other: string; needed: number; article: string };
  'R17.level': {
    rating: string;
    grade: string;
    /** A standard with one level is reached or not. */
    levels: number;
    words: string;
    percent: number;
    tu: number;
    mau: number;
    lacking: number;
    isVerified: boolean;
    source: string;
    article: string;
    /** What especially difficult communes need, where the figures reach that. */
    eased: number | null;
  };
  'R17.points': { rating: string; declared: string; computed: string; total: number };
  'R17.community': { rating: string; declared: string; failing: string[]; source: string };
  'R18.higher-stage': { lower: number; upper: number };
  'R18.whole': Nothing;
  R19: Change & Earlier;
  /** A stock that stays, and is less than it was. */
  'R19.fell': Change & Earlier;
  'R20.quarters': { key: string; given: Figure | null; known: Figure | null };
  'R20.half-year': { year: number; half: number; period: Period };
  R21: Earlier;
  'R22.empty': { question: string };
  /** A beginning whose gaps are not filled in. */
  'R22.gap': { gap: string };
  'R22.one-sentence': Nothing;
  'R22.last-year': Nothing;
  R23: Nothing;
  R24: { times: number; expected: number };
  'R25.ends-before': Nothing;
  'R25.other-period': { period: Period };
  'R25.other-year': { label: string; year: number };
  /** A percentage typed where it is worked out. */
  'R26.overwritten': { share: number };
  /** A day that the format of the cell made a number of. */
  'R27.day-like': { n: number; day: string };
  /** Words that we read as a number and the sheet does not. */
  'R27.words': { n: number };
  /** More than one ward usually has. */
  'R31.unusual': { n: number; most: number };
  /** More people or households than the ward says it has; `base` is the field that says so. */
  'R31.above-base': { n: number; base: string; most: number };
  'R31.households': { people: number; homes: number };
  /** A row of a table that another one repeats. */
  R32: Nothing;
  /** A count of what an answer says there is none of. */
  R33: { n: number; answer: string };
  /** A percentage from elsewhere that does not say from where. */
  'R34.no-source': { percent: number };
  /** A source without its percentage. */
  'R34.no-percentage': Nothing;
  /** A text that is longer than one report can hold. */
  'R36.long': { where: 'text' | 'note' | 'reason'; length: number; most: number };
  'R36.rows': { rows: number; most: number };
  /** A text in an encoding from before Unicode. */
  R35: { encoding: 'TCVN3' | 'VNI' | 'UTF-8'; shown: string; meant: string };
  L01: { now: number; usual: number };
  P01: PersonalFacts;
  P02: PersonalFacts;
  P03: PersonalFacts;
  P04: PersonalFacts;
  P05: PersonalFacts;
  /** What may be one of these: asked about, not refused. */
  P06: PersonalFacts;
}

export interface PersonalFacts {
  /** `reason`: why there is no figure; `answer`: what was said to a warning. */
  where: 'cell' | 'note' | 'reason' | 'answer' | { column: string };
  words: string;
  remedy: string;
}

export type Code = keyof Facts;

const severities: Readonly<Record<Code, Severity>> = {
  'R01.unreadable': 'error',
  'R01.negative': 'error',
  'R01.too-large': 'error',
  'R01.over-scale': 'error',
  'R01.fraction': 'error',
  'R01.day': 'error',
  'R01.not-a-day': 'error',
  'R01.no-year': 'error',
  'R01.estimate': 'error',
  'R01.range': 'error',
  'R01.pair': 'error',
  'R01.with-part': 'error',
  'R27.near-whole': 'error',
  'R01.not-listed': 'error',
  'R01.formula-error': 'error',
  'R26.percentage': 'error',
  'R27.zero-or-none': 'error',
  'R27.either': 'error',
  'R27.thousands': 'error',
  'R01.empty': 'error',
  'R01.no-reason': 'error',
  'R01.column-missing': 'error',
  'R01.no-period': 'error',
  'R01.quarter-unfilled': 'error',
  'R01.unconfirmed': 'error',
  'R01.ignored': 'info',
  'R02.zero-base': 'error',
  'R02.above-base': 'error',
  'R02.half-missing': 'info',
  'R02.women': 'error',
  R03: 'error',
  R04: 'error',
  R06: 'warning',
  'R06.reason': 'warning',
  R07: 'error',
  R08: 'error',
  R09: 'error',
  R10: 'warning',
  'R11.training': 'warning',
  'R11.sent': 'warning',
  'R11.no-classes': 'warning',
  'R12.sum': 'error',
  'R12.overwritten': 'error',
  'R13.one-sided': 'warning',
  'R13.millions': 'warning',
  'R13.each': 'warning',
  R14: 'error',
  R15: 'error',
  R16: 'warning',
  'R17.level': 'warning',
  'R17.points': 'info',
  'R17.community': 'info',
  'R18.higher-stage': 'info',
  'R18.whole': 'info',
  R19: 'warning',
  'R19.fell': 'warning',
  'R20.quarters': 'warning',
  'R20.half-year': 'warning',
  R21: 'warning',
  'R22.empty': 'warning',
  'R22.gap': 'error',
  'R22.one-sentence': 'warning',
  'R22.last-year': 'warning',
  R23: 'warning',
  R24: 'info',
  'R25.ends-before': 'error',
  'R25.other-period': 'error',
  'R25.other-year': 'error',
  'R26.overwritten': 'error',
  'R27.day-like': 'warning',
  'R27.words': 'info',
  R29: 'error',
  R30: 'warning',
  'R31.unusual': 'warning',
  'R31.above-base': 'warning',
  'R31.households': 'warning',
  R32: 'warning',
  R33: 'error',
  'R34.no-source': 'error',
  'R34.no-percentage': 'error',
  'R36.long': 'error',
  'R36.rows': 'error',
  R35: 'warning',
  L01: 'warning',
  P01: 'error',
  P02: 'error',
  P03: 'error',
  P04: 'error',
  P05: 'error',
  P06: 'warning',
};

export const codes = Object.keys(severities) as readonly Code[];

export function severityOf(code: Code): Severity {
  return severities[code];
}
