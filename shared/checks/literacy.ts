// Literacy and universal education: exemptions, declared levels against rates (R06, R16, R17, R18).
import { lookup } from '../catalogue/lookup.ts';
import { showNumber, showShare } from '../catalogue/number-text.ts';
import { numberAt } from '../figures/figures.ts';
import { assess, contradictions, declaredLevel, levelNumber } from '../standards/assessment.ts';
import { decree20 } from '../standards/decree-20.ts';
import { circular25, circular44 } from '../standards/learning-community.ts';
import { assessPassed } from '../standards/passed.ts';
import { gradeOf, pointsOf } from '../standards/points.ts';
import { inForce, unverified } from '../standards/standard.ts';
import { leastPart, percentOf } from '../targets/exact.ts';
import type { Check, Finding, Report } from './finding.ts';

const exempt = ['xmc_mien_giam_15_35', 'xmc_mien_giam_15_60', 'xmc_mien_giam_15_tro_len'];
const enrolled = {
  preschool: 'pcgdmn_5t',
  primary: 'pcgdth_11t',
  lower: 'pcgdthcs_15_18',
  upper: 'pcth_18_21',
};
const enrolment = Object.values(enrolled);

/** What this check reads besides what the standards name. */
export const literacyFigures: readonly string[] = [...exempt, ...enrolment];

export const checkLiteracy: Check = (report) => [
  ...exemptions(report),
  ...lowerLevelsFirst(report),
  ...declaredLevels(report),
  ...declaredRating(report),
  ...declaredCommunity(report),
  ...unlikelyRates(report),
];

function exemptions({ figures }: Report): ReturnType<Check> {
  return exempt.flatMap((at): Omit<Finding, 'place'>[] => {
    const count = numberAt(figures, at);
    if (count === null || count === 0) return [];
    return [
      {
        code: 'R06',
        severity: 'warning',
        at,
        fault: `Có ${showNumber(count)} người được miễn giảm, không tính vào mẫu số biết chữ.`,
        remedy: 'Ghi lý do miễn giảm (ví dụ khuyết tật) vào cột «Ghi chú».',
      },
    ];
  });
}

/** NĐ 20/2014 Điều 14: lower secondary rests on primary and literacy. */
function lowerLevelsFirst({ figures, period }: Report): ReturnType<Check> {
  const standards = inForce(decree20, period.year);
  return standards.flatMap((standard) => {
    const declared = declaredLevel(standard, figures) ?? 0;
    return standard.levels.slice(0, declared).flatMap(({ first, article }) =>
      first.flatMap(({ standard: id, grade }): Omit<Finding, 'place'>[] => {
        const other = standards.find((one) => one.id === id);
        const needed = other ? levelNumber(other, grade) : 0;
        const reached = other ? declaredLevel(other, figures) : null;
        if (!other || reached === null || reached >= needed) return [];
        return [
          {
            code: 'R16',
            severity: 'warning',
            at: standard.rating,
            fault: `Ghi đạt phổ cập THCS mức độ ${declared} nhưng ${lower(other.name)} chưa đạt mức độ ${needed}.`,
            remedy: `Theo Nghị định 20/2014 (${article}) phải đạt mức độ ${needed} trước: sửa lại, hoặc ghi lý do.`,
          },
        ];
      }),
    );
  });
}

/** A declared level against the rates that the law asks for it, in an ordinary commune. */
function declaredLevels({ catalogue, figures, period }: Report): ReturnType<Check> {
  const standards = inForce(decree20, period.year);
  return standards.flatMap((standard) =>
    contradictions(assess(standard, standards, figures)).map((failing): Omit<Finding, 'place'> => {
      const { condition, level, tu, mau, lacking } = failing;
      const grade = labelOf(catalogue, standard.rating, figures[standard.rating]);
      const declared = standard.levels.length > 1 ? lower(grade) : 'đạt chuẩn';
      const doubt = condition.isVerified ? '' : ` (${unverified})`;
      const eased = level.difficult.find(({ indicator }) => indicator === condition.indicator);
      const difficult =
        eased && tu >= leastPart(percentOf(eased.percent), mau)
          ? ` Xã đặc biệt khó khăn chỉ cần ${eased.percent}%: nếu đúng thì ghi rõ.`
          : '';
      return {
        code: 'R17',
        severity: 'warning',
        at: standard.rating,
        fault: `Ghi ${declared} nhưng tỷ lệ ${condition.words} là ${showShare(tu / mau)}, thấp hơn mức ${showShare(condition.percent / 100)} cần đạt${doubt}: còn thiếu ${showNumber(lacking)} người.`,
        remedy: `Theo ${standard.source}, ${level.article}. Kiểm tra lại mức độ và tử số, mẫu số; nếu đúng thì ghi căn cứ vào cột «Ghi chú».${difficult}`,
      };
    }),
  );
}

/** The rating by Thông tư 44/2014 against the ward's own points. Its limits were not seen, so it is only a hint. */
function declaredRating({ catalogue, figures, tables, period }: Report): ReturnType<Check> {
  return inForce([circular44], period.year).flatMap((standard): Omit<Finding, 'place'>[] => {
    const declared = figures[standard.rating];
    const { total } = pointsOf(standard, tables);
    if (typeof declared !== 'string' || total === null) return [];
    const computed = gradeOf(standard, total);
    if (computed === null || computed === declared) return [];
    const label = (code: string) => labelOf(catalogue, standard.rating, code);
    return [
      {
        code: 'R17',
        severity: 'info',
        at: standard.rating,
        fault: `Ghi xếp loại «${label(declared)}» nhưng bảng điểm cộng được ${showNumber(total)} điểm, ứng với «${label(computed)}» (ngưỡng điểm ${unverified}).`,
        remedy: 'Xem lại bảng điểm và xếp loại theo hướng dẫn của cấp trên.',
      },
    ];
  });
}

/** A level by Thông tư 25/2023 although an indicator fails, as far as figures tell. Only a hint: see decision 15. */
function declaredCommunity({ catalogue, figures, period }: Report): ReturnType<Check> {
  return inForce([circular25], period.year).flatMap((standard): Omit<Finding, 'place'>[] => {
    const declared = figures[standard.rating];
    const { failing } = assessPassed(standard, figures);
    if (typeof declared !== 'string' || declared === 'chua_dat' || failing.length === 0) return [];
    return [
      {
        code: 'R17',
        severity: 'info',
        at: standard.rating,
        fault: `Ghi «${labelOf(catalogue, standard.rating, declared)}» nhưng theo số liệu chưa đạt: ${failing.map(({ words }) => words).join(', ')} (${unverified}).`,
        remedy: `Đối chiếu với ${standard.source} và hướng dẫn của cấp trên.`,
      },
    ];
  });
}

function labelOf(catalogue: Report['catalogue'], rating: string, code: unknown): string {
  const options = lookup(catalogue).fields.get(rating)?.field.options ?? [];
  return options.find((option) => option.code === code)?.label ?? '';
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function unlikelyRates({ figures }: Report): ReturnType<Check> {
  const share = (id: string): number | null => {
    const tu = numberAt(figures, `${id}.tu`);
    const mau = numberAt(figures, `${id}.mau`);
    return tu === null || mau === null || mau === 0 ? null : tu / mau;
  };
  const lower = share(enrolled.lower);
  const upper = share(enrolled.upper);
  const higher: ReturnType<Check> =
    lower !== null && upper !== null && upper > lower
      ? [
          {
            code: 'R18',
            severity: 'info',
            at: `${enrolled.upper}.tu`,
            fault: `Phổ cập bậc trung học (${showShare(upper)}) cao hơn phổ cập THCS (${showShare(lower)}).`,
            remedy: 'Tỷ lệ của bậc học trên thường thấp hơn bậc dưới; xem lại nếu cần.',
          },
        ]
      : [];
  const whole = enrolment.flatMap((id): Omit<Finding, 'place'>[] =>
    share(id) === 1
      ? [
          {
            code: 'R18',
            severity: 'info',
            at: `${id}.tu`,
            fault: 'Tỷ lệ đúng bằng 100%.',
            remedy: 'Xem lại danh sách nếu có trẻ chưa ra lớp.',
          },
        ]
      : [],
  );
  return [...higher, ...whole];
}
