// A filled Excel file read in the officer's own browser, whatever program has saved it since: bounded before anything is
// taken apart, and every cell of it accounted for.
import { catalogue } from '../shared/catalogue/current.ts';
import type { FileSheet } from '../shared/exchange/file-sheets.ts';
import { type FilledFile, filledFileOf } from '../shared/exchange/filled-file.ts';
import { identityCells, identityIn, identityMark, identityRow } from '../shared/workbook/book-file.ts';
import { gatherSheet } from '../shared/workbook/formula.ts';
import { readSheets } from './xlsx-sheets.ts';
import { openZip, ZipError } from './zip-parts.ts';

/** Why a file is not read. */
export type FileFault = 'old-format' | 'locked' | 'damaged' | 'too-large' | 'foreign';

export type ReadWorkbook =
  | { ok: true; filled: FilledFile }
  | { ok: false; fault: FileFault; title: string; detail: string };

/** Unpacked, our own file takes 4 MB in 60 parts, with 6.000 strings and 11.000 cells. */
const bounds = { parts: 500, bytes: 8_000_000, sheets: 60, strings: 50_000, cells: 100_000 };

/** Bytes of a file that is looked at. */
const largest = 8_000_000;

/** Never throws for what is in the file; nothing leaves the browser. */
export async function readWorkbook(data: Uint8Array): Promise<ReadWorkbook> {
  if (data.length > largest) return refused('too-large');
  if (isCompound(data)) return refused(isEncrypted(data) ? 'locked' : 'old-format');
  let sheets: FileSheet[];
  try {
    sheets = await readSheets(openZip(data, bounds), bounds);
  } catch (error) {
    return refused(error instanceof ZipError ? error.fault : 'damaged');
  }
  const own = sheets.find(({ name }) => name === gatherSheet);
  const at = (column: number) =>
    own?.cells.find((cell) => cell.row === identityRow && cell.column === column)?.value;
  const said = Array.from({ length: identityCells }, (_, i) => String(at(2 + i) ?? '')).join('');
  const identity = at(1) === identityMark ? identityIn(said) : null;
  if (!identity) return refused('foreign');
  return { ok: true, filled: filledFileOf(catalogue, identity, sheets) };
}

const words: Record<FileFault, string> = {
  'old-format': 'Tệp ở dạng cũ (.xls). Mở bằng Excel, chọn «Lưu thành» dạng .xlsx rồi nạp lại.',
  locked: 'Tệp có mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu lại rồi nạp lại.',
  damaged: 'Tệp bị hỏng hoặc không phải tệp Excel (.xlsx). Mở lại bằng Excel, lưu thành tệp mới rồi nạp lại.',
  'too-large':
    'Tệp có quá nhiều nội dung. Bỏ hình ảnh và trang thêm vào, hoặc chép số liệu sang mẫu tải từ thanh bên, rồi nạp lại.',
  foreign:
    'Tệp không phải mẫu của hệ thống, hoặc trang ẩn «_so» đã bị xóa. Tải lại mẫu ở thanh bên, chép số liệu sang rồi nạp lại.',
};

function refused(fault: FileFault): ReadWorkbook {
  return { ok: false, fault, title: 'Không đọc được tệp', detail: words[fault] };
}

/** The container of .xls, and of files with a password. */
function isCompound(data: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => data[i] === byte);
}

/** Its directory names the encrypted content in two-byte letters. */
function isEncrypted(data: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at + name.length <= data.length; at += 2) {
    if (name.every((byte, i) => data[at + i] === byte)) return true;
  }
  return false;
}
