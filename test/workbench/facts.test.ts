// docs/google-facts.md: every fact has a source and a test that is there, every open question is one of the truth script.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const [known = '', open = ''] = read('docs/google-facts.md').split('## Not known');
const rows = known
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| fact'))
  .map((line) => line.slice(2, -2).split(' | '));

test('every fact has a source and names tests that are there', () => {
  expect(rows.length).toBeGreaterThan(25);
  const wrong = rows.flatMap(([fact = '', source = '', tests = '', ...more]) => {
    const named = tests.split('; `').flatMap((part) => {
      const file = /^`?([^`]+)`/.exec(part)?.[1] ?? '';
      const names = [...part.matchAll(/«((?:[^«»]|«[^«»]*»)+)»/g)].map(([, name = '']) => name);
      return names.map((name) => ({ file, name }));
    });
    const absent = named.filter(
      ({ file, name }) =>
        !existsSync(new URL(`../../${file}`, import.meta.url)) ||
        ![`'${name}'`, `"${name}"`].some((quoted) => read(file).includes(quoted)),
    );
    return [
      ...(more.length > 0 ? [`${fact}: cells`] : []),
      ...(/\[[DTSFM]\]|run here/.test(source) ? [] : [`${fact}: no source`]),
      ...(named.length > 0 ? [] : [`${fact}: no test`]),
      ...absent.map(({ file, name }) => `${fact}: ${file} has no «${name}»`),
    ];
  });
  expect(wrong).toEqual([]);
});

test('what is not known is asked', () => {
  const script = read('scripts/truth-script.gs');
  const questions = [...open.matchAll(/^(\d+)\. /gm)].map(([, number]) => number);
  expect(questions).toHaveLength(17);
  for (const number of questions) expect(script).toMatch(new RegExp(`ask: ['"]${number} · `));
});
