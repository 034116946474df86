// One pass over a text that tells what it may hold: long numbers, addresses, beginnings of names. Nearly every text of a
// report ends here, so it looks at each sign once and builds nothing but what it found.
import { familyNames, lowerFamilies, personWords } from './name-words.ts';

/** What may stand between two groups of one number. */
export const separators = ' .-–_•·*~/,()';

/** What a sign is: see the table below. */
export const sign = { other: 0, lower: 1, upper: 2, digit: 3, space: 4, line: 5, strange: 6 } as const;

/** Letters of the Latin alphabet end below this code, Vietnamese ones included. */
const tableEnd = 0x1f00;

let known: Uint8Array | undefined;

/** Made when it is needed: the add-on's code is loaded anew for every call. */
function tableOfSigns(): Uint8Array {
  if (known) return known;
  const made = new Uint8Array(tableEnd);
  for (let code = 0; code < tableEnd; code++) {
    const letter = String.fromCharCode(code);
    if (code >= 0x30 && code <= 0x39) made[code] = sign.digit;
    else if (code === 10) made[code] = sign.line;
    else if (code === 32) made[code] = sign.space;
    else if (code < 32 || code === 0xa0 || (code >= 0x300 && code <= 0x36f)) made[code] = sign.strange;
    else if (letter.toLowerCase() !== letter) made[code] = sign.upper;
    else if (letter.toUpperCase() !== letter) made[code] = sign.lower;
  }
  known = made;
  return made;
}

export function signAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code < tableEnd) return tableOfSigns()[code] ?? sign.other;
  // Quotation marks, dashes and dots of ordinary writing; all else is straightened first.
  return (code >= 0x2010 && code <= 0x2027) || code === 0x2192 ? sign.other : sign.strange;
}

export function isLetter(text: string, i: number): boolean {
  const one = signAt(text, i);
  return one === sign.lower || one === sign.upper;
}

export interface Signs {
  /** Holds spaces, marks or letters that must be straightened before anything can be told. */
  strange: boolean;
  /** As many digits as a person's number has, with nothing but separators between them. */
  digits: boolean;
  /** An @, or a way to write one. */
  at: boolean;
  /** Where names may begin. */
  names: number[];
  /** Where a single given name may stand, behind «bé», «cháu», «bà»: from, and where that word begins. */
  given: { from: number; word: number }[];
}

/** Nothing to be looked at: what nearly every text comes to. */
export const noSigns: Signs = { strange: false, digits: false, at: false, names: [], given: [] };
const strangeSigns: Signs = { ...noSigns, strange: true };

export function signsOf(text: string): Signs {
  const end = text.length;
  let found: Signs | null = null;
  let digits = 0;
  let together = 0;
  // The word before, and the one that is being read; -1 where there is none.
  let before = -1;
  let beforeEnd = -1;
  let from = -1;
  let isUpper = false;
  const table = tableOfSigns();
  for (let i = 0; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : 0x2026;
    const one = code < tableEnd ? table[code] : code >= 0x2010 && code <= 0x2027 ? 0 : 6;
    if (one === sign.lower) {
      if (from < 0) {
        from = i;
        isUpper = false;
      }
      continue;
    }
    if (one === sign.upper) {
      if (from < 0) {
        from = i;
        isUpper = true;
      }
      continue;
    }
    if (from >= 0) {
      if (isUpper) found = upperWord(text, from, i, before, beforeEnd, found);
      else if (i - from >= 3 && i - from <= longestFamily)
        found = lowerWord(text, from, i, before, beforeEnd, found);
      // «O908123456»: a letter in place of a nought breaks no number.
      if (i - from > 1 || (text.charCodeAt(from) | 32) !== 111) digits = 0;
      before = from;
      beforeEnd = i;
      from = -1;
    }
    if (one === sign.digit) {
      digits += 1;
      together += 1;
      // Days have eight digits; a passport has seven behind its letter.
      if (digits === 9 || together === 7) {
        found = found ?? fresh();
        found.digits = true;
      }
      continue;
    }
    together = 0;
    if (one === sign.space) continue;
    if (one === sign.strange) return strangeSigns;
    if (one === sign.line) {
      digits = 0;
      before = -1;
    } else if (digits > 0 && separators.indexOf(text.charAt(i)) < 0) digits = 0;
    if (code === 64 || ((code === 40 || code === 91) && /^.at[)\]]/.test(text.slice(i, i + 4)))) {
      found = found ?? fresh();
      found.at = true;
    }
  }
  return found ?? noSigns;
}

function fresh(): Signs {
  return { strange: false, digits: false, at: false, names: [], given: [] };
}

/** Longest family name: «Nguyễn», «Trương». */
const longestFamily = 6;

function upperWord(
  text: string,
  from: number,
  to: number,
  before: number,
  beforeEnd: number,
  found: Signs | null,
): Signs | null {
  let known = found;
  if (to - from <= longestFamily && to - from > 1 && familyNames.has(text.slice(from, to))) {
    known = known ?? fresh();
    known.names.push(from);
  }
  if (before < 0 || from - beforeEnd > 2 || beforeEnd - before > 4) return known;
  const word = text.slice(before, beforeEnd);
  const isNamed = word === 'là' && text.slice(before - 4, before) === 'tên ';
  if (!isNamed && !personWords.has(word)) return known;
  known = known ?? fresh();
  known.given.push({ from, word: before });
  return known;
}

/** «nguyễn văn an»: only the commonest family names, or those before «văn», «thị». */
function lowerWord(
  text: string,
  from: number,
  to: number,
  before: number,
  beforeEnd: number,
  found: Signs | null,
): Signs | null {
  const first = text.charCodeAt(from);
  let at = from;
  if (to - from === 3) {
    // v, t
    if ((first !== 118 && first !== 116) || before < 0 || from !== beforeEnd + 1) return found;
    const word = text.slice(from, to);
    if (word !== 'văn' && word !== 'thị' && word !== 'van' && word !== 'thi') return found;
    if (!lowerFamilies.has(text.slice(before, beforeEnd))) return found;
    at = before;
  } else {
    // n, p, h
    if (first !== 110 && first !== 112 && first !== 104) return found;
    const word = text.slice(from, to);
    if (word !== 'nguyễn' && word !== 'phạm' && word !== 'huỳnh') return found;
  }
  const known = found ?? fresh();
  if (known.names[known.names.length - 1] !== at) known.names.push(at);
  return known;
}

/** Whether the first word of a cell is a family name in capitals, or must be straightened before it can be told. */
export function mayBeginName(text: string): boolean {
  for (let i = 0; i < 16; i++) {
    const one = i < text.length ? signAt(text, i) : sign.line;
    if (one === sign.strange) return true;
    if (one === sign.lower) return false;
    if (one !== sign.upper) continue;
    let end = i;
    while (end < text.length && isLetter(text, end)) end += 1;
    return (end < text.length && signAt(text, end) === sign.strange) || familyNames.has(text.slice(i, end));
  }
  return false;
}
