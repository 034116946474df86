// People's names in a text, and how sure it is that they do not belong there. Names of places, schools, offices and
// officers look the same: the words around them tell.
import {
  after,
  before,
  childish,
  famous,
  notGiven,
  notMiddle,
  placeNames,
  plurals,
  sureFamilies,
  telling,
} from './name-words.ts';
import { isLetter, type Signs, sign, signAt } from './signs.ts';

/** How many names make a list. */
const listLength = 3;
/** How far apart names of one list may stand, in characters. */
const reach = 70;
/** Whoever writes more names than these in one text knows by then. */
const enough = 20;

/** `proper`: an officer, or a place, school or office that bears a name. */
type Sort = 'child' | 'grown-up' | 'unknown' | 'proper';

interface Candidate {
  name: string;
  from: number;
  to: number;
  sort: Sort;
  /** Stands in a list with the one before. */
  joined: boolean;
  /** A given name alone, which says nothing without what stands around it. */
  given: boolean;
  famous: boolean;
}

export interface FoundNames {
  /** Names that do not belong here. */
  sure: string[];
  /** Names of which the words around them do not tell enough. */
  unsure: string[];
}

/** `text` is straightened line by line, `signs` are its own. */
export function namesIn(text: string, signs: Signs): FoundNames {
  if (signs.names.length === 0 && signs.given.length === 0) return { sure: [], unsure: [] };
  const sure = new Set<Candidate>();
  const unsure = new Set<Candidate>();
  const full = candidatesIn(text, signs.names);
  const people: Candidate[] = [];
  let chain: Candidate[] = [];
  const settle = () => {
    const told = chain.filter(({ sort }) => sort !== 'proper');
    if (told.length < 2) return;
    const isList = told.length >= listLength && chain.every((one) => !one.famous);
    for (const one of told) (isList ? sure : unsure).add(one);
  };
  for (const one of full) {
    if (!one.joined) {
      settle();
      chain = [];
    }
    chain.push(one);
    if (one.sort === 'proper') continue;
    if (one.sort !== 'unknown') people.push(one);
    const answer = judged(text, one);
    if (answer === 'sure') sure.add(one);
    else if (answer === 'unsure') unsure.add(one);
    if (sure.size >= enough) break;
  }
  settle();
  if (people.length >= listLength) for (const one of people) sure.add(one);
  const hasGiven = signs.given.length > 0 && (/\d/.test(text) || telling.test(text.toLowerCase()));
  for (const { from, word } of hasGiven && sure.size < enough ? signs.given : []) {
    const one = givenAt(text, from, word);
    if (one && full.every((name) => one.to <= name.from || name.to <= one.from) && isTelling(text, one))
      sure.add(one);
    if (sure.size >= enough) break;
  }
  const namesOf = (found: Set<Candidate>) =>
    [...found].sort((a, b) => a.from - b.from).map(({ name }) => name);
  return { sure: namesOf(sure), unsure: namesOf(unsure).filter((name) => !namesOf(sure).includes(name)) };
}

/** Whether a whole cell is somebody's name: such cells one below the other are a list as well. */
export function isName(text: string, signs: Signs): boolean {
  if (signs.names[0] === undefined || signs.names[0] > 16) return false;
  const [first, ...more] = candidatesIn(text, signs.names);
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

/** One name by itself, from what stands around it. */
function judged(text: string, one: Candidate): 'sure' | 'unsure' | null {
  const tail = text.slice(one.to, one.to + 60);
  const born = birthIn(tail);
  if (born !== null) return born;
  if (livesIn(tail)) return 'sure';
  const around = sentenceAround(text, one);
  if (telling.test(around)) return 'sure';
  if (one.sort === 'child') return 'sure';
  if (one.sort === 'grown-up') return 'unsure';
  return childish.test(around) ? 'unsure' : null;
}

function isTelling(text: string, one: Candidate): boolean {
  const tail = text.slice(one.to, one.to + 60);
  return birthIn(tail) === 'sure' || livesIn(tail) || telling.test(sentenceAround(text, one));
}

const born =
  /^[\s,;:(–-]{0,4}(sinh năm|năm sinh|sinh ngày|ngày sinh|sinh|s\.?n\.?(?=[\s:\d]))?[\s:.]{0,3}(?:\d{1,2}[/.-]\d{1,2}[/.-])?((?:19[2-9]|20[0-2])\d)(?!\d|[\s–-]{1,3}\d{4})/iu;
const aged = /^[\s,;:(–-]{0,4}\d{1,3} tuổi/iu;

/** A year of birth or an age behind a name; a late year by itself may be that of the report. */
function birthIn(tail: string): 'sure' | 'unsure' | null {
  if (aged.test(tail)) return 'sure';
  const match = born.exec(tail);
  if (!match) return null;
  return match[1] !== undefined || Number(match[2]) < 2012 ? 'sure' : 'unsure';
}

const lives =
  /^[\s,;:(–-]{0,4}(?:hiện |đang )?(?:ngụ|trú|thường trú|tạm trú|cư ngụ|cư trú|địa chỉ|đc:|hktt|số nhà|nhà số|ở số|ở nhà|ở tổ|tổ \d|tổ dân phố|tdp|khu phố \d|kp ?\d|ấp \d|hẻm \d)/iu;
const house = /^[\s,;:(–-]{1,4}\d{1,4}(?:\/\d{1,4}){0,4}[A-Za-z]? (?:đường )?\p{Lu}\p{Ll}/u;

/** Where somebody lives, behind a name. */
function livesIn(tail: string): boolean {
  return lives.test(tail) || house.test(tail);
}

function candidatesIn(text: string, starts: readonly number[]): Candidate[] {
  const found: Candidate[] = [];
  let leading: Sort = 'unknown';
  let done = 0;
  for (const start of starts) {
    if (start < done) continue;
    const isUpper = signAt(text, start) === sign.upper;
    const rows = isUpper ? upperRow(text, start) : lowerRow(text, start);
    for (const { name, from, to } of rows) {
      done = Math.max(done, to);
      if (isPlace(text.slice(from, from + 40).toLowerCase())) continue;
      const last = found[found.length - 1];
      const between = last ? text.slice(last.to, Math.min(from, last.to + reach + 1)) : '';
      const joined = last !== undefined && isGlue(between);
      const own = sortAt(text, from, to);
      // Where somebody lives: it does not say what the next name is.
      if (last && last.sort !== 'proper' && own === 'proper' && !joined && between.length <= reach) continue;
      if (!joined) leading = own;
      const isFamous = famous.has(name.toLowerCase());
      // In a list the first word counts for all: «các phường Cô Giang, Nguyễn Cư Trinh».
      const sort = own !== 'unknown' ? own : isFamous && leading === 'unknown' ? 'proper' : leading;
      found.push({ name, from, to, sort, joined, given: false, famous: isFamous });
    }
  }
  return found;
}

interface Row {
  name: string;
  from: number;
  to: number;
}

/** Longest row of capitalised words that is looked at in one piece. */
const longestRow = 40;

/** The names in a row of capitalised syllables, apart where two stand together. */
function upperRow(text: string, start: number): Row[] {
  if (isInsidePhrase(text, start)) return [];
  const syllables: string[] = [];
  let at = start;
  while (syllables.length < longestRow && signAt(text, at) === sign.upper) {
    const end = wordEnd(text, at);
    syllables.push(text.slice(at, end));
    at = signAt(text, end) === sign.space ? end + 1 : text.length;
  }
  let from = start;
  return splitNames(syllables).flatMap((parts): Row[] => {
    const name = parts.join(' ');
    const row = { name, from, to: from + name.length };
    from += name.length + 1;
    return looksLikeName(parts) ? [row] : [];
  });
}

/** «nguyễn văn an»: up to four syllables, as far as the spaces are single. */
function lowerRow(text: string, start: number): Row[] {
  const syllables: string[] = [];
  let at = start;
  while (syllables.length < 4 && signAt(text, at) === sign.lower) {
    const end = wordEnd(text, at);
    const word = text.slice(at, end);
    if (syllables.length >= 2 && before.has(word)) break;
    syllables.push(word);
    at = signAt(text, end) === sign.space ? end + 1 : text.length;
  }
  const [first = '', second = '', third = ''] = syllables;
  const isMiddle = /^(?:văn|thị|van|thi)$/.test(second);
  if (syllables.length < 2 || (isMiddle && (third === '' || (notMiddle.has(third) && first !== 'nguyễn'))))
    return [];
  const name = syllables.slice(0, isMiddle ? 3 : 4).join(' ');
  return [{ name, from: start, to: start + name.length }];
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isLetter(text, end)) end += 1;
  return end;
}

/** Behind another capitalised word that is no title: «Hội Phan …» is no person. */
function isInsidePhrase(text: string, start: number): boolean {
  if (start < 2 || signAt(text, start - 1) !== sign.space) return false;
  let from = start - 1;
  while (from > 0 && isLetter(text, from - 1)) from -= 1;
  if (from === start - 1 || signAt(text, from) !== sign.upper) return false;
  return wordBefore(text, start) === null;
}

function splitNames(syllables: string[]): string[][] {
  if (syllables.length <= 5) return [syllables];
  const names: string[][] = [];
  for (const syllable of syllables) {
    const last = names[names.length - 1];
    if (!last || (last.length >= 2 && sureFamilies.has(syllable.toLowerCase()))) names.push([syllable]);
    else last.push(syllable);
  }
  return names;
}

function looksLikeName(syllables: readonly string[]): boolean {
  const least = sureFamilies.has((syllables[0] ?? '').toLowerCase()) ? 2 : 3;
  return syllables.length >= least && syllables.length <= 5;
}

/** A single given name behind «cháu», «bà»: up to two capitalised syllables. */
function givenAt(text: string, from: number, word: number): Candidate | null {
  const first = text.slice(from, wordEnd(text, from));
  // «THCS», «TP»: letters of an abbreviation.
  if (first.length > 1 && signAt(text, from + 1) === sign.upper) return null;
  if (notGiven.has(first.toLowerCase()) || isPlace(text.slice(word, word + 40).toLowerCase())) return null;
  if (sortAt(text, word, word) === 'proper') return null;
  let to = from + first.length;
  if (signAt(text, to) === sign.space && signAt(text, to + 1) === sign.upper) to = wordEnd(text, to + 1);
  return { name: text.slice(from, to), from, to, sort: 'child', joined: false, given: true, famous: false };
}

/** «Đoàn Thanh niên», «Hồ Chí Minh»: also where only the first syllables have capitals. */
function isPlace(text: string): boolean {
  return placeNames.some((name) => text.startsWith(name) && !isLetter(text, name.length));
}

function sortAt(text: string, from: number, to: number): Sort {
  const known = wordBefore(text, from);
  if (known === 'namesake' || known === 'officer' || isOfficerAfter(text, to)) return 'proper';
  return known === 'child' || known === 'grown-up' ? known : 'unknown';
}

/** How far back words are looked at, in characters and in words. */
const back = { signs: 90, words: 10 };

/** What the words before a place in the text make of a name there. */
function wordBefore(text: string, from: number): 'namesake' | 'officer' | 'child' | 'grown-up' | null {
  const head = text.slice(Math.max(0, from - back.signs), from).toLowerCase();
  let end = head.length;
  let far = false;
  for (let step = 0; step < back.words; step++) {
    const gap = gapBefore(head, end);
    if (gap.stops) return null;
    far = far || gap.far;
    const words = phrasesBefore(head, gap.from);
    const house = step === 0 ? houseBefore(head, gap.from) : null;
    if (house !== null) return house ? 'namesake' : null;
    let known: { sort: ReturnType<typeof before.get>; from: number } | null = null;
    for (const { phrase, from } of words) {
      const sort = before.get(phrase);
      if (sort) known = { sort, from };
    }
    if (!known?.sort) return null;
    if (known.sort === 'filler') {
      end = known.from;
      continue;
    }
    // «Người mù chữ của phường:» above a list says nothing of its names; «Các phường:» does.
    if (known.sort === 'namesake' && far && !isPlural(head, known.from)) return null;
    return known.sort;
  }
  return null;
}

/** What stands between a word and what follows: quotes and spaces only, a colon or a line end with a bullet, or more. */
function gapBefore(head: string, end: number): { from: number; far: boolean; stops: boolean } {
  let at = end;
  let far = false;
  for (; at > 0; at--) {
    const one = head.charAt(at - 1);
    if (one === ' ' || one === '«' || one === '"' || one === '“' || one === "'" || one === '(') continue;
    if (one === ':' || one === '\n') far = true;
    else if (
      (one === '-' || one === '–' || one === '+' || one === '•' || one === '*') &&
      isLineStart(head, at - 1)
    )
      far = true;
    else if (one === '.' && isAbbreviation(head, at - 1)) continue;
    else if ((one === '.' || one === ')') && isBullet(head, at - 1)) at = bulletStart(head, at - 1) + 1;
    else break;
  }
  const code = head.charAt(at - 1);
  return { from: at, far, stops: at === 0 || /[,;.)!?/+–-]/.test(code) };
}

function isLineStart(head: string, at: number): boolean {
  let i = at;
  while (i > 0 && head.charAt(i - 1) === ' ') i -= 1;
  return i === 0 || head.charAt(i - 1) === '\n' || head.charAt(i - 1) === ':';
}

function isAbbreviation(head: string, at: number): boolean {
  const match = /(?:^|[^\p{L}])(ths|bs|ts|gs|pgs|tp|p|q|đ\/c)$/u.exec(head.slice(Math.max(0, at - 5), at));
  return match !== null;
}

function bulletStart(head: string, at: number): number {
  let i = at;
  while (i > 0 && /\d/.test(head.charAt(i - 1)) && at - i < 2) i -= 1;
  return i;
}

function isBullet(head: string, at: number): boolean {
  const from = bulletStart(head, at);
  return from < at && isLineStart(head, from);
}

/** The words that end at a place: one, two and three of them, with where each phrase begins. */
function phrasesBefore(head: string, end: number): { phrase: string; from: number }[] {
  const found: { phrase: string; from: number }[] = [];
  let at = end;
  for (let n = 0; n < 3; n++) {
    let from = at;
    while (from > 0 && (isLetter(head, from - 1) || head.charAt(from - 1) === '/')) from -= 1;
    if (from === at) break;
    found.push({ phrase: head.slice(from, end), from });
    if (head.charAt(from - 1) !== ' ') break;
    at = from - 1;
  }
  return found;
}

const houseWords = /(?:^|[^\p{L}])(?:số|tại|ở|nhà|hẻm|ngõ|và|đường|địa chỉ)$|,$/u;

/** A house number before a name makes it a street; null where no number stands there. */
function houseBefore(head: string, end: number): boolean | null {
  let from = end;
  while (from > 0 && end - from < 12 && /[\d/a-d]/.test(head.charAt(from - 1))) from -= 1;
  const number = head.slice(from, end);
  if (!/^\d/.test(number)) return null;
  if (/\d\/\d|\d[a-d]$/.test(number)) return true;
  return houseWords.test(head.slice(Math.max(0, from - 10), from).trim());
}

function isPlural(head: string, end: number): boolean {
  const start = Math.max(
    head.lastIndexOf('.', end),
    head.lastIndexOf(';', end),
    head.lastIndexOf('\n', end - 1),
    end - 40,
  );
  return head
    .slice(start + 1, end)
    .split(/[^\p{L}]+/u)
    .some((word) => plurals.has(word));
}

/** «(Trưởng ban)», «, Chủ tịch Hội Khuyến học» behind a name. */
function isOfficerAfter(text: string, to: number): boolean {
  let at = to;
  while (text.charAt(at) === ' ') at += 1;
  const one = text.charAt(at);
  if (one !== '(' && one !== ',' && one !== '–' && one !== '-') return false;
  at += 1;
  while (text.charAt(at) === ' ') at += 1;
  const words = text
    .slice(at, at + 30)
    .toLowerCase()
    .split(/[ ,.;:)]/);
  return [1, 2, 3].some((n) => after.has(words.slice(0, n).join(' ')));
}

/** Commas, line ends, numbers, «và», a year of birth: what stands between the names of one list. */
function isGlue(between: string): boolean {
  if (/^\.\s*$/.test(between)) return true;
  if (between.length > reach || /[.!?]\s+\p{Lu}\p{Ll}*\s+\p{Ll}/u.test(between)) return false;
  return /[,;\n+&/|]|(?:^|\s)(?:và|cùng|với)(?:\s|$)|\d[.)]|^ $|^ ?[–-] ?$/u.test(between);
}

function sentenceAround(text: string, { from, to }: Candidate): string {
  const head = text.slice(Math.max(0, from - 120), from).split(/[.!?]\s|\n/);
  const tail = text.slice(to, to + 120).split(/[.!?](?:\s|$)|\n/);
  return `${head[head.length - 1] ?? ''} ${tail[0] ?? ''}`.toLowerCase();
}
