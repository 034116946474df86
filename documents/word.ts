// What the sidebar's page and the command have of the Word files: the report of a unit and period, its plan of a year, and
// slips for its suppliers, written where they are asked for.
import { withOwn } from '../shared/asking/own-lines.ts';
import { catalogue } from '../shared/catalogue/current.ts';
import { type Period, periodInText } from '../shared/period.ts';
import type { Point } from '../shared/report/block.ts';
import { materialByText } from '../shared/report/body.ts';
import { districtOutline } from '../shared/report/district/outline.ts';
import { type GatheredPlan, planOf, planSourceOf } from '../shared/report/plan/plan.ts';
import { reportOf } from '../shared/report/report.ts';
import { severalYears } from '../shared/report/several-years.ts';
import { sourceOf, type Typed } from '../shared/report/source.ts';
import { fullName } from '../shared/report/words.ts';
import type { DocumentSource, NamedUnit } from '../shared/wire/document.ts';
import { fileOf } from './docx-file.ts';
import type { MadeFile } from './made-file.ts';
import { pagesOf } from './pages.ts';

export { writeSlips } from './slips.ts';

export interface MadeDocument {
  file: MadeFile;
  /** Why it is still «DỰ THẢO»; empty for one that may be signed. */
  draft: string[];
  /** The sentence with the closing's code; '' where there is none. */
  code: string;
  /** What to look at before signing. */
  points: Point[];
}

/** An annex that may be printed. */
export interface OfferedAnnex {
  id: string;
  title: string;
  pages: number;
  /** Whether it is printed where nobody has chosen: not what is longer than a reader wants. */
  usual: boolean;
}

/** Longer annexes are printed only where somebody asks for them. */
const mostPages = 6;

export function annexesToChoose(gathered: DocumentSource): OfferedAnnex[] {
  const { annexes } = reportOf(
    sourceOf(withOwn(catalogue, gathered.summary.own ?? []), gathered, { number: '', day: '' }),
  );
  return annexes.map((annex) => {
    const pages = pagesOf(annex);
    return { id: annex.id, title: annex.title, pages, usual: pages <= mostPages };
  });
}

/** What the units below wrote, for the unit's own texts. */
export function textsBelow(gathered: DocumentSource): Record<string, { from: string; lines: string[] }[]> {
  return materialByText(districtOutline.sections, gathered);
}

/** Without `annexes` the usual ones are printed. */
export async function writeReport(gathered: DocumentSource, typed: Typed): Promise<MadeDocument> {
  const usual = () => annexesToChoose(gathered).flatMap(({ id, usual }) => (usual ? [id] : []));
  const source = sourceOf(withOwn(catalogue, gathered.summary.own ?? []), gathered, {
    ...typed,
    annexes: typed.annexes ?? usual(),
  });
  const report = reportOf(source);
  const { draft, code, points } = report;
  const bytes = await fileOf(report);
  return { file: { name: nameOf(source.unit, source.period, draft), type, bytes }, draft, code, points };
}

/** What several years come to, out of the documents of each; years without a report are named. */
export async function writeSeveralYears(
  gathered: readonly DocumentSource[],
  span: { from: number; to: number },
  typed: Pick<Typed, 'number' | 'day'>,
): Promise<MadeDocument> {
  const sources = gathered.map((one) => sourceOf(catalogue, one, typed));
  const report = severalYears(sources, span.from, span.to);
  const { draft, code, points } = report;
  const unit = sources[sources.length - 1]?.unit;
  const begin = draft.length > 0 ? 'Dự thảo báo cáo' : 'Báo cáo';
  const name = cleanName(`${begin} XHHT ${unit ? fullName(unit) : ''} ${span.from}-${span.to}.docx`);
  return { file: { name, type, bytes: await fileOf(report) }, draft, code, points };
}

export async function writePlan(
  gathered: GatheredPlan,
  typed: Pick<Typed, 'number' | 'day'>,
): Promise<MadeDocument> {
  const source = planSourceOf(catalogue, gathered, typed);
  const plan = planOf(source);
  const { draft, code, points } = plan;
  const begin = draft.length > 0 ? 'Dự thảo kế hoạch' : 'Kế hoạch';
  const name = cleanName(`${begin} XHHT ${fullName(source.unit)} năm ${source.year}.docx`);
  return { file: { name, type, bytes: await fileOf(plan) }, draft, code, points };
}

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** «Báo cáo XHHT Quận 1 năm 2016.docx», with «Dự thảo» before it where it is one. */
function nameOf(unit: NamedUnit, period: Period, draft: readonly string[]): string {
  const begin = draft.length > 0 ? 'Dự thảo báo cáo' : 'Báo cáo';
  return cleanName(`${begin} XHHT ${fullName(unit)} ${periodInText(period)}.docx`);
}

function cleanName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').replace(/\s+/g, ' ');
}
