// Gathers what a document is made of: figures of the closing or of today, the reports below, the unit's settings. Who
// asked for it writes it.
import type { Outlier } from '../../shared/outliers/point.ts';
import { daysOf, isQuarter, type Period, periodCode, periodInText, quartersOf } from '../../shared/period.ts';
import type { Point } from '../../shared/report/block.ts';
import { usualHead } from '../../shared/report/head.ts';
import { listed, lowerFirst, nameInText } from '../../shared/report/words.ts';
import {
  comparesWithLastYear,
  isAskedOften,
  type TargetList,
  targetsOf,
} from '../../shared/targets/target.ts';
import { returnedInWords } from '../../shared/totals/returned.ts';
import type { Summary, UnitName } from '../../shared/totals/summary.ts';
import { comparableFigures } from '../../shared/totals/tallied-figures.ts';
import type { Ledgered } from '../../shared/totals/tally.ts';
import { unconfirmedInWords } from '../../shared/totals/unconfirmed.ts';
import { wardWords } from '../../shared/units/ward-word.ts';
import type { OnBorders } from '../../shared/wire/answers.ts';
import type { DocumentSource, NamedUnit } from '../../shared/wire/document.ts';
import { type Content, changesBetween } from '../../shared/wire/submission.ts';
import { Problem } from '../problems.ts';
import { listAssessed } from '../store/assessments.ts';
import { type ClosedPart, findParts, listClosed, listLater } from '../store/closed-parts.ts';
import { listClosings } from '../store/closings.ts';
import type { Database } from '../store/database.ts';
import { findHead } from '../store/document-heads.ts';
import { reportKey } from '../store/keys.ts';
import { findSetting } from '../store/period-settings.ts';
import { listSubmissions } from '../store/submissions.ts';
import { listTargets } from '../store/targets.ts';
import { findPlace, findUnit, listSubtree, type Place } from '../store/units.ts';
import { hasMoved, onBorders } from '../totals/borders.ts';
import { closedOutliers, listOutliers } from '../totals/outliers.ts';
import { stepOf } from '../totals/rollup.ts';
import { summaryTextOf, totalOf } from '../totals/summing.ts';
import { bookOf } from '../units/asking.ts';
import { changesBetweenSummaries } from './closing.ts';

/** Bytes of reports that one document is made of; a district of twenty wards sends a tenth of it. */
const bytes = 8_000_000;

export type Gathered =
  | { building: true; done: number; total: number }
  /** A `DocumentSource` as JSON. */
  | { building: false; text: string };

/** Everything of one document; «building» while a large sum is still being added up. */
export function gatherDocument(db: Database, { place, period }: { place: Place; period: Period }): Gathered {
  const sum = totalOf(db, place, period);
  if (sum.building) return sum;
  const summaryText = summaryTextOf(db, sum, place, period);
  const current = JSON.parse(summaryText) as Summary;
  const single = place.reporter === 'ward';
  const closing = closingOf(db, place, period);
  const closedParts = closing ? findParts(db, closing.code) : null;
  const reports = reportsOf(db, place, period, single ? null : closedParts);
  const saved = findHead(db, place.id);
  const targets = listTargets(db, place);
  if (current.reported === 0 && reports.own === null)
    throw new Problem(
      'document-none',
      single
        ? `${place.name} chưa nộp báo cáo ${periodInText(period)}. Hãy nộp báo cáo rồi xuất văn bản.`
        : `Chưa đơn vị nào của ${place.name} nộp báo cáo ${periodInText(period)} nên chưa có số liệu để viết.`,
    );
  const closed = single ? null : closing;
  const { id, code, name, tier, reporter } = place;
  const source: Omit<DocumentSource, 'summary' | 'own' | 'below' | 'before' | 'quarters'> = {
    period: periodCode(period),
    unit: { id, code, name, tier },
    reporter,
    ward: single ? lowerFirst(tier) : reports.ward,
    due: reports.due,
    head: saved ?? usualHead(place, single ? null : reports.ward, period.year),
    targets,
    // Of very many units nobody is compared.
    outliers: place.wards > stepOf ? [] : outliersOf(db, place, period, single ? null : closedParts),
    draft: closed ? returnedReasons(closed.summary) : draftReasons(db, place, period, current, reports),
    closing: closing && { code: closing.code, unit: closing.unit },
    assessed: period.slot === 'Y' ? Object.fromEntries(listAssessed(db, place).wards) : {},
    addenda: closedParts ? addendaOf(db, place, period, closedParts) : [],
    points: [...reports.points, ...addenda(closed?.summary ?? null, current, closedParts !== null)],
  };
  const before = yearBefore(db, place, period, targets);
  // Stored texts are spliced in as they are: reading and writing them again would cost more than everything else.
  const below = reports.below.map(({ unit, doc }) => `{"unit":${JSON.stringify(unit)},"content":${doc}}`);
  const pieces = [
    JSON.stringify(source).slice(0, -1),
    `"summary":${closed ? JSON.stringify(closed.summary) : summaryText}`,
    `"own":${reports.own ?? null}`,
    `"below":[${below.join(',')}]`,
    `"before":${before}`,
    `"quarters":[${quartersWithin(db, place, period, targets).join(',')}]`,
  ];
  return { building: false, text: `${pieces.join(',')}}` };
}

/** Last year's lines and reports as JSON, read only where a target compares with them. */
function yearBefore(
  db: Database,
  here: Place,
  { year, slot }: Period,
  targets: readonly TargetList[],
): string | null {
  const { id } = here;
  const compares = targetsOf(targets, year).some(({ demand }) => comparesWithLastYear(demand));
  if (!compares) return null;
  const book = bookOf(db, here);
  const earlier = { year: year - 1, slot };
  const day = daysOf({ year, slot }).last;
  if (hasMoved(db, id, daysOf(earlier).last, day))
    return onTheseBorders(book, onBorders(db, book, here, { period: earlier, day }));
  const place = findPlace(db, id, earlier);
  if (!place) return null;
  const sum = totalOf(db, place, earlier);
  if (sum.building) return null;
  const { reported, lines } = JSON.parse(summaryTextOf(db, sum, place, earlier)) as Summary;
  if (reported === 0) return null;
  const { below, own } = reportsOf(db, place, earlier);
  const reports = [
    ...below.map(({ unit, doc }) => `{"unit":${unit.id},"content":${doc}}`),
    ...(own === null ? [] : [`{"unit":${id},"content":${own}}`]),
  ];
  return `{"lines":${JSON.stringify(lines)},"reports":[${reports.join(',')}]}`;
}

/** The quarters of a longer period as JSON, read only where a target asks something of every one of them. */
function quartersWithin(
  db: Database,
  { id }: Place,
  { year, slot }: Period,
  targets: readonly TargetList[],
): string[] {
  if (isQuarter(slot) || !targetsOf(targets, year).some(({ demand }) => isAskedOften(demand))) return [];
  return quartersOf(slot).flatMap((quarter) => {
    const period = { year, slot: quarter };
    const place = findPlace(db, id, period);
    const sum = place && totalOf(db, place, period);
    if (!place || !sum || sum.building) return [];
    const { lines } = JSON.parse(summaryTextOf(db, sum, place, period)) as Summary;
    const { below, own } = reportsOf(db, place, period);
    const reports = [
      ...below.map(({ unit, doc }) => `{"unit":${unit.id},"content":${doc}}`),
      ...(own === null ? [] : [`{"unit":${id},"content":${own}}`]),
    ];
    return [`{"slot":"${quarter}","lines":${JSON.stringify(lines)},"reports":[${reports.join(',')}]}`];
  });
}

/** Like is held against like: last year's figures of the units that stand now. */
function onTheseBorders(book: Ledgered, { summary, items }: OnBorders): string | null {
  if (items.every(({ from }) => from.length === 0)) return null;
  const reports = items.flatMap((item) => {
    const figures = item.stands ? comparableFigures(book.catalogue, item) : null;
    return figures ? [{ unit: item.unit.id, content: { figures } }] : [];
  });
  return JSON.stringify({ lines: summary.lines, reports });
}

interface Reports {
  /** Reports as JSON text. */
  own: string | null;
  below: { unit: NamedUnit; doc: string }[];
  /** «phường», or «xã, phường». */
  ward: string;
  /** Every ward that should report, for a ward itself. */
  due: UnitName[];
  /** Names of units whose report is not approved. */
  waiting: string[];
  points: Point[];
}

/** The reports in force; of a unit with very many only its own, and the document says so. */
function reportsOf(
  db: Database,
  place: Place,
  period: Period,
  parts: readonly ClosedPart[] | null = null,
): Reports {
  const many = place.wards > stepOf;
  const page = { after: place.place, limit: many ? 20 : 2 * stepOf };
  const units = listSubtree(db, place, page);
  const wards = units.filter(({ reporter }) => reporter === 'ward');
  const rows = parts
    ? listClosed(db, many ? parts.filter(([key]) => key === reportKey(period, place.place)) : parts, period)
    : listSubmissions(db, many ? { ...place, last: place.place } : place, period, {
        after: place.place - 1,
        limit: 2 * stepOf,
        bytes,
      });
  const byUnit = new Map(rows.map((row) => [row.unit, row]));
  const sent = wards.flatMap(({ id, code, name, tier }) => {
    const row = byUnit.get(id);
    return row ? [{ unit: { id, code, name, tier }, row }] : [];
  });
  const whole = rows.reduce((sum, { doc }) => sum + doc.length, 0) < bytes;
  const judged = place.reporter === 'ward' ? rows : sent.map(({ row }) => row);
  return {
    own: byUnit.get(place.id)?.doc ?? null,
    due: (place.reporter === 'ward' ? [place] : wards).map(({ id, code, name }) => ({ id, code, name })),
    below: sent.map(({ unit, row }) => ({ unit, doc: row.doc })),
    ward: wardWords(wards.map(({ tier }) => tier)),
    waiting: judged.filter(({ state }) => state !== 'da_duyet').map(({ name }) => name),
    points:
      many || !whole
        ? [
            {
              at: 'Tư liệu và phụ lục từng đơn vị',
              says: `Có ${place.wards} đơn vị báo cáo nên không in đủ thuyết minh và số liệu từng đơn vị; xem trong bảng tổng hợp hoặc xuất văn bản của từng cấp bên dưới.`,
            },
          ]
        : [],
  };
}

/** The last closing of the unit; for a ward that of the nearest unit above which closed the period. */
function closingOf(
  db: Database,
  place: Place,
  period: Period,
): { code: string; unit: string; summary: Summary } | null {
  const units = place.reporter === 'ward' ? place.above.map(([unit]) => unit) : [place.id];
  for (const unit of units) {
    const last = listClosings(db, unit, period).at(-1);
    if (!last) continue;
    const name = unit === place.id ? nameInText(place) : (findUnit(db, unit)?.name ?? last.unit.name);
    return { code: last.code, unit: name, summary: last.summary };
  }
  return null;
}

/** Why the figures may still change. */
function draftReasons(
  db: Database,
  place: Place,
  period: Period,
  { reported, due, unconfirmed = [], returned = [] }: Summary,
  { waiting, ward, points }: Reports,
): string[] {
  const sentBack = returnedReasons({ returned });
  const disagreeing = unconfirmed.map((one) => `${unconfirmedInWords(bookOf(db, place).catalogue, one)}.`);
  if (place.reporter === 'ward') {
    const closed = findSetting(db, place, period)?.closed ?? false;
    const unapproved = waiting.length === 0 || closed ? [] : ['báo cáo chưa được cấp trên duyệt.'];
    return [...unapproved, ...disagreeing];
  }
  const missing = reported < due ? [`mới có ${reported}/${due} ${ward} nộp báo cáo.`] : [];
  // Of many units nobody has looked whether all are approved.
  const open = points.length > 0 ? ['kỳ chưa khóa.'] : [];
  const shown = waiting.slice(0, 12);
  const more = waiting.length > shown.length ? ` và ${waiting.length - shown.length} đơn vị khác` : '';
  const unapproved =
    waiting.length === 0
      ? []
      : [`${waiting.length} báo cáo chưa duyệt: ${more ? shown.join(', ') : listed(shown)}${more}.`];
  return [...missing, ...unapproved, ...sentBack, ...disagreeing, ...open];
}

/** A report that was sent back was in the total all the same. */
function returnedReasons({ returned = [] }: Pick<Summary, 'returned'>): string[] {
  if (returned.length === 0) return [];
  const names = [...new Set(returned.map(({ unit }) => unit.name))];
  return [`${returnedInWords(returned)}: ${listed(names.slice(0, 12))}.`];
}

/** Longest list of addenda with their differences that one document prints. */
const mostAddenda = 60;

/** What came after the closing, figure by figure. */
function addendaOf(
  db: Database,
  place: Place,
  period: Period,
  parts: readonly ClosedPart[],
): DocumentSource['addenda'] {
  const nothing: Content = { asOf: '', figures: {}, tables: {}, notes: {} };
  return listLater(db, { place, period, limit: mostAddenda }, parts).map((one) => ({
    unit: { id: one.unit, code: one.code, name: one.name },
    number: one.addendum,
    at: one.at,
    isFirst: one.before === 0,
    changes: changesBetween(
      one.closed ? (JSON.parse(one.closed) as Content) : nothing,
      JSON.parse(one.now) as Content,
    ),
  }));
}

/** Figures unlike the others, of the revisions that were closed where there are such. */
function outliersOf(
  db: Database,
  place: Place,
  period: Period,
  parts: readonly ClosedPart[] | null,
): Outlier[] {
  if (!parts) return listOutliers(db, place, period);
  const slots = isQuarter(period.slot) ? [period.slot] : [period.slot, ...quartersOf(period.slot)];
  const closed = new Map(
    slots.map((slot) => {
      const rows = listClosed(db, parts, { ...period, slot });
      return [
        slot,
        new Map(rows.map(({ unit, doc }) => [unit, (JSON.parse(doc) as Content).figures])),
      ] as const;
    }),
  );
  return closedOutliers(db, place, period, closed);
}

/** What came after the closing is in an annex of its own; of closings from before, in the units' columns. */
function addenda(closed: Summary | null, current: Summary, isKept: boolean): Point[] {
  if (!closed) return [];
  const changed = changesBetweenSummaries(closed, current).length;
  if (changed === 0) return [];
  return [
    {
      at: 'Sau khi khóa kỳ',
      says: `Có báo cáo bổ sung làm ${changed} dòng khác với bản đã khóa. ${isKept ? 'Mọi số liệu in theo bản đã khóa; báo cáo bổ sung in ở một phụ lục riêng.' : 'Tổng số in theo bản đã khóa; số từng đơn vị in theo báo cáo mới nhất.'}`,
    },
  ];
}
