// The shape of a report's outline: headings, the sentences under them and the narratives that belong there. The outlines
// themselves are data, in `district/` and `ward/`.
import type { Mark } from './block.ts';

/**
 * One figure in words. A string is a template (`template.ts`). With `of` it speaks of an indicator that is answered by
 * choosing: over several units «09 phường» + words of the grade, best first; in a single unit's report the words alone.
 */
export type Phrase = string | { of: string; say: Record<string, string> };

export interface Saying {
  mark?: Mark;
  /** Words before the phrases; printed only with at least one of them. */
  lead?: string;
  phrases: Phrase[];
  /** Before the last phrase; '; ' unless said otherwise. */
  last?: string;
  /** Instead of the full stop, e.g. ':' or a reference to an annex. */
  end?: string;
}

/** Rows of a table, each by a template over its columns; {từ} is the unit that reported the row. */
export interface RowsSaid {
  table: string;
  line: string;
  /** Rows of the unit's own report, or of the units below it. */
  of: 'own' | 'below';
  mark: Mark;
}

/** A text that the unit itself keeps with its figures: the id of its narrative. */
export interface OwnText {
  own: string;
}

/** What stands under a heading, in this order. A sentence right before rows ends with a colon where there are any. */
export type Part = string | Saying | RowsSaid | OwnText;

export interface OutlineSection {
  level: 1 | 2 | 3 | 4;
  /** A template, without a number. */
  heading: string;
  say?: Part[];
  /** Ids of narratives: in a single unit's report its own text, above that material for the editor. */
  narratives?: string[];
  /** Verdicts on the targets of the year stand here. */
  verdicts?: true;
  /** In a shorter period: how far the targets of the year have come. */
  progress?: true;
  /** Targets of next year stand here: those of these forms and indicators, without the indicators left out. */
  coming?: { forms: string; also?: string[]; without?: string[] };
  /** What the editor is asked to write where neither figures nor narratives give anything. */
  ask?: string;
}

export interface Outline {
  /** «Tổng kết … năm {năm}»: what stands under BÁO CÁO, for a year and for a shorter period. */
  subject: { year: string; period: string };
  /** The sentence after the grounds that leads into the text. */
  opening: { year: string; period: string };
  sections: OutlineSection[];
  /** The last sentence, without «./.». */
  ending: { year: string; period: string };
  /** Tables that are printed whole in an annex, in this order. */
  annexes: string[];
  /** What is reported but stands in no sentence, each with the reason. */
  unsaid: Record<string, string>;
}

/** Ids of the tables that a section lists, and of the texts that it prints or gathers. */
export function namesIn({ say = [], narratives = [] }: OutlineSection): string[] {
  return [
    ...say.flatMap((part) => {
      if (typeof part === 'string') return [];
      return 'table' in part ? [part.table] : 'own' in part ? [part.own] : [];
    }),
    ...narratives,
  ];
}

/** The sentences of a section. */
export function sayingsOf({ say = [] }: OutlineSection): (string | Saying)[] {
  return say.filter((part): part is string | Saying => typeof part === 'string' || 'phrases' in part);
}

/** Every template of a section: leads, phrases, and the words of answers. */
export function templatesOf(section: OutlineSection): string[] {
  return sayingsOf(section).flatMap((saying) => {
    if (typeof saying === 'string') return [saying];
    const phrases = saying.phrases.flatMap((phrase) =>
      typeof phrase === 'string'
        ? [phrase]
        : [`{${phrase.of}}`, ...Object.keys(phrase.say).map((code) => phrase.say[code] ?? '')],
    );
    return [saying.lead ?? '', ...phrases];
  });
}
