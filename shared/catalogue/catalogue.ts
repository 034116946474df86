// What an indicator is: the shape of every declaration in `forms/`. One declaration feeds the template cell,
// the validation rule, the check, the payload key, the tally and the row of the master sheet.

import type { Slot } from '../period.ts';

/** How often a ward reports it: every quarter, half-yearly and yearly, or once a year (domain 1.0, «Cycle»). */
export type Cycle = 'quarter' | 'half' | 'year';

/** `flow` happens in the period, so periods add up; `stock` is a state on the report date, so the latest counts. */
export type Behaviour = 'flow' | 'stock';

/**
 * How units add up (domain 1.0, «Ward → district»): `sum` of counts · `ratio` Σ numerator / Σ denominator ·
 * `grades` number of wards by grade · `yes` number of wards that answer yes · `list` rows or values by ward ·
 * `edit` narratives listed for the district's editor.
 */
export type Gathering = 'sum' | 'ratio' | 'grades' | 'yes' | 'list' | 'edit';

/**
 * Who reports it: a unit without units below it, a unit that has some, or either. `assessor`: the unit above a ward says it
 * of the ward, whose own report does not ask for it.
 */
export type Reporter = 'ward' | 'district' | 'both' | 'assessor';

/** Who must supply the figure (domain 1.0, «Source of figure»). */
export type Supplier = 'TTHTCĐ' | 'UBND' | 'HKH' | 'Trường' | 'TC-KT' | 'CTPC' | 'Đài' | 'Hệ thống';

/** A code for storage and the words an officer reads. */
export interface Option {
  code: string;
  label: string;
}

/** Where a value comes from when nobody types it. Keys are field keys such as `gdht_dang_ky.tu` or `cbccvc_tong`. */
export type Derivation =
  /** Σ `sum` − Σ `minus`, within one period. */
  | { sum: string[]; minus?: string[] }
  /** Σ of a table's number column over the rows of the period, optionally only rows whose `where.column` is one of `where.in`. */
  | { table: string; total: string; where?: { column: string; in: string[] } }
  /** Number of rows of the period. */
  | { table: string; rows: true; where?: { column: string; in: string[] } };

/**
 * Rules by which a part is held against its whole (domain 1.13): for ever, like codes of findings. `R29` can never be,
 * `R30` is unlikely and wants a word.
 */
export type PartRule = 'R03' | 'R04' | 'R06' | 'R07' | 'R08' | 'R09' | 'R10' | 'R14' | 'R29' | 'R30';

/** Something that a figure is a part of: neither the figure, nor its sum with `with`, is larger than the sum of `of`. */
export interface Within {
  /** Which count of a rate; the only figure of the others. */
  part?: 'tu' | 'mau';
  /** Field keys. */
  with?: readonly string[];
  of: readonly string[];
  rule: PartRule;
}

/** Years for which something is asked, both included; what is retired stays in the totals and documents of its years. */
export interface Years {
  from?: number;
  until?: number;
}

interface Declared {
  /** For ever: never reused, never given another meaning. */
  id: string;
  label: string;
  cycle: Cycle;
  behaviour: Behaviour;
  gather: Gathering;
  reporter: Reporter;
  supplier: Supplier;
  /** What is counted and what is not, in one or two sentences an officer understands. */
  definition: string;
  /** A filled example as one would type it, e.g. «4.315». */
  example: string;
  /** Lines of the documents, e.g. `S0:69; S3:35`. */
  source: string;
  /** True where many wards rightly have nothing to enter: the cells may stay empty without a reason. */
  optional?: true;
  /** Always asked where left out. */
  years?: Years;
  /** Of a half-year or year within which the choice of what is asked changed: the quarters that ask it (`askedIn`). */
  quarters?: readonly Slot[];
  /** The wholes that its figures are parts of. */
  within?: readonly Within[];
  /** A yes/no indicator: where it says no there is nothing to count. */
  onlyWhere?: string;
  /** What is there stays there: of a stock that falls the reason is asked. */
  lasting?: true;
  /** Of what the unit above decides: the ward's own answer to the same question. */
  decides?: string;
  /** More than this wants a word, in one ward; where left out, what is usual for its unit (`usual.ts`). */
  usual?: number;
}

export interface Count extends Declared {
  kind: 'count';
  /** «người», «lượt người», «hộ», «lớp»… */
  unit: string;
  from?: Derivation;
}

/** Đồng. */
export interface Money extends Declared {
  kind: 'money';
  from?: Derivation;
}

export interface RatePart {
  label: string;
  from?: Derivation;
}

/** Two counts, `<id>.tu` and `<id>.mau`; the percentage is always derived. */
export interface Rate extends Declared {
  kind: 'rate';
  /** Of numerator and denominator: «người», «hộ»… */
  unit: string;
  numerator: RatePart;
  denominator: RatePart;
  /** True where the numerator is not a part of the denominator, so that the ratio may pass 100 % (teachers per class). */
  unbounded?: true;
}

/** Decimal points; listed by ward, never added. Fields `<id>.<code>`. */
export interface Score extends Declared {
  kind: 'score';
  parts: (Option & { reporter?: 'assessor' })[];
  max: number;
}

export interface Rating extends Declared {
  kind: 'rating';
  /** Worst grade first. */
  grades: Option[];
  /** As of a yes/no. */
  subject?: string;
}

/** Field `<id>`, and where asked `<id>.so` (document number) and `<id>.ngay` (date). */
export interface YesNo extends Declared {
  kind: 'yesno';
  asks?: ('number' | 'date')[];
  /** True where the system answers it (whether a report came in time): no cell, no typing. */
  system?: true;
  /** What is counted, where it is not the unit itself: «trung tâm», of which each ward has one. */
  subject?: string;
}

export interface DateOf extends Declared {
  kind: 'date';
  /** `MM-DD` of the reporting year, exclusive («trước ngày»): wards before it are counted as on time. */
  before?: string;
}

/** Several may be true: fields `<id>.<code>`, each yes or no. */
export interface Choices extends Declared {
  kind: 'choices';
  options: Option[];
}

export interface Narrative extends Declared {
  kind: 'narrative';
  /** «II.2.1»: the number in a ward's report (document 002). Empty where the text has no heading there. */
  heading: string;
  /** How one may begin, with «(…)» where something is to be filled in; none where the text is free. */
  starter?: string;
  /** Whether an empty text is pointed out (R22). */
  required: boolean;
}

/**
 * A percentage that came from elsewhere without its counts. Fields `<id>`, as it was given, and `<id>.nguon`, where it is
 * from: printed with its source, never added up, never the base of anything.
 */
export interface Quoted extends Declared {
  kind: 'quoted';
  /** The rate for which it stands where nobody has counted. */
  of: string;
}

export type Indicator = Count | Money | Rate | Score | Rating | YesNo | DateOf | Choices | Narrative | Quoted;
export type KindName = Indicator['kind'];

export interface Section {
  title: string;
  indicators: Indicator[];
}

/** One sheet of the workbook. */
export interface Form {
  /** «A» … «L», «TM» for the narratives. */
  id: string;
  title: string;
  sections: Section[];
}

export interface Column {
  /** Key within a row. */
  code: string;
  label: string;
  cell: 'text' | 'whole' | 'money' | 'decimal' | 'date' | 'choice';
  options?: Option[];
  required?: true;
  /** Names of offices, schools or model families belong here; elsewhere a list of names is refused. */
  names?: true;
  /** Pixels on the sheet. */
  width: number;
  definition?: string;
}

/** A repeating table: a sheet of its own, one row an entry. */
export interface Table {
  id: string;
  /** Letter of the group it belongs to. */
  form: string;
  title: string;
  /** Tab name, at most 31 characters. */
  sheet: string;
  cycle: Cycle;
  gather: 'list';
  reporter: Reporter;
  supplier: Supplier;
  years?: Years;
  definition: string;
  source: string;
  columns: Column[];
  /** The column whose day decides the period; without it every row belongs to the yearly report. */
  dated?: string;
  /** The column that names the period of a row without a day: its options are the codes of the year's columns. */
  period?: string;
  /** Rows that are there from the start: values of the columns named, in order; people fill in the others. */
  rows?: Record<string, string | number>[];
}

export interface Catalogue {
  /** Grows when anything an officer, a check or a total could notice changes. */
  version: string;
  forms: Form[];
  tables: Table[];
}
