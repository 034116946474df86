// What a unit prints over and under its reports: issuer, symbol, place, grounds, recipients, signature (Nghị định
// 30/2020, phụ lục I). What nobody has set is left for filling in by hand; no name is ever made up.
import { citationsIn } from './citations.ts';
import { blank, fullName, longDay, nameInText, printable } from './words.ts';

/**
 * Who signs: `tap_the` «TM.» for a body that decides together · `ky_thay` «KT.» a deputy for the head · `quyen` «Q.»
 * an acting head · `thua_lenh` «TL.» by order · `thua_uy_quyen` «TUQ.» by authorization · `thu_truong` the head alone.
 */
export type SigningForm = 'tap_the' | 'ky_thay' | 'quyen' | 'thua_lenh' | 'thua_uy_quyen' | 'thu_truong';

export const signingForms: readonly { code: SigningForm; label: string }[] = [
  { code: 'tap_the', label: 'TM. (thay mặt tập thể, người đứng đầu ký)' },
  { code: 'ky_thay', label: 'TM., KT. (cấp phó ký thay người đứng đầu)' },
  { code: 'quyen', label: 'TM., Q. (quyền người đứng đầu ký)' },
  { code: 'thua_lenh', label: 'TL. (ký thừa lệnh người đứng đầu)' },
  { code: 'thua_uy_quyen', label: 'TUQ. (ký thừa ủy quyền người đứng đầu)' },
  { code: 'thu_truong', label: 'Người đứng đầu ký trực tiếp' },
];

export interface DocumentHead {
  /** «Cơ quan chủ quản»; '' for a people's committee, which prints none. */
  superior: string;
  /** «Ủy ban nhân dân Quận 1», as within a sentence; the head prints it in capitals. */
  issuer: string;
  /** «BC-UBND»: what stands behind the number. */
  symbol: string;
  /** «Quận 1»: the place before the date. */
  place: string;
  /** One «Căn cứ …» each, without the semicolon. */
  grounds: string[];
  /** One line each, without the dash. */
  recipients: string[];
  form: SigningForm;
  /** «Ủy ban nhân dân»: for whom it is signed. */
  body: string;
  /** «Chủ tịch» */
  chief: string;
  /** «Phó Chủ tịch»: who signs instead, where the form says so. */
  signer: string;
  /** Name under the signature. */
  name: string;
}

/** What holds until a unit has set its own. */
export function usualHead(
  unit: { name: string; tier: string },
  ward: string | null,
  year: number,
): DocumentHead {
  return {
    superior: '',
    issuer: `Ủy ban nhân dân ${nameInText(unit)}`,
    symbol: 'BC-UBND',
    place: fullName(unit),
    grounds: citationsIn(year),
    recipients: [
      `${blank} (cơ quan cấp trên nhận báo cáo)`,
      ...(ward ? [`UBND các ${ward}`] : []),
      'Lưu: VT',
    ],
    form: 'tap_the',
    body: 'Ủy ban nhân dân',
    chief: 'Chủ tịch',
    signer: 'Phó Chủ tịch',
    name: '',
  };
}

/** The lines over the signature, in capitals. */
export function signingLines({ form, body, chief, signer }: DocumentHead): string[] {
  const lines: Record<SigningForm, string[]> = {
    tap_the: [`TM. ${upper(body)}`, upper(chief)],
    ky_thay: [`TM. ${upper(body)}`, `KT. ${upper(chief)}`, upper(signer)],
    quyen: [`TM. ${upper(body)}`, `Q. ${upper(chief)}`],
    thua_lenh: [`TL. ${upper(chief)}`, upper(signer)],
    thua_uy_quyen: [`TUQ. ${upper(chief)}`, upper(signer)],
    thu_truong: [upper(chief)],
  };
  return lines[form];
}

/** «Căn cứ …;», the last with a full stop. */
export function groundLines(grounds: readonly string[]): string[] {
  return grounds.map((text, i) => {
    const end = i === grounds.length - 1 ? '.' : ';';
    return printable(`${text.trim().replace(/[;.,\s]+$/, '')}${end}`);
  });
}

/** The issuer over the text: a people's committee takes two lines, «ỦY BAN NHÂN DÂN» and whose it is. */
export function issuerLines(issuer: string): string[] {
  const capitals = upper(issuer);
  const committee = 'ỦY BAN NHÂN DÂN ';
  return capitals.indexOf(committee) === 0
    ? [committee.trim(), capitals.slice(committee.length)]
    : [capitals];
}

/** «Số: 11/BC-UBND», «Quận 1, ngày 16 tháng 01 năm 2017»; places to fill in by hand where nothing is given. */
export function numberLine({ symbol }: DocumentHead, number: string | null): string {
  return `Số: ${number ?? blank}/${symbol}`;
}

/** Under the title of an annex: of which report it is. */
export function belongsLine(head: DocumentHead, number: string | null, day: string | null): string {
  const report = `Báo cáo số ${number ?? blank}/${head.symbol}`;
  return `(Kèm theo ${report} ngày ${dayWords(day)} của ${head.issuer})`;
}

function dayWords(day: string | null): string {
  return day === null ? '… tháng … năm …' : longDay(day);
}

export function placeLine({ place }: DocumentHead, day: string | null): string {
  return `${place}, ngày ${dayWords(day)}`;
}

export function upper(text: string): string {
  return text.toUpperCase();
}
