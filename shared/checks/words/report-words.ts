// What an officer reads about the figures of a report, as sheet and Worker both judge them.
import type { Catalogue, PartRule } from '../../catalogue/catalogue.ts';
import { noFigure, showFigure } from '../../catalogue/cells.ts';
import { lookup } from '../../catalogue/lookup.ts';
import { quoted, showNumber, showShare } from '../../catalogue/number-text.ts';
import type { UnreadCode } from '../../catalogue/unread.ts';
import type { Figure } from '../../figures/figures.ts';
import { sentenceOf } from '../../outliers/history.ts';
import { periodInText, slotName } from '../../period.ts';
import { unverified } from '../../standards/standard.ts';
import type { Code, Facts, PartFacts, PersonalFacts } from '../codes.ts';
import type { Words } from './cell-words.ts';

type Said = Exclude<Code, UnreadCode>;

function label(catalogue: Catalogue, key: string): string {
  return quoted(lookup(catalogue).fields.get(key)?.field.label ?? key);
}

function answer(catalogue: Catalogue, key: string, code: string): string {
  const options = lookup(catalogue).fields.get(key)?.field.options ?? [];
  return options.find((option) => option.code === code)?.label ?? '';
}

/** A figure in a sentence: numbers as they are, words in quotation marks. */
function shown(catalogue: Catalogue, key: string, figure: Figure | null): string {
  if (figure === null) return '«ô trống»';
  const field = lookup(catalogue).fields.get(key)?.field;
  return typeof figure === 'number' || !field ? showNumber(Number(figure)) : `«${showFigure(figure, field)}»`;
}

/** What comes of a part of another unit says so. */
function estimated(isEstimate: boolean): string {
  return isEstimate ? ' (ước tính theo tỷ lệ)' : '';
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function parts({ parts: keys, sum, wholes, most }: PartFacts, catalogue: Catalogue): Words {
  const names = (of: readonly string[]) => of.map((key) => label(catalogue, key)).join(' cộng ');
  return {
    fault: `${names(keys)} là ${showNumber(sum)}, lớn hơn ${names(wholes)} là ${showNumber(most)}.`,
    remedy: `Kiểm tra lại hai số; số thứ nhất phải nhỏ hơn hoặc bằng ${showNumber(most)}.`,
  };
}

const partRules: Record<PartRule, typeof parts> = {
  R03: parts,
  R04: parts,
  R06: parts,
  R07: parts,
  R08: parts,
  R09: parts,
  R10: parts,
  R14: parts,
  R29: parts,
  R30: (facts, catalogue) => ({
    ...parts(facts, catalogue),
    remedy: 'Thường không lớn hơn như vậy. Kiểm tra lại; nếu đúng thì ghi lý do vào ô «Giải trình».',
  }),
};

function aboveBase({ label: name, tu, mau }: Facts['R15']): Words {
  // A share above one never shows as 100 %, however little it is above.
  const share = showShare(tu / mau) === showShare(1) ? 'hơn 100%' : showShare(tu / mau);
  return {
    fault: `${quoted(name)}: tử số ${showNumber(tu)} lớn hơn mẫu số ${showNumber(mau)}, tỷ lệ thành ${share}.`,
    remedy: 'Kiểm tra lại hai số; tỷ lệ không thể vượt quá 100%.',
  };
}

function personal({ where, words, remedy }: PersonalFacts): Words {
  const names = { cell: 'Ô này', note: 'Ghi chú', reason: 'Lý do', answer: 'Giải trình' };
  const place = typeof where === 'string' ? names[where] : `Cột «${where.column}»`;
  return { fault: `${place} có ${words}. Dữ liệu cá nhân không được gửi đi.`, remedy };
}

export const reportWords: { [C in Said]: (facts: Facts[C], catalogue: Catalogue) => Words } = {
  ...partRules,
  'R01.empty': () => ({
    fault: 'Ô này còn trống.',
    remedy: `Gõ số liệu; nếu thực tế bằng không thì gõ 0; nếu không thu thập được thì gõ «${noFigure}» và ghi lý do.`,
  }),
  'R01.no-reason': () => ({
    fault: `Ô ghi «${noFigure}» nhưng chưa có lý do.`,
    remedy: `Ghi lý do vào cột «Ghi chú» cùng dòng, hoặc ngay trong ô: «${noFigure}: trường chưa gửi».`,
  }),
  'R01.column-missing': ({ label: name }) => ({
    fault: `Dòng này thiếu «${name}».`,
    remedy: 'Điền cột còn thiếu, hoặc xóa cả dòng nếu ghi thừa.',
  }),
  'R01.no-period': ({ label: name }) => ({
    fault: `Dòng này chưa có «${name}» nên chưa biết thuộc kỳ nào.`,
    remedy: `Gõ «${name}», hoặc xóa cả dòng nếu ghi thừa.`,
  }),
  'R01.quarter-unfilled': ({ quarter, cells, slot }) => ({
    fault: `${slotName(quarter)} còn ${cells} ô chưa có số liệu nên cột ${slotName(slot)} chưa tính được.`,
    remedy: `Chọn kỳ ${slotName(quarter)} ở thanh bên và điền đủ (gõ 0, hoặc «không có số liệu» kèm lý do).`,
  }),
  'R01.unconfirmed': () => ({
    fault: 'Ô này mới có gợi ý từ năm trước, chưa ai xác nhận.',
    remedy: 'Bấm «Nhận» ở thẻ «Gợi ý từ năm trước» nếu vẫn đúng; nếu đã khác thì gõ đè, hoặc xóa ô.',
  }),
  'R01.ignored': ({ shown: text, period }) => ({
    fault: `${quoted(text)} nằm ở ô mà ${periodInText(period)} không hỏi, nên không được gửi đi.`,
    remedy: 'Chuyển sang đúng cột của kỳ, hoặc xóa đi.',
  }),
  'R02.zero-base': ({ base, tu }) => ({
    fault: `Mẫu số ${quoted(base)} bằng 0 nhưng tử số là ${showNumber(tu)}.`,
    remedy: 'Ghi mẫu số đúng, hoặc ghi tử số bằng 0.',
  }),
  'R02.above-base': aboveBase,
  'R02.half-missing': ({ label: name }) => ({
    fault: `${quoted(name)} thiếu một trong hai số, nên tỷ lệ của đơn vị không được tính vào tổng hợp.`,
    remedy: 'Nếu có đủ tử số và mẫu số thì gõ cả hai; nếu không thì không phải sửa.',
  }),
  'R02.women': ({ women, people }) => ({
    fault: `Số nữ ${showNumber(women)} lớn hơn số người tham gia ${showNumber(people)}.`,
    remedy: 'Kiểm tra lại hai số.',
  }),
  'R06.reason': ({ people }) => ({
    fault: `Có ${showNumber(people)} người được miễn giảm, không tính vào mẫu số biết chữ.`,
    remedy: 'Ghi lý do miễn giảm (ví dụ khuyết tật) vào ô «Giải trình».',
  }),
  'R11.training': ({ said, listed }) => ({
    fault: `Số ghi là ${showNumber(said)}, cộng danh sách lớp đào tạo được ${showNumber(listed)}: lệch ${showNumber(Math.abs(said - listed))}.`,
    remedy: 'Bổ sung lớp còn thiếu vào danh sách, sửa số, hoặc ghi lý do vào ô «Giải trình».',
  }),
  'R11.sent': ({ said, listed, boards }) => ({
    fault: `Số ghi là ${showNumber(said)}, cộng danh sách lớp${boards === 0 ? '' : ` và ${showNumber(boards)} lượt của ban điều hành khu phố, tổ dân phố`} được ${showNumber(listed)}: lệch ${showNumber(Math.abs(said - listed))}.`,
    remedy: 'Bổ sung lớp còn thiếu vào danh sách, sửa số, hoặc ghi lý do vào ô «Giải trình».',
  }),
  'R11.no-classes': ({ period }) => ({
    fault: `Bảng «Lớp, chuyên đề» chưa có dòng nào của ${periodInText(period)}, nên các số hoạt động bằng 0.`,
    remedy:
      'Ghi các lớp, chuyên đề vào bảng; nếu thực sự không tổ chức thì ghi «không tổ chức» vào ô «Giải trình».',
  }),
  'R12.sum': ({ key, given, known }, catalogue) => ({
    fault: `Ô tự tính đang là ${shown(catalogue, key, given)}, cộng lại từ các số thành phần là ${shown(catalogue, key, known)}.`,
    remedy: 'Không gõ đè lên ô tự tính; bấm «Sửa lại biểu mẫu» để khôi phục công thức.',
  }),
  'R12.overwritten': () => ({
    fault: 'Ô tự tính đã bị gõ đè.',
    remedy: 'Bấm «Sửa lại biểu mẫu» để khôi phục công thức; không gõ vào ô tự tính.',
  }),
  'R13.one-sided': ({ counted, count, amount }, catalogue) => ({
    fault: `${label(catalogue, counted)} là ${showNumber(count)} nhưng số tiền là ${showNumber(amount)} đồng.`,
    remedy: 'Kiểm tra lại hai số, hoặc ghi lý do vào ô «Giải trình».',
  }),
  'R13.millions': ({ amount }) => ({
    fault: `Số tiền là ${showNumber(amount)} đồng: có phải đã ghi theo triệu đồng?`,
    remedy: `Ghi đủ theo đồng, ví dụ ${showNumber(amount * 1_000_000)}.`,
  }),
  'R13.each': ({ each }) => ({
    fault: `Mỗi suất học bổng bình quân ${showNumber(Math.round(each))} đồng, khác thường.`,
    remedy: `Kiểm tra lại số suất và đơn vị đồng; nếu đúng thì ghi lý do vào ô «Giải trình».`,
  }),
  R15: aboveBase,
  R16: ({ declared, other, needed, article }) => ({
    fault: `Ghi đạt phổ cập THCS mức độ ${declared} nhưng ${lower(other)} chưa đạt mức độ ${needed}.`,
    remedy: `Theo Nghị định 20/2014 (${article}) phải đạt mức độ ${needed} trước: sửa lại, hoặc ghi lý do.`,
  }),
  'R17.level': (facts, catalogue) => {
    const { rating, grade, levels, words, percent, tu, mau, lacking, isVerified, source, article, eased } =
      facts;
    const declared = levels > 1 ? lower(answer(catalogue, rating, grade)) : 'đạt chuẩn';
    const doubt = isVerified ? '' : ` (${unverified})`;
    const difficult = eased === null ? '' : ` Xã đặc biệt khó khăn chỉ cần ${eased}%: nếu đúng thì ghi rõ.`;
    return {
      fault: `Ghi ${declared} nhưng tỷ lệ ${words} là ${showShare(tu / mau)}, thấp hơn mức ${showShare(percent / 100)} cần đạt${doubt}: còn thiếu ${showNumber(lacking)} người.`,
      remedy: `Theo ${source}, ${article}. Kiểm tra lại mức độ và tử số, mẫu số; nếu đúng thì ghi căn cứ vào ô «Giải trình».${difficult}`,
    };
  },
  'R17.points': ({ rating, declared, computed, total }, catalogue) => ({
    fault: `Ghi xếp loại «${answer(catalogue, rating, declared)}» nhưng bảng điểm cộng được ${showNumber(total)} điểm, ứng với «${answer(catalogue, rating, computed)}» (ngưỡng điểm ${unverified}).`,
    remedy: 'Xem lại bảng điểm và xếp loại theo hướng dẫn của cấp trên.',
  }),
  'R17.community': ({ rating, declared, failing, source }, catalogue) => ({
    fault: `Ghi «${answer(catalogue, rating, declared)}» nhưng theo số liệu chưa đạt: ${failing.join(', ')} (${unverified}).`,
    remedy: `Đối chiếu với ${source} và hướng dẫn của cấp trên.`,
  }),
  'R18.higher-stage': ({ lower: below, upper }) => ({
    fault: `Phổ cập bậc trung học (${showShare(upper)}) cao hơn phổ cập THCS (${showShare(below)}).`,
    remedy: 'Tỷ lệ của bậc học trên thường thấp hơn bậc dưới; xem lại nếu cần.',
  }),
  'R18.whole': () => ({
    fault: 'Tỷ lệ đúng bằng 100%.',
    remedy: 'Xem lại danh sách nếu có trẻ chưa ra lớp.',
  }),
  R19: ({ before, now, period, isEstimate }) => ({
    fault: `Năm trước là ${showNumber(before)}${estimated(isEstimate)}, nay là ${showNumber(now)} (${now > before ? 'tăng' : 'giảm'} ${showShare(Math.abs(now / before - 1))}).`,
    remedy: `Kiểm tra lại; nếu đúng thì ghi lý do thay đổi so với ${periodInText(period)}.`,
  }),
  'R19.fell': ({ before, now, period, isEstimate }) => ({
    fault: `Giảm từ ${showNumber(before)}${estimated(isEstimate)} còn ${showNumber(now)} so với ${periodInText(period)}.`,
    remedy: 'Kiểm tra lại; nếu đúng thì ghi lý do giảm vào ô «Giải trình».',
  }),
  'R20.quarters': ({ key, given, known }, catalogue) => ({
    fault: `Báo cáo ghi ${shown(catalogue, key, given)}, các quý đã nộp cho kết quả ${shown(catalogue, key, known)}.`,
    remedy: 'Nộp lại quý có số liệu đã sửa, hoặc ghi lý do chênh lệch vào ô «Giải trình».',
  }),
  'R20.half-year': ({ year, half, period }) => ({
    fault: `Cả năm là ${showNumber(year)}, ít hơn ${periodInText(period)} là ${showNumber(half)}.`,
    remedy: 'Số cả năm gồm cả sáu tháng đầu năm: sửa số sai, hoặc ghi lý do vào ô «Giải trình».',
  }),
  R21: ({ period, isEstimate }) => ({
    fault: `Mọi số liệu đều giống hệt ${periodInText(period)}${estimated(isEstimate)}.`,
    remedy: 'Cập nhật số liệu của kỳ này; nếu thực sự không đổi thì ghi rõ ở «Ghi chú chung về báo cáo».',
  }),
  'R22.empty': ({ question }) => ({
    fault: 'Mục này chưa có nội dung.',
    remedy: `${question} Nếu không có gì để báo cáo, ghi lý do vào ô «Giải trình».`,
  }),
  'R22.gap': ({ gap }) => ({
    fault: `Câu mở đầu còn chỗ «${gap}» chưa điền.`,
    remedy: 'Điền số liệu, việc làm thật vào từng chỗ, hoặc xóa câu không dùng.',
  }),
  'R22.one-sentence': () => ({
    fault: 'Nội dung mới có một câu.',
    remedy: 'Viết ít nhất hai câu: đã làm gì, kết quả ra sao; hoặc ghi lý do vào ô «Giải trình».',
  }),
  'R22.last-year': () => ({
    fault: 'Nội dung giống hệt năm trước.',
    remedy: 'Cập nhật theo kết quả năm nay, hoặc ghi lý do vào ô «Giải trình».',
  }),
  R23: () => ({
    fault: 'Quý này không có lần khảo sát nhu cầu học tập nào.',
    remedy: 'Mỗi quý cần ít nhất một lần khảo sát; nếu không thực hiện thì ghi lý do vào ô «Giải trình».',
  }),
  R24: ({ times, expected }) => ({
    fault: `Có ${showNumber(times)} lần phát thanh; mức thường giao là ít nhất 2 lần mỗi tháng (${showNumber(expected)} lần).`,
    remedy: 'Không bắt buộc sửa.',
  }),
  'R25.ends-before': () => ({
    fault: '«Đến ngày» trước «Từ ngày».',
    remedy: 'Sửa lại một trong hai ngày.',
  }),
  'R25.other-period': ({ period }) => ({
    fault: `Ngày của dòng này không thuộc kỳ báo cáo ${periodInText(period)}.`,
    remedy: 'Sửa lại ngày, hoặc chuyển dòng sang báo cáo của kỳ có ngày đó.',
  }),
  'R25.other-year': ({ label: name, year }) => ({
    fault: `Ngày ở cột «${name}» không thuộc năm ${year}.`,
    remedy: 'Sửa lại ngày, hoặc chuyển dòng sang sổ của năm đó.',
  }),
  'R26.overwritten': ({ share }) => ({
    fault: `Tỷ lệ ${showShare(share)} được gõ tay vào ô tự tính.`,
    remedy: 'Bấm «Sửa lại biểu mẫu» để khôi phục công thức; không gõ vào ô tự tính.',
  }),
  'R27.day-like': ({ n, day }) => ({
    fault: `${showNumber(n)} có thể là ngày ${day.split('-').reverse().join('/')} gõ nhầm vào ô số lượng.`,
    remedy: 'Nếu là ngày thì gõ lại số lượng; nếu đúng là số lượng thì ghi lời giải thích.',
  }),
  'R27.words': ({ n }) => ({
    fault: `Chữ trong ô được đọc là ${showNumber(n)}; các ô tự tính của sổ chỉ cộng được số.`,
    remedy: 'Ghi số vào ô để cột «6 tháng», «Năm» và tỷ lệ hiện đủ.',
    readings: [showNumber(n)],
  }),
  'R31.unusual': ({ n, most }) => ({
    fault: `${showNumber(n)} lớn khác thường: một phường, xã thường không quá ${showNumber(most)}.`,
    remedy: 'Kiểm tra lại số chữ số; nếu đúng thì ghi lý do vào ô «Giải trình».',
  }),
  'R31.above-base': ({ n, base, most }, catalogue) => ({
    fault: `${showNumber(n)} nhiều hơn số có trên địa bàn: ${label(catalogue, base)} là ${showNumber(most)}.`,
    remedy: 'Kiểm tra lại cả hai số; nếu đúng thì ghi lý do vào ô «Giải trình».',
  }),
  'R31.households': ({ people, homes }) => ({
    fault: `Có ${showNumber(people)} người từ 15 tuổi trở lên và ${showNumber(homes)} hộ: hai số không tương xứng.`,
    remedy: 'Kiểm tra lại số chữ số của cả hai; nếu đúng thì ghi lý do vào ô «Giải trình».',
  }),
  R32: () => ({
    fault: 'Dòng này giống hệt một dòng ở phía trên.',
    remedy: 'Xóa dòng thừa; nếu là hai lần khác nhau thì ghi rõ vào ô «Giải trình».',
  }),
  R33: ({ n, answer: key }, catalogue) => ({
    fault: `Ghi ${showNumber(n)} nhưng ${label(catalogue, key)} là «Không».`,
    remedy: 'Sửa lại câu trả lời, hoặc ghi số 0.',
  }),
  'R34.no-source': ({ percent }) => ({
    fault: `Ghi ${showNumber(percent)}% mà chưa ghi nguồn.`,
    remedy:
      'Ghi nơi cung cấp vào dòng «Nguồn của tỷ lệ», ví dụ «Hệ thống thông tin quản lý PCGD-XMC, mốc 30/9».',
  }),
  'R34.no-percentage': () => ({
    fault: 'Có nguồn mà chưa có tỷ lệ.',
    remedy: 'Ghi tỷ lệ như nơi cung cấp đã ghi, hoặc xóa nguồn.',
  }),
  R35: ({ encoding, shown: text, meant }) => ({
    fault: `Chữ trong ô ở bảng mã cũ (${encoding === 'UTF-8' ? 'UTF-8 bị đọc sai' : encoding}), nơi khác không đọc được: ${quoted(short(text))} là ${quoted(short(meant))}.`,
    remedy: 'Đổi sang Unicode bằng nút bên dưới; nếu đọc sai thì gõ lại bằng Unicode.',
    readings: [meant],
  }),
  'R36.long': ({ where, length, most }) => ({
    fault: `${{ text: 'Nội dung', note: 'Ghi chú', reason: 'Lý do' }[where]} dài ${showNumber(length)} ký tự, nhiều nhất là ${showNumber(most)}.`,
    remedy: 'Rút gọn lại; phần chi tiết để trong văn bản gửi kèm.',
  }),
  'R36.rows': ({ rows, most }) => ({
    fault: `Bảng có ${showNumber(rows)} dòng của kỳ này, nhiều nhất là ${showNumber(most)}.`,
    remedy: 'Gộp những dòng cùng loại, hoặc xóa dòng thừa.',
  }),
  L01: ({ now, usual }) => ({
    fault: `Số của quý này ${sentenceOf(now, usual, 'mức thường thấy ở các quý trước của năm')}.`,
    remedy: 'Kiểm tra lại; nếu đúng thì ghi lý do vào ô «Giải trình», đơn vị cấp trên sẽ đọc lý do đó.',
  }),
  P01: personal,
  P02: personal,
  P03: personal,
  P04: personal,
  P05: personal,
  P06: (facts) => {
    const { fault, remedy } = personal(facts);
    return { fault: fault.replace(/ Dữ liệu cá nhân.*$/, ''), remedy };
  },
};
