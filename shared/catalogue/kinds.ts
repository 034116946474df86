// The kinds of indicator. A kind answers every question that depends on it, and no other file asks which kind it is:
// which cells it has, what may be added up, and how a sum reads.
import type { Figures } from '../figures/figures.ts';
import type {
  Choices,
  Count,
  DateOf,
  Derivation,
  Gathering,
  Indicator,
  KindName,
  Money,
  Narrative,
  Option,
  Quoted,
  Rate,
  Rating,
  Score,
  YesNo,
} from './catalogue.ts';

/** What may stand in one cell; `cells.ts` reads, shows and restricts it. */
export type CellName = 'whole' | 'money' | 'decimal' | 'percent' | 'choice' | 'date' | 'text';

/** One row of a form that holds a figure. */
export interface Field {
  /** Key in the payload. */
  key: string;
  label: string;
  unit: string;
  cell: CellName;
  options?: readonly Option[];
  from?: Derivation;
  /** May stay empty: a document number or date, a note. */
  optional?: true;
  /** Largest value that makes sense (points). */
  max?: number;
  /** The unit above says it of the ward: no cell of the ward's forms. */
  ofAssessor?: true;
}

/** One percentage row: always numerator / denominator of two fields. */
export interface Share {
  key: string;
  label: string;
  numerator: string;
  denominator: string;
  /** May pass 100 %: the numerator is no part of the denominator. */
  unbounded?: true;
}

/** What a text is asked to be. */
export interface Prose {
  /** What it should answer. */
  question: string;
  /** Whether an empty one is pointed out. */
  required: boolean;
  /** How one may begin. */
  starter: string | null;
}

/** A percentage without its counts, with where it is from. */
export interface QuotedShare {
  /** Its own indicator, and the rate for which it stands. */
  id: string;
  of: string;
  percent: number;
  /** '' where nobody has said it. */
  from: string;
}

/** One row of a summary: which summed tallies it shows. With `base` it has a percentage, value / base. */
export interface Line {
  key: string;
  /** The indicator whose coverage stands beside it. */
  id: string;
  label: string;
  unit: string;
  value: string;
  base?: string;
  /** What smallest and largest compare: the percentage, the value, or nothing (counts of wards). */
  ranked: 'share' | 'value' | 'no';
}

/**
 * What a target may ask of an indicator: a `share` of a whole, an `amount`, how many `wards` say yes, which of the
 * ordered `grades` (worst first, the options of its field) a ward reached, or the `day` on which it was done.
 */
export type Aim = 'share' | 'amount' | 'wards' | 'grades' | 'day';

type Tallying = (figures: Figures, year: number) => [key: string, amount: number][];

interface Kind<I extends Indicator> {
  gathers: readonly Gathering[];
  /** Null where no target can be set. */
  aim: Aim | null;
  /** Of several cells one answer is enough: the others then mean «Không». */
  anyAnswers?: true;
  /** The text that is asked for, where it is one. */
  prose?(indicator: I): Prose;
  /** The percentage that a report quotes; null where it quotes none. */
  quoted?(indicator: I, figures: Figures): QuotedShare | null;
  /** Whether the system answers it, so that it has no cell. */
  isSystem?(indicator: I): boolean;
  /** What makes no sense in a declaration. */
  faults?(indicator: I): string[];
  fields(indicator: I): Field[];
  shares(indicator: I): Share[];
  /** Every key this indicator may add to, in an order that never changes for a given declaration. */
  tallyKeys(indicator: I): string[];
  /** Reads the numbers that may simply be added over units. Its keys are put together once, not once a report. */
  tallies(indicator: I): Tallying;
  lines(indicator: I): Line[];
}

/** Answers of a yes/no cell. */
export const yesNo: readonly Option[] = [
  { code: 'co', label: 'Có' },
  { code: 'khong', label: 'Không' },
];

/** How many units have a figure of this indicator. */
export function haveKey(id: string): string {
  return `${id}#`;
}

const number: Kind<Count | Money> = {
  gathers: ['sum', 'list'],
  aim: 'amount',
  fields: (i) => [
    {
      key: i.id,
      label: i.label,
      unit: i.kind === 'money' ? 'đồng' : i.unit,
      cell: i.kind === 'money' ? 'money' : 'whole',
      ...(i.from ? { from: i.from } : {}),
    },
  ],
  shares: () => [],
  tallyKeys: (i) => [haveKey(i.id), i.id],
  tallies: ({ id }) => {
    const have = haveKey(id);
    return (figures) =>
      whenNumber(figures[id], (n) => [
        [have, 1],
        [id, n],
      ]);
  },
  lines: (i) => [
    {
      key: i.id,
      id: i.id,
      label: i.label,
      unit: i.kind === 'money' ? 'đồng' : i.unit,
      value: i.id,
      ranked: 'value',
    },
  ],
};

const rate: Kind<Rate> = {
  gathers: ['ratio'],
  aim: 'share',
  fields: (i) => [
    {
      key: `${i.id}.tu`,
      label: i.numerator.label,
      unit: i.unit,
      cell: 'whole',
      ...derived(i.numerator.from),
    },
    {
      key: `${i.id}.mau`,
      label: i.denominator.label,
      unit: i.unit,
      cell: 'whole',
      ...derived(i.denominator.from),
    },
  ],
  shares: (i) => [
    {
      key: `${i.id}.ty_le`,
      label: i.label,
      numerator: `${i.id}.tu`,
      denominator: `${i.id}.mau`,
      ...(i.unbounded ? { unbounded: true as const } : {}),
    },
  ],
  tallyKeys: (i) => [haveKey(i.id), `${i.id}.tu`, `${i.id}.mau`],
  tallies: ({ id }) => {
    const [have, numerator, denominator] = [haveKey(id), `${id}.tu`, `${id}.mau`];
    return (figures) =>
      whenNumber(figures[numerator], (tu) =>
        whenNumber(figures[denominator], (mau) => [
          [have, 1],
          [numerator, tu],
          [denominator, mau],
        ]),
      );
  },
  lines: (i) => [
    {
      key: i.id,
      id: i.id,
      label: i.label,
      unit: i.unit,
      value: `${i.id}.tu`,
      base: `${i.id}.mau`,
      ranked: 'share',
    },
  ],
};

const score: Kind<Score> = {
  gathers: ['list'],
  aim: null,
  faults: (i) => (i.max > 0 ? [] : [`${i.id} has no largest score`]),
  fields: (i) =>
    i.parts.map((part) => ({
      key: `${i.id}.${part.code}`,
      label: `${i.label} – ${part.label}`,
      unit: 'điểm',
      cell: 'decimal',
      max: i.max,
      ...(part.reporter === 'assessor' ? { ofAssessor: true as const } : {}),
    })),
  shares: () => [],
  tallyKeys: (i) => [haveKey(i.id)],
  tallies: ({ id, parts }) => {
    const have = haveKey(id);
    const keys = parts.map(({ code }) => `${id}.${code}`);
    return (figures) => (keys.some((key) => typeof figures[key] === 'number') ? [[have, 1]] : []);
  },
  lines: () => [],
};

/** One answer out of several: how many wards gave each, over the wards that answered. */
function graded(id: string, label: string, grades: readonly Option[]): Line[] {
  return grades.map((grade) => ({
    key: `${id}=${grade.code}`,
    id,
    label: `${label}: ${grade.label}`,
    unit: 'đơn vị',
    value: `${id}=${grade.code}`,
    base: haveKey(id),
    ranked: 'no',
  }));
}

function talliesOfAnswer(id: string): Tallying {
  const have = haveKey(id);
  return (figures) => {
    const answer = figures[id];
    if (typeof answer !== 'string') return [];
    return [
      [have, 1],
      [`${id}=${answer}`, 1],
    ];
  };
}

const rating: Kind<Rating> = {
  gathers: ['grades'],
  aim: 'grades',
  fields: (i) => [{ key: i.id, label: i.label, unit: 'xếp loại', cell: 'choice', options: i.grades }],
  shares: () => [],
  tallyKeys: (i) => [haveKey(i.id), ...i.grades.map((grade) => `${i.id}=${grade.code}`)],
  tallies: ({ id }) => talliesOfAnswer(id),
  lines: (i) => graded(i.id, i.label, i.grades),
};

const yesno: Kind<YesNo> = {
  gathers: ['yes'],
  aim: 'wards',
  isSystem: (i) => i.system === true,
  fields: (i) =>
    i.system
      ? []
      : [
          { key: i.id, label: i.label, unit: 'có/không', cell: 'choice', options: yesNo },
          ...(i.asks ?? []).map(
            (ask): Field =>
              ask === 'number'
                ? {
                    key: `${i.id}.so`,
                    label: 'Số, ký hiệu văn bản',
                    unit: 'văn bản',
                    cell: 'text',
                    optional: true,
                  }
                : { key: `${i.id}.ngay`, label: 'Ngày văn bản', unit: 'ngày', cell: 'date', optional: true },
          ),
        ],
  shares: () => [],
  tallyKeys: (i) => [haveKey(i.id), `${i.id}=co`, `${i.id}=khong`],
  tallies: ({ id }) => talliesOfAnswer(id),
  lines: (i) =>
    graded(i.id, i.label, yesNo)
      .slice(0, 1)
      .map((line) => ({ ...line, label: i.label })),
};

const date: Kind<DateOf> = {
  gathers: ['yes', 'list'],
  aim: 'day',
  faults: (i) =>
    i.before === undefined || /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(i.before)
      ? []
      : [`${i.id} is due before ${i.before}, which is no MM-DD`],
  fields: (i) => [{ key: i.id, label: i.label, unit: 'ngày', cell: 'date' }],
  shares: () => [],
  tallyKeys: (i) => (i.before ? [haveKey(i.id), `${i.id}=dung_han`] : [haveKey(i.id)]),
  tallies: ({ id, before }) => {
    const [have, inTime] = [haveKey(id), `${id}=dung_han`];
    return (figures, year) => {
      const day = figures[id];
      if (typeof day !== 'string') return [];
      // «Trước ngày» is exclusive; a plan sent in the year before is in time as well.
      const isInTime = before !== undefined && day < `${year}-${before}`;
      return isInTime
        ? [
            [have, 1],
            [inTime, 1],
          ]
        : [[have, 1]];
    };
  },
  lines: (i) =>
    i.before
      ? [
          {
            key: `${i.id}=dung_han`,
            id: i.id,
            label: `${i.label}: trước ngày ${i.before.slice(3)}/${i.before.slice(0, 2)}`,
            unit: 'đơn vị',
            value: `${i.id}=dung_han`,
            base: haveKey(i.id),
            ranked: 'no',
          },
        ]
      : [],
};

const choices: Kind<Choices> = {
  gathers: ['yes', 'grades'],
  aim: null,
  anyAnswers: true,
  fields: (i) =>
    i.options.map((option) => ({
      key: `${i.id}.${option.code}`,
      label: `${i.label}: ${option.label}`,
      unit: 'có/không',
      cell: 'choice',
      options: yesNo,
    })),
  shares: () => [],
  tallyKeys: (i) => [haveKey(i.id), ...i.options.map((option) => `${i.id}=${option.code}`)],
  tallies: ({ id, options }) => {
    const have = haveKey(id);
    const cells = options.map(({ code }) => ({ key: `${id}.${code}`, tally: `${id}=${code}` }));
    return (figures) => {
      if (cells.every(({ key }) => typeof figures[key] !== 'string')) return [];
      const yes = cells.filter(({ key }) => figures[key] === 'co');
      return [[have, 1], ...yes.map(({ tally }): [string, number] => [tally, 1])];
    };
  },
  lines: (i) => graded(i.id, i.label, i.options),
};

const narrative: Kind<Narrative> = {
  gathers: ['edit', 'list'],
  aim: null,
  prose: (i) => ({ question: i.definition, required: i.required, starter: i.starter ?? null }),
  fields: (i) => [
    {
      key: i.id,
      label: i.heading ? `${i.heading}. ${i.label}` : i.label,
      unit: '',
      cell: 'text',
      ...(i.required ? {} : { optional: true as const }),
    },
  ],
  shares: () => [],
  tallyKeys: (i) => [haveKey(i.id)],
  tallies: ({ id }) => {
    const have = haveKey(id);
    return (figures) => (typeof figures[id] === 'string' ? [[have, 1]] : []);
  },
  lines: () => [],
};

const quoted: Kind<Quoted> = {
  gathers: ['list'],
  aim: null,
  quoted: ({ id, of }, figures) => {
    const percent = figures[id];
    const from = figures[`${id}.nguon`];
    return typeof percent === 'number'
      ? { id, of, percent, from: typeof from === 'string' ? from : '' }
      : null;
  },
  fields: (i) => [
    { key: i.id, label: i.label, unit: '%', cell: 'percent', optional: true },
    { key: `${i.id}.nguon`, label: 'Nguồn của tỷ lệ', unit: 'nguồn', cell: 'text', optional: true },
  ],
  shares: () => [],
  tallyKeys: (i) => [haveKey(i.id)],
  tallies: ({ id }) => {
    const have = haveKey(id);
    return (figures) => whenNumber(figures[id], () => [[have, 1]]);
  },
  lines: () => [],
};

const kinds: { [K in KindName]: Kind<Extract<Indicator, { kind: K }>> } = {
  count: number,
  money: number,
  rate,
  score,
  rating,
  yesno,
  date,
  choices,
  narrative,
  quoted,
};

/** The kind of an indicator, with its questions bound to it. */
interface BoundKind {
  readonly gathers: readonly Gathering[];
  readonly aim: Aim | null;
  readonly anyAnswers: boolean;
  readonly prose: Prose | null;
  readonly isSystem: boolean;
  quoted(figures: Figures): QuotedShare | null;
  faults(): string[];
  fields(): readonly Field[];
  shares(): readonly Share[];
  tallyKeys(): readonly string[];
  readonly tallies: Tallying;
  lines(): readonly Line[];
}

/** A declaration never changes, so its answers are worked out once: checks ask for them hundreds of times a report. */
const bound = new WeakMap<Indicator, BoundKind>();

export function kindOf(indicator: Indicator): BoundKind {
  const known = bound.get(indicator);
  if (known) return known;
  // The table above pairs every name with a kind for exactly that declaration; the compiler cannot follow the pairing
  // through an indexed access, hence the one cast.
  const kind = kinds[indicator.kind] as Kind<Indicator>;
  const fields = kind
    .fields(indicator)
    .map((field): Field => (indicator.optional ? { ...field, optional: true } : field))
    .map((field): Field => (indicator.reporter === 'assessor' ? { ...field, ofAssessor: true } : field));
  const shares = kind.shares(indicator);
  const tallyKeys = kind.tallyKeys(indicator);
  const lines = kind.lines(indicator);
  const made: BoundKind = {
    gathers: kind.gathers,
    aim: kind.aim,
    anyAnswers: kind.anyAnswers ?? false,
    prose: kind.prose?.(indicator) ?? null,
    isSystem: kind.isSystem?.(indicator) ?? false,
    quoted: (figures) => kind.quoted?.(indicator, figures) ?? null,
    faults: () => kind.faults?.(indicator) ?? [],
    fields: () => fields,
    shares: () => shares,
    tallyKeys: () => tallyKeys,
    tallies: kind.tallies(indicator),
    lines: () => lines,
  };
  bound.set(indicator, made);
  return made;
}

function derived(from: Derivation | undefined): { from: Derivation } | Record<string, never> {
  return from ? { from } : {};
}

function whenNumber(figure: unknown, then: (n: number) => [string, number][]): [string, number][] {
  return typeof figure === 'number' ? then(figure) : [];
}
