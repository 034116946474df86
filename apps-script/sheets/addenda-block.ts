// «Báo cáo bổ sung»: what came after the period was closed, figure by figure, first of the whole, then unit by unit.

import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { kindOf } from '../../shared/catalogue/kinds.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import { showNumber } from '../../shared/catalogue/number-text.ts';
import { rowOf } from '../../shared/exchange/sheet-columns.ts';
import type { Slot } from '../../shared/period.ts';
import { shownChange } from '../../shared/report/shown-change.ts';
import type { Addendum, ClosingChange } from '../../shared/wire/answers.ts';
import type { Change } from '../../shared/wire/submission.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import {
  heading,
  type MasterColumn,
  type MasterContent,
  type MasterSheet,
  number,
  plain,
  type Row,
  sheetOf,
  timeText,
} from './master-rows.ts';

export const addendaSheet = 'Báo cáo bổ sung';

/** The sheet. Of a period that is not closed it says so, and is made only once there was something to show. */
export function addendaBlock(content: MasterContent): MasterSheet {
  const { closed, catalogue, period, at } = content;
  const { title, word } = heading(content);
  const rows = closed
    ? [
        ...totalRows(catalogue, content.summary.unit.name, closed.changes.items),
        ...closed.changes.addenda.flatMap((one) =>
          unitRows(one, closed.parts.get(one.unit.id), { slot: period.slot, word }),
        ),
      ]
    : [];
  const sheet = sheetOf(
    addendaSheet,
    {
      title: `BÁO CÁO BỔ SUNG – ${title}`,
      subtitle: closed
        ? `${closed.changes.addenda.length} báo cáo bổ sung so với bản khóa lần ${closed.closing.number}, mã ${closed.closing.code}. Cập nhật lúc ${at}.`
        : 'Kỳ này chưa khóa nên chưa có báo cáo bổ sung.',
    },
    columns,
    rows,
  );
  return { ...sheet, onDemand: closed === null };
}

/** One place that differs, of the whole or of a unit. */
interface Difference {
  place: string;
  before: Row[number];
  after: Row[number];
  /** Where both are numbers. */
  by: Row[number];
}

const columns: MasterColumn<Difference>[] = [
  { head: 'Chỗ thay đổi', width: 520, cell: ({ place }) => plain(place) },
  { head: 'Khi khóa', width: 150, cell: ({ before }) => before },
  { head: 'Hiện nay', width: 150, cell: ({ after }) => after },
  { head: 'Chênh lệch', width: 120, cell: ({ by }) => by },
];

function totalRows(catalogue: Catalogue, name: string, items: readonly ClosingChange[]): Row[] {
  const labels = new Map(
    lookup(catalogue).indicators.flatMap(({ indicator }) =>
      kindOf(indicator)
        .lines()
        .map((line) => [line.key, line.label]),
    ),
  );
  if (items.length === 0) return [];
  return [
    [plain(`TỔNG SỐ CỦA ${name.toUpperCase()}`, colours.section)],
    ...items.map(({ key, before, after }): Row => {
      const place = labels.get(key) ?? key;
      // A rate is told by both its parts: the percentage alone would hide which of them moved.
      return before?.base != null || after?.base != null
        ? rowOf(columns, {
            ...{ place, before: plain(partsOf(before)), after: plain(partsOf(after)) },
            by: plain(''),
          })
        : rowOf(columns, {
            ...{ place, before: number(before?.value ?? null), after: number(after?.value ?? null) },
            by: difference(before?.value, after?.value),
          });
    }),
  ];
}

function partsOf(amount: ClosingChange['before']): string {
  if (!amount || amount.value === null) return '—';
  return amount.base === null
    ? showNumber(amount.value)
    : `${showNumber(amount.value)} / ${showNumber(amount.base)}`;
}

function unitRows(
  { unit, addendum, revision, before, at, by }: Addendum,
  parts: readonly Change[] | undefined,
  { slot, word }: { slot: Slot; word: string },
): Row[] {
  const number = addendum < 10 ? `0${addendum}` : String(addendum);
  const title = `${unit.name.toUpperCase()}: BS${number}, lần nộp ${revision}, ${by}, ${timeText(at)}`;
  const first = before === 0 ? [[plain('Nộp lần đầu sau khi khóa kỳ.')] as Row] : [];
  const unread =
    before > 0 && !parts ? [[plain(`Xem từng chỗ ở «Hồ sơ từng ${word}» trên thanh bên.`)] as Row] : [];
  return [
    [plain(title, colours.section)],
    ...first,
    ...unread,
    ...(parts ?? []).map((change): Row => {
      const { place, before: was, after: is } = shownChange(change, slot);
      const by = difference(change.before, change.after);
      return rowOf(columns, { place, before: plain(was), after: plain(is), by });
    }),
  ];
}

function difference(before: unknown, after: unknown): Row[number] {
  return typeof before === 'number' && typeof after === 'number'
    ? number(after - before, '+#,##0;-#,##0')
    : plain('');
}
