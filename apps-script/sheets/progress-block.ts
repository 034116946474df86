// «Tiến độ»: unit by unit, period by period, what has come, who is late and by how much, who was reminded.

import { rowOf } from '../../shared/exchange/sheet-columns.ts';
import { slotName, slots } from '../../shared/period.ts';
import { claimInWords } from '../../shared/reporting/claim.ts';
import { standingInWords } from '../../shared/reporting/reminders.ts';
import { type ReportState, stateNames } from '../../shared/reporting/workflow.ts';
import type { Progress, ProgressCell } from '../../shared/wire/answers.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import {
  heading,
  type MasterColumn,
  type MasterContent,
  type MasterSheet,
  plain,
  type Row,
  sheetOf,
  timeText,
  wardsIn,
} from './master-rows.ts';

export function progressSheet(content: MasterContent): MasterSheet {
  const { progress, period, at } = content;
  const { Word } = heading(content);
  const columns: (MasterColumn<Progress['items'][number]> & { total: string })[] = [
    { head: Word, width: 200, cell: ({ unit }) => plain(unit.name), total: 'Cộng' },
    ...slots.map((slot) => {
      const due = wardsIn(progress, slot);
      const sent = due.filter(({ periods }) =>
        periods.some((one) => one.slot === slot && one.state !== 'chua_nop'),
      );
      return {
        head: slotName(slot),
        width: 150,
        cell: ({ periods }: Progress['items'][number]) => cellOf(periods.find((one) => one.slot === slot)),
        total: `${sent.length}/${due.length}`,
      };
    }),
  ];
  // Those that report the chosen period first, then those that stood in others of the year.
  const standing = wardsIn(progress, period.slot);
  const others = progress.items.filter(
    (item) => item.reporter === 'ward' && standing.every((one) => one !== item),
  );
  const wards = [...standing, ...others];
  const counts = columns.map(({ total }) => plain(total, colours.section));
  return sheetOf(
    'Tiến độ',
    {
      title: `TIẾN ĐỘ NỘP BÁO CÁO – ${progress.unit.name.toUpperCase()} – NĂM ${period.year}`,
      subtitle: `Số ngày tính theo giờ Việt Nam, đến lúc cập nhật: ${at}.`,
    },
    columns,
    [...wards.map((ward) => rowOf(columns, ward)), counts],
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
    ...claimInWords(cell, timeText),
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
