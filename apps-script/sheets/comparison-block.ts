// «So sánh các năm»: units as rows, the years of each chosen line as columns, on the borders of one day.
import type { Line } from '../../shared/catalogue/kinds.ts';
import { rowOf } from '../../shared/exchange/sheet-columns.ts';
import { shareOf } from '../../shared/totals/summary.ts';
import type { OnBorders, UnitOnBorders } from '../../shared/wire/answers.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import {
  type MasterColumn,
  type MasterSheet,
  number,
  percent,
  plain,
  type Row,
  sheetOf,
} from './master-rows.ts';

export const comparisonTab = 'So sánh các năm';

export interface ComparedYear {
  year: number;
  seen: OnBorders;
}

interface Compared {
  /** Name of the unit whose units are compared. */
  unit: string;
  /** Whose borders, `yyyy-mm-dd`. */
  day: string;
  lines: readonly Line[];
  /** Oldest first. */
  years: readonly ComparedYear[];
  at: string;
}

/** One row: a unit's amounts by year, or those of the whole. */
interface Shown {
  name: string;
  amountOf(line: Line, year: number): { value: number | null; base?: number | null } | null;
  isEstimate(year: number): boolean;
  note: string;
}

export function comparisonSheet({ unit, day, lines, years, at }: Compared): MasterSheet {
  const columns: MasterColumn<Shown>[] = [
    { head: 'Đơn vị', width: 220, cell: ({ name }) => plain(name) },
    ...lines.flatMap((line) =>
      years.map(
        ({ year }): MasterColumn<Shown> => ({
          head: `${line.label} – năm ${year}`,
          width: 130,
          cell: (row) => cellOf(line, row, year),
        }),
      ),
    ),
    { head: 'Ghi chú', width: 420, cell: ({ note }) => plain(note) },
  ];
  const rows = [wholeOf(unit, years), ...unitsIn(years).map((id) => rowOfUnit(id, years))];
  return sheetOf(
    comparisonTab,
    {
      title: `SO SÁNH CÁC NĂM – ${unit.toUpperCase()}`,
      subtitle: `Mọi năm theo địa giới ngày ${dayText(day)}. Ô tô màu là ước tính theo tỷ lệ, vì có đơn vị cũ chia cho nhiều đơn vị. Cập nhật lúc ${at}.`,
    },
    columns,
    rows.map((row): Row => rowOf(columns, row)),
  );
}

function cellOf(line: Line, row: Shown, year: number): Row[number] {
  const amount = row.amountOf(line, year);
  const colour = amount && row.isEstimate(year) ? colours.doubtful : '';
  if (line.ranked === 'share') return percent(amount ? shareOf(amount) : null, colour);
  return number(amount?.value ?? null, '#,##0', colour);
}

function wholeOf(name: string, years: readonly ComparedYear[]): Shown {
  const of = (year: number) => years.find((one) => one.year === year)?.seen;
  const lacking = years.flatMap(({ year, seen: { summary } }) =>
    summary.reported < summary.due ? [`${year}: ${summary.reported}/${summary.due} đơn vị có báo cáo`] : [],
  );
  return {
    name,
    amountOf: (line, year) => of(year)?.summary.lines.find(({ key }) => key === line.key) ?? null,
    isEstimate: () => false,
    note: lacking.join('; '),
  };
}

/** In the order in which they stand in the newest year, then those that stand in others alone. */
function unitsIn(years: readonly ComparedYear[]): number[] {
  return [...new Set([...years].reverse().flatMap(({ seen }) => seen.items.map(({ unit }) => unit.id)))];
}

function rowOfUnit(id: number, years: readonly ComparedYear[]): Shown {
  const items = new Map(years.map(({ year, seen }) => [year, seen.items.find(({ unit }) => unit.id === id)]));
  const [newest] = [...items.values()].reverse().flatMap((item) => item ?? []);
  return {
    name: newest?.unit.name ?? '',
    amountOf(line, year) {
      const figures = items.get(year)?.figures;
      const value = figures?.[line.value];
      const base = line.base === undefined ? undefined : figures?.[line.base];
      if (typeof value !== 'number') return null;
      return { value, ...(line.base === undefined ? {} : { base: typeof base === 'number' ? base : null }) };
    },
    isEstimate: (year) => items.get(year)?.isEstimate ?? false,
    note: [...items].flatMap(([year, item]) => (item ? noteOf(id, year, item) : [])).join('; '),
  };
}

function noteOf(
  id: number,
  year: number,
  { from, missing, missingQuarters, isEstimate, stands }: UnitOnBorders,
): string[] {
  const others = from.filter((unit) => unit.id !== id).map(({ name }) => name);
  const lacking = [...new Set([...missing, ...missingQuarters].map(({ name }) => name))];
  const notes = [
    ...(stands ? [] : ['không có vào ngày đó, chưa ghi nhập vào đâu hoặc từ đâu']),
    ...(others.length > 0 ? [`${isEstimate ? 'ước tính theo tỷ lệ từ' : 'gồm'} ${others.join(', ')}`] : []),
    ...(lacking.length > 0 && from.length > 0 ? [`thiếu báo cáo của ${lacking.join(', ')}`] : []),
  ];
  return notes.length === 0 ? [] : [`${year}: ${notes.join(', ')}`];
}

function dayText(day: string): string {
  return day.split('-').reverse().join('/');
}
