// Lists that look like people's names, and single names beside words about health or children. Names of places,
// schools, offices and officers look the same: the words around them tell.
import { matches } from './matches.ts';
import {
  ambiguousFamilyNames,
  familyNames,
  listFillers,
  namesakeFillers,
  namesakes,
  officers,
  persons,
  placeNames,
  sensitive,
} from './name-words.ts';

/** How many names make a list. */
const listLength = 3;
/** How far apart names of one list may stand, in characters. */
const reach = 70;

/** `proper`: an officer, or a place, school or office that bears a name. */
type Sort = 'person' | 'unknown' | 'proper';

interface Candidate {
  name: string;
  from: number;
  to: number;
  sort: Sort;
  /** Stands in a list with the one before. */
  joined: boolean;
}

const run = /\p{Lu}[\p{L}]*(?: \p{Lu}[\p{L}]*)*/gu;
const word = (words: string) => `(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`;
const bullet = '(?:[-–+•*]|\\d{1,2}[.)])';
/** On the same line: «trường tiểu học Lê Lợi», «đồng chí Lê Văn An». */
const namesakeBefore = new RegExp(
  `${word(namesakes)}(?:[^\\S\\n]+${word(namesakeFillers)})*[^\\S\\n]*[«"“'(]*$`,
  'iu',
);
/** «các phường gồm: », also on the line above. */
const namesakesBefore = new RegExp(
  `${word('các|những|tại|ở')}[^.;:\\n]{0,40}${word(namesakes)}(?:\\s+${word(`${namesakeFillers}|${listFillers}`)})*\\s*:?\\s*${bullet}?\\s*[«"“'(]*$`,
  'iu',
);
const officerBefore = new RegExp(`${word(officers)}\\s*[:«"“'(]*\\s*$`, 'iu');
const officerAfter = new RegExp(`^\\s*[(,–-]\\s*${word(`${officers}|chủ tịch|phó|trưởng`)}`, 'iu');
const personBefore = new RegExp(`${word(persons)}\\s*:?\\s*${bullet}?\\s*$`, 'iu');
const sensitiveWord = new RegExp(word(sensitive), 'iu');
const honorific = new RegExp(`^(?:${persons})$`, 'iu');
const namesakeFirst = new RegExp(`^(?:${namesakes})$`, 'iu');

/** Names that do not belong here; none where there is only what may be said. `text` is straightened line by line. */
export function namesIn(text: string): string[] {
  const candidates = candidatesIn(text);
  const suspicious = new Set<Candidate>();
  let chain: Candidate[] = [];
  const settle = () => {
    const unnamed = chain.filter(({ sort }) => sort === 'unknown' || sort === 'person');
    if (unnamed.length >= listLength) for (const one of unnamed) suspicious.add(one);
  };
  for (const one of candidates) {
    if (!one.joined) {
      settle();
      chain = [];
    }
    chain.push(one);
  }
  settle();
  const people = candidates.filter(({ sort }) => sort === 'person');
  if (people.length >= listLength) for (const one of people) suspicious.add(one);
  for (const one of candidates) {
    const told = one.sort === 'unknown' || one.sort === 'person';
    if (told && sensitiveWord.test(sentenceAround(text, one))) suspicious.add(one);
  }
  return candidates.filter((one) => suspicious.has(one)).map(({ name }) => name);
}

/** Whether a whole cell is somebody's name: such cells one below the other are a list as well. */
export function isName(text: string): boolean {
  const [first, ...more] = candidatesIn(text);
  if (!first || more.length > 0 || first.sort === 'proper') return false;
  const rest = text.slice(0, first.from) + text.slice(first.to);
  return rest.replace(/[\d\s.,()/:–-]|sinh năm|sn|tuổi/giu, '').length <= 4;
}

/** «Nguyễn Văn An» → «N. V. A.». */
export function initials(name: string): string {
  return name
    .split(' ')
    .map((syllable) => `${Array.from(syllable)[0] ?? ''}.`)
    .join(' ');
}

function candidatesIn(text: string): Candidate[] {
  const found: Candidate[] = [];
  let leading: Sort = 'unknown';
  for (const match of matches(run, text)) {
    for (const { name, from, to, sort } of piecesOf(match[0], match.index)) {
      if (isPlace(text.slice(from, from + 40).toLowerCase())) continue;
      const last = found[found.length - 1];
      const between = last ? text.slice(last.to, from) : '';
      const joined = last !== undefined && isGlue(between);
      const own = sort ?? sortAt(text, from, to);
      // Where somebody lives: it does not say what the next name is.
      if (last && last.sort !== 'proper' && own === 'proper' && !joined && between.length <= reach) continue;
      if (!joined) leading = own;
      // In a list the first word counts for all: «các phường Cô Giang, Nguyễn Cư Trinh».
      found.push({ name, from, to, sort: own === 'unknown' ? leading : own, joined });
    }
  }
  return found;
}

interface Piece {
  name: string;
  from: number;
  to: number;
  sort: Sort | null;
}

/** The names in a row of capitalised syllables: without «Em», «Trường» before them, apart where two stand together. */
function piecesOf(row: string, at: number): Piece[] {
  const syllables = row.split(' ');
  let sort: Sort | null = null;
  let first = 0;
  while (first < syllables.length - 1 && !isFamily(syllables[first] ?? '')) {
    const word = syllables[first] ?? '';
    if (honorific.test(word)) sort = 'person';
    else if (namesakeFirst.test(word)) sort = 'proper';
    else return [];
    first += 1;
  }
  const names = splitNames(syllables.slice(first));
  let from = at + syllables.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
  return names.flatMap((parts): Piece[] => {
    const name = parts.join(' ');
    const piece = { name, from, to: from + name.length, sort };
    from += name.length + 1;
    return looksLikeName(parts) ? [piece] : [];
  });
}

function splitNames(syllables: string[]): string[][] {
  if (syllables.length <= 5) return [syllables];
  const names: string[][] = [];
  for (const syllable of syllables) {
    const last = names[names.length - 1];
    if (!last || (last.length >= 2 && familyNames.has(syllable.toLowerCase()))) names.push([syllable]);
    else last.push(syllable);
  }
  return names;
}

function isFamily(syllable: string): boolean {
  const word = syllable.toLowerCase();
  return familyNames.has(word) || ambiguousFamilyNames.has(word);
}

function looksLikeName(syllables: readonly string[]): boolean {
  const [first = ''] = syllables;
  const least = familyNames.has(first.toLowerCase()) ? 2 : 3;
  return isFamily(first) && syllables.length >= least && syllables.length <= 5;
}

/** «Đoàn Thanh niên», «Hồ Chí Minh»: also where only the first syllables have capitals. */
function isPlace(text: string): boolean {
  return placeNames.some((name) => text.indexOf(name) === 0 && !/^\p{L}/u.test(text.slice(name.length)));
}

function sortAt(text: string, from: number, to: number): Sort {
  const head = text.slice(Math.max(0, from - 90), from);
  const isProper =
    namesakeBefore.test(head) ||
    namesakesBefore.test(head) ||
    officerBefore.test(head) ||
    officerAfter.test(text.slice(to, to + 40));
  if (isProper) return 'proper';
  return personBefore.test(head) ? 'person' : 'unknown';
}

/** Commas, line ends, numbers, «và», a year of birth: what stands between the names of one list. */
function isGlue(between: string): boolean {
  if (/^\.\s*$/.test(between)) return true;
  if (between.length > reach || /[.!?]\s+\p{Lu}\p{Ll}*\s+\p{Ll}/u.test(between)) return false;
  return /[,;\n+&/|]|(?:^|\s)(?:và|cùng|với)(?:\s|$)|\d[.)]|^ $/u.test(between);
}

function sentenceAround(text: string, { from, to }: Candidate): string {
  const head = text.slice(Math.max(0, from - 120), from).split(/[.!?]\s|\n/);
  const tail = text.slice(to, to + 120).split(/[.!?](?:\s|$)|\n/);
  return `${head[head.length - 1] ?? ''} ${tail[0] ?? ''}`;
}
