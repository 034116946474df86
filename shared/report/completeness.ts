// Whether an outline says everything that is reported: each indicator, narrative and table stands in a sentence, in an
// annex of rows, or in the list of what is deliberately not said.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { lookup } from '../catalogue/lookup.ts';
import type { Outline } from './outline.ts';
import { namesIn, sayingsOf, templatesOf } from './outline.ts';
import { answersOf } from './sentence.ts';
import { keysIn } from './template.ts';

/** Sentences about what is missing or unknown; none for an outline that may be used. */
export function faultsOfOutline(
  catalogue: Catalogue,
  outline: Outline,
  reporter: 'ward' | 'district',
): string[] {
  const { sections, annexes, unsaid } = outline;
  const { indicators, byId, fields, tables } = lookup(catalogue);
  const keys = sections.flatMap((section) => templatesOf(section).flatMap(keysIn));
  const ids = keys.map((key) => (fields.get(key)?.indicator.id ?? key).split(/[=.]/)[0] ?? key);
  const said = new Set([
    ...ids,
    ...sections.flatMap(namesIn),
    ...annexes,
    ...Object.keys(unsaid),
    // Stands in the place of the rate that nobody has counted.
    ...indicators.flatMap(({ indicator }) =>
      'of' in indicator && keys.indexOf(indicator.of) >= 0 ? [indicator.id] : [],
    ),
  ]);
  const reported = [
    ...indicators
      .map(({ indicator }) => indicator)
      .filter((one) => reporter === 'district' || one.reporter !== 'district'),
    ...catalogue.tables,
  ];
  const phrases = sections.flatMap((section) =>
    sayingsOf(section).flatMap((saying) => (typeof saying === 'string' ? [] : saying.phrases)),
  );
  return [
    ...reported.filter(({ id }) => !said.has(id)).map(({ id }) => `${id} is reported and said nowhere`),
    ...Array.from(said)
      .filter((id) => !byId.has(id) && !tables.has(id))
      .map((id) => `${id} is said and not in the catalogue`),
    ...ids
      .filter((id) => id in unsaid && outline.unsaid[id]?.indexOf('mẫu số') === -1)
      .map((id) => `${id} is said and listed as unsaid`),
    ...phrases.flatMap((phrase) => {
      if (typeof phrase === 'string') return [];
      const known = answersOf({ catalogue }, phrase.of);
      return Object.keys(phrase.say)
        .filter((code) => known.indexOf(code) < 0)
        .map((code) => `${phrase.of} has no answer ${code}`);
    }),
  ];
}
