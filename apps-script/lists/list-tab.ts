// What a tab of the administration is: columns, the lines that the Worker has, and what the lines in the tab ask of it.
// A new tab is one file beside this one and its name in `lists.ts`; sheet, reading, marks and buttons follow from it.
import type { Named, UnitLabel } from '../../shared/units/unit-names.ts';
import type { Plan, Role } from '../../shared/wire/answers.ts';
import type { Reply } from '../client.ts';

export interface Choice extends Named {
  /** As the Worker knows it. */
  code: string;
}

export interface ListColumn {
  /** For ever; also the name under which the Worker's plan speaks of the same thing. */
  key: string;
  heading: string;
  /** Note on the heading: what belongs here, with an example. */
  help: string;
  width: number;
  /** `shown` is written by the add-on and never read. */
  cell: 'text' | 'day' | 'whole' | 'decimal' | 'choice' | 'shown';
  /** Every line needs it. */
  required?: boolean;
  choices?: readonly Choice[];
  /** False where every line has its entry from the start: the cells offer no list. */
  offered?: false;
  /** What is not among the choices is handed on as it stands (`isUnread`): it may be something that the tab itself adds. */
  isOpen?: true;
}

/** A line as the Worker has it: days `yyyy-mm-dd`, choices by code; what is absent or null stays empty. */
export type ListRow = Readonly<Record<string, string | number | null>>;

/** A line as it was read from the tab, in the same terms; empty and unreadable cells are absent. */
export interface ListLine {
  /** Row of the sheet, from 1. */
  row: number;
  values: Readonly<Record<string, string>>;
}

/** Something to correct. Without a key it is about the whole line, without a row about the whole tab. */
export interface ListFault {
  row: number | null;
  key: string | null;
  /** What is wrong and what to do; the cell is put before it. */
  words: string;
}

/** What the lines come to: faults, or a request that the Worker can try out and carry out. */
export interface ListRequest {
  faults: readonly ListFault[];
  /** `dry` only asks what would change. */
  send(dry: boolean): Reply<Plan>;
  /** The line and column that a place in the Worker's refusal (`/periods/3/due`) is about. */
  placeOf(at: string): Pick<ListFault, 'row' | 'key'>;
}

/** Lines that somebody may begin with. */
export interface Proposal {
  id: string;
  name: string;
  /** What it is, in a sentence. */
  about: string;
}

/** A tab with what the Worker has at this moment. */
export interface LoadedList {
  title: string;
  columns: readonly ListColumn[];
  rows: readonly ListRow[];
  /**
   * Of the list, as the Worker names it; kept with the tab, so that nobody writes over what another has changed. Left out
   * where the Worker does not ask for it.
   */
  version?: string;
  /** The lines of one of the tab's proposals. */
  proposed?(id: string): readonly ListRow[];
  /** `version`: of the list that the tab was written from. */
  requestOf(lines: readonly ListLine[], version: string): ListRequest;
}

export interface ListTab {
  /** For ever: the mark by which the tab is found again. */
  id: string;
  /** The tab's name when it is made. */
  name: string;
  /** How to fill it in, in a sentence or two; stands below the title. */
  guide: string;
  /** Who gets the tab offered; the Worker judges. */
  roles: readonly Role[];
  proposals?: readonly Proposal[];
  load(place: { unit: number; year: number }): Reply<LoadedList>;
  /** Under which name the trail speaks of this list, and its columns as far as they are known without asking; said by one tab. */
  trail?: { action: string; columns(units: readonly UnitLabel[]): readonly ListColumn[] };
}
