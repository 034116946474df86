// Everything that a report is made of, as plain data; the Worker gathers it.
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Period } from '../period.ts';
import type { Summary, UnitName } from '../totals/summary.ts';
import type { Content } from '../wire/submission.ts';
import type { Point } from './block.ts';
import type { Explained } from './explained.ts';
import type { Ground } from './ground.ts';
import type { DocumentHead } from './head.ts';
import type { SourceTargets } from './targets.ts';
import { fullName, lowerFirst, nameInText, periodWords, upperFirst } from './words.ts';

export interface NamedUnit extends UnitName {
  tier: string;
}

/** A report of a unit below. */
export interface ReportBelow {
  unit: NamedUnit;
  content: Content;
}

export interface ReportSource {
  catalogue: Catalogue;
  period: Period;
  unit: NamedUnit;
  /** A unit without units below it reports as a ward. */
  reporter: 'ward' | 'district';
  /** «phường»: what the units below are called; for a ward what it is itself. */
  ward: string;
  /** The figures that are printed: of the closing where there is one. */
  summary: Summary;
  /** The unit's own report. */
  own: Content | null;
  /** In the order of the tree. */
  below: ReportBelow[];
  head: DocumentHead;
  /** Number and day of the document, where they are known already. */
  number: string | null;
  day: string | null;
  targets: SourceTargets;
  /** Figures unlike the others, with the units' reasons. */
  outliers: Explained[];
  /** Why it cannot be signed yet. */
  draft: string[];
  /** «mã 760-2016Y-7KF3-9M2X»: which closing the figures are of. */
  closing: { code: string; unit: string } | null;
  /** What only the Worker knows to look at before signing. */
  points: Point[];
}

/** What templates are filled from. */
export function groundOf(source: ReportSource): Ground {
  const { catalogue, summary, own, ward, unit, period, reporter } = source;
  const words = periodWords(period);
  const next = nextWords(period);
  return {
    catalogue,
    summary,
    own: reporter === 'ward' ? (own?.figures ?? {}) : null,
    ward,
    tier: lowerFirst(unit.tier),
    words: {
      năm: String(period.year),
      'năm sau': String(period.year + 1),
      kỳ: words,
      Kỳ: upperFirst(words),
      KỲ: words.toUpperCase(),
      'kỳ sau': next,
      'KỲ SAU': next.toUpperCase(),
      'đơn vị': nameInText(unit),
      'Cơ quan': source.head.issuer,
      quận: lowerFirst(unit.tier),
      phường: ward,
      Phường: reporter === 'ward' ? fullName(unit) : upperFirst(ward),
      'số phường': String(summary.due),
    },
  };
}

/** «năm 2017» after 2016, «6 tháng cuối năm 2016» after its first half, «quý II năm 2016» after the first quarter. */
function nextWords({ year, slot }: Period): string {
  if (slot === 'Y') return `năm ${year + 1}`;
  if (slot === 'H1') return `6 tháng cuối năm ${year}`;
  const quarters = ['I', 'II', 'III', 'IV'];
  const n = Number(slot.charAt(1));
  return `quý ${quarters[n % 4]} năm ${n === 4 ? year + 1 : year}`;
}
