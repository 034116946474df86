// `npm run document`: the annual report of Quận 1 out of the demo's data. `npm run document -- <what> --unit 1 --period
// 2016-Y …`: the files that the sidebar makes, written without a browser out of what a Worker answers. The caller's
// identity token stands in the variable TOKEN.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { districtDocument } from '../demo/document.ts';
import { phuMyNumber, phuMyPlan } from '../demo/plan.ts';
import { year } from '../demo/units.ts';
import { writeSummary, writeWorkbook } from '../documents/excel.ts';
import type { MadeFile } from '../documents/made-file.ts';
import { annexesToChoose, type MadeDocument, writePlan, writeReport } from '../documents/word.ts';
import { catalogue } from '../shared/catalogue/current.ts';
import type { TalliedSummary } from '../shared/exchange/exported-summary.ts';
import { yearOf } from '../shared/figures/year-content.ts';
import { periodCode, readPeriodCode, type Slot, slots } from '../shared/period.ts';
import type { GatheredPlan } from '../shared/report/plan/plan.ts';
import type { Problem } from '../shared/wire/answers.ts';
import type { DocumentSource } from '../shared/wire/document.ts';
import type { Receipt, Submission } from '../shared/wire/submission.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    worker: { type: 'string', default: 'http://127.0.0.1:4602' },
    unit: { type: 'string', default: '' },
    period: { type: 'string', default: '' },
    number: { type: 'string', default: '' },
    day: { type: 'string', default: '' },
    out: { type: 'string', default: '.' },
    /** Ids of annexes, with commas; the usual ones where left out, none for «0». */
    annexes: { type: 'string', default: '' },
    /** What the demo's clock says; a Worker in production does not look at it. */
    clock: { type: 'string', default: '' },
  },
});
const [what = 'mau'] = positionals;
const isSample = what === 'mau' || what === 'mau-ke-hoach';
const period = readPeriodCode(isSample ? `${year}-Y` : values.period);
const makers: Record<string, () => Promise<MadeFile>> = {
  // Number and day are those of document 000 (S0:3-5).
  mau: () => written(districtDocument(), { number: '11', day: '2017-01-16' }),
  // The plan of thị trấn Phú Mỹ for 2024 (document 001).
  'mau-ke-hoach': async () => told(await writePlan(phuMyPlan(), phuMyNumber)),
  'bao-cao.docx': report,
  'ke-hoach.docx': plan,
  'so.xlsx': workbook,
  'tong-hop.xlsx': () => summary('xlsx'),
  'tong-hop.csv': () => summary('csv'),
};
const make = makers[what];
if (!make || !period || (!isSample && (!/^[1-9]\d*$/.test(values.unit) || !process.env.TOKEN))) {
  console.error(
    `Cách dùng: npm run document [-- mau] [--annexes so_lieu,bang_lop_dao_tao] [--out thu-muc]: báo cáo năm của Quận 1 từ số liệu mẫu
  hoặc: npm run document -- mau-ke-hoach [--out thu-muc]: kế hoạch năm 2024 của thị trấn Phú Mỹ
  hoặc: TOKEN=… npm run document -- ${Object.keys(makers).slice(2).join('|')} --unit 1 --period 2016-Y
  [--worker https://dia-chi-worker] [--number 11] [--day 2017-01-16] [--out thu-muc] [--clock giờ-bản-thử]`,
  );
  process.exit(1);
}
const { name, bytes } = await make();
const path = join(values.out, name);
await writeFile(path, bytes);
console.log(`${path}: ${bytes.length} byte`);

async function report(): Promise<MadeFile> {
  const source = await whole<DocumentSource>(`documents/${values.period}`);
  return written(source, { number: values.number, day: values.day });
}

async function written(source: DocumentSource, typed: { number: string; day: string }): Promise<MadeFile> {
  const chosen = values.annexes === '' ? {} : { annexes: values.annexes.split(',') };
  for (const { id, title, pages } of annexesToChoose(source))
    console.error(`Phụ lục ${id}: ${title}, khoảng ${pages} trang`);
  return told(await writeReport(source, { ...typed, ...chosen }));
}

/** The plan of the year that the period belongs to. */
async function plan(): Promise<MadeFile> {
  const { year: of } = period ?? { year: 0 };
  const gathered: GatheredPlan = {
    plan: await whole(`year-plan/${of}`),
    head: await whole(`document-head/${of}`),
    targets: await whole(`targets/${of}`),
    deadlines: await whole(`deadlines/${of}`),
  };
  return told(await writePlan(gathered, { number: values.number, day: values.day }));
}

function told({ file, draft, points }: MadeDocument): MadeFile {
  for (const line of draft) console.error(`Dự thảo: ${line}`);
  for (const { at, says } of points) console.error(`${at}: ${says}`);
  return file;
}

async function summary(ending: 'xlsx' | 'csv'): Promise<MadeFile> {
  return writeSummary(await whole<TalliedSummary>(`summaries/${values.period}/tallies`), ending);
}

/** The year's reports in force; the empty workbook where there are none. */
async function workbook(): Promise<MadeFile> {
  const { year } = period ?? { year: 0 };
  const {
    unit: { id, code, name: called },
    reporter,
  } = await whole<Pick<DocumentSource, 'unit' | 'reporter'>>(`documents/${values.period}`);
  const reports: { slot: Slot; content: Submission; at: string }[] = [];
  for (const slot of slots) {
    const answer = await ask(`reports/${periodCode({ year, slot })}`);
    if (answer.status === 404) continue;
    const { receipt, submission } = await contentOf<{ receipt: Receipt; submission: Submission }>(answer);
    reports.push({ slot, content: submission, at: receipt.at });
  }
  reports.sort((a, b) => (a.at < b.at ? -1 : 1));
  const unit = { id, code, name: called };
  const identity = { catalogue: catalogue.version, year, unit, reporter };
  return writeWorkbook(identity, reports.length === 0 ? null : yearOf(catalogue, year, reports));
}

/** While a large sum is being added up the Worker says so, and is asked again. */
async function whole<T>(path: string): Promise<T> {
  for (;;) {
    const answer = await ask(path);
    if (answer.status !== 202) return contentOf<T>(answer);
    await answer.body?.cancel();
  }
}

function ask(path: string): Promise<Response> {
  return fetch(`${values.worker}/v1/units/${values.unit}/${path}`, {
    headers: {
      Authorization: `Bearer ${process.env.TOKEN}`,
      ...(values.clock === '' ? {} : { 'X-Demo-Clock': values.clock }),
    },
  });
}

async function contentOf<T>(answer: Response): Promise<T> {
  if (answer.ok) return (await answer.json()) as T;
  const { title, detail } = (await answer.json()) as Problem;
  console.error(`${answer.status} ${title}. ${detail}`);
  process.exit(1);
}
