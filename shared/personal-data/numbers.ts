// Numbers and addresses by which one person can be found: căn cước, CMND, passport, telephone, e-mail.

import { matches } from './matches.ts';

/** What was found and where it stands in the text, so that nothing is counted twice. */
export interface FoundNumber {
  kind: 'id-number' | 'phone' | 'email';
  /** As it was written, from `from` to `to`. */
  written: string;
  from: number;
  to: number;
}

const email = /[\p{L}\d._%+-]{1,64} ?@ ?[\p{L}\d-]+(?: ?\. ?[\p{L}\d-]+)*\.[a-z]{2,}/giu;

/** Words after which shorter or damaged numbers are meant as a person's as well. */
const idWords =
  'cccd|cmnd|cmtnd|cmt|căn cước(?: công dân)?|chứng minh(?: nhân dân| thư)?|định danh(?: cá nhân)?|hộ chiếu|passport|mã định danh';
const phoneWords = 'đtdđ|đt|sđt|sdt|số điện thoại|điện thoại|di động|zalo|tel|phone|hotline|liên hệ|liên lạc';
const betweenLabel = String.raw`(?:\s*(?:số|liên hệ|cá nhân|của|là|di động|bàn|nhân dân)?\s*[:.\-–]?\s*){0,3}`;
const labelledId = new RegExp(
  String.raw`(?<!\p{L})(?:${idWords})${betweenLabel}([A-Z]\d{7}(?!\d)|\d(?:[ .-]?\d){7,11}(?!\d|[.,]\d))`,
  'giu',
);
const labelledPhone = new RegExp(
  String.raw`(?<!\p{L})(?:${phoneWords})${betweenLabel}(\+?\d(?:[ .-]?\d){8,11}(?!\d|[.,]\d))`,
  'giu',
);

/** Digits in groups with single signs between them. */
const run = /\+?\d+(?: ?[.\-–] ?\d+| {1,2}\d+)*/g;
/** Money is written out in full; nobody pays in identity numbers. */
const moneyAfter = /^\s*(?:đồng|đ(?!\p{L})|vnđ|vnd)/iu;
const thousands = /^[1-9]\d{0,2}(?:([ .])\d{3})(?:\1\d{3})*$/;

/** `written` is straightened: digits narrow, spaces plain. */
export function numbersIn(written: string): FoundNumber[] {
  // «(028) 3829 1234»
  const text = written.replace(/[()]/g, ' ');
  const found: FoundNumber[] = [];
  const add = (kind: FoundNumber['kind'], from: number, written: string) => {
    const to = from + written.length;
    if (!found.some((one) => from < one.to && one.from < to)) found.push({ kind, written, from, to });
  };
  for (const match of matches(email, text)) add('email', match.index, match[0]);
  for (const [kind, pattern] of [
    ['id-number', labelledId],
    ['phone', labelledPhone],
  ] as const) {
    for (const match of matches(pattern, text)) {
      const written = match[1] ?? '';
      if (!thousands.test(written)) add(kind, match.index + match[0].length - written.length, written);
    }
  }
  for (const match of matches(run, text)) {
    const after = text.slice(match.index + match[0].length);
    for (const one of personsIn(match[0], moneyAfter.test(after))) {
      add(one.kind, match.index + one.at, one.written);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

interface Group {
  digits: string;
  at: number;
  /** The sign before it. */
  sign: string;
}

/** One run may hold several numbers side by side, each written with one sign between its groups. */
function personsIn(
  text: string,
  isMoney: boolean,
): { kind: 'id-number' | 'phone'; written: string; at: number }[] {
  const groups: Group[] = [];
  for (const match of matches(/([ .\-–]*)(\+?\d+)/g, text)) {
    const sign = (match[1] ?? '').trim() || (match[1] ? ' ' : '');
    groups.push({ digits: match[2] ?? '', at: match.index + (match[1] ?? '').length, sign });
  }
  const found: { kind: 'id-number' | 'phone'; written: string; at: number }[] = [];
  for (let i = 0; i < groups.length; i++) {
    const first = groups[i] as Group;
    let digits = '';
    let best: { kind: 'id-number' | 'phone'; last: number } | null = null;
    for (let j = i; j < groups.length; j++) {
      const group = groups[j] as Group;
      // The first sign may be another one: «028 3829.1234».
      if (j > i + 2 && group.sign !== groups[i + 2]?.sign) break;
      if (j > i && group.digits.length < 2 && digits.length > 3) break;
      digits += group.digits;
      if (digits.length > 14) break;
      const parts = groups.slice(i, j + 1).map((one) => one.digits);
      const kind = isDays(parts) ? null : kindOfDigits(digits, parts, isMoney);
      if (kind) best = { kind, last: j };
    }
    if (!best) continue;
    const last = groups[best.last] as Group;
    found.push({
      kind: best.kind,
      written: text.slice(first.at, last.at + last.digits.length),
      at: first.at,
    });
    i = best.last;
  }
  return found;
}

function kindOfDigits(
  digits: string,
  parts: readonly string[],
  isMoney: boolean,
): 'id-number' | 'phone' | null {
  // Mobile and area codes, before and after 2018, at home and with +84.
  if (/^(?:0|\+84|\+?0084|\+840)(?:[3-9]\d{8}|2\d{9}|1[2689]\d{8})$/.test(digits)) return 'phone';
  if (!/^\d{12}$/.test(digits)) return null;
  // A căn cước begins with the code of a province, 001 to 096; no group of thousands begins with 0.
  if (digits[0] === '0') return 'id-number';
  const [first] = parts;
  const grouped = parts.length > 1;
  if (grouped) return first?.length === 4 ? 'id-number' : null;
  return isMoney ? null : 'id-number';
}

/** Days, months or years side by side, and counting: «01.2016 - 12.2016», «2014 2015 2016», «05 06 07 08 09». */
function isDays(parts: readonly string[]): boolean {
  const written = `.${parts.join('.')}.`;
  if (/\.(0[1-9]|1[0-2])\.(19|20)\d\d\./.test(written) || /\.(19|20)\d\d\.(0[1-9]|1[0-2])\./.test(written))
    return true;
  if (parts.length > 1 && parts.every((part) => /^(19|20)\d\d$/.test(part))) return true;
  return parts.length > 3 && parts.every((part, i) => i === 0 || Number(part) === Number(parts[i - 1]) + 1);
}

/** What is shown of a number: enough to find it on the sheet, never enough to use it. */
export function maskedNumber({ kind, written }: FoundNumber): string {
  if (kind === 'email') {
    const at = written.indexOf('@');
    return `${Array.from(written)[0] ?? ''}•••${written.slice(at).replace(/\s/g, '')}`;
  }
  const signs = Array.from(written.replace(/[ .\-–]/g, ''));
  return `${signs.slice(0, 2).join('')}${'•'.repeat(Math.max(0, signs.length - 4))}${signs.slice(-2).join('')}`;
}
