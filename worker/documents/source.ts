// Gathers what a document is made of: figures of the closing or of today, the reports below, the unit's settings.
import { withReasons } from '../../shared/outliers/outliers.ts';
import { type Period, periodInText } from '../../shared/period.ts';
import type { Point } from '../../shared/report/block.ts';
import { usualHead } from '../../shared/report/head.ts';
import type { NamedUnit, ReportSource } from '../../shared/report/source.ts';
import type { SourceTargets } from '../../shared/report/targets.ts';
import { listed, lowerFirst, nameInText } from '../../shared/report/words.ts';
import type { WardFigures } from '../../shared/targets/situation.ts';
import { targetsOf } from '../../shared/targets/target.ts';
import type { Summary } from '../../shared/totals/summary.ts';
import type { Submission } from '../../shared/wire/submission.ts';
import { book } from '../book.ts';
import { Problem } from '../problems.ts';
import { changesBetweenSummaries } from '../reporting/closing.ts';
import { listClosings } from '../store/closings.ts';
import type { Database } from '../store/database.ts';
import { findHead } from '../store/document-heads.ts';
import { findSetting } from '../store/period-settings.ts';
import { listSubmissions } from '../store/submissions.ts';
import { listTargets } from '../store/targets.ts';
import { findPlace, findUnit, listSubtree, type Place } from '../store/units.ts';
import { listOutliers } from '../totals/outliers.ts';
import { stepOf } from '../totals/rollup.ts';
import { summaryTextOf, sumOf } from '../totals/summing.ts';

/** Bytes of reports that one document is made of; a district of twenty wards sends a tenth of it. */
const bytes = 8_000_000;

export type Gathered =
  | { building: true; done: number; total: number }
  | { building: false; source: ReportSource };

/** Everything of one document; «building» while a large sum is still being added up. */
export function gatherSource(db: Database, { place, period, number, day }: Asked): Gathered {
  const sum = sumOf(db, place, period);
  if (sum.building) return sum;
  const current = JSON.parse(summaryTextOf(sum, place, period)) as Summary;
  const single = place.reporter === 'ward';
  const [reports, closing, saved] = [
    reportsOf(db, place, period),
    closingOf(db, place, period),
    findHead(db, place.id),
  ];
  if (current.reported === 0 && reports.own === null)
    throw new Problem(
      'document-none',
      single
        ? `${place.name} chưa nộp báo cáo ${periodInText(period)}. Hãy nộp báo cáo rồi xuất văn bản.`
        : `Chưa đơn vị nào của ${place.name} nộp báo cáo ${periodInText(period)} nên chưa có số liệu để viết.`,
    );
  const closed = single ? null : closing;
  return {
    building: false,
    source: {
      catalogue: book.catalogue,
      period,
      unit: place,
      reporter: place.reporter,
      ward: single ? lowerFirst(place.tier) : reports.ward,
      summary: closed?.summary ?? current,
      own: reports.own,
      below: reports.below,
      head: saved ?? usualHead(place, single ? null : reports.ward, period.year),
      number,
      day,
      outliers: outliersFor(db, place, period, reports),
      targets: targetsFor(db, place, period, reports),
      draft: closed ? [] : draftReasons(db, place, period, current, reports),
      closing: closing && { code: closing.code, unit: closing.unit },
      points: [...reports.points, ...addenda(closed?.summary ?? null, current)],
    },
  };
}

/** What is unlike the others, with the units' own reasons; of very many units nobody is compared. */
function outliersFor(db: Database, place: Place, period: Period, { own, below }: Reports) {
  if (place.wards > stepOf) return [];
  const explaining = [
    ...(own ? [{ unit: place, ...own }] : []),
    ...below.map(({ unit, content }) => ({ ...content, unit })),
  ];
  return withReasons(book.catalogue, listOutliers(db, place, period), explaining);
}

/** Targets that count here, with what they are judged by; last year is read only where something compares with it. */
function targetsFor(db: Database, place: Place, period: Period, reports: Reports): SourceTargets {
  const lists = listTargets(db, place);
  const compares = targetsOf(lists, period.year).some(
    ({ demand: { op } }) => op === 'rising' || op === 'falling',
  );
  const before = compares ? yearBefore(db, place, period) : null;
  return {
    lists,
    wards: reports.due.map((ward) => ({ ...ward, lastYear: before?.figures.get(ward.unit.id) ?? null })),
    lastYear: before?.lines ?? null,
  };
}

function yearBefore(db: Database, { id }: Place, { year, slot }: Period) {
  const earlier = { year: year - 1, slot };
  const place = findPlace(db, id, earlier);
  if (!place) return null;
  const sum = sumOf(db, place, earlier);
  if (sum.building) return null;
  const summary = JSON.parse(summaryTextOf(sum, place, earlier)) as Summary;
  if (summary.reported === 0) return null;
  const { below, own } = reportsOf(db, place, earlier);
  const figures = new Map(below.map(({ unit, content }) => [unit.id, content.figures]));
  if (own) figures.set(id, own.figures);
  return { lines: summary.lines, figures };
}

interface Asked {
  place: Place;
  period: Period;
  number: string | null;
  day: string | null;
}

interface Reports {
  own: Submission | null;
  below: { unit: NamedUnit; content: Submission }[];
  /** «phường», or «xã, phường». */
  ward: string;
  /** Every ward that should report, for a ward itself; figures null where it has not. */
  due: WardFigures[];
  /** Names of units whose report is not approved. */
  waiting: string[];
  points: Point[];
}

/** The reports in force; of a unit with very many only its own, and the document says so. */
function reportsOf(db: Database, place: Place, period: Period): Reports {
  const many = place.wards > stepOf;
  const page = { after: place.place, limit: many ? 20 : 2 * stepOf, slot: period.slot };
  const units = listSubtree(db, place, page);
  const wards = units.filter(({ reporter }) => reporter === 'ward');
  const tiers = [...new Set(wards.map(({ tier }) => lowerFirst(tier)))];
  const rows = listSubmissions(db, many ? { ...place, last: place.place } : place, period, {
    after: place.place - 1,
    limit: 2 * stepOf,
    bytes,
  });
  const read = rows.map((row) => ({ row, content: JSON.parse(row.doc) as Submission }));
  const below = wards.flatMap((unit) => {
    const found = read.find(({ row }) => row.unit === unit.id);
    return found
      ? [{ unit: { id: unit.id, code: unit.code, name: unit.name, tier: unit.tier }, ...found }]
      : [];
  });
  const whole = rows.reduce((sum, { doc }) => sum + doc.length, 0) < bytes;
  const own = read.find(({ row }) => row.unit === place.id)?.content ?? null;
  const judged = place.reporter === 'ward' ? read : below;
  return {
    own,
    due:
      place.reporter === 'ward'
        ? [{ unit: place, figures: own?.figures ?? null }]
        : wards.map((unit) => ({
            unit: { id: unit.id, code: unit.code, name: unit.name },
            figures: below.find((one) => one.unit.id === unit.id)?.content.figures ?? null,
          })),
    below: below.map(({ unit, content }) => ({ unit, content })),
    ward: tiers.length > 0 && tiers.length < 4 ? tiers.join(', ') : 'đơn vị',
    waiting: judged.filter(({ row }) => row.state !== 'da_duyet').map(({ row }) => row.name),
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
  { reported, due }: Summary,
  { waiting, ward, points }: Reports,
): string[] {
  if (place.reporter === 'ward') {
    const closed = findSetting(db, place, period)?.closed ?? false;
    return waiting.length === 0 || closed ? [] : ['báo cáo chưa được cấp trên duyệt.'];
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
  return [...missing, ...unapproved, ...open];
}

/** What came after the closing is in the units' columns, not in the totals. */
function addenda(closed: Summary | null, current: Summary): Point[] {
  if (!closed) return [];
  const changed = changesBetweenSummaries(closed, current).length;
  if (changed === 0) return [];
  return [
    {
      at: 'Sau khi khóa kỳ',
      says: `Có báo cáo bổ sung làm ${changed} dòng khác với bản đã khóa. Tổng số in theo bản đã khóa; số từng đơn vị in theo báo cáo mới nhất.`,
    },
  ];
}
