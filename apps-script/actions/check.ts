// «Kiểm tra»: reads the workbook once, judges one period, marks the cells.
import { catalogue } from '../../shared/catalogue/current.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import { isGap, type Left, leftOf } from '../../shared/checks/left.ts';
import { answerTo, type Reason } from '../../shared/checks/reasons.ts';
import type { Slot } from '../../shared/period.ts';
import {
  checkBook,
  completenessOf,
  doubtfulBlocks,
  type Statement,
} from '../../shared/workbook/statement.ts';
import { readReasons } from '../sheets/kept-reasons.ts';
import { lockPeriods } from '../sheets/locked-periods.ts';
import { type Mark, markedAt, writeMarks } from '../sheets/marks.ts';
import { placesNow } from '../sheets/repair.ts';
import { addressOf, readWorkbook, type Workbook } from '../sheets/workbook.ts';
import { mendWorkedOut } from '../sheets/worked-out.ts';
import { failure, type Outcome } from './answer.ts';
import { type Asked, askProspect, type Hindrance, hindrancesOf } from './prospect.ts';
import { type SentAndNow, sentAndNow } from './sent.ts';

/** A finding with the cell it stands at; `sheet` is '' where the cell is gone. */
export interface PlacedFinding extends Finding {
  sheet: string;
  cell: string;
  /** What was said to a warning; null where nothing was. */
  answer: string | null;
  /** The row in words; `place` is its address where it has one. */
  row: string;
  /** About a suggestion from last year that nobody has confirmed. */
  suggested: boolean;
}

export interface CheckResult {
  findings: PlacedFinding[];
  left: Left;
  filled: number;
  asked: number;
  damage: string[];
  shaken: boolean;
  /** What besides stands in the way of sending. */
  hindrances: Hindrance[];
  /** The Worker was out of reach: not held against last year and what it knows besides. */
  alone: boolean;
  /** The period is closed: what is sent now is an addendum. */
  closed: boolean;
  /** The report in force, where there is one. */
  sent: SentAndNow | null;
  /** Formulas that were put right. */
  mended: number;
}

/** `asOf`: «Số liệu tính đến ngày» as it stands in the sidebar, where it is a day. */
export function checkPeriod(slot: Slot, asOf?: string): Outcome<{ result: CheckResult }> {
  const read = readAndJudge(slot, asOf);
  return 'workbook' in read ? { ok: true, result: read.result } : read;
}

/** Reads and judges the open workbook and leaves its marks; for checking alone and before submitting. */
export function readAndJudge(
  slot: Slot,
  asOf?: string,
):
  | {
      ok: true;
      workbook: Workbook;
      statement: Statement;
      given: Reason[];
      asked: Asked;
      result: CheckResult;
    }
  | Extract<Outcome<never>, { ok: false }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const { workbook, mended } = readMended(spreadsheet);
  if (!workbook) {
    return failure(
      'Đây không phải sổ báo cáo.',
      'Mở đúng sổ báo cáo của đơn vị, hoặc tạo sổ mới ở thanh bên.',
    );
  }
  const given = readReasons(slot, workbook.book.tables);
  const asked = askProspect(workbook, slot);
  const prospect = 'prospect' in asked ? asked.prospect : null;
  const { statement, findings } = checkBook(workbook.catalogue, workbook.layout, workbook.book, slot, {
    reasons: given,
    ...(prospect ? { others: prospect.others } : {}),
    ...(prospect?.lastYear
      ? { lastYear: prospect.lastYear, lastYearIsEstimate: prospect.lastYearIsEstimate }
      : {}),
  });
  const placed = placeFindings(workbook, slot, findings, statement, given);
  const remarks = workbook.remarks.map(
    ({ at, slot: on }): Mark => ({ at: markedAt(workbook.book, at), slot: on, severity: 'remark' }),
  );
  writeMarks(spreadsheet, [...marksOf(workbook, placed, slot), ...remarks], workbook.markRows);
  if (prospect) {
    const isLocked = prospect.closed || prospect.refusal?.code === 'report-approved';
    const others = workbook.locked.filter((one) => one !== slot);
    lockPeriods(spreadsheet, workbook, isLocked ? [...others, slot] : others);
  }
  return {
    ok: true,
    workbook,
    statement,
    given,
    asked,
    result: {
      findings: placed,
      left: leftOf(placed),
      ...completenessOf(workbook.layout, workbook.book, slot, given),
      damage: workbook.book.damage.map((damage) => damage.fault),
      shaken: workbook.shaken,
      hindrances: hindrancesOf(workbook, slot, asked, statement, asOf),
      alone: 'out' in asked,
      closed: prospect?.closed ?? false,
      sent: prospect?.sent ? sentAndNow(workbook, slot, statement, prospect.sent) : null,
      mended,
    },
  };
}

/** What is left of a period as the cells stand; nothing is marked. */
export function leftIn(workbook: Workbook, slot: Slot): Left {
  const reasons = readReasons(slot, workbook.book.tables);
  const { statement, findings } = checkBook(workbook.catalogue, workbook.layout, workbook.book, slot, {
    reasons,
  });
  return leftOf(placeFindings(workbook, slot, findings, statement, reasons));
}

/** Reads the workbook; formulas that are not the planned ones are put right first, where a worked-out cell tells of one. */
function readMended(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): {
  workbook: Workbook | null;
  mended: number;
} {
  const workbook = readWorkbook(spreadsheet, catalogue);
  if (!workbook || workbook.book.damage.length > 0) return { workbook, mended: 0 };
  const blocks = doubtfulBlocks(workbook.layout, workbook.book);
  if (blocks.size === 0) return { workbook, mended: 0 };
  try {
    const mended = mendWorkedOut(spreadsheet, workbook, placesNow(workbook), blocks);
    return { workbook: mended > 0 ? readWorkbook(spreadsheet, catalogue) : workbook, mended };
  } catch (error) {
    // Whoever may not write here is told what is wrong all the same.
    console.warn(String(error));
    return { workbook, mended: 0 };
  }
}

/** Finds the cell of each finding, wherever rows and tabs have moved. Reasons number rows as the findings do. */
export function placeFindings(
  workbook: Workbook,
  slot: Slot,
  findings: readonly Finding[],
  statement: Statement,
  reasons: readonly Reason[],
): PlacedFinding[] {
  const { figures } = statement.report;
  return findings.map((finding): PlacedFinding => {
    const spot = spotOf(workbook, finding, slot);
    const address = spot ? addressOf(workbook, spot) : null;
    return {
      ...finding,
      row: finding.place,
      ...(address ? { place: `${address.sheet}, ô ${address.cell}` } : {}),
      sheet: address?.sheet ?? '',
      cell: address?.cell ?? '',
      suggested: finding.code === 'R01.unconfirmed',
      answer: finding.severity === 'warning' ? answerTo(finding, { reasons, figures }) : null,
    };
  });
}

function spotOf(
  { book }: Workbook,
  { at, column: code }: Finding,
  slot: Slot,
): { block: string; row: number; column: number } | null {
  const spot = book.spots[at];
  if (!spot) return null;
  const column = book.columns[`${spot.block}/${code ?? slot}`];
  return column === undefined ? spot : { ...spot, column };
}

function marksOf({ book }: Workbook, findings: readonly PlacedFinding[], slot: Slot): Mark[] {
  return findings.flatMap((finding): Mark[] => {
    if (finding.severity === 'info' || finding.answer !== null || finding.suggested) return [];
    // An empty cell shows that it wants filling; colouring every one would hide the real faults.
    if (isGap(finding)) return [];
    // A note is not the figure: only its own place in the list leads to it.
    if (finding.at.indexOf('#') < 0 && finding.column) return [];
    const { at, severity } = finding;
    return [{ at: markedAt(book, at), slot: at.indexOf('#') >= 0 ? null : slot, severity }];
  });
}
