// «Gánh nặng báo cáo»: what the report costs each ward, and which fields could be dropped.

import type { Asked } from '../../shared/burden/asked.ts';
import { type CellCounts, cellsOf, oftenLacking } from '../../shared/burden/cells.ts';
import { unusedOf } from '../../shared/burden/uses.ts';
import { durationText, pause } from '../../shared/burden/working-time.ts';
import type { Cycle } from '../../shared/catalogue/catalogue.ts';
import { supplierNames } from '../../shared/catalogue/suppliers.ts';
import type { SentReport } from '../../shared/wire/answers.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import {
  heading,
  type MasterContent,
  type MasterSheet,
  number,
  plain,
  type Row,
  sheetOf,
  wardsIn,
} from './master-rows.ts';

const cycleWords: Record<Cycle, string> = {
  quarter: 'mỗi quý',
  half: 'sáu tháng và năm',
  year: 'mỗi năm một lần',
};

export function burdenSheet(content: MasterContent): MasterSheet {
  const { title, coverage, Word } = heading(content);
  return sheetOf(
    'Gánh nặng báo cáo',
    `GÁNH NẶNG BÁO CÁO – ${title}`,
    `${coverage} Thời gian chỉ đo được lúc gõ thẳng vào sổ; nghỉ quá ${pause} phút thì không tính là thời gian làm. Ô tự có: do sổ tự tính, cộng từ các quý hoặc điền sẵn.`,
    [
      Word,
      'Từ lần gõ đầu đến lần gõ cuối',
      'Thời gian làm',
      'Ô đã gõ',
      'Ô tự có',
      'Ô «không có số liệu»',
      'Ô để trống',
    ],
    [...wardRows(content), ...unusedRows(content), ...lackingRows(content)],
    { widths: [330, 210, 150, 190, 260, 130, 110], frozenColumns: 1, wrapColumns: 7 },
  );
}

function wardRows({ catalogue, period, reports, progress }: MasterContent): Row[] {
  const sent = new Map(reports.map((report) => [report.unit.id, report]));
  const total: CellCounts = { typed: 0, prefilled: 0, none: 0, empty: 0 };
  const rows = wardsIn(progress, period.slot).map(({ unit }): Row => {
    const report = sent.get(unit.id);
    if (!report) return [plain(unit.name), plain('chưa nộp', colours.notAsked)];
    const cells = cellsOf(catalogue, period.slot, report);
    for (const key of Object.keys(total) as (keyof CellCounts)[]) total[key] += cells[key];
    return [plain(unit.name), ...timesOf(report), ...countsOf(cells)];
  });
  return [...rows, [plain('Cộng', colours.section), plain(''), plain(''), ...countsOf(total)]];
}

function timesOf({ effort }: SentReport): Row {
  if (!effort) return [plain('chưa đo được', colours.notAsked), plain('chưa đo được', colours.notAsked)];
  return [plain(durationText(effort.span)), plain(durationText(effort.active))];
}

function countsOf({ typed, prefilled, none, empty }: CellCounts): Row {
  return [number(typed), number(prefilled), number(none), number(empty)];
}

/** What is asked all year round, whatever period is shown: a form is kept or dropped for the whole year. */
function unusedRows({ catalogue, period, targets }: MasterContent): Row[] {
  const unused = unusedOf(catalogue, period.year, targets.lists);
  return [
    [plain('CÓ THỂ BỎ: KHÔNG CHỈ TIÊU, QUY TẮC HAY BÁO CÁO NÀO DÙNG', colours.section)],
    headings('Ô hoặc bảng', 'Ở biểu', 'Hỏi khi nào', 'Nơi cung cấp', 'Vì sao'),
    ...unused.map(
      (one): Row => [...askedCells(one), plain(one.why === '' ? 'Không được nhắc đến ở đâu' : one.why)],
    ),
    ...(unused.length > 0 ? [] : [[plain('Ô nào cũng có chỗ dùng.')]]),
  ];
}

function lackingRows(content: MasterContent): Row[] {
  const { catalogue, period, reports, progress } = content;
  const { word, Word } = heading(content);
  const wards = new Set(wardsIn(progress, period.slot).map(({ unit }) => unit.id));
  const sent = reports.filter(({ unit }) => wards.has(unit.id));
  const lacking = oftenLacking(catalogue, period.slot, sent);
  return [
    [plain(`NÊN XEM LẠI: TỪ NỬA SỐ ${word.toUpperCase()} TRỞ LÊN «KHÔNG CÓ SỐ LIỆU»`, colours.section)],
    headings('Ô', 'Ở biểu', 'Hỏi khi nào', 'Nơi cung cấp', `${Word} không có`),
    ...lacking.map((one): Row => [...askedCells(one), plain(`${one.units}/${sent.length}`)]),
    ...(lacking.length > 0 ? [] : [[plain('Không có ô nào như vậy.')]]),
  ];
}

function askedCells({ label, form, cycle, supplier }: Asked): Row {
  return [plain(label), plain(form), plain(cycleWords[cycle]), plain(supplierNames[supplier])];
}

function headings(...texts: string[]): Row {
  return [...texts, '', ''].map((text) => plain(text, colours.heading));
}
