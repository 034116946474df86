// Literacy and universal education: exemptions, declared levels against rates (R06, R16, R17, R18).
import { numberAt } from '../figures.ts';
import { showNumber, showShare } from '../number-text.ts';
import type { Check, Finding, Report } from './finding.ts';

export const checkLiteracy: Check = (report) => [
  ...exemptions(report),
  ...lowerLevelsFirst(report),
  ...declaredLevels(report),
  ...unlikelyRates(report),
];

function exemptions({ figures }: Report): ReturnType<Check> {
  return ['xmc_mien_giam_15_35', 'xmc_mien_giam_15_60', 'xmc_mien_giam_15_tro_len'].flatMap(
    (at): Omit<Finding, 'place'>[] => {
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
    },
  );
}

/** Level of a rating code: `muc_2` → 2, `chua_dat` → 0. */
function levelOf(figure: unknown): number | null {
  if (figure === 'chua_dat') return 0;
  const match = /^muc_(\d)$/.exec(String(figure));
  return match ? Number(match[1]) : null;
}

/** NĐ 20/2014 Điều 14: lower secondary level 1 rests on primary level 1 and literacy level 1. */
function lowerLevelsFirst({ figures }: Report): ReturnType<Check> {
  const secondary = levelOf(figures.muc_pcgdthcs);
  if (secondary === null || secondary < 1) return [];
  return (
    [
      ['muc_pcgdth', 'phổ cập giáo dục tiểu học'],
      ['muc_xmc', 'xóa mù chữ'],
    ] as const
  ).flatMap(([key, name]): Omit<Finding, 'place'>[] =>
    levelOf(figures[key]) === 0
      ? [
          {
            code: 'R16',
            severity: 'warning',
            at: 'muc_pcgdthcs',
            fault: `Ghi đạt phổ cập THCS mức độ ${secondary} nhưng ${name} chưa đạt mức độ 1.`,
            remedy: 'Theo Nghị định 20/2014 (Điều 14) phải đạt mức độ 1 trước: sửa lại, hoặc ghi lý do.',
          },
        ]
      : [],
  );
}

/**
 * Least rate for a declared level in an ordinary commune: NĐ 20/2014 Điều 10, 11 (primary), 14–16 (lower secondary;
 * Điều 15 not verified), 20, 21 (literacy). Domain 3.1.
 */
const thresholds: { rating: string; level: number; rate: string; least: number }[] = [
  { rating: 'muc_pcgdth', level: 2, rate: 'pcgdth_11t', least: 0.8 },
  { rating: 'muc_pcgdth', level: 3, rate: 'pcgdth_11t', least: 0.9 },
  { rating: 'muc_pcgdthcs', level: 1, rate: 'pcgdthcs_15_18', least: 0.8 },
  { rating: 'muc_pcgdthcs', level: 2, rate: 'pcgdthcs_15_18', least: 0.9 },
  { rating: 'muc_pcgdthcs', level: 3, rate: 'pcgdthcs_15_18', least: 0.95 },
  { rating: 'muc_xmc', level: 1, rate: 'xmc_15_35', least: 0.9 },
  { rating: 'muc_xmc', level: 2, rate: 'xmc_15_60', least: 0.9 },
];

function declaredLevels({ figures }: Report): ReturnType<Check> {
  return thresholds.flatMap(({ rating, level, rate, least }): Omit<Finding, 'place'>[] => {
    const declared = levelOf(figures[rating]);
    const tu = numberAt(figures, `${rate}.tu`);
    const mau = numberAt(figures, `${rate}.mau`);
    if (declared !== level || tu === null || mau === null || mau === 0 || tu / mau >= least) return [];
    return [
      {
        code: 'R17',
        severity: 'warning',
        at: rating,
        fault: `Ghi mức độ ${level} nhưng tỷ lệ là ${showShare(tu / mau)}, thấp hơn mức ${showShare(least)} cần đạt.`,
        remedy: 'Kiểm tra lại mức độ và tử số, mẫu số; nếu đúng thì ghi căn cứ vào cột «Ghi chú».',
      },
    ];
  });
}

function unlikelyRates({ figures }: Report): ReturnType<Check> {
  const share = (id: string): number | null => {
    const tu = numberAt(figures, `${id}.tu`);
    const mau = numberAt(figures, `${id}.mau`);
    return tu === null || mau === null || mau === 0 ? null : tu / mau;
  };
  const lower = share('pcgdthcs_15_18');
  const upper = share('pcth_18_21');
  const higher: ReturnType<Check> =
    lower !== null && upper !== null && upper > lower
      ? [
          {
            code: 'R18',
            severity: 'info',
            at: 'pcth_18_21.tu',
            fault: `Phổ cập bậc trung học (${showShare(upper)}) cao hơn phổ cập THCS (${showShare(lower)}).`,
            remedy: 'Tỷ lệ của bậc học trên thường thấp hơn bậc dưới; xem lại nếu cần.',
          },
        ]
      : [];
  const whole = ['pcgdmn_5t', 'pcgdth_11t', 'pcgdthcs_15_18', 'pcth_18_21'].flatMap(
    (id): Omit<Finding, 'place'>[] =>
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
