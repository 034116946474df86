// Figures as sentences: each phrase is printed only if its figure is known, and says so where it is not complete.
import { lookup, subjectOf } from '../catalogue/lookup.ts';
import { showNumber } from '../catalogue/number-text.ts';
import { coverageOf, fillFrom, type Ground, lineOf } from './ground.ts';
import type { Phrase, Saying } from './outline.ts';
import { type Clause, fillTemplate } from './template.ts';
import { listed, upperFirst } from './words.ts';

/** The sentence, or null where none of its figures is known; `instead` of how it usually ends. */
export function sentenceOf(saying: string | Saying, ground: Ground, instead?: string): string | null {
  const {
    lead = '',
    phrases,
    last = '; ',
    end = '.',
  } = typeof saying === 'string' ? ({ phrases: [saying] } as Saying) : saying;
  const clauses = phrases
    .map((phrase) => clauseOf(phrase, ground))
    .filter((one): one is Clause => one !== null);
  if (clauses.length === 0) return null;
  const opening = fillTemplate(lead, fillFrom(ground));
  if (!opening) return null;
  const notes = clauses.map((clause) => notesOf(clause, ground));
  // The same gap in every phrase is told once.
  const common = notes.every((note) => note === notes[0]) ? (notes[0] ?? '') : null;
  const texts = clauses.map(({ text }, i) => (common === null ? text + bracketed(notes[i] ?? '') : text));
  const joined =
    texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join('; ')}${last}${texts[texts.length - 1]}`;
  return upperFirst(`${opening.text}${joined}${bracketed(common ?? '')}${instead ?? end}`);
}

function clauseOf(phrase: Phrase, ground: Ground): Clause | null {
  if (typeof phrase === 'string') return fillTemplate(phrase, fillFrom(ground));
  const codes = Object.keys(phrase.say);
  return ground.own ? answerOf(phrase, codes, ground) : countsOf(phrase, codes, ground);
}

/** What a single unit answered, in the words of that answer. */
function answerOf({ of, say }: Exclude<Phrase, string>, codes: string[], ground: Ground): Clause | null {
  const { own } = ground;
  const chosen = codes.filter((code) => own?.[of] === code || own?.[`${of}.${code}`] === 'co');
  const clauses = chosen.map((code) => fillTemplate(say[code] ?? '', fillFrom(ground)));
  const texts = clauses.map((clause) => clause?.text ?? '').filter((text) => text !== '');
  return texts.length === 0 ? null : { text: listed(texts), ids: [of] };
}

/** «1/10 phường đạt mức độ 3 và 9/10 phường đạt mức độ 2»: how many units gave each answer. */
function countsOf({ of, say }: Exclude<Phrase, string>, codes: string[], ground: Ground): Clause | null {
  const counted = subjectOf(lookup(ground.catalogue).byId.get(of)?.indicator, ground.ward);
  const texts = codes.flatMap((code) => {
    const value = lineOf(ground.summary, `${of}=${code}`)?.value ?? 0;
    return value > 0
      ? [`${showNumber(value)}/${showNumber(ground.summary.due)} ${counted} ${say[code]}`]
      : [];
  });
  return texts.length === 0 ? null : { text: listed(texts), ids: [of] };
}

function notesOf({ ids }: Clause, ground: Ground): string {
  const notes = ids.map((id) => coverageOf(ground, id)).filter((note): note is string => note !== null);
  return notes.filter((note, i) => notes.indexOf(note) === i).join('; ');
}

function bracketed(note: string): string {
  return note === '' ? '' : ` (${note})`;
}

/** Indicators that a phrase with answers speaks of exist in the catalogue with those answers. */
export function answersOf(ground: Pick<Ground, 'catalogue'>, id: string): string[] {
  const indicator = lookup(ground.catalogue).byId.get(id)?.indicator;
  if (!indicator) return [];
  if ('grades' in indicator) return indicator.grades.map(({ code }) => code);
  return 'options' in indicator ? indicator.options.map(({ code }) => code) : ['co', 'khong'];
}
