// Ready sets: what single documents report of a ward, found by the lines that every indicator names as its source.
import type { Catalogue, Indicator, Table } from '../catalogue/catalogue.ts';
import { isReportedBy, lookup } from '../catalogue/lookup.ts';
import { decree20, neededBy } from '../standards/decree-20.ts';
import { withParts } from './asked-catalogue.ts';
import type { AskedIds } from './selection.ts';

export interface ReadySet {
  /** For ever. */
  id: string;
  name: string;
  /** Where it is from, in a sentence. */
  about: string;
  /** «S0» … «S3»; null for everything there is, or for what `needs` names. */
  document: string | null;
  /** What a law needs, by id, instead of what a document reports. */
  needs?: readonly string[];
  /** The lines that count; the whole document where left out. */
  lines?: readonly number[];
  /** False where the document gives figures of the wards and no texts of theirs. */
  texts: boolean;
}

export const readySets: readonly ReadySet[] = [
  {
    id: 'quan-1',
    name: 'Báo cáo năm như Quận 1',
    about: 'Những số liệu của phường mà Báo cáo 11/BC-UBND năm 2016 của Quận 1 đã in, và bảng lớp học.',
    document: 'S0',
    // The lines that print a count of the wards; percentages without counts and what the district did itself are not among them.
    // Line 201: that all chairs are deputy directors, which line 33 says beside the scholarships of the district.
    lines: [45, 55, 59, 69, 71, 73, 81, 89, 93, 129, 152, 153, 201],
    texts: false,
  },
  {
    id: 'go-vap',
    name: 'Trung tâm học tập cộng đồng như Gò Vấp',
    about: 'Những gì hướng dẫn năm 2021 của Gò Vấp yêu cầu trung tâm học tập cộng đồng báo cáo.',
    document: 'S3',
    texts: true,
  },
  {
    id: 'mao-khe',
    name: 'Báo cáo phường như Mạo Khê',
    about: 'Những mục của báo cáo năm năm của phường Mạo Khê, phần lớn là lời văn.',
    document: 'S2',
    texts: true,
  },
  {
    id: 'phu-my',
    name: 'Kế hoạch như Phú Mỹ',
    about: 'Những gì cần để xét chỉ tiêu trong Kế hoạch 322/KH-UBND năm 2024 của thị trấn Phú Mỹ.',
    document: 'S1',
    texts: true,
  },
  {
    id: 'chuan-pcgd-xmc',
    name: 'Chuẩn PCGD, XMC',
    about: 'Mọi số liệu mà Nghị định 20/2014/NĐ-CP cần để xét mức đạt chuẩn phổ cập giáo dục, xóa mù chữ.',
    document: null,
    needs: neededBy(decree20),
    texts: false,
  },
  {
    id: 'day-du',
    name: 'Đầy đủ',
    about: 'Mọi chỉ số, bảng và mục lời văn trong danh mục.',
    document: null,
    texts: true,
  },
];

/** What a set asks, in the order of the forms, tables last; with everything that its figures are worked out from. */
export function idsOfSet(catalogue: Catalogue, { document, lines, needs, texts }: ReadySet): AskedIds {
  if (document === null && needs === undefined) return 'all';
  const things = choosable(catalogue).filter(
    (thing) =>
      (texts || !('kind' in thing && thing.kind === 'narrative')) &&
      (needs ? needs.indexOf(thing.id) >= 0 : isFrom(thing.source, document ?? '', lines)),
  );
  const asked = withParts(
    catalogue,
    things.map(({ id }) => id),
  );
  return choosable(catalogue).flatMap(({ id }) => (asked.has(id) ? [id] : []));
}

/** What may be asked of a ward: indicators and narratives in the order of the forms, then tables. */
export function choosable(catalogue: Catalogue): (Indicator | Table)[] {
  const { indicators } = lookup(catalogue);
  return [...indicators.map(({ indicator }) => indicator), ...catalogue.tables].filter(
    (thing) => isReportedBy(thing, 'ward') && !('system' in thing && thing.system),
  );
}

/** Whether `S0:39,239; S3:117` names one of the lines of a document. */
function isFrom(source: string, document: string, lines: readonly number[] | undefined): boolean {
  const named = source
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.indexOf(`${document}:`) === 0);
  if (named === undefined) return false;
  if (lines === undefined) return true;
  return named
    .slice(document.length + 1)
    .split(',')
    .some((range) => {
      const [first = 0, last = first] = range.split('-').map(Number);
      return lines.some((line) => first <= line && line <= last);
    });
}
