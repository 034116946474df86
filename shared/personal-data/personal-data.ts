// Personal data stays home: what must not leave a sheet, found in any text before it is sent and again at the Worker.
// Only counts are reported (Nghị định 13/2023, Luật 91/2025/QH15; domain 3.8).
import { plainText } from '../catalogue/number-text.ts';
import { initials, isName, namesIn } from './names.ts';
import { maskedNumber, numbersIn } from './numbers.ts';

/** One thing that must not be sent. `words` name it masked: it is never repeated whole. */
export interface PersonalDatum {
  kind: 'id-number' | 'phone' | 'email' | 'names';
  words: string;
  remedy: string;
}

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
  names: {
    name: 'họ tên người dân',
    remedy:
      'Xóa họ tên, chỉ ghi số người. Gia đình, cá nhân tiêu biểu ghi ở bảng «I2. Điển hình»; tên cán bộ ghi kèm chức danh.',
  },
};

/** Everything personal in one text. Where `names` may stand, as in a column for offices, only numbers are looked for. */
export function personalDataIn(text: string, proper: { names?: boolean } = {}): PersonalDatum[] {
  if (text.length < 4) return [];
  const plain = text
    .split(/\r\n|[\n\r\v\u2028\u2029]/)
    .map(plainText)
    .join('\n');
  const found = /\d|@/.test(plain)
    ? numbersIn(plain).map((one) => datumOf(one.kind, `«${maskedNumber(one)}»`))
    : [];
  const names = proper.names ? [] : namesIn(plain);
  return names.length === 0 ? found : [...found, datumOf('names', namesInWords(names))];
}

/** Texts that stand one below the other, each nothing but a name: a list that was pasted down a column. */
export function namesDownColumn(texts: readonly string[]): PersonalDatum | null {
  const names = texts.map(plainText).filter((text) => isName(text));
  return new Set(names).size >= 3 ? datumOf('names', namesInWords(names)) : null;
}

/** Whether a cell holds nothing but a name. */
export function isNameCell(text: string): boolean {
  return isName(plainText(text));
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

function datumOf(kind: PersonalDatum['kind'], shown: string): PersonalDatum {
  const { name, remedy } = told[kind];
  return { kind, words: `${name} ${shown}`, remedy };
}

function namesInWords(names: readonly string[]): string {
  const shown = names.slice(0, 3).map(initials).join(', ');
  return `(${names.length} tên: ${shown}${names.length > 3 ? '…' : ''})`;
}
