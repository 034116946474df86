// What to look at before signing: gaps, sums that do not add up, figures that contradict one another, words typed with
// other numbers, headings without a text (domain 4.3).
import { lookup } from '../catalogue/lookup.ts';
import { showNumber } from '../catalogue/number-text.ts';
import { numberAt, type Tables } from '../figures/figures.ts';
import { halfInWords } from '../totals/coverage.ts';
import { type Block, type Point, toWrite } from './block.ts';
import { outdatedIn } from './citations.ts';
import { unexplainedPoints } from './explained.ts';
import { coverageOf, type Ground, lineOf, printedShare } from './ground.ts';
import type { ReportSource } from './source.ts';
import { targetPoints } from './targets.ts';
import { typedSharesIn } from './typed-shares.ts';
import { fullName, printable } from './words.ts';

export function pointsOf(source: ReportSource, ground: Ground, body: readonly Block[]): Point[] {
  return [
    ...source.points,
    ...gaps(ground),
    ...halves(ground),
    ...classLists(source, ground),
    ...twoMeanings(ground),
    ...sameDigits(ground),
    ...higherLevels(ground),
    ...attendance(ground),
    ...scholarships(ground),
    ...unexplainedPoints(source),
    ...targetPoints(source),
    ...typedNumbers(source),
    ...grounds(source),
    ...unwritten(body),
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

/** Lists of classes and the totals that were reported (S0:129-148: 961 of 2.412; S0:97-125: 670 + 1.800 of 2.470). */
function classLists({ own, below, reporter }: ReportSource, ground: Ground): Point[] {
  const reports = reporter === 'ward' ? (own ? [own] : []) : below.map(({ content }) => content);
  const boards = numberAt(own?.figures ?? {}, 'dt_ban_dieu_hanh_kp_to') ?? 0;
  const sent = reporter === 'ward' ? null : numberAt(own?.figures ?? {}, 'dt_quan_cu');
  return [
    ...difference('Danh sách lớp đào tạo, bồi dưỡng', reports, {
      total: lineOf(ground.summary, 'dt_phuong_to_chuc')?.value ?? null,
      more: 0,
    }),
    ...difference(`Danh sách lớp do ${ground.tier} cử đi học`, own ? [own] : [], {
      total: sent,
      more: boards,
    }),
  ];
}

function difference(
  at: string,
  reports: readonly { tables: Tables }[],
  { total, more }: { total: number | null; more: number },
): Point[] {
  const rows = reports.flatMap(({ tables }) => tables.bang_lop_dao_tao ?? []);
  const sum = rows.reduce((n, row) => n + (Number(row.so_nguoi) || 0), 0);
  if (total === null || rows.length === 0 || sum + more === total) return [];
  const boards = more === 0 ? '' : ` và ${showNumber(more)} lượt của ban điều hành khu phố, tổ dân phố`;
  return [
    {
      at,
      says: `Cộng ${showNumber(rows.length)} lớp được ${showNumber(sum)} lượt người${boards}, trong khi tổng số báo cáo là ${showNumber(total)}: lệch ${showNumber(Math.abs(total - sum - more))}. Bổ sung lớp còn thiếu hoặc sửa tổng số.`,
    },
  ];
}

/** A zero that says either that nobody learns on, or that nobody fell back (S0:73). */
function twoMeanings(ground: Ground): Point[] {
  const value = (key: string) => lineOf(ground.summary, key)?.value ?? null;
  if (value('bc_tiep_tuc_hoc') !== 0 || value('tai_mu_chu') !== null) return [];
  return [
    {
      at: 'Người biết chữ tiếp tục học và không tái mù chữ',
      says: 'Số 0 có thể hiểu hai cách: không ai tiếp tục học, hoặc không ai tái mù chữ. Hỏi lại các đơn vị và ghi số người tái mù chữ ở dòng riêng.',
    },
  ];
}

/** A percentage from elsewhere with the same digits as another one: copied into the wrong line? (S0:71, 79) */
function sameDigits(ground: Ground): Point[] {
  const { byId, indicators } = lookup(ground.catalogue);
  return [...ground.quoted.values()].flatMap(({ of, percent }): Point[] => {
    const twins = indicators.flatMap(({ indicator: { id, label } }) =>
      id !== of &&
      !Number.isInteger(percent) &&
      lineOf(ground.summary, id)?.base &&
      printedShare(ground, id) === percent
        ? [`“${printable(label)}”`]
        : [],
    );
    if (twins.length === 0) return [];
    return [
      {
        at: printable(byId.get(of)?.indicator.label ?? of),
        says: `${showNumber(percent)}% trùng với ${twins.join(', ')}. Kiểm tra xem có chép nhầm dòng không.`,
      },
    ];
  });
}

/** The higher stage cannot well be more widespread than the lower one (R18). */
function higherLevels(ground: Ground): Point[] {
  const [lower, higher] = ['pcgdthcs_15_18', 'pcth_18_21'].map((key) => printedShare(ground, key));
  if (typeof lower !== 'number' || typeof higher !== 'number' || higher <= lower) return [];
  return [
    {
      at: 'Phổ cập trung học cơ sở và bậc trung học',
      says: `Bậc trung học (${showNumber(higher)}%) cao hơn trung học cơ sở (${showNumber(lower)}%). Kiểm tra lại mẫu số hai độ tuổi.`,
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

/** Percentages that somebody typed beside their fraction, in a text or in a note. */
function typedNumbers({ own, below, unit }: ReportSource): Point[] {
  const reports = [...(own ? [{ unit, content: own }] : []), ...below];
  return reports.flatMap(({ unit: from, content }) => [
    ...wrongShares(`Thuyết minh của ${fullName(from)}`, Object.values(content.figures)),
    ...wrongShares(`Ghi chú của ${fullName(from)}`, Object.values(content.notes)),
  ]);
}

function wrongShares(at: string, texts: readonly unknown[]): Point[] {
  return texts.flatMap((text) => {
    if (typeof text !== 'string') return [];
    return typedSharesIn(text).map(
      ({ part, whole, typed, right }): Point => ({
        at,
        says: `Ghi ${showNumber(part)}/${showNumber(whole)} đạt ${typed}; tính đúng là ${right}.`,
      }),
    );
  });
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
function unwritten(body: readonly Block[]): Point[] {
  const headings = body.flatMap((block, i) => {
    const before = body[i - 1];
    return block.sort === 'prompt' && before?.sort === 'heading' ? [before.text] : [];
  });
  if (headings.length === 0) return [];
  return [{ at: toWrite, says: headings.join('; ').replace(/\.;/g, ';') }];
}
