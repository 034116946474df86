// What an officer reads about a cell that cannot be read.
import { noFigure } from '../../catalogue/cells.ts';
import type { CellName } from '../../catalogue/kinds.ts';
import { quoted, showNumber } from '../../catalogue/number-text.ts';
import { oldTextIn } from '../../catalogue/old-encodings.ts';
import type { Unread, UnreadCode, UnreadFacts } from '../../catalogue/unread.ts';

/** What is wrong, what to do about it, and what a button could write into the cell. */
export interface Words {
  fault: string;
  remedy: string;
  readings?: string[];
}

/** What a cell asks for, in a sentence that says what it holds instead. */
const asked: Record<CellName, string> = {
  whole: 'số đếm',
  money: 'số tiền',
  decimal: 'số điểm',
  percent: 'tỷ lệ phần trăm',
  choice: 'một câu trả lời trong danh sách',
  date: 'ngày',
  text: 'chữ',
};

function typeNumber(cell: CellName): string {
  if (cell === 'percent') return 'Gõ tỷ lệ từ 0 đến 100, ví dụ 98,7%.';
  if (cell === 'decimal') return 'Gõ số điểm, ví dụ 88,5.';
  if (cell === 'money') return 'Gõ số tiền bằng đồng, ví dụ 2.289.000.000.';
  return 'Gõ số nguyên, ví dụ 4.315 hoặc 4315.';
}

/** Words in an encoding from before Unicode are offered as what they mean. */
/**
 * «51%», «5100%»: a count typed into a cell that shows percentages looks like that, by the program's setting. Of whole
 * hundreds nobody can tell which was typed.
 */
function wholeOf(shown: string): Pick<Words, 'readings'> {
  const [, whole] = /^(\d[\d.]*)(?:,0+)?\s*%$/.exec(shown) ?? [];
  if (whole === undefined) return {};
  const n = Number(whole.replace(/\./g, ''));
  const counts = n > 0 && n % 100 === 0 ? [n / 100, n] : [n];
  return { readings: counts.map((count) => showNumber(count)) };
}

function inUnicode(shown: string): Pick<Words, 'readings'> {
  const old = oldTextIn(shown);
  return old ? { readings: [old.text] } : {};
}

export const cellWords: { [C in UnreadCode]: (facts: UnreadFacts[C]) => Words } = {
  'R01.unreadable': ({ shown, cell }) => ({
    fault: `«${shown}» không đọc được thành số.`,
    remedy: typeNumber(cell),
    ...inUnicode(shown),
  }),
  'R01.negative': ({ shown }) => ({
    fault: `«${shown}» là số âm.`,
    remedy: 'Số liệu không nhỏ hơn 0; kiểm tra lại rồi gõ số dương.',
  }),
  'R01.too-large': ({ shown, most }) => ({
    fault: `«${shown}» quá lớn, nhiều nhất là ${showNumber(most)}.`,
    remedy: 'Kiểm tra lại số chữ số.',
  }),
  'R01.over-scale': ({ shown, cell, most }) => ({
    fault: `«${shown}» lớn hơn mức cao nhất ${showNumber(most)}.`,
    remedy: cell === 'percent' ? 'Kiểm tra lại tỷ lệ.' : 'Kiểm tra lại thang điểm.',
  }),
  'R01.fraction': ({ shown, cell }) => ({
    fault: `«${shown}» là số lẻ, ô này cần số nguyên.`,
    remedy:
      cell === 'money'
        ? 'Gõ đủ số tiền bằng đồng, không có phần lẻ, ví dụ 2.289.000.000.'
        : 'Gõ số lượng bằng số nguyên; nếu đây là tỷ lệ phần trăm thì không gõ, tỷ lệ được tính tự động.',
  }),
  'R01.day': ({ shown, cell }) => ({
    fault: `«${shown}» là ngày, ô này cần ${asked[cell]}.`,
    remedy: `Bấm vào tên dòng để đến ô rồi gõ lại. ${typeNumber(cell)}`,
  }),
  'R01.not-a-day': ({ shown }) => ({
    fault: `«${shown}» không phải là ngày.`,
    remedy: 'Gõ ngày/tháng/năm, ví dụ 20/01/2016.',
  }),
  'R01.no-year': ({ shown }) => ({
    fault: `«${shown}» thiếu năm.`,
    remedy: 'Gõ đủ ngày/tháng/năm, ví dụ 20/01/2016.',
  }),
  'R01.estimate': ({ shown, cell, n }) => ({
    fault: `«${shown}» là số ước chừng, ô này cần ${asked[cell]} chính xác.`,
    remedy: `Gõ số đếm được. Chỉ ước được thì ${n === null ? 'gõ riêng con số' : `chọn ${showNumber(n)}`} và ghi «số ước» ở cột Ghi chú.`,
    ...(n === null ? {} : { readings: [showNumber(n)] }),
  }),
  'R01.range': ({ shown, cell }) => ({
    fault: `«${shown}» là một khoảng, ô này cần một ${asked[cell].replace(/^số /, 'con số ')}.`,
    remedy: 'Gõ một số. Chưa đếm được chính xác thì gõ số gần đúng nhất và ghi rõ khoảng ở cột Ghi chú.',
  }),
  'R01.pair': ({ shown }) => ({
    fault: `«${shown}» là hai số, mỗi ô chỉ ghi một số.`,
    remedy: 'Gõ số của ô này; số còn lại (tổng số) gõ vào dòng của nó. Tỷ lệ được tính tự động.',
  }),
  'R01.with-part': ({ shown, n }) => ({
    fault: `«${shown}» có thêm chữ sau con số.`,
    remedy: `${n === null ? 'Chỉ gõ con số' : `Chọn ${showNumber(n)}`}; phần còn lại ghi vào dòng riêng nếu biểu có hỏi, hoặc ghi ở cột Ghi chú.`,
    ...(n === null ? {} : { readings: [showNumber(n)] }),
  }),
  'R01.not-listed': ({ shown, labels }) => ({
    fault: `«${shown}» không có trong danh sách.`,
    remedy: `Chọn một trong: ${labels.map(quoted).join(', ')}.`,
    ...inUnicode(shown),
  }),
  'R01.formula-error': ({ shown }) => ({
    fault: `Công thức trong ô đang báo lỗi «${shown}».`,
    remedy: 'Bấm «Sửa lại biểu mẫu» để khôi phục công thức.',
  }),
  'R26.percentage': ({ shown, cell }) => ({
    fault: `«${shown}» là tỷ lệ phần trăm, ô này cần ${asked[cell]}.`,
    remedy:
      cell === 'whole'
        ? 'Bấm vào tên dòng để đến ô, gõ số lượng (ví dụ 4.066); tỷ lệ phần trăm được tính tự động.'
        : `${typeNumber(cell).slice(0, -1)}, không có dấu %.`,
    ...wholeOf(shown),
  }),
  'R27.zero-or-none': ({ shown }) => ({
    fault: `«${shown}» có thể là số 0 hoặc là không có số liệu.`,
    remedy: `Gõ 0 nếu thực tế bằng không; gõ «${noFigure}» nếu không thu thập được.`,
    readings: ['0', noFigure],
  }),
  'R27.near-whole': ({ shown, whole }) => ({
    fault: `«${shown}» là số lẻ do phép tính để lại.`,
    remedy: `Nếu đúng là ${showNumber(whole)} thì chọn số đó; nếu không, gõ lại số nguyên.`,
    readings: [showNumber(whole)],
  }),
  'R27.either': ({ shown, either }) => {
    const [a, b] = either.map((n) => showNumber(n)) as [string, string];
    return {
      fault: `«${shown}» có thể đọc là ${a} hoặc ${b}.`,
      remedy: 'Chọn một cách đọc, hoặc gõ lại đủ các chữ số.',
      readings: [a, b],
    };
  },
  'R27.thousands': ({ shown, thousands }) => ({
    fault: `«${shown}» là số lẻ, ô này cần số nguyên.`,
    remedy: `Nếu là ${showNumber(thousands)} thì chọn số đó; nếu không, gõ lại số nguyên.`,
    readings: [showNumber(thousands)],
  }),
};

export function wordsOfUnread<C extends UnreadCode>({ code, facts }: Unread<C>): Words {
  return (cellWords[code] as (facts: UnreadFacts[C]) => Words)(facts as UnreadFacts[C]);
}
