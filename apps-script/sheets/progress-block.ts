// «Tiến độ»: unit by unit, period by period, what has come, who is late and by how much, who was reminded.

import { slotName, slots } from '../../shared/period.ts';
import { standingInWords } from '../../shared/reporting/reminders.ts';
import { type ReportState, stateNames } from '../../shared/reporting/workflow.ts';
import type { ProgressCell } from '../../shared/wire/answers.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import {
  heading,
  type MasterContent,
  type MasterSheet,
  plain,
  type Row,
  sheetOf,
  timeText,
} from './master-rows.ts';

export function progressSheet(content: MasterContent): MasterSheet {
  const { progress, period, at } = content;
  const { Word } = heading(content);
  const rows = progress.items
    .filter((item) => item.reporter === 'ward')
    .map(
      (item): Row => [
        plain(item.unit.name),
        ...slots.map((slot) => cellOf(item.periods.find((one) => one.slot === slot))),
      ],
    );
  const counts: Row = [
    plain('Cộng', colours.section),
    ...slots.map((slot): Row[number] => {
      const one = progress.periods.find((each) => each.slot === slot);
      return plain(one ? `${one.reported}/${one.due}` : '', colours.section);
    }),
  ];
  return sheetOf(
    'Tiến độ',
    `TIẾN ĐỘ NỘP BÁO CÁO – ${progress.unit.name.toUpperCase()} – NĂM ${period.year}`,
    `Số ngày tính theo giờ Việt Nam, đến lúc cập nhật: ${at}.`,
    [Word, ...slots.map(slotName)],
    [...rows, counts],
    { widths: [200, ...slots.map(() => 150)], frozenColumns: 1, wrapColumns: 1 + slots.length },
  );
}

function cellOf(cell: ProgressCell | undefined): Row[number] {
  if (!cell) return plain('Không thuộc kỳ này', colours.notAsked);
  const { state, daysLate, daysLeft } = cell;
  const reminded = cell.reminded ? [`đã nhắc ${timeText(cell.reminded)}`] : [];
  if (state === 'chua_nop') {
    if (daysLeft === null && daysLate === 0) return plain('Chưa mở kỳ');
    const standing = standingInWords({ state, daysLate, daysLeft: daysLeft ?? 0 });
    const colour = daysLate > 0 ? colours.wrong : colours.doubtful;
    return plain(['Chưa nộp', standing, ...reminded].join('\n'), colour);
  }
  const late = cell.onTime === false;
  const again = cell.revision > 1 ? ` (lần ${cell.revision})` : '';
  const name = state === 'da_nop' && late ? `Nộp trễ ${daysLate} ngày` : stateNames[state];
  const more = [
    ...(late && state !== 'da_nop' ? [`trễ ${daysLate} ngày`] : []),
    ...(cell.offline ? ['nộp khi mất kết nối'] : []),
    ...(cell.outdated ? ['quý nộp lại sau báo cáo này'] : []),
  ].map((words) => `, ${words}`);
  const lines = [
    `${name}${again}${more.join('')}`,
    timeText(cell.at),
    ...(state === 'tra_lai' ? reminded : []),
  ];
  return plain(lines.join('\n'), cell.outdated ? colours.doubtful : stateColour(state, late));
}

function stateColour(state: ReportState, late: boolean): string {
  if (state === 'tra_lai') return colours.remarked;
  return late && state !== 'da_duyet' ? colours.doubtful : '#d9ead3';
}
