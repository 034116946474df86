// Opening a year for a unit and what stands below it: what it will do, and what it did.
import type { Slot } from '../period.ts';
import type { CutOff } from '../reporting/cut-off.ts';
import type { UnitName } from '../totals/summary.ts';
import type { Deadline } from './answers.ts';

export interface NewYearDeadline extends Deadline {
  /** Due day of the year before; null where it had none and the documents' usual one is taken. */
  was: string | null;
  /** What to look at, as «rơi vào Chủ nhật»; '' for nothing. */
  note: string;
  cutOff: CutOff;
}

export interface NewYear {
  unit: UnitName;
  year: number;
  /** Of everything below; what is opened must be what was read. */
  version: string;
  opened: boolean;
  units: {
    /** Units that stand in the year, the unit itself aside. */
    standing: number;
    /** Of these, those without units below them. */
    wards: number;
    /** Stood below at some time of the year before, and no longer. */
    ended: UnitName[];
    begun: UnitName[];
  };
  /** What the unit will set, or has set. */
  deadlines: NewYearDeadline[];
  /** Periods that go by units above, whether these have set them yet. */
  above: { slot: Slot; unit: UnitName; isSet: boolean }[];
  targets: { going: number; over: number };
  /** Whether the unit has set what stands over and under its documents; it serves every year. */
  head: boolean;
  members: {
    staying: number;
    leaving: { name: string; email: string; unit: UnitName; until: string }[];
  };
}
