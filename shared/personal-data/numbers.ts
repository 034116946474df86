// Numbers and addresses by which one person can be found: căn cước, CMND, passport, insurance, bank account, telephone,
// e-mail. What stands before and behind a number tells it from money, days and numbers of documents.

import { separators } from './signs.ts';

export type NumberKind = 'id-number' | 'phone' | 'email' | 'insurance' | 'account';

/** What was found and where it stands in the text, so that nothing is counted twice. */
export interface FoundNumber {
  kind: NumberKind;
  /** False where it may be something else: then it is asked about. */
  sure: boolean;
  /** As it was written, from `from` to `to`. */
  written: string;
  from: number;
  to: number;
}

interface Group {
  digits: string;
  from: number;
  to: number;
  /** The sign before it; '' at the beginning of a row. */
  sign: string;
}

/** Words before a number that say what it is, longest first; where none of them stands, its shape must tell. */
const labels: readonly (readonly [NumberKind, readonly string[]])[] = [
  [
    'insurance',
    ['bảo hiểm xã hội', 'bảo hiểm y tế', 'bhxh', 'bhyt', 'mã số bhxh', 'thẻ bhyt', 'sổ bhxh', 'số bhxh'],
  ],
  ['account', ['tài khoản', 'stk', 'tk', 'thẻ atm', 'atm', 'ngân hàng', 'momo']],
  [
    'id-number',
    ['cccd', 'cmnd', 'cmtnd', 'cmt', 'căn cước', 'chứng minh', 'định danh', 'hộ chiếu', 'passport'],
  ],
  [
    'phone',
    [
      'đtdđ',
      'đt',
      'sđt',
      'sdt',
      'điện thoại',
      'di động',
      'zalo',
      'tel',
      'phone',
      'hotline',
      'liên hệ',
      'liên lạc',
      'lh',
    ],
  ],
];
/** Words that may stand between such a word and the number. */
const connectors = new Set(
  'số mã thẻ sổ của là cá nhân dân công thư liên hệ di động bàn ngân hàng vietcombank vcb bidv agribank techcombank'.split(
    ' ',
  ),
);
const company = ['mst', 'mã số thuế'];
/** Words of money before a number without «đồng». */
const moneyWords = [
  'tiền',
  'kinh phí',
  'thu',
  'chi',
  'quỹ',
  'tổng',
  'trị giá',
  'hỗ trợ',
  'ngân sách',
  'vốn',
  'mức',
];

const least: Record<NumberKind, number> = { 'id-number': 8, phone: 9, email: 0, insurance: 10, account: 8 };
const most: Record<NumberKind, number> = { 'id-number': 12, phone: 12, email: 0, insurance: 15, account: 19 };

/** Money and counts are written with their unit; nobody pays in identity numbers. */
const countAfter =
  /^\s*(?:đồng|đ(?!\p{L})|vnđ|vnd|triệu|tỷ|lượt|người|hộ|em|học sinh|học viên|thuê bao|bản|cuốn|quyển)/iu;
const thousands = /^[1-9]\d{0,2}(?:([ .])\d{3})(?:\1\d{3})*$/;
const phone = /^(?:0|\+84|\+?0084|\+?840|84)(?:[3-9]\d{8}|2\d{9}|1[2689]\d{8})$/;

/** `written` is straightened: digits narrow, spaces plain. */
export function numbersIn(written: string, has: { digits: boolean; at: boolean }): FoundNumber[] {
  const found: FoundNumber[] = [];
  if (has.at) found.push(...addressesIn(written.replace(/\(at\)|\[at\]/g, '@')));
  if (has.digits) {
    const text = written.replace(/(?<![\p{L}\d])[oO\d][\doO]{9}(?![\p{L}\d])/gu, (row) =>
      row.replace(/[oO]/g, '0'),
    );
    const low = text.toLowerCase();
    for (const row of rowsIn(text)) found.push(...personsIn(text, low, row));
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Rows of groups of digits with at most three separators between them. */
function rowsIn(text: string): Group[][] {
  const rows: Group[][] = [];
  let row: Group[] = [];
  let end = -9;
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text, i)) continue;
    let from = i;
    while (isDigit(text, i)) i += 1;
    const between = text.slice(Math.max(0, end), from);
    const follows = row.length > 0 && between.length <= 3 && isSeparators(between);
    if (text.charAt(from - 1) === '+') from -= 1;
    if (!follows && row.length > 0) {
      rows.push(row);
      row = [];
    }
    const sign = follows ? between.replace(/[ ()]/g, '') || ' ' : '';
    row.push({ digits: text.slice(from, i), from, to: i, sign });
    end = i;
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((one) => one.reduce((sum, { digits }) => sum + digits.length, 0) >= 7);
}

function isDigit(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return code >= 48 && code <= 57;
}

function isSeparators(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (separators.indexOf(text.charAt(i)) < 0) return false;
  return true;
}

/** Longest number that is looked for, in digits, and in how many groups it may be written. */
const longest = { digits: 19, groups: 10 };
/** Whoever writes more numbers than these in one text knows by then. */
const enough = 20;

/** One row may hold several numbers side by side. */
function personsIn(text: string, low: string, groups: readonly Group[]): FoundNumber[] {
  const found: FoundNumber[] = [];
  // What says what a number is stands before the whole row.
  let label = groups[0] ? labelBefore(low, groups[0].from) : null;
  for (let i = 0; i < groups.length && found.length < enough; i++) {
    const first = groups[i] as Group;
    let digits = '';
    let best: { kind: NumberKind; sure: boolean; last: number } | null = null;
    for (let j = i; j < groups.length && j < i + longest.groups; j++) {
      const group = groups[j] as Group;
      // The first sign may be another one: «028 3829.1234».
      if (j > i + 2 && group.sign !== groups[i + 2]?.sign) break;
      digits += group.digits;
      if (digits.length > longest.digits) break;
      const shape = shapeOf(digits, label);
      const kind = shape && kindOf(text, low, groups.slice(i, j + 1), digits, shape);
      if (kind) best = { ...kind, last: j };
    }
    label = null;
    if (!best) continue;
    const { to } = groups[best.last] as Group;
    const { kind, sure } = best;
    found.push({ kind, sure, written: text.slice(first.from, to), from: first.from, to });
    i = best.last;
  }
  return found;
}

type Shape = 'labelled' | 'passport' | 'card' | 'phone' | 'account' | 'twelve' | 'nine';

interface Labelled {
  shape: Shape;
  label: NumberKind | null;
}

/** What a number can be by its digits alone; null for nearly all of them. */
function shapeOf(digits: string, label: NumberKind | null): Labelled | null {
  const { length } = digits;
  if (length < 7) return null;
  if (label && length >= least[label] && length <= most[label]) return { shape: 'labelled', label };
  if (phone.test(digits)) return { shape: 'phone', label };
  if (length === 7) return { shape: 'passport', label };
  if (length === 9) return { shape: 'nine', label };
  if (length === 12) return { shape: 'twelve', label };
  if (length === 13) return { shape: 'card', label };
  return length === 16 ? { shape: 'account', label } : null;
}

function kindOf(
  text: string,
  low: string,
  groups: readonly Group[],
  digits: string,
  { shape, label }: Labelled,
): { kind: NumberKind; sure: boolean } | null {
  const first = groups[0] as Group;
  const { to } = groups[groups.length - 1] as Group;
  const parts = groups.map((one) => one.digits);
  const start = text.slice(Math.max(0, first.from - 4), first.from);
  // Letters of a card: «HS 4 79…».
  if (shape === 'card') {
    return /(?:^|[^\p{L}])[A-Z]{2} ?$/u.test(start) ? { kind: 'insurance', sure: true } : null;
  }
  // One letter and seven digits behind its word.
  if (shape === 'passport') {
    const isPassport =
      parts.length === 1 && /[A-Za-z]$/.test(start) && labelBefore(low, first.from - 1) === 'id-number';
    return isPassport ? { kind: 'id-number', sure: true } : null;
  }
  if (isDays(parts)) return null;
  const isCount = thousands.test(text.slice(first.from, to)) || countAfter.test(text.slice(to, to + 14));
  if (shape === 'labelled') return label && !isCount ? { kind: label, sure: true } : null;
  // A letter or a slash before it, or a slash and letters behind it: part of a code or a document's number.
  if (/[\p{L}#=]$/u.test(start) || /^\/?[\p{L}_]/u.test(text.slice(to, to + 2))) return null;
  const head = low.slice(Math.max(0, first.from - 30), first.from);
  if (shape === 'phone') {
    if (!isPhoneShape(groups) || (digits.charAt(0) === '8' && isCount)) return null;
    return company.some((word) => head.indexOf(word) >= 0) ? null : { kind: 'phone', sure: true };
  }
  if (shape === 'account') {
    const isCard = /^9704/.test(digits) || (parts.length === 4 && parts.every((part) => part.length === 4));
    return isCard ? { kind: 'account', sure: true } : null;
  }
  // A căn cước begins with the code of a province, 001 to 096; no count and no group of thousands begins with 0.
  const isSplit = shape === 'nine' && parts.some((part) => part.length !== 3 && part.length !== 9);
  if (digits.charAt(0) === '0') return isSplit ? null : { kind: 'id-number', sure: true };
  if (shape === 'twelve' && parts.length > 1)
    return first.digits.length === 4 ? { kind: 'id-number', sure: true } : null;
  if (isSplit || groups.some(({ sign }) => sign !== '' && sign !== ' ')) return null;
  // «120 135 142 160»: a row of counts.
  const next = text.slice(to, to + 4);
  if (parts.length > 1 && /^ \d/.test(next)) return null;
  const isMoney =
    countAfter.test(text.slice(to, to + 14)) || moneyWords.some((word) => head.indexOf(word) >= 0);
  return isMoney || /000$/.test(digits) || (shape === 'twelve' && isCount)
    ? null
    : { kind: 'id-number', sure: false };
}

/** «0908,123,456» is written so by people, «03, 05, 07, 09, 11» are days. */
function isPhoneShape(groups: readonly Group[]): boolean {
  const lists = groups.some(({ sign }) => sign === ',' || sign === '/');
  return !lists || groups.every(({ digits }, i) => digits.length >= (i === 0 ? 2 : 3));
}

/** What the words before a place say that a number there is. */
function labelBefore(low: string, at: number): NumberKind | null {
  const head = low.slice(Math.max(0, at - 44), at);
  if (!/[\p{L}:]/u.test(head)) return null;
  for (const [kind, words] of labels) {
    for (const word of words) {
      const from = head.lastIndexOf(word);
      if (from < 0 || /\p{L}/u.test(head.charAt(from - 1))) continue;
      const rest = head.slice(from + word.length).split(/[ :.\-–()+]+/);
      if (rest.every((one) => one === '' || /^[a-z]{1,2}$/.test(one) || connectors.has(one))) return kind;
    }
  }
  return null;
}

/** Days, months or years side by side, and counting: «01.2016 - 12.2016», «2014 2015 2016», «05 06 07 08 09». */
function isDays(parts: readonly string[]): boolean {
  if (parts.length === 1) return false;
  const written = `.${parts.join('.')}.`;
  if (/\.(0[1-9]|1[0-2])\.(19|20)\d\d\./.test(written) || /\.(19|20)\d\d\.(0[1-9]|1[0-2])\./.test(written))
    return true;
  if (parts.every((part) => /^(19|20)\d\d$/.test(part))) return true;
  if (parts.length < 4) return false;
  const rises = parts.every((part, i) => i === 0 || Number(part) > Number(parts[i - 1]));
  return rises && parts.every((part) => part.length <= 2 && Number(part) <= 31);
}

/** E-mail addresses, each found from its @. */
function addressesIn(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let from = text.charAt(at - 1) === ' ' ? at - 1 : at;
    const nearest = from;
    while (from > 0 && nearest - from < 64 && /[\p{L}\d._%+-]/u.test(text.charAt(from - 1))) from -= 1;
    const domain = /^@ ?[\p{L}\d-]{1,63}(?: ?\. ?[\p{L}\d-]{1,63}){1,6}/u.exec(text.slice(at, at + 200));
    if (from === nearest || !domain || !/\. ?[a-z]{2,}$/i.test(domain[0])) continue;
    const to = at + domain[0].length;
    found.push({ kind: 'email', sure: true, written: text.slice(from, to), from, to });
  }
  return found;
}

/** What is shown of a number: enough to find it on the sheet, never enough to use it. */
export function maskedNumber({ kind, written }: FoundNumber): string {
  if (kind === 'email') {
    const at = written.indexOf('@');
    return `${Array.from(written)[0] ?? ''}•••${written.slice(at).replace(/\s/g, '')}`;
  }
  const signs = Array.from(written.replace(/[^\d+]/g, ''));
  return `${signs.slice(0, 2).join('')}${'•'.repeat(Math.max(0, signs.length - 4))}${signs.slice(-2).join('')}`;
}
