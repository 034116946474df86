// The outline of a ward's report, as document 002 has it (domain 2.5): the headings are those of the narratives.
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { isReportedBy, lookup } from '../../catalogue/lookup.ts';
import type { Outline, OutlineSection } from '../outline.ts';
import { direction } from './direction.ts';
import { models } from './models.ts';
import { results } from './results.ts';

const drafted = { ...direction, ...results, ...models };
const inAnnex = 'Chỉ có trong phụ lục số liệu';
const partOfRate = 'Là mẫu số của các tỷ lệ đã nêu';

/** The last part of II, where targets were handed out. */
const verdicts: OutlineSection = {
  level: 3,
  heading: 'Kết quả thực hiện chỉ tiêu năm {năm}',
  verdicts: true,
};

/** Under II.1 come the results, whose own heading is no narrative (S2:17). */
const resultsHeading: OutlineSection = {
  level: 3,
  heading: 'Kết quả thực hiện các mục tiêu, nhiệm vụ',
};

/** `directive`: whether the unit's grounds name one; without it no heading says «thực hiện Chỉ thị». */
export function wardOutline(catalogue: Catalogue, directive: boolean): Outline {
  return {
    subject: {
      year: 'Kết quả công tác xây dựng xã hội học tập năm {năm} và nhiệm vụ, giải pháp năm {năm sau}',
      period: 'Kết quả công tác xây dựng xã hội học tập {kỳ}',
    },
    opening: {
      year: '{Cơ quan} báo cáo kết quả công tác xây dựng xã hội học tập năm {năm} như sau:',
      period: '{Cơ quan} báo cáo kết quả công tác xây dựng xã hội học tập {kỳ} như sau:',
    },
    sections: sectionsOf(catalogue).map((section) =>
      directive ? section : { ...section, heading: withoutDirective(section.heading) },
    ),
    ending: {
      year: 'Trên đây là báo cáo kết quả công tác xây dựng xã hội học tập năm {năm} của {đơn vị}',
      period: 'Trên đây là báo cáo kết quả công tác xây dựng xã hội học tập {kỳ} của {đơn vị}',
    },
    annexes: ['bang_lop_chuyen_de', 'tai_lieu_nhan', 'bang_nhu_cau'],
    unsaid: {
      bao_cao_dung_han: 'Hệ thống chấm cho cấp trên xem',
      xl_tthtcd_diem: inAnnex,
      gdht_tong_ho: partOfRate,
      dht_tong: partOfRate,
      cdht_kp_tong: partOfRate,
      dvht_tong: partOfRate,
      kiem_tra_quan_ket_luan: 'Kết luận của cấp trên, đã có trong biên bản kiểm tra',
      tm_ghi_chu_chung: 'Lời nhắn cho người xem số liệu, không phải nội dung báo cáo',
      cdht_xa_diem: 'Bảng chấm điểm nội bộ',
    },
  };
}

/** The outline of a half-year's or quarter's report: what was done, how far the targets have come, what comes next. */
export function wardInterim(catalogue: Catalogue, directive: boolean): Outline {
  const parts = (wanted: RegExp): OutlineSection[] =>
    lookup(catalogue).indicators.flatMap(({ indicator }): OutlineSection[] => {
      if (!('heading' in indicator) || !wanted.test(indicator.heading) || !isReportedBy(indicator, 'ward'))
        return [];
      const heading = directive ? indicator.label : withoutDirective(indicator.label);
      return [{ level: 3, heading, ...drafted[indicator.id], narratives: [indicator.id] }];
    });
  return {
    ...wardOutline(catalogue, directive),
    sections: [
      { level: 2, heading: 'KẾT QUẢ THỰC HIỆN {KỲ}', ask: 'Nêu kết quả trong kỳ.' },
      ...parts(/^II?(\.|$)/),
      { level: 2, heading: 'TIẾN ĐỘ THỰC HIỆN CHỈ TIÊU NĂM {năm}', verdicts: true, progress: true },
      { level: 2, heading: 'ĐÁNH GIÁ CHUNG', ask: 'Nêu mặt được, khó khăn, tồn tại và nguyên nhân.' },
      ...parts(/^III\./),
      { level: 2, heading: 'NHIỆM VỤ TRỌNG TÂM {KỲ SAU}', ask: 'Nêu nhiệm vụ trọng tâm.' },
      ...parts(/^IV\./),
      {
        level: 2,
        heading: 'KIẾN NGHỊ, ĐỀ XUẤT',
        narratives: parts(/^V$/).flatMap(({ narratives = [] }) => narratives),
        ask: 'Nêu kiến nghị, hoặc ghi không có.',
      },
    ],
  };
}

/** Headings of document 002 speak of a directive of its province; who reports under none does not. */
function withoutDirective(heading: string): string {
  return heading
    .replace(/^KẾT QUẢ THỰC HIỆN CHỈ THỊ$/, 'KẾT QUẢ CÔNG TÁC XÂY DỰNG XÃ HỘI HỌC TẬP')
    .replace(/ VÀ THỰC HIỆN CHỈ THỊ$/i, '');
}

/** «I», «II.1», «II.2.1»…: the first part is the heading of the group, the rest the number under it. */
function sectionsOf(catalogue: Catalogue): OutlineSection[] {
  const made: OutlineSection[] = [];
  for (const { form, indicator } of lookup(catalogue).indicators) {
    if (!('heading' in indicator) || indicator.heading === '' || !isReportedBy(indicator, 'ward')) continue;
    const numbers = indicator.heading.split('.').slice(1);
    const section = form.sections.find(({ indicators }) => indicators.indexOf(indicator) >= 0);
    // «II. KẾT QUẢ…»: numbers are made when it is printed.
    const title = (section?.title ?? '').replace(/^[IVX]+\. /, '');
    const known = made.some(({ level, heading }) => level === 2 && heading === title);
    if (!known) {
      if (made.indexOf(resultsHeading) >= 0 && made.indexOf(verdicts) < 0) made.push(verdicts);
      made.push({ level: 2, heading: title });
    }
    if (numbers.length === 2 && numbers[1] === '1') made.push(resultsHeading);
    const place: OutlineSection = {
      level: numbers.length < 2 ? 3 : 4,
      heading: indicator.label,
      ...drafted[indicator.id],
      narratives: [indicator.id],
      ask: indicator.definition,
    };
    if (numbers.length > 0) made.push(place);
    else Object.assign(made[made.length - 1] as OutlineSection, { ...place, level: 2, heading: title });
  }
  return made;
}
