// Names of document files.
import { periodInText } from '../../shared/period.ts';
import type { ReportSource } from '../../shared/report/source.ts';
import { fullName } from '../../shared/report/words.ts';

/** «Báo cáo XHHT Quận 1 năm 2016.docx», with «Dự thảo» before it where it is one. */
export function fileNameOf({ unit, period, draft }: ReportSource): string {
  const name = `${draft.length > 0 ? 'Dự thảo báo cáo' : 'Báo cáo'} XHHT ${fullName(unit)} ${periodInText(period)}.docx`;
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').replace(/\s+/g, ' ');
}

/** The same in ASCII, for programs that know nothing else. */
export function plainFileName(name: string): string {
  return name
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '')
    .replace(/ /g, '-');
}
