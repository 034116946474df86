// The one judge of a report: the same function runs in the sheet before sending and on the Worker before storing.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { lookup } from '../catalogue/lookup.ts';
import { quoted } from '../catalogue/number-text.ts';
import { type Slot, slotName } from '../period.ts';
import { checkClassTables } from './class-tables.ts';
import { checkDerivedFigures } from './derived-figures.ts';
import type { Check, Finding, Report, Severity } from './finding.ts';
import { checkLastPeriod } from './last-period.ts';
import { checkLiteracy } from './literacy.ts';
import { checkNarratives } from './narratives.ts';
import { checkOrderedFigures } from './ordered-figures.ts';
import { checkOwnHistory } from './own-history.ts';
import { checkPersonalData } from './personal-data.ts';
import { checkRates } from './rates.ts';
import { checkScholarships } from './scholarships.ts';
import { checkUnfilledCells } from './unfilled-cells.ts';
import { checkUsualActivity } from './usual-activity.ts';

const checks: Check[] = [
  checkUnfilledCells,
  checkRates,
  checkOrderedFigures,
  checkDerivedFigures,
  checkClassTables,
  checkScholarships,
  checkLiteracy,
  checkLastPeriod,
  checkOwnHistory,
  checkNarratives,
  checkUsualActivity,
  checkPersonalData,
];

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** All findings of a report: errors first, then warnings, then hints, each in the order of the forms. */
export function check(report: Report): Finding[] {
  const { catalogue, period } = report;
  const found = checks.flatMap((one) => one(report));
  return inOrder(
    catalogue,
    found
      // Where a check says what is wrong with a figure, that it is also unusual is nothing new.
      .filter(({ code, at }) => code !== 'L01' || found.every((one) => one.at !== at || one.code === 'L01'))
      .map((finding) => ({ ...finding, place: placeOf(catalogue, finding.at, period.slot, finding.column) })),
  );
}

/** Sorts findings by severity, then by where they stand in the forms. */
export function inOrder(catalogue: Catalogue, findings: readonly Finding[]): Finding[] {
  const order = new Map([...lookup(catalogue).fields.keys()].map((key, i) => [key, i]));
  const place = (finding: Finding) => order.get(finding.at) ?? order.size;
  return [...findings].sort((a, b) => rank[a.severity] - rank[b.severity] || place(a) - place(b));
}

/** «Biểu I, dòng “…”, cột Năm»; «Bảng “Lớp, chuyên đề”, dòng 3». */
export function placeOf(catalogue: Catalogue, at: string, slot: Slot, column?: string): string {
  const { fields, tables } = lookup(catalogue);
  const field = fields.get(at);
  if (field) {
    const form = field.form.id.length === 1 ? `Biểu ${field.form.id}` : field.form.title;
    const { label } = field.field;
    // «Tổng số hộ» stands under several rates of one form: there the rate says which is meant.
    const alike = [...fields.values()].filter((one) => one.form === field.form && one.field.label === label);
    const whose =
      alike.length > 1 && label !== field.indicator.label ? ` của ${quoted(field.indicator.label)}` : '';
    return `${form}, dòng ${quoted(label)}${whose}, cột ${column === 'ghi_chu' ? 'Ghi chú' : slotName(slot)}`;
  }
  const row = /^(.+)#(\d+)$/.exec(at);
  const table = row ? tables.get(row[1] ?? '') : undefined;
  const inRow = table?.columns.find((one) => one.code === column);
  return table && row ? `Bảng «${table.sheet}», dòng ${row[2]}${inRow ? `, cột «${inRow.label}»` : ''}` : at;
}

/** Shortest note that answers a warning. */
const shortest = 3;

/** Warnings that no note answers yet: a note on any row of the same indicator, or on the same row of a table, does. */
export function unanswered(
  findings: readonly Finding[],
  report: Pick<Report, 'catalogue' | 'notes' | 'figures'>,
): Finding[] {
  return findings.filter((finding) => finding.severity === 'warning' && !isAnswered(finding, report));
}

export function isAnswered(
  finding: Finding,
  { catalogue, notes, figures }: Pick<Report, 'catalogue' | 'notes' | 'figures'>,
): boolean {
  const { fields } = lookup(catalogue);
  const own = fields.get(finding.at);
  const keys = own
    ? [...fields.values()].filter((one) => one.indicator === own.indicator).map((one) => one.field.key)
    : [finding.at];
  // A remark about the whole report is answered by the text it points at.
  if (finding.code === 'R21' && typeof figures[finding.at] === 'string') return true;
  return keys.some((key) => (notes[key] ?? '').trim().length >= shortest);
}
