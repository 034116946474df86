// «Theo phường», «Theo xã»: what every ward reported, a line an indicator and a column a ward; and which line is which.

import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { numberFormatOf, showFigure } from '../../shared/catalogue/cells.ts';
import type { Field, Share } from '../../shared/catalogue/kinds.ts';
import { rowOf } from '../../shared/exchange/sheet-columns.ts';
import { type Figure, isMissing } from '../../shared/figures/figures.ts';
import { type Period, periodCode } from '../../shared/period.ts';
import { type ReportState, stateNames } from '../../shared/reporting/workflow.ts';
import { shareOf } from '../../shared/totals/summary.ts';
import { unitLabels } from '../../shared/units/unit-names.ts';
import { byUnitTab } from '../../shared/units/ward-word.ts';
import type { ProgressCell } from '../../shared/wire/answers.ts';
import { type FormRow, layoutOf } from '../../shared/workbook/layout.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import {
  heading,
  type MasterColumn,
  type MasterContent,
  type MasterSheet,
  number,
  percent,
  plain,
  type Row,
  sheetOf,
  wardsIn,
} from './master-rows.ts';

/** Name of the block for ever, whatever the tab is called. */
const unitBlock = 'Theo phường';

/** Key of what is kept with the tab: which period it shows, and in which row its keys stand. */
export const shownKey = 'so_hoc_tap_dang_xem';

/**
 * Begins the hidden last row: the period, and in each column what stands there of which ward. A column is known by it,
 * wherever it is dragged.
 */
export const unitKeys = '#don_vi';

/** One ward's column as it was last written. `revision` is 0 where the ward has sent nothing. */
export interface ShownUnit {
  id: number;
  name: string;
  revision: number;
  state: ReportState;
  /** When it says its first report was ready, where that waits to be taken. */
  claim?: string;
}

export function unitKey({ id, revision, state, claim, name }: ShownUnit): string {
  return [id, revision, claim ? `${state}@${claim}` : state, name].join('|');
}

/** Null where the cell is no such key. */
export function readUnitKey(text: string): ShownUnit | null {
  const [, id, revision, state, claim, name = ''] =
    /^(\d+)\|(\d+)\|(\w+)(?:@([^|]+))?\|(.*)$/.exec(text) ?? [];
  if (id === undefined || state === undefined || !(state in stateNames)) return null;
  const unit = { id: Number(id), revision: Number(revision), state: state as ReportState, name };
  return claim === undefined ? unit : { ...unit, claim };
}

/** Of what is kept of a ward, what changes without a new revision. */
export function standingOfUnit({ state, claim }: Pick<ProgressCell, 'state' | 'claim'>): UnitStanding {
  return claim === null ? { state } : { state, claim };
}

export type UnitStanding = Pick<ShownUnit, 'state' | 'claim'>;

/** One line of the tab; `key` is the field that a remark on it is about, null on a title. */
export interface UnitLine {
  label: string;
  unit: string;
  key: string | null;
  field?: Field;
  share?: Share;
}

/** The columns left of the first ward, by which the tab is found again. */
export const lineColumns = {
  label: { head: 'Chỉ số', width: 430, cell: ({ label }) => plain(label) },
  unit: { head: 'Đơn vị tính', width: 90, cell: ({ unit }) => plain(unit) },
} satisfies Record<string, MasterColumn<UnitLine>>;

/** The lines of the tab for a period, in order. */
export function unitLines(catalogue: Catalogue, period: Period): UnitLine[] {
  return layoutOf(catalogue, period.year, 'ward')
    .forms.filter((form) => form.form.id !== 'TM')
    .flatMap((form) =>
      withoutEmptyTitles([
        { label: form.name.toUpperCase(), unit: '', key: null },
        ...form.rows.flatMap((row) => lineOf(row, period)),
      ]),
    );
}

function lineOf(row: FormRow, { slot }: Period): UnitLine[] {
  if (row.role === 'section') return [{ label: row.label, unit: '', key: null }];
  if (row.role === 'title') return [];
  const asked = row.role === 'field' ? row.cells[slot].role !== 'not-asked' : row.shown.indexOf(slot) >= 0;
  if (!asked) return [];
  const label = nameOf(row);
  return row.role === 'field'
    ? [{ label, unit: row.field.unit, key: row.key, field: row.field }]
    : [{ label, unit: '%', key: row.share.numerator, share: row.share }];
}

/** The tab's content. */
export function byUnit(content: MasterContent): MasterSheet {
  const { catalogue, period, reports, progress } = content;
  const { title, coverage, word } = heading(content);
  const items = wardsIn(progress, period.slot);
  const wards = items.map((item) => item.unit);
  const sent = new Map(reports.map((report) => [report.unit.id, report]));
  const labels = unitLabels(wards);
  const columns: MasterColumn<UnitLine>[] = [
    ...Object.values(lineColumns),
    ...wards.map(({ id }, i) => {
      const figures = sent.get(id)?.figures;
      return {
        head: labels[i]?.label ?? '',
        width: 120,
        cell: (line: UnitLine) => (figures ? cellOf(line, figures) : plain('chưa nộp', colours.notAsked)),
      };
    }),
  ];
  const rows = unitLines(catalogue, period).map((line) =>
    line.key === null ? [plain(line.label, colours.section)] : rowOf(columns, line),
  );
  const keys = items.map(({ unit: { id, name }, periods }) =>
    unitKey({
      ...{ id, name, revision: sent.get(id)?.receipt.revision ?? 0 },
      ...standingOfUnit(
        periods.find((one) => one.slot === period.slot) ?? { state: 'chua_nop', claim: null },
      ),
    }),
  );
  const code = periodCode(period);
  const sheet = sheetOf(
    unitBlock,
    { title: `SỐ LIỆU TỪNG ${word.toUpperCase()} – ${title}`, subtitle: coverage },
    columns,
    [...rows, [unitKeys, code, ...keys].map((text) => plain(text))],
    'first',
  );
  return {
    ...sheet,
    ...{ tab: byUnitTab(word), hasKeys: true },
    mark: { key: shownKey, text: JSON.stringify({ period: code, row: sheet.values.length }) },
  };
}

/** A figure, percentage or answer as a cell of the master sheet. */
export function cellOf({ key, field, share }: UnitLine, figures: Record<string, Figure>): Row[number] {
  if (share) {
    const tu = figures[share.numerator];
    const mau = figures[share.denominator];
    const value = typeof tu === 'number' ? tu : null;
    return percent(shareOf({ value, base: typeof mau === 'number' ? mau : null }), colours.derived);
  }
  const figure = figures[key ?? ''];
  if (figure === undefined || !field) return plain('');
  if (isMissing(figure)) return plain(showFigure(figure, field), colours.derived);
  if (typeof figure === 'number') return number(figure, numberFormatOf(field.cell));
  return plain(showFigure(figure, field));
}

/** A part of an indicator stands alone here, so it says whose part it is. */
function nameOf(row: Extract<FormRow, { role: 'field' | 'share' }>): string {
  if (row.role === 'share') return `Tỷ lệ: ${row.share.label}`;
  return row.inner && row.field.options !== undefined
    ? `${row.indicator.label}: ${row.label.replace(/^– /, '')}`
    : row.label;
}

/** Titles under which nothing is left say nothing. */
export function withoutEmptyTitles(lines: UnitLine[]): UnitLine[] {
  return lines.filter((line, i) => {
    if (line.key !== null) return true;
    const next = lines[i + 1];
    return next !== undefined && (i === 0 ? lines.some(({ key }) => key !== null) : next.key !== null);
  });
}
