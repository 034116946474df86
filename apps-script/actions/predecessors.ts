// «Đơn vị cũ»: what the units reported that the workbook's unit was made of, on a tab to read.
import { showFigure } from '../../shared/catalogue/cells.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { rowOf } from '../../shared/exchange/sheet-columns.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import { type Period, periodName, readPeriodCode } from '../../shared/period.ts';
import { originInWords } from '../../shared/units/succession.ts';
import type { Predecessor } from '../../shared/wire/answers.ts';
import { layoutOf } from '../../shared/workbook/layout.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import { ask } from '../client.ts';
import { writeAlone } from '../sheets/master.ts';
import { type MasterColumn, type MasterSheet, plain, type Row, sheetOf } from '../sheets/master-rows.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf } from './state.ts';

const tab = 'Đơn vị cũ';

/** Writes the tab, or says that there is nothing to read. */
export function readPredecessors(): Outcome<{ sheet: string; units: string[] }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const data = bookDataOf(spreadsheet);
  if (!data || data.sort === 'master')
    return failure('Đây không phải sổ báo cáo.', 'Mở đúng sổ báo cáo của đơn vị.');
  const answer = ask('predecessors', { unit: data.unit.id, year: data.year });
  if (!answer.ok) return failureOf(answer);
  const { items } = answer.value;
  if (items.every(({ reports }) => reports.length === 0)) {
    return failure(
      items.length === 0
        ? `${data.unit.name} không được nhập từ đơn vị nào.`
        : 'Các đơn vị cũ chưa báo cáo kỳ nào.',
      'Không có gì để xem. Nếu chưa đúng, hãy báo cấp trên ghi ở trang «Đơn vị».',
    );
  }
  const sheet = writeAlone(spreadsheet, sheetFor(items, { unit: data.unit.name, year: data.year }));
  spreadsheet.setActiveSheet(sheet);
  return { ok: true, sheet: sheet.getName(), units: items.map(({ unit }) => unit.name) };
}

interface FieldRow {
  label: string;
  key: string;
  show(figures: Figures): string;
}

function sheetFor(
  items: readonly Predecessor[],
  { unit, year }: { unit: string; year: number },
): MasterSheet {
  const columns: MasterColumn<FieldRow>[] = [
    { head: 'Chỉ số', width: 430, cell: ({ label }) => plain(label) },
    ...items.flatMap((one) =>
      one.reports.map((report): MasterColumn<FieldRow> => {
        const period = readPeriodCode(report.period) as Period;
        return {
          head: `${one.unit.name} – ${periodName(period)}`,
          width: 130,
          cell: ({ show }) => plain(show(report.figures)),
        };
      }),
    ),
  ];
  const rows = layoutOf(catalogue, year, 'ward').forms.flatMap((form): Row[] => {
    const fields = form.rows.flatMap((row) =>
      row.role === 'field' && row.field.cell !== 'text'
        ? [
            {
              ...{ label: row.label, key: row.key },
              show: (figures: Figures) => {
                const figure = figures[row.key];
                return figure === undefined ? '' : showFigure(figure, row.field);
              },
            },
          ]
        : [],
    );
    const known = fields.filter(({ show }) =>
      items.some(({ reports }) => reports.some(({ figures }) => show(figures) !== '')),
    );
    return known.length === 0
      ? []
      : [[plain(form.name.toUpperCase(), colours.section)], ...known.map((field) => rowOf(columns, field))];
  });
  const origins = items.map(({ unit: one, share }) => originInWords({ name: one.name, share })).join('; ');
  return sheetOf(
    tab,
    {
      title: `SỐ LIỆU CÁC ĐƠN VỊ CŨ CỦA ${unit.toUpperCase()}`,
      subtitle: `Để xem, không nộp từ trang này. ${unit} được nhập từ: ${origins}.`,
    },
    columns,
    rows,
    'first',
  );
}
