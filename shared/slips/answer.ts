// What a supplier sent back: «nhãn: số» lines of a chat, or the filled table of the slip, each matched with its row.
import { bare, fold, readCell, shorten } from '../catalogue/cells.ts';
import type { Field } from '../catalogue/kinds.ts';
import { plainText } from '../catalogue/number-text.ts';
import { type Words, wordsOfUnread } from '../checks/words/cell-words.ts';
import type { Figure, Figures, TableRow } from '../figures/figures.ts';
import { takeLists } from './list-answer.ts';
import type { Slip, SlipLine } from './slip.ts';
import { printedLines } from './slip-text.ts';

/** An answer longer than this is no answer to a slip. */
export const longestAnswer = 20_000;

/** A line of the answer that was understood. */
export interface Answered {
  line: SlipLine;
  /** As it was sent. */
  typed: string;
  figure: Figure;
}

/** A line whose row is known and whose content cannot be read as what is asked. */
export interface Unread extends Pick<Words, 'fault' | 'remedy'> {
  line: SlipLine;
  typed: string;
}

/** A line that nobody can match with a row. */
export interface Unmatched {
  /** From 1, as it stands in the answer. */
  at: number;
  text: string;
  why: 'unknown' | 'several' | 'other-name' | 'twice';
  /** Labels it may mean. */
  labels: string[];
}

/** Rows of a list, as they were pasted under its headings. */
export interface AnsweredRows {
  table: string;
  title: string;
  /** What cannot be read stands as it was typed, to be settled in the sheet. */
  rows: TableRow[];
}

export interface Answer {
  answered: Answered[];
  lists: AnsweredRows[];
  unread: Unread[];
  unmatched: Unmatched[];
  /** Rows that the answer leaves out. */
  open: SlipLine[];
}

/** Reads an answer; every line of it is in the result, except greetings and lines that the slip itself has. */
export function readAnswer(slip: Slip, fields: ReadonlyMap<string, Field>, text: string): Answer {
  const matches: { at: number; line: SlipLine; typed: string }[] = [];
  const unmatched: Unmatched[] = [];
  const known = slip.lines.map((line): KnownLine => ({ line, words: wordsOf(line.label) }));
  const printed = new Set(printedLines(slip).map(fold));
  const { lists, rest } = takeLists(slip.tables, text.normalize('NFC').split(/\r\n?|\n/));
  let last: (typeof matches)[number] | null = null;
  rest.forEach((raw, i) => {
    const written = raw.trim();
    if (written === '' || printed.has(fold(written))) return;
    const found = matchOf(known, written);
    if (found && 'line' in found) {
      last = { at: i + 1, ...found };
      if (plainText(found.typed) !== '') matches.push(last);
      return;
    }
    // A text may go on over several lines.
    if (last && fields.get(last.line.key)?.cell === 'text' && !found) {
      if (matches.indexOf(last) < 0) matches.push(last);
      last.typed = `${last.typed}\n${written}`.trim();
      return;
    }
    if (found) unmatched.push({ at: i + 1, text: shorten(written), ...found });
    else if (!isGreeting(written))
      unmatched.push({ at: i + 1, text: shorten(written), why: 'unknown', labels: [] });
  });
  return { ...settle(slip, fields, matches, unmatched), lists };
}

/** The figures of an answer, by field key. */
export function figuresOf({ answered }: Answer): Figures {
  return Object.fromEntries(answered.map(({ line, figure }) => [line.key, figure]));
}

interface KnownLine {
  line: SlipLine;
  words: string[];
}

type Match = { line: SlipLine; typed: string } | Pick<Unmatched, 'why' | 'labels'> | null;

/** The row that a line is about: by its number, if the name beside it agrees, or by its name alone. */
function matchOf(known: readonly KnownLine[], written: string): Match {
  const numbered =
    /^(\d{1,3}) ?[.):/\t-] *(?!\d)(.*)$/s.exec(written) ?? /^(\d{1,3})[.):\t] +(.*)$/s.exec(written);
  const own = numbered ? known.find(({ line }) => line.number === Number(numbered[1])) : undefined;
  const rest = numbered ? (numbered[2] ?? '') : written;
  const named = partsOf(known, rest);
  if (own) {
    if (named === null) return { line: own.line, typed: rest.replace(/^[\s:=–-]+/, '') };
    if (named.lines.some(({ line }) => line === own.line) || alike(named.words, own.words))
      return { line: own.line, typed: named.typed };
    return { why: 'other-name', labels: [own.line.label, ...named.lines.map(({ line }) => line.label)] };
  }
  if (!named) return null;
  const [first, ...others] = named.lines;
  if (first && others.length === 0) return { line: first.line, typed: named.typed };
  return first
    ? { why: 'several', labels: named.lines.map(({ line }) => line.label) }
    : { why: 'unknown', labels: [] };
}

interface Named {
  lines: KnownLine[];
  words: string[];
  typed: string;
}

/** A line as name and content; null where it has no name. */
function partsOf(known: readonly KnownLine[], rest: string): Named | null {
  const printed = printedParts(known, rest);
  if (printed) return printed;
  const cells = rest.split('\t').map((cell) => cell.trim());
  if (cells.length > 1) return { ...namedBy(known, cells[0] ?? ''), typed: cells[cells.length - 1] ?? '' };
  // The name may hold a colon itself, and so may the content: the first that leaves a known name decides.
  for (let at = rest.indexOf(':'); at >= 0; at = rest.indexOf(':', at + 1)) {
    const named = namedBy(known, rest.slice(0, at));
    if (named.lines.length > 0) return { ...named, typed: rest.slice(at + 1).trim() };
  }
  // «Tổng số dòng họ 31»: a whole name with a number behind it.
  const bareNumber = /^(\D*\p{L}\D*?) +(\d.*)$/su.exec(rest);
  const whole = bareNumber && namedBy(known, bareNumber[1] ?? '');
  if (whole?.lines.some(({ words }) => words.join(' ') === whole.words.join(' ')))
    return { ...whole, typed: bareNumber?.[2] ?? '' };
  const colon = /^([^:=]*\p{L}[^:=]*)[:=](.*)$/su.exec(rest);
  return colon && !isContent(colon[1] ?? '')
    ? { ...namedBy(known, colon[1] ?? ''), typed: (colon[2] ?? '').trim() }
    : null;
}

/** «không có số liệu: lý do» has a colon and no name. */
function isContent(words: string): boolean {
  return /^(không có|chưa có|kcsl)/i.test(plainText(words));
}

/** The line as the slip prints it: «Số hộ đăng ký (hộ; năm trước 4.066): 4.315», or a row of its table. */
function printedParts(known: readonly KnownLine[], rest: string): Named | null {
  const folded = fold(rest);
  const begun = known.filter(({ line }) => folded.indexOf(fold(line.label)) === 0);
  const longest = Math.max(0, ...begun.map(({ line }) => line.label.length));
  const lines = begun.filter(({ line }) => line.label.length === longest);
  const [first] = lines;
  if (!first) return null;
  const words = first.words;
  // A row of the table: label, unit, last year, answer.
  const cells = rest.split('\t').map((cell) => cell.trim());
  if (cells.length >= 4) return { lines, words, typed: cells.slice(3).join(' ').trim() };
  const after = rest.normalize('NFC').slice(lengthIn(rest, first.line.label));
  const content = /^\s*(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?\s*[:=\t–-]*\s*(.*)$/s.exec(after);
  return { lines, words, typed: (content?.[1] ?? '').trim() };
}

/** How much of a line its name takes, whatever its case and spacing. */
function lengthIn(rest: string, label: string): number {
  const wanted = fold(label);
  let end = Math.min(rest.length, label.length);
  while (end < rest.length && fold(rest.slice(0, end)).length < wanted.length) end += 1;
  while (end > 0 && fold(rest.slice(0, end)).length > wanted.length) end -= 1;
  return end;
}

/** The rows that a name may mean: those with exactly its words; otherwise those that hold most of them, and nobody else. */
function namedBy(known: readonly KnownLine[], name: string): { lines: KnownLine[]; words: string[] } {
  const words = wordsOf(name);
  if (words.length === 0) return { lines: [], words };
  const exact = known.filter((one) => one.words.join(' ') === words.join(' '));
  if (exact.length > 0) return { lines: exact, words };
  if (words.length < 2) return { lines: [], words };
  return { lines: known.filter((one) => words.every((word) => one.words.indexOf(word) >= 0)), words };
}

/** Most of the words of a name stand in the other: an officer shortens, and does not invent. */
function alike(words: readonly string[], others: readonly string[]): boolean {
  if (words.length === 0) return true;
  return words.filter((word) => others.indexOf(word) >= 0).length / words.length >= 0.6;
}

/** Words of a name without what stands in brackets, and without any marks: chats are often typed without them. */
function wordsOf(name: string): string[] {
  return bare(name.replace(/\([^)]*\)/g, ' '))
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .split(' ')
    .filter((word) => word !== '');
}

/** Courtesies, and the line of the message that says what it asks for. */
function isGreeting(written: string): boolean {
  if (/ xin số liệu /.test(written)) return true;
  return !/\d/.test(written) && !/[:=\t]/.test(written);
}

function settle(
  slip: Slip,
  fields: ReadonlyMap<string, Field>,
  matches: readonly { at: number; line: SlipLine; typed: string }[],
  unmatched: Unmatched[],
): Omit<Answer, 'lists'> {
  const answered: Answered[] = [];
  const unread: Unread[] = [];
  for (const line of slip.lines) {
    const own = matches.filter((one) => one.line === line);
    const [first] = own;
    const field = fields.get(line.key);
    if (!first || !field) continue;
    const typed = plainTextOf(first.typed);
    if (own.some((one) => fold(one.typed) !== fold(first.typed))) {
      for (const { at, typed: text } of own)
        unmatched.push({ at, text: shorten(`${line.label}: ${text}`), why: 'twice', labels: [line.label] });
      continue;
    }
    const reading = readCell({ value: typed, text: typed }, field);
    if (reading.state === 'value') answered.push({ line, typed, figure: reading.value });
    else if (reading.state === 'none' && reading.reason !== '')
      answered.push({ line, typed, figure: { none: reading.reason } });
    else if (reading.state === 'unreadable') unread.push({ line, typed, ...wordsOfUnread(reading.why) });
    else
      unread.push({
        line,
        typed,
        fault: 'Chưa có lý do không có số liệu.',
        remedy: 'Hỏi lại nơi cung cấp: vì sao không có số liệu.',
      });
  }
  const told = new Set([...answered, ...unread].map(({ line }) => line));
  unmatched.sort((a, b) => a.at - b.at);
  return { answered, unread, unmatched, open: slip.lines.filter((line) => !told.has(line)) };
}

function plainTextOf(text: string): string {
  return text.indexOf('\n') >= 0 ? text : plainText(text);
}
