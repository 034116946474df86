// Personal data stays home: what must not leave a sheet, found in any text before it is sent and again at the Worker.
// Only counts are reported (Nghị định 13/2023, Luật 91/2025/QH15; domain 3.8).
import { plainText } from '../catalogue/number-text.ts';
import { initials, isName, namesIn } from './names.ts';
import { maskedNumber, type NumberKind, numbersIn } from './numbers.ts';
import { mayBeginName, noSigns, type Signs, signsOf } from './signs.ts';

/** One thing that must not be sent. `words` name it masked: it is never repeated whole. */
export interface PersonalDatum {
  kind: NumberKind | 'names';
  /** False where the text may mean something else: then it is asked about, not refused. */
  sure: boolean;
  words: string;
  remedy: string;
}

/**
 * How much of one text is searched. No text that may be stored is as long; a longer one is refused for its length, and
 * costs no more than this before.
 */
const longestSearched = 20_000;

/** A name with a number before it and a year behind it. */
const longestName = 60;

const told: Record<PersonalDatum['kind'], { name: string; remedy: string }> = {
  'id-number': {
    name: 'số giấy tờ của một người',
    remedy: 'Xóa số này. Báo cáo chỉ cần số người, không cần số căn cước, chứng minh nhân dân.',
  },
  phone: {
    name: 'số điện thoại',
    remedy: 'Xóa số điện thoại. Cần liên lạc thì gửi riêng, không ghi vào báo cáo.',
  },
  email: {
    name: 'địa chỉ thư điện tử',
    remedy: 'Xóa địa chỉ thư. Cần liên lạc thì gửi riêng, không ghi vào báo cáo.',
  },
  insurance: {
    name: 'số thẻ, sổ bảo hiểm của một người',
    remedy: 'Xóa số này. Báo cáo chỉ cần số người có bảo hiểm.',
  },
  account: {
    name: 'số tài khoản ngân hàng',
    remedy: 'Xóa số tài khoản. Báo cáo chỉ cần số tiền.',
  },
  names: {
    name: 'họ tên người dân',
    remedy:
      'Xóa họ tên, chỉ ghi số người. Gia đình, cá nhân tiêu biểu ghi ở bảng «I2. Điển hình»; tên cán bộ ghi kèm chức danh.',
  },
};

/** Everything personal in one text. Where `names` may stand, as in a column for offices, only numbers are looked for. */
export function personalDataIn(text: string, proper: { names?: boolean } = {}): PersonalDatum[] {
  const { plain, signs } = straightened(text);
  const found: PersonalDatum[] = [];
  if (signs.digits || signs.at) {
    for (const one of numbersIn(plain, signs))
      found.push(datumOf(one.kind, `«${maskedNumber(one)}»`, one.sure));
  }
  if (proper.names || (signs.names.length === 0 && signs.given.length === 0)) return found;
  const { sure, unsure } = namesIn(plain, signs);
  if (sure.length > 0) found.push(datumOf('names', namesInWords(sure)));
  else if (unsure.length > 0) found.push(datumOf('names', namesInWords(unsure), false));
  return found;
}

/** Texts that stand one below the other, each nothing but a name: a list that was pasted down a column. */
export function namesDownColumn(texts: readonly string[]): PersonalDatum | null {
  const distinct = [...new Set(texts.filter((text) => isNameCell(text)).map(plainText))];
  return distinct.length >= 3 ? datumOf('names', namesInWords(distinct)) : null;
}

/** Whether a cell holds nothing but a name. */
export function isNameCell(text: string): boolean {
  if (text.length < 4 || text.length > longestName || !mayBeginName(text)) return false;
  const { plain, signs } = straightened(text);
  return isName(plain, signs);
}

/**
 * Counts never come near the population of the country: a number as long as a telephone's or a căn cước's was pasted
 * from a list of people, its leading 0 lost.
 */
export function personalNumber(count: number): PersonalDatum | null {
  if (count < 1e8) return null;
  const digits = String(count);
  return datumOf(
    digits.length > 10 ? 'id-number' : 'phone',
    `«${digits.slice(0, 2)}${'•'.repeat(digits.length - 4)}${digits.slice(-2)}»`,
  );
}

/** The text as it is searched, line by line straightened where it needs it, with what it may hold. */
function straightened(text: string): { plain: string; signs: Signs } {
  if (text.length < 4) return { plain: text, signs: noSigns };
  const searched = text.length > longestSearched ? text.slice(0, longestSearched) : text;
  const signs = signsOf(searched);
  if (!signs.strange) return { plain: searched, signs };
  const plain = searched
    .split(/\r\n|[\n\r\v\u2028\u2029]/)
    .map(plainText)
    .join('\n')
    // What plain text may still hold of other scripts says nothing here.
    .replace(/[^\n\u0020-\u1EFF\u2010-\u2027\u2192]|[\u0300-\u036F\u00A0]/g, '·');
  return { plain, signs: signsOf(plain) };
}

function datumOf(kind: PersonalDatum['kind'], shown: string, sure = true): PersonalDatum {
  const { name, remedy } = told[kind];
  if (sure) return { kind, sure, words: `${name} ${shown}`, remedy };
  return {
    ...{ kind, sure, words: `chữ hoặc số có thể là ${name} ${shown}` },
    remedy: `${remedy} Nếu không phải của một người (tên đường, tên trường, số tiền…) thì ghi rõ đó là gì.`,
  };
}

function namesInWords(names: readonly string[]): string {
  const shown = names.slice(0, 3).map(initials).join(', ');
  return `(${names.length} tên: ${shown}${names.length > 3 ? '…' : ''})`;
}
