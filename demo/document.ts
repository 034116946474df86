// The annual report of Quận 1 out of the demo's data, gathered as the Worker would when all ten wards have sent theirs.
import { catalogue } from '../shared/catalogue/current.ts';
import { ledger } from '../shared/catalogue/ledger.ts';
import { outliersOf } from '../shared/outliers/outliers.ts';
import { summaryOf } from '../shared/totals/summary.ts';
import { addRollups, rollupOfOwn, rollupOfWard, talliesOf, withSaid } from '../shared/totals/tally.ts';
import type { DocumentSource } from '../shared/wire/document.ts';
import { demoAsking } from './asking.ts';
import { demoAssessments } from './assessments.ts';
import { districtHead } from './heads.ts';
import { submissionOf, yearOfDistrict, yearOfWard } from './reports.ts';
import { quan1Targets } from './targets.ts';
import { district, wards, year } from './units.ts';

const book = { catalogue, ledger };

/** Everything of the year; targets as document 000 prints them, with the one that no list takes any more. */
export function districtDocument(): DocumentSource {
  const below = wards.map((unit) => ({
    unit,
    content: submissionOf(yearOfWard(unit, demoAsking), 'Y', demoAsking),
  }));
  const own = submissionOf(yearOfDistrict(demoAsking), 'Y');
  const tallied = below.map(({ unit, content }) => ({
    unit,
    now: talliesOf(book, content.figures, year, 'ward'),
    earlier: [],
    lastYear: null,
  }));
  const total = addRollups([
    ...tallied.map(({ unit, now }) => rollupOfWard(book, unit.id, now)),
    rollupOfOwn(talliesOf(book, own.figures, year, 'district')),
  ]);
  const tallies = withSaid(
    book,
    total.tallies,
    demoAssessments.map(({ figures }) => figures),
    year,
  );
  const names = wards.map(({ id, code, name }) => ({ id, code, name }));
  const unit = { id: district.id, code: district.code, name: district.name, tier: district.tier };
  const place = { unit, period: `${year}-Y` as const, due: wards.length };
  return {
    period: place.period,
    unit,
    reporter: 'district',
    ward: 'phường',
    summary: summaryOf(
      book,
      { ...total, tallies },
      place,
      (id) => names.find((ward) => ward.id === id) ?? unit,
    ),
    own,
    below: below.map(({ unit: { id, code, name, tier }, content }) => ({
      unit: { id, code, name, tier },
      content,
    })),
    due: names,
    head: districtHead,
    targets: [{ unit, year, items: quan1Targets.map(({ target }) => target) }],
    before: null,
    quarters: [],
    outliers: outliersOf({ book, wards: tallied, word: 'phường' }, { unit, tallies: total.tallies }),
    draft: [],
    closing: null,
    addenda: [],
    assessed: Object.fromEntries(demoAssessments.map(({ unit: id, figures }) => [id, figures])),
    points: [],
  };
}
