// What is wrong with lines that a unit wants to add: too long, unclear, named like another, or asking for what nobody may
// report.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { fold } from '../catalogue/cells.ts';
import { lookup } from '../catalogue/lookup.ts';
import { quoted } from '../catalogue/number-text.ts';
import { personalDataIn } from '../personal-data/personal-data.ts';
import { mostOwnAsked, mostOwnEver, type OwnLine, type OwnWords, ownLengths } from './own-lines.ts';

/** A line as it is asked for; without an id it is new. */
export interface OwnRequest extends OwnWords {
  id?: string | undefined;
  asked: boolean;
}

export interface OwnFault {
  /** Number of the line in the request from 0, and which of its words; null for the whole line, or the whole list. */
  line: number | null;
  word: keyof OwnWords | 'id' | null;
  fault: string;
}

/** `isReported`: whether somebody has reported since a line was asked; then only its words may change. */
export function ownFaults(
  requests: readonly OwnRequest[],
  known: readonly OwnLine[],
  { catalogue, isReported }: { catalogue: Catalogue; isReported: (line: OwnLine) => boolean },
): OwnFault[] {
  const faults: OwnFault[] = [];
  const ids = requests.map(({ id }) => id);
  for (const { id, label } of known)
    if (ids.indexOf(id) < 0)
      faults.push({
        ...{ line: null, word: null },
        fault: `Thiếu dòng ${quoted(label)}. Không xóa chỉ tiêu riêng: để trống ô «Hỏi» thì thôi hỏi, số đã báo cáo vẫn còn`,
      });
  if (requests.length > mostOwnEver)
    faults.push({ ...{ line: null, word: null }, fault: `Nhiều hơn ${mostOwnEver} chỉ tiêu riêng` });
  if (requests.filter(({ asked }) => asked).length > mostOwnAsked)
    faults.push({
      ...{ line: null, word: null },
      fault: `Hỏi nhiều hơn ${mostOwnAsked} chỉ tiêu riêng. Bỏ «hỏi» ở những dòng không còn cần`,
    });
  const taken = new Set(lookup(catalogue).indicators.map(({ indicator }) => fold(indicator.label)));
  for (const { title } of catalogue.tables) taken.add(fold(title));
  requests.slice(0, mostOwnEver).forEach((request, line) => {
    const say = (word: OwnFault['word'], fault: string) => faults.push({ line, word, fault });
    const before = known.find(({ id }) => id === request.id);
    if (request.id !== undefined && !before) say('id', 'Không có chỉ tiêu riêng với số này');
    else if (ids.indexOf(request.id) < line && request.id !== undefined)
      say('id', 'Số này đã có ở một dòng trên');
    const name = fold(request.label);
    if (taken.has(name)) say('label', 'Trùng tên với một chỉ số khác. Đặt tên khác để không ai nhầm');
    taken.add(name);
    for (const [word, fault] of wordFaults(request)) say(word, fault);
    if (before && isReported(before)) for (const word of movedWords(before, request)) say(word, fixed);
  });
  return faults;
}

const fixed =
  'Đã có nơi báo cáo chỉ tiêu này nên không đổi được nữa: số cũ và số mới không cộng được với nhau. Thôi hỏi dòng này và thêm một dòng mới';

/** What gives a line's figures their meaning. Grades may be added behind the others and reworded. */
function movedWords(before: OwnLine, after: OwnRequest): (keyof OwnWords)[] {
  const fixedWords = ['kind', 'unit', 'cycle', 'behaviour'] as const;
  const moved: (keyof OwnWords)[] = fixedWords.filter((word) => before[word] !== after[word]);
  if (before.kind === 'rating' && after.parts.length < before.parts.length) moved.push('parts');
  return moved;
}

function wordFaults(request: OwnRequest): [keyof OwnWords, string][] {
  const { kind, label, unit, definition, example, parts, cycle } = request;
  const faults: [keyof OwnWords, string][] = [];
  const texts = { label, unit, definition, example } as const;
  for (const word of ['label', 'unit', 'definition', 'example'] as const) {
    const fault = textFault(texts[word], ownLengths[word]);
    if (fault) faults.push([word, fault]);
  }
  for (const part of parts) {
    const fault = textFault(part, ownLengths.part);
    if (fault) faults.push(['parts', `${quoted(part.slice(0, 20))}: ${fault}`]);
  }
  if (label.trim().length < 3) faults.push(['label', 'Tên quá ngắn. Ghi đủ để ai cũng hiểu là đếm gì']);
  if (definition.trim() === '')
    faults.push(['definition', 'Còn trống. Ghi tính những gì, không tính những gì']);
  if ((kind === 'count' || kind === 'rate') && unit.trim() === '')
    faults.push(['unit', 'Còn trống. Ghi đơn vị tính, ví dụ «câu lạc bộ», «người»']);
  faults.push(...partFaults(kind, parts));
  if (kind === 'date' && cycle === 'quarter') faults.push(['cycle', 'Ngày chỉ hỏi theo năm hoặc 6 tháng']);
  const asking = [label, ...parts].find((text) => asksForPeople(kind, text));
  if (asking !== undefined)
    faults.push([
      asking === label ? 'label' : 'parts',
      'Hỏi dữ liệu cá nhân (họ tên, số giấy tờ, số điện thoại, nơi ở…). Báo cáo chỉ có số đếm: hỏi «số người…»',
    ]);
  return faults;
}

function partFaults(kind: OwnWords['kind'], parts: readonly string[]): [keyof OwnWords, string][] {
  const names = new Set(parts.map(fold));
  if (names.size < parts.length) return [['parts', 'Có hai mục giống nhau']];
  if (kind === 'rate' && parts.length !== 2)
    return [['parts', 'Ghi tên tử số và tên mẫu số, cách nhau bằng dấu chấm phẩy']];
  if (kind === 'rating' && (parts.length < 2 || parts.length > ownLengths.parts))
    return [
      ['parts', `Ghi từ 2 đến ${ownLengths.parts} lựa chọn, từ thấp đến cao, cách nhau bằng dấu chấm phẩy`],
    ];
  if (kind !== 'rate' && kind !== 'rating' && parts.length > 0)
    return [['parts', 'Chỉ dùng cho tỷ lệ và chọn một. Xóa ô này']];
  return [];
}

/** One line of plain words. A sheet would take what begins with such a sign for a formula. */
function textFault(text: string, longest: number): string | null {
  if (text.length > longest) return `Dài hơn ${longest} ký tự`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff<>]/.test(text))
    return 'Có ký tự không dùng được. Gõ lại trên một dòng, không có dấu «<», «>»';
  if (/^\s*[=+\-–@'#$~|\\]/.test(text))
    return 'Bắt đầu bằng một dấu mà bảng tính hiểu là công thức. Bắt đầu bằng chữ hoặc số';
  if (text !== '' && !/[\p{L}\p{N}]/u.test(text)) return 'Không có chữ hay số nào';
  const [datum] = personalDataIn(text);
  if (datum?.sure) return `Có ${datum.words}. ${datum.remedy}`;
  return null;
}

const people =
  /(họ (và )?tên|căn cước|cccd|cmnd|chứng minh (nhân dân|thư)|hộ chiếu|mã định danh|số định danh|số điện thoại|số di động|địa chỉ (nhà|thư|mail|email)|nơi (ở|cư trú) của|ngày sinh|email|e-mail|số tài khoản|số (thẻ|sổ) bảo hiểm|danh sách (người|học viên|hộ|cá nhân))/;

/** A number of people who have something is a count; what they have is not asked for. */
function asksForPeople(kind: OwnWords['kind'], text: string): boolean {
  const said = text.toLowerCase().normalize('NFC').trim();
  const counted = kind === 'count' || kind === 'rate' || kind === 'yesno' || kind === 'money';
  if (
    counted &&
    /^(tổng )?(số|tỷ lệ) (lượt |cuộc )?(người|hộ|học viên|học sinh|cán bộ|trường|lớp|khu)/.test(said)
  )
    return false;
  return people.test(said);
}
