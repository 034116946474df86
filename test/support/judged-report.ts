// A report as the Worker or the sheet would judge it: typed figures, with everything worked out that follows from them.
import { catalogue } from '../../shared/catalogue/current.ts';
import { check } from '../../shared/checks/check.ts';
import type { Finding, Report } from '../../shared/checks/finding.ts';
import { tell } from '../../shared/checks/words/tell.ts';
import { withDerived } from '../../shared/figures/derive.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import type { Slot } from '../../shared/period.ts';

export function reportOf(
  typed: Figures,
  given: Partial<Omit<Report, 'period' | 'figures'>> & { slot?: Slot; year?: number } = {},
): Report {
  const { slot = 'Y', year = 2016, ...rest } = given;
  const period = { year, slot };
  const base: Report = {
    catalogue,
    reporter: 'ward',
    period,
    figures: {},
    tables: {},
    notes: {},
    reasons: [],
    others: {},
    ...rest,
  };
  const figures = withDerived(catalogue, base.reporter, period, typed, base.tables, base.others);
  return { ...base, figures };
}

/** What these rules, `R01`, or codes, `R01.empty`, say about a report; every rule where none is named. */
export function findings(report: Report, ...wanted: string[]): Finding[] {
  return tell(report.catalogue, report.period.slot, check(report)).filter(
    ({ code }) => wanted.length === 0 || wanted.includes(code) || wanted.includes(ruleOf(code)),
  );
}

/** `R01` of `R01.empty`. */
export function ruleOf(code: string): string {
  return code.replace(/\..*$/, '');
}

/** Where and how badly, in short: «error gdht_cong_nhan.tu». */
export function places(found: readonly Finding[]): string[] {
  return found.map((finding) => `${finding.severity} ${finding.at}`);
}

/** A rate's two counts. */
export function rate(id: string, tu: number, mau: number): Figures {
  return { [`${id}.tu`]: tu, [`${id}.mau`]: mau };
}
