// Literacy and universal education: exemptions, declared levels against rates (R06, R16, R17, R18).
import { numberAt } from '../figures/figures.ts';
import { assess, contradictions, declaredLevel, levelNumber } from '../standards/assessment.ts';
import { decree20 } from '../standards/decree-20.ts';
import { circular25, circular44 } from '../standards/learning-community.ts';
import { assessPassed } from '../standards/passed.ts';
import { gradeOf, pointsOf } from '../standards/points.ts';
import { inForce } from '../standards/standard.ts';
import { leastPart, percentOf } from '../targets/exact.ts';
import { type Check, type Found, found, type Report } from './finding.ts';

const exempt = ['xmc_mien_giam_15_35', 'xmc_mien_giam_15_60', 'xmc_mien_giam_15_tro_len'];
const enrolled = {
  preschool: 'pcgdmn_5t',
  primary: 'pcgdth_11t',
  lower: 'pcgdthcs_15_18',
  upper: 'pcth_18_21',
};
const enrolment = Object.values(enrolled);

export const checkLiteracy: Check = {
  codes: ['R06.reason', 'R16', 'R17.level', 'R17.points', 'R17.community', 'R18.higher-stage', 'R18.whole'],
  // What the standards name besides is needed by the standards themselves.
  reads: () => [...exempt, ...enrolment],
  judge: (subject) => [
    ...exemptions(subject),
    ...lowerLevelsFirst(subject),
    ...declaredLevels(subject),
    ...declaredRating(subject),
    ...declaredCommunity(subject),
    ...unlikelyRates(subject),
  ],
};

function exemptions({ figures }: Report): Found[] {
  return exempt.flatMap((at) => {
    const people = numberAt(figures, at);
    return people ? [found('R06.reason', at, { people })] : [];
  });
}

/** NĐ 20/2014 Điều 14: lower secondary rests on primary and literacy. */
function lowerLevelsFirst({ figures, period }: Report): Found[] {
  const standards = inForce(decree20, period.year);
  return standards.flatMap((standard) => {
    const declared = declaredLevel(standard, figures) ?? 0;
    return standard.levels.slice(0, declared).flatMap(({ first, article }) =>
      first.flatMap(({ standard: id, grade }): Found[] => {
        const other = standards.find((one) => one.id === id);
        const needed = other ? levelNumber(other, grade) : 0;
        const reached = other ? declaredLevel(other, figures) : null;
        if (!other || reached === null || reached >= needed) return [];
        return [found('R16', standard.rating, { declared, other: other.name, needed, article })];
      }),
    );
  });
}

/** A declared level against the rates that the law asks for it, in an ordinary commune. */
function declaredLevels({ figures, period }: Report): Found[] {
  const standards = inForce(decree20, period.year);
  return standards.flatMap((standard) =>
    contradictions(assess(standard, standards, figures)).map(({ condition, level, tu, mau, lacking }) => {
      const eased = level.difficult.find(({ indicator }) => indicator === condition.indicator);
      return found('R17.level', standard.rating, {
        rating: standard.rating,
        grade: String(figures[standard.rating]),
        levels: standard.levels.length,
        words: condition.words,
        percent: condition.percent,
        ...{ tu, mau, lacking },
        isVerified: condition.isVerified,
        source: standard.source,
        article: level.article,
        eased: eased && tu >= leastPart(percentOf(eased.percent), mau) ? eased.percent : null,
      });
    }),
  );
}

/** The rating by Thông tư 44/2014 against the ward's own points. Its limits were not seen, so it is only a hint. */
function declaredRating({ figures, tables, period }: Report): Found[] {
  return inForce([circular44], period.year).flatMap((standard): Found[] => {
    const { rating } = standard;
    const declared = figures[rating];
    const { total } = pointsOf(standard, tables);
    if (typeof declared !== 'string' || total === null) return [];
    const computed = gradeOf(standard, total);
    if (computed === null || computed === declared) return [];
    return [found('R17.points', rating, { rating, declared, computed, total })];
  });
}

/** A level by Thông tư 25/2023 although an indicator fails, as far as figures tell. Only a hint: see decision 15. */
function declaredCommunity({ figures, period }: Report): Found[] {
  return inForce([circular25], period.year).flatMap((standard): Found[] => {
    const { rating, source } = standard;
    const declared = figures[rating];
    const { failing } = assessPassed(standard, figures);
    if (typeof declared !== 'string' || declared === 'chua_dat' || failing.length === 0) return [];
    return [
      found('R17.community', rating, {
        rating,
        declared,
        failing: failing.map(({ words }) => words),
        source,
      }),
    ];
  });
}

function unlikelyRates({ figures }: Report): Found[] {
  const share = (id: string): number | null => {
    const tu = numberAt(figures, `${id}.tu`);
    const mau = numberAt(figures, `${id}.mau`);
    return tu === null || mau === null || mau === 0 ? null : tu / mau;
  };
  const lower = share(enrolled.lower);
  const upper = share(enrolled.upper);
  return [
    ...(lower !== null && upper !== null && upper > lower
      ? [found('R18.higher-stage', `${enrolled.upper}.tu`, { lower, upper })]
      : []),
    ...enrolment.flatMap((id) => (share(id) === 1 ? [found('R18.whole', `${id}.tu`, {})] : [])),
  ];
}
