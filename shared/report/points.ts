// What to look at before signing: gaps, sums that do not add up, figures that contradict one another, words typed with
// other numbers, headings without a text (domain 4.3).
import { lookup } from '../catalogue/lookup.ts';
import { showNumber } from '../catalogue/number-text.ts';
import { halfInWords } from '../totals/coverage.ts';
import { shareOf } from '../totals/summary.ts';
import type { Block, Point } from './block.ts';
import { outdatedIn } from './citations.ts';
import { unexplainedPoints } from './explained.ts';
import { coverageOf, type Ground, lineOf } from './ground.ts';
import type { ReportSource } from './source.ts';
import { targetPoints } from './targets.ts';
import { typedSharesIn } from './typed-shares.ts';
import { fullName, percentText, printable } from './words.ts';

export function pointsOf(source: ReportSource, ground: Ground, body: readonly Block[]): Point[] {
  return [
    ...source.points,
    ...gaps(ground),
    ...halves(ground),
    ...classLists(source, ground),
    ...higherLevels(ground),
    ...attendance(ground),
    ...scholarships(ground),
    ...unexplainedPoints(source),
    ...targetPoints(source),
    ...typedNumbers(source),
    ...grounds(source),
    ...toWrite(body),
  ];
}

/** Figures that not every unit has, by how many have them. */
function gaps(ground: Ground): Point[] {
  const by: Record<string, string[]> = {};
  for (const { indicator } of lookup(ground.catalogue).indicators) {
    const note = coverageOf(ground, indicator.id);
    const known = ground.summary.lines.some(
      ({ key, value }) => value !== null && (key === indicator.id || key.indexOf(`${indicator.id}=`) === 0),
    );
    if (note !== null && known && note.indexOf('/') >= 0)
      by[note] = [...(by[note] ?? []), printable(indicator.label)];
  }
  return Object.keys(by).map((note) => ({
    at: `Mới có ${note}`,
    says: `${(by[note] ?? []).join('; ')}. Các số này chưa đủ để kết luận chung.`,
  }));
}

/** Totals that hang on one unit: its figure is worth a second look. */
function halves(ground: Ground): Point[] {
  const by: Record<string, string[]> = {};
  for (const { indicator } of lookup(ground.catalogue).indicators) {
    const half = halfInWords(lineOf(ground.summary, indicator.id));
    if (half !== '') by[half] = [...(by[half] ?? []), printable(indicator.label)];
  }
  return Object.keys(by).map((half) => ({
    at: `${half} tổng số`,
    says: `${(by[half] ?? []).join('; ')}. Hỏi lại đơn vị nếu số lớn khác thường.`,
  }));
}

/** The list of classes and the total that was reported (S0:129-148: 961 of 2.412). */
function classLists({ own, below, reporter }: ReportSource, ground: Ground): Point[] {
  const total = lineOf(ground.summary, 'dt_phuong_to_chuc')?.value ?? null;
  const reports = reporter === 'ward' ? (own ? [own] : []) : below.map(({ content }) => content);
  const rows = reports.flatMap(({ tables }) => tables.bang_lop_dao_tao ?? []);
  const sum = rows.reduce((n, row) => n + (Number(row.so_nguoi) || 0), 0);
  if (total === null || rows.length === 0 || sum === total) return [];
  return [
    {
      at: 'Danh sách lớp đào tạo, bồi dưỡng',
      says: `Cộng ${showNumber(rows.length)} lớp được ${showNumber(sum)} lượt người, trong khi tổng số báo cáo là ${showNumber(total)}: lệch ${showNumber(Math.abs(total - sum))}. Bổ sung lớp còn thiếu hoặc sửa tổng số.`,
    },
  ];
}

/** The higher stage cannot well be more widespread than the lower one (R18). */
function higherLevels(ground: Ground): Point[] {
  const [lower, higher] = ['pcgdthcs_15_18', 'pcth_18_21'].map((key) => {
    const line = lineOf(ground.summary, key);
    return line ? shareOf(line) : null;
  });
  if (typeof lower !== 'number' || typeof higher !== 'number' || higher <= lower) return [];
  return [
    {
      at: 'Phổ cập trung học cơ sở và bậc trung học',
      says: `Bậc trung học (${percentText(higher, 1)}%) cao hơn trung học cơ sở (${percentText(lower, 1)}%). Kiểm tra lại mẫu số hai độ tuổi.`,
    },
  ];
}

/** More people in courses than there are: attendances, not persons (S0:97, 129). */
function attendance(ground: Ground): Point[] {
  const staff = lineOf(ground.summary, 'cbccvc_tong')?.value ?? null;
  if (staff === null) return [];
  return ['dt_quan_cu', 'dt_phuong_to_chuc'].flatMap((key): Point[] => {
    const value = lineOf(ground.summary, key)?.value ?? null;
    if (value === null || value <= staff) return [];
    const label = printable(lookup(ground.catalogue).byId.get(key)?.indicator.label ?? key);
    return [
      {
        at: label,
        says: `${showNumber(value)} nhiều hơn tổng số ${showNumber(staff)} cán bộ, công chức, viên chức nên được in là lượt người.`,
      },
    ];
  });
}

/** Two totals of scholarships side by side (S0:33, 163). */
function scholarships(ground: Ground): Point[] {
  const [all, poor] = ['hoc_bong_suat', 'hoc_bong_hieu_hoc_suat'].map(
    (key) => lineOf(ground.summary, key)?.value,
  );
  if (!all || !poor) return [];
  return [
    {
      at: 'Học bổng',
      says: `Báo cáo nêu hai tổng số: ${showNumber(all)} suất khuyến học, khuyến tài và ${showNumber(poor)} suất cho học sinh, sinh viên nghèo hiếu học. Ghi rõ số sau đã gồm trong số trước hay chưa.`,
    },
  ];
}

function typedNumbers({ own, below, unit }: ReportSource): Point[] {
  const reports = [...(own ? [{ unit, content: own }] : []), ...below];
  return reports.flatMap(({ unit: from, content }) =>
    Object.keys(content.figures).flatMap((key) => {
      const text = content.figures[key];
      if (typeof text !== 'string') return [];
      return typedSharesIn(text).map(
        ({ part, whole, typed, right }): Point => ({
          at: `Thuyết minh của ${fullName(from)}`,
          says: `Ghi ${showNumber(part)}/${showNumber(whole)} đạt ${typed}; tính đúng là ${right}.`,
        }),
      );
    }),
  );
}

function grounds({ head, period }: ReportSource): Point[] {
  return head.grounds.flatMap((ground) =>
    outdatedIn(ground, period.year).map((says) => ({
      at: 'Căn cứ',
      says: `${says} Sửa trong «Thể thức văn bản».`,
    })),
  );
}

/** Headings under which the editor still has to write. */
function toWrite(body: readonly Block[]): Point[] {
  const headings = body.flatMap((block, i) => {
    const before = body[i - 1];
    return block.sort === 'prompt' && before?.sort === 'heading' ? [before.text] : [];
  });
  if (headings.length === 0) return [];
  return [{ at: 'Chưa có nội dung', says: headings.join('; ').replace(/\.;/g, ';') }];
}
