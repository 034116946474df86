// Reading numbers that people wrote as text, by Vietnamese rules (domain R27): dots group thousands, a comma starts
// decimals, units and money words may follow. What can be read in two ways is never guessed.

export type NumberReading =
  | { value: number }
  /** Both readings, smaller first. */
  | { either: [number, number] }
  | { percent: number }
  /** Not a number by any rule. */
  | 'unreadable';

/** «2 tỷ», «289 triệu», «500 nghìn». */
const multipliers: Record<string, number> = {
  tỷ: 1e9,
  tỉ: 1e9,
  triệu: 1e6,
  tr: 1e6,
  nghìn: 1e3,
  ngàn: 1e3,
  k: 1e3,
};

/** Words of measure that may follow a number and change nothing. */
const units =
  /^(lượt người|lượt|người|hộ gia đình|hộ|đồng|vnđ|vnd|đ|suất|lớp|buổi|lần|cuộc|cuốn|quyển|đầu sách|máy|trường|cơ sở|trung tâm|tổ|khu phố|dòng họ|đơn vị|hoạt động|tin|bài|tin\/bài|quỹ|góc|hội nghị|tập thể|cá nhân|học viên|học sinh|em|cháu|trẻ|chi hội|tiểu ban|clb|câu lạc bộ|gv\/lớp|điểm|văn bản)\.?$/;

/**
 * Straightens text as it comes from a cell: NFC, full-width digits and signs narrowed, every sort of space made plain,
 * marks that only steer writing direction removed.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g, ' ')
    .trim();
}

/**
 * Reads one number. `whole` says that only integers make sense (counts, đồng): then three digits behind a sign are
 * thousands, `4,315` and `5.000` as well, while `99,15` stays a fraction and is for the caller to refuse. `unit`: what the
 * cell counts; that may follow as well.
 */
export function readNumberText(text: string, whole: boolean, unit = ''): NumberReading {
  const plain = plainText(text).toLowerCase();
  if (plain === 'không phát sinh') return { value: 0 };
  const percent = /^(.+?) ?%$/.exec(plain);
  if (percent) {
    const inner = readPlain(percent[1] ?? '', false);
    return inner === 'unreadable' ? inner : { percent: 'value' in inner ? inner.value : inner.either[0] };
  }
  const match = /^([+-]?[\d.,]*\d(?: \d{3}(?!\d))*)(.*)$/.exec(plain);
  if (!match) return 'unreadable';
  const rest = (match[2] ?? '').trim();
  if (rest === '' || units.test(rest) || rest.replace(/\.$/, '') === plainText(unit).toLowerCase())
    return readPlain(match[1] ?? '', whole);
  return readWithWords(plain);
}

/** A bare number: groups, decimals, or both. */
function readPlain(
  text: string,
  whole: boolean,
): { value: number } | { either: [number, number] } | 'unreadable' {
  const spaced = text.replace(/^([+-]?[1-9]\d{0,2})((?: \d{3})+)$/, (_, head, tail) =>
    (head + tail).replace(/ /g, ''),
  );
  if (/^[+-]?\d+$/.test(spaced)) return { value: Number(spaced) };
  // No group of thousands begins with 0: «0,150» is less than one in any country.
  const grouped = /^[+-]?[1-9]\d{0,2}(\.\d{3})+$|^[+-]?[1-9]\d{0,2}(,\d{3})+$/.test(spaced);
  if (whole && grouped) return { value: Number(spaced.replace(/[.,]/g, '')) };
  const vietnamese = /^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$|^[+-]?\d+,\d+$/.test(spaced)
    ? Number(spaced.replace(/\./g, '').replace(',', '.'))
    : null;
  const english = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$|^[+-]?\d+\.\d+$/.test(spaced)
    ? Number(spaced.replace(/,/g, ''))
    : null;
  const [first, second] = [vietnamese, english].filter((n): n is number => n !== null && Number.isFinite(n));
  if (first === undefined) return 'unreadable';
  if (second === undefined || first === second) return { value: first };
  return { either: first < second ? [first, second] : [second, first] };
}

/** «2 tỷ 289 triệu», «1,5 tỷ», «2 tỷ 289 triệu đồng». */
function readWithWords(plain: string): NumberReading {
  const piece = /^([\d.,]*\d) ?(tỷ|tỉ|triệu|tr|nghìn|ngàn|k)(?: |$)/;
  let rest = plain;
  let totals: number[] = [0];
  let last = Number.POSITIVE_INFINITY;
  for (;;) {
    const match = piece.exec(rest);
    if (!match) break;
    const scale = multipliers[match[2] ?? ''] ?? 1;
    const amount = readPlain(match[1] ?? '', false);
    if (amount === 'unreadable' || scale >= last) return 'unreadable';
    const amounts = 'value' in amount ? [amount.value] : amount.either;
    totals = totals.flatMap((total) => amounts.map((n) => total + Math.round(n * scale)));
    last = scale;
    rest = rest.slice(match[0].length);
  }
  if (last === Number.POSITIVE_INFINITY) return 'unreadable';
  const tail = /^([\d.,]*\d)(.*)$/.exec(rest);
  if (tail && (tail[2] ?? '').trim().replace(units, '') === '') {
    // «2 tỷ 289» may mean 289 triệu or 289 đồng; «3 triệu 500.000» says it in full.
    const amount = readPlain(tail[1] ?? '', true);
    if (amount === 'unreadable' || !('value' in amount) || amount.value >= last) return 'unreadable';
    const literal = totals.map((total) => total + amount.value);
    const digits = String(amount.value).length;
    totals =
      digits <= 3
        ? [...literal, ...totals.map((total) => total + amount.value * shortScale(last, digits))]
        : literal;
  } else if (rest.trim() !== '' && !units.test(rest.trim())) return 'unreadable';
  const distinct = [...new Set(totals)].sort((a, b) => a - b);
  const [first, second] = distinct;
  if (first === undefined) return 'unreadable';
  return second === undefined ? { value: first } : { either: [first, second] };
}

/** In speech «3 triệu 5» is 3.500.000 and «2 tỷ 289» is 2.289.000.000: the digits continue the number. */
function shortScale(scale: number, digits: number): number {
  return scale / 10 ** digits;
}

/** `21367` → `21.367`; fractions with a comma. Written out so that sheet and Worker print the same. */
export function showNumber(n: number, decimals?: number): string {
  const rounded = decimals === undefined ? n : roundHalfUp(n, decimals);
  const [integer = '0', fraction = ''] = digitsOf(Math.abs(rounded)).split('.');
  const grouped = integer.replace(/\B(?=(\d{3})+$)/g, '.');
  const shown = decimals === undefined ? fraction : fraction.padEnd(decimals, '0');
  return `${rounded < 0 ? '-' : ''}${grouped}${shown ? `,${shown}` : ''}`;
}

/** A fraction as a percentage: half up, two decimals, comma (domain 4.1): 0,991497 → «99,15%». */
export function showShare(share: number | null): string {
  return share === null ? '—' : `${showNumber(share * 100, 2)}%`;
}

/** Half up, away from zero, without the surprises of binary fractions (1,005 → 1,01). */
export function roundHalfUp(n: number, decimals: number): number {
  const size = Math.abs(n);
  // Too large to have decimals, or smaller than anything that is printed.
  if (!(size < Number.MAX_SAFE_INTEGER)) return n;
  if (size < 1e-6) return 0;
  const result = Number(`${Math.floor(Number(`${size}e${decimals}`) + 0.5 + 1e-9)}e-${decimals}`);
  return n < 0 && result > 0 ? -result : result;
}

/** The digits of a number without an exponent; what is smaller than a millionth shows as nothing. */
function digitsOf(n: number): string {
  const [digits = '', exponent] = n.toString().split('e');
  if (exponent === undefined) return digits;
  return n < 1 ? '0' : digits.replace('.', '').padEnd(Number(exponent) + 1, '0');
}

/** A name in quotation marks; marks inside it become the inner sort: «Hộ đạt “Gia đình học tập”». */
export function quoted(name: string): string {
  return `«${name.replace(/«/g, '“').replace(/»/g, '”')}»`;
}
