// The one judge of a report: the same function runs in the sheet before sending and on the Worker before storing.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { columnOf } from '../catalogue/column.ts';
import { inYear } from '../catalogue/in-year.ts';
import { askedAt, lookup } from '../catalogue/lookup.ts';
import { checkClassTables } from './class-tables.ts';
import type { Severity } from './codes.ts';
import { checkDerivedFigures } from './derived-figures.ts';
import { checkEncodings } from './encodings.ts';
import type { Check, Found, Report } from './finding.ts';
import { checkLastPeriod } from './last-period.ts';
import { checkLengths } from './lengths.ts';
import { checkLiteracy } from './literacy.ts';
import { checkNarratives } from './narratives.ts';
import { checkOwnHistory } from './own-history.ts';
import { checkParts } from './parts.ts';
import { checkPersonalData } from './personal-data.ts';
import { checkQuotedShares } from './quoted-shares.ts';
import { checkRates } from './rates.ts';
import { checkScholarships } from './scholarships.ts';
import { checkSentCourses } from './sent-courses.ts';
import { checkSizes } from './sizes.ts';
import { checkUnfilledCells } from './unfilled-cells.ts';
import { checkUsualActivity } from './usual-activity.ts';

/** By the name of its file. The burden table asks the same list what is needed. */
export const checks: Readonly<Record<string, Check>> = {
  'unfilled-cells': checkUnfilledCells,
  rates: checkRates,
  'quoted-shares': checkQuotedShares,
  parts: checkParts,
  'derived-figures': checkDerivedFigures,
  'class-tables': checkClassTables,
  'sent-courses': checkSentCourses,
  scholarships: checkScholarships,
  sizes: checkSizes,
  literacy: checkLiteracy,
  'last-period': checkLastPeriod,
  'own-history': checkOwnHistory,
  narratives: checkNarratives,
  'usual-activity': checkUsualActivity,
  lengths: checkLengths,
  encodings: checkEncodings,
  'personal-data': checkPersonalData,
};

const all = Object.keys(checks).map((name) => checks[name] as Check);

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** All findings of a report: errors first, then warnings, then hints, each in the order of the forms. */
export function check(report: Report): Found[] {
  const catalogue = inYear(report.catalogue, report.period.year);
  const subject = { ...report, catalogue, column: columnOf(catalogue, report.reporter, report.period.slot) };
  // Nothing is said of what is not asked.
  const isAsked = askedAt(catalogue);
  const found: Found[] = [];
  for (const one of all) found.push(...one.judge(subject).filter(({ at }) => isAsked(at)));
  // Where a check says what is wrong with a figure, that it is also unusual is nothing new.
  const wrong = new Set(found.flatMap(({ code, at }) => (code === 'L01' ? [] : [at])));
  return inOrder(
    report.catalogue,
    found.filter(({ code, at }) => code !== 'L01' || !wrong.has(at)),
  );
}

/** Sorts findings by severity, then by where they stand in the forms. */
export function inOrder<F extends { severity: Severity; at: string }>(
  catalogue: Catalogue,
  findings: readonly F[],
): F[] {
  const { order } = lookup(catalogue);
  const after = order.size + 1;
  return findings
    .map((finding) => ({
      finding,
      place: rank[finding.severity] * after + (order.get(finding.at) ?? order.size),
    }))
    .sort((a, b) => a.place - b.place)
    .map(({ finding }) => finding);
}
