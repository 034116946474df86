// The value of a target as one cell: written as an officer types it, and read back from what an officer typed.
import type { Indicator } from '../catalogue/catalogue.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { plainText, readNumberText, showNumber } from '../catalogue/number-text.ts';
import { typedWardWord } from '../units/ward-word.ts';
import { gradesOf, isAnswer, moreThanThereAre } from './measure.ts';
import type { Amount, Demand, Operator } from './target.ts';
import { unitOf } from './words.ts';

/**
 * «99,57%», «10/10», «1 mỗi quý», «25% – 35%», «Mức độ 3 ở 10/10», «Tốt 30%, Khá 40%», «23/01», «1 điểm»; empty where nothing
 * is typed. `wards` is how many units stand below.
 */
export function valueText(demand: Demand, indicator: Indicator, wards: number): string {
  // A number of people beside a rate says its unit, so that a forgotten «%» cannot pass for it.
  const unit = kindOf(indicator).aim === 'share' ? ` ${unitOf(indicator, '')}` : '';
  const ofWards = ({ value, percent }: Amount) =>
    percent ? `${showNumber(value)}%` : `${showNumber(value)}/${wards}`;
  const amount = ({ value, percent }: Amount) =>
    isAnswer(indicator) ? ofWards({ value, percent }) : `${showNumber(value)}${percent ? '%' : unit}`;
  const label = (code: string) => gradesOf(indicator).find((one) => one.code === code)?.label ?? code;
  switch (demand.op) {
    case 'between':
      return `${amount({ value: demand.least, percent: demand.percent })} – ${amount({ value: demand.most, percent: demand.percent })}`;
    case 'level':
      return demand.percent && demand.value === 100
        ? label(demand.grade)
        : `${label(demand.grade)} ở ${ofWards(demand)}`;
    case 'balanced':
      return `${showNumber(demand.points)} điểm`;
    case 'distribution':
      return demand.shares.map(({ grade, percent }) => `${label(grade)} ${showNumber(percent)}%`).join(', ');
    case 'before':
      return `${demand.day.slice(3)}/${demand.day.slice(0, 2)}`;
    case 'rising':
    case 'falling':
    case 'holding':
    case 'assigned':
      return '';
    default:
      return (
        amount(demand) + (demand.per === undefined ? '' : demand.per === 'month' ? ' mỗi tháng' : ' mỗi quý')
      );
  }
}

/** A demand, or what is wrong with the text and what to type instead. `wards` is how many units stand below. */
export function readValue(
  op: Operator,
  text: string,
  indicator: Indicator,
  wards: number,
): { demand: Demand } | { fault: string } {
  const plain = plainText(text);
  switch (op) {
    case 'rising':
    case 'falling':
    case 'holding':
      return plain === '' ? { demand: { op } } : { fault: 'để trống ô này: chỉ so với năm trước.' };
    case 'assigned':
      return plain === ''
        ? { demand: { op, wards: [] } }
        : { fault: 'để trống ô này và gõ số giao ở cột của từng đơn vị.' };
    case 'balanced':
      return readPoints(plain);
    case 'between':
      return readRange(plain, indicator);
    case 'before':
      return readDay(plain);
    case 'level':
      return readLevel(plain, indicator, wards);
    case 'distribution':
      return readShares(plain, indicator);
    default: {
      const every = /^(.*?) ?(?:\/|mỗi|một) ?(tháng|quý)$/i.exec(plain);
      const amount = readAmount(every?.[1] ?? plain, indicator, wards);
      if ('fault' in amount) return amount;
      const per = every?.[2]?.toLowerCase() === 'tháng' ? 'month' : 'quarter';
      return { demand: { op, ...amount, ...(every ? { per } : {}) } };
    }
  }
}

/** What was typed for single units: whole numbers, or percentages, all alike. */
export function readAssigned(
  given: readonly { unit: number; text: string }[],
): { demand: Demand } | { unit: number; fault: string } {
  const read: { unit: number; value: number; percent: boolean }[] = [];
  for (const { unit, text } of given) {
    const number = readNumberText(text, !/%$/.test(text));
    if (number === 'unreadable' || !('percent' in number || 'value' in number))
      return { unit, fault: `«${text}» không phải là số. Gõ số nguyên, hoặc tỷ lệ có dấu %, ví dụ 95%.` };
    read.push(
      'percent' in number
        ? { unit, value: number.percent, percent: true }
        : { unit, value: number.value, percent: false },
    );
  }
  const [first] = read;
  const other = read.find(({ percent }) => percent !== first?.percent);
  if (other)
    return { unit: other.unit, fault: 'chỗ là số, chỗ là tỷ lệ. Gõ mọi ô của dòng này cùng một kiểu.' };
  const wards = read.map(({ unit, value }) => ({ unit, value }));
  return { demand: { op: 'assigned', wards, ...(first?.percent ? { percent: true as const } : {}) } };
}

/** `ofWards`: it counts units below, so it may be «10/10». */
function readAmount(
  text: string,
  indicator: Indicator,
  wards: number,
  ofWards = isAnswer(indicator),
): Amount | { fault: string } {
  const fault = { fault: `«${text}» không đọc được. ${hint(indicator)}` };
  // Of one unit a yes is all there is to ask.
  if (ofWards && /^có$/i.test(text)) return { value: 100, percent: true };
  const parts = /^(\d+) ?\/ ?(\d+)(?: .*)?$/.exec(text);
  if (parts) {
    if (!ofWards) return { fault: `«${text}»: chỉ số này không đếm theo đơn vị. ${hint(indicator)}` };
    if (Number(parts[2]) !== wards)
      return {
        fault: `«${text}»: có ${wards} đơn vị bên dưới, không phải ${parts[2]}. Gõ ví dụ ${wards}/${wards}, hoặc 100%.`,
      };
    const more = moreThanThereAre(Number(parts[1]), wards);
    return more === null ? { value: Number(parts[1]), percent: false } : { fault: `«${text}»: ${more}.` };
  }
  const isShare = kindOf(indicator).aim === 'share' && !ofWards;
  const unit = ` ${unitOf(indicator, '')}`;
  const hasUnit = isShare && text.slice(-unit.length) === unit;
  const number = hasUnit ? text.slice(0, -unit.length) : text;
  const read = readNumberText(number, !/%$/.test(number));
  if (read === 'unreadable') return fault;
  if ('percent' in read) return { value: read.percent, percent: true };
  if (isShare && !hasUnit)
    return { fault: `«${text}» thiếu dấu %. Gõ ${text}%, hoặc nếu là số đếm thì ghi rõ ${text}${unit}.` };
  return 'value' in read ? { value: read.value, percent: false } : fault;
}

function hint(indicator: Indicator): string {
  const example = { share: '99,57%', amount: '20', wards: '100% hoặc 10/10', grades: '', day: '' };
  return `Gõ ví dụ ${example[kindOf(indicator).aim ?? 'amount']}.`;
}

function readRange(text: string, indicator: Indicator): { demand: Demand } | { fault: string } {
  const parts = /^(?:từ |khoảng )?(.+?) ?(?:-|–|—| đến ) ?(.+)$/i.exec(text);
  const fault = { fault: `«${text}» không phải là một khoảng. Gõ ví dụ 25% – 35%.` };
  if (!parts) return fault;
  const percent = /%$/.test(parts[2] ?? '');
  const first = percent && !/%$/.test(parts[1] ?? '') ? `${parts[1]}%` : (parts[1] ?? '');
  const [least, most] = [readAmount(first, indicator, 0), readAmount(parts[2] ?? '', indicator, 0)];
  if ('fault' in least || 'fault' in most || least.percent !== most.percent) return fault;
  return { demand: { op: 'between', least: least.value, most: most.value, percent } };
}

function readPoints(text: string): { demand: Demand } | { fault: string } {
  const parts = /^(\d+(?:[.,]\d+)?)(?: ?(?:điểm(?: phần trăm)?|%))?$/i.exec(text);
  if (!parts) return { fault: `«${text}» không đọc được. Gõ số điểm phần trăm được chênh, ví dụ 1 điểm.` };
  return { demand: { op: 'balanced', points: Number((parts[1] ?? '').replace(',', '.')) } };
}

function readDay(text: string): { demand: Demand } | { fault: string } {
  const parts = /^(?:trước )?(?:ngày )?(\d{1,2})[/.-](\d{1,2})$/i.exec(text);
  const [day, month] = [Number(parts?.[1] ?? 0), Number(parts?.[2] ?? 0)];
  const longest = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0;
  if (day < 1 || day > longest)
    return { fault: `«${text}» không phải là ngày trong năm. Gõ ngày/tháng, ví dụ 23/01.` };
  const two = (n: number) => (n < 10 ? `0${n}` : String(n));
  return { demand: { op: 'before', day: `${two(month)}-${two(day)}` } };
}

function readLevel(
  text: string,
  indicator: Indicator,
  wards: number,
): { demand: Demand } | { fault: string } {
  const [, name = '', , rest] = /^(.+?)( ở (.+))?$/i.exec(text) ?? [];
  const grades = gradesOf(indicator);
  const found = grades.find((one) => same(one.label, name.replace(/ trở lên$/i, '')));
  // Words of a scale that the catalogue does not have are kept as they were decided; the list asks why.
  if (!found && grades.length > 0) {
    const labels = grades.map(({ label }) => `«${label}»`).join(', ');
    return { fault: `«${name}» không phải là mức của chỉ số này. Gõ một trong: ${labels}.` };
  }
  const grade = found?.code ?? name;
  if (rest === undefined) return { demand: { op: 'level', grade, value: 100, percent: true } };
  const amount = readAmount(rest.replace(typedWardWord, ''), indicator, wards, true);
  if ('fault' in amount) return amount;
  return { demand: { op: 'level', grade, ...amount } };
}

function readShares(text: string, indicator: Indicator): { demand: Demand } | { fault: string } {
  const shares = text.split(/ ?[;] ?|, (?=\D)/).map((part) => {
    const pieces = /^(.+?) (\d+(?:[.,]\d+)?) ?%$/.exec(part.trim());
    const grade = gradesOf(indicator).find((one) => same(one.label, pieces?.[1] ?? ''))?.code;
    return grade === undefined ? null : { grade, percent: Number((pieces?.[2] ?? '').replace(',', '.')) };
  });
  const known = shares.flatMap((one) => (one ? [one] : []));
  if (known.length !== shares.length || known.length === 0)
    return {
      fault: `«${text}» không đọc được. Gõ xếp loại tốt nhất trước, ví dụ Tốt 30%, Khá 40%, Trung bình 30%.`,
    };
  return { demand: { op: 'distribution', shares: known } };
}

function same(a: string, b: string): boolean {
  return plainText(a).toLowerCase() === plainText(b).toLowerCase();
}
