// What a period's report would meet if it were sent now: asked of the Worker before sending, so that «Kiểm tra» says whatever
// «Nộp báo cáo» would be told.
import { catalogue } from '../../shared/catalogue/current.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import { showNumber } from '../../shared/catalogue/number-text.ts';
import { placeOf } from '../../shared/checks/words/place.ts';
import { periodCode, type Slot } from '../../shared/period.ts';
import { faultOfAsOf } from '../../shared/reporting/as-of.ts';
import type { Prospect } from '../../shared/wire/answers.ts';
import { bytesOf, type Content, largestReport } from '../../shared/wire/submission.ts';
import type { Statement } from '../../shared/workbook/statement.ts';
import { ask } from '../client.ts';
import { timeText } from '../sheets/master-rows.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { type Failure, failureOf } from './answer.ts';
import { isOutage } from './pending.ts';

/** Something that stands in the way of sending and is in no cell, in words. */
export interface Hindrance {
  title: string;
  detail: string;
}

/** What the Worker says to it; `out`: it is out of reach, and the words for that. */
export type Asked = { prospect: Prospect } | { refused: Hindrance } | { out: Failure };

export function askProspect({ data }: Workbook, slot: Slot): Asked {
  const period = periodCode({ year: data.year, slot });
  const answer = ask('prospect', { unit: data.unit.id, period });
  if (answer.ok) return { prospect: answer.value };
  const failed = failureOf(answer);
  return isOutage(answer) ? { out: failed } : { refused: { title: failed.title, detail: failed.detail } };
}

/** Everything besides the findings for which a report would not be taken. */
export function hindrancesOf(
  workbook: Workbook,
  slot: Slot,
  asked: Asked,
  { report }: Statement,
  asOf?: string,
): Hindrance[] {
  return [...fromWorker(workbook, slot, asked), ...hindrancesIn({ report }, slot, asOf)];
}

/** Those that lie in the report itself. */
export function hindrancesIn({ report }: Pick<Statement, 'report'>, slot: Slot, asOf?: string): Hindrance[] {
  const fault = asOf === undefined ? null : faultOfAsOf(report.period, asOf);
  return [
    ...(fault ? [{ title: 'Ngày của số liệu nằm ngoài kỳ báo cáo.', detail: fault }] : []),
    ...tooLarge(report, slot),
  ];
}

function fromWorker(workbook: Workbook, slot: Slot, asked: Asked): Hindrance[] {
  if ('out' in asked) return [];
  if ('refused' in asked) return [asked.refused];
  const { refusal, sent } = asked.prospect;
  if (refusal) return [{ title: `${refusal.title}.`, detail: refusal.detail }];
  const known = workbook.receipts[slot]?.revision ?? 0;
  const inForce = sent?.receipt;
  if ((inForce?.revision ?? 0) === known) return [];
  return [
    {
      title: 'Báo cáo đã được người khác nộp trước.',
      detail: inForce
        ? `${inForce.by} đã nộp lần ${inForce.revision} lúc ${timeText(inForce.at)} (${inForce.number}). Xem các chỗ khác với bản đã nộp; khi bấm «Nộp báo cáo» sẽ được hỏi trước khi thay bản đó.`
        : 'Sổ này ghi một lần nộp mà hệ thống không có. Tải lại trang rồi nộp lại.',
    },
  ];
}

function tooLarge(report: Statement['report'], slot: Slot): Hindrance[] {
  const { figures, tables, notes, reasons } = report;
  const content: Content = { asOf: '', figures, tables, notes, reasons: [...reasons] };
  const bytes = bytesOf(JSON.stringify(content));
  if (bytes <= largestReport) return [];
  const longest = [
    ...Object.keys(figures).map((at) => ({ at, length: lengthOf(figures[at]) })),
    ...Object.keys(tables).map((id) => ({ at: id, length: lengthOf(tables[id]) })),
  ]
    .sort((a, b) => b.length - a.length)
    .slice(0, 3)
    .map(({ at }) => {
      const table = lookup(catalogue).tables.get(at);
      return table ? `bảng «${table.sheet}»` : placeOf(catalogue, at, slot);
    });
  const size = (n: number) => `${showNumber(Math.ceil(n / 1000))} KB`;
  return [
    {
      title: 'Báo cáo quá lớn nên chưa gửi được.',
      detail: `Báo cáo dài ${size(bytes)}, hệ thống nhận nhiều nhất ${size(largestReport)}. Rút gọn những phần dài nhất: ${longest.join('; ')}.`,
    },
  ];
}

function lengthOf(value: unknown): number {
  return value === undefined ? 0 : JSON.stringify(value).length;
}
