// Reports of Quận 1 in 2016 as a document is made from them: the demo's wards and the district's own figures.
import { submissionOf, yearOfDistrict, yearOfWard } from '../../demo/reports.ts';
import { district, wards } from '../../demo/units.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import { outliersOf, withReasons } from '../../shared/outliers/outliers.ts';
import { usualHead } from '../../shared/report/head.ts';
import type { ReportSource } from '../../shared/report/source.ts';
import { summaryOf } from '../../shared/totals/summary.ts';
import { addRollups, rollupOfOwn, rollupOfWard, talliesOf } from '../../shared/totals/tally.ts';
import type { ReportBelow } from '../../shared/wire/document.ts';
import type { Content } from '../../shared/wire/submission.ts';
import { book } from './quan1.ts';

const period = { year: 2016, slot: 'Y' } as const;

/** The reports of the wards, as the demo sends them; `change` may give another content, or null for «not reported». */
export function reportsBelow(
  change: (code: string, content: Content) => Content | null = (_, c) => c,
): ReportBelow[] {
  return wards.flatMap((ward) => {
    const content = change(ward.code, submissionOf(yearOfWard(ward), 'Y'));
    return content ? [{ unit: ward, content }] : [];
  });
}

/** The district's own report with its counts alone: nothing written, nothing quoted, no lists. */
export function ownCounts(): Content {
  const { figures, ...rest } = submissionOf(yearOfDistrict(), 'Y');
  const counts = Object.entries(figures).filter(([key]) => !/^tq_|_dan(\.|$)/.test(key));
  return { ...rest, figures: Object.fromEntries(counts), tables: {} };
}

/** The district's document of the year. */
export function districtSource(
  below: ReportBelow[] = reportsBelow(),
  more: Partial<ReportSource> = {},
): ReportSource {
  const own = more.own ?? submissionOf(yearOfDistrict(), 'Y');
  const rollup = addRollups([
    ...below.map(({ unit, content }) =>
      rollupOfWard(book, unit.id, talliesOf(book, content.figures, 2016, 'ward')),
    ),
    rollupOfOwn(talliesOf(book, own.figures, 2016, 'district')),
  ]);
  const series = below.map(({ unit, content }) => ({
    unit,
    now: talliesOf(book, content.figures, 2016, 'ward'),
    earlier: [],
    lastYear: null,
  }));
  const place = { unit: district, period: '2016-Y' as const, due: wards.length };
  return {
    catalogue,
    period,
    unit: district,
    reporter: 'district',
    ward: 'phường',
    summary: summaryOf(book, rollup, place, (id) => wards.find((ward) => ward.id === id) ?? district),
    own,
    below,
    head: usualHead(district, 'phường', 2016),
    number: null,
    day: null,
    annexes: null,
    targets: {
      lists: [],
      wards: wards.map((unit) => ({
        unit,
        figures: below.find((one) => one.unit === unit)?.content.figures ?? null,
      })),
      lastYear: null,
      quarters: [],
    },
    outliers: withReasons(
      catalogue,
      outliersOf({ book, wards: series, word: 'phường' }, { unit: district, tallies: rollup.tallies }),
      below.map(({ unit, content }) => ({ unit, figures: content.figures, notes: content.notes })),
    ),
    draft: [],
    addenda: [],
    closing: null,
    points: [],
    ...more,
  };
}

/** One ward's document of the year, of figures and texts that a test names. */
export function wardSource(
  figures: Figures,
  more: Partial<ReportSource> & { tables?: Content['tables'] } = {},
): ReportSource {
  const unit = { id: 40, code: '07069', name: 'Phường Mạo Khê', tier: 'Phường' };
  const { tables = {}, ...rest } = more;
  const rollup = rollupOfWard(book, unit.id, talliesOf(book, figures, 2016, 'ward'));
  return {
    catalogue,
    period,
    unit,
    reporter: 'ward',
    ward: 'phường',
    summary: summaryOf(book, rollup, { unit, period: '2016-Y', due: 1 }, () => unit),
    own: { asOf: '2016-12-31', figures, tables, notes: {} },
    below: [],
    head: usualHead(unit, null, 2016),
    number: null,
    day: null,
    annexes: null,
    targets: { lists: [], wards: [{ unit, figures }], lastYear: null, quarters: [] },
    outliers: [],
    draft: [],
    addenda: [],
    closing: null,
    points: [],
    ...rest,
  };
}
